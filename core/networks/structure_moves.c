/* Flows as structures without a linear program.
 *
 * All demands are routed all the time, by which some edges carry more than
 * they can: lambda = max load_e/c_e, and 1/lambda of it all is a flow that
 * fits.  What is made small is sum exp (a load_e/(lambda c_e)), whose slopes
 * are the prices exp (a load_e/(lambda c_e))/c_e (as A. V. Goldberg, J. D.
 * Oldham, S. Plotkin, C. Stein, IPCO 1998, LNCS 1412, 338, do); a grows as the
 * gap closes.  Of each commodity in turn the cheapest structure is found, and
 * what it carries is shifted to that from each of its others until they cost
 * the same; some sweeps more over all commodities make the best of the
 * structures there are, which takes less than to find new ones.
 *
 * Prices on average over rounds prove an upper end, and so do cuts around the
 * structures.  (The cheapest is that before its block of groups was moved.)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_descent.h"

#include <math.h>
#include <string.h>

#include "gap_progress.h"

#define SWEEPS 3        /* over all commodities, a round */
#define MEASURE_EVERY 3 /* rounds */
#define FAR_BEYOND 1.5  /* times the most that an edge carried */
#define MEMORY 0.8      /* of usual prices, a round */
#define FIRST_GAP 0.5   /* as if it were that before one is known */

static double
price_at (const struct ebit_descent *descent, size_t e)
{
  const double c = descent->capacity[e];
  return isinf (c) ? 0 : exp (ebit_price_exponent (descent, e)) / c;
}

static void
set_prices (struct ebit_descent *descent)
{
  descent->lambda = 0;
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->lambda
        = fmax (descent->lambda, descent->load[e] / descent->capacity[e]);
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = price_at (descent, e);
}

/* ---- Groups ------------------------------------------------------------ */

/* The first structure of a commodity carries all of it.  Where an edge is now
 * far beyond what was the most, all prices are anew. */
static void
load_structure (struct ebit_descent *descent, size_t number)
{
  const struct ebit_structures *all = &descent->set->all;
  const struct ebit_structure *structure = &all->list[number];
  const double demand = ebit_commodity_number (descent, structure->commodity);
  double most = 0;
  descent->set->amounts[number] = demand;
  for (size_t i = 0; i < structure->length; i++)
  {
    const size_t e = all->edges[structure->first + i];
    descent->load[e] += demand;
    descent->prices[e] = price_at (descent, e);
    most = fmax (most, descent->load[e] / descent->capacity[e]);
  }
  if (most > FAR_BEYOND * descent->lambda)
    set_prices (descent);
}

static enum ebit_status
move_group (struct ebit_context *context, struct ebit_descent *descent,
            size_t group, bool is_first)
{
  const struct ebit_structures *found = &descent->found;
  enum ebit_status status
      = ebit_find_cheapest (context, descent, group, descent->prices);
  if (!status)
    ebit_look_at_cuts (descent, group);
  for (size_t j = 0; j < found->n && !status; j++)
  {
    size_t number = 0;
    status = ebit_keep_structure (context, descent, &found->list[j], &number);
    if (!status && is_first)
      load_structure (descent, number);
    else if (!status)
      ebit_even_costs (descent, found->list[j].commodity);
  }
  return status;
}

static enum ebit_status
move_groups (struct ebit_context *context, struct ebit_descent *descent,
             bool is_first)
{
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < descent->finder->n_groups && !status; group++)
  {
    if (!is_first && ebit_time_is_up (context))
      break;
    status = ebit_prepare_block (context, descent->finder, group,
                                 descent->prices);
    if (!status)
      status = move_group (context, descent, group, is_first);
  }
  return status;
}

static enum ebit_status
sweep (struct ebit_context *context, struct ebit_descent *descent)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < descent->problem->n_pairs && !status; i++)
  {
    status = ebit_poll_if_due (context);
    if (!status && !ebit_time_is_up (context))
      ebit_even_costs (descent, i);
  }
  return status;
}

/* ---- Rounds ------------------------------------------------------------ */

static double
gap_of (const struct ebit_descent *descent)
{
  const double gap = 1 - descent->lower / descent->limit;
  return gap >= 0 && gap < FIRST_GAP ? gap : FIRST_GAP;
}

/* Structures that carry nothing are in no list. */
static void
leave_out_idle (struct ebit_descent *descent)
{
  for (size_t i = 0; i < descent->problem->n_pairs; i++)
    for (size_t *at = &descent->first[i]; *at != EBIT_NOWHERE;)
    {
      const size_t s = *at;
      if (descent->set->amounts[s] > 0)
      {
        at = &descent->next[s];
        continue;
      }
      *at = descent->next[s];
      descent->next[s] = EBIT_UNLISTED;
    }
}

/* All loads anew, since many small changes are rounded. */
static void
sum_loads (struct ebit_descent *descent)
{
  const struct ebit_structures *all = &descent->set->all;
  memset (descent->load, 0, descent->n_edges * sizeof *descent->load);
  for (size_t s = 0; s < all->n; s++)
    for (size_t i = 0; i < all->list[s].length && descent->set->amounts[s] > 0;
         i++)
      descent->load[all->edges[all->list[s].first + i]]
          += descent->set->amounts[s];
}

/* All loads anew, and what they prove. */
static void
settle (struct ebit_descent *descent)
{
  sum_loads (descent);
  descent->steepness = log ((double)descent->n_edges + 1) / gap_of (descent);
  set_prices (descent);
  descent->lower = 1 / descent->lambda;
}

/* In units of their own sum. */
static void
average_prices (struct ebit_descent *descent)
{
  double total = 0;
  for (size_t e = 0; e < descent->n_edges; e++)
    if (descent->prices[e] > 0)
      total += descent->capacity[e] * descent->prices[e];
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->usual[e] = MEMORY * descent->usual[e]
                        + (1 - MEMORY) * descent->prices[e] / total;
}

/* No edge carries more than the most of what is shared evenly, at best: prices
 * 1/c say so. */
static enum ebit_status
begin_descent (struct ebit_context *context, struct ebit_descent *descent)
{
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = 1 / descent->capacity[e];
  const enum ebit_status status
      = ebit_measure_prices (context, descent, descent->prices);
  descent->lambda = 1 / descent->limit;
  descent->steepness = log ((double)descent->n_edges + 1) / FIRST_GAP;
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = price_at (descent, e);
  return status;
}

static enum ebit_status
run_round (struct ebit_context *context, struct ebit_descent *descent,
           size_t round)
{
  enum ebit_status status = move_groups (context, descent, round == 0);
  for (size_t k = 0; k < SWEEPS && round > 0 && !status; k++)
    status = sweep (context, descent);
  if (status)
    return status;
  leave_out_idle (descent);
  settle (descent);
  average_prices (descent);
  if (round % MEASURE_EVERY != MEASURE_EVERY - 1 || ebit_time_is_up (context))
    return EBIT_OK;
  return ebit_measure_prices (context, descent, descent->usual);
}

enum ebit_status
ebit_descend_structures (struct ebit_context *context,
                         struct ebit_descent *descent, double gap,
                         size_t rounds)
{
  enum ebit_status status = begin_descent (context, descent);
  for (size_t round = 0; round <= rounds && !status; round++)
  {
    status = run_round (context, descent, round);
    ebit_tell_gap (context, descent->lower, descent->limit,
                   gap * descent->limit);
    if (ebit_is_descent_close (context, descent, gap)
        || ebit_time_is_up (context))
      break;
  }
  for (size_t s = 0; s < descent->set->all.n && !status; s++)
    descent->set->amounts[s] /= descent->lambda;
  return status;
}
