/* The C spelling of every function: `ebit_rains` calls "rains".
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The macro is the one exception to "no macros for code": these functions
 * differ in nothing but their name.
 */
#include "precision.h"

#include "ebit.h"

#define SPELLING(name)                                                        \
  enum ebit_status ebit_##name (                                              \
      size_t n, const struct ebit_value *const *arguments,                    \
      const struct ebit_options *options, struct ebit_value **result,         \
      struct ebit_error *error)                                               \
  {                                                                           \
    return ebit_call (#name, n, arguments, options, result, error);           \
  }

/* Help */
SPELLING (list_functions)
SPELLING (describe)

/* Information */
SPELLING (rains)
SPELLING (distillable_entanglement)
SPELLING (discord)

/* Upper bounds */
SPELLING (max_rains)
SPELLING (max_relative_entropy_of_entanglement)
SPELLING (transposition_bound)
SPELLING (squashed_entanglement_bound)
SPELLING (entanglement_assisted_capacity)

/* Certificates */
SPELLING (verify)
SPELLING (cite)

/* Damping channels */
SPELLING (best_multirail)
SPELLING (gadc_rates)
SPELLING (multirail)
SPELLING (multirail_thresholds)

/* Channels */
SPELLING (identity_channel)
SPELLING (dephasing)
SPELLING (depolarizing)
SPELLING (pauli_channel)
SPELLING (amplitude_damping)
SPELLING (gadc)
SPELLING (erasure)
SPELLING (pure_loss)
SPELLING (thermal_loss)
SPELLING (amplifier)
SPELLING (gadc_from_times)
SPELLING (dephasing_from_times)
SPELLING (fiber_channel)
SPELLING (kraus_channel)
SPELLING (choi_channel)
SPELLING (kraus_operators)
SPELLING (choi_state)
SPELLING (complementary)
SPELLING (stinespring)
SPELLING (apply_channel)
SPELLING (compose)
SPELLING (tensor_channel)
SPELLING (is_teleportation_covariant)
SPELLING (is_degradable)
SPELLING (is_antidegradable)
SPELLING (is_entanglement_breaking)

/* Tables */
SPELLING (channel_sweep)

/* Inept delivery */
SPELLING (inept_delivery)
SPELLING (inept_local_model)
SPELLING (inept_optimum)
SPELLING (inept_pairs)
SPELLING (inept_state)
SPELLING (inept_thresholds)

/* Information quantities */
SPELLING (coherent_information)
SPELLING (hashing)
SPELLING (reverse_coherent_information)

/* States */
SPELLING (bell_diagonal)
SPELLING (bell_state)
SPELLING (bell_weights)
SPELLING (chsh)
SPELLING (concurrence)
SPELLING (conditional_entropy)
SPELLING (entanglement_of_formation)
SPELLING (entropy)
SPELLING (fidelity)
SPELLING (fully_entangled_fraction)
SPELLING (ghz_state)
SPELLING (log_negativity)
SPELLING (mutual_information)
SPELLING (negativity)
SPELLING (partial_trace)
SPELLING (partial_transpose)
SPELLING (relative_entropy)

/* Capacities */
SPELLING (assisted_distillation)
SPELLING (cpp_capacity)
SPELLING (epr_capacity)
SPELLING (ghz_capacity)
SPELLING (quantum_capacity)
SPELLING (two_way_capacity)
