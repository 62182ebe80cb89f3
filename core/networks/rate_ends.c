/* Both ends of what several pairs of users can share, with what proves them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_ends.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "cut_program.h"
#include "frequencies.h"
#include "rate_proof.h"

/* ---- The lower end ----------------------------------------------------- */

static bool
is_optimal (const struct ebit_rate_question *question)
{
  return question->usage->kind == EBIT_OPTIMAL_USAGE;
}

static enum ebit_status
find_flow (struct ebit_context *context,
           const struct ebit_rate_question *question, const double *capacity,
           struct ebit_flow *flow)
{
  const struct ebit_graph *graph = &question->merged->graph;
  return is_optimal (question)
             ? ebit_find_optimal_flow (context, &question->problem, graph,
                                       capacity, flow)
             : ebit_find_flow (context, &question->problem, graph, capacity,
                               question->method, flow);
}

/* Paths that fit. */
static enum ebit_status
fit_paths (struct ebit_context *context,
           const struct ebit_rate_question *question, const double *capacity,
           struct ebit_flow *flow)
{
  const struct ebit_graph *graph = &question->merged->graph;
  double *load = ebit_work (context, graph->edges, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  const double factor = ebit_fitting_factor (graph, capacity, flow->n_paths,
                                             flow->paths, load);
  for (size_t p = 0; p < flow->n_paths; p++)
    flow->paths[p].flow *= factor < 1 ? factor * (1 - DBL_EPSILON) : 1;
  return EBIT_OK;
}

static enum ebit_status
find_usage (struct ebit_context *context,
            const struct ebit_rate_question *question,
            const struct ebit_flow *flow, const double **frequencies)
{
  const struct ebit_graph *graph = &question->merged->graph;
  double *load = ebit_work (context, graph->edges, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  ebit_fitting_factor (graph, question->merged->lower, flow->n_paths,
                       flow->paths, load);
  return ebit_find_frequencies (context, question->network, question->merged,
                                question->usage, question->usage_value, load,
                                frequencies);
}

static enum ebit_status
find_lower (struct ebit_context *context,
            const struct ebit_rate_question *question, struct ebit_flow *flow,
            struct ebit_rate_ends *ends)
{
  const double *capacity = NULL;
  enum ebit_status status
      = find_flow (context, question, question->merged->lower, flow);
  if (!status)
    status = find_usage (context, question, flow, &ends->frequencies);
  if (!status)
    status
        = ebit_used_capacity (context, question->network, question->merged,
                              question->usage, ends->frequencies, &capacity);
  if (!status)
    status = fit_paths (context, question, capacity, flow);
  if (!status)
    status = ebit_prove_paths (context, &question->problem,
                               &question->merged->graph, capacity,
                               flow->n_paths, flow->paths, &ends->lower);
  ends->lower_method
      = is_optimal (question) ? "shortest_paths" : "flow_of_pairs";
  ends->n_paths = flow->n_paths;
  ends->paths = flow->paths;
  return status;
}

/* ---- The upper end ----------------------------------------------------- */

/* What one of the two values of edges proves. */
struct upper
{
  double flow, cuts; /* what prices prove of flows, cuts of rates */
  double *prices;
  size_t n_cuts;
  struct ebit_partition *partitions;
};

static enum ebit_status
find_cuts (struct ebit_context *context,
           const struct ebit_rate_question *question, const double *values,
           const struct ebit_flow *flow, struct upper *upper)
{
  const struct ebit_rate_problem *problem = &question->problem;
  const struct ebit_graph *graph = &question->merged->graph;
  double *rates = ebit_work (context, problem->n_pairs, sizeof *rates);
  if (!rates)
    return EBIT_EMEMORY;
  for (size_t p = 0; p < flow->n_paths; p++)
    rates[flow->paths[p].pair] += flow->paths[p].flow;
  enum ebit_status status = ebit_find_cuts (
      context, problem, graph, values, is_optimal (question), rates,
      flow->prices, question->exact_cut, &upper->n_cuts, &upper->partitions);
  if (!status)
    status = ebit_prove_partitions (context, problem, graph, values,
                                    is_optimal (question), upper->n_cuts,
                                    upper->partitions, &upper->cuts);
  return status;
}

static enum ebit_status
find_upper (struct ebit_context *context,
            const struct ebit_rate_question *question, const double *values,
            const struct ebit_flow *lower_flow, struct upper *upper)
{
  const struct ebit_merged_edges *merged = question->merged;
  const size_t size = merged->graph.edges * sizeof *values;
  const bool same = memcmp (values, merged->lower, size) == 0;
  struct ebit_flow flow = *lower_flow;
  enum ebit_status status
      = same ? EBIT_OK : find_flow (context, question, values, &flow);
  *upper = (struct upper){ INFINITY, INFINITY, NULL, 0, NULL };
  if (!status)
    status = ebit_prove_prices (context, &question->problem, &merged->graph,
                                values, is_optimal (question), flow.prices,
                                &upper->flow);
  upper->prices = flow.prices;
  return status || upper->flow == INFINITY
             ? status
             : find_cuts (context, question, values, &flow, upper);
}

static bool
has_ends (const double *values, size_t n)
{
  for (size_t e = 0; values && e < n; e++)
    if (isfinite (values[e]))
      return true;
  return false;
}

/* The least upper end of the ways there are; cuts before factors. */
static enum ebit_status
choose_upper (struct ebit_context *context,
              const struct ebit_rate_question *question,
              const struct ebit_flow *flow, struct ebit_rate_ends *ends)
{
  const struct ebit_merged_edges *merged = question->merged;
  struct upper uppers[2];
  double factor = 0;
  enum ebit_status status = ebit_flow_cut_gap (context, &question->problem,
                                               merged->graph.nodes, &factor);
  bool have[2]
      = { true, has_ends (merged->upper_squashed, merged->graph.edges) };
  for (size_t k = 0; k < 2 && !status; k++)
    if (have[k])
      status = find_upper (context, question,
                           k ? merged->upper_squashed : merged->upper, flow,
                           &uppers[k]);
  for (const struct ebit_rate_way *way = ebit_rate_ways;
       way->method && !status; way++)
  {
    const struct upper *upper = &uppers[way->squashed];
    if (!have[way->squashed])
      continue;
    const double end = way->by_cuts ? upper->cuts
                                    : ebit_gap_limit (&question->problem,
                                                      factor, upper->flow);
    if (ends->upper_method && !(end < ends->upper))
      continue;
    ends->upper = end;
    ends->upper_method = way->method;
    ends->n_cuts = way->by_cuts ? upper->n_cuts : 0;
    ends->cuts = upper->partitions;
    ends->flow_upper = upper->flow;
    ends->prices = upper->prices;
    ends->gap_factor = way->by_cuts ? 1 : factor;
  }
  return status;
}

enum ebit_status
ebit_find_rate_ends (struct ebit_context *context,
                     const struct ebit_rate_question *question,
                     struct ebit_rate_ends *ends)
{
  struct ebit_flow flow;
  *ends = (struct ebit_rate_ends){ .upper_method = NULL };
  enum ebit_status status = find_lower (context, question, &flow, ends);
  if (!status)
    status = choose_upper (context, question, &flow, ends);
  /* equal but for rounding, where the values are */
  ends->lower = fmin (ends->lower, ends->upper);
  return status;
}
