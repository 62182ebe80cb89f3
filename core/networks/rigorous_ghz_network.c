/* The proof of what a group of users of a network can share, with rounding
 * included: as verify_ghz_network.c has it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "asked.h"
#include "certificate_fields.h"
#include "group_proof.h"
#include "pair_values.h"
#include "rigorous_network.h"
#include "rigorous_routes.h"

/* ---- The lower end ----------------------------------------------------- */

/* Whether all trees connect the users is not a matter of numbers: else their
 * rate is 0. */
static enum ebit_status
prove_by_trees (struct ebit_context *context,
                const struct ebit_asked_group *group, struct ebit_ball *rate)
{
  const struct ebit_answered *answered = &group->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  const struct ebit_graph *graph = &merged->graph;
  struct ebit_named_trees trees;
  struct ebit_ball sum = ebit_exactly (0);
  double about = 0;
  struct ebit_ball *load = ebit_work (context, graph->edges + 1, sizeof *load);
  enum ebit_status status = ebit_read_trees_field (context, answered, &trees);
  if (!status && !load)
    status = EBIT_EMEMORY;
  if (!status)
    status = ebit_tree_rate (context, graph, merged->lower, group->is_optimal,
                             group->n_users, group->users, trees.n,
                             trees.trees, &about);
  if (status || !(about > 0))
    return status;
  for (size_t t = 0; t < trees.n; t++)
  {
    const struct ebit_tree_flow *tree = &trees.trees[t];
    const struct ebit_ball flow = ebit_exactly (tree->flow);
    sum = ebit_add_up (sum, flow);
    for (size_t i = 0; i < tree->length; i++)
      load[tree->edges[i]] = ebit_add_up (load[tree->edges[i]], flow);
  }
  *rate = ebit_fit_balls (graph, merged->lower, group->is_optimal, load, sum);
  return EBIT_OK;
}

/* Half the least flow, or n/(2 (n - 1)) of it. */
static enum ebit_status
prove_by_flows (struct ebit_context *context,
                const struct ebit_asked_group *group, struct ebit_ball *rate)
{
  const struct ebit_answered *answered = &group->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  const size_t n = group->n_users;
  const bool is_half = ebit_has_method (answered->bounds, "lower_method",
                                        "tree_packing_half");
  double *net;
  enum ebit_status status
      = ebit_read_flow_field (context, answered, n - 1, &net);
  for (size_t j = 1; j < n && !status; j++)
  {
    struct ebit_ball each = ebit_exactly (0);
    status = ebit_prove_flow (context, &merged->graph, merged->lower, false,
                              net + (j - 1) * merged->graph.edges,
                              group->users[0], group->users[j], &each);
    *rate = j == 1 ? each : ebit_lesser (*rate, each);
  }
  const struct ebit_ball share
      = is_half ? ebit_exactly (0.5)
                : ebit_over (ebit_exactly ((double)n),
                             ebit_exactly (2 * ((double)n - 1)));
  *rate = n == 2 && !is_half ? *rate : ebit_times (*rate, share);
  return status;
}

/* ---- The upper end ----------------------------------------------------- */

/* 1 / value from below: what a unit of rate costs. */
static enum ebit_status
find_costs (struct ebit_context *context, const struct ebit_graph *graph,
            const double *values, double **lengths)
{
  *lengths = ebit_work (context, graph->edges + 1, sizeof **lengths);
  for (size_t e = 0; *lengths && e < graph->edges; e++)
  {
    const struct ebit_ball value = ebit_exactly (values[e]);
    const double cost = ebit_bottom (ebit_over (ebit_exactly (1), value));
    (*lengths)[e] = ebit_is_nothing (value) ? INFINITY : cost > 0 ? cost : 0;
  }
  return *lengths ? EBIT_OK : EBIT_EMEMORY;
}

/* What the cuts take of the distance between two users. */
static struct ebit_ball
take_between (const struct ebit_named_cuts *cuts, size_t nodes, size_t v,
              size_t w)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t k = 0; k < cuts->n; k++)
    if (cuts->side[k * nodes + v] != cuts->side[k * nodes + w])
      sum = ebit_add_up (sum, ebit_exactly (cuts->multiplier[k]));
  return sum;
}

