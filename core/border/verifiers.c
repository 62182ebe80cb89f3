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
#include "verify_threshold.h"

const struct ebit_verifier_entry ebit_verifiers[] = {
  { "discord", ebit_verify_discord, false },
  { "distillable_entanglement", ebit_verify_distillable, false },
  { "distillation_limit", ebit_verify_distillation_limit, false },
  { "entanglement_assisted_capacity", ebit_verify_entanglement_assisted,
    false },
  { "max_rains", ebit_verify_max_rains, false },
  { "max_relative_entropy_of_entanglement", ebit_verify_max_relative_entropy,
    false },
  { "rains", ebit_verify_rains, false },
  { "squashed_entanglement_bound", ebit_verify_squashed_entanglement, false },
  { "theta_information", ebit_verify_theta, false },
  { "transposition_bound", ebit_verify_transposition, false },
  { "coherent_information", ebit_verify_coherent_information, false },
  { "reverse_coherent_information", ebit_verify_reverse_information, false },
  { "degradable_extension", ebit_verify_degradable_extension, false },
  { "quantum_capacity", ebit_verify_capacity, false },
  { "private_capacity", ebit_verify_capacity, false },
  { "cpp_capacity", ebit_verify_capacity, false },
  { "two_way_capacity", ebit_verify_capacity, false },
  { "epr_capacity", ebit_verify_epr_capacity, false },
  { "ghz_capacity", ebit_verify_ghz_capacity, false },
  { "assisted_distillation", ebit_verify_assisted_distillation, false },
  { "pair_capacity", ebit_verify_pair_capacity, false },
  { "total_capacity", ebit_verify_pair_rates, false },
  { "worst_case_capacity", ebit_verify_pair_rates, false },
  { "weighted_capacity", ebit_verify_pair_rates, false },
  { "ghz_network_capacity", ebit_verify_ghz_network_capacity, false },
  { "all_pairs_capacity", ebit_verify_all_pairs_capacity, true },
  { "find_threshold", ebit_verify_threshold, false },
  { NULL, NULL, false },
};
