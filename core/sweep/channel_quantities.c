/* What channel_sweep can compute of a channel, and how.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_quantities.h"

#include <math.h>
#include <string.h>

#include "family_information.h"
#include "functions.h"
#include "gadc_information.h"
#include "rails.h"
#include "rains_x.h"

/* The gaps up to which the functions call the Rains information, and all else,
 * certified. */
#define RAINS_TOLERANCE 1e-8
#define TOLERANCE 1e-9
#define MOST_RAILS 64

/* ---- Formulas --------------------------------------------------------------
 */

static bool
is_damping (enum ebit_family family)
{
  return family == EBIT_FAMILY_GADC || family == EBIT_FAMILY_AMPLITUDE_DAMPING;
}

static bool
read_damping (const struct ebit_channel *channel, struct ebit_gadc *damping)
{
  if (!is_damping (channel->family))
    return false;
  const bool thermal = channel->family == EBIT_FAMILY_GADC;
  *damping = ebit_make_gadc (channel->parameters[0],
                             thermal ? channel->parameters[1] : 0);
  return true;
}

static bool
set_number (struct ebit_ends *ends, double value)
{
  *ends = (struct ebit_ends){ value, value, EBIT_EXACT };
  return true;
}

static bool
set_bracket (struct ebit_ends *ends, double lower, double upper, double tol)
{
  *ends = (struct ebit_ends){ lower, upper,
                              upper - lower <= tol ? EBIT_CERTIFIED
                                                   : EBIT_BRACKET };
  return true;
}

static bool
closed_form (const struct ebit_channel *channel,
             enum ebit_information_quantity quantity, struct ebit_ends *ends)
{
  struct ebit_closed_form form;
  if (!ebit_family_information (channel, quantity, &form))
    return false;
  *ends = (struct ebit_ends){ form.lower, form.upper, form.status };
  return true;
}

static bool
coherent_information (const struct ebit_channel *channel,
                      struct ebit_ends *ends)
{
  return closed_form (channel, EBIT_COHERENT, ends);
}

static bool
reverse_coherent_information (const struct ebit_channel *channel,
                              struct ebit_ends *ends)
{
  return closed_form (channel, EBIT_REVERSE, ends);
}

static bool
rains (const struct ebit_channel *channel, struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!read_damping (channel, &damping))
    return closed_form (channel, EBIT_RAINS, ends);
  const struct ebit_rains_x found = ebit_rains_of_gadc (&damping);
  set_bracket (ends, found.lower, found.upper, RAINS_TOLERANCE);
  if (found.exact)
    ends->status = EBIT_EXACT;
  return true;
}

/* For the max-Rains information and the max-relative entropy. */
static bool
log_negativity (const struct ebit_channel *channel, struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  return read_damping (channel, &damping)
         && set_number (ends, ebit_gadc_max_rains (&damping));
}

static bool
entanglement_assisted_capacity (const struct ebit_channel *channel,
                                struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!read_damping (channel, &damping))
    return false;
  const struct ebit_gadc_optimum best
      = ebit_gadc_mutual_information (&damping);
  return set_bracket (ends, best.value, best.value + best.gap, TOLERANCE);
}

/* At T = 1/2 the channel is covariant and has another bound, from E_F. */
static bool
squashed_entanglement_bound (const struct ebit_channel *channel,
                             struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!read_damping (channel, &damping) || damping.thermal == 0.5)
    return false;
  if (ebit_gadc_is_entanglement_breaking (&damping))
    return set_number (ends, 0);
  const struct ebit_gadc_optimum mutual
      = ebit_gadc_mutual_information (&damping);
  const double upper = fmin (ebit_gadc_squashed_bound (&damping),
                             (mutual.value + mutual.gap) / 2);
  const double lower
      = fmax (ebit_gadc_coherent_information (&damping).value,
              ebit_gadc_reverse_coherent_information (&damping).value);
  set_bracket (ends, fmin (lower, upper), upper, TOLERANCE);
  if (ends->lower == ends->upper)
    ends->status = EBIT_EXACT;
  return true;
}

static bool
transposition_bound (const struct ebit_channel *channel,
                     struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!read_damping (channel, &damping))
    return false;
  const struct ebit_gadc_optimum best = ebit_gadc_transposition (&damping);
  return set_bracket (ends, best.value, best.value + best.gap, TOLERANCE);
}

/* Two equal channels with so many rails at most. */
static double
best_rails (const struct ebit_channel *channel, double most)
{
  struct ebit_gadc damping;
  if (!read_damping (channel, &damping)
      || ebit_gadc_is_entanglement_breaking (&damping))
    return 0;
  const struct ebit_rail_side side
      = ebit_rail_side (damping.gamma, damping.thermal);
  return most > 2 ? ebit_best_rails (&side, &side, most).rate
                  : ebit_multirail_rate (&side, &side, 2).rate;
}

static bool
dual_rail (const struct ebit_channel *channel, struct ebit_ends *ends)
{
  return set_number (ends, best_rails (channel, 2));
}

