/* Distribution of entanglement by an inept delivery service, as tables: S. J.
 * Jones, H. M. Wiseman and D. T. Pope, arXiv:quant-ph/0504112 (with two
 * equations corrected, see inept_delivery.c).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inept_tables.h"

#include <math.h>

#include "inept_arguments.h"
#include "inept_delivery.h"
#include "inept_local_model.h"
#include "scalar.h"

static void
delivery_kernel (const double *inputs, double *outputs)
{
  const double success = inputs[0];
  const struct ebit_pure_pair pair = ebit_make_pure_pair (inputs[1]);
  const double c = ebit_inept_concurrence (success, &pair);
  const bool entangled = c > 0;
  const bool violates
      = pair.product > 0 && success > ebit_inept_chsh_threshold (&pair);
  const bool local
      = !entangled || ebit_inept_is_decomposed (success, &pair, inputs[2]);
  outputs[0] = ebit_inept_fidelity (success, &pair);
  outputs[1] = c;
  /* The partial transpose has one negative eigenvalue, -C/2; the fully
   * entangled fraction F is (1 + C)/2, and teleports with (2F + 1)/3. */
  outputs[2] = c / 2;
  outputs[3] = ebit_formation_of_concurrence (c);
  outputs[4] = (2 + c) / 3;
  outputs[5] = entangled;
  outputs[6] = ebit_inept_chsh (success, &pair);
  outputs[7] = violates;
  outputs[8] = local;
}

static void
optimum_kernel (const double *inputs, double *outputs)
{
  const struct ebit_inept_optimum best = ebit_inept_best_pair (inputs[0]);
  outputs[0] = best.amplitude;
  outputs[1] = best.concurrence;
  outputs[2] = best.formation;
  outputs[3] = ebit_inept_small_success_formation (inputs[0]);
  /* E_D <= E_F: no protocol makes more than E_F ebits of a pair. */
  outputs[4] = 1 / best.formation;
}

/* Of N pairs that are shuffled at random each arrives with S = 1/N. */
static void
pairs_kernel (const double *inputs, double *outputs)
{
  const double n = inputs[0];
  const struct ebit_inept_optimum best = ebit_inept_best_pair (1 / n);
  outputs[0] = 1 / n;
  outputs[1] = best.amplitude;
  outputs[2] = best.concurrence;
  outputs[3] = best.formation;
  outputs[4] = n * best.formation;
}

static void
thresholds_kernel (const double *inputs, double *outputs)
{
  const struct ebit_pure_pair pair = ebit_make_pure_pair (inputs[0]);
  const struct ebit_inept_limits local
      = ebit_inept_local_limits (&pair, inputs[1]);
  outputs[0] = ebit_inept_entangled_threshold (&pair);
  outputs[1] = ebit_inept_chsh_threshold (&pair);
  outputs[2] = local.left;
  outputs[3] = local.right;
}

const struct ebit_calculator ebit_inept_delivery_calculator = {
  .name = "inept_delivery",
  .topic = "Inept delivery",
  .summary = "What an inept delivery service leaves of entangled pairs",
  .n_inputs = 3,
  .inputs = { EBIT_INEPT_SUCCESS, EBIT_INEPT_AMPLITUDE, EBIT_INEPT_MODEL },
  .n_columns = 9,
  .columns
  = { { "fidelity", "1", "overlap of what arrives with what was sent, (3.2)",
        EBIT_COLUMN_NUMBER },
      { "concurrence", "1", "concurrence of what arrives, (3.3)",
        EBIT_COLUMN_NUMBER },
      { "negativity", "1", "half of that", EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation", "ebit", "ebits needed to make it",
        EBIT_COLUMN_NUMBER },
      { "teleportation_fidelity", "1",
        "average fidelity with which it teleports a qubit, 2/3 without "
        "entanglement",
        EBIT_COLUMN_NUMBER },
      { "entangled", "1", "whether the concurrence is positive",
        EBIT_COLUMN_LOGICAL },
      { "chsh", "1", "largest CHSH value over all settings, at most 2 sqrt 2",
        EBIT_COLUMN_NUMBER },
      { "violates_chsh", "1", "whether that value exceeds 2, (5.1) corrected",
        EBIT_COLUMN_LOGICAL },
      { "local_model", "1",
        "whether a local model is known here; true of separable states",
        EBIT_COLUMN_LOGICAL } },
  .kernel = delivery_kernel,
};

const struct ebit_calculator ebit_inept_optimum_calculator = {
  .name = "inept_optimum",
  .topic = "Inept delivery",
  .summary = "The best pairs to entrust to an inept delivery service",
  .n_inputs = 1,
  .inputs = { EBIT_INEPT_SUCCESS },
  .n_columns = 5,
  .columns
  = { { "amplitude", "1", "the best a, at most 1/sqrt 2", EBIT_COLUMN_NUMBER },
      { "concurrence", "1", "the largest concurrence", EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation", "ebit",
        "the largest entanglement of formation", EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation_small_success", "ebit",
        "its approximation (4.2) for small success", EBIT_COLUMN_NUMBER },
      { "pairs_per_ebit_lower", "1",
        "no fewer pairs than this are needed for one ebit",
        EBIT_COLUMN_NUMBER } },
  .kernel = optimum_kernel,
};

const struct ebit_calculator ebit_inept_pairs_calculator = {
  .name = "inept_pairs",
  .topic = "Inept delivery",
  .summary = "The best that is left of n pairs shuffled at random",
  .n_inputs = 1,
  .inputs = { { "n",
                "1",
                "number of pairs, each of which arrives with probability 1/n",
                { 1, INFINITY, false, false, true },
                NAN,
                NULL } },
  .n_columns = 5,
  .columns
  = { { "success", "1", "1/n", EBIT_COLUMN_NUMBER },
      { "amplitude", "1", "the best a, at most 1/sqrt 2", EBIT_COLUMN_NUMBER },
      { "concurrence", "1", "the largest concurrence of a pair",
        EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation", "ebit",
        "the largest entanglement of formation of a pair",
        EBIT_COLUMN_NUMBER },
      { "total", "ebit", "n times that; no proved lower bound on anything",
        EBIT_COLUMN_NUMBER } },
  .kernel = pairs_kernel,
};

const struct ebit_calculator ebit_inept_thresholds_calculator = {
  .name = "inept_thresholds",
  .topic = "Inept delivery",
  .summary = "Success probabilities where the delivered pairs change kind",
  .n_inputs = 2,
  .inputs = { EBIT_INEPT_AMPLITUDE, EBIT_INEPT_MODEL },
  .n_columns = 4,
  .columns
  = { { "success_entangled", "1", "entangled above this, (3.4) corrected",
        EBIT_COLUMN_NUMBER },
      { "success_chsh", "1", "CHSH is violated above this, (5.1) corrected",
        EBIT_COLUMN_NUMBER },
      { "success_local_left", "1",
        "a local model needs at most this; binds for a <= 1/sqrt 2",
        EBIT_COLUMN_NUMBER },
      { "success_local_right", "1",
        "a local model needs at most this; binds for a >= 1/sqrt 2",
        EBIT_COLUMN_NUMBER } },
  .kernel = thresholds_kernel,
};
