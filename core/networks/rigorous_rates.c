/* The proof of rates of several pairs of users, with rounding included: as
 * verify_pair_rates.c has it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "asked.h"
#include "certificate_fields.h"
#include "rigorous_network.h"
#include "rigorous_rate_limits.h"
#include "rigorous_routes.h"

/* ---- The lower end ----------------------------------------------------- */

/* Rows so often used as the field says, or less, for frequencies of sum 1. */
static enum ebit_status
use_rows (struct ebit_context *context, const struct ebit_answered *answered,
          double *capacity)
{
  const size_t edges = answered->merged.graph.edges;
  const struct ebit_network *network = &answered->network;
  struct ebit_ball sum = ebit_exactly (0);
  struct ebit_ball *used = ebit_work (context, edges + 1, sizeof *used);
  if (!used)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < network->graph.edges; k++)
  {
    const struct ebit_ball often = ebit_exactly (answered->frequencies[k]);
    struct ebit_ball *edge = &used[answered->merged.of_row[k]];
    sum = ebit_add_up (sum, often);
    *edge = ebit_add_up (*edge,
                         ebit_times (often, ebit_exactly (network->lower[k])));
  }
  const bool fits = ebit_top (sum) <= 1;
  for (size_t e = 0; e < edges; e++)
  {
    const double end = ebit_bottom (fits ? used[e] : ebit_over (used[e], sum));
    capacity[e] = end > 0 ? end : 0;
  }
  return EBIT_OK;
}

/* What the paths of each pair carry, and each edge in all. */
static enum ebit_status
sum_paths (struct ebit_context *context, const struct ebit_graph *graph,
           const struct ebit_path_list *paths, struct ebit_ball *rates,
           struct ebit_ball *load)
{
  for (size_t p = 0; p < paths->n; p++)
  {
    const struct ebit_path_flow *path = &paths->paths[p];
    const struct ebit_ball flow = ebit_exactly (path->flow);
    for (size_t i = 0; i < path->length; i++)
    {
      struct ebit_ball *edge
          = &load[ebit_find_edge (graph, path->nodes[i], path->nodes[i + 1])];
      *edge = ebit_add_up (*edge, flow);
    }
    rates[path->pair] = ebit_add_up (rates[path->pair], flow);
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return EBIT_OK;
}

static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_asked_rates *asked, struct ebit_rigorous *proof)
{
  const struct ebit_answered *answered = &asked->answered;
  const struct ebit_graph *graph = &answered->merged.graph;
  const size_t n = asked->pairs.n;
  struct ebit_path_list paths = { .n = 0 };
  double *capacity = answered->merged.lower;
  struct ebit_ball *rates = ebit_work (context, n + 1, sizeof *rates);
  struct ebit_ball *load = ebit_work (context, graph->edges + 1, sizeof *load);
  enum ebit_status status = rates && load ? EBIT_OK : EBIT_EMEMORY;
  if (!status)
    status = ebit_read_paths_field (context, answered, n, asked->pairs.from,
                                    asked->pairs.to, &paths);
  if (!status && asked->is_optimal)
    status = use_rows (context, answered, capacity);
  if (!status)
    status = sum_paths (context, graph, &paths, rates, load);
  if (status)
    return status;
  const struct ebit_ball factor
      = ebit_fit_balls (graph, capacity, false, load, ebit_exactly (1));
  for (size_t i = 0; i < n; i++)
    if (!(ebit_bottom (factor) >= 1))
      rates[i] = ebit_times (rates[i], factor);
  ebit_raise_lower_to (proof, ebit_ball_rate_value (&asked->problem, rates));
  return EBIT_OK;
}

/* ---- Prices ------------------------------------------------------------ */

