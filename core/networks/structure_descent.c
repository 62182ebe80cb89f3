/* What searches for flows without a linear program share: structures that are
 * kept, and what prices prove.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_descent.h"

#include <math.h>
#include <string.h>

double
ebit_commodity_number (const struct ebit_descent *descent, size_t commodity)
{
  return descent->problem->numbers[commodity];
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
  if (status || (!is_new && descent->next[*number] != EBIT_UNLISTED))
    return status;
  descent->next = ebit_work_grown (context, descent->next, *number, 1,
                                   sizeof *descent->next, &descent->room_next);
  if (!descent->next)
    return EBIT_EMEMORY;
  descent->next[*number] = descent->first[structure->commodity];
  descent->first[structure->commodity] = *number;
  return EBIT_OK;
}

enum ebit_status
ebit_find_cheapest (struct ebit_context *context, struct ebit_descent *descent,
                    size_t group, const double *prices)
{
  descent->found.n = descent->found.n_edges = 0;
  return descent->finder->find (context, descent->finder->data, group, prices,
                                &descent->found);
}

double
ebit_price_exponent (const struct ebit_descent *descent, size_t edge)
{
  return descent->steepness
         * (descent->load[edge] / descent->capacity[edge] / descent->lambda
            - 1);
}

static void
take_limit (struct ebit_descent *descent, double limit)
{
  if (limit < descent->limit)
    descent->limit = limit;
}

void
ebit_look_at_cuts (struct ebit_descent *descent, size_t group)
{
  const struct ebit_structure_finder *finder = descent->finder;
  if (finder->look && descent->problem->goal == EBIT_WORST_RATE)
    take_limit (descent, finder->look (finder->data, group));
}

enum ebit_status
ebit_measure_prices (struct ebit_context *context,
                     struct ebit_descent *descent, const double *prices)
{
  double total = 0;
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < descent->finder->n_groups && !status; group++)
  {
    status = ebit_prepare_block (context, descent->finder, group, prices);
    if (!status)
      status = ebit_find_cheapest (context, descent, group, prices);
    for (size_t j = 0; j < descent->found.n && !status; j++)
    {
      const struct ebit_structure *structure = &descent->found.list[j];
      double cost = 0;
      for (size_t i = 0; i < structure->length; i++)
        cost += prices[descent->found.edges[structure->first + i]];
      descent->cost[structure->commodity] = cost;
    }
    if (!status)
      ebit_look_at_cuts (descent, group);
  }
  for (size_t e = 0; e < descent->n_edges; e++)
    if (prices[e] > 0)
      total += descent->capacity[e] * prices[e];
  const double limit
      = ebit_rate_limit (descent->problem, total, descent->cost);
  take_limit (descent, status ? INFINITY : limit);
  if (!status && limit < descent->priced)
  {
    descent->priced = limit;
    memcpy (descent->best, prices, descent->n_edges * sizeof *descent->best);
  }
  return status;
}

bool
ebit_is_descent_close (const struct ebit_context *context,
                       const struct ebit_descent *descent, double gap)
{
  const double enough = fmax (gap * descent->limit, context->tol / 2);
  return descent->limit - descent->lower <= enough;
}
