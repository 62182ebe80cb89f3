/* Purification of dephased pairs as if kept pairs were independent.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "purification_plans.h"

#include <math.h>

#include "dephasing_rounds.h"

struct ebit_purification_plan
ebit_plan_rounds (double p, double m, double infidelity)
{
  struct ebit_purification_plan plan
      = { .pairs = m, .error = p, .success = 1 };
  while (plan.error > infidelity && plan.rounds < EBIT_MOST_PLANNED_ROUNDS)
  {
    const double better = ebit_memoryless_error (plan.error, m);
    plan.success *= ebit_first_success (plan.error, m);
    plan.rounds++;
    if (!(better < plan.error))
      plan.rounds = EBIT_MOST_PLANNED_ROUNDS; /* a fixed point */
    plan.error = better;
  }
  plan.yield = plan.success * exp (plan.rounds * log1p (-1 / m));
  if (plan.error > infidelity)
  {
    plan.rounds = INFINITY;
    plan.success = plan.yield = 0;
  }
  return plan;
}

/* With more pairs a round succeeds less often and leaves more errors, so that
 * no fewer rounds are needed and their success does not grow: once it is
 * below the best yield, which it bounds, no more pairs can help. */
struct ebit_purification_plan
ebit_best_plan (double p, double infidelity, double most)
{
  struct ebit_purification_plan best = { .error = p, .success = 1 };
  if (p <= infidelity)
  {
    best.yield = 1;
    return best;
  }
  best = ebit_plan_rounds (p, 2, infidelity);
  for (double m = 3; m <= most; m++)
  {
    const struct ebit_purification_plan plan
        = ebit_plan_rounds (p, m, infidelity);
    if (plan.yield > best.yield)
      best = plan;
    if (plan.success <= best.yield)
      break;
  }
  return best;
}
