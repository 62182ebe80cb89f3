/* Both ends of what several pairs of users can share, with what proves them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_ends.h"

#include <math.h>
#include <string.h>

#include "cut_program.h"
#include "fitted_paths.h"
#include "frequencies.h"
#include "pair_set_search.h"
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
  return ebit_find_used_flow (context, &question->problem,
                              &question->merged->graph, capacity,
                              is_optimal (question), question->method, flow);
}

/* In turns, where frequencies are not chosen (where they are, the best flow is
 * of one pair as it is). */
static bool
is_in_turns (const struct ebit_rate_question *question)
{
  return question->bounds == EBIT_SHARE_BOUNDS && !is_optimal (question);
}

static enum ebit_status
find_lower_flow (struct ebit_context *context,
                 const struct ebit_rate_question *question,
                 struct ebit_flow *flow)
{
  const struct ebit_merged_edges *merged = question->merged;
  return is_in_turns (question)
             ? ebit_find_single_flow (context, &question->problem,
                                      &merged->graph, merged->lower, false,
                                      question->method, flow)
             : find_flow (context, question, merged->lower, flow);
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
  enum ebit_status status = find_lower_flow (context, question, flow);
  if (!status)
    status = find_usage (context, question, flow, &ends->frequencies);
  if (!status)
    status
        = ebit_used_capacity (context, question->network, question->merged,
                              question->usage, ends->frequencies, &capacity);
  if (!status)
    status = ebit_fit_paths (context, &question->merged->graph, capacity,
                             flow->n_paths, flow->paths);
  if (!status)
    status = ebit_prove_paths (context, &question->problem,
                               &question->merged->graph, capacity,
                               flow->n_paths, flow->paths, &ends->lower);
  ends->lower_method = is_optimal (question)    ? "shortest_paths"
                       : is_in_turns (question) ? "time_sharing"
                                                : "flow_of_pairs";
  ends->method = flow->method;
  ends->n_paths = flow->n_paths;
  ends->paths = flow->paths;
  return status;
}

/* ---- The upper end ----------------------------------------------------- */

/* What one of the two values of edges proves. */
struct upper
{
  double flow;       /* what prices prove of flows */
  double cuts, sets; /* what these prove of rates */
  double *prices;
  size_t n_cuts, n_sets;
  struct ebit_partition *partitions;
  struct ebit_pair_set *pair_sets;
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
find_sets (struct ebit_context *context,
           const struct ebit_rate_question *question, const double *values,
           struct upper *upper)
{
  const struct ebit_rate_problem *problem = &question->problem;
  const struct ebit_graph *graph = &question->merged->graph;
  const enum ebit_status status = ebit_find_pair_sets (
      context, problem, graph, values, is_optimal (question), question->method,
      &upper->n_sets, &upper->pair_sets);
  return status ? status
                : ebit_prove_sets (context, problem, graph, values,
                                   is_optimal (question), upper->n_sets,
                                   upper->pair_sets, &upper->sets);
}

static enum ebit_status
find_upper (struct ebit_context *context,
            const struct ebit_rate_question *question, const double *values,
            const struct ebit_flow *lower_flow, struct upper *upper)
{
  const struct ebit_merged_edges *merged = question->merged;
  const size_t size = merged->graph.edges * sizeof *values;
  const bool same
      = !is_in_turns (question) && memcmp (values, merged->lower, size) == 0;
  struct ebit_flow flow = *lower_flow;
  enum ebit_status status
      = same ? EBIT_OK : find_flow (context, question, values, &flow);
  *upper = (struct upper){ INFINITY, INFINITY, INFINITY, .n_cuts = 0 };
  if (!status)
    status = ebit_prove_prices (context, &question->problem, &merged->graph,
                                values, is_optimal (question), flow.prices,
                                &upper->flow);
  upper->prices = flow.prices;
  if (!status && question->bounds == EBIT_SHARE_BOUNDS)
    return find_sets (context, question, values, upper);
  return status || upper->flow == INFINITY
                 || question->bounds == EBIT_FLOW_BOUNDS
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

/* Whether bounds of that kind have an end with such a proof. */
static bool
is_wanted (enum ebit_rate_bounds bounds, enum ebit_rate_proof proof)
{
  return bounds == EBIT_BEST_BOUNDS
             ? proof == EBIT_BY_CUTS || proof == EBIT_BY_COVER
             : proof
                   == (bounds == EBIT_FLOW_BOUNDS ? EBIT_BY_PAIRS
                                                  : EBIT_BY_SETS);
}

/* The end by a way, where its factor on flows is that. */
static double
end_of (const struct ebit_rate_question *question, enum ebit_rate_proof proof,
        const struct upper *upper, double factor)
{
  switch (proof)
  {
  case EBIT_BY_CUTS:
    return upper->cuts;
  case EBIT_BY_SETS:
    return upper->sets;
  case EBIT_BY_COVER:
  case EBIT_BY_PAIRS:
  default:
    return ebit_gap_limit (&question->problem, factor, upper->flow);
  }
}

/* Takes the end where it is the first one, or less than the one before. */
static void
take_end (const struct ebit_rate_way *way, const struct upper *upper,
          double factor, double end, struct ebit_rate_ends *ends)
{
  if (ends->upper_method && !(end < ends->upper))
    return;
  ends->upper = end;
  ends->upper_method = way->method;
  ends->n_cuts = way->proof == EBIT_BY_CUTS ? upper->n_cuts : 0;
  ends->cuts = upper->partitions;
  ends->n_sets = upper->n_sets;
  ends->sets = upper->pair_sets;
  ends->flow_upper = upper->flow;
  ends->prices = upper->prices;
  ends->gap_factor = factor;
}

/* The least upper end of the ways there are; cuts before factors. */
static enum ebit_status
choose_upper (struct ebit_context *context,
              const struct ebit_rate_question *question,
              const struct ebit_flow *flow, struct ebit_rate_ends *ends)
{
  const struct ebit_merged_edges *merged = question->merged;
  struct upper uppers[2];
  bool have[2]
      = { true, has_ends (merged->upper_squashed, merged->graph.edges) };
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < 2 && !status; k++)
    if (have[k])
      status = find_upper (context, question,
                           k ? merged->upper_squashed : merged->upper, flow,
                           &uppers[k]);
  for (const struct ebit_rate_way *way = ebit_rate_ways;
       way->method && !status; way++)
  {
    double factor = 1;
    if (!have[way->squashed] || !is_wanted (question->bounds, way->proof))
      continue;
    const struct upper *upper = &uppers[way->squashed];
    status = ebit_way_factor (context, way, &question->problem,
                              merged->graph.nodes, &factor);
    take_end (way, upper, factor, end_of (question, way->proof, upper, factor),
              ends);
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
