/* Flows as structures without a linear program.
 *
 * All demands are routed all the time, by which some edges carry more than
 * they can: lambda = max load_e/c_e, and 1/lambda of it all is a flow that
 * fits.  Of one group after another a share is moved to the structures that
 * are cheapest under the prices exp (a load_e/(lambda c_e))/c_e, as much as
 * makes sum exp (a load_e/(lambda c_e)) least (A. V. Goldberg, J. D. Oldham,
 * S. Plotkin, C. Stein, IPCO 1998, LNCS 1412, 338); a grows as the gap closes.
 * The prices prove an upper end, and so do cuts around the structures.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_descent.h"

#include <math.h>
#include <string.h>

#include "gap_progress.h"

#define BISECTIONS 10     /* of the share that is moved */
#define LEAST_SHARE 1e-6  /* of a group that is worth moving */
#define LEAST_AMOUNT 1e-9 /* of a demand that a structure is kept for */
#define FAR_BEYOND 1.5    /* times the most that an edge carried */
#define MEASURE_EVERY 3   /* rounds */
#define FIRST_GAP 0.5     /* as if it were that before one is known */

static void
change_load (struct ebit_descent *descent, const size_t *edges, size_t n,
             double amount)
{
  for (size_t i = 0; i < n; i++)
  {
    if (descent->change[edges[i]] == 0)
      descent->changed[descent->n_changed++] = edges[i];
    descent->change[edges[i]] += amount;
  }
}

static double
price_at (const struct ebit_descent *descent, size_t e, double load)
{
  const double c = descent->capacity[e];
  return isinf (c)
             ? 0
             : exp (descent->steepness * (load / c / descent->lambda - 1)) / c;
}

static void
set_prices (struct ebit_descent *descent)
{
  descent->lambda = 0;
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->lambda
        = fmax (descent->lambda, descent->load[e] / descent->capacity[e]);
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = price_at (descent, e, descent->load[e]);
}

/* Whether a little more of the change makes the sum of exponentials less. */
static bool
goes_down (const struct ebit_descent *descent, double share)
{
  double slope = 0;
  for (size_t i = 0; i < descent->n_changed; i++)
  {
    const size_t e = descent->changed[i];
    slope += descent->change[e]
             * price_at (descent, e,
                         descent->load[e] + share * descent->change[e]);
  }
  return slope < 0;
}

static double
best_share (const struct ebit_descent *descent)
{
  double below = 0, above = 1;
  if (goes_down (descent, 1))
    return 1;
  for (size_t k = 0; k < BISECTIONS; k++)
  {
    const double middle = (below + above) / 2;
    if (goes_down (descent, middle))
      below = middle;
    else
      above = middle;
  }
  return below;
}

/* The group moves to the structures just found, by that share. */
static enum ebit_status
move (struct ebit_context *context, struct ebit_descent *descent, double share)
{
  const struct ebit_structures *found = &descent->found;
  double *amounts = descent->set->amounts;
  enum ebit_status status = EBIT_OK;
  for (size_t j = 0; j < found->n && !status; j++)
  {
    const size_t i = found->list[j].commodity;
    for (size_t s = descent->first[i]; s != EBIT_NOWHERE; s = descent->next[s])
      amounts[s]
          = amounts[s] > LEAST_AMOUNT * ebit_commodity_number (descent, i)
                ? amounts[s] * (1 - share)
                : 0;
    size_t number = 0;
    status = ebit_keep_structure (context, descent, &found->list[j], &number);
    amounts = descent->set->amounts;
    if (!status)
      amounts[number] += share * ebit_commodity_number (descent, i);
  }
  return status;
}

/* Where an edge is now far beyond what was the most, all prices are anew. */
static void
apply_change (struct ebit_descent *descent, double share)
{
  double most = 0;
  for (size_t i = 0; i < descent->n_changed; i++)
  {
    const size_t e = descent->changed[i];
    descent->load[e] = fmax (0, descent->load[e] + share * descent->change[e]);
    descent->prices[e] = price_at (descent, e, descent->load[e]);
    descent->change[e] = 0;
    most = fmax (most, descent->load[e] / descent->capacity[e]);
  }
  descent->n_changed = 0;
  if (most > FAR_BEYOND * descent->lambda)
    set_prices (descent);
}

static enum ebit_status
move_group (struct ebit_context *context, struct ebit_descent *descent,
            size_t group, bool is_first)
{
  const struct ebit_structures *found = &descent->found;
  const struct ebit_structures *all = &descent->set->all;
  enum ebit_status status = ebit_find_cheapest (context, descent, group);
  for (size_t j = 0; j < found->n && !status; j++)
  {
    const size_t i = found->list[j].commodity;
    change_load (descent, found->edges + found->list[j].first,
                 found->list[j].length, ebit_commodity_number (descent, i));
    for (size_t s = descent->first[i]; s != EBIT_NOWHERE; s = descent->next[s])
      if (descent->set->amounts[s] > 0)
        change_load (descent, all->edges + all->list[s].first,
                     all->list[s].length, -descent->set->amounts[s]);
  }
  if (status)
    return status;
  ebit_look_at_cuts (descent, group);
  const double share = is_first ? 1 : best_share (descent);
  if (share > LEAST_SHARE)
    status = move (context, descent, share);
  apply_change (descent, share > LEAST_SHARE ? share : 0);
  return status;
}

static double
gap_of (const struct ebit_descent *descent)
{
  const double gap = 1 - descent->lower / descent->limit;
  return gap >= 0 && gap < FIRST_GAP ? gap : FIRST_GAP;
}

/* All loads anew, since many small changes are rounded. */
static void
sum_loads (struct ebit_descent *descent)
{
  const struct ebit_structures *all = &descent->set->all;
  memset (descent->load, 0, descent->n_edges * sizeof *descent->load);
  for (size_t s = 0; s < all->n; s++)
    for (size_t i = 0; i < all->list[s].length; i++)
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
  descent->lower = fmax (descent->lower, 1 / descent->lambda);
}

/* No edge carries more than the most of what is shared evenly, at best: prices
 * 1/c say so. */
static enum ebit_status
begin_descent (struct ebit_context *context, struct ebit_descent *descent)
{
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = 1 / descent->capacity[e];
  const enum ebit_status status = ebit_measure_prices (context, descent);
  descent->lambda = 1 / descent->limit;
  descent->steepness = log ((double)descent->n_edges + 1) / FIRST_GAP;
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = price_at (descent, e, 0);
  return status;
}

enum ebit_status
ebit_descend_structures (struct ebit_context *context,
                         struct ebit_descent *descent, double gap,
                         size_t rounds)
{
  const size_t groups = descent->finder->n_groups;
  enum ebit_status status = begin_descent (context, descent);
  for (size_t round = 0; round <= rounds && !status; round++)
  {
    for (size_t group = 0; group < groups && !status; group++)
      if (round == 0 || !ebit_time_is_up (context))
        status = move_group (context, descent, group, round == 0);
    if (!status)
      settle (descent);
    if (!status && round % MEASURE_EVERY == MEASURE_EVERY - 1)
    {
      status = ebit_measure_prices (context, descent);
      if (!status)
        settle (descent);
    }
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
