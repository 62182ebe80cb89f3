/* What each pair could have alone.
 *
 * The maximum flows F_i fit together in shares of sum 1.  Those of a worst
 * rate are l_i ~ D_i/F_i, which give f = 1/sum D_i/F_i, of a logarithm l_i =
 * q_i/Q: more than that each pair has at the best point, too, since sum of q_i
 * R'_i/R_i <= Q for all rates R' that can be had, F_i alone among them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_scales.h"

#include <math.h>
#include <string.h>

#include "push_relabel.h"

struct search
{
  const struct ebit_rate_problem *problem;
  const struct ebit_graph *graph;
  struct ebit_flow_solver *solver;
  struct ebit_pair_flow flow;
  struct ebit_cut cut;
  double *finite, *clipped; /* capacities */
  size_t best;              /* whose cut a worst rate has */
};

static enum ebit_status
allocate (struct ebit_context *context, struct search *search,
          struct ebit_rate_scales *scales)
{
  const size_t m = search->graph->edges, r = search->problem->n_pairs;
  scales->rate = ebit_work (context, r, sizeof *scales->rate);
  scales->share = ebit_work (context, r, sizeof *scales->share);
  scales->prices = ebit_work (context, m, sizeof *scales->prices);
  scales->first = ebit_work (context, r + 1, sizeof *scales->first);
  search->finite = ebit_work (context, m, sizeof *search->finite);
  search->clipped = ebit_work (context, m, sizeof *search->clipped);
  if (!scales->rate || !scales->share || !scales->prices || !scales->first
      || !search->finite || !search->clipped)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_make_flow_solver (context, search->graph, &search->solver);
  if (!status)
    status = ebit_make_cut (context, search->graph, &search->cut);
  if (!status)
    status = ebit_make_pair_flow (context, search->graph, &search->flow);
  return status ? status : ebit_make_pair_paths (context, &scales->paths);
}

/* Without INFINITY: more than all else together is as much. */
static void
limit_capacities (struct search *search, const double *capacity)
{
  double all = 0;
  for (size_t e = 0; e < search->graph->edges; e++)
    all += isfinite (capacity[e]) ? 2 * capacity[e] : 0;
  for (size_t e = 0; e < search->graph->edges; e++)
    search->finite[e] = isfinite (capacity[e]) ? capacity[e] : all;
}

/* The cut of pair i at a price, with or without those before. */
static void
price_cut (const struct search *search, double price, bool is_added,
           double *prices)
{
  const struct ebit_graph *graph = search->graph;
  const bool *side = search->cut.at_source;
  for (size_t e = 0; e < graph->edges; e++)
    prices[e] = (is_added ? prices[e] : 0)
                + (side[graph->tail[e]] != side[graph->head[e]] ? price : 0);
}

static void
take_prices (struct search *search, size_t i, const double *rate,
             double *prices)
{
  const double *numbers = search->problem->numbers;
  switch (search->problem->goal)
  {
  case EBIT_WORST_RATE:
    if (i > 0
        && !(rate[i] / numbers[i]
             < rate[search->best] / numbers[search->best]))
      return;
    search->best = i;
    price_cut (search, 1, false, prices);
    return;
  case EBIT_WEIGHTED_RATE:
    price_cut (search, numbers[i], true, prices);
    return;
  case EBIT_LOG_RATE:
  default:
    price_cut (search, numbers[i] / rate[i], true, prices);
  }
}

/* The minimum cut, and the flow where no edge has more than the cut, so that
 * no more than that goes there and back, and is rounded. */
static enum ebit_status
find_pair (struct ebit_context *context, struct search *search, size_t i,
           struct ebit_rate_scales *scales)
{
  const struct ebit_graph *graph = search->graph;
  const size_t from = search->problem->from[i], to = search->problem->to[i];
  bool is_complete;
  enum ebit_status status = ebit_min_cut (
      context, search->solver, search->finite, from, to, &search->cut);
  if (status)
    return status;
  scales->rate[i] = search->cut.capacity;
  for (size_t e = 0; e < graph->edges; e++)
    search->clipped[e] = fmin (search->finite[e], search->cut.capacity);
  take_prices (search, i, scales->rate, scales->prices);
  status = ebit_max_flow (context, search->solver, search->clipped, from, to,
                          &search->flow, &search->cut);
  if (!status)
    status = ebit_split_pair_flow (
        context, graph, from, to, graph->nodes * graph->edges,
        search->flow.edge, &scales->paths, &is_complete);
  scales->first[i + 1] = scales->paths.n;
  return status;
}

static void
share (const struct ebit_rate_problem *problem,
       struct ebit_rate_scales *scales)
{
  double sum = 0, least = INFINITY, most = 0;
  size_t best = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    const double q = problem->numbers[i], rate = scales->rate[i];
    sum += problem->goal == EBIT_WORST_RATE ? q / rate : q;
    least = fmin (least, rate / q);
    if (q * rate > most)
      best = i;
    most = fmax (most, q * rate);
  }
  scales->value = problem->goal == EBIT_WORST_RATE      ? least
                  : problem->goal == EBIT_WEIGHTED_RATE ? most
                                                        : 1;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    const double q = problem->numbers[i];
    scales->share[i] = problem->goal == EBIT_WORST_RATE
                           ? q / scales->rate[i] / sum
                       : problem->goal == EBIT_LOG_RATE ? q / sum
                                                        : i == best;
    if (problem->goal == EBIT_WORST_RATE)
      scales->rate[i] = q * least;
  }
}

enum ebit_status
ebit_find_rate_scales (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       struct ebit_rate_scales *scales)
{
  struct search search = { .problem = problem, .graph = graph };
  *scales = (struct ebit_rate_scales){ .value = 1 };
  enum ebit_status status = allocate (context, &search, scales);
  if (!status)
    limit_capacities (&search, capacity);
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
    status = find_pair (context, &search, i, scales);
  if (!status)
    share (problem, scales);
  return status;
}
