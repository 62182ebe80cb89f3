/* What flows, cuts and prices prove of two nodes.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_proof.h"

#include <math.h>
#include <stdint.h>

#include "cuts.h"

/* ---- Lower ends -------------------------------------------------------- */

enum ebit_status
ebit_flow_amount (struct ebit_context *context, const struct ebit_graph *graph,
                  const double *flow, size_t from, size_t to, double *amount)
{
  double *left = ebit_work (context, graph->nodes, sizeof *left);
  if (!left)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
  {
    left[graph->tail[k]] -= flow[k];
    left[graph->head[k]] += flow[k];
  }
  *amount = -left[from];
  for (size_t v = 0; v < graph->nodes; v++)
    if (v != from && v != to && left[v] > 0)
      *amount -= left[v];
  *amount = fmax (0, *amount);
  return EBIT_OK;
}

enum ebit_status
ebit_flow_rate (struct ebit_context *context, const struct ebit_graph *graph,
                const double *values, bool is_optimal, const double *flow,
                size_t from, size_t to, double *rate)
{
  double arrives, cost = 0, factor = 1;
  const enum ebit_status status
      = ebit_flow_amount (context, graph, flow, from, to, &arrives);
  for (size_t k = 0; k < graph->edges && !status; k++)
    if (flow[k] != 0)
    {
      cost += fabs (flow[k]) / values[k];
      factor = fmin (factor, values[k] / fabs (flow[k]));
    }
  if (status)
    return status;
  if (arrives == 0)
    *rate = 0;
  else
    *rate = is_optimal ? arrives / cost : arrives * factor;
  return EBIT_OK;
}

/* The edge by which a flow leaves a node; EBIT_NOWHERE where it does not. */
static size_t
way_out (const struct ebit_graph *graph, const double *flow, size_t node)
{
  for (size_t i = graph->first[node]; i < graph->first[node + 1]; i++)
  {
    const size_t edge = graph->incident[i];
    if (graph->tail[edge] == node ? flow[edge] > 0 : flow[edge] < 0)
      return edge;
  }
  return EBIT_NOWHERE;
}

enum ebit_status
ebit_path_rate (struct ebit_context *context, const struct ebit_graph *graph,
                const double *values, const double *flow, size_t from,
                size_t to, double *rate)
{
  double width = INFINITY;
  size_t at = from, steps = 0, edges = 0;
  *rate = 0;
  for (size_t k = 0; k < graph->edges; k++)
    edges += flow[k] != 0;
  while (at != to && steps < edges)
  {
    const size_t edge = way_out (graph, flow, at);
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status || edge == EBIT_NOWHERE)
      return status;
    width = fmin (width, values[edge]);
    at = ebit_other_end (graph, edge, at);
    steps++;
  }
  if (at == to && steps == edges)
    *rate = width;
  return EBIT_OK;
}

/* ---- Upper ends -------------------------------------------------------- */

double
ebit_cut_rate (const struct ebit_graph *graph, const double *values,
               const bool *side, size_t from, size_t to)
{
  return side[from] == side[to] ? INFINITY
                                : ebit_cut_capacity (graph, values, side);
}

double
ebit_cut_width (const struct ebit_graph *graph, const double *values,
                const bool *side, size_t from, size_t to)
{
  double width = side[from] == side[to] ? INFINITY : 0;
  for (size_t k = 0; k < graph->edges; k++)
    if (side[graph->tail[k]] != side[graph->head[k]])
      width = fmax (width, values[k]);
  return width;
}

enum ebit_status
ebit_price_rate (struct ebit_context *context, const struct ebit_graph *graph,
                 const double *values, const double *prices, size_t from,
                 size_t to, double *rate)
{
  struct ebit_path_tree tree;
  double worth = 0;
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  if (!status)
    status = ebit_shortest_paths (context, graph, prices, from, &tree);
  if (status)
    return status;
  for (size_t k = 0; k < graph->edges; k++)
    if (prices[k] > 0)
      worth = fmax (worth, prices[k] * values[k]);
  if (isinf (tree.length[to]))
    *rate = 0;
  else
    *rate = tree.length[to] > 0 ? worth / tree.length[to] : INFINITY;
  return EBIT_OK;
}
