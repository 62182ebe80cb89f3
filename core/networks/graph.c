/* Graphs as arrays, and their shortest paths.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "graph.h"

#include <math.h>
#include <stdint.h>

enum ebit_status
ebit_build_graph (struct ebit_context *context, size_t nodes, size_t edges,
                  const size_t *tail, const size_t *head,
                  struct ebit_graph *graph)
{
  *graph = (struct ebit_graph){
    .nodes = nodes,
    .edges = edges,
    .tail = tail,
    .head = head,
    .first = ebit_work (context, nodes + 1, sizeof *graph->first),
    .incident = ebit_work (context, 2 * edges + 1, sizeof *graph->incident),
  };
  size_t *next = ebit_work (context, nodes + 1, sizeof *next);
  if (!graph->first || !graph->incident || !next)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
  {
    graph->first[tail[k] + 1]++;
    graph->first[head[k] + 1]++;
  }
  for (size_t v = 0; v < nodes; v++)
    next[v + 1] = graph->first[v + 1] += graph->first[v];
  for (size_t k = 0; k < edges; k++)
  {
    graph->incident[next[tail[k]]++] = k;
    graph->incident[next[head[k]]++] = k;
  }
  return EBIT_OK;
}

size_t
ebit_other_end (const struct ebit_graph *graph, size_t edge, size_t node)
{
  const size_t tail = graph->tail[edge];
  return tail == node ? graph->head[edge] : tail;
}

/* In the list of the end that has fewer: a hub's is long. */
size_t
ebit_find_edge (const struct ebit_graph *graph, size_t a, size_t b)
{
  const size_t of_a = graph->first[a + 1] - graph->first[a];
  const size_t of_b = graph->first[b + 1] - graph->first[b];
  const size_t few = of_b < of_a ? b : a, many = of_b < of_a ? a : b;
  for (size_t i = graph->first[few]; i < graph->first[few + 1]; i++)
    if (ebit_other_end (graph, graph->incident[i], few) == many)
      return graph->incident[i];
  return EBIT_NOWHERE;
}

