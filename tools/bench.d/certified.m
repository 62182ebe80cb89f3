## Certified information quantities from Octave; certified.c has the targets.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function x = random_matrix (rows, columns)
  x = complex (randn (rows, columns), randn (rows, columns));
endfunction

## Eigenvalues over magnitudes: entangled as a rule.
function rho = random_state (n)
  a = random_matrix (n, n) * diag (3 .^ -(1:n));
  rho = a * a';
  rho = (rho + rho') / (2 * real (trace (rho)));
endfunction

function channel = random_channel ()
  [isometry, ~] = qr (random_matrix (6, 2), 0);
  channel = ebit.kraus_channel ({isometry(1:2,:), isometry(3:4,:), ...
                                 isometry(5:6,:)});
endfunction

function measure (way, inputs, run)
  for i = 1:7
    start = tic ();
    cellfun (run, inputs, "UniformOutput", false);
    printf ("ebit, %s\t%d\t%.9g\n", way, numel (inputs), toc (start));
  endfor
endfunction

function x = states (n, rows)
  x = arrayfun (@(i) random_state (n), 1:rows, "UniformOutput", false);
endfunction

given = argv ();
addpath (given{1});
randn ("seed", 1);
channels = arrayfun (@(i) random_channel (), 1:50, "UniformOutput", false);
measure ("rains, 2 x 2 states", states (4, 100), @ebit.rains);
measure ("rains, 2 x 3 states", states (6, 50), @(x) ebit.rains (x, [2 3]));
measure ("rains, 3 x 3 states", states (9, 10), @ebit.rains);
measure ("rains, 4 x 4 states", states (16, 2), @ebit.rains);
measure ("I_R, qubit channels", channels, @ebit.reverse_coherent_information);
measure ("I_c, qubit channels", channels, @ebit.coherent_information);
measure ("rains, qubit channels", channels, @ebit.rains);
