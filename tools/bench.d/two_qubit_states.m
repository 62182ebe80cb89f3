## Measures of two qubits against loops over Octave's eig.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function c = loop_concurrence (stack)
  flip = fliplr (diag ([-1 1 1 -1]));
  c = zeros (size (stack, 3), 1);
  for i = 1:numel (c)
    rho = stack(:,:,i);
    values = real (eig (rho * flip * conj (rho) * flip));
    roots = sqrt (max (0, values));
    c(i) = max (0, 2 * max (roots) - sum (roots));
  endfor
endfunction

function n = loop_negativity (stack)
  n = zeros (size (stack, 3), 1);
  for i = 1:numel (n)
    turned = permute (reshape (stack(:,:,i), [2 2 2 2]), [3 2 1 4]);
    values = real (eig (reshape (turned, 4, 4)));
    n(i) = -sum (values(values < 0));
  endfor
endfunction

function measure (way, rows, run)
  for i = 1:7
    start = tic ();
    run ();
    printf ("%s\t%d\t%.9g\n", way, rows, toc (start));
  endfor
endfunction

## Mixtures of an inept delivery with what a rotation makes of it.
function rho = states (rows)
  turn = kron ([0.8 0.6i; 0.6i 0.8], [0.6 -0.8; 0.8 0.6]);
  rho = complex (ebit.inept_state (((1:rows)' - 0.5) / rows, 0.7));
  for i = 1:rows
    rho(:,:,i) = 0.7 * rho(:,:,i) + 0.3 * turn * rho(:,:,i) * turn';
  endfor
endfunction

given = argv ();
addpath (given{1});
few = states (500);
many = repmat (few, [1 1 200]);
assert (ebit.concurrence (few), loop_concurrence (few), 1e-6);
assert (ebit.negativity (few), loop_negativity (few), 1e-12);

measure ("ebit, concurrence", 100000, @() ebit.concurrence (many));
measure ("loop, concurrence", 500, @() loop_concurrence (few));
measure ("ebit, negativity", 100000, @() ebit.negativity (many));
measure ("loop, negativity", 500, @() loop_negativity (few));
