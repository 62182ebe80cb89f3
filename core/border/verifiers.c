/* The verifier of each quantity that is a bounds value: one line a quantity.
 *
 * proofs/verify.c calls what is listed here, which the linker makes the one
 * arrow up from a floor below: a table is all that can know every floor.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <stddef.h>

#include "verify_capacity.h"
#include "verify_network.h"

const struct ebit_verifier_entry ebit_verifiers[] = {
  { "discord", ebit_verify_discord },
  { "distillable_entanglement", ebit_verify_distillable },
  { "distillation_limit", ebit_verify_distillation_limit },
  { "entanglement_assisted_capacity", ebit_verify_entanglement_assisted },
  { "max_rains", ebit_verify_max_rains },
  { "max_relative_entropy_of_entanglement", ebit_verify_max_relative_entropy },
  { "rains", ebit_verify_rains },
  { "squashed_entanglement_bound", ebit_verify_squashed_entanglement },
  { "transposition_bound", ebit_verify_transposition },
  { "coherent_information", ebit_verify_coherent_information },
  { "reverse_coherent_information", ebit_verify_reverse_information },
  { "quantum_capacity", ebit_verify_capacity },
  { "cpp_capacity", ebit_verify_capacity },
  { "two_way_capacity", ebit_verify_capacity },
  { "epr_capacity", ebit_verify_epr_capacity },
  { "ghz_capacity", ebit_verify_ghz_capacity },
  { "assisted_distillation", ebit_verify_assisted_distillation },
  { "pair_capacity", ebit_verify_pair_capacity },
  { "total_capacity", ebit_verify_pair_rates },
  { "worst_case_capacity", ebit_verify_pair_rates },
  { "weighted_capacity", ebit_verify_pair_rates },
  { NULL, NULL },
};
