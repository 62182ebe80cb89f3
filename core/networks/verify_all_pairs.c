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

#include "certificate_fields.h"
#include "cuts.h"
#include "pair_claims.h"
#include "pair_proof.h"

/* What the ends may differ by from what is proved, for rounding: as verify
 * has it. */
#define ROUNDING 1e-12

/* ---- Values of pairs --------------------------------------------------- */

/* Proves the values of one tree's edges, and the pairs from them. */
static enum ebit_status
prove_by_tree (struct ebit_context *context,
               const struct ebit_pair_claims *claims, enum ebit_tree_side side,
               const double *flow, struct ebit_node_tree *tree)
{
  const struct ebit_merged_edges *merged = &claims->answered.merged;
  const struct ebit_graph *graph = &merged->graph;
  const double *values = ebit_tree_side_values (merged, side);
  enum ebit_status status = EBIT_OK;
  if (side == EBIT_LOWER_TREE)
    for (size_t i = 0; i + 1 < tree->nodes && !status; i++)
      status = ebit_flow_rate (context, graph, values, false,
                               flow + i * graph->edges, tree->from[i],
                               tree->to[i], &tree->value[i]);
  else
    status
        = ebit_cut_at_edges (context, graph, values, ebit_cut_capacity, tree);
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
prove_by_trees (struct ebit_context *context,
                const struct ebit_pair_claims *claims)
{
  struct ebit_claimed_trees trees;
  enum ebit_status status = ebit_read_claimed_trees (context, claims, &trees);
  for (int i = EBIT_LOWER_TREE; i < EBIT_TREE_SIDES && !status; i++)
  {
    struct ebit_node_tree tree = trees.side[i];
    if (tree.nodes == 0)
      continue;
    tree.value = ebit_work (context, tree.nodes, sizeof *tree.value);
    if (!tree.value)
      return EBIT_EMEMORY;
    status = prove_by_tree (context, claims, (enum ebit_tree_side)i,
                            trees.flow, &tree);
    if (!status)
      status = check_values (context, &tree, trees.side[i].value);
  }
  return status;
}

static enum ebit_status
prove_by_paths (struct ebit_context *context,
                const struct ebit_pair_claims *claims)
{
  const struct ebit_merged_edges *merged = &claims->answered.merged;
  enum ebit_status status = ebit_take_path_rates (
      context, &merged->graph, merged->lower, claims->proved_lower);
  if (!status)
    status = ebit_take_path_rates (context, &merged->graph, merged->upper,
                                   claims->proved_upper);
  if (!status && merged->upper_squashed)
    status = ebit_take_path_rates (
        context, &merged->graph, merged->upper_squashed, claims->proved_upper);
  return status ? status : ebit_check_no_trees (context, claims);
}

/* ---- Ends -------------------------------------------------------------- */

static enum ebit_status
refuse_end (struct ebit_context *context,
            const struct ebit_pair_claims *claims, const char *name, size_t i,
            double end, double proved)
{
  char allowed[64];
  snprintf (allowed, sizeof allowed, "%s %.15g, which is proved",
            name[0] == 'l' ? "at most" : "at least", proved);
  return ebit_refuse_number (context, name, i, claims->n, end, allowed);
}

/* Each pair's ends are proved, and so near to each other as the status says;
 * *proof are the least. */
static enum ebit_status
compare (struct ebit_context *context, const struct ebit_pair_claims *claims,
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
  struct ebit_pair_claims claims;
  enum ebit_status status = ebit_read_pair_claims (context, bounds, &claims);
  if (status)
    return status;
  status = claims.is_optimal ? prove_by_paths (context, &claims)
                             : prove_by_trees (context, &claims);
  return status ? status : compare (context, &claims, proof);
}
