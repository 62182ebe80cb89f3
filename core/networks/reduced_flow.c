/* What there is to search of a problem of flows.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reduced_flow.h"

#include <math.h>

#include "quick_paths.h"

/* ---- What there is to search ------------------------------------------- */

static enum ebit_status
reduce_graph (struct ebit_context *context, const struct ebit_graph *graph,
              const double *capacity, struct ebit_reduced_flow *reduced)
{
  const size_t m = graph->edges;
  size_t *tail = ebit_work (context, m, sizeof *tail);
  size_t *head = ebit_work (context, m, sizeof *head);
  size_t n = 0;
  reduced->edge = ebit_work (context, m, sizeof *reduced->edge);
  reduced->capacity = ebit_work (context, m, sizeof *reduced->capacity);
  if (!tail || !head || !reduced->edge || !reduced->capacity)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < m; e++)
  {
    if (!(capacity[e] > 0))
      continue;
    tail[n] = graph->tail[e];
    head[n] = graph->head[e];
    reduced->capacity[n] = capacity[e];
    reduced->edge[n++] = e;
  }
  return ebit_build_graph (context, graph->nodes, n, tail, head,
                           &reduced->graph);
}

/* Capacities in units of the largest that is finite, since solvers take what
 * is small in itself for nothing. */
static void
scale_capacities (struct ebit_reduced_flow *reduced)
{
  double most = 0;
  int exponent = 0;
  for (size_t e = 0; e < reduced->graph.edges; e++)
    if (isfinite (reduced->capacity[e]))
      most = fmax (most, reduced->capacity[e]);
  frexp (most, &exponent);
  reduced->unit = ldexp (1, exponent);
  for (size_t e = 0; e < reduced->graph.edges; e++)
    reduced->capacity[e] = ldexp (reduced->capacity[e], -exponent);
}

static enum ebit_status
allocate_pairs (struct ebit_context *context, size_t r,
                struct ebit_reduced_flow *reduced, size_t **from, size_t **to,
                double **numbers)
{
  *from = ebit_work (context, r, sizeof **from);
  *to = ebit_work (context, r, sizeof **to);
  *numbers = ebit_work (context, r, sizeof **numbers);
  reduced->pair = ebit_work (context, r, sizeof *reduced->pair);
  reduced->start = ebit_work (context, r, sizeof *reduced->start);
  return *from && *to && *numbers && reduced->pair && reduced->start
             ? EBIT_OK
             : EBIT_EMEMORY;
}

/* Paths under 1/c carry what fits of a demand of each pair's number: rates to
 * start from. */
static void
load_path (const struct ebit_quick_paths *paths, size_t node, double number,
           double *load)
{
  for (size_t at = node; paths->last[at] != EBIT_NO_ARC; at = paths->from[at])
    load[paths->last[at]] += number;
}

static void
fit_start (struct ebit_reduced_flow *reduced, const double *load)
{
  double most = 0;
  for (size_t e = 0; e < reduced->graph.edges; e++)
    most = fmax (most, load[e] / reduced->capacity[e]);
  for (size_t i = 0; i < reduced->problem.n_pairs; i++)
    reduced->start[i] = reduced->problem.numbers[i] / most / 2;
}