static bool
multi_rail (const struct ebit_channel *channel, struct ebit_ends *ends)
{
  return set_number (ends, best_rails (channel, MOST_RAILS));
}

/* ---- The table -------------------------------------------------------------
 */

const struct ebit_channel_quantity ebit_channel_quantities[] = {
  { { "coherent_information", "ebit per use",
      "attained without communication (bounds)", EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    coherent_information,
    NULL },
  { { "reverse_coherent_information", "ebit per use",
      "attained with a message backwards after all uses (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    reverse_coherent_information,
    NULL },
  { { "rains", "ebit per use",
      "Rains information, an upper bound with communication after all uses "
      "(bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    rains,
    NULL },
  { { "max_rains", "ebit per use",
      "max-Rains information, an upper bound under two-way communication "
      "(bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    log_negativity,
    NULL },
  { { "max_relative_entropy_of_entanglement", "ebit per use",
      "an upper bound on keys too, under two-way communication (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    log_negativity,
    NULL },
  { { "squashed_entanglement_bound", "ebit per use",
      "squashed entanglement, an upper bound on keys too, under two-way "
      "communication (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    squashed_entanglement_bound,
    NULL },
  { { "transposition_bound", "ebit per use",
      "log2 of the diamond norm of the transposition after the channel "
      "(bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    transposition_bound,
    NULL },
  { { "entanglement_assisted_capacity", "bit per use",
      "classical capacity with shared entanglement (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    entanglement_assisted_capacity,
    NULL },
  { { "dual_rail", "ebit per use",
      "attained by two equal damping channels with two rails",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_RAILS,
    2,
    dual_rail,
    NULL },
  { { "multi_rail", "ebit per use",
      "the same with the best number of rails up to 64", EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_RAILS,
    2,
    multi_rail,
    NULL },
  { { "is_teleportation_covariant", "1", "NaN where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_covariant },
  { { "is_degradable", "1", "NaN where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_degradable },
  { { "is_antidegradable", "1", "NaN where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_antidegradable },
  { { "is_entanglement_breaking", "1", "NaN where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_entanglement_breaking },
};

const size_t ebit_n_channel_quantities
    = sizeof ebit_channel_quantities / sizeof ebit_channel_quantities[0];

const struct ebit_channel_quantity *
ebit_find_channel_quantity (const char *name)
{
  for (size_t i = 0; i < ebit_n_channel_quantities; i++)
    if (strcmp (ebit_channel_quantities[i].column.name, name) == 0)
      return &ebit_channel_quantities[i];
  return NULL;
}

bool
ebit_has_quantity (enum ebit_family constructor,
                   const struct ebit_channel_quantity *quantity)
{
  return quantity->kind != EBIT_QUANTITY_RAILS
         || is_damping (ebit_families[constructor].target);
}

/* ---- One quantity of one channel -------------------------------------------
 */

/* What a function returned: bounds, or a logical. */
static void
read_ends (const struct ebit_value *value, struct ebit_ends *ends)
{
  const struct ebit_value *lower = ebit_field (value, "lower");
  if (!lower)
  {
    set_number (ends, value->numbers[0]);
    return;
  }
  const char *status = ebit_field (value, "status")->texts[0];
  ends->lower = lower->numbers[0];
  ends->upper = ebit_field (value, "upper")->numbers[0];
  ends->status = EBIT_EXACT;
  while (strcmp (ebit_bounds_status_name (ends->status), status) != 0)
    ends->status++;
}

static enum ebit_status
call_function (struct ebit_context *context,
               const struct ebit_channel_quantity *quantity,
               const struct ebit_channel *channel, struct ebit_ends *ends)
{
  const struct ebit_value *value, *result;
  enum ebit_status status = ebit_make_channel (context, channel, &value);
  if (status != EBIT_OK)
    return status;
  const struct ebit_value *arguments[EBIT_MAX_PARAMETERS] = { NULL };
  for (size_t i = 0; i < quantity->n_channels; i++)
    arguments[i] = value;
  status = ebit_find_functional (quantity->column.name)
               ->implementation (context, arguments, &result);
  if (status == EBIT_OK)
    read_ends (result, ends);
  return status;
}

static enum ebit_status
decide (struct ebit_context *context, ebit_question *question,
        const struct ebit_channel *channel, struct ebit_ends *ends)
{
  enum ebit_decision answer;
  const enum ebit_status status = question (context, channel, &answer);
  set_number (ends, answer == EBIT_OPEN ? (double)NAN : answer == EBIT_YES);
  return status;
}

enum ebit_status
ebit_compute_quantity (struct ebit_context *context,
                       const struct ebit_channel_quantity *quantity,
                       const struct ebit_channel *channel,
                       struct ebit_ends *ends)
{
  if (quantity->quick && quantity->quick (channel, ends))
    return EBIT_OK;
  return quantity->question
             ? decide (context, quantity->question, channel, ends)
             : call_function (context, quantity, channel, ends);
}
