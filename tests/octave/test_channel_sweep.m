## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Sweeps over damping channels against the oracle tables: 1e-12 absolute.

%!function table = sweep (grid, names, threads = 1)
%!  table = ebit.channel_sweep ("gadc", struct ("gamma", grid.gamma, ...
%!                              "thermal", grid.T), names, threads);
%!endfunction

%!test
%! grid = oracle ("gadc");
%! names = {"coherent_information", "reverse_coherent_information", "rains"};
%! ours = sweep (grid, names);
%! assert (ours.coherent_information_lower, grid.Ic, 1e-12);
%! assert (ours.reverse_coherent_information_lower, grid.IR, 1e-12);
%! assert (ours.rains_lower, grid.rains_channel, 1e-12);
%! assert (ours.rains_upper, grid.rains_channel, 1e-12);
%! assert (all (ismember (ours.rains_status, {"exact", "certified"})));
%! assert (sweep (grid, names, 2), ours);

%!test
%! grid = oracle ("gadc_bounds");
%! ours = sweep (grid, {"max_rains", "max_relative_entropy_of_entanglement", ...
%!                      "transposition_bound", "squashed_entanglement_bound"});
%! assert (ours.max_rains_upper, grid.Rmax_closed, 1e-12);
%! assert (ours.max_relative_entropy_of_entanglement_upper, ...
%!         grid.Rmax_closed, 1e-12);
%! assert (ours.transposition_bound_upper, grid.transposition_log_diamond, ...
%!         1e-12);
%! known = ! isnan (grid.Esq_AD_upper);
%! assert (ours.squashed_entanglement_bound_upper(known), ...
%!         grid.Esq_AD_upper(known), 1e-12);

%!test
%! grid = oracle ("rails");
%! ours = sweep (grid, {"dual_rail", "multi_rail"});
%! assert (ours.dual_rail, grid.dual_rate_sym, 1e-13);
%! assert (ours.multi_rail, grid.best_rate_sym, 1e-13);

%!test # what holds between the quantities, whatever the channel
%! [gamma, T] = meshgrid (0:0.02:1, 0:0.05:1);
%! t = sweep (struct ("gamma", gamma(:), "T", T(:)), ...
%!            {"coherent_information", "reverse_coherent_information", ...
%!             "rains", "max_rains", "transposition_bound", ...
%!             "entanglement_assisted_capacity", ...
%!             "squashed_entanglement_bound", "quantum_capacity", ...
%!             "cpp_capacity", "two_way_capacity", "epr_capacity", ...
%!             "multi_rail"});
%! tiny = 1e-12;
%! assert (all (max (t.coherent_information_lower, ...
%!                   t.reverse_coherent_information_lower) ...
%!              <= t.rains_upper + tiny));
%! assert (all (t.rains_lower <= t.max_rains_upper + tiny));
%! assert (all (t.max_rains_lower <= t.transposition_bound_upper + tiny));
%! assert (all (t.squashed_entanglement_bound_upper ...
%!              <= t.entanglement_assisted_capacity_upper / 2 + tiny));
%! for name = {"quantum", "cpp", "two_way", "epr"}
%!   assert (all (t.([name{1} "_capacity_lower"]) ...
%!                <= t.([name{1} "_capacity_upper"])));
%! endfor
%! assert (all (t.quantum_capacity_upper <= t.cpp_capacity_upper + tiny));
%! assert (all (t.cpp_capacity_upper <= t.two_way_capacity_upper + tiny));
%! assert (all (t.epr_capacity_upper <= t.cpp_capacity_upper + tiny));
%! assert (all (max (t.coherent_information_lower, t.multi_rail) ...
%!              <= t.epr_capacity_lower + tiny));