/* Which pairs are joined: at a length under 1/c that is 0 without end. */
static enum ebit_status
reduce_pairs (struct ebit_context *context,
              const struct ebit_rate_problem *problem,
              struct ebit_reduced_flow *reduced)
{
  const size_t m = reduced->graph.edges;
  size_t *from, *to, n = 0;
  double *numbers;
  double *lengths = ebit_work (context, m, sizeof *lengths);
  double *load = ebit_work (context, m, sizeof *load);
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status = allocate_pairs (context, problem->n_pairs, reduced,
                                            &from, &to, &numbers);
  if (!status && (!lengths || !load))
    status = EBIT_EMEMORY;
  if (!status)
    status = ebit_make_quick_arcs (context, &reduced->graph, &arcs);
  if (!status)
    status = ebit_make_quick_paths (context, &arcs, &paths);
  for (size_t e = 0; e < m && !status; e++)
    lengths[e] = 1 / reduced->capacity[e];
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    const size_t target = problem->to[i];
    ebit_find_quick_paths (&paths, lengths, problem->from[i], 1, &target);
    status = ebit_poll_if_due (context);
    const double length = status ? 0 : paths.length[target];
    reduced->cut_off += isinf (length) ? 1 : 0;
    reduced->endless += length == 0 ? 1 : 0;
    if (status || isinf (length) || length == 0)
      continue;
    load_path (&paths, target, problem->numbers[i], load);
    from[n] = problem->from[i];
    to[n] = target;
    numbers[n] = problem->numbers[i];
    reduced->pair[n++] = i;
  }
  reduced->problem
      = (struct ebit_rate_problem){ problem->goal, n, from, to, numbers };
  if (!status)
    fit_start (reduced, load);
  return status;
}

bool
ebit_is_flow_settled (const struct ebit_rate_problem *problem,
                      const struct ebit_reduced_flow *reduced)
{
  const bool is_sum = problem->goal == EBIT_WEIGHTED_RATE;
  return reduced->problem.n_pairs == 0 || (reduced->cut_off > 0 && !is_sum)
         || (reduced->endless > 0 && problem->goal != EBIT_WORST_RATE);
}

enum ebit_status
ebit_reduce_flow (struct ebit_context *context,
                  const struct ebit_rate_problem *problem,
                  const struct ebit_graph *graph, const double *capacity,
                  struct ebit_reduced_flow *reduced, struct ebit_flow *flow)
{
  *reduced = (struct ebit_reduced_flow){ .cut_off = 0 };
  *flow = (struct ebit_flow){ .prices = ebit_work (context, graph->edges,
                                                   sizeof (double)) };
  if (!flow->prices)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
    if (capacity[e] > 0) /* of no limit: 0 */
      flow->prices[e] = 1 / capacity[e];
  const enum ebit_status status
      = reduce_graph (context, graph, capacity, reduced);
  if (status)
    return status;
  scale_capacities (reduced);
  return reduce_pairs (context, problem, reduced);
}

/* ---- Back to the whole problem ----------------------------------------- */

/* Prices that make N of the problem's own limit: the rate, or Q. */
static enum ebit_status
scale_prices (struct ebit_context *context,
              const struct ebit_rate_problem *problem,
              const struct ebit_graph *graph, const double *capacity,
              bool is_optimal, double *prices)
{
  const double n = ebit_price_total (graph, capacity, is_optimal, prices);
  double wanted = 0;
  enum ebit_status status = EBIT_OK;
  if (problem->goal == EBIT_LOG_RATE)
    for (size_t i = 0; i < problem->n_pairs; i++)
      wanted += problem->numbers[i];
  else
    status = ebit_prove_prices (context, problem, graph, capacity, is_optimal,
                                prices, &wanted);
  const double factor = wanted / n;
  for (size_t e = 0; e < graph->edges && factor > 0 && isfinite (factor); e++)
    prices[e] *= factor;
  return status;
}

enum ebit_status
ebit_restore_flow (struct ebit_context *context,
                   const struct ebit_rate_problem *problem,
                   const struct ebit_graph *graph, const double *capacity,
                   bool is_optimal, const struct ebit_reduced_flow *reduced,
                   const struct ebit_flow *found, struct ebit_flow *flow)
{
  flow->n_paths = found->n_paths;
  flow->paths = found->paths;
  for (size_t p = 0; p < flow->n_paths; p++)
  {
    flow->paths[p].pair = reduced->pair[flow->paths[p].pair];
    flow->paths[p].flow *= reduced->unit;
  }
  for (size_t e = 0; found->prices && e < reduced->graph.edges; e++)
    flow->prices[reduced->edge[e]] = found->prices[e];
  return scale_prices (context, problem, graph, capacity, is_optimal,
                       flow->prices);
}
