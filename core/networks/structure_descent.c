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

#define BISECTIONS 10     /* of the share that is moved */
#define LEAST_SHARE 1e-6  /* of a group that is worth moving */
#define LEAST_AMOUNT 1e-9 /* of a demand that a structure is kept for */
#define FAR_BEYOND 1.5    /* times the most that an edge carried */
#define MEASURE_EVERY 3   /* rounds */
#define FIRST_GAP 0.5     /* as if it were that before one is known */

/* ---- What structures carry --------------------------------------------- */

double
ebit_commodity_number (const struct ebit_descent *descent, size_t commodity)
{
  return descent->problem->numbers[commodity];
}

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

enum ebit_status
ebit_keep_structure (struct ebit_context *context,
                     struct ebit_descent *descent,
                     const struct ebit_structure *structure, size_t *number)
{
  bool is_new = false;
  const enum ebit_status status = ebit_put_structure (
      context, descent->set, structure->commodity, structure->length,
      descent->found.edges + structure->first, number, &is_new);
  if (status || !is_new)
    return status;
  if (*number >= descent->room_next)
  {
    const size_t room = 2 * descent->room_next + 256;
    size_t *next = ebit_work_unset (context, room, sizeof *next);
    if (!next)
      return EBIT_EMEMORY;
    if (descent->room_next > 0)
      memcpy (next, descent->next, descent->room_next * sizeof *next);
    descent->next = next;
    descent->room_next = room;
  }
  descent->next[*number] = descent->first[structure->commodity];
  descent->first[structure->commodity] = *number;
  return EBIT_OK;
}

enum ebit_status
ebit_find_cheapest (struct ebit_context *context, struct ebit_descent *descent,
                    size_t group)
{
  descent->found.n = descent->found.n_edges = 0;
  return descent->finder->find (context, descent->finder->data, group,
                                descent->prices, &descent->found);
}

static void
take_limit (struct ebit_descent *descent, double limit)
{
  if (limit < descent->limit)
    descent->limit = limit;
}

static void
look (struct ebit_descent *descent, size_t group)
{
  const struct ebit_structure_finder *finder = descent->finder;
  if (finder->look && descent->problem->goal == EBIT_WORST_RATE)
    take_limit (descent, finder->look (finder->data, group));
}

/* ---- Prices ------------------------------------------------------------ */

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

enum ebit_status
ebit_measure_prices (struct ebit_context *context,
                     struct ebit_descent *descent)
{
  double total = 0;
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < descent->finder->n_groups && !status; group++)
  {
    status = ebit_find_cheapest (context, descent, group);
    for (size_t j = 0; j < descent->found.n && !status; j++)
    {
      const struct ebit_structure *structure = &descent->found.list[j];
      double cost = 0;
      for (size_t i = 0; i < structure->length; i++)
        cost += descent->prices[descent->found.edges[structure->first + i]];
      descent->cost[structure->commodity] = cost;
    }
    if (!status)
      look (descent, group);
  }
  for (size_t e = 0; e < descent->n_edges; e++)
    if (descent->prices[e] > 0)
      total += descent->capacity[e] * descent->prices[e];
  const double limit
      = ebit_rate_limit (descent->problem, total, descent->cost);
  take_limit (descent, status ? INFINITY : limit);
  if (!status && limit < descent->priced)
  {
    descent->priced = limit;
    memcpy (descent->best, descent->prices,
            descent->n_edges * sizeof *descent->best);
  }
  return status;
}

/* ---- Worst rates ------------------------------------------------------- */

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
  look (descent, group);
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

bool
ebit_is_descent_close (const struct ebit_context *context,
                       const struct ebit_descent *descent, double gap)
{
  const double difference = descent->limit - descent->lower;
  return difference <= fmax (gap * descent->limit, context->tol / 2);
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

static enum ebit_status
descend (struct ebit_context *context, struct ebit_descent *descent,
         double gap, size_t rounds)
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
    if (ebit_is_descent_close (context, descent, gap)
        || ebit_time_is_up (context))
      break;
  }
  for (size_t s = 0; s < descent->set->all.n && !status; s++)
    descent->set->amounts[s] /= descent->lambda;
  return status;
}

/* ---- Either ------------------------------------------------------------ */

static enum ebit_status
allocate (struct ebit_context *context, struct ebit_descent *descent)
{
  const size_t m = descent->n_edges, r = descent->problem->n_pairs;
  descent->load = ebit_work (context, m, sizeof (double));
  descent->prices = ebit_work (context, m, sizeof (double));
  descent->best = ebit_work (context, m, sizeof (double));
  descent->change = ebit_work (context, m, sizeof (double));
  descent->changed = ebit_work (context, m, sizeof (size_t));
  descent->cost = ebit_work (context, r, sizeof (double));
  descent->first = ebit_work (context, r, sizeof (size_t));
  if (!descent->load || !descent->prices || !descent->best || !descent->change
      || !descent->changed || !descent->cost || !descent->first)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < r; i++)
    descent->first[i] = EBIT_NOWHERE;
  return EBIT_OK;
}

enum ebit_status
ebit_approach_structure_flow (struct ebit_context *context,
                              const struct ebit_rate_problem *problem,
                              size_t n_edges, const double *capacity,
                              const struct ebit_structure_finder *finder,
                              double gap, size_t rounds,
                              struct ebit_structure_flow *flow)
{
  *flow = (struct ebit_structure_flow){ .limit = INFINITY };
  struct ebit_descent descent = { .problem = problem,
                                  .n_edges = n_edges,
                                  .capacity = capacity,
                                  .finder = finder,
                                  .set = &flow->set,
                                  .limit = INFINITY,
                                  .priced = INFINITY };
  enum ebit_status status = allocate (context, &descent);
  if (!status)
    status = problem->goal == EBIT_WORST_RATE
                 ? descend (context, &descent, gap, rounds)
                 : ebit_accumulate_sums (context, &descent, gap, rounds);
  if (!status && descent.limit < descent.priced)
    finder->price_cut (finder->data, descent.best);
  flow->prices = descent.best;
  flow->limit = descent.limit;
  return status;
}
