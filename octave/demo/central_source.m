## Entanglement distribution from a central source.  A demonstration for
## ebit.demo ("central_source"); R's vignette of the same title says more.
## Source: X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar,
## arXiv:2411.04977.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## One pair of equal damping channels: every bound, and who wins.
channel = ebit.gadc (0.4, 0.05);
one = ebit.epr_capacity (channel, channel);
printf ("Two channels with damping 0.4, thermal 0.05: between %.6f and %.6f\n", ...
        one.lower, one.upper);
printf ("ebits per use of both (%s; %s)\n", one.lower_method, ...
        one.upper_method);

## GHZ states of three receivers, by what they and the source may say.
printf ("\nGHZ states per use of three such channels:\n");
for who = {"none", "receivers", "source"}
  ghz = ebit.ghz_capacity ({channel, channel, channel}, who{1});
  printf ("  %-9s talk: between %.6f and %.6f (%s)\n", who{1}, ghz.lower, ...
          ghz.upper, ghz.lower_method);
endfor

## The source in the middle of a fiber, or at one end of it.
printf ("\nT2 = 100 microseconds, light at 0.2 km per microsecond:\n");
printf ("length (km)   in the middle   at one end   (ebit per use)\n");
for km = [5 10 20 40]
  half = ebit.dephasing_from_times (km / 2 / 0.2, 100);
  whole = ebit.dephasing_from_times (km / 0.2, 100);
  middle = ebit.epr_capacity (half, half);
  one_end = ebit.epr_capacity (whole, ebit.identity_channel ());
  printf ("%11g   %13.6f   %10.6f\n", km, middle.lower, one_end.lower);
endfor

## Theorem 4 as it is printed, what is proved from below, and the new bound from
## above, of an erasure channel beside others.
printf ("\nAn erasure channel beside others:\n");
printf ("                                  printed    lower   new bound   by one\n");
qubit = ebit.identity_channel ();
erasure = @(p) ebit.erasure (p);
four_levels = ebit.erasure (0.5, 4);
dephasing = ebit.dephasing (0.05);
damping = ebit.amplitude_damping (0.2);
pairs = {"noiseless qubit, erasure 0.5, d = 4", qubit, four_levels
         "erasure 0.1, erasure 0.5", erasure(0.1), erasure(0.5)
         "erasure 0.3, dephasing 0.05", erasure(0.3), dephasing
         "erasure 0.5, damping 0.2", erasure(0.5), damping};
for pair = pairs'
  e = ebit.epr_capacity (pair{2:3});
  rows = e.candidates;
  below = max (rows.value(strcmp (rows.side, "lower")));
  printed = max ([below; rows.value(strcmp (rows.method, "epr_theorem_4"))]);
  above = strcmp (rows.side, "upper");
  new = above & ismember (rows.method, {"epr_dimension", "epr_erasures", ...
                                        "epr_beside_erasure"});
  printf ("%-35s %6.4f   %6.4f   %9.4f   %6.4f\n", pair{1}, printed, below, ...
          min (rows.value(new)), min (rows.value(above & ! new)));
endfor

## Bounds on the EPR capacity of two equal damping channels; the capacity lies
## in the gray band.  Codes attain the coherent information.
gamma = (0:200)' / 200;
thermal = [0 0.05 0.1 0.2];
colors = {[0 0 0], [0 0.45 0.7], [0.9 0.62 0], [0 0.62 0.45]};
styles = {"-", "--", ":", "-."};
names = {"upper bound", "codes (dashed)", "two rails (dotted)", ...
         "best rails"};
figure ();
for i = 1:4
  rates = ebit.gadc_rates (gamma, thermal(i));
  curves = [rates.epr_upper, rates.coherent_information, ...
            rates.dual_rail, rates.multi_rail];
  subplot (2, 2, i);
  hold on;
  fill ([gamma; flipud(gamma)], [rates.epr_lower; flipud(rates.epr_upper)], ...
        [0.88 0.88 0.88], "edgecolor", "none");
  for k = 1:4
    plot (gamma, curves(:,k), styles{k}, "color", colors{k}, "linewidth", 2);
    if (i == 1)
      text (0.97, 1 - 0.09 * k, names{k}, "color", colors{k}, ...
            "fontsize", 8, "horizontalalignment", "right");
    endif
  endfor
  hold off;
  axis ([0 1 0 1]);
  box ("on");
  title (sprintf ("thermal parameter T = %g", thermal(i)));
  ylabel ("ebit per use of both");
  if (i > 2)
    xlabel ("damping gamma");
  endif
endfor

## Where each lower bound wins, and the width of the band.
gamma = (0.5:99.5) / 100;
thermal = (0:100) / 200;
grid = ebit.grid ("gamma", gamma, "thermal", thermal);
map = ebit.channel_sweep ("gadc", grid, {"coherent_information", ...
                          "multi_rail", "epr_capacity"});
rates = ebit.gadc_rates (grid.gamma, grid.thermal);
winner = 3 - (rates.rails == 3);
winner(map.coherent_information_lower >= map.multi_rail) = 1;
winner(map.epr_capacity_lower == 0) = 4;
winner(map.epr_capacity_upper == 0) = 5;
shades = [0.61 0.80 0.92; 0 0.62 0.45; 0.94 0.76 0.29; 0.85 0.85 0.85; 1 1 1];
figure ();
subplot (1, 2, 1);
image (gamma, thermal, reshape (winner, 100, 101)');
colormap (shades);
axis ("xy");
text (0.1, 0.27, "codes");
text (0.37, 0.2, "2 rails");
text (0.52, 0.3, "none known");
text (0.39, 0.014, "3 rails");
title ("best lower bound");
xlabel ("damping gamma");
ylabel ("thermal parameter T");
subplot (1, 2, 2);
contour (gamma, thermal, ...
         reshape (map.epr_capacity_upper - map.epr_capacity_lower, 100, 101)', ...
         0.05:0.05:0.2, "linecolor", [0 0.45 0.7], "showtext", "on");
title ("upper - lower (ebit per use)");
xlabel ("damping gamma");
ylabel ("thermal parameter T");
