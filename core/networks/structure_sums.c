/* Sums of rates as structures without a linear program.
 *
 * They have no demands: the structures that are cheapest for their weight take
 * what their tightest edge can, and prices grow with it (N. Garg, J.
 * Koenemann, SIAM J. Comput. 37 (2007) 630; L. K. Fleischer, SIAM J. Discrete
 * Math. 13 (2000) 505).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_descent.h"

#include <math.h>

#include "gap_progress.h"

#define STEP 0.1 /* of prices */

static double
cost_of (const struct ebit_descent *descent,
         const struct ebit_structure *structure)
{
  double cost = 0;
  for (size_t i = 0; i < structure->length; i++)
    cost += descent->prices[descent->found.edges[structure->first + i]];
  return cost;
}

/* Fills the structure's tightest edge. */
static enum ebit_status
fill (struct ebit_context *context, struct ebit_descent *descent,
      const struct ebit_structure *structure)
{
  const size_t *edges = descent->found.edges + structure->first;
  double least = INFINITY;
  size_t number = 0;
  for (size_t i = 0; i < structure->length; i++)
    least = fmin (least, descent->capacity[edges[i]]);
  for (size_t i = 0; i < structure->length; i++)
  {
    const double share = least / descent->capacity[edges[i]];
    descent->load[edges[i]] += least;
    descent->prices[edges[i]] *= 1 + STEP * share;
  }
  const enum ebit_status status
      = ebit_keep_structure (context, descent, structure, &number);
  if (!status)
    descent->set->amounts[number] += least;
  return status;
}

/* Fills what is at most that dear for its weight. */
static enum ebit_status
fill_group (struct ebit_context *context, struct ebit_descent *descent,
            size_t group, double dear, size_t *steps)
{
  enum ebit_status status = EBIT_OK;
  for (bool any = true; any && *steps > 0 && !status; *steps -= 1)
  {
    any = false;
    status = ebit_find_cheapest (context, descent, group, descent->prices);
    for (size_t j = 0; j < descent->found.n && !status; j++)
    {
      const struct ebit_structure *structure = &descent->found.list[j];
      const double cost = cost_of (descent, structure);
      if (cost > dear * ebit_commodity_number (descent, structure->commodity))
        continue;
      any = true;
      status = fill (context, descent, structure);
    }
    if (ebit_time_is_up (context))
      break;
  }
  return status;
}

/* The least that a unit of weight costs. */
static double
least_cost (const struct ebit_descent *descent)
{
  double least = INFINITY;
  for (size_t i = 0; i < descent->problem->n_pairs; i++)
    least
        = fmin (least, descent->cost[i] / ebit_commodity_number (descent, i));
  return least;
}

static void
take_sum (struct ebit_descent *descent)
{
  const struct ebit_structure_set *set = descent->set;
  double sum = 0;
  for (size_t s = 0; s < set->all.n; s++)
    sum += set->amounts[s]
           * ebit_commodity_number (descent, set->all.list[s].commodity);
  descent->lambda = 0;
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->lambda
        = fmax (descent->lambda, descent->load[e] / descent->capacity[e]);
  if (descent->lambda > 0)
    descent->lower = fmax (descent->lower, sum / descent->lambda);
}

enum ebit_status
ebit_accumulate_sums (struct ebit_context *context,
                      struct ebit_descent *descent, double gap, size_t rounds)
{
  const size_t groups = descent->finder->n_groups;
  size_t steps = rounds * groups;
  for (size_t e = 0; e < descent->n_edges; e++)
    descent->prices[e] = 1 / descent->capacity[e];
  enum ebit_status status
      = ebit_measure_prices (context, descent, descent->prices);
  while (!status && steps > 0
         && !ebit_is_descent_close (context, descent, gap))
  {
    const double dear = (1 + STEP) * least_cost (descent);
    for (size_t group = 0; group < groups && !status; group++)
      status = fill_group (context, descent, group, dear, &steps);
    if (!status)
    {
      take_sum (descent);
      status = ebit_measure_prices (context, descent, descent->prices);
    }
    ebit_tell_gap (context, descent->lower, descent->limit,
                   gap * descent->limit);
    if (ebit_time_is_up (context))
      break;
  }
  for (size_t s = 0; s < descent->set->all.n && descent->lambda > 0 && !status;
       s++)
    descent->set->amounts[s] /= descent->lambda;
  return status;
}
