/* Multi-rail encoding as tables: with a number of rails that is given, and
 * with the best one (rails.h).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rail_tables.h"

#include <math.h>

#include "rails.h"

static void
multirail_kernel (const double *inputs, double *outputs)
{
  struct ebit_rail_side side1 = ebit_rail_side (inputs[0], inputs[1]);
  struct ebit_rail_side side2 = ebit_rail_side (inputs[2], inputs[3]);
  struct ebit_rail_rate result
      = ebit_multirail_rate (&side1, &side2, inputs[4]);
  outputs[0] = result.probability;
  outputs[1] = result.hashing;
  outputs[2] = result.rate;
}

static void
best_multirail_kernel (const double *inputs, double *outputs)
{
  struct ebit_rail_side side1 = ebit_rail_side (inputs[0], inputs[1]);
  struct ebit_rail_side side2 = ebit_rail_side (inputs[2], inputs[3]);
  struct ebit_best_rails best = ebit_best_rails (&side1, &side2, inputs[4]);
  outputs[0] = best.rails;
  outputs[1] = best.rate;
}

#define DAMPING(name, which)                                                  \
  {                                                                           \
    name, "1", "damping of the " which " channel, in [0, 1]",                 \
        { 0, 1, false, false, false }, NAN, NULL                              \
  }
#define THERMAL(name, which)                                                  \
  {                                                                           \
    name, "1",                                                                \
        "weight of excitation in the " which " channel's noise, in [0, 1]",   \
        { 0, 1, false, false, false }, NAN, NULL                              \
  }
#define CHANNELS                                                              \
  DAMPING ("gamma1", "first"), THERMAL ("thermal1", "first"),                 \
      DAMPING ("gamma2", "second"), THERMAL ("thermal2", "second")

const struct ebit_calculator ebit_multirail_calculator = {
  .name = "multirail",
  .topic = "Damping channels",
  .summary = "Multi-rail encoding over two generalized amplitude damping "
             "channels",
  .n_inputs = 5,
  .inputs = { CHANNELS,
              { "rails",
                "1",
                "number of rails on each side",
                { 2, 1e15, false, false, true }, /* beyond, k^2 overflows */
                2,
                "2" } },
  .n_columns = 3,
  .columns
  = { { "probability", "1", "chance that the receivers keep what they got",
        EBIT_COLUMN_NUMBER },
      { "hashing", "ebit",
        "coherent information of what they keep; may be negative",
        EBIT_COLUMN_NUMBER },
      { "rate", "ebit per use",
        "what is attained per use of the pair of channels",
        EBIT_COLUMN_NUMBER } },
  .kernel = multirail_kernel,
};

const struct ebit_calculator ebit_best_multirail_calculator = {
  .name = "best_multirail",
  .topic = "Damping channels",
  .summary = "The best number of rails over two generalized amplitude damping "
             "channels",
  .n_inputs = 5,
  .inputs = { CHANNELS,
              { "max_rails",
                "1",
                "largest number of rails to try",
                { 2, 1e6, false, false, true },
                EBIT_MOST_RAILS,
                "64" } },
  .n_columns = 2,
  .columns = { { "rails", "1", "the best number of rails, 0 where none helps",
                 EBIT_COLUMN_NUMBER },
               { "rate", "ebit per use",
                 "what is attained per use of the pair of channels",
                 EBIT_COLUMN_NUMBER } },
  .kernel = best_multirail_kernel,
};
