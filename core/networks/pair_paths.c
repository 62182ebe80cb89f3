/* Flows taken apart into paths.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_paths.h"

#include <math.h>
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

/* Steps between two polls. */
#define STEPS 64

/* An edge in the direction of its flow.  What a step reads stands together,
 * since in a large network each array costs the time to fetch memory. */
struct way
{
  double left; /* of the flow, > 0; 0 when it is used up */
  size_t to, edge;
};

/* A walk from the source along ways that have a flow left; it visits no node
 * twice. */
struct walk
{
  /* Those that leave node v are ways[first[v]] to ways[first[v + 1] - 1];
   * those before next[v] are done. */
  struct way *ways;
  size_t *first, *next;
  size_t *place; /* of a node on the walk; EBIT_NOWHERE of others */
  size_t *way;   /* of the walk */
  size_t *node;  /* before each of its ways, and the last one */
  size_t length; /* in ways */
};

/* The edges that have a flow, by the nodes that it leaves. */
static enum ebit_status
list_ways (struct ebit_context *context, const struct ebit_graph *graph,
           const double *flow, struct walk *walk)
{
  const size_t nodes = graph->nodes;
  size_t *first = walk->first, *next = walk->next;
  for (size_t k = 0; k < graph->edges; k++)
    if (flow[k] != 0)
      first[(flow[k] > 0 ? graph->tail[k] : graph->head[k]) + 1]++;
  for (size_t v = 0; v < nodes; v++)
    first[v + 1] += first[v];
  memcpy (next, first, nodes * sizeof *next);
  walk->ways = ebit_work_unset (context, first[nodes], sizeof *walk->ways);
  if (!walk->ways)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
  {
    const bool forth = flow[k] > 0;
    const size_t tail = graph->tail[k], head = graph->head[k];
    if (flow[k] != 0)
      walk->ways[next[forth ? tail : head]++]
          = (struct way){ fabs (flow[k]), forth ? head : tail, k };
  }
  return EBIT_OK;
}

/* At the source, with all ways to go. */
static void
start_walk (struct walk *walk, size_t nodes, size_t source)
{
  memcpy (walk->next, walk->first, nodes * sizeof *walk->next);
  for (size_t v = 0; v < nodes; v++)
    walk->place[v] = EBIT_NOWHERE;
  walk->node[0] = source;
  walk->place[source] = 0;
  walk->length = 0;
}

static enum ebit_status
make_walk (struct ebit_context *context, const struct ebit_graph *graph,
           const double *flow, struct walk *walk)
{
  const size_t nodes = graph->nodes;
  *walk = (struct walk){
    .first = ebit_work (context, nodes + 1, sizeof *walk->first),
    .next = ebit_work_unset (context, nodes, sizeof *walk->next),
    .place = ebit_work_unset (context, nodes, sizeof *walk->place),
    .way = ebit_work_unset (context, nodes, sizeof *walk->way),
    .node = ebit_work_unset (context, nodes + 1, sizeof *walk->node),
  };
  if (!walk->first || !walk->next || !walk->place || !walk->way || !walk->node)
    return EBIT_EMEMORY;
  return list_ways (context, graph, flow, walk);
}

/* The next way at the end of the walk that leads on; EBIT_NOWHERE: none. */
static size_t
find_way_on (struct walk *walk)
{
  const size_t at = walk->node[walk->length], end = walk->first[at + 1];
  size_t i = walk->next[at];
  while (i < end && walk->ways[i].left == 0)
    i++;
  walk->next[at] = i;
  return i < end ? i : EBIT_NOWHERE;
}

/* Takes the ways of the walk from that place on back. */
static void
return_to (struct walk *walk, size_t length)
{
  while (walk->length > length)
    walk->place[walk->node[walk->length--]] = EBIT_NOWHERE;
}

/* What all ways of the walk from a place on, and one more, have left, is taken
 * from them; the walk then ends before the first that has nothing left. */
static double
take (struct walk *walk, size_t from, size_t last)
{
  double amount = walk->ways[last].left;
  for (size_t i = from; i < walk->length; i++)
    amount = fmin (amount, walk->ways[walk->way[i]].left);
  walk->way[walk->length] = last;
  size_t empty = EBIT_NOWHERE;
  for (size_t i = from; i <= walk->length; i++)
  {
    double *left = &walk->ways[walk->way[i]].left;
    *left -= amount;
    if (*left == 0 && empty == EBIT_NOWHERE)
      empty = i;
  }
  return_to (walk, empty);
  return amount;
}

