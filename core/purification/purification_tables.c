/* Tables of plans of purification, and of finite numbers of pairs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "dephasing_rounds.h"
#include "finite_pairs.h"
#include "memoryless.h"
#include "purification_arguments.h"
#include "purification_plans.h"

#define MOST_PAIRS 1e6

#define TARGET                                                                \
  {                                                                           \
    "infidelity", "1", "largest infidelity of a kept pair",                   \
        { 0, 1, true, true, false }, NAN, NULL                                \
  }

static void
rounds_needed_kernel (const double *inputs, double *outputs)
{
  const struct ebit_purification_plan plan
      = ebit_plan_rounds (inputs[0], inputs[1], inputs[2]);
  outputs[0] = plan.rounds;
  outputs[1] = plan.yield;
  outputs[2] = plan.success;
}

const struct ebit_calculator ebit_rounds_needed_calculator = {
  .name = "rounds_needed",
  .topic = "Purification",
  .summary = "Rounds of purification that a fidelity takes",
  .n_inputs = 3,
  .inputs = { EBIT_PURIFIED_ERROR, EBIT_PURIFIED_PAIRS, TARGET },
  .n_columns = 3,
  .columns
  = { { "rounds", "1", "of perfect operations; Inf where 5e6 are not enough",
        EBIT_COLUMN_NUMBER },
      { "yield", "1", "kept pairs a pair put in, failures taken off",
        EBIT_COLUMN_NUMBER },
      { "success_probability", "1", "of all rounds", EBIT_COLUMN_NUMBER } },
  .kernel = rounds_needed_kernel,
};

static void
best_purification_kernel (const double *inputs, double *outputs)
{
  const struct ebit_purification_plan plan
      = ebit_best_plan (inputs[0], inputs[1], MOST_PAIRS);
  outputs[0] = plan.pairs;
  outputs[1] = plan.rounds;
  outputs[2] = plan.yield;
  outputs[3] = plan.success;
}

const struct ebit_calculator ebit_best_purification_calculator = {
  .name = "best_purification",
  .topic = "Purification",
  .summary = "The number of pairs a round that yields most at a fidelity",
  .n_inputs = 2,
  .inputs = { EBIT_PURIFIED_ERROR, TARGET },
  .n_columns = 4,
  .columns
  = { { "pairs", "1", "of the greatest yield, at most 1e6; 0 for no rounds",
        EBIT_COLUMN_NUMBER },
      { "rounds", "1", "that many take", EBIT_COLUMN_NUMBER },
      { "yield", "1", "kept pairs a pair put in, failures taken off",
        EBIT_COLUMN_NUMBER },
      { "success_probability", "1", "of all rounds", EBIT_COLUMN_NUMBER } },
  .kernel = best_purification_kernel,
};

static void
finite_kernel (const double *inputs, double *outputs)
{
  const struct ebit_finite_rate rate
      = ebit_finite_rate (inputs[0], inputs[1], inputs[2]);
  outputs[0] = rate.lower;
  outputs[1] = rate.upper;
  outputs[2] = ebit_dephasing_rate (inputs[0]);
}

const struct ebit_calculator ebit_purification_finite_calculator = {
  .name = "purification_finite",
  .topic = "Purification",
  .summary = "Rates of a finite number of dephased pairs",
  .n_inputs = 3,
  .inputs = { EBIT_PURIFIED_ERROR,
              { "block",
                "1",
                "number of pairs",
                { 1, 1e6, false, false, true },
                NAN,
                NULL },
              { "error",
                "1",
                "largest infidelity of all that is made",
                { 0, 1, true, true, false },
                NAN,
                NULL } },
  .n_columns = 3,
  .columns = { { "lower", "ebit per pair", "reached by random parities",
                 EBIT_COLUMN_NUMBER },
               { "upper", "ebit per pair", "exceeded by no two-way protocol",
                 EBIT_COLUMN_NUMBER },
               { "asymptotic", "ebit per pair",
                 "1 - h2(p), of ever more pairs", EBIT_COLUMN_NUMBER } },
  .kernel = finite_kernel,
};
