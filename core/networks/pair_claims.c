/* The fields of all_pairs_capacity, as its verifiers read them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_claims.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "certificate_fields.h"

/* ---- Pairs ------------------------------------------------------------- */

static enum ebit_status
read_ends (struct ebit_context *context, const struct ebit_pair_claims *claims,
           const char *name, const double **ends)
{
  const struct ebit_range range
      = { 0, INFINITY, false, false, EBIT_OR_INFINITE };
  const struct ebit_value *value = ebit_field (claims->answered.bounds, name);
  char allowed[64];
  size_t n;
  const enum ebit_status status
      = ebit_read_vector (context, name, value, &range, &n, ends);
  if (status || n == claims->n)
    return status;
  snprintf (allowed, sizeof allowed, "%zu numbers, one a pair", claims->n);
  return ebit_refuse_kind (context, name, value, allowed);
}

/* A column of nodes, those of all pairs in their order. */
static enum ebit_status
check_nodes (struct ebit_context *context,
             const struct ebit_pair_claims *claims, const char *name,
             bool is_first)
{
  const struct ebit_network *network = &claims->answered.network;
  const struct ebit_value *value = ebit_field (claims->answered.bounds, name);
  size_t row = 0;
  if (!value || ebit_length (value) != claims->n)
    return ebit_refuse_kind (context, name, value, "one node a pair");
  for (size_t v = 0; v < network->nodes.count; v++)
    for (size_t w = v + 1; w < network->nodes.count; w++, row++)
    {
      size_t node;
      const enum ebit_status status
          = ebit_read_user (context, name, value, row, network, &node);
      if (status)
        return status;
      if (node != (is_first ? v : w))
        return ebit_refuse (context, name, "in another order",
                            "the nodes of all pairs, in theirs");
    }
  return EBIT_OK;
}

enum ebit_status
ebit_read_pair_claims (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_pair_claims *claims)
{
  enum ebit_status status
      = ebit_read_answered (context, bounds, &claims->answered);
  if (status)
    return status;
  const size_t nodes = claims->answered.network.nodes.count;
  claims->n = nodes * (nodes - 1) / 2;
  claims->proved_lower
      = ebit_work (context, claims->n + 1, sizeof *claims->proved_lower);
  claims->proved_upper
      = ebit_work (context, claims->n + 1, sizeof *claims->proved_upper);
  if (!claims->proved_lower || !claims->proved_upper)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < claims->n; i++)
    claims->proved_lower[i] = claims->proved_upper[i] = INFINITY;
  claims->is_optimal = claims->answered.usage.kind == EBIT_OPTIMAL_USAGE;
  if (ebit_has_method (bounds, "lower_method", "shortest_path")
      != claims->is_optimal)
    return ebit_refuse (context, "lower_method",
                        ebit_text_field (bounds, "lower_method"),
                        "\"shortest_path\" per channel use, and only there");
  status = read_ends (context, claims, "lower", &claims->lower);
  if (!status)
    status = read_ends (context, claims, "upper", &claims->upper);
  if (!status)
    status = check_nodes (context, claims, "from", true);
  return status ? status : check_nodes (context, claims, "to", false);
}

/* ---- Trees ------------------------------------------------------------- */

/* The rows of one side, from `first` on, as a tree. */
static enum ebit_status
read_side (struct ebit_context *context, enum ebit_tree_side side,
           const struct ebit_node_rows *rows, size_t first, size_t edges,
           struct ebit_node_tree *tree)
{
  bool is_tree = false;
  for (size_t k = first; k < first + edges && k < rows->n; k++)
    if (strcmp (rows->side[k], ebit_tree_side_name (side)) != 0)
      return ebit_refuse (context, "tree", "in disorder",
                          "the edges of one side after another's");
  if (first + edges > rows->n)
    return ebit_refuse (context, "tree", "too short",
                        "a tree of all nodes on each side");
  enum ebit_status status = ebit_make_node_tree (context, edges + 1, tree);
  if (status)
    return status;
  for (size_t k = 0; k < edges; k++)
  {
    tree->from[k] = rows->from[first + k];
    tree->to[k] = rows->to[first + k];
    tree->value[k] = rows->value[first + k];
  }
  status = ebit_is_tree (context, tree, &is_tree);
  return status || is_tree ? status
                           : ebit_refuse (context, "tree", "no tree",
                                          "a tree of all nodes on each side");
}

enum ebit_status
ebit_read_claimed_trees (struct ebit_context *context,
                         const struct ebit_pair_claims *claims,
                         struct ebit_claimed_trees *trees)
{
  const struct ebit_answered *answered = &claims->answered;
  const size_t edges = answered->network.nodes.count - 1;
  struct ebit_node_rows rows;
  size_t first = 0;
  *trees = (struct ebit_claimed_trees){ .flow = NULL };
  enum ebit_status status = ebit_read_tree_field (context, answered, &rows);
  if (!status)
    status = ebit_read_flow_field (context, answered, edges, &trees->flow);
  for (int i = EBIT_LOWER_TREE; i < EBIT_TREE_SIDES && !status; i++)
  {
    const enum ebit_tree_side side = (enum ebit_tree_side)i;
    if (!ebit_tree_side_values (&answered->merged, side))
      continue;
    status
        = read_side (context, side, &rows, first, edges, &trees->side[side]);
    first += edges;
  }
  return status || first == rows.n
             ? status
             : ebit_refuse (context, "tree", "too long",
                            "a tree of all nodes on each side");
}

enum ebit_status
ebit_check_no_trees (struct ebit_context *context,
                     const struct ebit_pair_claims *claims)
{
  const struct ebit_answered *answered = &claims->answered;
  const size_t n = answered->network.graph.edges;
  for (size_t k = 0; k < n; k++)
    if (answered->frequencies[k] != 0)
      return ebit_refuse_number (context, "usage", k, n,
                                 answered->frequencies[k],
                                 "0, since each pair has its own");
  const enum ebit_status status
      = ebit_check_empty_field (context, answered, "tree", "per channel use");
  return status ? status
                : ebit_check_empty_field (context, answered, "flow",
                                          "per channel use");
}
