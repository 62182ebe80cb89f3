/* All pairs of nodes of a network of fibers, with the shortest paths.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_pairs.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define JOINT "-"

/* The edges of a path in their order. */
struct path
{
  const struct ebit_fiber_edges *edges;
  const double *usual;
  size_t from;
  size_t n;
  size_t *edge; /* room for the longest path */
  double length_km;
};

/* The sum of what each edge has itself, or, where the edges have no column,
 * of what all have. */
static double
sum_of_edges (const struct path *path, enum ebit_edge_number which)
{
  const double *own = path->edges->numbers[which];
  if (!own)
    return path->usual[which] * (double)path->n;
  double sum = 0;
  for (size_t i = 0; i < path->n; i++)
    sum += own[path->edge[i]];
  return sum;
}

/* The same of what each edge has per km, times its length. */
static double
sum_along_km (const struct path *path, enum ebit_edge_number which)
{
  const double *own = path->edges->numbers[which];
  const double *km = path->edges->numbers[EBIT_EDGE_LENGTH_KM];
  if (!own)
    return path->usual[which] * path->length_km;
  double sum = 0;
  for (size_t i = 0; i < path->n; i++)
    sum += own[path->edge[i]] * km[path->edge[i]];
  return sum;
}

/* Writes the names of the nodes, or, without a text, tells the size of that.
 */
static size_t
write_names (const struct path *path, char *text, size_t size)
{
  const char *const *names = path->edges->nodes.names;
  size_t node = path->from, used = strlen (names[node]);
  if (text)
    snprintf (text, size, "%s", names[node]);
  for (size_t i = 0; i < path->n; i++)
  {
    node = ebit_other_end (&path->edges->graph, path->edge[i], node);
    if (text)
      snprintf (text + used, size - used, JOINT "%s", names[node]);
    used += strlen (JOINT) + strlen (names[node]);
  }
  return used + 1;
}

static const char *
name_path (struct ebit_context *context, const struct path *path)
{
  const size_t size = write_names (path, NULL, 0);
  char *text = ebit_work_unset (context, size, 1);
  if (text)
    write_names (path, text, size);
  return text;
}

/* The path from the tree's source to a node. */
static void
trace (const struct ebit_path_tree *tree, size_t node, struct path *path)
{
  path->n = tree->edges[node];
  path->length_km = tree->length[node];
  for (size_t i = path->n; i-- > 0;)
  {
    path->edge[i] = tree->last[node];
    node = ebit_other_end (&path->edges->graph, path->edge[i], node);
  }
}

static enum ebit_status
describe_pair (struct ebit_context *context, const struct ebit_path_tree *tree,
               struct path *path, struct ebit_fiber_pair *pair)
{
  if (isinf (tree->length[pair->to]))
  {
    pair->path = "";
    pair->length_km = INFINITY;
    pair->intermediate_nodes = NAN;
    return EBIT_OK;
  }
  trace (tree, pair->to, path);
  pair->path = name_path (context, path);
  pair->length_km = path->length_km;
  pair->intermediate_nodes
      = (double)(path->n - 1)
        + sum_of_edges (path, EBIT_EDGE_INTERMEDIATE_NODES);
  pair->loss_db = sum_along_km (path, EBIT_EDGE_ATTENUATION_DB_PER_KM);
  pair->noise = sum_along_km (path, EBIT_EDGE_NOISE_PER_KM);
  return pair->path ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_find_fiber_pairs (struct ebit_context *context,
                       const struct ebit_fiber_edges *edges,
                       const double usual[EBIT_EDGE_NUMBERS], size_t *count,
                       const struct ebit_fiber_pair **pairs)
{
  const struct ebit_graph *graph = &edges->graph;
  struct ebit_path_tree tree;
  *count = graph->nodes * (graph->nodes - 1) / 2;
  struct ebit_fiber_pair *pair = ebit_work (context, *count, sizeof *pair);
  struct path path
      = { .edges = edges,
          .usual = usual,
          .edge = ebit_work (context, graph->nodes, sizeof *path.edge) };
  *pairs = pair;
  if (!pair || !path.edge)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  for (size_t from = 0; !status && from + 1 < graph->nodes; from++)
  {
    path.from = from;
    status = ebit_shortest_paths (
        context, graph, edges->numbers[EBIT_EDGE_LENGTH_KM], from, &tree);
    for (size_t to = from + 1; !status && to < graph->nodes; to++, pair++)
    {
      pair->from = from;
      pair->to = to;
      status = describe_pair (context, &tree, &path, pair);
    }
  }
  return status;
}
