/* The proof of what each two nodes of a network can share: below by `flow`,
 * above by `tree`; of optimal usage by the lengths of paths, which are
 * computed anew.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_network.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "all_pairs.h"
#include "answer_fields.h"
#include "arguments.h"
#include "certificate_fields.h"
#include "pair_proof.h"
#include "spelling.h"

/* What the ends may differ by from what is proved, for rounding: as verify
 * has it. */
#define ROUNDING 1e-12

struct claims
{
  struct ebit_answered answered;
  size_t n;
  const double *lower, *upper;
  double *proved_lower, *proved_upper;
};

static enum ebit_status
read_ends (struct ebit_context *context, const struct claims *claims,
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
check_nodes (struct ebit_context *context, const struct claims *claims,
             const char *name, bool is_first)
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

static enum ebit_status
read_claims (struct ebit_context *context, const struct ebit_value *bounds,
             struct claims *claims)
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
  status = read_ends (context, claims, "lower", &claims->lower);
  if (!status)
    status = read_ends (context, claims, "upper", &claims->upper);
  if (!status)
    status = check_nodes (context, claims, "from", true);
  return status ? status : check_nodes (context, claims, "to", false);
}

/* ---- Trees ------------------------------------------------------------- */

/* Proves the values of one tree's edges, and the pairs from them. */
static enum ebit_status
prove_by_tree (struct ebit_context *context, const struct claims *claims,
               enum ebit_tree_side side, const double *flow,
               struct ebit_node_tree *tree)
{
  const struct ebit_merged_edges *merged = &claims->answered.merged;
  const struct ebit_graph *graph = &merged->graph;
  const double *values = ebit_tree_side_values (merged, side);
  bool is_tree = false;
  enum ebit_status status = ebit_is_tree (context, tree, &is_tree);
  if (status)
    return status;
  if (!is_tree)
    return ebit_refuse (context, "tree", "no tree",
                        "a tree of all nodes on each side");
  if (side == EBIT_LOWER_TREE)
    for (size_t i = 0; i + 1 < tree->nodes && !status; i++)
      status = ebit_flow_rate (context, graph, values, false,
                               flow + i * graph->edges, tree->from[i],
                               tree->to[i], &tree->value[i]);
  else
    status = ebit_cut_at_edges (context, graph, values, tree);
  return status ? status
                : ebit_take_least (context, tree,
                                   side == EBIT_LOWER_TREE
                                       ? claims->proved_lower
                                       : claims->proved_upper);
}

/* The values that the tree shows are those that are proved. */
static enum ebit_status
check_values (struct ebit_context *context, const struct ebit_node_tree *tree,
              const double *shown)
{
  for (size_t i = 0; i + 1 < tree->nodes; i++)
    if (shown[i] != tree->value[i]
        && !(fabs (shown[i] - tree->value[i])
             <= ROUNDING * (1 + tree->value[i])))
    {
      char has[64], must[64];
      snprintf (has, sizeof has, "%.15g", shown[i]);
      snprintf (must, sizeof must, "%.15g, as the edges prove",
                tree->value[i]);
      return ebit_refuse (context, "a value of tree", has, must);
    }
  return EBIT_OK;
}

static enum ebit_status
prove_by_trees (struct ebit_context *context, const struct claims *claims)
{
  const struct ebit_answered *answered = &claims->answered;
  const size_t edges = answered->network.nodes.count - 1;
  struct ebit_node_rows rows;
  double *flow;
  size_t first = 0;
  enum ebit_status status = ebit_read_tree_field (context, answered, &rows);
  if (!status)
    status = ebit_read_flow_field (context, answered, edges, &flow);
  for (int i = EBIT_LOWER_TREE; i < EBIT_TREE_SIDES && !status; i++)
  {
    const enum ebit_tree_side side = (enum ebit_tree_side)i;
    struct ebit_node_tree tree
        = { edges + 1, rows.from + first, rows.to + first, NULL };
    if (!ebit_tree_side_values (&answered->merged, side))
      continue;
    for (size_t k = first; k < first + edges && k < rows.n; k++)
      if (strcmp (rows.side[k], ebit_tree_side_name (side)) != 0)
        return ebit_refuse (context, "tree", "in disorder",
                            "the edges of one side after another's");
    if (first + edges > rows.n)
      return ebit_refuse (context, "tree", "too short",
                          "a tree of all nodes on each side");
    tree.value = ebit_work (context, edges + 1, sizeof *tree.value);
    if (!tree.value)
      return EBIT_EMEMORY;
    status = prove_by_tree (context, claims, side, flow, &tree);
    if (!status)
      status = check_values (context, &tree, rows.value + first);
    first += edges;
  }
  if (!status && first != rows.n)
    return ebit_refuse (context, "tree", "too long",
                        "a tree of all nodes on each side");
  return status;
}

