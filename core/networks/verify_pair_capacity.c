/* The proof of what two nodes of a network can share: below by `flow`, above
 * by `cut` or, where that is empty, by `prices`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_network.h"

#include <math.h>

#include "asked.h"
#include "certificate_fields.h"
#include "frequencies.h"
#include "pair_proof.h"
#include "pair_values.h"

/* ---- The ends ---------------------------------------------------------- */

static enum ebit_status
check_usage (struct ebit_context *context, const struct ebit_asked_pair *pair,
             const double *net)
{
  const struct ebit_answered *answered = &pair->answered;
  const size_t edges = answered->merged.graph.edges;
  double *load = ebit_work (context, edges + 1, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
    load[k] = fabs (net[k]);
  return answered->usage.kind != EBIT_OPTIMAL_USAGE
             ? EBIT_OK
             : ebit_check_frequencies (context, &answered->network,
                                       &answered->merged, load,
                                       answered->frequencies);
}

static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_asked_pair *pair,
             double *lower)
{
  const struct ebit_answered *answered = &pair->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  const bool is_optimal = answered->usage.kind == EBIT_OPTIMAL_USAGE;
  double *net, amount = 0;
  enum ebit_status status = ebit_read_flow_field (context, answered, 1, &net);
  if (!status)
    status = ebit_check_paths_field (context, answered, pair->from, pair->to,
                                     net);
  if (!status)
    status = check_usage (context, pair, net);
  if (!status)
    status = ebit_flow_amount (context, &merged->graph, net, pair->from,
                               pair->to, &amount);
  if (!status)
    status
        = pair->is_path
              ? ebit_path_rate (context, &merged->graph, merged->lower, net,
                                pair->from, pair->to, lower)
              : ebit_flow_rate (context, &merged->graph, merged->lower,
                                is_optimal, net, pair->from, pair->to, lower);
  return status ? status : ebit_check_amount (context, "flow", amount, *lower);
}

static enum ebit_status
prove_by_cut (struct ebit_context *context, const struct ebit_asked_pair *pair,
              const struct ebit_named_cuts *cuts, const double *values,
              const double *prices, double *upper)
{
  const struct ebit_graph *graph = &pair->answered.merged.graph;
  const bool widest
      = pair->is_path || pair->answered.usage.kind == EBIT_OPTIMAL_USAGE;
  if (cuts->n != 1 || cuts->multiplier[0] != 1)
    return ebit_refuse (context, "cut", "another table",
                        "one cut, of multiplier 1");
  *upper
      = widest
            ? ebit_cut_width (graph, values, cuts->side, pair->from, pair->to)
            : ebit_cut_rate (graph, values, cuts->side, pair->from, pair->to);
  return ebit_check_cut_prices (context, graph, cuts->side, prices);
}

static enum ebit_status
prove_upper (struct ebit_context *context, const struct ebit_asked_pair *pair,
             double *upper)
{
  const struct ebit_answered *answered = &pair->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  struct ebit_named_cuts cuts;
  const double *prices, *values;
  enum ebit_status status = ebit_read_cut_field (context, answered, &cuts);
  if (!status)
    status = ebit_read_prices_field (context, answered, &prices);
  if (!status)
    status = ebit_find_pair_values (
        context, merged, pair->is_path,
        ebit_text_field (answered->bounds, "upper_method"), &values);
  if (status)
    return status;
  *upper = INFINITY;
  if (cuts.n > 0)
    return prove_by_cut (context, pair, &cuts, values, prices, upper);
  if (prices && answered->usage.kind == EBIT_OPTIMAL_USAGE)
    return ebit_price_rate (context, &merged->graph, values, prices,
                            pair->from, pair->to, upper);
  return EBIT_OK;
}

enum ebit_status
ebit_verify_pair_capacity (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           struct ebit_proof *proof)
{
  struct ebit_asked_pair pair;
  enum ebit_status status = ebit_read_asked_pair (context, bounds, &pair);
  if (!status)
    status = prove_lower (context, &pair, &proof->lower);
  if (!status)
    status = prove_upper (context, &pair, &proof->upper);
  if (!status)
    status = ebit_check_empty_field (context, &pair.answered, "trees",
                                     "of two nodes");
  if (!status)
    status = ebit_check_number_field (context, &pair.answered, "flow_lower",
                                      proof->lower);
  if (!status)
    status = ebit_check_number_field (context, &pair.answered, "flow_upper",
                                      proof->upper);
  return status ? status
                : ebit_check_number_field (context, &pair.answered,
                                           "gap_factor", 1);
}