static enum ebit_status
limit_by_prices (struct ebit_context *context,
                 const struct ebit_rate_problem *problem,
                 const struct ebit_graph *graph, const double *values,
                 bool is_optimal, const double *prices,
                 struct ebit_rate_limit *limit)
{
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  double *apart = ebit_work (context, problem->n_pairs + 1, sizeof *apart);
  struct ebit_ball *y = ebit_work (context, graph->edges + 1, sizeof *y);
  if (!lengths || !apart || !y)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
  {
    y[e] = ebit_exactly (prices[e]);
    lengths[e]
        = ebit_is_nothing (ebit_exactly (values[e])) ? INFINITY : prices[e];
  }
  enum ebit_status status = ebit_make_rate_limit (context, problem, limit);
  if (!status)
    status = ebit_prove_distances (context, graph, lengths, problem->n_pairs,
                                   problem->from, problem->to, apart);
  for (size_t i = 0; !status && i < problem->n_pairs; i++)
  {
    limit->parted[i] = apart[i] == INFINITY;
    limit->y[i] = ebit_exactly (limit->parted[i] ? 0 : apart[i]);
  }
  if (!status)
    limit->n = ebit_price_ball (graph, values, is_optimal, y);
  return status;
}

/* 2 (1 + 1/2 + ... + 1/k) */
static struct ebit_ball
harmonic_gap (size_t k)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 1; i <= k; i++)
    sum = ebit_add_up (sum,
                       ebit_over (ebit_exactly (2), ebit_exactly ((double)i)));
  return sum;
}

/* As ebit_pairs_gap. */
static struct ebit_ball
pairs_gap (size_t n_pairs)
{
  return n_pairs <= 2 ? ebit_exactly (1) : harmonic_gap (n_pairs);
}

static enum ebit_status
find_gap (struct ebit_context *context, const struct ebit_asked_rates *asked,
          const struct ebit_rate_way *way, struct ebit_ball *gap)
{
  size_t count;
  *gap = pairs_gap (asked->problem.n_pairs);
  if (way->proof != EBIT_BY_COVER)
    return EBIT_OK;
  const enum ebit_status status = ebit_count_cover (
      context, &asked->problem, asked->answered.merged.graph.nodes, &count);
  *gap = harmonic_gap (count);
  return status;
}

static enum ebit_status
prove_by_prices (struct ebit_context *context,
                 const struct ebit_asked_rates *asked,
                 const struct ebit_rate_way *way, const double *values,
                 struct ebit_rigorous *proof)
{
  const struct ebit_rate_problem *problem = &asked->problem;
  const double *prices = NULL;
  struct ebit_rate_limit limit;
  struct ebit_ball gap;
  enum ebit_status status
      = ebit_read_prices_field (context, &asked->answered, &prices);
  if (status || !prices)
    return status;
  status = limit_by_prices (context, problem, &asked->answered.merged.graph,
                            values, asked->is_optimal, prices, &limit);
  if (!status)
    status = find_gap (context, asked, way, &gap);
  if (status)
    return status;
  const struct ebit_ball flows = ebit_limit_rates (problem, &limit);
  ebit_reduce_upper_to (
      proof, problem->goal == EBIT_LOG_RATE ? ebit_plus (
                 flows, ebit_times (ebit_sum_numbers (problem), ebit_ln (gap)))
                                            : ebit_times (gap, flows));
  return EBIT_OK;
}

/* ---- Cuts, and sets of pairs ------------------------------------------- */

/* As add_partition of rate_problem.c. */
static void
add_cut (const struct ebit_rate_problem *problem,
         const struct ebit_graph *graph, const double *values,
         const struct ebit_partition *cut, struct ebit_ball *y,
         struct ebit_rate_limit *limit)
{
  const struct ebit_ball multiplier = ebit_exactly (cut->multiplier);
  bool is_free = true;
  for (size_t e = 0; e < graph->edges; e++)
    if (cut->part[graph->tail[e]] != cut->part[graph->head[e]])
    {
      y[e] = ebit_add_up (y[e], multiplier);
      is_free = is_free && ebit_is_nothing (ebit_exactly (values[e]));
    }
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (cut->part[problem->from[i]] != cut->part[problem->to[i]])
    {
      limit->parted[i] = limit->parted[i] || is_free;
      limit->y[i] = ebit_add_up (limit->y[i], multiplier);
    }
}

