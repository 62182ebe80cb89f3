/* The best flow between two nodes, and the best cut or prices.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_ends.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "node_sets.h"
#include "pair_proof.h"
#include "pair_values.h"
#include "push_relabel.h"
#include "sharp_flow.h"

enum ebit_status
ebit_find_lengths (struct ebit_context *context, size_t edges,
                   const double *values, double **lengths)
{
  *lengths = ebit_work (context, edges + 1, sizeof **lengths);
  for (size_t k = 0; *lengths && k < edges; k++)
    (*lengths)[k] = 1 / values[k];
  return *lengths ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- One path ---------------------------------------------------------- */

/* The shortest path of the lengths, as the one that there is, which carries
 * the amount 1; none where there is no way. */
static enum ebit_status
take_shortest (struct ebit_context *context, const struct ebit_graph *graph,
               const double *lengths, size_t from, size_t to,
               struct ebit_pair_lower *lower)
{
  struct ebit_path_tree tree;
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  if (!status)
    status = ebit_shortest_paths (context, graph, lengths, from, &tree);
  if (status || isinf (tree.length[to]))
    return status;
  const size_t length = tree.edges[to];
  size_t *edges = ebit_work (context, length + 1, sizeof *edges);
  if (!edges)
    return EBIT_EMEMORY;
  size_t at = to;
  for (size_t i = length; i-- > 0;)
  {
    const size_t edge = edges[i] = tree.last[at];
    at = ebit_other_end (graph, edge, at);
    lower->flow[edge] = graph->tail[edge] == at ? 1 : -1;
  }
  return ebit_add_pair_path (context, &lower->paths, 1, length, edges);
}

/* Gives what one path carries that amount. */
static void
scale_path (const struct ebit_graph *graph, double amount,
            struct ebit_pair_lower *lower)
{
  for (size_t k = 0; k < graph->edges; k++)
    lower->flow[k] *= amount;
  for (size_t i = 0; i < lower->paths.n; i++)
    lower->paths.amount[i] = amount;
}

/* The greatest width that edges of such values and greater ones have a path
 * of; 0 where no edges of values > 0 join the two nodes. */
static enum ebit_status
find_width (struct ebit_context *context, const struct ebit_graph *graph,
            const double *values, size_t from, size_t to, double *width)
{
  struct ebit_node_sets sets;
  size_t *order;
  enum ebit_status status = ebit_make_node_sets (context, graph->nodes, &sets);
  if (!status)
    status = ebit_sort_edges (context, graph->edges, values, &order);
  *width = 0;
  for (size_t i = 0; !status && i < graph->edges; i++)
  {
    const size_t k = order[i];
    if (!(values[k] > 0))
      break;
    ebit_join_sets (&sets, graph->tail[k], graph->head[k]);
    if (ebit_find_set (&sets, from) == ebit_find_set (&sets, to))
    {
      *width = values[k];
      break;
    }
  }
  return status;
}

/* The nodes that wider edges join with one. */
static enum ebit_status
find_wider_side (struct ebit_context *context, const struct ebit_graph *graph,
                 const double *values, double width, size_t from, bool *side)
{
  struct ebit_node_sets sets;
  const enum ebit_status status
      = ebit_make_node_sets (context, graph->nodes, &sets);
  if (status)
    return status;
  for (size_t k = 0; k < graph->edges; k++)
    if (values[k] > width)
      ebit_join_sets (&sets, graph->tail[k], graph->head[k]);
  for (size_t v = 0; v < graph->nodes; v++)
    side[v] = ebit_find_set (&sets, v) == ebit_find_set (&sets, from);
  return EBIT_OK;
}

/* ---- Flows ------------------------------------------------------------- */

/* Of the widest paths one with the fewest edges. */
static enum ebit_status
find_widest_path (struct ebit_context *context,
                  const struct ebit_merged_edges *merged, size_t from,
                  size_t to, struct ebit_pair_lower *lower)
{
  const struct ebit_graph *graph = &merged->graph;
  double width;
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  enum ebit_status status
      = find_width (context, graph, merged->lower, from, to, &width);
  if (status || !lengths)
    return status ? status : EBIT_EMEMORY;
  lower->method = "widest_path";
  if (width == 0)
    return EBIT_OK;
  for (size_t k = 0; k < graph->edges; k++)
    lengths[k] = merged->lower[k] >= width ? 1 : INFINITY;
  status = take_shortest (context, graph, lengths, from, to, lower);
  if (!status)
    status = ebit_path_rate (context, graph, merged->lower, lower->flow, from,
                             to, &lower->rate);
  scale_path (graph, lower->rate, lower);
  return status;
}

