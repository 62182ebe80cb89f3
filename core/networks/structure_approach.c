/* Flows as structures without a linear program: worst rates by shifts, sums by
 * what is filled.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_descent.h"

#include <math.h>

static enum ebit_status
allocate (struct ebit_context *context, struct ebit_descent *descent)
{
  const size_t m = descent->n_edges, r = descent->problem->n_pairs;
  descent->load = ebit_work (context, m, sizeof (double));
  descent->prices = ebit_work (context, m, sizeof (double));
  descent->best = ebit_work (context, m, sizeof (double));
  descent->usual = ebit_work (context, m, sizeof (double));
  descent->cost = ebit_work (context, r, sizeof (double));
  descent->first = ebit_work (context, r, sizeof (size_t));
  if (!descent->load || !descent->prices || !descent->best || !descent->usual
      || !descent->cost || !descent->first)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < r; i++)
    descent->first[i] = EBIT_NOWHERE;
  return ebit_make_shifts (context, m, &descent->shifts);
}

enum ebit_status
ebit_approach_structure_flow (struct ebit_context *context,
                              const struct ebit_rate_problem *problem,
                              size_t n_edges, const double *capacity,
                              const struct ebit_structure_finder *finder,
                              double gap, size_t rounds,
                              struct ebit_structure_flow *flow)
{
  *flow = (struct ebit_structure_flow){ .limit = INFINITY };
  struct ebit_descent descent = { .problem = problem,
                                  .n_edges = n_edges,
                                  .capacity = capacity,
                                  .finder = finder,
                                  .set = &flow->set,
                                  .limit = INFINITY,
                                  .priced = INFINITY };
  enum ebit_status status = allocate (context, &descent);
  if (!status)
    status = problem->goal == EBIT_WORST_RATE
                 ? ebit_descend_structures (context, &descent, gap, rounds)
                 : ebit_accumulate_sums (context, &descent, gap, rounds);
  if (!status && descent.limit < descent.priced)
    finder->price_cut (finder->data, descent.best);
  flow->prices = descent.best;
  flow->limit = descent.limit;
  return status;
}
