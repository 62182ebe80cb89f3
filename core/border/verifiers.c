/* The verifier of each quantity that is a bounds value: one line a quantity.
 *
 * proofs/find_verifier.c finds what is listed here, which the linker makes the
 * one arrow up from a floor below: a table is all that can know every floor.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <stddef.h>

#include "rigorous_capacity.h"
#include "rigorous_discord.h"
#include "rigorous_distillable.h"
#include "rigorous_distillation_limit.h"
#include "rigorous_extension.h"
#include "rigorous_information.h"
#include "rigorous_network.h"
#include "rigorous_norm.h"
#include "rigorous_pair.h"
#include "rigorous_rains.h"
#include "rigorous_squashed.h"
#include "rigorous_theta.h"
#include "rigorous_threshold.h"
#include "verify_capacity.h"
#include "verify_network.h"
#include "verify_threshold.h"

const struct ebit_verifier_entry ebit_verifiers[] = {
  { "discord", ebit_verify_discord, false, ebit_rigorous_discord },
  { "distillable_entanglement", ebit_verify_distillable, false,
    ebit_rigorous_distillable },
  { "distillation_limit", ebit_verify_distillation_limit, false,
    ebit_rigorous_distillation_limit },
  { "entanglement_assisted_capacity", ebit_verify_entanglement_assisted, false,
    ebit_rigorous_entanglement_assisted },
  { "max_rains", ebit_verify_max_rains, false, ebit_rigorous_max_rains },
  { "max_relative_entropy_of_entanglement", ebit_verify_max_relative_entropy,
    false, ebit_rigorous_max_relative_entropy },
  { "rains", ebit_verify_rains, false, ebit_rigorous_rains },
  { "squashed_entanglement_bound", ebit_verify_squashed_entanglement, false,
    ebit_rigorous_squashed },
  { "theta_information", ebit_verify_theta, false, ebit_rigorous_theta },
  { "transposition_bound", ebit_verify_transposition, false,
    ebit_rigorous_transposition },
  { "coherent_information", ebit_verify_coherent_information, false,
    ebit_rigorous_coherent_information },
  { "reverse_coherent_information", ebit_verify_reverse_information, false,
    ebit_rigorous_reverse_information },
  { "degradable_extension", ebit_verify_degradable_extension, false,
    ebit_rigorous_degradable_extension },
  { "quantum_capacity", ebit_verify_capacity, false, ebit_rigorous_capacity },
  { "private_capacity", ebit_verify_capacity, false, ebit_rigorous_capacity },
  { "cpp_capacity", ebit_verify_capacity, false, ebit_rigorous_capacity },
  { "two_way_capacity", ebit_verify_capacity, false, ebit_rigorous_capacity },
  { "epr_capacity", ebit_verify_epr_capacity, false, ebit_rigorous_epr },
  { "ghz_capacity", ebit_verify_ghz_capacity, false, ebit_rigorous_ghz },
  { "assisted_distillation", ebit_verify_assisted_distillation, false,
    ebit_rigorous_assisted },
  { "pair_capacity", ebit_verify_pair_capacity, false,
    ebit_rigorous_pair_capacity },
  { "total_capacity", ebit_verify_pair_rates, false,
    ebit_rigorous_pair_rates },
  { "worst_case_capacity", ebit_verify_pair_rates, false,
    ebit_rigorous_pair_rates },
  { "weighted_capacity", ebit_verify_pair_rates, false,
    ebit_rigorous_pair_rates },
  { "ghz_network_capacity", ebit_verify_ghz_network_capacity, false,
    ebit_rigorous_ghz_network },
  { "all_pairs_capacity", ebit_verify_all_pairs_capacity, true,
    ebit_rigorous_all_pairs },
  { "find_threshold", ebit_verify_threshold, false, ebit_rigorous_threshold },
  { NULL, NULL, false, NULL },
};