static enum ebit_status
find_shortest_path (struct ebit_context *context,
                    const struct ebit_merged_edges *merged, size_t from,
                    size_t to, struct ebit_pair_lower *lower)
{
  const struct ebit_graph *graph = &merged->graph;
  double *lengths;
  enum ebit_status status
      = ebit_find_lengths (context, graph->edges, merged->lower, &lengths);
  if (!status)
    status = take_shortest (context, graph, lengths, from, to, lower);
  if (!status)
    status = ebit_flow_rate (context, graph, merged->lower, true, lower->flow,
                             from, to, &lower->rate);
  scale_path (graph, lower->rate, lower);
  lower->method = "shortest_path";
  return status;
}

static enum ebit_status
find_greatest_flow (struct ebit_context *context,
                    const struct ebit_merged_edges *merged, size_t from,
                    size_t to, struct ebit_pair_lower *lower)
{
  const struct ebit_graph *graph = &merged->graph;
  struct ebit_flow_solver *solver;
  struct ebit_pair_flow flow = { .edge = lower->flow };
  struct ebit_cut cut;
  bool is_complete;
  enum ebit_status status = ebit_make_flow_solver (context, graph, &solver);
  if (!status)
    status = ebit_make_cut (context, graph, &cut);
  if (!status)
    status = ebit_find_sharp_flow (context, graph, solver, merged->lower, from,
                                   to, &flow, &cut);
  if (!status)
    status
        = ebit_split_pair_flow (context, graph, from, to, EBIT_MOST_PATH_EDGES,
                                lower->flow, &lower->paths, &is_complete);
  if (!status)
    status = ebit_flow_rate (context, graph, merged->lower, false, lower->flow,
                             from, to, &lower->rate);
  lower->method = "max_flow";
  lower->cut = cut.at_source;
  return status;
}

enum ebit_status
ebit_find_pair_lower (struct ebit_context *context,
                      const struct ebit_merged_edges *merged,
                      enum ebit_usage_kind kind, size_t from, size_t to,
                      struct ebit_pair_lower *lower)
{
  *lower = (struct ebit_pair_lower){
    .flow = ebit_work (context, merged->graph.edges + 1, sizeof (double))
  };
  const enum ebit_status status
      = ebit_make_pair_paths (context, &lower->paths);
  if (status || !lower->flow)
    return EBIT_EMEMORY;
  switch (kind)
  {
  case EBIT_OPTIMAL_USAGE:
    return find_shortest_path (context, merged, from, to, lower);
  case EBIT_SINGLE_PATH:
    return find_widest_path (context, merged, from, to, lower);
  case EBIT_FLOODING:
  case EBIT_GIVEN_USAGE:
  default:
    return find_greatest_flow (context, merged, from, to, lower);
  }
}

/* ---- Cuts -------------------------------------------------------------- */

/* Sets the prices to 1 on the edges of the cut. */
static void
price_cut (const struct ebit_graph *graph, struct ebit_pair_upper *upper)
{
  for (size_t k = 0; k < graph->edges; k++)
    upper->prices[k]
        = upper->side[graph->tail[k]] != upper->side[graph->head[k]];
}

/* Among edges with bounds; none where the nodes are joined by others. */
static enum ebit_status
find_least_cut (struct ebit_context *context, const struct ebit_graph *graph,
                const double *values, size_t from, size_t to,
                struct ebit_pair_upper *upper)
{
  struct ebit_joined_graph joined;
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  enum ebit_status status
      = ebit_join_unbounded (context, graph, values, &joined);
  upper->rate = INFINITY;
  if (status || joined.node[from] == joined.node[to])
    return status;
  status = ebit_make_flow_solver (context, &joined.graph, &solver);
  if (!status)
    status = ebit_make_cut (context, &joined.graph, &cut);
  if (!status)
    status = ebit_min_cut (context, solver, joined.capacity, joined.node[from],
                           joined.node[to], &cut);
  if (status)
    return status;
  for (size_t v = 0; v < graph->nodes; v++)
    upper->side[v] = cut.at_source[joined.node[v]];
  upper->rate = ebit_cut_rate (graph, values, upper->side, from, to);
  upper->is_cut = true;
  return EBIT_OK;
}

/* A path is a chain, of which each edge alone is a cut: each has the measure
 * that gives less. */
static enum ebit_status
find_narrow_cut (struct ebit_context *context,
                 const struct ebit_merged_edges *merged, size_t from,
                 size_t to, struct ebit_pair_upper *upper)
{
  const struct ebit_graph *graph = &merged->graph;
  const double *values;
  double width;
  enum ebit_status status
      = ebit_find_pair_values (context, merged, true, "", &values);
  if (!status)
    status = find_width (context, graph, values, from, to, &width);
  if (!status)
    status
        = find_wider_side (context, graph, values, width, from, upper->side);
  if (status)
    return status;
  upper->rate = ebit_cut_width (graph, values, upper->side, from, to);
  upper->is_cut = true;
  price_cut (graph, upper);
  return EBIT_OK;
}

