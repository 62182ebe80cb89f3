/* Flows that a solver left open, found again in units of their own.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "closed_flow.h"

#include <math.h>
#include <string.h>

#include "fitted_paths.h"
#include "path_columns.h"

/* Of the upper end, or of the sum of weights of logarithms: flows and prices
 * that are closer are closed. */
#define CLOSED 1e-9

/* What a flow and its prices prove. */
static enum ebit_status
measure (struct ebit_context *context, const struct ebit_reduced_flow *reduced,
         const struct ebit_flow *flow, double *lower, double *upper)
{
  const size_t n = flow->n_paths;
  const struct ebit_rate_problem *problem = &reduced->problem;
  struct ebit_path_flow *paths = ebit_work (context, n + 1, sizeof *paths);
  if (!paths)
    return EBIT_EMEMORY;
  if (n > 0)
    memcpy (paths, flow->paths, n * sizeof *paths);
  enum ebit_status status
      = ebit_fit_paths (context, &reduced->graph, reduced->capacity, n, paths);
  if (!status)
    status = ebit_prove_paths (context, problem, &reduced->graph,
                               reduced->capacity, n, paths, lower);
  return status ? status
                : ebit_prove_prices (context, problem, &reduced->graph,
                                     reduced->capacity, false, flow->prices,
                                     upper);
}

static bool
is_closed (const struct ebit_rate_problem *problem, double lower, double upper)
{
  double size = problem->goal == EBIT_LOG_RATE ? 0 : upper;
  for (size_t i = 0; i < problem->n_pairs; i++)
    size += problem->goal == EBIT_LOG_RATE ? problem->numbers[i] : 0;
  return upper - lower <= CLOSED * size;
}

enum ebit_status
ebit_close_flow (struct ebit_context *context,
                 const struct ebit_reduced_flow *reduced,
                 struct ebit_flow *flow)
{
  double lower = -INFINITY, upper = INFINITY, other_lower, other_upper;
  struct ebit_flow other;
  enum ebit_status status
      = flow->prices ? measure (context, reduced, flow, &lower, &upper)
                     : EBIT_OK;
  if (status || is_closed (&reduced->problem, lower, upper)
      || ebit_time_is_up (context))
    return status;
  status = ebit_find_path_flow (context, &reduced->problem, &reduced->graph,
                                reduced->capacity, EBIT_PROGRAM_IN_UNITS, 0,
                                &other);
  if (!status)
    status = measure (context, reduced, &other, &other_lower, &other_upper);
  if (status)
    return status;
  if (!flow->prices || other_upper < upper)
    flow->prices = other.prices;
  if (flow->n_paths > 0 && is_closed (&reduced->problem, lower, other_lower))
    return EBIT_OK;
  flow->n_paths = other.n_paths;
  flow->paths = other.paths;
  flow->method = other.method;
  return EBIT_OK;
}
