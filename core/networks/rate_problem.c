/* What is asked of several pairs of users at once, and what flows, prices and
 * cuts prove of it: arithmetic alone.
 *
 * Sums of n terms are taken with their rounding, at most n units in the last
 * place, always to the side that proves less.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_problem.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "demand_cover.h"
#include "quick_paths.h"

/* 1 + what n roundings may add. */
static double
slack (size_t n)
{
  return 1 + (double)(n + 2) * DBL_EPSILON;
}

/* ---- The goal ---------------------------------------------------------- */

/* The goal's value at rates. */
double
ebit_rate_value (const struct ebit_rate_problem *problem, const double *rates)
{
  double value = problem->goal == EBIT_WORST_RATE ? INFINITY : 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    switch (problem->goal)
    {
    case EBIT_WORST_RATE:
      value = fmin (value, rates[i] / problem->numbers[i]);
      break;
    case EBIT_WEIGHTED_RATE:
      value += problem->numbers[i] * rates[i];
      break;
    case EBIT_LOG_RATE:
    default:
      value += problem->numbers[i] * log (rates[i]);
    }
  return value;
}

static double
worst_limit (const struct ebit_rate_problem *problem, double n,
             const double *y)
{
  double sum = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    sum += problem->numbers[i] * y[i];
  return n / sum;
}

static double
weighted_limit (const struct ebit_rate_problem *problem, double n,
                const double *y)
{
  double most = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    most = fmax (most, problem->numbers[i] / y[i]);
  return n * most;
}

/* max sum q_i ln R_i at sum R_i y_i = n: R_i = q_i n/(Q y_i), Q = sum q_i. */
static double
log_limit (const struct ebit_rate_problem *problem, double n, const double *y)
{
  double total = 0, value = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    total += problem->numbers[i];
  for (size_t i = 0; i < problem->n_pairs; i++)
    value += problem->numbers[i]
             * log (problem->numbers[i] * n / (total * y[i]));
  return value;
}

double
ebit_rate_limit (const struct ebit_rate_problem *problem, double n,
                 const double *y)
{
  static double (*const limits[]) (const struct ebit_rate_problem *, double,
                                   const double *)
      = { [EBIT_WORST_RATE] = worst_limit,
          [EBIT_WEIGHTED_RATE] = weighted_limit,
          [EBIT_LOG_RATE] = log_limit };
  const double limit = limits[problem->goal](problem, n, y);
  return isnan (limit) ? INFINITY : limit;
}

/* ---- Flows ------------------------------------------------------------- */

double
ebit_fitting_factor (const struct ebit_graph *graph, const double *capacity,
                     size_t n_paths, const struct ebit_path_flow *paths,
                     double *load)
{
  double factor = 1;
  memset (load, 0, graph->edges * sizeof *load);
  for (size_t p = 0; p < n_paths; p++)
    for (size_t i = 0; i < paths[p].length; i++)
      load[ebit_find_edge (graph, paths[p].nodes[i], paths[p].nodes[i + 1])]
          += paths[p].flow;
  for (size_t e = 0; e < graph->edges; e++)
    if (load[e] * slack (n_paths) > capacity[e])
      factor = fmin (factor, capacity[e] / (load[e] * slack (n_paths)));
  return factor;
}

enum ebit_status
ebit_prove_paths (struct ebit_context *context,
                  const struct ebit_rate_problem *problem,
                  const struct ebit_graph *graph, const double *capacity,
                  size_t n_paths, const struct ebit_path_flow *paths,
                  double *lower)
{
  const size_t mark = ebit_work_mark (context);
  double *load = ebit_work (context, graph->edges, sizeof *load);
  double *rates = ebit_work (context, problem->n_pairs, sizeof *rates);
  if (!load || !rates)
    return EBIT_EMEMORY;
  const double factor
      = ebit_fitting_factor (graph, capacity, n_paths, paths, load);
  for (size_t p = 0; p < n_paths; p++)
    rates[paths[p].pair] += paths[p].flow;
  for (size_t i = 0; i < problem->n_pairs; i++)
    rates[i] *= factor;
  *lower = ebit_rate_value (problem, rates);
  ebit_work_release (context, mark);
  return ebit_poll_if_due (context);
}

