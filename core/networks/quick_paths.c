/* Shortest paths for those who ask for very many.
 *
 * E. W. Dijkstra's method; the heap holds its keys beside the nodes, so that
 * sifting reads one array.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quick_paths.h"

#include <math.h>
#include <string.h>

#define CHILDREN 4

enum ebit_status
ebit_make_quick_arcs (struct ebit_context *context,
                      const struct ebit_graph *graph,
                      struct ebit_quick_arcs *arcs)
{
  const size_t n = graph->nodes, m = graph->edges;
  if (n >= EBIT_NO_ARC || m >= EBIT_NO_ARC / 2)
    return ebit_fail (context, EBIT_EMEMORY,
                      "a network of %zu nodes and %zu edges is too large for "
                      "the numbers of 32 bits that paths are found with",
                      n, m);
  *arcs = (struct ebit_quick_arcs){
    .nodes = n,
    .edges = m,
    .first = ebit_work_unset (context, n + 1, sizeof *arcs->first),
    .arcs = ebit_work_unset (context, 2 * m + 1, sizeof *arcs->arcs),
  };
  if (!arcs->first || !arcs->arcs)
    return EBIT_EMEMORY;
  for (size_t v = 0; v <= n; v++)
    arcs->first[v] = (uint32_t)graph->first[v];
  for (size_t v = 0; v < n; v++)
    for (size_t i = graph->first[v]; i < graph->first[v + 1]; i++)
    {
      const size_t edge = graph->incident[i];
      arcs->arcs[i]
          = (struct ebit_quick_arc){ (uint32_t)ebit_other_end (graph, edge, v),
                                     (uint32_t)edge };
    }
  return EBIT_OK;
}

enum ebit_status
ebit_make_quick_paths (struct ebit_context *context,
                       const struct ebit_quick_arcs *arcs,
                       struct ebit_quick_paths *search)
{
  const size_t n = arcs->nodes + 1;
  *search = (struct ebit_quick_paths){
    .arcs = arcs,
    .length = ebit_work_unset (context, n, sizeof (double)),
    .last = ebit_work_unset (context, n, sizeof (uint32_t)),
    .from = ebit_work_unset (context, n, sizeof (uint32_t)),
    .order = ebit_work_unset (context, n, sizeof (uint32_t)),
    .heap = ebit_work_unset (context, n, sizeof (uint32_t)),
    .place = ebit_work_unset (context, n, sizeof (uint32_t)),
    .key = ebit_work_unset (context, n, sizeof (double)),
    .is_wanted = ebit_work (context, n, sizeof (bool)),
  };
  return search->length && search->last && search->from && search->order
                 && search->heap && search->place && search->key
                 && search->is_wanted
             ? EBIT_OK
             : EBIT_EMEMORY;
}

/* ---- The heap ---------------------------------------------------------- */

static void
put (struct ebit_quick_paths *search, size_t at, uint32_t node, double key)
{
  search->heap[at] = node;
  search->key[at] = key;
  search->place[node] = (uint32_t)at;
}

static void
sift_up (struct ebit_quick_paths *search, size_t at, uint32_t node, double key)
{
  while (at > 0)
  {
    const size_t above = (at - 1) / CHILDREN;
    if (!(key < search->key[above]))
      break;
    put (search, at, search->heap[above], search->key[above]);
    at = above;
  }
  put (search, at, node, key);
}

static void
sift_down (struct ebit_quick_paths *search, uint32_t node, double key)
{
  size_t at = 0;
  for (;;)
  {
    const size_t first = CHILDREN * at + 1;
    const size_t end = first + CHILDREN < search->waiting ? first + CHILDREN
                                                          : search->waiting;
    size_t least = first;
    if (first >= search->waiting)
      break;
    for (size_t child = first + 1; child < end; child++)
      if (search->key[child] < search->key[least])
        least = child;
    if (!(search->key[least] < key))
      break;
    put (search, at, search->heap[least], search->key[least]);
    at = least;
  }
  put (search, at, node, key);
}

static uint32_t
take_nearest (struct ebit_quick_paths *search)
{
  const uint32_t nearest = search->heap[0];
  const size_t last = --search->waiting;
  if (last > 0)
    sift_down (search, search->heap[last], search->key[last]);
  return nearest;
}

/* ---- Paths ------------------------------------------------------------- */

static void
relax (struct ebit_quick_paths *search, uint32_t v, const double *lengths)
{
  const struct ebit_quick_arcs *arcs = search->arcs;
  const double so_far = search->length[v];
  for (uint32_t i = arcs->first[v]; i < arcs->first[v + 1]; i++)
  {
    const uint32_t to = arcs->arcs[i].to;
    const double length = so_far + lengths[arcs->arcs[i].edge];
    if (!(length < search->length[to]))
      continue;
    const bool is_new = search->place[to] == EBIT_NO_ARC;
    search->length[to] = length;
    search->last[to] = arcs->arcs[i].edge;
    search->from[to] = v;
    sift_up (search, is_new ? search->waiting : search->place[to], to, length);
    search->waiting += is_new;
  }
}

void
ebit_find_quick_paths (struct ebit_quick_paths *search, const double *lengths,
                       size_t source, size_t n, const size_t *targets)
{
  const size_t nodes = search->arcs->nodes;
  size_t left = 0;
  for (size_t v = 0; v < nodes; v++)
    search->length[v] = INFINITY;
  memset (search->place, 0xff, nodes * sizeof *search->place);
  for (size_t i = 0; i < n; i++)
  {
    left += !search->is_wanted[targets[i]];
    search->is_wanted[targets[i]] = true;
  }
  search->length[source] = 0;
  search->last[source] = search->from[source] = EBIT_NO_ARC;
  search->waiting = 1;
  put (search, 0, (uint32_t)source, 0);
  search->settled = 0;
  while (search->waiting > 0 && (left > 0 || n == 0))
  {
    const uint32_t v = take_nearest (search);
    search->order[search->settled++] = v;
    if (search->is_wanted[v])
      left--;
    relax (search, v, lengths);
  }
  for (size_t i = 0; i < n; i++)
    search->is_wanted[targets[i]] = false;
}

size_t
ebit_quick_path_edges (const struct ebit_quick_paths *search, size_t node,
                       size_t *edges)
{
  size_t length = 0;
  for (size_t v = node; search->last[v] != EBIT_NO_ARC; v = search->from[v])
    edges[length++] = search->last[v];
  return length;
}
