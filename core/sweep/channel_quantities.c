/* What channel_sweep can compute of a channel, and how.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_quantities.h"

#include <math.h>
#include <string.h>

#include "channel_capacity.h"
#include "channel_value.h"
#include "entanglement_assisted.h"
#include "epr_capacity.h"
#include "information.h"
#include "max_rains.h"
#include "max_relative_entropy.h"
#include "rains.h"
#include "squashed.h"
#include "theta_information.h"
#include "transposition.h"

/* ---- The table ------------------------------------------------------- */

const struct ebit_channel_quantity ebit_channel_quantities[] = {
  { { "coherent_information", "ebit per use",
      "attained without communication (bounds)", EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_coherent_information_of_row,
    NULL,
    &ebit_coherent_information_functional },
  { { "reverse_coherent_information", "ebit per use",
      "attained with a message backwards after all uses (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_reverse_coherent_information_of_row,
    NULL,
    &ebit_reverse_coherent_information_functional },
  { { "rains", "ebit per use",
      "Rains information, an upper bound with communication after all uses "
      "(bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_rains_of_row,
    NULL,
    &ebit_rains_functional },
  { { "max_rains", "ebit per use",
      "max-Rains information, an upper bound under two-way communication "
      "(bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_max_rains_of_row,
    NULL,
    &ebit_max_rains_functional },
  { { "theta_information", "ebit per use",
      "Theta information, an upper bound under two-way communication (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_theta_information_of_row,
    NULL,
    &ebit_theta_information_functional },
  { { "max_relative_entropy_of_entanglement", "ebit per use",
      "an upper bound on keys too, under two-way communication (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_max_rains_of_row,
    NULL,
    &ebit_max_relative_entropy_of_entanglement_functional },
  { { "squashed_entanglement_bound", "ebit per use",
      "squashed entanglement, an upper bound on keys too, under two-way "
      "communication (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_squashed_entanglement_bound_of_row,
    NULL,
    &ebit_fixed_squashed_functional },
  { { "transposition_bound", "ebit per use",
      "log2 of the diamond norm of the transposition after the channel "
      "(bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_transposition_bound_of_row,
    NULL,
    &ebit_transposition_bound_functional },
  { { "entanglement_assisted_capacity", "bit per use",
      "classical capacity with shared entanglement (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_entanglement_assisted_capacity_of_row,
    NULL,
    &ebit_entanglement_assisted_capacity_functional },
  { { "quantum_capacity", "ebit per use",
      "capacity without communication (bounds)", EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_quantum_capacity_of_row,
    NULL,
    &ebit_quantum_capacity_functional },
  { { "private_capacity", "secret bit per use",
      "secret key without communication (bounds)", EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_private_capacity_of_row,
    NULL,
    &ebit_private_capacity_functional },
  { { "cpp_capacity", "ebit per use",
      "capacity with communication after all uses (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_cpp_capacity_of_row,
    NULL,
    &ebit_cpp_capacity_functional },
  { { "two_way_capacity", "ebit per use",
      "capacity with two-way communication at any time (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    1,
    ebit_two_way_capacity_of_row,
    NULL,
    &ebit_two_way_capacity_functional },
  { { "epr_capacity", "ebit per use",
      "pairs of two receivers of a source, over two equal channels (bounds)",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_BOUNDS,
    2,
    ebit_epr_capacity_of_row,
    NULL,
    &ebit_epr_capacity_functional },
  { { "dual_rail", "ebit per use",
      "attained by two equal damping channels with two rails",
      EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_RAILS,
    2,
    ebit_dual_rail_of_row,
    NULL,
    NULL },
  { { "multi_rail", "ebit per use",
      "the same with the best number of rails up to 64", EBIT_COLUMN_NUMBER },
    EBIT_QUANTITY_RAILS,
    2,
    ebit_multi_rail_of_row,
    NULL,
    NULL },
  { { "is_teleportation_covariant", "1", "undecided where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_covariant,
    NULL },
  { { "is_degradable", "1", "undecided where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_degradable,
    NULL },
  { { "is_antidegradable", "1", "undecided where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_antidegradable,
    NULL },
  { { "is_entanglement_breaking", "1", "undecided where neither is proved",
      EBIT_COLUMN_LOGICAL },
    EBIT_QUANTITY_LOGICAL,
    1,
    NULL,
    ebit_decide_entanglement_breaking,
    NULL },
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
  const enum ebit_family family = ebit_families[constructor].target;
  return quantity->kind != EBIT_QUANTITY_RAILS || family == EBIT_FAMILY_GADC
         || family == EBIT_FAMILY_AMPLITUDE_DAMPING
         || family == EBIT_FAMILY_DAMPING_DEPHASING;
}

/* ---- One quantity of one channel ------------------------------------- */

static struct ebit_ends
number (double x)
{
  return (struct ebit_ends){ x, x, EBIT_EXACT };
}

/* The ends of a bounds value. */
static enum ebit_status
read_ends (struct ebit_context *context, const struct ebit_value *value,
           struct ebit_ends *ends)
{
  const char *status = ebit_field (value, "status")->texts[0];
  ends->lower = ebit_field (value, "lower")->numbers[0];
  ends->upper = ebit_field (value, "upper")->numbers[0];
  if (ebit_find_bounds_status (status, &ends->status))
    return EBIT_OK;
  return ebit_fail (context, EBIT_ESOLVER,
                    "the status of bounds is \"%.60s\", which none have",
                    status);
}

static enum ebit_status
call_functional (struct ebit_context *context,
                 const struct ebit_channel_quantity *quantity,
                 const struct ebit_channel *channel, struct ebit_ends *ends)
{
  const struct ebit_value *value, *result;
  enum ebit_status status = ebit_make_channel (context, channel, &value);
  if (status)
    return status;
  const struct ebit_value *arguments[EBIT_MAX_PARAMETERS] = { NULL };
  for (size_t i = 0; i < quantity->n_channels; i++)
    arguments[i] = value;
  status = ebit_run_functional (context, quantity->functional, arguments,
                                &result);
  return status ? status : read_ends (context, result, ends);
}

static enum ebit_status
decide (struct ebit_context *context, ebit_question *question,
        const struct ebit_channel *channel, struct ebit_ends *ends)
{
  enum ebit_decision answer;
  const enum ebit_status status = question (context, channel, &answer);
  *ends = number (answer == EBIT_OPEN ? NAN : answer == EBIT_YES);
  return status;
}

enum ebit_status
ebit_compute_quantity (struct ebit_context *context,
                       const struct ebit_channel_quantity *quantity,
                       struct ebit_channel_row *row, struct ebit_ends *ends)
{
  if (quantity->quick && quantity->quick (row, ends))
    return EBIT_OK;
  return quantity->question
             ? decide (context, quantity->question, &row->channel, ends)
             : call_functional (context, quantity, &row->channel, ends);
}
