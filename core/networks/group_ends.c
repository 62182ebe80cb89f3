/* The best trees and flows of a group of users, and the best cuts.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "group_ends.h"

#include <math.h>
#include <string.h>

#include "group_proof.h"
#include "held_karp.h"
#include "node_sets.h"
#include "pair_ends.h"
#include "pair_paths.h"
#include "push_relabel.h"

/* Beyond so many users cuts are packed without a linear program. */
#define MOST_OF_PROGRAM ((size_t)40)

/* ---- Cuts of frequencies that are best --------------------------------- */

/* No edge of a value joins all of them: the rate is 0, by the nodes that are
 * joined with the first. */
static enum ebit_status
find_parted (struct ebit_context *context, const struct ebit_graph *graph,
             const double *lengths, size_t first, bool *side)
{
  struct ebit_path_tree tree;
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  if (!status)
    status = ebit_shortest_paths (context, graph, lengths, first, &tree);
  for (size_t v = 0; !status && v < graph->nodes; v++)
    side[v] = !isinf (tree.length[v]);
  return status;
}

static enum ebit_status
pack_cuts (struct ebit_context *context, size_t n, const double *distance,
           struct ebit_cut_packing *packing)
{
  struct ebit_cut_packing moats;
  const double *none = ebit_work (context, n, sizeof *none);
  if (!none)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_grow_moats (context, n, distance, none, &moats);
  if (!status)
    status = n <= MOST_OF_PROGRAM
                 ? ebit_held_karp (context, n, distance, packing)
                 : ebit_ascend_one_trees (context, n, distance, packing);
  if (status)
    return status;
  if (!(ebit_fit_packing (packing, distance)
        >= ebit_fit_packing (&moats, distance)))
    *packing = moats;
  return status;
}

/* Takes cuts that count nothing out. */
static void
drop_idle (struct ebit_cut_packing *packing)
{
  const size_t n = packing->n;
  size_t kept = 0;
  for (size_t k = 0; k < packing->cuts; k++)
  {
    if (!(packing->multiplier[k] > 0))
      continue;
    memmove (&packing->side[kept * n], &packing->side[k * n],
             n * sizeof *packing->side);
    packing->multiplier[kept++] = packing->multiplier[k];
  }
  packing->cuts = kept;
}

static bool
has_infinite (size_t n, const double *distance)
{
  for (size_t i = 0; i < n * n; i++)
    if (isinf (distance[i]))
      return true;
  return false;
}

static enum ebit_status
find_packing (struct ebit_context *context,
              const struct ebit_group_question *question, const double *values,
              struct ebit_group_upper *upper)
{
  const struct ebit_graph *graph = &question->merged->graph;
  const size_t n = question->n_users;
  double *lengths, *distance;
  enum ebit_status status
      = ebit_find_lengths (context, graph->edges, values, &lengths);
  if (!status)
    status = ebit_find_user_distances (context, graph, lengths, n,
                                       question->users, &distance);
  if (status)
    return status;
  if (has_infinite (n, distance))
  {
    upper->is_cut = true;
    upper->rate = 0;
    return find_parted (context, graph, lengths, question->users[0],
                        upper->side);
  }
  status = pack_cuts (context, n, distance, &upper->packing);
  drop_idle (&upper->packing);
  return status
             ? status
             : ebit_packing_rate (context, graph, values, n, question->users,
                                  &upper->packing, &upper->rate);
}

/* ---- Cuts of given uses ------------------------------------------------ */

/* The least of the cuts between the first user and each other one. */
static enum ebit_status
find_least_cut (struct ebit_context *context,
                const struct ebit_group_question *question,
                const double *values, struct ebit_group_upper *upper)
{
  const struct ebit_graph *graph = &question->merged->graph;
  struct ebit_joined_graph joined;
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  enum ebit_status status
      = ebit_join_unbounded (context, graph, values, &joined);
  if (!status)
    status = ebit_make_flow_solver (context, &joined.graph, &solver);
  if (!status)
    status = ebit_make_cut (context, &joined.graph, &cut);
  for (size_t j = 1; j < question->n_users && !status; j++)
  {
    const size_t from = joined.node[question->users[0]];
    const size_t to = joined.node[question->users[j]];
    if (from == to)
      continue;
    status = ebit_min_cut (context, solver, joined.capacity, from, to, &cut);
    if (status || cut.capacity >= upper->rate)
      continue;
    for (size_t v = 0; v < graph->nodes; v++)
      upper->side[v] = cut.at_source[joined.node[v]];
    upper->rate = ebit_cut_capacity (graph, values, upper->side);
    upper->is_cut = true;
  }
  for (size_t k = 0; k < graph->edges; k++)
    upper->prices[k]
        = upper->side[graph->tail[k]] != upper->side[graph->head[k]];
  return status;
}

/* With one kind of values. */
static enum ebit_status
find_upper (struct ebit_context *context,
            const struct ebit_group_question *question, const double *values,
            struct ebit_group_upper *upper)
{
  const struct ebit_graph *graph = &question->merged->graph;
  *upper = (struct ebit_group_upper){
    .rate = INFINITY,
    .side = ebit_work (context, graph->nodes, sizeof *upper->side),
    .prices = ebit_work (context, graph->edges + 1, sizeof *upper->prices),
  };
  if (!upper->side || !upper->prices)
    return EBIT_EMEMORY;
  return question->is_optimal
             ? find_packing (context, question, values, upper)
             : find_least_cut (context, question, values, upper);
}

