/* Flows taken apart into paths.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_paths.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* ---- Lists of paths ---------------------------------------------------- */

enum ebit_status
ebit_make_pair_paths (struct ebit_context *context,
                      struct ebit_pair_paths *paths)
{
  *paths = (struct ebit_pair_paths){ .n = 0 };
  paths->start = ebit_work_grown (context, NULL, 0, 1, sizeof *paths->start,
                                  &paths->room_starts);
  return paths->start ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
reserve (struct ebit_context *context, struct ebit_pair_paths *paths,
         size_t n_edges)
{
  const size_t used = paths->start[paths->n];
  paths->amount = ebit_work_grown (context, paths->amount, paths->n, 1,
                                   sizeof *paths->amount, &paths->room);
  paths->start = ebit_work_grown (context, paths->start, paths->n + 1, 1,
                                  sizeof *paths->start, &paths->room_starts);
  paths->edge = ebit_work_grown (context, paths->edge, used, n_edges,
                                 sizeof *paths->edge, &paths->room_edges);
  return paths->amount && paths->start && (paths->edge || n_edges == 0)
             ? EBIT_OK
             : EBIT_EMEMORY;
}

enum ebit_status
ebit_add_pair_path (struct ebit_context *context,
                    struct ebit_pair_paths *paths, double amount,
                    size_t n_edges, const size_t *edge)
{
  const enum ebit_status status = reserve (context, paths, n_edges);
  if (status)
    return status;
  const size_t used = paths->start[paths->n];
  memcpy (paths->edge + used, edge, n_edges * sizeof *edge);
  paths->amount[paths->n++] = amount;
  paths->start[paths->n] = used + n_edges;
  return EBIT_OK;
}

/* ---- Walks along a flow ------------------------------------------------ */

/* A walk from the source along edges that have a flow left; it visits no node
 * twice. */
struct walk
{
  const struct ebit_graph *graph;
  double *left; /* of the flow, as `flow` has it */
  /* The edges that a flow leaves node v along, of which there are few, are
   * out[first[v]] to out[first[v + 1] - 1]; those before next[v] are done. */
  size_t *first, *out, *next;
  size_t *place; /* of a node on the walk; EBIT_NOWHERE of others */
  size_t *edge;  /* of the walk */
  size_t *node;  /* before each of its edges, and the last one */
  size_t length; /* in edges */
};

/* Where the flow along an edge comes from. */
static size_t
start_of (const struct walk *walk, size_t edge)
{
  return walk->left[edge] > 0 ? walk->graph->tail[edge]
                              : walk->graph->head[edge];
}

/* The edges that have a flow, by the nodes that it leaves. */
static enum ebit_status
list_outflows (struct ebit_context *context, struct walk *walk)
{
  const size_t nodes = walk->graph->nodes, edges = walk->graph->edges;
  walk->first = ebit_work (context, nodes + 1, sizeof *walk->first);
  if (!walk->first)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
    if (walk->left[k] != 0)
      walk->first[start_of (walk, k) + 1]++;
  for (size_t v = 0; v < nodes; v++)
    walk->first[v + 1] += walk->first[v];
  memcpy (walk->next, walk->first, nodes * sizeof *walk->next);
  walk->out = ebit_work_unset (context, walk->first[nodes], sizeof *walk->out);
  if (!walk->out)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
    if (walk->left[k] != 0)
      walk->out[walk->next[start_of (walk, k)]++] = k;
  memcpy (walk->next, walk->first, nodes * sizeof *walk->next);
  return EBIT_OK;
}

static enum ebit_status
start_walk (struct ebit_context *context, const struct ebit_graph *graph,
            double *left, size_t source, struct walk *walk)
{
  const size_t nodes = graph->nodes;
  *walk = (struct walk){
    .graph = graph,
    .left = left,
    .next = ebit_work (context, nodes, sizeof *walk->next),
    .place = ebit_work (context, nodes, sizeof *walk->place),
    .edge = ebit_work (context, nodes, sizeof *walk->edge),
    .node = ebit_work (context, nodes + 1, sizeof *walk->node),
  };
  if (!walk->next || !walk->place || !walk->edge || !walk->node)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < nodes; v++)
    walk->place[v] = EBIT_NOWHERE;
  walk->node[0] = source;
  walk->place[source] = 0;
  return list_outflows (context, walk);
}

/* The next edge at the end of the walk that leads on; EBIT_NOWHERE: none. */
static size_t
find_way_on (struct walk *walk)
{
  const size_t at = walk->node[walk->length];
  for (; walk->next[at] < walk->first[at + 1]; walk->next[at]++)
  {
    const size_t edge = walk->out[walk->next[at]];
    if (walk->left[edge] != 0)
      return edge;
  }
  return EBIT_NOWHERE;
}

/* Takes the edges of the walk from that place on back. */
static void
return_to (struct walk *walk, size_t length)
{
  while (walk->length > length)
    walk->place[walk->node[walk->length--]] = EBIT_NOWHERE;
}

/* What all edges of the walk from a place on, and one more, have left, is
 * taken from them; the walk then ends before the first that has nothing
 * left. */
