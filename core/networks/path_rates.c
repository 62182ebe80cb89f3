/* Rates between all pairs of nodes along shortest paths: proof code.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "all_pairs.h"

#include <math.h>

enum ebit_status
ebit_take_path_rates (struct ebit_context *context,
                      const struct ebit_graph *graph, const double *values,
                      double *least)
{
  struct ebit_path_tree tree;
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  size_t row = 0;
  if (!lengths)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
    lengths[k] = 1 / values[k];
  for (size_t v = 0; v < graph->nodes && !status; v++)
  {
    status = ebit_shortest_paths (context, graph, lengths, v, &tree);
    for (size_t w = v + 1; w < graph->nodes; w++, row++)
      least[row] = fmin (least[row], 1 / tree.length[w]);
  }
  return status;
}

/* ---- Sides ------------------------------------------------------------- */

const char *
ebit_tree_side_name (enum ebit_tree_side side)
{
  static const char *const names[]
      = { [EBIT_LOWER_TREE] = "lower",
          [EBIT_UPPER_TREE] = "upper",
          [EBIT_SQUASHED_TREE] = "upper_squashed" };
  return names[side];
}

const double *
ebit_tree_side_values (const struct ebit_merged_edges *merged,
                       enum ebit_tree_side side)
{
  const double *const values[]
      = { merged->lower, merged->upper, merged->upper_squashed };
  return values[side];
}