enum ebit_status
ebit_find_group_upper (struct ebit_context *context,
                       const struct ebit_group_question *question,
                       struct ebit_group_upper *upper)
{
  const double *squashed = question->merged->upper_squashed;
  const bool is_optimal = question->is_optimal;
  struct ebit_group_upper other = { .rate = INFINITY };
  enum ebit_status status
      = find_upper (context, question, question->merged->upper, upper);
  upper->method = is_optimal ? "held_karp" : "min_cut";
  if (!status && squashed)
    status = find_upper (context, question, squashed, &other);
  other.method = is_optimal ? "held_karp_squashed" : "min_cut_squashed";
  if (other.rate < upper->rate)
    *upper = other;
  if (isinf (upper->rate))
    upper->method = "no_bound";
  return status;
}

/* ---- Flows and trees --------------------------------------------------- */

/* From the first user to each other one, without cycles. */
static enum ebit_status
find_flows (struct ebit_context *context,
            const struct ebit_group_question *question,
            struct ebit_group_lower *lower)
{
  const struct ebit_merged_edges *merged = question->merged;
  const struct ebit_graph *graph = &merged->graph;
  const size_t others = question->n_users - 1, *users = question->users;
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  lower->flow
      = ebit_work (context, others * graph->edges + 1, sizeof *lower->flow);
  enum ebit_status status = ebit_make_flow_solver (context, graph, &solver);
  if (!status)
    status = ebit_make_cut (context, graph, &cut);
  if (status || !lower->flow)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < others && !status; j++)
  {
    struct ebit_pair_flow flow = { lower->flow + j * graph->edges, 0 };
    const size_t to = users[j + 1];
    status = ebit_max_flow (context, solver, merged->lower, users[0], to,
                            &flow, &cut);
    if (!status)
      status = ebit_empty_cycles (context, graph, users[0], to, flow.edge);
  }
  return status ? status
                : ebit_group_flow_rate (context, graph, merged->lower,
                                        question->n_users, users, lower->flow,
                                        &lower->flow_rate);
}

/* What flows prove of trees, by one of the two theorems. */
static enum ebit_status
settle_by_flows (struct ebit_context *context,
                 const struct ebit_group_question *question,
                 struct ebit_group_lower *lower)
{
  const double n = (double)question->n_users;
  const enum ebit_status status = find_flows (context, question, lower);
  lower->trees.n = 0;
  lower->rate
      = lower->flow_rate * (question->as_paper ? 1.0 / 2 : n / (2 * (n - 1)));
  lower->method = question->as_paper ? "tree_packing_half" : "tree_packing";
  return status;
}

/* Trees, or flows where those are worth more: only where the best trees are
 * out of reach. */
static enum ebit_status
find_lower_of_uses (struct ebit_context *context,
                    const struct ebit_group_question *question,
                    struct ebit_group_lower *lower)
{
  const struct ebit_merged_edges *merged = question->merged;
  if (question->as_paper)
    return settle_by_flows (context, question, lower);
  struct ebit_group_lower flows = { .rate = 0 };
  enum ebit_status status
      = ebit_pack_trees (context, &merged->graph, merged->lower,
                         question->n_users, question->users, &lower->trees);
  if (!status)
    status = ebit_tree_rate (context, &merged->graph, merged->lower, false,
                             question->n_users, question->users,
                             lower->trees.n, lower->trees.trees, &lower->rate);
  lower->flow_rate = lower->rate;
  if (!status)
    status = settle_by_flows (context, question, &flows);
  if (flows.rate > lower->rate * (1 + 1e-9))
    *lower = flows;
  return status;
}

/* One tree; as the paper has it, half of 2 / HK on the lower values, which the
 * tree proves too. */
static enum ebit_status
find_lower_of_frequencies (struct ebit_context *context,
                           const struct ebit_group_question *question,
                           struct ebit_group_lower *lower)
{
  const struct ebit_merged_edges *merged = question->merged;
  struct ebit_group_upper packing;
  enum ebit_status status = ebit_find_best_tree (
      context, &merged->graph, merged->lower, question->n_users,
      question->users, &lower->trees);
  if (!status)
    status = ebit_tree_rate (context, &merged->graph, merged->lower, true,
                             question->n_users, question->users,
                             lower->trees.n, lower->trees.trees, &lower->rate);
  lower->flow_rate = lower->rate;
  for (size_t t = 0; t < lower->trees.n; t++)
    lower->trees.trees[t].flow = lower->rate;
  if (status || !question->as_paper)
    return status;
  status = find_upper (context, question, merged->lower, &packing);
  lower->rate = fmin (lower->rate, packing.rate / 2);
  lower->method = "tree_packing_half";
  return status;
}

enum ebit_status
ebit_find_group_lower (struct ebit_context *context,
                       const struct ebit_group_question *question,
                       struct ebit_group_lower *lower)
{
  *lower = (struct ebit_group_lower){ .method = "steiner_trees" };
  return question->is_optimal
             ? find_lower_of_frequencies (context, question, lower)
             : find_lower_of_uses (context, question, lower);
}
