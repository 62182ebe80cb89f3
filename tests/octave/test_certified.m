## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Edges of the certified quantities, end to end: one level, low rank, tight
## tolerances, larger systems.

%!function a = fixed_matrix (rows, columns)
%!  k = reshape (1:rows*columns, rows, columns) .^ 2;
%!  a = complex (cos (k), sin (3 * k));
%!endfunction

%!function rho = fixed_state (n, rank)
%!  a = fixed_matrix (n, rank) * diag (2 .^ -(1:rank));
%!  rho = (a * a') / real (trace (a * a'));
%!endfunction

%!function channel = fixed_channel (d_in, d_out, count)
%!  [isometry, ~] = qr (fixed_matrix (d_out * count, d_in), 0);
%!  kraus = mat2cell (isometry, d_out * ones (1, count), d_in);
%!  channel = ebit.kraus_channel (kraus);
%!endfunction

%!function check_proved (b, gap)
%!  assert (b.upper - b.lower <= gap);
%!  assert (ebit.verify (b));
%!endfunction

%!test
%! b = ebit.rains (1);
%! assert (b.upper, 0);
%! b = ebit.rains (fixed_state (3, 2), [1 3]);
%! assert (b.upper, 0);
%! b = ebit.rains (fixed_state (3, 2), [3 1]);
%! assert (b.upper, 0);
%! for rank = [1 2 16]
%!   check_proved (ebit.rains (fixed_state (16, rank)), 1e-9);
%!   check_proved (ebit.rains (fixed_state (16, rank), [2 8]), 1e-9);
%! endfor
%!test
%! check_proved (ebit.rains (fixed_state (4, 3), [], 1e-12), 1e-12);
%! check_proved (ebit.rains (fixed_state (6, 2), [2 3], 1e-12), 1e-12);
%! check_proved (ebit.rains (fixed_state (9, 5), [], 1e-12), 1e-12);
%! check_proved (ebit.rains (fixed_channel (2, 2, 2), [], 1e-12), 1e-12);
%!test
%! for channel = {fixed_channel(1, 3, 2), fixed_channel(3, 1, 4)}
%!   for name = {"coherent_information", "reverse_coherent_information", ...
%!               "rains"}
%!     b = feval (["ebit." name{1}], channel{1});
%!     assert ([b.lower, b.upper], [0 0]);
%!     assert (b.status, "exact");
%!   endfor
%! endfor
%!test
%! for d = 2:3
%!   channel = fixed_channel (d, 4, 1);
%!   b = ebit.coherent_information (channel);
%!   assert (b.lower, log2 (d), 1e-12);
%!   check_proved (b, 1e-11);
%!   check_proved (ebit.reverse_coherent_information (channel), 1e-11);
%!   check_proved (ebit.rains (channel), 1e-8);
%! endfor
%!test
%! b = ebit.reverse_coherent_information (fixed_channel (8, 8, 4));
%! check_proved (b, 1e-9);
%! check_proved (ebit.rains (fixed_channel (3, 3, 2)), 1e-8);
%! check_proved (ebit.rains (fixed_channel (3, 2, 3)), 1e-8);
