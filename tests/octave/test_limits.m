## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Limits of time: bounds that are proved, however wide.

%!test
%! randn ("state", 61);
%! g = randn (36) + i * randn (36);
%! rho = g * g' / trace (g * g');
%! for f = {"rains", "max_rains", "distillable_entanglement"}
%!   b = __ebit__ (f{1}, rho, [], [], 0.05);
%!   assert (ebit.verify (b));
%!   assert (b.lower <= b.upper);
%! endfor
%! b = ebit.rains (rho, [], [], 1e-9);
%! assert (b.status, "bracket");

%!test
%! c = ebit.gadc (0.2, 0.1);
%! assert (ebit.verify (ebit.quantum_capacity (c, [], [], 1e-9)));
%! for f = {"cpp_capacity", "transposition_bound"}
%!   assert (ebit.verify (__ebit__ (f{1}, c, [], 1e-9)));
%! endfor
%! b = ebit.squashed_entanglement_bound (c, "best", [], [], 1e-9);
%! assert (ebit.verify (b));
%! b = ebit.quantum_capacity (c, [], 1);
%! assert (b.status, "certified");
%! assert (b.tol, 1);

%!error <time_limit_s is -1; it must be a number . 0, or Inf>
%! ebit.rains (eye (4) / 4, [], [], -1)