/* ---- Prices and partitions --------------------------------------------- */

double
ebit_price_total (const struct ebit_graph *graph, const double *capacity,
                  bool is_optimal, const double *y)
{
  double total = 0;
  for (size_t e = 0; e < graph->edges; e++)
  {
    const double worth = y[e] > 0 && capacity[e] > 0 ? capacity[e] * y[e] : 0;
    total = is_optimal ? fmax (total, worth) : total + worth;
  }
  return is_optimal ? total : total * slack (graph->edges);
}

/* Edges that carry nothing may cost whatever one likes. */
static enum ebit_status
find_distances (struct ebit_context *context,
                const struct ebit_rate_problem *problem,
                const struct ebit_graph *graph, const double *capacity,
                const double *y, double *distance)
{
  double *lengths = ebit_work (context, graph->edges, sizeof *lengths);
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status
      = lengths ? ebit_make_quick_arcs (context, graph, &arcs) : EBIT_EMEMORY;
  if (!status)
    status = ebit_make_quick_paths (context, &arcs, &paths);
  for (size_t e = 0; !status && e < graph->edges; e++)
    lengths[e] = capacity[e] > 0 ? y[e] : INFINITY;
  for (size_t i = 0; !status && i < problem->n_pairs; i++)
  {
    ebit_find_quick_paths (&paths, lengths, problem->from[i], 1,
                           &problem->to[i]);
    distance[i] = paths.length[problem->to[i]] / slack (graph->nodes);
    status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_prove_prices (struct ebit_context *context,
                   const struct ebit_rate_problem *problem,
                   const struct ebit_graph *graph, const double *capacity,
                   bool is_optimal, const double *y, double *upper)
{
  const size_t mark = ebit_work_mark (context);
  double *distance = ebit_work (context, problem->n_pairs, sizeof *distance);
  const enum ebit_status status
      = distance
            ? find_distances (context, problem, graph, capacity, y, distance)
            : EBIT_EMEMORY;
  if (!status)
    *upper = ebit_rate_limit (
        problem, ebit_price_total (graph, capacity, is_optimal, y), distance);
  ebit_work_release (context, mark);
  return status;
}

/* A partition that no capacity crosses counts as often as one likes. */
static void
add_partition (const struct ebit_rate_problem *problem,
               const struct ebit_graph *graph, const double *capacity,
               const struct ebit_partition *cut, double *y, double *separated)
{
  bool is_free = true;
  for (size_t e = 0; e < graph->edges; e++)
  {
    if (cut->part[graph->tail[e]] == cut->part[graph->head[e]])
      continue;
    y[e] += cut->multiplier;
    is_free = is_free && capacity[e] == 0;
  }
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (cut->part[problem->from[i]] != cut->part[problem->to[i]])
      separated[i] += is_free ? INFINITY : cut->multiplier;
}

enum ebit_status
ebit_prove_partitions (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       bool is_optimal, size_t n_cuts,
                       const struct ebit_partition *cuts, double *upper)
{
  const size_t mark = ebit_work_mark (context);
  double *y = ebit_work (context, graph->edges, sizeof *y);
  double *separated = ebit_work (context, problem->n_pairs, sizeof *separated);
  if (!y || !separated)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n_cuts; k++)
    add_partition (problem, graph, capacity, &cuts[k], y, separated);
  const double rounding = slack (2 * n_cuts);
  *upper = ebit_rate_limit (problem,
                            ebit_price_total (graph, capacity, is_optimal, y)
                                * (n_cuts > 1 ? rounding : 1),
                            separated);
  ebit_work_release (context, mark);
  return ebit_poll_if_due (context);
}

/* ---- The gap between flows and cuts ------------------------------------ */

enum ebit_status
ebit_count_cover (struct ebit_context *context,
                  const struct ebit_rate_problem *problem, size_t nodes,
                  size_t *count)
{
  const size_t mark = ebit_work_mark (context);
  const size_t n = problem->n_pairs;
  size_t *centre = ebit_work (context, n, sizeof *centre);
  size_t *other = ebit_work (context, n, sizeof *other);
  *count = 0;
  const enum ebit_status status
      = centre && other
            ? ebit_cover_demands (context, nodes, n, problem->from,
                                  problem->to, centre, other, count)
            : EBIT_EMEMORY;
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_flow_cut_gap (struct ebit_context *context,
                   const struct ebit_rate_problem *problem, size_t nodes,
                   double *factor)
{
  size_t count;
  const enum ebit_status status
      = ebit_count_cover (context, problem, nodes, &count);
  *factor = 0;
  for (size_t k = 1; k <= count; k++)
    *factor += 2 / (double)k;
  return status;
}

double
ebit_pairs_gap (size_t n_pairs)
{
  double factor = 0;
  for (size_t k = 1; k <= n_pairs; k++)
    factor += 2 / (double)k;
  return n_pairs <= 2 ? 1 : factor;
}

double
ebit_gap_limit (const struct ebit_rate_problem *problem, double factor,
                double flow_upper)
{
  if (problem->goal != EBIT_LOG_RATE)
    return factor * flow_upper;
  double total = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    total += problem->numbers[i];
  return flow_upper + total * log (factor);
}

/* ---- Sets of pairs ----------------------------------------------------- */

enum ebit_status
ebit_take_set (struct ebit_context *context,
               const struct ebit_rate_problem *problem, const bool *has,
               struct ebit_rate_problem *part)
{
  size_t *from = ebit_work (context, problem->n_pairs, sizeof *from);
  size_t *to = ebit_work (context, problem->n_pairs, sizeof *to);
  double *ones = ebit_work (context, problem->n_pairs, sizeof *ones);
  size_t n = 0;
  if (!from || !to || !ones)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    if (!has[i])
      continue;
    from[n] = problem->from[i];
    to[n] = problem->to[i];
    ones[n++] = 1;
  }
  *part = (struct ebit_rate_problem){ EBIT_WEIGHTED_RATE, n, from, to, ones };
  return EBIT_OK;
}

/* What the rates of a set's pairs sum to at most. */
static enum ebit_status
limit_set (struct ebit_context *context,
           const struct ebit_rate_problem *problem,
           const struct ebit_graph *graph, const double *capacity,
           bool is_optimal, const struct ebit_pair_set *set, double *limit)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_rate_problem part;
  enum ebit_status status = ebit_take_set (context, problem, set->has, &part);
  if (!status)
    status = ebit_prove_prices (context, &part, graph, capacity, is_optimal,
                                set->prices, limit);
  if (!status)
    *limit *= ebit_pairs_gap (part.n_pairs);
  ebit_work_release (context, mark);
  return status ? status : ebit_poll_if_due (context);
}

enum ebit_status
ebit_prove_sets (struct ebit_context *context,
                 const struct ebit_rate_problem *problem,
                 const struct ebit_graph *graph, const double *capacity,
                 bool is_optimal, size_t n_sets,
                 const struct ebit_pair_set *sets, double *upper)
{
  const size_t mark = ebit_work_mark (context);
  const size_t n = problem->n_pairs;
  double *counted = ebit_work (context, n, sizeof *counted), total = 0;
  enum ebit_status status = counted ? EBIT_OK : EBIT_EMEMORY;
  for (size_t k = 0; k < n_sets && !status; k++)
  {
    double limit = INFINITY;
    if (sets[k].multiplier == 0)
      continue;
    status = limit_set (context, problem, graph, capacity, is_optimal,
                        &sets[k], &limit);
    total += sets[k].multiplier * limit;
    for (size_t i = 0; i < n; i++)
      counted[i] += sets[k].has[i] ? sets[k].multiplier : 0;
  }
  if (!status)
    *upper
        = ebit_rate_limit (problem, total * slack (2 * n_sets + n), counted);
  ebit_work_release (context, mark);
  return status;
}
