/* Goals of rates, and what they are limited by, with rounding included.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_rate_limits.h"

#include "rigorous_routes.h"

struct ebit_ball
ebit_ball_rate_value (const struct ebit_rate_problem *problem,
                      const struct ebit_ball *rates)
{
  struct ebit_ball value = ebit_exactly (0);
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    const struct ebit_ball number = ebit_exactly (problem->numbers[i]);
    struct ebit_ball part;
    if (problem->goal == EBIT_WORST_RATE)
      part = ebit_over (rates[i], number);
    else if (problem->goal == EBIT_WEIGHTED_RATE)
      part = problem->numbers[i] == 1 ? rates[i]
                                      : ebit_times (number, rates[i]);
    else
      part = ebit_times (number, ebit_ln (rates[i]));
    if (problem->goal == EBIT_WORST_RATE)
      value = i == 0 ? part : ebit_lesser (value, part);
    else
      value = ebit_add_up (value, part);
  }
  return value;
}

struct ebit_ball
ebit_sum_numbers (const struct ebit_rate_problem *problem)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 0; i < problem->n_pairs; i++)
    sum = ebit_add_up (sum, ebit_exactly (problem->numbers[i]));
  return sum;
}

static struct ebit_ball
worst_limit (const struct ebit_rate_problem *problem,
             const struct ebit_rate_limit *limit)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    const struct ebit_ball number = ebit_exactly (problem->numbers[i]);
    if (limit->parted[i])
      return ebit_exactly (0);
    sum = ebit_add_up (sum, ebit_times (number, limit->y[i]));
  }
  return ebit_over (limit->n, sum);
}

static struct ebit_ball
weighted_limit (const struct ebit_rate_problem *problem,
                const struct ebit_rate_limit *limit)
{
  struct ebit_ball most = ebit_exactly (0);
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (!limit->parted[i])
      most = ebit_greater (
          most, ebit_over (ebit_exactly (problem->numbers[i]), limit->y[i]));
  return ebit_times (limit->n, most);
}

/* Of rates of which one is 0 nothing is said. */
static struct ebit_ball
log_limit (const struct ebit_rate_problem *problem,
           const struct ebit_rate_limit *limit)
{
  const struct ebit_ball total = ebit_sum_numbers (problem);
  struct ebit_ball value = ebit_exactly (0);
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    const struct ebit_ball number = ebit_exactly (problem->numbers[i]);
    if (limit->parted[i])
      return ebit_anything ();
    const struct ebit_ball rate = ebit_over (ebit_times (number, limit->n),
                                             ebit_times (total, limit->y[i]));
    value = ebit_add_up (value, ebit_times (number, ebit_ln (rate)));
  }
  return value;
}

struct ebit_ball
ebit_limit_rates (const struct ebit_rate_problem *problem,
                  const struct ebit_rate_limit *limit)
{
  switch (problem->goal)
  {
  case EBIT_WORST_RATE:
    return worst_limit (problem, limit);
  case EBIT_WEIGHTED_RATE:
    return weighted_limit (problem, limit);
  case EBIT_LOG_RATE:
  default:
    return log_limit (problem, limit);
  }
}

enum ebit_status
ebit_make_rate_limit (struct ebit_context *context,
                      const struct ebit_rate_problem *problem,
                      struct ebit_rate_limit *limit)
{
  *limit = (struct ebit_rate_limit){
    .y = ebit_work (context, problem->n_pairs + 1, sizeof *limit->y),
    .parted = ebit_work (context, problem->n_pairs + 1, sizeof (bool)),
  };
  return limit->y && limit->parted ? EBIT_OK : EBIT_EMEMORY;
}
