/* Quantities of named channels by their formulas, for tables of many.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_formulas.h"

#include <math.h>

#include "channel_bounds.h"
#include "channel_rails.h"
#include "epr_candidates.h"
#include "family_candidates.h"
#include "family_information.h"
#include "gadc_information.h"
#include "rains_x.h"
#include "theta_family.h"

/* ---- Formulas -------------------------------------------------------- */

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
                              ebit_status_of_gap (lower, upper, tol) };
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

bool
ebit_coherent_information_of_row (struct ebit_channel_row *row,
                                  struct ebit_ends *ends)
{
  return closed_form (&row->channel, EBIT_COHERENT, ends);
}

bool
ebit_reverse_coherent_information_of_row (struct ebit_channel_row *row,
                                          struct ebit_ends *ends)
{
  return closed_form (&row->channel, EBIT_REVERSE, ends);
}

bool
ebit_rains_of_row (struct ebit_channel_row *row, struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!ebit_gadc_of_channel (&row->channel, &damping))
    return closed_form (&row->channel, EBIT_RAINS, ends);
  const struct ebit_rains_x found = ebit_rains_of_gadc (&damping);
  set_bracket (ends, found.lower, found.upper, EBIT_RAINS_CHANNEL_TOLERANCE);
  if (found.exact)
    ends->status = EBIT_EXACT;
  return true;
}

/* Of damping channels the max-relative entropy is the same number. */
bool
ebit_max_rains_of_row (struct ebit_channel_row *row, struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  return ebit_gadc_of_channel (&row->channel, &damping)
         && set_number (ends, ebit_gadc_max_rains (&damping));
}

/* Of entanglement, as of keys. */
bool
ebit_theta_information_of_row (struct ebit_channel_row *row,
                               struct ebit_ends *ends)
{
  struct ebit_theta_form form;
  ebit_family_theta (&row->channel, &form);
  if (!form.known)
    return false;
  set_bracket (ends, form.lower, form.upper, EBIT_BOUNDS_TOLERANCE);
  if (form.exact)
    ends->status = EBIT_EXACT;
  return true;
}

bool
ebit_entanglement_assisted_capacity_of_row (struct ebit_channel_row *row,
                                            struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!ebit_gadc_of_channel (&row->channel, &damping))
    return false;
  const struct ebit_gadc_optimum best
      = ebit_gadc_mutual_information (&damping);
  return set_bracket (ends, best.value, best.value + best.gap,
                      EBIT_BOUNDS_TOLERANCE);
}

/* At T = 1/2 the channel is covariant and has another bound, from E_F. */
bool
ebit_squashed_entanglement_bound_of_row (struct ebit_channel_row *row,
                                         struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!ebit_gadc_of_channel (&row->channel, &damping)
      || damping.thermal == 0.5)
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
  set_bracket (ends, fmin (lower, upper), upper, EBIT_BOUNDS_TOLERANCE);
  if (ends->lower == ends->upper)
    ends->status = EBIT_EXACT;
  return true;
}

bool
ebit_transposition_bound_of_row (struct ebit_channel_row *row,
                                 struct ebit_ends *ends)
{
  struct ebit_gadc damping;
  if (!ebit_gadc_of_channel (&row->channel, &damping))
    return false;
  const struct ebit_gadc_optimum best = ebit_gadc_transposition (&damping);
  return set_bracket (ends, best.value, best.value + best.gap,
                      EBIT_BOUNDS_TOLERANCE);
}

/* Two equal channels with so many rails at most. */
static double
best_rails (const struct ebit_channel *channel, double most)
{
  struct ebit_rail_side side;
  bool flipped;
  if (!ebit_rail_side_of_channel (channel, &side, &flipped))
    return 0;
  return most > 2 ? ebit_best_rails (&side, &side, most).rate
                  : ebit_multirail_rate (&side, &side, 2).rate;
}

bool
ebit_dual_rail_of_row (struct ebit_channel_row *row, struct ebit_ends *ends)
{
  return set_number (ends, best_rails (&row->channel, 2));
}

bool
ebit_multi_rail_of_row (struct ebit_channel_row *row, struct ebit_ends *ends)
{
  return set_number (ends, best_rails (&row->channel, EBIT_MOST_RAILS));
}

/* ---- Capacities ------------------------------------------------------ */

/* The candidates for all capacities of the channel, once a row. */
static bool
find_candidates (struct ebit_channel_row *row)
{
  if (!row->has_candidates)
  {
    row->has_formulas
        = ebit_family_candidates (&row->channel, &row->candidates);
    row->has_candidates = true;
  }
  return row->has_formulas;
}

static bool
set_winners (const struct ebit_candidates *candidates,
             enum ebit_capacity capacity, struct ebit_ends *ends)
{
  const struct ebit_winners winners
      = ebit_choose_winners (candidates, capacity);
  *ends = (struct ebit_ends){ winners.low, winners.high, winners.status };
  return true;
}

bool
ebit_quantum_capacity_of_row (struct ebit_channel_row *row,
                              struct ebit_ends *ends)
{
  return find_candidates (row)
         && set_winners (&row->candidates, EBIT_QUANTUM, ends);
}

bool
ebit_private_capacity_of_row (struct ebit_channel_row *row,
                              struct ebit_ends *ends)
{
  return find_candidates (row)
         && set_winners (&row->candidates, EBIT_PRIVATE, ends);
}

bool
ebit_cpp_capacity_of_row (struct ebit_channel_row *row, struct ebit_ends *ends)
{
  return find_candidates (row)
         && set_winners (&row->candidates, EBIT_CPP, ends);
}

bool
ebit_two_way_capacity_of_row (struct ebit_channel_row *row,
                              struct ebit_ends *ends)
{
  return find_candidates (row)
         && set_winners (&row->candidates, EBIT_TWO_WAY, ends);
}

/* Two equal channels. */
bool
ebit_epr_capacity_of_row (struct ebit_channel_row *row, struct ebit_ends *ends)
{
  if (!find_candidates (row))
    return false;
  const struct ebit_candidate_channel one
      = { row->channel, row->channel, row->candidates };
  const struct ebit_candidate_channel *const pair[] = { &one, &one };
  struct ebit_candidates both;
  ebit_epr_candidates (pair, &both);
  return set_winners (&both, EBIT_CPP, ends);
}
