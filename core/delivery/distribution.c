/* Pairs from the protocols over a fiber, and the carrier's correlations, as
 * tables: H. McAleese et al., arXiv:2411.07306.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distribution.h"

#include <math.h>

#include "bell_diagonal.h"
#include "fiber_arguments.h"
#include "fiber_protocols.h"

/* ---- Pairs ---------------------------------------------------------------
 */

enum distribute_input
{
  PROTOCOL,
  NOISE,
  PAULI,
  OUTCOME /* of the arguments */
};

/* Of the numbers: those of the Pauli errors are four. */
#define OUTCOME_NUMBER (PAULI + EBIT_WEIGHTS)

static void
distribute_kernel (const double *inputs, double *outputs)
{
  double noise[4], *w = outputs + 1;
  ebit_noise_on_carrier (inputs[NOISE], inputs + PAULI, noise);
  outputs[0] = ebit_pair_of_protocol (
      (enum ebit_protocol)inputs[PROTOCOL],
      (enum ebit_outcome)inputs[OUTCOME_NUMBER], noise, w);
  outputs[5] = ebit_negativity_of_weights (w);
  outputs[6] = w[0];
  outputs[7] = ebit_hashing_of_weights (w);
  outputs[8] = ebit_key_fraction_of_weights (w);
}

static const char *
check_outcome (const double *inputs, size_t *input)
{
  *input = OUTCOME;
  return inputs[PROTOCOL] == EBIT_DED && inputs[OUTCOME_NUMBER] == EBIT_FAILURE
             ? "\"success\" of \"ded\", which has no other"
             : NULL;
}

static const char *const errors[] = { "_I", "_X", "_Y", "_Z" };

const struct ebit_calculator ebit_distribute_calculator = {
  .name = "distribute",
  .topic = "Fibers",
  .summary = "The pair that two nodes share after sending a qubit",
  .n_inputs = 4,
  .inputs
  = { EBIT_FIBER_PROTOCOL,
      EBIT_FIBER_NOISE,
      { .name = "pauli",
        .unit = "1",
        .meaning = "probabilities of errors I, X, Y, Z of the carrier, "
                   "besides the noise",
        .fallback = 1,
        .fallback_text = "[]" },
      { .name = "outcome",
        .meaning = "the result of the carrier's measurement",
        .fallback = EBIT_SUCCESS,
        .fallback_text = "\"success\"" } },
  .choices
  = { [PROTOCOL] = ebit_protocol_names, [OUTCOME] = ebit_outcome_names },
  .weights = { [PAULI] = errors },
  .n_columns = 9,
  .columns
  = { { "probability", "1", "of that outcome", EBIT_COLUMN_NUMBER },
      { "phi_plus", "1", "weight of phi+, which is wanted",
        EBIT_COLUMN_NUMBER },
      { "phi_minus", "1", "weight of phi-, a phase error",
        EBIT_COLUMN_NUMBER },
      { "psi_plus", "1", "weight of psi+, a bit error", EBIT_COLUMN_NUMBER },
      { "psi_minus", "1", "weight of psi-, both errors", EBIT_COLUMN_NUMBER },
      { "negativity", "1", "of the pair, at most 1/2", EBIT_COLUMN_NUMBER },
      { "fidelity", "1", "with phi+, which is phi_plus", EBIT_COLUMN_NUMBER },
      { "hashing", "ebit", "1 - H(w), may be negative", EBIT_COLUMN_NUMBER },
      { "key_fraction", "bit",
        "secret key, max(0, 1 - h2(bit errors) - h2(phase errors))",
        EBIT_COLUMN_NUMBER } },
  .kernel = distribute_kernel,
  .check = check_outcome,
};

/* ---- The carrier ---------------------------------------------------------
 */

static void
discord_kernel (const double *inputs, double *outputs)
{
  const struct ebit_carrier_correlations found = ebit_correlations_of_carrier (
      (enum ebit_protocol)inputs[PROTOCOL], inputs[NOISE]);
  outputs[0] = found.mutual_information;
  outputs[1] = found.classical;
  outputs[2] = found.discord;
}

const struct ebit_calculator ebit_carrier_discord_calculator = {
  .name = "carrier_discord",
  .topic = "Fibers",
  .summary = "Correlations of the qubit that is sent over a fiber",
  .n_inputs = 2,
  .inputs = { EBIT_FIBER_PROTOCOL, EBIT_FIBER_NOISE },
  .choices = { [PROTOCOL] = ebit_protocol_names },
  .n_columns = 3,
  .columns
  = { { "mutual_information", "bit",
        "between the carrier and the two nodes' qubits", EBIT_COLUMN_NUMBER },
      { "classical_correlation", "bit",
        "the most of it that a projective measurement of the "
        "carrier reveals",
        EBIT_COLUMN_NUMBER },
      { "discord", "bit", "the rest", EBIT_COLUMN_NUMBER } },
  .kernel = discord_kernel,
};
