/* Flows along paths made to fit into capacities.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fitted_paths.h"

#include <float.h>
#include <math.h>

/* What is left of a path where each edge is shared in proportion. */
static double
share_of (const struct ebit_graph *graph, const double *capacity,
          const double *load, const struct ebit_path_flow *path)
{
  double share = 1;
  for (size_t i = 0; i < path->length; i++)
  {
    const size_t e
        = ebit_find_edge (graph, path->nodes[i], path->nodes[i + 1]);
    if (load[e] > capacity[e])
      share = fmin (share, capacity[e] / load[e]);
  }
  return share;
}

enum ebit_status
ebit_fit_paths (struct ebit_context *context, const struct ebit_graph *graph,
                const double *capacity, size_t n_paths,
                struct ebit_path_flow *paths)
{
  double *load = ebit_work (context, graph->edges, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  double factor = ebit_fitting_factor (graph, capacity, n_paths, paths, load);
  for (size_t p = 0; p < n_paths && factor < 1; p++)
    paths[p].flow *= share_of (graph, capacity, load, &paths[p]);
  factor = ebit_fitting_factor (graph, capacity, n_paths, paths, load);
  for (size_t p = 0; p < n_paths; p++)
    paths[p].flow *= factor < 1 ? factor * (1 - DBL_EPSILON) : 1;
  return EBIT_OK;
}
