/* Goals of rates, and what they are limited by, with rounding included. */
#ifndef EBIT_RIGOROUS_RATE_LIMITS_H
#define EBIT_RIGOROUS_RATE_LIMITS_H

#include "asked.h"
#include "ball.h"

/* The goal's value at rates. */
struct ebit_ball ebit_ball_rate_value (const struct ebit_rate_problem *problem,
                                       const struct ebit_ball *rates);

/* The sum of the problem's weights or demands. */
struct ebit_ball ebit_sum_numbers (const struct ebit_rate_problem *problem);

/* What sum_i R_i y_i <= n has no rate exceed.  Of pairs that nothing joins the
 * rate is 0, whatever n is. */
struct ebit_rate_limit
{
  struct ebit_ball n;
  struct ebit_ball *y;
  bool *parted;
};

/* With room for every pair, nothing limited yet. */
enum ebit_status ebit_make_rate_limit (struct ebit_context *context,
                                       const struct ebit_rate_problem *problem,
                                       struct ebit_rate_limit *limit);

/* What the value of no rates within the limit exceeds. */
struct ebit_ball ebit_limit_rates (const struct ebit_rate_problem *problem,
                                   const struct ebit_rate_limit *limit);

#endif /* EBIT_RIGOROUS_RATE_LIMITS_H */
