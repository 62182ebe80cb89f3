/* The proof of what each two nodes of a network can share, with rounding
 * included: flows and cuts of trees, and paths, as verify_all_pairs.c has
 * them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "pair_claims.h"
#include "rigorous_network.h"
#include "rigorous_routes.h"

/* What is no number proves nothing: fmin would pass it over. */
static double
at_least (struct ebit_ball x)
{
  const double end = ebit_bottom (x);
  return end > 0 && end < INFINITY ? end : 0;
}

static double
at_most (struct ebit_ball x)
{
  const double end = ebit_top (x);
  return end < INFINITY ? end : INFINITY;
}

/* ---- Trees ------------------------------------------------------------- */

static double
cut_from_above (const struct ebit_graph *graph, const double *values,
                const bool *side)
{
  return at_most (ebit_prove_cut (graph, values, side));
}

/* No cut between two nodes is less than the least flow on the tree's path
 * between them: it parts the ends of an edge of that path. */
static enum ebit_status
prove_flows (struct ebit_context *context,
             const struct ebit_merged_edges *merged, const double *flow,
             struct ebit_node_tree *tree, double *least)
{
  const struct ebit_graph *graph = &merged->graph;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i + 1 < tree->nodes && !status; i++)
  {
    struct ebit_ball rate = ebit_exactly (0);
    status = ebit_prove_flow (context, graph, merged->lower, false,
                              flow + i * graph->edges, tree->from[i],
                              tree->to[i], &rate);
    tree->value[i] = at_least (rate);
  }
  return status ? status : ebit_take_least (context, tree, least);
}

static enum ebit_status
prove_by_trees (struct ebit_context *context,
                const struct ebit_pair_claims *claims)
{
  const struct ebit_merged_edges *merged = &claims->answered.merged;
  struct ebit_claimed_trees trees;
  enum ebit_status status = ebit_read_claimed_trees (context, claims, &trees);
  if (!status)
    status = prove_flows (context, merged, trees.flow,
                          &trees.side[EBIT_LOWER_TREE], claims->proved_lower);
  for (int i = EBIT_UPPER_TREE; i < EBIT_TREE_SIDES && !status; i++)
  {
    struct ebit_node_tree *tree = &trees.side[i];
    const double *values
        = ebit_tree_side_values (merged, (enum ebit_tree_side)i);
    if (tree->nodes == 0)
      continue;
    status = ebit_cut_at_edges (context, &merged->graph, values,
                                cut_from_above, tree);
    if (!status)
      status = ebit_take_least (context, tree, claims->proved_upper);
  }
  return status;
}

/* ---- Paths ------------------------------------------------------------- */

/* How much of the uses an edge takes for each ebit: 1 / value. */
static struct ebit_ball
price_of (double value)
{
  return value < INFINITY ? ebit_over (ebit_exactly (1), ebit_exactly (value))
                          : ebit_exactly (0);
}

/* Where the edges that are used take shares of all uses, a path gives 1 over
 * the sum of its prices: the one that is shortest in doubles. */
static enum ebit_status
prove_paths (struct ebit_context *context, const struct ebit_graph *graph,
             const double *values, double *least)
{
  struct ebit_path_tree tree;
  size_t row = 0;
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  if (!lengths)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
    lengths[e] = 1 / values[e];
  for (size_t v = 0; v < graph->nodes && !status; v++)
  {
    status = ebit_shortest_paths (context, graph, lengths, v, &tree);
    for (size_t w = v + 1; w < graph->nodes && !status; w++, row++)
    {
      struct ebit_ball sum = ebit_exactly (0);
      size_t at = w;
      for (size_t e = tree.last[at]; e != EBIT_NOWHERE; e = tree.last[at])
      {
        sum = ebit_add_up (sum, price_of (values[e]));
        at = ebit_other_end (graph, e, at);
      }
      least[row] = at == v ? at_least (ebit_over (ebit_exactly (1), sum)) : 0;
    }
  }
  return status;
}

/* Lengths that are not above the prices: 1 over how far two nodes are apart is
 * what no rate exceeds (pair_proof.h, ebit_price_rate). */
static enum ebit_status
prove_distances (struct ebit_context *context,
                 const struct ebit_pair_claims *claims, const double *values)
{
  const struct ebit_graph *graph = &claims->answered.merged.graph;
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  double *apart = ebit_work (context, claims->n + 1, sizeof *apart);
  size_t *from = ebit_work (context, claims->n + 1, sizeof *from);
  size_t *to = ebit_work (context, claims->n + 1, sizeof *to), n = 0;
  if (!lengths || !apart || !from || !to)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
    lengths[e] = ebit_is_nothing (ebit_exactly (values[e]))
                     ? INFINITY
                     : at_least (price_of (values[e]));
  for (size_t v = 0; v < graph->nodes; v++)
    for (size_t w = v + 1; w < graph->nodes; w++, n++)
    {
      from[n] = v;
      to[n] = w;
    }
  const enum ebit_status status
      = ebit_prove_distances (context, graph, lengths, n, from, to, apart);
  for (size_t i = 0; i < n && !status; i++)
  {
    const double most
        = apart[i] < INFINITY
              ? at_most (ebit_over (ebit_exactly (1), ebit_exactly (apart[i])))
              : 0;
    if (most < claims->proved_upper[i])
      claims->proved_upper[i] = most;
  }
  return status;
}

static enum ebit_status
prove_by_paths (struct ebit_context *context,
                const struct ebit_pair_claims *claims)
{
  const struct ebit_merged_edges *merged = &claims->answered.merged;
  enum ebit_status status = prove_paths (context, &merged->graph,
                                         merged->lower, claims->proved_lower);
  if (!status)
    status = prove_distances (context, claims, merged->upper);
  if (!status && merged->upper_squashed)
    status = prove_distances (context, claims, merged->upper_squashed);
  return status ? status : ebit_check_no_trees (context, claims);
}

enum ebit_status
ebit_rigorous_all_pairs (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_rigorous *proof)
{
  struct ebit_pair_claims claims;
  enum ebit_status status = ebit_read_pair_claims (context, bounds, &claims);
  if (!status)
    status = ebit_merge_outward (context, &claims.answered);
  if (!status)
    status = claims.is_optimal ? prove_by_paths (context, &claims)
                               : prove_by_trees (context, &claims);
  if (status)
    return status;
  for (size_t i = 0; i < claims.n; i++)
  {
    proof->each_lower[i] = claims.proved_lower[i];
    proof->each_upper[i] = claims.proved_upper[i];
  }
  ebit_add_object (proof, EBIT_EXACT_NUMBERS, 0);
  return EBIT_OK;
}