enum ebit_status
ebit_make_path_tree (struct ebit_context *context,
                     const struct ebit_graph *graph,
                     struct ebit_path_tree *tree)
{
  tree->length = ebit_work (context, graph->nodes, sizeof *tree->length);
  tree->edges = ebit_work (context, graph->nodes, sizeof *tree->edges);
  tree->last = ebit_work (context, graph->nodes, sizeof *tree->last);
  return tree->length && tree->edges && tree->last ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- The nodes to come: a binary heap, the nearest of them first ------- */

/* What a search works on. */
struct search
{
  const struct ebit_graph *graph;
  struct ebit_path_tree *tree;
  size_t *heap;  /* nodes that are reached but not done */
  size_t *place; /* of a node in the heap; EBIT_NOWHERE where it is not */
  size_t waiting;
};

static bool
is_nearer (const struct ebit_path_tree *tree, size_t v, size_t w)
{
  return tree->length[v] < tree->length[w]
         || (tree->length[v] == tree->length[w]
             && tree->edges[v] < tree->edges[w]);
}

static void
put (struct search *search, size_t at, size_t node)
{
  search->heap[at] = node;
  search->place[node] = at;
}

static void
sift_up (struct search *search, size_t node)
{
  size_t at = search->place[node];
  while (at > 0)
  {
    const size_t above = (at - 1) / 2, parent = search->heap[above];
    if (!is_nearer (search->tree, node, parent))
      break;
    put (search, at, parent);
    at = above;
  }
  put (search, at, node);
}

static void
sift_down (struct search *search, size_t node)
{
  size_t at = search->place[node];
  for (;;)
  {
    size_t below = 2 * at + 1;
    if (below >= search->waiting)
      break;
    if (below + 1 < search->waiting
        && is_nearer (search->tree, search->heap[below + 1],
                      search->heap[below]))
      below++;
    if (!is_nearer (search->tree, search->heap[below], node))
      break;
    put (search, at, search->heap[below]);
    at = below;
  }
  put (search, at, node);
}

static void
add (struct search *search, size_t node)
{
  put (search, search->waiting++, node);
  sift_up (search, node);
}

static size_t
take_nearest (struct search *search)
{
  const size_t nearest = search->heap[0];
  const size_t last = search->heap[--search->waiting];
  search->place[nearest] = EBIT_NOWHERE;
  if (last != nearest)
  {
    put (search, 0, last);
    sift_down (search, last);
  }
  return nearest;
}

/* ---- Paths ------------------------------------------------------------- */

static size_t
before (const struct search *search, size_t node)
{
  return ebit_other_end (search->graph, search->tree->last[node], node);
}

/* Whether the path to v, of as many edges as that to w, has the nodes that
 * come first: their first difference counts, which both are walked back to, or
 * the nodes where they start. */
static bool
comes_first (const struct search *search, size_t v, size_t w)
{
  size_t first = v, second = w;
  while (v != w)
  {
    first = v;
    second = w;
    if (search->tree->last[v] == EBIT_NOWHERE
        || search->tree->last[w] == EBIT_NOWHERE)
      break;
    v = before (search, v);
    w = before (search, w);
  }
  return first < second;
}

/* Whether an edge from a node that is done is a better way to `to`. */
static bool
is_better (const struct search *search, size_t from, size_t to, double length)
{
  const struct ebit_path_tree *tree = search->tree;
  const size_t edges = tree->edges[from] + 1;
  if (length != tree->length[to])
    return length < tree->length[to];
  if (isinf (length) || edges != tree->edges[to])
    return !isinf (length) && edges < tree->edges[to];
  return comes_first (search, from, before (search, to));
}

static void
relax (struct search *search, size_t from, const double *lengths)
{
  const struct ebit_graph *graph = search->graph;
  struct ebit_path_tree *tree = search->tree;
  for (size_t i = graph->first[from]; i < graph->first[from + 1]; i++)
  {
    const size_t edge = graph->incident[i];
    const size_t to = ebit_other_end (graph, edge, from);
    const double length = tree->length[from] + lengths[edge];
    if (!is_better (search, from, to, length))
      continue;
    const bool is_new = search->place[to] == EBIT_NOWHERE;
    tree->length[to] = length;
    tree->edges[to] = tree->edges[from] + 1;
    tree->last[to] = edge;
    if (is_new)
      add (search, to);
    else
      sift_up (search, to);
  }
}

enum ebit_status
ebit_spread_paths (struct ebit_context *context,
                   const struct ebit_graph *graph, const double *lengths,
                   struct ebit_path_tree *tree)
{
  const size_t mark = ebit_work_mark (context);
  struct search search
      = { .graph = graph,
          .tree = tree,
          .heap = ebit_work (context, graph->nodes, sizeof *search.heap),
          .place = ebit_work (context, graph->nodes, sizeof *search.place) };
  if (!search.heap || !search.place)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < graph->nodes; v++)
  {
    tree->edges[v] = 0;
    tree->last[v] = search.place[v] = EBIT_NOWHERE;
  }
  for (size_t v = 0; v < graph->nodes; v++)
    if (!isinf (tree->length[v]))
      add (&search, v);
  enum ebit_status status = EBIT_OK;
  while (!status && search.waiting > 0)
  {
    relax (&search, take_nearest (&search), lengths);
    status = ebit_poll_if_due (context);
  }
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_shortest_paths (struct ebit_context *context,
                     const struct ebit_graph *graph, const double *lengths,
                     size_t source, struct ebit_path_tree *tree)
{
  for (size_t v = 0; v < graph->nodes; v++)
    tree->length[v] = v == source ? 0 : INFINITY;
  return ebit_spread_paths (context, graph, lengths, tree);
}