/* ---- Paths ------------------------------------------------------------- */

static enum ebit_status
prove_by_paths (struct ebit_context *context, const struct claims *claims)
{
  const struct ebit_answered *answered = &claims->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  enum ebit_status status = ebit_take_path_rates (
      context, &merged->graph, merged->lower, claims->proved_lower);
  if (!status)
    status = ebit_take_path_rates (context, &merged->graph, merged->upper,
                                   claims->proved_upper);
  if (!status && merged->upper_squashed)
    status = ebit_take_path_rates (
        context, &merged->graph, merged->upper_squashed, claims->proved_upper);
  for (size_t k = 0; k < answered->network.graph.edges && !status; k++)
    if (answered->frequencies[k] != 0)
      status = ebit_refuse_number (
          context, "usage", k, answered->network.graph.edges,
          answered->frequencies[k], "0, since each pair has its own");
  if (!status)
    status = ebit_check_empty_field (context, answered, "tree",
                                     "per channel use");
  return status ? status
                : ebit_check_empty_field (context, answered, "flow",
                                          "per channel use");
}

/* ---- Ends -------------------------------------------------------------- */

static enum ebit_status
refuse_end (struct ebit_context *context, const struct claims *claims,
            const char *name, size_t i, double end, double proved)
{
  char allowed[64];
  snprintf (allowed, sizeof allowed, "%s %.15g, which is proved",
            name[0] == 'l' ? "at most" : "at least", proved);
  return ebit_refuse_number (context, name, i, claims->n, end, allowed);
}

/* Each pair's ends are proved, and so near to each other as the status says;
 * *proof are the least. */
static enum ebit_status
compare (struct ebit_context *context, const struct claims *claims,
         struct ebit_proof *proof)
{
  const struct ebit_value *bounds = claims->answered.bounds;
  const double tol = ebit_field (bounds, "tol")->numbers[0];
  const bool is_certified
      = strcmp (ebit_text_field (bounds, "status"), "certified") == 0;
  *proof = (struct ebit_proof){ INFINITY, INFINITY };
  for (size_t i = 0; i < claims->n; i++)
  {
    const double lower = claims->proved_lower[i];
    const double upper = claims->proved_upper[i];
    const double slack = ROUNDING * (1 + lower);
    proof->lower = fmin (proof->lower, lower);
    proof->upper = fmin (proof->upper, upper);
    if (!(claims->lower[i] <= lower + slack))
      return refuse_end (context, claims, "lower", i, claims->lower[i], lower);
    if (!(claims->upper[i] >= upper - slack))
      return refuse_end (context, claims, "upper", i, claims->upper[i], upper);
    if (is_certified && !(claims->upper[i] - claims->lower[i] <= tol + slack))
      return ebit_refuse (context, "status", "\"certified\"",
                          "\"bracket\" where ends of a pair differ by more "
                          "than tol");
  }
  return EBIT_OK;
}

enum ebit_status
ebit_verify_all_pairs_capacity (struct ebit_context *context,
                                const struct ebit_value *bounds,
                                struct ebit_proof *proof)
{
  struct claims claims;
  enum ebit_status status = read_claims (context, bounds, &claims);
  if (status)
    return status;
  const bool is_optimal = claims.answered.usage.kind == EBIT_OPTIMAL_USAGE;
  if (ebit_has_method (bounds, "lower_method", "shortest_path") != is_optimal)
    return ebit_refuse (context, "lower_method",
                        ebit_text_field (bounds, "lower_method"),
                        "\"shortest_path\" per channel use, and only there");
  status = is_optimal ? prove_by_paths (context, &claims)
                      : prove_by_trees (context, &claims);
  return status ? status : compare (context, &claims, proof);
}