static double
take (struct walk *walk, size_t from, size_t last)
{
  double amount = fabs (walk->left[last]);
  for (size_t i = from; i < walk->length; i++)
    amount = fmin (amount, fabs (walk->left[walk->edge[i]]));
  walk->edge[walk->length] = last;
  size_t empty = EBIT_NOWHERE;
  for (size_t i = from; i <= walk->length; i++)
  {
    double *left = &walk->left[walk->edge[i]];
    *left = fabs (*left) == amount ? 0 : *left - copysign (amount, *left);
    if (*left == 0 && empty == EBIT_NOWHERE)
      empty = i;
  }
  return_to (walk, empty);
  return amount;
}

static void
extend (struct walk *walk, size_t edge)
{
  const size_t at = walk->node[walk->length];
  walk->edge[walk->length++] = edge;
  walk->node[walk->length] = ebit_other_end (walk->graph, edge, at);
  walk->place[walk->node[walk->length]] = walk->length;
}

/* Depth first from the source: each cycle of edges with a flow is met and
 * emptied before the last of its nodes is done with.  What the source does not
 * reach are cycles, and is left. */
static enum ebit_status
empty_cycles (struct ebit_context *context, struct walk *walk, size_t sink,
              bool *done)
{
  enum ebit_status status = EBIT_OK;
  done[sink] = true;
  while (!status)
  {
    const size_t at = walk->node[walk->length], edge = find_way_on (walk);
    if (edge == EBIT_NOWHERE)
    {
      done[at] = true;
      if (walk->length == 0)
        break;
      return_to (walk, walk->length - 1);
      walk->next[walk->node[walk->length]]++;
      continue;
    }
    const size_t to = ebit_other_end (walk->graph, edge, at);
    if (done[to])
      walk->next[at]++;
    else if (walk->place[to] == EBIT_NOWHERE)
      extend (walk, edge);
    else
      take (walk, walk->place[to], edge);
    status = ebit_poll_if_due (context);
  }
  return status;
}

/* Of a flow without cycles, until the paths have more than `most` edges.
 * Where no edge leads on, which rounding makes, the
 * walk goes back, and what led there is left out. */
static enum ebit_status
take_paths (struct ebit_context *context, struct walk *walk, size_t sink,
            size_t most, struct ebit_pair_paths *paths)
{
  enum ebit_status status = EBIT_OK;
  while (!status && paths->start[paths->n] <= most)
  {
    const size_t at = walk->node[walk->length], edge = find_way_on (walk);
    const size_t length = walk->length + 1;
    if (edge == EBIT_NOWHERE && walk->length == 0)
      break;
    if (edge == EBIT_NOWHERE)
    {
      walk->left[walk->edge[walk->length - 1]] = 0;
      return_to (walk, walk->length - 1);
    }
    else if (ebit_other_end (walk->graph, edge, at) != sink)
      extend (walk, edge);
    else
    {
      const double amount = take (walk, 0, edge);
      status = ebit_add_pair_path (context, paths, amount, length, walk->edge);
    }
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status;
}

/* The sum of the paths from one on; each begins at the source. */
static void
sum_paths (const struct ebit_graph *graph, size_t source,
           const struct ebit_pair_paths *paths, size_t from, double *flow)
{
  memset (flow, 0, graph->edges * sizeof *flow);
  for (size_t i = from; i < paths->n; i++)
  {
    size_t at = source;
    for (size_t k = paths->start[i]; k < paths->start[i + 1]; k++)
    {
      const size_t edge = paths->edge[k];
      flow[edge]
          += graph->tail[edge] == at ? paths->amount[i] : -paths->amount[i];
      at = ebit_other_end (graph, edge, at);
    }
  }
}

enum ebit_status
ebit_empty_cycles (struct ebit_context *context,
                   const struct ebit_graph *graph, size_t source, size_t sink,
                   double *flow)
{
  struct walk walk;
  bool *done = ebit_work (context, graph->nodes, sizeof *done);
  if (!done)
    return EBIT_EMEMORY;
  enum ebit_status status = start_walk (context, graph, flow, source, &walk);
  if (!status)
    status = empty_cycles (context, &walk, sink, done);
  for (size_t k = 0; !status && k < graph->edges; k++)
    if (!done[graph->tail[k]] || !done[graph->head[k]])
      flow[k] = 0;
  return status;
}

enum ebit_status
ebit_split_pair_flow (struct ebit_context *context,
                      const struct ebit_graph *graph, size_t source,
                      size_t sink, size_t most_edges, double *flow,
                      struct ebit_pair_paths *paths, bool *is_complete)
{
  struct walk walk;
  const size_t from = paths->n, most = paths->start[from] + most_edges;
  enum ebit_status status
      = ebit_empty_cycles (context, graph, source, sink, flow);
  double *left = ebit_work_unset (context, graph->edges + 1, sizeof *left);
  if (status || !left)
    return status ? status : EBIT_EMEMORY;
  memcpy (left, flow, graph->edges * sizeof *left);
  status = start_walk (context, graph, left, source, &walk);
  if (!status)
    status = take_paths (context, &walk, sink, most, paths);
  *is_complete = paths->start[paths->n] <= most;
  if (status)
    return status;
  if (*is_complete)
    sum_paths (graph, source, paths, from, flow);
  else
    paths->n = from;
  return EBIT_OK;
}
