## How many ebits can a source share out over two damping channels?  A
## demonstration for ebit.demo ("gadc_rates").
## Source: X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar,
## arXiv:2411.04977, section 4.1 and figure 4.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## A table: the EPR capacity of two equal channels lies between epr_lower and
## epr_upper.  Multi-rail encoding is the better protocol where damping is
## strong, and three rails are the best number where the noise is cold.
grid = ebit.grid ("gamma", 0.1:0.2:0.9, "thermal", [0 0.1]);
table = ebit.gadc_rates (grid.gamma, grid.thermal);
printf ("gamma  thermal  coherent  multi-rail  rails  epr_lower  epr_upper\n");
printf ("%5.2f  %7.2f  %8.5f  %10.5f  %5d  %9.5f  %9.5f\n", ...
        [table.gamma, table.thermal, table.coherent_information, ...
         table.multi_rail, table.rails, table.epr_lower, table.epr_upper]');

## From which damping on do rails beat the coherent information?
thresholds = ebit.multirail_thresholds (0.1);
printf ("\nAt thermal = 0.1 rails win from gamma = %.6f on.\n", ...
        thresholds.symmetric_gamma_cross_coherent_information);

## The picture.
gamma = (0:100)' / 100;
thermal = [0 0.1];
figure ();
for i = 1:2
  rates = ebit.gadc_rates (gamma, thermal(i));
  subplot (2, 1, i);
  hold on;
  fill ([gamma; flipud(gamma)], [rates.epr_lower; flipud(rates.epr_upper)], ...
        [0.75 0.86 0.92], "edgecolor", "none");
  plot (gamma, rates.coherent_information, "color", [0.84 0.37 0], ...
        "linewidth", 2);
  plot (gamma, rates.multi_rail, "color", [0 0.62 0.45], "linewidth", 2);
  hold off;
  axis ([0 1 0 1]);
  box ("on");
  ylabel ("ebits per use of the pair");
  title (sprintf ("thermal = %g", thermal(i)));
endfor
xlabel ("damping gamma");
subplot (2, 1, 1);
names = {"EPR capacity (in the band)", "coherent information", ...
         "multi-rail encoding"};
colors = {[0.2 0.45 0.55], [0.84 0.37 0], [0 0.62 0.45]};
for k = 1:3
  text (0.97, 1.02 - 0.13 * k, names{k}, "color", colors{k}, ...
        "horizontalalignment", "right");
endfor