static void
extend (struct walk *walk, size_t way)
{
  const size_t to = walk->ways[way].to;
  walk->way[walk->length++] = way;
  walk->node[walk->length] = to;
  walk->place[to] = walk->length;
}

/* Depth first from the source: each cycle of ways with a flow is met and
 * emptied before the last of its nodes is done with.  What the source does not
 * reach are cycles, and is left. */
static enum ebit_status
empty_cycles (struct ebit_context *context, struct walk *walk, size_t sink,
              bool *done)
{
  enum ebit_status status = EBIT_OK;
  done[sink] = true;
  for (size_t step = 1; !status; step++)
  {
    const size_t at = walk->node[walk->length], way = find_way_on (walk);
    if (way == EBIT_NOWHERE)
    {
      done[at] = true;
      if (walk->length == 0)
        break;
      return_to (walk, walk->length - 1);
      walk->next[walk->node[walk->length]]++;
      continue;
    }
    const size_t to = walk->ways[way].to;
    if (done[to])
      walk->next[at]++;
    else if (walk->place[to] == EBIT_NOWHERE)
      extend (walk, way);
    else
      take (walk, walk->place[to], way);
    if (step % STEPS == 0)
      status = ebit_poll_if_due (context);
  }
  return status;
}

/* Adds a path of what the walk and one more way have left. */
static enum ebit_status
take_path (struct ebit_context *context, struct walk *walk, size_t last,
           size_t *edges, struct ebit_pair_paths *paths)
{
  const size_t length = walk->length + 1;
  for (size_t i = 0; i < walk->length; i++)
    edges[i] = walk->ways[walk->way[i]].edge;
  edges[walk->length] = walk->ways[last].edge;
  const double amount = take (walk, 0, last);
  return ebit_add_pair_path (context, paths, amount, length, edges);
}

/* Of a flow without cycles, until the paths have more than `most` edges.
 * Where no way leads on, which rounding makes, the walk goes back, and what
 * led there is left out. */
static enum ebit_status
take_paths (struct ebit_context *context, struct walk *walk, size_t nodes,
            size_t sink, size_t most, struct ebit_pair_paths *paths)
{
  size_t *edges = ebit_work_unset (context, nodes, sizeof *edges);
  enum ebit_status status = edges ? EBIT_OK : EBIT_EMEMORY;
  for (size_t step = 1; !status && paths->start[paths->n] <= most; step++)
  {
    const size_t way = find_way_on (walk);
    if (way == EBIT_NOWHERE && walk->length == 0)
      break;
    if (way == EBIT_NOWHERE)
    {
      walk->ways[walk->way[walk->length - 1]].left = 0;
      return_to (walk, walk->length - 1);
    }
    else if (walk->ways[way].to != sink)
      extend (walk, way);
    else
      status = take_path (context, walk, way, edges, paths);
    if (!status && step % STEPS == 0)
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

/* Empties the cycles of a flow, whose walk is at the source again then. */
static enum ebit_status
walk_without_cycles (struct ebit_context *context,
                     const struct ebit_graph *graph, size_t source,
                     size_t sink, double *flow, struct walk *walk)
{
  bool *done = ebit_work (context, graph->nodes, sizeof *done);
  enum ebit_status status = make_walk (context, graph, flow, walk);
  if (status || !done)
    return EBIT_EMEMORY;
  start_walk (walk, graph->nodes, source);
  status = empty_cycles (context, walk, sink, done);
  if (status)
    return status;
  start_walk (walk, graph->nodes, source);
  for (size_t v = 0; v < graph->nodes; v++)
    for (size_t i = walk->first[v]; i < walk->first[v + 1]; i++)
    {
      struct way *way = &walk->ways[i];
      if (!done[v] || !done[way->to])
        way->left = 0;
      flow[way->edge] = flow[way->edge] > 0 ? way->left : 0 - way->left;
    }
  return EBIT_OK;
}

enum ebit_status
ebit_empty_cycles (struct ebit_context *context,
                   const struct ebit_graph *graph, size_t source, size_t sink,
                   double *flow)
{
  struct walk walk;
  return walk_without_cycles (context, graph, source, sink, flow, &walk);
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
      = walk_without_cycles (context, graph, source, sink, flow, &walk);
  if (!status)
    status = take_paths (context, &walk, graph->nodes, sink, most, paths);
  *is_complete = paths->start[paths->n] <= most;
  if (status)
    return status;
  if (*is_complete)
    sum_paths (graph, source, paths, from, flow);
  else
    paths->n = from;
  return EBIT_OK;
}
