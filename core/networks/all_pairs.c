/* Rates between each two nodes of a network: the search.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "all_pairs.h"

#include <math.h>
#include <stdint.h>

#include "cuts.h"
#include "gomory_hu.h"
#include "pair_paths.h"
#include "pair_proof.h"
#include "push_relabel.h"
#include "sharp_flow.h"

/* The flows that show the values of the tree on lower values, which become
 * what they prove. */
static enum ebit_status
find_flows (struct ebit_context *context,
            const struct ebit_merged_edges *merged,
            struct ebit_all_pairs *pairs)
{
  const struct ebit_graph *graph = &merged->graph;
  struct ebit_node_tree *tree = &pairs->tree[EBIT_LOWER_TREE];
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  pairs->flow = ebit_work (context, (graph->nodes - 1) * graph->edges + 1,
                           sizeof *pairs->flow);
  if (!pairs->flow)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_make_flow_solver (context, graph, &solver);
  if (!status)
    status = ebit_make_cut (context, graph, &cut);
  for (size_t i = 0; i + 1 < graph->nodes && !status; i++)
  {
    const size_t mark = ebit_work_mark (context);
    const size_t from = tree->from[i], to = tree->to[i];
    struct ebit_pair_flow flow = { pairs->flow + i * graph->edges, 0 };
    status = ebit_find_sharp_flow (context, graph, solver, merged->lower, from,
                                   to, &flow, &cut);
    if (!status)
      status = ebit_empty_cycles (context, graph, from, to, flow.edge);
    if (!status)
      status = ebit_flow_rate (context, graph, merged->lower, false, flow.edge,
                               from, to, &tree->value[i]);
    ebit_work_release (context, mark);
  }
  return status;
}

static enum ebit_status
find_by_trees (struct ebit_context *context,
               const struct ebit_merged_edges *merged,
               struct ebit_all_pairs *pairs)
{
  const struct ebit_graph *graph = &merged->graph;
  enum ebit_status status = EBIT_OK;
  for (int i = EBIT_LOWER_TREE; i < EBIT_TREE_SIDES && !status; i++)
  {
    const enum ebit_tree_side side = (enum ebit_tree_side)i;
    const double *values = ebit_tree_side_values (merged, side);
    struct ebit_node_tree *tree = &pairs->tree[side];
    if (!values)
      continue;
    status = ebit_find_cut_tree (context, graph, values, tree);
    if (!status)
      status = side == EBIT_LOWER_TREE
                   ? find_flows (context, merged, pairs)
                   : ebit_cut_at_edges (context, graph, values,
                                        ebit_cut_capacity, tree);
    if (!status)
      status = ebit_take_least (context, tree,
                                side == EBIT_LOWER_TREE ? pairs->lower
                                                        : pairs->upper);
  }
  return status;
}

static enum ebit_status
find_by_paths (struct ebit_context *context,
               const struct ebit_merged_edges *merged,
               struct ebit_all_pairs *pairs)
{
  const struct ebit_graph *graph = &merged->graph;
  enum ebit_status status
      = ebit_take_path_rates (context, graph, merged->lower, pairs->lower);
  if (!status)
    status
        = ebit_take_path_rates (context, graph, merged->upper, pairs->upper);
  if (!status && merged->upper_squashed)
    status = ebit_take_path_rates (context, graph, merged->upper_squashed,
                                   pairs->upper);
  return status;
}

enum ebit_status
ebit_find_all_pairs (struct ebit_context *context,
                     const struct ebit_merged_edges *merged, bool is_optimal,
                     struct ebit_all_pairs *pairs)
{
  const size_t nodes = merged->graph.nodes, n = nodes * (nodes - 1) / 2;
  *pairs = (struct ebit_all_pairs){
    .lower = ebit_work (context, n + 1, sizeof *pairs->lower),
    .upper = ebit_work (context, n + 1, sizeof *pairs->upper),
  };
  if (!pairs->lower || !pairs->upper)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    pairs->lower[i] = pairs->upper[i] = INFINITY;
  const enum ebit_status status = is_optimal
                                      ? find_by_paths (context, merged, pairs)
                                      : find_by_trees (context, merged, pairs);
  /* Equal but for rounding, where the values are. */
  for (size_t i = 0; i < n; i++)
    pairs->lower[i] = fmin (pairs->lower[i], pairs->upper[i]);
  return status;
}
