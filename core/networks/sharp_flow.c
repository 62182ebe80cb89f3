/* Maximum flows with the digits of their cuts.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sharp_flow.h"

#include <math.h>

#include "pair_proof.h"

/* Relative: what a flow may be less than its cut. */
#define ROUNDED 1e-12

enum ebit_status
ebit_find_sharp_flow (struct ebit_context *context,
                      const struct ebit_graph *graph,
                      struct ebit_flow_solver *solver, const double *capacity,
                      size_t from, size_t to, struct ebit_pair_flow *flow,
                      struct ebit_cut *cut)
{
  struct ebit_cut other; /* whose edges may have more */
  double rate;
  enum ebit_status status
      = ebit_max_flow (context, solver, capacity, from, to, flow, cut);
  if (!status)
    status = ebit_flow_rate (context, graph, capacity, false, flow->edge, from,
                             to, &rate);
  if (status || !(rate < cut->capacity * (1 - ROUNDED)))
    return status;
  double *enough = ebit_work (context, graph->edges, sizeof *enough);
  if (!enough)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
    enough[e] = fmin (capacity[e], cut->capacity);
  status = ebit_make_cut (context, graph, &other);
  return status
             ? status
             : ebit_max_flow (context, solver, enough, from, to, flow, &other);
}
