/* Trees of all nodes that stand for flows and cuts of all pairs.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "node_tree.h"

#include <math.h>
#include <stdint.h>

#include "node_sets.h"

enum ebit_status
ebit_make_node_tree (struct ebit_context *context, size_t nodes,
                     struct ebit_node_tree *tree)
{
  *tree = (struct ebit_node_tree){
    .nodes = nodes,
    .from = ebit_work (context, nodes, sizeof *tree->from),
    .to = ebit_work (context, nodes, sizeof *tree->to),
    .value = ebit_work (context, nodes, sizeof *tree->value),
  };
  return tree->from && tree->to && tree->value ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_is_tree (struct ebit_context *context, const struct ebit_node_tree *tree,
              bool *is_tree)
{
  struct ebit_node_sets sets;
  const enum ebit_status status
      = ebit_make_node_sets (context, tree->nodes, &sets);
  *is_tree = true;
  for (size_t i = 0; i + 1 < tree->nodes && !status && *is_tree; i++)
    *is_tree = ebit_join_sets (&sets, tree->from[i], tree->to[i]);
  return status;
}

/* A walk over a tree from one of its nodes. */
struct walk
{
  struct ebit_graph graph;
  size_t *stack;
  double *least; /* value on the way to a node; NAN of those not reached */
};

static enum ebit_status
make_walk (struct ebit_context *context, const struct ebit_node_tree *tree,
           struct walk *walk)
{
  walk->stack = ebit_work (context, tree->nodes, sizeof *walk->stack);
  walk->least = ebit_work (context, tree->nodes, sizeof *walk->least);
  return walk->stack && walk->least
             ? ebit_build_graph (context, tree->nodes, tree->nodes - 1,
                                 tree->from, tree->to, &walk->graph)
             : EBIT_EMEMORY;
}

/* Reaches all nodes from one, but not across the edge `without`. */
static void
walk_from (struct walk *walk, const struct ebit_node_tree *tree, size_t source,
           size_t without)
{
  const struct ebit_graph *graph = &walk->graph;
  size_t waiting = 0;
  for (size_t v = 0; v < tree->nodes; v++)
    walk->least[v] = NAN;
  walk->least[source] = INFINITY;
  walk->stack[waiting++] = source;
  while (waiting > 0)
  {
    const size_t v = walk->stack[--waiting];
    for (size_t i = graph->first[v]; i < graph->first[v + 1]; i++)
    {
      const size_t edge = graph->incident[i];
      const size_t w = ebit_other_end (graph, edge, v);
      if (edge == without || !isnan (walk->least[w]))
        continue;
      walk->least[w] = fmin (walk->least[v], tree->value[edge]);
      walk->stack[waiting++] = w;
    }
  }
}

enum ebit_status
ebit_cut_at_edges (struct ebit_context *context,
                   const struct ebit_graph *graph, const double *capacity,
                   ebit_cut_measure *measure, struct ebit_node_tree *tree)
{
  struct walk walk;
  bool *side = ebit_work (context, tree->nodes, sizeof *side);
  enum ebit_status status = make_walk (context, tree, &walk);
  if (!side)
    return EBIT_EMEMORY;
  for (size_t i = 0; i + 1 < tree->nodes && !status; i++)
  {
    walk_from (&walk, tree, tree->from[i], i);
    for (size_t v = 0; v < tree->nodes; v++)
      side[v] = !isnan (walk.least[v]);
    tree->value[i] = measure (graph, capacity, side);
    status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_take_least (struct ebit_context *context,
                 const struct ebit_node_tree *tree, double *least)
{
  struct walk walk;
  enum ebit_status status = make_walk (context, tree, &walk);
  size_t row = 0;
  for (size_t v = 0; v < tree->nodes && !status; v++)
  {
    walk_from (&walk, tree, v, EBIT_NOWHERE);
    for (size_t w = v + 1; w < tree->nodes; w++, row++)
      least[row] = fmin (least[row], walk.least[w]);
    status = ebit_poll_if_due (context);
  }
  return status;
}
