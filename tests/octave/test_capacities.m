## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Capacities against the oracle tables: damping channels, rails, assistance.

%!test # upper ends of damping channels
%! table = oracle ("gadc_bounds");
%! for k = find (table.Rmax_closed > 0)'
%!   b = ebit.cpp_capacity (ebit.gadc (table.gamma(k), table.T(k)));
%!   of = @(method) b.candidates.value(strcmp (b.candidates.method, method));
%!   assert (of ("max_relative_entropy"), table.Rmax_closed(k), 1e-12);
%!   assert (of ("transposition"), table.transposition_log_diamond(k), 1e-12);
%!   assert (b.upper <= table.rains_channel(k) + 1e-10);
%!   assert (b.lower <= b.upper);
%!   assert (ebit.verify (b));
%! endfor

%!test # rails of equal channels and to one receiver
%! table = oracle ("rails");
%! for k = 1:numel (table.gamma)
%!   channel = ebit.gadc (table.gamma(k), table.T(k));
%!   b = ebit.epr_capacity (channel, channel);
%!   code = ebit.quantum_capacity (channel);
%!   assert (b.lower, max (table.best_rate_sym(k), code.lower), 1e-13);
%!   b = ebit.cpp_capacity (channel);
%!   assert (b.lower >= table.best_rate_onesided(k) - 1e-15);
%! endfor

%!test # the measurement of the source; Theorem 4 in all rows but one
%! table = oracle ("assistance");
%! for k = 1:numel (table.par1)
%!   switch (table.pair{k})
%!     case "AD"
%!       make = @ebit.amplitude_damping;
%!     case "dephasing"
%!       make = @ebit.dephasing;
%!     otherwise # total error probabilities
%!       make = @(q) ebit.depolarizing (4 * q / 3);
%!   endswitch
%!   first = make (table.par1(k));
%!   second = make (table.par2(k));
%!   b = ebit.assisted_distillation (first, second);
%!   assert (b.lower >= table.DA_general_proj(k) - 1e-6);
%!   b = ebit.epr_capacity (first, second);
%!   printed = strcmp (b.candidates.method, "epr_theorem_4");
%!   best = max ([b.lower; b.candidates.value(printed)]);
%!   assert (best >= table.thm4_lower(k) - 1e-9);
%!   assert (b.upper, table.upper_minR(k), 1e-11);
%! endfor
