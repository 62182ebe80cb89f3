## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Damping channels against the oracle tables: 1e-13 absolute, for rails 1e-13
## relative.

%!test
%! grid = oracle ("gadc");
%! ours = ebit.gadc_rates (grid.gamma, grid.T);
%! assert (ours.coherent_information, grid.Ic, 1e-13);
%! assert (ours.reverse_coherent_information, grid.IR, 1e-13);
%! assert (ours.rains, grid.rains_channel, 1e-13);
%! assert (all (ours.rains_gap >= 0 & ours.rains_gap <= 1e-10));
%! assert (any (strcmp (ours.status, "certified")));
%! gap = ours.reverse_coherent_information_gap;
%! assert (all (gap >= 0 & gap <= 1e-9));

%!test
%! grid = oracle ("gadc_bounds");
%! ours = ebit.gadc_rates (grid.gamma, grid.T);
%! assert (ours.max_rains, grid.Rmax_closed, 1e-13);

%!test
%! grid = oracle ("rails");
%! rates = ebit.gadc_rates (grid.gamma, grid.T);
%! assert (rates.dual_rail, grid.dual_rate_sym, 1e-13);
%! assert (rates.rails, grid.best_k_sym);
%! assert (rates.multi_rail, grid.best_rate_sym, 1e-13);
%! two = ebit.multirail (grid.gamma, grid.T, grid.gamma, grid.T);
%! assert (two.probability, grid.dual_prob_sym, 1e-13);
%! assert (two.hashing, grid.dual_Ihash_sym, 1e-13);
%! for k = [3 64]
%!   many = ebit.multirail (grid.gamma, grid.T, grid.gamma, grid.T, k);
%!   assert (many.rate, grid.(sprintf ("k%d_rate_sym", k)), 1e-13);
%! endfor
%! one_sided = ebit.best_multirail (grid.gamma, grid.T, 0, 0);
%! assert (one_sided.rails, grid.best_k_onesided);
%! assert (one_sided.rate, grid.best_rate_onesided, 1e-13);

%!test
%! grid = oracle ("rails_large_k");
%! ours = ebit.multirail (grid.gamma1, grid.T1, grid.gamma2, grid.T2, grid.k);
%! assert (ours.rate, grid.rate, -1e-13);
%! assert (ours.probability, grid.prob, -1e-13);
%! assert (ours.hashing, grid.Ihash, -1e-13);

%!test # lower ends lie below upper ends
%! grid = ebit.grid ("gamma", 0:0.01:1, "thermal", 0:0.05:1);
%! ours = ebit.gadc_rates (grid.gamma, grid.thermal);
%! assert (all (ours.epr_lower <= ours.epr_upper));
%! assert (all (ours.dual_rail <= ours.multi_rail));
