/* The proof of rates of several pairs of users: below by `paths`, which have
 * to fit into what `usage` makes of the lower values of edges, above by `cut`,
 * by `prices` and a proved gap between flows and cuts, or by `sets` of pairs,
 * each with prices of its own.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_network.h"

#include <math.h>

#include "asked.h"
#include "certificate_fields.h"
#include "rate_proof.h"

/* How the flow was found proves nothing, but is to be what is said of it. */
static enum ebit_status
check_method (struct ebit_context *context,
              const struct ebit_asked_rates *answer)
{
  static const char *const known[]
      = { "lp", "columns", "approximate", "closed_form" };
  const struct ebit_value *bounds = answer->answered.bounds;
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
    if (ebit_has_method (bounds, "method", known[i])
        && (i == 3) == answer->is_optimal)
      return EBIT_OK;
  return ebit_refuse_kind (context, "method", ebit_field (bounds, "method"),
                           answer->is_optimal ? "\"closed_form\""
                                              : "\"lp\", \"columns\" or "
                                                "\"approximate\"");
}

/* ---- The ends ---------------------------------------------------------- */

/* Time sharing is of the best pair alone. */
static enum ebit_status
check_one_pair (struct ebit_context *context,
                const struct ebit_path_list *paths)
{
  for (size_t p = 1; p < paths->n; p++)
    if (paths->paths[p].pair != paths->paths[0].pair)
      return ebit_refuse (context, "paths", "of several pairs",
                          "of one pair where lower_method is "
                          "\"time_sharing\"");
  return EBIT_OK;
}

static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_asked_rates *answer, double *lower)
{
  const struct ebit_answered *answered = &answer->answered;
  struct ebit_path_list paths = { .n = 0 };
  const double *capacity = NULL;
  const bool in_turns
      = ebit_has_method (answered->bounds, "lower_method", "time_sharing");
  if (ebit_has_method (answered->bounds, "lower_method", "shortest_paths")
      != answer->is_optimal)
    return ebit_refuse_kind (
        context, "lower_method", ebit_field (answered->bounds, "lower_method"),
        "\"shortest_paths\" per channel use, \"flow_of_pairs\" or "
        "\"time_sharing\" else");
  enum ebit_status status
      = ebit_read_paths_field (context, answered, answer->pairs.n,
                               answer->pairs.from, answer->pairs.to, &paths);
  if (!status && in_turns)
    status = check_one_pair (context, &paths);
  if (!status)
    status
        = ebit_check_flow_field (context, answered, answer->pairs.n, &paths);
  if (!status)
    status = ebit_used_capacity (context, &answered->network,
                                 &answered->merged, &answered->usage,
                                 answered->frequencies, &capacity);
  return status ? status
                : ebit_prove_paths (context, &answer->problem,
                                    &answered->merged.graph, capacity, paths.n,
                                    paths.paths, lower);
}

/* What prices prove of flows. */
static enum ebit_status
prove_flow (struct ebit_context *context,
            const struct ebit_asked_rates *answer, const double *values,
            double *flow)
{
  const struct ebit_answered *answered = &answer->answered;
  const double *prices = NULL;
  *flow = INFINITY;
  const enum ebit_status status
      = ebit_read_prices_field (context, answered, &prices);
  if (status || !prices)
    return status;
  return ebit_prove_prices (context, &answer->problem, &answered->merged.graph,
                            values, answer->is_optimal, prices, flow);
}

static enum ebit_status
prove_by_cuts (struct ebit_context *context,
               const struct ebit_asked_rates *answer, const double *values,
               double *upper)
{
  const struct ebit_answered *answered = &answer->answered;
  const struct ebit_graph *graph = &answered->merged.graph;
  struct ebit_partition *cuts = NULL;
  size_t n_cuts = 0;
  const enum ebit_status status
      = ebit_read_partitions (context, answered, &n_cuts, &cuts);
  return status
             ? status
             : ebit_prove_partitions (context, &answer->problem, graph, values,
                                      answer->is_optimal, n_cuts, cuts, upper);
}

static enum ebit_status
prove_by_sets (struct ebit_context *context,
               const struct ebit_asked_rates *answer, const double *values,
               double *upper)
{
  const struct ebit_answered *answered = &answer->answered;
  struct ebit_pair_set *sets = NULL;
  size_t n_sets = 0;
  const enum ebit_status status = ebit_read_sets_fields (
      context, answered, answer->pairs.n, &n_sets, &sets);
  return status ? status
                : ebit_prove_sets (context, &answer->problem,
                                   &answered->merged.graph, values,
                                   answer->is_optimal, n_sets, sets, upper);
}

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_asked_rates *answer, double *upper)
{
  const struct ebit_answered *answered = &answer->answered;
  const char *method = ebit_text_field (answered->bounds, "upper_method");
  const struct ebit_rate_way *way = ebit_find_rate_way (method);
  const double *values = way ? ebit_way_values (way, &answered->merged) : NULL;
  double flow = INFINITY, factor = 1;
  if (!values)
    return ebit_refuse (context, "upper_method", method,
                        "a method of values that the network has");
  enum ebit_status status = prove_flow (context, answer, values, &flow);
  if (!status && way->proof != EBIT_BY_CUTS)
    status = ebit_check_empty_field (context, answered, "cut",
                                     "with that upper_method");
  if (!status)
    status = ebit_way_factor (context, way, &answer->problem,
                              answered->merged.graph.nodes, &factor);
  if (!status && way->proof == EBIT_BY_CUTS)
    status = prove_by_cuts (context, answer, values, upper);
  else if (!status && way->proof == EBIT_BY_SETS)
    status = prove_by_sets (context, answer, values, upper);
  else if (!status)
    *upper = ebit_gap_limit (&answer->problem, factor, flow);
  if (!status)
    status = ebit_check_number_field (context, answered, "flow_upper", flow);
  return status ? status
                : ebit_check_number_field (context, answered, "gap_factor",
                                           factor);
}

enum ebit_status
ebit_verify_pair_rates (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        struct ebit_proof *proof)
{
  struct ebit_asked_rates answer;
  enum ebit_status status = ebit_read_asked_rates (context, bounds, &answer);
  if (!status)
    status = check_method (context, &answer);
  if (!status)
    status = prove_lower (context, &answer, &proof->lower);
  if (!status)
    status = prove_upper (context, &answer, &proof->upper);
  if (!status)
    status = ebit_check_empty_field (context, &answer.answered, "trees",
                                     "of pairs of users");
  return status ? status
                : ebit_check_number_field (context, &answer.answered,
                                           "flow_lower", proof->lower);
}
