/* The proof of what two nodes of a network can share, with rounding included:
 * as verify_pair_capacity.c has it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "asked.h"
#include "certificate_fields.h"
#include "pair_proof.h"
#include "pair_values.h"
#include "rigorous_network.h"
#include "rigorous_routes.h"

static bool
is_optimal (const struct ebit_asked_pair *pair)
{
  return pair->answered.usage.kind == EBIT_OPTIMAL_USAGE;
}

/* The width of one path is one of its values, without arithmetic. */
static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_asked_pair *pair,
             struct ebit_rigorous *proof)
{
  const struct ebit_answered *answered = &pair->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  struct ebit_ball rate = ebit_exactly (0);
  double *net, width = 0;
  enum ebit_status status = ebit_read_flow_field (context, answered, 1, &net);
  if (!status && pair->is_path)
    status = ebit_path_rate (context, &merged->graph, merged->lower, net,
                             pair->from, pair->to, &width);
  else if (!status)
    status = ebit_prove_flow (context, &merged->graph, merged->lower,
                              is_optimal (pair), net, pair->from, pair->to,
                              &rate);
  if (status)
    return status;
  ebit_raise_lower (proof, width);
  ebit_raise_lower_to (proof, rate);
  return EBIT_OK;
}

/* The greatest value times price, over the distance. */
static enum ebit_status
prove_by_prices (struct ebit_context *context,
                 const struct ebit_asked_pair *pair, const double *values,
                 const double *prices, struct ebit_rigorous *proof)
{
  const struct ebit_graph *graph = &pair->answered.merged.graph;
  double distance = 0;
  struct ebit_ball *y = ebit_work (context, graph->edges + 1, sizeof *y);
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  if (!y || !lengths)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
  {
    y[e] = ebit_exactly (prices[e]);
    lengths[e]
        = ebit_is_nothing (ebit_exactly (values[e])) ? INFINITY : prices[e];
  }
  const enum ebit_status status = ebit_prove_distances (
      context, graph, lengths, 1, &pair->from, &pair->to, &distance);
  if (!status && distance == INFINITY)
    ebit_reduce_upper (proof, 0);
  else if (!status && distance > 0)
    ebit_reduce_upper_to (proof,
                          ebit_over (ebit_price_ball (graph, values, true, y),
                                     ebit_exactly (distance)));
  return status;
}

static enum ebit_status
prove_upper (struct ebit_context *context, const struct ebit_asked_pair *pair,
             struct ebit_rigorous *proof)
{
  const struct ebit_answered *answered = &pair->answered;
  const struct ebit_graph *graph = &answered->merged.graph;
  const char *method = ebit_text_field (answered->bounds, "upper_method");
  struct ebit_named_cuts cuts;
  const double *prices, *values;
  enum ebit_status status = ebit_read_cut_field (context, answered, &cuts);
  if (!status)
    status = ebit_read_prices_field (context, answered, &prices);
  if (!status)
    status = ebit_find_pair_values (context, &answered->merged, pair->is_path,
                                    method, &values);
  if (status)
    return status;
  const bool separates
      = cuts.n > 0 && cuts.side[pair->from] != cuts.side[pair->to];
  if (separates && (pair->is_path || is_optimal (pair)))
    ebit_reduce_upper (proof, ebit_cut_width (graph, values, cuts.side,
                                              pair->from, pair->to));
  else if (separates)
    ebit_reduce_upper_to (proof, ebit_prove_cut (graph, values, cuts.side));
  return prices && is_optimal (pair)
             ? prove_by_prices (context, pair, values, prices, proof)
             : EBIT_OK;
}

enum ebit_status
ebit_rigorous_pair_capacity (struct ebit_context *context,
                             const struct ebit_value *bounds,
                             struct ebit_rigorous *proof)
{
  struct ebit_asked_pair pair;
  enum ebit_status status = ebit_read_asked_pair (context, bounds, &pair);
  if (!status)
    status = ebit_merge_outward (context, &pair.answered);
  if (!status)
    status = prove_lower (context, &pair, proof);
  if (!status)
    status = prove_upper (context, &pair, proof);
  if (!status)
    ebit_add_object (proof, EBIT_EXACT_NUMBERS, 0);
  return status;
}
