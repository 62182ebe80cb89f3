/* Every function of ebit, one a line: of `rains`, a functional, the descriptor
 * is ebit_rains_functional, the C spelling ebit_rains.  Topics, and functions
 * within a topic, are in the order of the manuals.
 *
 * Not a header like others: who includes it defines FUNCTION and CALCULATOR,
 * and so makes of each line what it needs, functions.c an entry of the list,
 * spellings.c a C function.  These two macros are the one exception to "no
 * macros for code": what they make differs in nothing but a name. */
/* clang-format off */

/* Help */
FUNCTION (list_functions)
FUNCTION (describe)

/* Tables */
FUNCTION (channel_sweep)
FUNCTION (map_function)
FUNCTION (row_keys)

/* Statistics */
FUNCTION (sample_parameters)
FUNCTION (sample_quantiles)
FUNCTION (quantity_ends)
FUNCTION (sobol_sample)
FUNCTION (sobol_indices)
FUNCTION (threshold_step)
FUNCTION (is_above)
FUNCTION (state_from_counts)
FUNCTION (channel_from_counts)
FUNCTION (resample_counts)

/* Channels */
FUNCTION (identity_channel)
FUNCTION (dephasing)
FUNCTION (depolarizing)
FUNCTION (pauli_channel)
FUNCTION (amplitude_damping)
FUNCTION (gadc)
FUNCTION (gadc_from_times)
FUNCTION (dephasing_from_times)
FUNCTION (damping_dephasing)
FUNCTION (memory_channel)
FUNCTION (erasure)
FUNCTION (pure_loss)
FUNCTION (thermal_loss)
FUNCTION (amplifier)
FUNCTION (bosonic_dephasing)
FUNCTION (fiber_channel)
FUNCTION (kraus_channel)
FUNCTION (choi_channel)
FUNCTION (nearest_channel)
FUNCTION (kraus_operators)
FUNCTION (choi_state)
FUNCTION (complementary)
FUNCTION (stinespring)
FUNCTION (apply_channel)
FUNCTION (compose_channel)
FUNCTION (tensor_channel)
FUNCTION (random_channel)
FUNCTION (is_teleportation_covariant)
FUNCTION (is_degradable)
FUNCTION (is_antidegradable)
FUNCTION (is_entanglement_breaking)

/* Damping channels */
CALCULATOR (gadc_rates)
CALCULATOR (multirail)
CALCULATOR (best_multirail)
CALCULATOR (multirail_thresholds)

/* Purification */
FUNCTION (purify_dephasing)
FUNCTION (purification_branches)
FUNCTION (purification_spectrum)
FUNCTION (purify_dephasing_memoryless)
CALCULATOR (rounds_needed)
CALCULATOR (best_purification)
CALCULATOR (purification_finite)
FUNCTION (swap_chain)
FUNCTION (swap_weights)

/* Inept delivery */
CALCULATOR (inept_delivery)
CALCULATOR (inept_optimum)
CALCULATOR (inept_pairs)
CALCULATOR (inept_thresholds)
FUNCTION (inept_state)
FUNCTION (inept_local_model)

/* Fibers */
CALCULATOR (distribute)
FUNCTION (protocol_state)
CALCULATOR (carrier_discord)
CALCULATOR (fiber_rate)
CALCULATOR (gate_threshold)
FUNCTION (fiber_network_rates)

/* Distillation */
FUNCTION (distill_step)
FUNCTION (distill)
CALCULATOR (distill_fixed_points)

/* Networks */
FUNCTION (network)
FUNCTION (network_layout)
FUNCTION (network_from_text)
FUNCTION (network_to_text)
FUNCTION (split_node)
FUNCTION (chord_network)
FUNCTION (six_node_network)
FUNCTION (example_network)
FUNCTION (pair_capacity)
FUNCTION (total_capacity)
FUNCTION (worst_case_capacity)
FUNCTION (weighted_capacity)
FUNCTION (network_to_lp)
FUNCTION (ghz_network_capacity)
FUNCTION (all_pairs_capacity)

/* States */
FUNCTION (nearest_state)
FUNCTION (entropy)
FUNCTION (relative_entropy)
FUNCTION (mutual_information)
FUNCTION (discord)
FUNCTION (conditional_entropy)
FUNCTION (fidelity)
FUNCTION (partial_trace)
FUNCTION (partial_transpose)
FUNCTION (negativity)
FUNCTION (log_negativity)
FUNCTION (concurrence)
FUNCTION (entanglement_of_formation)
FUNCTION (fully_entangled_fraction)
FUNCTION (chsh)
FUNCTION (bell_state)
FUNCTION (bell_diagonal)
FUNCTION (bell_weights)
FUNCTION (ghz_state)
FUNCTION (pure_state)
FUNCTION (werner_state)
FUNCTION (isotropic_state)
FUNCTION (random_state)

/* Distillation */
FUNCTION (distillation_limit)

/* Information quantities */
FUNCTION (coherent_information)
FUNCTION (reverse_coherent_information)
FUNCTION (hashing)
FUNCTION (rains)
FUNCTION (distillable_entanglement)

/* Upper bounds */
FUNCTION (max_rains)
FUNCTION (max_relative_entropy_of_entanglement)
FUNCTION (transposition_bound)
FUNCTION (theta_information)
FUNCTION (squashed_entanglement_bound)
FUNCTION (entanglement_assisted_capacity)

/* Capacities */
FUNCTION (quantum_capacity)
FUNCTION (private_capacity)
FUNCTION (cpp_capacity)
FUNCTION (two_way_capacity)
FUNCTION (epr_capacity)
FUNCTION (ghz_capacity)
FUNCTION (assisted_distillation)

/* Certificates */
FUNCTION (verify)
FUNCTION (prove)
FUNCTION (outward_decimals)
FUNCTION (cite)

/* Files */
FUNCTION (to_json)
FUNCTION (from_json)
FUNCTION (to_csv)
FUNCTION (from_csv)
