/* Entanglement distribution over generalized amplitude damping channels: all
 * its lower and upper bounds in one row.
 *
 * The rates of one channel, and of a pair of equal channels from one source
 * to two receivers (EPR distribution).  For the pair, Theorem 4 of Chen,
 * Chessa, George, Leditzky, Chitambar, arXiv:2411.04977, gives I_c(N) as a
 * lower bound and any upper bound on the entanglement cost-free capacity
 * E_cpp(N) as an upper one; multi-rail encoding (rails.h) is another lower
 * bound.
 *
 * Everything is invariant under T -> 1-T; the rails then carry a hole instead
 * of an excitation.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gadc_rates.h"

#include <math.h>

#include "bounds.h"
#include "gadc_information.h"
#include "rails.h"
#include "rains_x.h"
#include "theta_x.h"

enum
{
  COHERENT,
  REVERSE,
  REVERSE_GAP,
  RAINS,
  RAINS_GAP,
  RAINS_STATUS,
  MAX_RAINS,
  THETA,
  DUAL_RAIL,
  MULTI_RAIL,
  RAILS,
  EPR_LOWER,
  EPR_UPPER,
  N_COLUMNS
};

/* The bracket of the Rains information.  I_c and I_R are attained and R_max is
 * a theorem, so they may tighten it; that matters to the last digits, where
 * all of them meet. */
static void
write_rains (const struct ebit_gadc *channel, double *outputs)
{
  struct ebit_rains_x rains = ebit_rains_of_gadc (channel);
  double attained = fmax (outputs[COHERENT], outputs[REVERSE]);
  double lower = fmax (rains.lower, attained);
  double upper = fmax (fmin (rains.upper, outputs[MAX_RAINS]), lower);
  enum ebit_bounds_status status = EBIT_CERTIFIED;
  if (rains.exact)
    status = EBIT_EXACT;
  else if (!(upper - lower <= EBIT_RAINS_TABLE_TOLERANCE))
    status = EBIT_BRACKET;
  outputs[RAINS] = upper;
  outputs[RAINS_GAP] = rains.exact ? 0 : upper - lower;
  outputs[RAINS_STATUS] = status;
}

/* Two equal channels with two and with the best number of rails. */
static void
write_rails (const struct ebit_gadc *channel, double *outputs)
{
  struct ebit_best_rails best = { 0, 0 };
  outputs[DUAL_RAIL] = 0;
  if (!ebit_gadc_is_entanglement_breaking (channel))
  {
    struct ebit_rail_side side
        = ebit_rail_side (channel->gamma, channel->thermal);
    outputs[DUAL_RAIL] = ebit_multirail_rate (&side, &side, 2).rate;
    best = ebit_best_rails (&side, &side, EBIT_MOST_RAILS);
  }
  outputs[MULTI_RAIL] = best.rate;
  outputs[RAILS] = best.rails;
}

static void
kernel (const double *inputs, double *outputs)
{
  struct ebit_gadc channel = ebit_make_gadc (inputs[0], inputs[1]);
  struct ebit_gadc_optimum reverse
      = ebit_gadc_reverse_coherent_information (&channel);
  outputs[COHERENT] = ebit_gadc_coherent_information (&channel).value;
  outputs[REVERSE] = reverse.value;
  outputs[REVERSE_GAP] = reverse.gap;
  outputs[MAX_RAINS] = ebit_gadc_max_rains (&channel);
  outputs[THETA] = ebit_theta_of_gadc (&channel).upper;
  write_rains (&channel, outputs);
  write_rails (&channel, outputs);
  outputs[EPR_LOWER] = fmax (outputs[COHERENT], outputs[MULTI_RAIL]);
  outputs[EPR_UPPER] = fmin (fmin (outputs[RAINS], outputs[MAX_RAINS]),
                             ebit_gadc_squashed_bound (&channel));
}

const struct ebit_calculator ebit_gadc_rates_calculator = {
  .name = "gadc_rates",
  .topic = "Damping channels",
  .summary = "Bounds on entanglement distribution over generalized amplitude "
             "damping channels",
  .n_inputs = 2,
  .inputs = { { "gamma",
                "1",
                "damping, in [0, 1]",
                { 0, 1, false, false, false },
                NAN,
                NULL },
              { "thermal",
                "1",
                "weight T of the noise that excites, in [0, 1]; 0 is "
                "amplitude damping",
                { 0, 1, false, false, false },
                NAN,
                NULL } },
  .n_columns = N_COLUMNS,
  .columns = {
    [COHERENT] = { "coherent_information", "ebit per use",
                   "attained by one channel without communication",
                   EBIT_COLUMN_NUMBER },
    [REVERSE] = { "reverse_coherent_information", "ebit per use",
                  "attained by one channel and a message backwards",
                  EBIT_COLUMN_NUMBER },
    [REVERSE_GAP] = { "reverse_coherent_information_gap", "ebit per use",
                      "how much larger its maximum over inputs may be",
                      EBIT_COLUMN_NUMBER },
    [RAINS] = { "rains", "ebit per use",
                "upper end of the Rains information, an upper bound with "
                "communication after all uses",
                EBIT_COLUMN_NUMBER },
    [RAINS_GAP] = { "rains_gap", "ebit per use",
                    "how much smaller the Rains information may be",
                    EBIT_COLUMN_NUMBER },
    [RAINS_STATUS] = { "rains_status", "1",
                       "of the Rains bracket: exact, certified (gap up to "
                       "1e-10) or bracket",
                       EBIT_COLUMN_STATUS },
    [MAX_RAINS] = { "max_rains", "ebit per use",
                    "max-Rains information, an upper bound under two-way "
                    "communication",
                    EBIT_COLUMN_NUMBER },
    [THETA] = { "theta_information", "ebit per use",
                "upper end of the Theta information, an upper bound under "
                "two-way communication",
                EBIT_COLUMN_NUMBER },
    [DUAL_RAIL] = { "dual_rail", "ebit per use",
                    "attained by two equal channels with two rails",
                    EBIT_COLUMN_NUMBER },
    [MULTI_RAIL] = { "multi_rail", "ebit per use",
                     "the same with the best number of rails up to 64",
                     EBIT_COLUMN_NUMBER },
    [RAILS] = { "rails", "1", "that number of rails, 0 where none helps",
                EBIT_COLUMN_NUMBER },
    [EPR_LOWER] = { "epr_lower", "ebit per use",
                    "lower bound on the EPR capacity of two equal channels",
                    EBIT_COLUMN_NUMBER },
    [EPR_UPPER] = { "epr_upper", "ebit per use",
                    "upper bound on the EPR capacity of two equal channels",
                    EBIT_COLUMN_NUMBER },
  },
  .kernel = kernel,
};
