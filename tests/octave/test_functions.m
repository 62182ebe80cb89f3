## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## One call of every function, and what kind of value Octave makes of its
## result.

%!function calls = all_calls ()
%!  x = ebit.gadc (0.3, 0.1);
%!  z = ebit.dephasing (0.1);
%!  rho = ebit.choi_state (x);
%!  law = struct ("p", {{"uniform", 0, 1}});
%!  net = ebit.network (struct ("tail", [1 2], "head", [2 3], "lower", 1));
%!  calls = {
%!    "channel", "amplifier", {2}
%!    "channel", "bosonic_dephasing", {0.5}
%!    "channel", "amplitude_damping", {0.3}
%!    "channel", "choi_channel", {rho}
%!    "channel", "complementary", {x}
%!    "channel", "compose_channel", {x, z}
%!    "channel", "damping_dephasing", {0.3, 0.1}
%!    "channel", "dephasing", {0.1}
%!    "channel", "dephasing_from_times", {1, 2}
%!    "channel", "depolarizing", {0.1}
%!    "channel", "erasure", {0.1}
%!    "channel", "fiber_channel", {10}
%!    "channel", "gadc", {0.3, 0.1}
%!    "channel", "gadc_from_times", {1, 2, 0.1}
%!    "channel", "identity_channel", {}
%!    "channel", "kraus_channel", {{eye(2)}}
%!    "channel", "memory_channel", {1, 2, 3}
%!    "channel", "nearest_channel", {rho}
%!    "channel", "pauli_channel", {[0.7 0.1 0.1 0.1]}
%!    "channel", "pure_loss", {0.5}
%!    "channel", "random_channel", {2, 2, 4, 1}
%!    "channel", "tensor_channel", {x, z}
%!    "channel", "thermal_loss", {0.5, 0.1}
%!    "bounds", "assisted_distillation", {x, z}
%!    "bounds", "coherent_information", {x}
%!    "bounds", "cpp_capacity", {x}
%!    "bounds", "discord", {rho}
%!    "bounds", "distillable_entanglement", {rho}
%!    "bounds", "distillation_limit", {[0.8 0.1 0.1 0], 2, 0.68}
%!    "bounds", "entanglement_assisted_capacity", {x}
%!    "bounds", "epr_capacity", {x, x}
%!    "bounds", "ghz_capacity", {{x, x, z}}
%!    "bounds", "ghz_network_capacity", ...
%!    {ebit.network(ebit.six_node_network ()), [1 3 5]}
%!    "bounds", "pair_capacity", ...
%!    {ebit.network(ebit.six_node_network ()), 1, 4}
%!    "bounds", "max_rains", {x}
%!    "bounds", "max_relative_entropy_of_entanglement", {x}
%!    "bounds", "quantum_capacity", {x}
%!    "bounds", "private_capacity", {x}
%!    "bounds", "prove", {ebit.rains(x)}
%!    "bounds", "rains", {x}
%!    "bounds", "reverse_coherent_information", {x}
%!    "bounds", "squashed_entanglement_bound", {x}
%!    "bounds", "theta_information", {x}
%!    "bounds", "transposition_bound", {x}
%!    "bounds", "total_capacity", {net, [1 2]}
%!    "bounds", "two_way_capacity", {x}
%!    "bounds", "weighted_capacity", {net, [1 3], 2}
%!    "bounds", "worst_case_capacity", {net, [1 2; 1 3]}
%!    "table", "best_multirail", {0.1, 0, 0.2, 0.1}
%!    "table", "best_purification", {0.1, 1e-6}
%!    "table", "carrier_discord", {"edss1", 0.1}
%!    "table", "channel_sweep", {"dephasing", struct("p", 0.1), "rains"}
%!    "table", "distill_fixed_points", {"dejmps", 0.99}
%!    "table", "distribute", {"edss1", 0.1}
%!    "table", "fiber_rate", {"ded", 10}
%!    "table", "gadc_rates", {0.1, 0.05}
%!    "table", "gate_threshold", {0.1}
%!    "table", "inept_delivery", {0.5, 0.3}
%!    "table", "inept_optimum", {0.5}
%!    "table", "inept_pairs", {3}
%!    "table", "inept_thresholds", {0.5}
%!    "table", "multirail", {0.1, 0, 0.2, 0.1}
%!    "table", "multirail_thresholds", {0.1}
%!    "table", "purification_finite", {0.05, 100, 0.01}
%!    "table", "purify_dephasing", {0.1, 3, 1}
%!    "table", "purify_dephasing_memoryless", {0.1, 2, 1}
%!    "table", "rounds_needed", {0.1, 2, 1e-6}
%!    "table", "swap_chain", {0.1, 4}
%!    "table", "swap_weights", {[0.9 0.1 0 0]}
%!    "number", "chsh", {rho}
%!    "number", "concurrence", {rho}
%!    "number", "conditional_entropy", {rho}
%!    "number", "entanglement_of_formation", {rho}
%!    "number", "entropy", {rho}
%!    "number", "fidelity", {rho, eye(4) / 4}
%!    "number", "fully_entangled_fraction", {rho}
%!    "number", "hashing", {rho}
%!    "number", "log_negativity", {rho}
%!    "number", "mutual_information", {rho}
%!    "number", "negativity", {rho}
%!    "number", "relative_entropy", {rho, eye(4) / 4}
%!    "matrix", "apply_channel", {x, eye(2) / 2}
%!    "matrix", "bell_diagonal", {[0.7 0.1 0.1 0.1]}
%!    "matrix", "bell_state", {1}
%!    "matrix", "bell_weights", {rho}
%!    "matrix", "choi_state", {x}
%!    "matrix", "ghz_state", {3}
%!    "matrix", "inept_state", {0.5, 0.3}
%!    "matrix", "isotropic_state", {0.7, 3}
%!    "matrix", "nearest_state", {rho}
%!    "matrix", "partial_trace", {rho, [2 2], 1}
%!    "matrix", "partial_transpose", {rho}
%!    "matrix", "protocol_state", {"ded", "sent", 0.1}
%!    "matrix", "pure_state", {[1 0 1]}
%!    "matrix", "random_state", {4, 2, 1}
%!    "matrix", "stinespring", {x}
%!    "matrix", "werner_state", {0.7}
%!    "answer", "is_antidegradable", {x}
%!    "answer", "is_degradable", {x}
%!    "answer", "is_entanglement_breaking", {x}
%!    "answer", "is_teleportation_covariant", {x}
%!    "answer", "verify", {ebit.rains(x)}
%!    "cell", "kraus_operators", {x}
%!    "struct", "chord_network", {2, 1, 1}
%!    "struct", "all_pairs_capacity", ...
%!    {ebit.network(ebit.six_node_network ())}
%!    "cell", "map_function", {"rains", {{x}, {z}}}
%!    "char", "row_keys", {struct("a", 1)}
%!    "struct", "sample_parameters", {law, 3, 1}
%!    "struct", "sample_quantiles", {[1 2 3]}
%!    "struct", "quantity_ends", {[1 2 3]}
%!    "struct", "sobol_sample", {law, 3, 1}
%!    "struct", "sobol_indices", {law, 1:9}
%!    "struct", "threshold_step", {[0 1], 0.5}
%!    "answer", "is_above", {1, 2, 0, 0}
%!    "matrix", "state_from_counts", {[60 40; 25 75; 80 20], {"X", "Y", "Z"}}
%!    "channel", "channel_from_counts", {[60 40; 30 70], {[1 0], [0 1]}, {"Z"}}
%!    "cell", "resample_counts", {[60 40], 2, 1}
%!    "struct", "cite", {ebit.rains(x)}
%!    "struct", "describe", {"gadc"}
%!    "struct", "from_csv", {"a,b"}
%!    "channel", "from_json", {ebit.to_json(x)}
%!    "char", "outward_decimals", {1/3}
%!    "char", "to_csv", {struct("a", 1)}
%!    "char", "to_json", {x}
%!    "struct", "distill", {[0.8 0.2 0 0], "dejmps"}
%!    "struct", "distill_step", {[0.8 0.2 0 0], "dejmps"}
%!    "struct", "example_network", {"abilene"}
%!    "struct", "fiber_network_rates", {ebit.six_node_network(), "ded"}
%!    "struct", "inept_local_model", {0.4, 0.7}
%!    "struct", "list_functions", {}
%!    "struct", "network", {ebit.example_network()}
%!    "struct", "network_from_text", {sprintf("tail,head,lower\n1,2,1\n"), "csv"}
%!    "struct", "network_layout", {ebit.chord_network(2, 1, 1)}
%!    "char", "network_to_lp", {net, "total", [1 3]}
%!    "struct", "purification_branches", {0.1, 3, 2}
%!    "struct", "purification_spectrum", {0.1, 3, 2}
%!    "struct", "six_node_network", {}
%!    "struct", "split_node", {ebit.chord_network(2, 1, 1), 1, x}
%!    "char", "network_to_text", {ebit.chord_network(2, 1, 1), "csv"}
%!  };
%!endfunction

