/* Nodes in sets that can be joined.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "node_sets.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

enum ebit_status
ebit_make_node_sets (struct ebit_context *context, size_t nodes,
                     struct ebit_node_sets *sets)
{
  sets->nodes = nodes;
  sets->above = ebit_work (context, nodes, sizeof *sets->above);
  for (size_t v = 0; sets->above && v < nodes; v++)
    sets->above[v] = v;
  return sets->above ? EBIT_OK : EBIT_EMEMORY;
}

/* Halves the way up as it goes. */
size_t
ebit_find_set (struct ebit_node_sets *sets, size_t node)
{
  size_t *above = sets->above;
  while (above[node] != node)
    node = above[node] = above[above[node]];
  return node;
}

bool
ebit_join_sets (struct ebit_node_sets *sets, size_t v, size_t w)
{
  const size_t a = ebit_find_set (sets, v), b = ebit_find_set (sets, w);
  sets->above[a < b ? b : a] = a < b ? a : b;
  return a != b;
}

/* ---- Edges in an order ------------------------------------------------- */

struct ranked
{
  double value;
  size_t edge;
};

static int
compare (const void *a, const void *b)
{
  const struct ranked *x = a, *y = b;
  if (x->value != y->value)
    return x->value > y->value ? -1 : 1;
  return x->edge < y->edge ? -1 : x->edge > y->edge;
}

enum ebit_status
ebit_sort_edges (struct ebit_context *context, size_t edges,
                 const double *values, size_t **order)
{
  struct ranked *ranked = ebit_work (context, edges + 1, sizeof *ranked);
  *order = ebit_work (context, edges + 1, sizeof **order);
  if (!ranked || !*order)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
    ranked[k] = (struct ranked){ values[k], k };
  qsort (ranked, edges, sizeof *ranked, compare);
  for (size_t k = 0; k < edges; k++)
    (*order)[k] = ranked[k].edge;
  return EBIT_OK;
}

/* ---- Edges without a bound --------------------------------------------- */

/* Numbers the sets by their first nodes, and returns how many they are. */
static size_t
number_sets (struct ebit_node_sets *sets, size_t *node)
{
  size_t n = 0;
  for (size_t v = 0; v < sets->nodes; v++)
  {
    const size_t first = ebit_find_set (sets, v);
    node[v] = first == v ? n++ : node[first];
  }
  return n;
}

enum ebit_status
ebit_join_unbounded (struct ebit_context *context,
                     const struct ebit_graph *graph, const double *capacity,
                     struct ebit_joined_graph *joined)
{
  struct ebit_node_sets sets;
  const enum ebit_status status
      = ebit_make_node_sets (context, graph->nodes, &sets);
  const size_t room = graph->edges;
  size_t *tail = ebit_work (context, room + 1, sizeof *tail);
  size_t *head = ebit_work (context, room + 1, sizeof *head);
  joined->node = ebit_work (context, graph->nodes, sizeof *joined->node);
  joined->capacity = ebit_work (context, room + 1, sizeof *joined->capacity);
  if (status || !tail || !head || !joined->node || !joined->capacity)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
    if (isinf (capacity[k]))
      ebit_join_sets (&sets, graph->tail[k], graph->head[k]);
  const size_t nodes = number_sets (&sets, joined->node);
  size_t edges = 0;
  for (size_t k = 0; k < graph->edges; k++)
  {
    tail[edges] = joined->node[graph->tail[k]];
    head[edges] = joined->node[graph->head[k]];
    joined->capacity[edges] = capacity[k];
    edges += tail[edges] != head[edges];
  }
  return ebit_build_graph (context, nodes, edges, tail, head, &joined->graph);
}