/* ---- Prices ------------------------------------------------------------ */

/* Of an edge the difference of how far its ends are from one node, as far as
 * the other one is at most, which is 1: the dual of the shortest path. */
static enum ebit_status
find_prices (struct ebit_context *context, const struct ebit_graph *graph,
             const double *values, size_t from, size_t to,
             struct ebit_pair_upper *upper)
{
  struct ebit_path_tree tree;
  double *lengths;
  enum ebit_status status
      = ebit_find_lengths (context, graph->edges, values, &lengths);
  if (!status)
    status = ebit_make_path_tree (context, graph, &tree);
  if (!status)
    status = ebit_shortest_paths (context, graph, lengths, from, &tree);
  if (status)
    return status;
  const double far = tree.length[to];
  for (size_t v = 0; v < graph->nodes; v++)
    upper->side[v] = !isinf (tree.length[v]);
  if (isinf (far))
  {
    upper->rate = ebit_cut_width (graph, values, upper->side, from, to);
    upper->is_cut = true;
    price_cut (graph, upper);
    return EBIT_OK;
  }
  upper->rate = INFINITY;
  if (far == 0)
    return EBIT_OK;
  for (size_t k = 0; k < graph->edges; k++)
    upper->prices[k] = fabs (fmin (far, tree.length[graph->tail[k]])
                             - fmin (far, tree.length[graph->head[k]]))
                       / far;
  return ebit_price_rate (context, graph, values, upper->prices, from, to,
                          &upper->rate);
}

/* ---- Both measures ----------------------------------------------------- */

static enum ebit_status
make_upper (struct ebit_context *context, const struct ebit_graph *graph,
            struct ebit_pair_upper *upper)
{
  *upper = (struct ebit_pair_upper){
    .rate = INFINITY,
    .side = ebit_work (context, graph->nodes, sizeof *upper->side),
    .prices = ebit_work (context, graph->edges + 1, sizeof *upper->prices),
  };
  return upper->side && upper->prices ? EBIT_OK : EBIT_EMEMORY;
}

/* With one kind of values; `cut` as in struct ebit_pair_lower, if they have
 * one. */
static enum ebit_status
find_upper (struct ebit_context *context, const struct ebit_graph *graph,
            bool is_optimal, const double *values, const bool *cut,
            size_t from, size_t to, struct ebit_pair_upper *upper)
{
  enum ebit_status status = make_upper (context, graph, upper);
  if (status)
    return status;
  if (is_optimal)
    return find_prices (context, graph, values, from, to, upper);
  if (cut)
  {
    memcpy (upper->side, cut, graph->nodes * sizeof *cut);
    upper->rate = ebit_cut_rate (graph, values, upper->side, from, to);
    upper->is_cut = true;
  }
  else
    status = find_least_cut (context, graph, values, from, to, upper);
  price_cut (graph, upper);
  return status;
}

enum ebit_status
ebit_find_pair_upper (struct ebit_context *context,
                      const struct ebit_merged_edges *merged,
                      enum ebit_usage_kind kind, size_t from, size_t to,
                      const struct ebit_pair_lower *lower,
                      struct ebit_pair_upper *upper)
{
  const struct ebit_graph *graph = &merged->graph;
  const bool is_optimal = kind == EBIT_OPTIMAL_USAGE;
  const bool is_same = memcmp (merged->upper, merged->lower,
                               graph->edges * sizeof *merged->upper)
                       == 0;
  struct ebit_pair_upper squashed = { .rate = INFINITY };
  enum ebit_status status = EBIT_OK;
  if (kind == EBIT_SINGLE_PATH)
  {
    status = make_upper (context, graph, upper);
    if (!status)
      status = find_narrow_cut (context, merged, from, to, upper);
    upper->method = isinf (upper->rate) ? "no_bound" : "narrow_cut";
    return status;
  }
  status = find_upper (context, graph, is_optimal, merged->upper,
                       is_same ? lower->cut : NULL, from, to, upper);
  upper->method = is_optimal ? "path_prices" : "min_cut";
  if (!status && merged->upper_squashed)
    status = find_upper (context, graph, is_optimal, merged->upper_squashed,
                         NULL, from, to, &squashed);
  squashed.method = is_optimal ? "path_prices_squashed" : "min_cut_squashed";
  if (squashed.rate < upper->rate)
    *upper = squashed;
  if (isinf (upper->rate))
    upper->method = "no_bound";
  return status;
}