static enum ebit_status
prove_by_cuts (struct ebit_context *context,
               const struct ebit_asked_rates *asked, const double *values,
               struct ebit_rigorous *proof)
{
  const struct ebit_graph *graph = &asked->answered.merged.graph;
  struct ebit_partition *cuts = NULL;
  struct ebit_rate_limit limit;
  size_t n_cuts = 0;
  struct ebit_ball *y = ebit_work (context, graph->edges + 1, sizeof *y);
  enum ebit_status status = y ? EBIT_OK : EBIT_EMEMORY;
  if (!status)
    status = ebit_read_partitions (context, &asked->answered, &n_cuts, &cuts);
  if (!status)
    status = ebit_make_rate_limit (context, &asked->problem, &limit);
  for (size_t k = 0; k < n_cuts && !status; k++)
  {
    add_cut (&asked->problem, graph, values, &cuts[k], y, &limit);
    status = ebit_poll_if_due (context);
  }
  if (status)
    return status;
  limit.n = ebit_price_ball (graph, values, asked->is_optimal, y);
  ebit_reduce_upper_to (proof, ebit_limit_rates (&asked->problem, &limit));
  return EBIT_OK;
}

/* What the rates of a set's pairs sum to at most, times its multiplier. */
static enum ebit_status
add_set (struct ebit_context *context, const struct ebit_asked_rates *asked,
         const double *values, const struct ebit_pair_set *set,
         struct ebit_rate_limit *limit)
{
  const size_t mark = ebit_work_mark (context);
  const struct ebit_ball multiplier = ebit_exactly (set->multiplier);
  struct ebit_rate_problem part;
  struct ebit_rate_limit flows;
  enum ebit_status status
      = ebit_take_set (context, &asked->problem, set->has, &part);
  if (!status)
    status = limit_by_prices (context, &part, &asked->answered.merged.graph,
                              values, asked->is_optimal, set->prices, &flows);
  if (!status)
    limit->n = ebit_add_up (
        limit->n, ebit_times (multiplier,
                              ebit_times (pairs_gap (part.n_pairs),
                                          ebit_limit_rates (&part, &flows))));
  for (size_t i = 0; !status && i < asked->problem.n_pairs; i++)
    if (set->has[i])
      limit->y[i] = ebit_add_up (limit->y[i], multiplier);
  ebit_work_release (context, mark);
  return status ? status : ebit_poll_if_due (context);
}

static enum ebit_status
prove_by_sets (struct ebit_context *context,
               const struct ebit_asked_rates *asked, const double *values,
               struct ebit_rigorous *proof)
{
  struct ebit_pair_set *sets = NULL;
  struct ebit_rate_limit limit;
  size_t n_sets = 0;
  enum ebit_status status = ebit_read_sets_fields (
      context, &asked->answered, asked->pairs.n, &n_sets, &sets);
  if (!status)
    status = ebit_make_rate_limit (context, &asked->problem, &limit);
  for (size_t k = 0; k < n_sets && !status; k++)
    if (!ebit_is_nothing (ebit_exactly (sets[k].multiplier)))
      status = add_set (context, asked, values, &sets[k], &limit);
  if (!status)
    ebit_reduce_upper_to (proof, ebit_limit_rates (&asked->problem, &limit));
  return status;
}

/* ---- Both ends --------------------------------------------------------- */

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_asked_rates *asked, struct ebit_rigorous *proof)
{
  const char *method
      = ebit_text_field (asked->answered.bounds, "upper_method");
  const struct ebit_rate_way *way = ebit_find_rate_way (method);
  const double *values
      = way ? ebit_way_values (way, &asked->answered.merged) : NULL;
  if (!values)
    return ebit_refuse (context, "upper_method", method,
                        "a method of values that the network has");
  switch (way->proof)
  {
  case EBIT_BY_CUTS:
    return prove_by_cuts (context, asked, values, proof);
  case EBIT_BY_SETS:
    return prove_by_sets (context, asked, values, proof);
  case EBIT_BY_COVER:
  case EBIT_BY_PAIRS:
  default:
    return prove_by_prices (context, asked, way, values, proof);
  }
}

enum ebit_status
ebit_rigorous_pair_rates (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          struct ebit_rigorous *proof)
{
  struct ebit_asked_rates asked;
  enum ebit_status status = ebit_read_asked_rates (context, bounds, &asked);
  if (!status)
    status = ebit_merge_outward (context, &asked.answered);
  if (!status)
    status = prove_upper (context, &asked, proof);
  if (!status)
    status = prove_lower (context, &asked, proof);
  if (!status)
    ebit_add_object (proof, EBIT_EXACT_NUMBERS, 0);
  return status;
}
