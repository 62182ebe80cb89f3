/* The tables of what crosses the border: one line a function.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "functions.h"

#include <string.h>

#include "entanglement_assisted.h"
#include "assisted_distillation.h"
#include "channel_capacity.h"
#include "epr_capacity.h"
#include "ghz_capacity.h"
#include "bell_states.h"
#include "channel_sweep.h"
#include "citations.h"
#include "decisions.h"
#include "inept_tables.h"
#include "inept_state.h"
#include "describe.h"
#include "discord.h"
#include "distillable.h"
#include "entanglement.h"
#include "entropy.h"
#include "constructors.h"
#include "gadc_rates.h"
#include "information.h"
#include "max_rains.h"
#include "max_relative_entropy.h"
#include "partial_trace.h"
#include "operations.h"
#include "rail_thresholds.h"
#include "rail_tables.h"
#include "rains.h"
#include "squashed.h"
#include "comparisons.h"
#include "transposition.h"
#include "verify.h"

/* One line a function. */
/* clang-format off */
const struct ebit_functional *const ebit_functional_table[] = {
  &ebit_list_functions_functional,
  &ebit_describe_functional,
  &ebit_discord_functional,
  &ebit_distillable_entanglement_functional,
  &ebit_entanglement_assisted_capacity_functional,
  &ebit_max_rains_functional,
  &ebit_max_relative_entropy_of_entanglement_functional,
  &ebit_rains_functional,
  &ebit_squashed_entanglement_bound_functional,
  &ebit_transposition_bound_functional,
  &ebit_verify_functional,
  &ebit_cite_functional,
  &ebit_identity_channel_functional,
  &ebit_dephasing_functional,
  &ebit_depolarizing_functional,
  &ebit_pauli_channel_functional,
  &ebit_amplitude_damping_functional,
  &ebit_gadc_functional,
  &ebit_erasure_functional,
  &ebit_pure_loss_functional,
  &ebit_thermal_loss_functional,
  &ebit_amplifier_functional,
  &ebit_gadc_from_times_functional,
  &ebit_dephasing_from_times_functional,
  &ebit_fiber_channel_functional,
  &ebit_kraus_channel_functional,
  &ebit_choi_channel_functional,
  &ebit_kraus_operators_functional,
  &ebit_choi_state_functional,
  &ebit_complementary_functional,
  &ebit_stinespring_functional,
  &ebit_apply_channel_functional,
  &ebit_compose_functional,
  &ebit_tensor_channel_functional,
  &ebit_is_teleportation_covariant_functional,
  &ebit_is_degradable_functional,
  &ebit_is_antidegradable_functional,
  &ebit_is_entanglement_breaking_functional,
  &ebit_channel_sweep_functional,
  &ebit_inept_local_model_functional,
  &ebit_inept_state_functional,
  &ebit_bell_diagonal_functional,
  &ebit_bell_state_functional,
  &ebit_bell_weights_functional,
  &ebit_chsh_functional,
  &ebit_coherent_information_functional,
  &ebit_concurrence_functional,
  &ebit_conditional_entropy_functional,
  &ebit_entanglement_of_formation_functional,
  &ebit_entropy_functional,
  &ebit_fidelity_functional,
  &ebit_fully_entangled_fraction_functional,
  &ebit_ghz_state_functional,
  &ebit_hashing_functional,
  &ebit_log_negativity_functional,
  &ebit_mutual_information_functional,
  &ebit_negativity_functional,
  &ebit_partial_trace_functional,
  &ebit_partial_transpose_functional,
  &ebit_relative_entropy_functional,
  &ebit_reverse_coherent_information_functional,
  &ebit_quantum_capacity_functional,
  &ebit_cpp_capacity_functional,
  &ebit_two_way_capacity_functional,
  &ebit_epr_capacity_functional,
  &ebit_ghz_capacity_functional,
  &ebit_assisted_distillation_functional,
  NULL,
};

const struct ebit_calculator *const ebit_calculator_table[] = {
  &ebit_best_multirail_calculator,
  &ebit_gadc_rates_calculator,
  &ebit_inept_delivery_calculator,
  &ebit_inept_optimum_calculator,
  &ebit_inept_pairs_calculator,
  &ebit_inept_thresholds_calculator,
  &ebit_multirail_calculator,
  &ebit_multirail_thresholds_calculator,
  NULL,
};
/* clang-format on */

const struct ebit_functional *
ebit_find_functional (const char *name)
{
  for (size_t i = 0; ebit_functional_table[i]; i++)
    if (strcmp (ebit_functional_table[i]->name, name) == 0)
      return ebit_functional_table[i];
  return NULL;
}

const struct ebit_calculator *
ebit_find_calculator (const char *name)
{
  for (size_t i = 0; ebit_calculator_table[i]; i++)
    if (strcmp (ebit_calculator_table[i]->name, name) == 0)
      return ebit_calculator_table[i];
  return NULL;
}