/* The factor by which cuts have to be taken for what they take of each
 * distance to be there; *any where they may be taken as often as one likes. */
static enum ebit_status
fit_cuts (struct ebit_context *context, const struct ebit_asked_group *group,
          const struct ebit_named_cuts *cuts, const double *lengths,
          struct ebit_ball *factor, bool *any)
{
  const struct ebit_graph *graph = &group->answered.merged.graph;
  const size_t n = group->n_users, *users = group->users;
  size_t *first = ebit_work (context, n, sizeof *first);
  double *apart = ebit_work (context, n, sizeof *apart);
  if (!first || !apart)
    return EBIT_EMEMORY;
  *factor = ebit_exactly (0);
  *any = true;
  for (size_t i = 0; i + 1 < n; i++)
  {
    for (size_t j = 0; j < n; j++)
      first[j] = users[i];
    const enum ebit_status status = ebit_prove_distances (
        context, graph, lengths, n, first, users, apart);
    if (status)
      return status;
    for (size_t j = i + 1; j < n; j++)
    {
      const struct ebit_ball take
          = take_between (cuts, graph->nodes, users[i], users[j]);
      if (ebit_is_nothing (take) || apart[j] == INFINITY)
        continue;
      const struct ebit_ball room = ebit_over (ebit_exactly (apart[j]), take);
      *factor = *any ? room : ebit_lesser (*factor, room);
      *any = false;
    }
  }
  return EBIT_OK;
}

static enum ebit_status
prove_by_packing (struct ebit_context *context,
                  const struct ebit_asked_group *group,
                  const struct ebit_named_cuts *cuts, const double *values,
                  struct ebit_rigorous *proof)
{
  const size_t nodes = group->answered.merged.graph.nodes;
  struct ebit_ball sum = ebit_exactly (0), factor = ebit_exactly (0);
  double *lengths;
  bool any = false;
  enum ebit_status status
      = find_costs (context, &group->answered.merged.graph, values, &lengths);
  if (!status)
    status = fit_cuts (context, group, cuts, lengths, &factor, &any);
  if (status)
    return status;
  for (size_t k = 0; k < cuts->n; k++)
    if (ebit_separates_users (&cuts->side[k * nodes], group->n_users,
                              group->users))
      sum = ebit_add_up (sum, ebit_exactly (cuts->multiplier[k]));
  if (any && ebit_bottom (sum) > 0)
    ebit_reduce_upper (proof, 0);
  else if (ebit_bottom (factor) > 0)
    ebit_reduce_upper_to (
        proof, ebit_over (ebit_exactly (1), ebit_times (sum, factor)));
  return EBIT_OK;
}

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_asked_group *group, struct ebit_rigorous *proof)
{
  const struct ebit_answered *answered = &group->answered;
  const struct ebit_graph *graph = &answered->merged.graph;
  struct ebit_named_cuts cuts;
  const double *values;
  enum ebit_status status = ebit_read_cut_field (context, answered, &cuts);
  if (!status)
    status = ebit_find_pair_values (
        context, &answered->merged, false,
        ebit_text_field (answered->bounds, "upper_method"), &values);
  if (status)
    return status;
  if (group->is_optimal)
    return prove_by_packing (context, group, &cuts, values, proof);
  for (size_t k = 0; k < cuts.n; k++)
    if (ebit_separates_users (&cuts.side[k * graph->nodes], group->n_users,
                              group->users))
      ebit_reduce_upper_to (
          proof, ebit_prove_cut (graph, values, &cuts.side[k * graph->nodes]));
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_ghz_network (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           struct ebit_rigorous *proof)
{
  struct ebit_asked_group group;
  struct ebit_ball rate = ebit_exactly (0);
  enum ebit_status status = ebit_read_asked_group (context, bounds, &group);
  if (!status)
    status = ebit_merge_outward (context, &group.answered);
  if (!status)
    status = group.by_flows ? prove_by_flows (context, &group, &rate)
                            : prove_by_trees (context, &group, &rate);
  if (!status)
    status = prove_upper (context, &group, proof);
  if (status)
    return status;
  ebit_raise_lower_to (proof, rate);
  ebit_add_object (proof, EBIT_EXACT_NUMBERS, 0);
  return EBIT_OK;
}
