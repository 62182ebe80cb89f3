## Purifying dephased Bell pairs.  A demonstration for
## ebit.demo ("purification"); R's vignette of the same title says more.
## Source: O. Erkilic et al., arXiv:2411.14573; figure numbers are theirs.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Three pairs meet in each round: table 2, with more digits.
original = ebit.purify_dephasing (0.1, 3, 3);
alone = ebit.purify_dephasing_memoryless (0.1, 3, 3);
printf ("Fidelity of three pairs a round at p = 0.1:\n");
printf ("  round  alternative   original\n");
printf ("  %d    %.9f   %.9f\n", ...
        [original.round, alone.fidelity, original.fidelity]');

## The gap to the capacity: C/m where failing syndromes are merged.
m = 2 .^ (1:7)';
p = 0.1;
capacity = 1 + p * log2 (p) + (1 - p) * log2 (1 - p);
second = ebit.purify_dephasing (p, m, 2);
last = second.round == 2;
gap = capacity - [second.rate_paper(last), second.rate_sorted(last), ...
                  second.rate_lower(last)];
printf ("\nGap to the capacity after two rounds:\n");
printf ("    m   merged    sorted    random    C/m\n");
merged = capacity ./ m;
printf ("  %3d   %.2e  %.2e  %.2e  %.2e\n", [m, gap, merged]');

## Fidelity against yield.
errors = [0.02; 0.05; 0.1; 0.2];
best = ebit.best_purification (errors, 1e-6);
printf ("\nThe greatest yield at an infidelity of 1e-6:\n");
printf ("  p = %.2f: %2d pairs, %d rounds, yield %.3f\n", ...
        [best.p, best.pairs, best.rounds, best.yield]');

colors = {[0 0.45 0.7], [0.84 0.37 0], [0 0.62 0.45], [0.8 0.47 0.65], ...
          [0.9 0.62 0]};
styles = {"-", "--", ":", "-.", "-"};

## Round 1 (figure 2) and round 2 (figure 6): ebits over all branches.
p = linspace (0.001, 0.5, 200)';
capacity = 1 + p .* log2 (p) + (1 - p) .* log2 (1 - p);
sizes = [2 3 5 10 30];
figure ();
for n = 1:2
  subplot (1, 2, n);
  hold on;
  for i = 1:5
    table = ebit.purify_dephasing (p, sizes(i), n);
    plot (p, table.rate_paper(table.round == n), styles{i}, ...
          "color", colors{i}, "linewidth", 2);
  endfor
  plot (p, capacity, "k-");
  hold off;
  box ("on");
  axis ([0 0.5 0 1]);
  xlabel ("p");
  title (sprintf ("round %d: ebits per pair", n));
endfor
subplot (1, 2, 1);
legend ([arrayfun(@(m) sprintf ("m = %d", m), sizes, ...
                  "uniformoutput", false), {"capacity"}]);
legend ("boxoff");

## Fidelity by round (figures 7 and 8), and the alternative (figure 10).
sizes = [2 3 4];
figure ();
subplot (1, 2, 1);
hold on;
for i = 1:3
  for p = [0.1 0.2]
    table = ebit.purify_dephasing (p, sizes(i), 3);
    plot (0:3, [1-p; table.fidelity], ["o" styles{1 + (p > 0.1)}], ...
          "color", colors{i}, "linewidth", 2);
  endfor
  text (1.7, 0.88 - 0.02 * i, sprintf ("m = %d", sizes(i)), ...
        "color", colors{i});
endfor
hold off;
box ("on");
axis ([0 3 0.8 1]);
xlabel ("round");
title ("fidelity");
subplot (1, 2, 2);
for i = 1:3
  table = ebit.purify_dephasing (0.1, sizes(i), 4);
  other = ebit.purify_dephasing_memoryless (0.1, sizes(i), 4);
  semilogy (0:4, [0.1; table.infidelity], "o-", ...
            "color", colors{i}, "linewidth", 2);
  hold on;
  semilogy (0:4, [0.1; other.error], ":", "color", colors{i}, "linewidth", 2);
endfor
hold off;
axis ([0 4 1e-16 1]);
set (gca (), "ytick", 10 .^ (-16:4:0));
xlabel ("round");
title ("infidelity, and alternative");

## The gap of 1/m comes from merging syndromes.
gap(gap < 1e-13) = NaN;
figure ();
marks = {"o-", "^-", "+-"};
for i = 1:3
  loglog (m, gap(:,i), marks{i}, "color", colors{i}, "linewidth", 2);
  hold on;
endfor
loglog (m, merged, "k--");
hold off;
axis ([2 128 1e-13 1]);
set (gca (), "xtick", m, "xticklabel", cellstr (num2str (m)), ...
     "ytick", 10 .^ (-12:4:0));
xlabel ("pairs m");
ylabel ("gap to the capacity after two rounds");
legend ({"failures merged", "sorted, all syndromes", ...
         "random, all syndromes", "C/m"}, ...
        "location", "southwest");
legend ("boxoff");

## Rounds and yield at an infidelity of 1e-6.
m = (2:32)';
figure ();
for k = 1:2
  subplot (1, 2, k);
  for i = 1:4
    plan = ebit.rounds_needed (errors(i), m, 1e-6);
    plan.yield(plan.yield < 1e-300) = NaN;
    semilogy (m, {plan.rounds, plan.yield}{k}, styles{i}, ...
              "color", colors{i}, "linewidth", 2);
    hold on;
  endfor
  hold off;
  axis ({[2 32 1 1000], [2 32 1e-4 1]}{k});
  xlabel ("pairs m");
  title ({"rounds", "yield"}{k});
endfor
legend (arrayfun (@(p) sprintf ("p = %g", p), errors', ...
                  "uniformoutput", false), "location", "southeast");
legend ("boxoff");

## What imperfect gates do.
gates = [1 0.9999 0.999 0.99];
frames = {"fixed", "alternate"};
figure ();
for k = 1:2
  subplot (1, 2, k);
  for i = 1:4
    noisy = ebit.purify_dephasing_memoryless (0.1, 2, 8, gates(i), 0, ...
                                              frames{k});
    semilogy (0:8, [0.1; noisy.error], ["o" styles{i}], ...
              "color", colors{i}, "linewidth", 2);
    hold on;
  endfor
  hold off;
  axis ([0 8 1e-8 1]);
  xlabel ("round");
  title (["infidelity, frame " frames{k}]);
endfor
legend (arrayfun (@(g) sprintf ("gate %g", g), gates, ...
                  "uniformoutput", false), "location", "southeast");
legend ("boxoff");
