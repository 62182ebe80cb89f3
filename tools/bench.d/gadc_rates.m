## gadc_rates against a plain Octave loop: I_c and I_R alone, by the best of 101
## inputs.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function s = entropy (x)
  x = x(x > 0);
  s = -sum (x .* log2 (x));
endfunction

function [coherent, reverse] = grid_search (gamma, thermal)
  coherent = reverse = zeros (size (gamma));
  for i = 1:numel (gamma)
    u = gamma(i) * (1 - thermal(i));
    v = gamma(i) * thermal(i);
    for p = (0:100) / 100
      r00 = (1 - p) * (1 - v);
      r01 = (1 - p) * v;
      r10 = p * u;
      r11 = p * (1 - u);
      half = (r00 + r11) / 2;
      plus = half + sqrt (((r00 - r11) / 2) ^ 2 + p * (1 - p) * (1 - gamma(i)));
      s_ab = entropy ([r01, r10, plus, 2 * half - plus]);
      coherent(i) = max (coherent(i), entropy ([r00 + r10, r01 + r11]) - s_ab);
      reverse(i) = max (reverse(i), entropy ([p, 1 - p]) - s_ab);
    endfor
  endfor
endfunction

function measure (way, rows, run)
  for i = 1:7
    start = tic ();
    run ();
    printf ("%s\t%d\t%.9g\n", way, rows, toc (start));
  endfor
endfunction

function [gamma, thermal] = inputs (rows)
  i = (0:rows-1)';
  gamma = (i + 0.5) / rows;
  thermal = mod (i * 37, rows) / rows;
endfunction

given = argv ();
addpath (given{1});
[g, t] = inputs (50);
[gamma, thermal] = inputs (10000);
ours = ebit.gadc_rates (g, t);
[coherent, reverse] = grid_search (g, t);
difference = [ours.coherent_information - coherent, ...
              ours.reverse_coherent_information - reverse];
assert (all (difference(:) > -1e-12 & difference(:) < 1e-3));

measure ("ebit, all columns", 10000, @() ebit.gadc_rates (gamma, thermal));
measure ("loop, I_c and I_R to 1e-3", 50, @() grid_search (g, t));
