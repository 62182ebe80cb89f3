/* Paths that carry flows: lists of them, and taking them out of a flow.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flow_paths.h"

#include <math.h>
#include <string.h>

/* Of the largest flow of an edge: less is rounding. */
#define NOTHING 1e-13

/* ---- Lists ------------------------------------------------------------- */

enum ebit_status
ebit_add_path (struct ebit_context *context, const struct ebit_graph *graph,
               size_t pair, size_t start, size_t from, size_t length,
               const size_t *edges, double flow, struct ebit_path_list *list)
{
  struct ebit_path_flow *paths = ebit_work_grown (
      context, list->paths, list->n, 1, sizeof *paths, &list->room);
  if (!paths)
    return EBIT_EMEMORY;
  list->paths = paths;
  size_t *nodes = ebit_work (context, length + 1, sizeof *nodes);
  if (!nodes)
    return EBIT_EMEMORY;
  size_t at = start;
  for (size_t i = 0; i <= length; i++)
  {
    nodes[start == from ? i : length - i] = at;
    if (i < length)
      at = ebit_other_end (graph, edges[i], at);
  }
  list->paths[list->n++]
      = (struct ebit_path_flow){ pair, length, nodes, flow };
  return EBIT_OK;
}

/* ---- Taking paths out of a flow ---------------------------------------- */

struct taking
{
  const struct ebit_graph *graph;
  size_t source;
  double *net, nothing;
  size_t *edges; /* of the way back so far */
  size_t *place; /* of a node on it, from 1; 0: not on it */
};

/* What flows into the node along an edge. */
static double
inflow (const struct taking *taking, size_t edge, size_t node)
{
  return taking->graph->head[edge] == node ? taking->net[edge]
                                           : -taking->net[edge];
}

static void
reduce (struct taking *taking, size_t edge, size_t node, double flow)
{
  if (taking->graph->head[edge] == node)
    taking->net[edge] -= flow;
  else
    taking->net[edge] += flow;
}

/* The edge that most flows in by. */
static size_t
widest_in (const struct taking *taking, size_t node)
{
  const struct ebit_graph *graph = taking->graph;
  size_t best = EBIT_NOWHERE;
  double most = taking->nothing;
  for (size_t i = graph->first[node]; i < graph->first[node + 1]; i++)
    if (inflow (taking, graph->incident[i], node) > most)
    {
      best = graph->incident[i];
      most = inflow (taking, best, node);
    }
  return best;
}

/* Takes `edges[first]` to `edges[last - 1]`, which lead back from a node, out
 * of the flow: as much as goes through all of them, at most `most`. */
static double
take_out (struct taking *taking, size_t node, size_t first, size_t last,
          double most)
{
  double flow = most;
  size_t at = node;
  for (size_t i = first; i < last; i++)
  {
    flow = fmin (flow, inflow (taking, taking->edges[i], at));
    at = ebit_other_end (taking->graph, taking->edges[i], at);
  }
  at = node;
  for (size_t i = first; i < last; i++)
  {
    reduce (taking, taking->edges[i], at, flow);
    at = ebit_other_end (taking->graph, taking->edges[i], at);
  }
  return flow;
}

/* Goes back from a node to the source along the widest edges; *length is that
 * of the way.  False where it ends, or had to take out a circle; *circle says
 * which. */
static bool
go_back (struct taking *taking, size_t node, size_t *length, bool *circle)
{
  size_t at = node, n = 0;
  memset (taking->place, 0, taking->graph->nodes * sizeof *taking->place);
  *circle = false;
  while (at != taking->source)
  {
    const size_t edge = widest_in (taking, at);
    if (edge == EBIT_NOWHERE)
      return false;
    taking->place[at] = n + 1;
    taking->edges[n++] = edge;
    at = ebit_other_end (taking->graph, edge, at);
    if (taking->place[at] > 0)
    {
      take_out (taking, at, taking->place[at] - 1, n, INFINITY);
      *circle = true;
      return false;
    }
  }
  *length = n;
  return true;
}

static double
net_inflow (const struct taking *taking, size_t node)
{
  const struct ebit_graph *graph = taking->graph;
  double sum = 0;
  for (size_t i = graph->first[node]; i < graph->first[node + 1]; i++)
    sum += inflow (taking, graph->incident[i], node);
  return sum;
}

enum ebit_status
ebit_take_paths (struct ebit_context *context, const struct ebit_graph *graph,
                 size_t source, size_t n_pairs, const size_t *centre, size_t k,
                 const size_t *other, const size_t *from, double *net,
                 struct ebit_path_list *list)
{
  struct taking taking
      = { .graph = graph,
          .source = source,
          .net = net,
          .edges = ebit_work (context, graph->nodes, sizeof (size_t)),
          .place = ebit_work (context, graph->nodes, sizeof (size_t)) };
  if (!taking.edges || !taking.place)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
    taking.nothing = fmax (taking.nothing, NOTHING * fabs (net[e]));
  for (size_t i = 0; i < n_pairs; i++)
  {
    double left = centre[i] == k ? net_inflow (&taking, other[i]) : 0;
    while (left > taking.nothing)
    {
      size_t length;
      bool circle;
      enum ebit_status status = ebit_poll_if_due (context);
      if (status)
        return status;
      if (!go_back (&taking, other[i], &length, &circle))
      {
        if (circle)
          continue;
        break;
      }
      const double flow = take_out (&taking, other[i], 0, length, left);
      left -= flow;
      status = ebit_add_path (context, graph, i, other[i], from[i], length,
                              taking.edges, flow, list);
      if (status)
        return status;
    }
  }
  return EBIT_OK;
}
