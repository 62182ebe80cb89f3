## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Inept delivery against the oracle tables: 1e-13 absolute (relative above 1)
## and 1e-12 relative.

%!function check (actual, expected)
%!  assert (all (abs (actual - expected) <= 1e-13 * max (1, abs (expected))));
%!  assert (actual, expected, -1e-12);
%!endfunction

%!test
%! grid = oracle ("inept_grid");
%! entangled = grid.concurrence > 0;
%! models = [5/12, 1/2];
%! local = {grid.lhvt_v5_12, grid.lhvt_v1_2};
%! for i = 1:2
%!   ours = ebit.inept_delivery (grid.S, grid.a, models(i));
%!   check (ours.fidelity, grid.fidelity);
%!   check (ours.concurrence, grid.concurrence);
%!   check (ours.entanglement_of_formation, grid.EoF);
%!   check (ours.chsh, grid.max_chsh);
%!   assert (ours.entangled, entangled);
%!   assert (ours.violates_chsh, logical (grid.violates_chsh));
%!   ## The oracle's columns are 0 for separable states, which have a model.
%!   assert (ours.local_model, local{i} == 1 | ! entangled);
%! endfor

%!test
%! best = oracle ("inept_optimal");
%! ours = ebit.inept_optimum (best.S);
%! check (ours.amplitude, best.a_opt);
%! check (ours.concurrence, best.C_max);
%! check (ours.entanglement_of_formation, best.EF_max);
%! check (ours.entanglement_of_formation_small_success, best.EF_approx_4_2);
%! check (ours.pairs_per_ebit_lower, best.pairs_1_over_EF);

%!test
%! pairs = oracle ("inept_n_pairs");
%! ours = ebit.inept_pairs (pairs.N);
%! check (ours.success, pairs.S);
%! check (ours.amplitude, pairs.a_opt);
%! check (ours.concurrence, pairs.C_max);
%! check (ours.entanglement_of_formation, pairs.EF_max);
%! check (ours.total, pairs.N_times_EF);

%!test
%! borders = oracle ("inept_boundaries");
%! models = {5/12, "5_12"; 1/2, "1_2"};
%! for i = 1:2
%!   ours = ebit.inept_thresholds (borders.a, models{i,1});
%!   check (ours.success_entangled, borders.S_ent);
%!   check (ours.success_chsh, borders.S_chsh);
%!   check (ours.success_local_left, borders.(["lhvt_left_" models{i,2}]));
%!   check (ours.success_local_right, borders.(["lhvt_right_" models{i,2}]));
%! endfor

%!testif ; ! isempty (available_graphics_toolkits ())
%! before = get (0, "children");
%! visible = get (0, "defaultfigurevisible");
%! set (0, "defaultfigurevisible", "off");
%! state = warning ("off", "all");
%! unwind_protect
%!   printed = evalc ("ebit.demo ('inept_delivery');");
%!   figures = setdiff (get (0, "children"), before);
%!   assert (numel (figures), 2);
%!   assert (! isempty (strfind (printed, "rebuilds the state")));
%!   close (figures);
%! unwind_protect_cleanup
%!   warning (state);
%!   set (0, "defaultfigurevisible", visible);
%! end_unwind_protect

%!test # the measures of any two qubits know nothing of the closed forms
%! rand ("twister", 66);
%! success = rand (1e4, 1);
%! amplitude = rand (1e4, 1);
%! closed = ebit.inept_delivery (success, amplitude);
%! rho = ebit.inept_state (success, amplitude);
%! assert (closed.concurrence, ebit.concurrence (rho), 1e-13);
%! assert (closed.entanglement_of_formation, ...
%!         ebit.entanglement_of_formation (rho), 1e-12);
%! assert (closed.chsh, ebit.chsh (rho), 1e-13);
%! assert (closed.concurrence / 2, ebit.negativity (rho), 1e-13);
