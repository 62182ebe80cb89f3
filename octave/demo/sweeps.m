## Sweeps, uncertainty and clusters.  A demonstration for ebit.demo ("sweeps");
## R's article of the same title says more.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## A function of some rows, asked at all of them, and kept in a file.  "workers",
## 2 as last arguments compute with the package parallel.
grid = ebit.grid ("gamma", (1:9) / 10, "p", (0:2) / 20);
rate = @(rows) arrayfun (@(gamma, p) ...
  ebit.two_way_capacity (ebit.damping_dephasing (gamma, p)), ...
  rows.gamma, rows.p, "UniformOutput", false);
file = [tempname() ".csv"];
rates = ebit.run_sweep (grid, rate, file);
printf ("%d rows, the widest bracket is %.4f ebits\n", numel (rates.gamma), ...
        max (rates.upper - rates.lower));

## The power fails in the middle of a line: what is whole is kept.
text = fileread (file);
out = fopen (file, "w");
fwrite (out, text(1:round (0.6 * end)));
fclose (out);
again = ebit.run_sweep (grid, rate, file);
printf ("resumed, the same to the last bit: %d\n", ...
        isequal (again.upper, rates.upper));
delete (file);

## On a cluster each job computes a part, and the last line collects
## (examples/sweep_part.m of the sources):
##
##   sbatch --array=1-10 --wrap 'octave sweep_part.m rates.csv'
##   octave sweep_part.m rates.csv
##
## Times of a memory that are known to some percent: how sure is its rate?
memory.time = {"uniform", 8, 12};
memory.t1 = {"normal", 100, 10};
memory.t2 = {"normal", 50, 8, 10, 100};
capacity = @(rows) arrayfun (@(time, t1, t2) ...
  ebit.two_way_capacity (ebit.memory_channel (time, t1, t2)), ...
  rows.time, rows.t1, rows.t2, "UniformOutput", false);
spread = ebit.propagate (capacity, memory, 100, 1);
printf ("\nQuantiles of the two-way capacity, lower and upper ends:\n");
printf ("  %5.3f   %.4f   %.4f\n", ...
        [spread.probability(:), spread.lower(:), spread.upper(:)]');

## Which of the times matters?
shares = ebit.sensitivity (capacity, memory, 50, 1);
printf ("\nShares of its variance, alone and in total:\n");
for i = 1:3
  printf ("  %-5s %6.3f %6.3f\n", shares.parameter{i}, shares.first(i), ...
          shares.total(i));
endfor

## How long may it wait for 0.6 ebits?  Yes before, no after, both proved.
wait = ebit.find_threshold ( ...
  @(time) ebit.two_way_capacity (ebit.memory_channel (time, 100, 50)), ...
  "time", [1 40], 0.6, 1e-3);
printf ("\n0.6 ebits at least until %.3f, at most until %.3f; verified: %d\n", ...
        wait.lower, wait.upper, ebit.verify (wait));

## Counts of a pair, the most likely state, and how sure its negativity is.
words = {"XX", "YY", "ZZ", "XY", "XZ", "YX", "YZ", "ZX", "ZY"};
counts = [182 18 18 182; 18 182 182 18; 190 10 10 190; 100 * ones(6, 4)];
negativity = @(rho) ebit.log_negativity (rho);
sure = ebit.bootstrap (negativity, counts, words, 50, 2, {}, [0.05 0.5 0.95]);
printf ("\nLogarithmic negativity %.4f, of counts drawn anew %.4f to %.4f\n", ...
        negativity (ebit.state_from_counts (counts, words)), ...
        sure.lower(1), sure.upper(3));

## Where do rails beat the coherent information?
map = ebit.grid ("gamma", (1:24) / 25, "thermal", (0:12) / 40);
table = ebit.gadc_rates (map.gamma, map.thermal);
better = ebit.compare_protocols (table.multi_rail, ...
                                 table.coherent_information, map);
decided = better.better;
printf ("\nRails are ahead in %d of %d points, behind in %d, open in %d\n", ...
        sum (decided == 1), numel (decided), sum (decided == 0), ...
        sum (isnan (decided)));

figure ();
plot (spread.lower, spread.probability, "-", "color", [0 0.45 0.7], ...
      spread.upper, spread.probability, "--", "color", [0.84 0.37 0]);
xlabel ("two-way capacity (ebits per use)");
ylabel ("probability");
legend ({"lower ends", "upper ends"}, "location", "southeast");
legend ("boxoff");

figure ();
ahead = decided == 1;
plot (map.gamma(ahead), map.thermal(ahead), "s", "color", [0 0.45 0.7], ...
      map.gamma(! ahead), map.thermal(! ahead), ".", "color", [0.6 0.6 0.6]);
xlabel ("gamma");
ylabel ("thermal");
title ("squares: rails are ahead");
