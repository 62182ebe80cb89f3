/* Cuts of graphs, and what they take: arithmetic alone.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cuts.h"

#include <math.h>

double
ebit_cut_capacity (const struct ebit_graph *graph, const double *capacity,
                   const bool *side)
{
  double sum = 0;
  for (size_t k = 0; k < graph->edges; k++)
    if (side[graph->tail[k]] != side[graph->head[k]])
      sum += capacity[k];
  return sum;
}

static double
take_between (const struct ebit_cut_packing *packing, size_t v, size_t w)
{
  double sum = 0;
  for (size_t k = 0; k < packing->cuts; k++)
  {
    const bool *side = &packing->side[k * packing->n];
    if (side[v] != side[w])
      sum += packing->multiplier[k];
  }
  return sum;
}

double
ebit_fit_packing (const struct ebit_cut_packing *packing,
                  const double *distance)
{
  const size_t n = packing->n;
  double sum = 0, factor = INFINITY;
  for (size_t k = 0; k < packing->cuts; k++)
    sum += packing->multiplier[k];
  for (size_t v = 0; v < n; v++)
    for (size_t w = 0; w < v; w++)
    {
      const double taken = take_between (packing, v, w);
      if (taken > 0)
        factor = fmin (factor, distance[v * n + w] / taken);
    }
  return sum > 0 ? sum * factor : 0;
}