%!function yes = is_of_kind (value, kind)
%!  switch (kind)
%!    case "channel"
%!      yes = isequal (fieldnames (value), {"kraus"; "d_in"; "d_out"; ...
%!                                          "family"; "parameters"});
%!    case "bounds"
%!      yes = value.lower <= value.upper && ischar (value.status) ...
%!            && ebit.verify (value);
%!    case "table"
%!      yes = isstruct (value) && all (structfun (@rows, value) == 1);
%!    case "number"
%!      yes = isa (value, "double") && isscalar (value) && isreal (value);
%!    case "matrix"
%!      yes = isa (value, "double") && ismatrix (value) && ! isscalar (value);
%!    case "answer"
%!      yes = isscalar (value) && islogical (value);
%!    otherwise
%!      yes = isa (value, kind);
%!  endswitch
%!endfunction

%!test # every function has an example here
%! calls = all_calls ();
%! known = ebit.list_functions ();
%! assert (sort (calls(:,2)), sort (known.name(:)));

%!test # and makes what it should
%! calls = all_calls ();
%! for i = 1:rows (calls)
%!   value = feval (["ebit." calls{i,2}], calls{i,3}{:});
%!   assert (is_of_kind (value, calls{i,1}), "ebit.%s makes no %s", ...
%!           calls{i,2}, calls{i,1});
%! endfor
