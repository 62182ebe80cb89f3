/* The proof of what a group of users of a network can share: below by `trees`
 * or, as lower_method says, by `flow`, above by `cut`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_network.h"

#include <math.h>

#include "asked.h"
#include "certificate_fields.h"
#include "frequencies.h"
#include "group_proof.h"
#include "pair_values.h"

/* ---- The ends ---------------------------------------------------------- */

static enum ebit_status
prove_by_trees (struct ebit_context *context,
                const struct ebit_asked_group *group, double *flow_rate)
{
  const struct ebit_answered *answered = &group->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  struct ebit_named_trees trees;
  double amount = 0;
  double *load = ebit_work (context, merged->graph.edges + 1, sizeof *load);
  enum ebit_status status = ebit_read_trees_field (context, answered, &trees);
  if (!status && !load)
    status = EBIT_EMEMORY;
  if (!status)
    status = ebit_check_empty_field (context, answered, "flow",
                                     "where trees are the proof");
  if (!status)
    status = ebit_tree_rate (context, &merged->graph, merged->lower,
                             group->is_optimal, group->n_users, group->users,
                             trees.n, trees.trees, flow_rate);
  for (size_t t = 0; t < trees.n; t++)
    amount += trees.trees[t].flow;
  if (!status)
    status = ebit_check_amount (context, "trees", amount, *flow_rate);
  if (status || !group->is_optimal)
    return status;
  ebit_find_tree_load (&merged->graph, trees.n, trees.trees, load);
  return ebit_check_frequencies (context, &answered->network, merged, load,
                                 answered->frequencies);
}

/* Each flow is what it says, and fits. */
static enum ebit_status
check_flows (struct ebit_context *context,
             const struct ebit_asked_group *group, const double *net)
{
  const struct ebit_merged_edges *merged = &group->answered.merged;
  enum ebit_status status = EBIT_OK;
  for (size_t j = 1; j < group->n_users && !status; j++)
  {
    const double *flow = net + (j - 1) * merged->graph.edges;
    const size_t from = group->users[0], to = group->users[j];
    double amount = 0, rate = 0;
    status
        = ebit_flow_amount (context, &merged->graph, flow, from, to, &amount);
    if (!status)
      status = ebit_flow_rate (context, &merged->graph, merged->lower, false,
                               flow, from, to, &rate);
    if (!status)
      status = ebit_check_amount (context, "flow", amount, rate);
  }
  return status;
}

static enum ebit_status
prove_by_flows (struct ebit_context *context,
                const struct ebit_asked_group *group, double *flow_rate)
{
  const struct ebit_answered *answered = &group->answered;
  double *net;
  enum ebit_status status
      = ebit_read_flow_field (context, answered, group->n_users - 1, &net);
  if (!status)
    status = ebit_check_empty_field (context, answered, "trees",
                                     "where flows are the proof");
  if (!status)
    status = check_flows (context, group, net);
  return status ? status
                : ebit_group_flow_rate (context, &answered->merged.graph,
                                        answered->merged.lower, group->n_users,
                                        group->users, net, flow_rate);
}

static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_asked_group *group, double *lower)
{
  const double n = (double)group->n_users;
  const bool is_half = ebit_has_method (group->answered.bounds, "lower_method",
                                        "tree_packing_half");
  double rate = 0;
  enum ebit_status status = group->by_flows
                                ? prove_by_flows (context, group, &rate)
                                : prove_by_trees (context, group, &rate);
  *lower = rate;
  if (group->by_flows)
    *lower *= is_half ? 1.0 / 2 : n / (2 * (n - 1));
  return status ? status
                : ebit_check_number_field (context, &group->answered,
                                           "flow_lower", rate);
}

/* Cuts of nodes as those of users. */
static enum ebit_status
prove_by_packing (struct ebit_context *context,
                  const struct ebit_asked_group *group,
                  const struct ebit_named_cuts *cuts, const double *values,
                  double *upper)
{
  const size_t n = group->n_users, nodes = group->answered.network.nodes.count;
  struct ebit_cut_packing packing
      = { .n = n,
          .cuts = cuts->n,
          .side = ebit_work (context, cuts->n * n + 1, sizeof (bool)),
          .multiplier = cuts->multiplier };
  if (!packing.side)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < cuts->n; k++)
    for (size_t i = 0; i < n; i++)
      packing.side[k * n + i] = cuts->side[k * nodes + group->users[i]];
  for (size_t k = 0; k < cuts->n; k++)
    if (!ebit_separates_users (&cuts->side[k * nodes], n, group->users))
      return ebit_refuse (context, "cut", "without two sides",
                          "cuts that separate users");
  return ebit_packing_rate (context, &group->answered.merged.graph, values, n,
                            group->users, &packing, upper);
}

/* Prices that a cut has are 1 on its edges. */
static enum ebit_status
prove_by_cut (struct ebit_context *context,
              const struct ebit_asked_group *group,
              const struct ebit_named_cuts *cuts, const double *values,
              double *upper)
{
  const struct ebit_answered *answered = &group->answered;
  const struct ebit_graph *graph = &answered->merged.graph;
  const double *prices;
  const enum ebit_status status
      = ebit_read_prices_field (context, answered, &prices);
  if (status)
    return status;
  if (cuts->n != 1 || cuts->multiplier[0] != 1)
    return ebit_refuse (context, "cut", "another table",
                        "one cut, of multiplier 1");
  if (ebit_separates_users (cuts->side, group->n_users, group->users))
    *upper = ebit_cut_capacity (graph, values, cuts->side);
  return ebit_check_cut_prices (context, graph, cuts->side, prices);
}

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_asked_group *group, double *upper)
{
  const struct ebit_answered *answered = &group->answered;
  struct ebit_named_cuts cuts;
  const double *values;
  enum ebit_status status = ebit_read_cut_field (context, answered, &cuts);
  if (!status)
    status = ebit_find_pair_values (
        context, &answered->merged, false,
        ebit_text_field (answered->bounds, "upper_method"), &values);
  *upper = INFINITY;
  if (status || cuts.n == 0)
    return status;
  if (!group->is_optimal)
    return prove_by_cut (context, group, &cuts, values, upper);
  status = ebit_check_empty_field (context, answered, "prices",
                                   "where frequencies are the best");
  return status ? status
                : prove_by_packing (context, group, &cuts, values, upper);
}

enum ebit_status
ebit_verify_ghz_network_capacity (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  struct ebit_proof *proof)
{
  struct ebit_asked_group group;
  enum ebit_status status = ebit_read_asked_group (context, bounds, &group);
  if (!status)
    status = prove_lower (context, &group, &proof->lower);
  if (!status)
    status = prove_upper (context, &group, &proof->upper);
  if (!status)
    status = ebit_check_empty_field (context, &group.answered, "paths",
                                     "of groups of users");
  if (!status)
    status = ebit_check_number_field (context, &group.answered, "flow_upper",
                                      proof->upper);
  return status ? status
                : ebit_check_number_field (context, &group.answered,
                                           "gap_factor", 1);
}
