/* The two objectives of the Theta information of channels with an X-shaped
 * Choi matrix: see theta_x.c. */
#ifndef EBIT_THETA_OBJECTIVE_H
#define EBIT_THETA_OBJECTIVE_H

#include "x_state.h"

/* A symmetric matrix of order 2. */
struct ebit_theta_symmetric
{
  double first, second, across;
};

/* Both objectives in nats at (a, b), with their derivatives by a and b, and L
 * on the block. */
struct ebit_theta_place
{
  double x[2]; /* a, b */
  double value[2];
  double slope[2][2];
  struct ebit_theta_symmetric curvature[2], tangent[2];
};

/* Any matrix of order 2, by rows. */
struct ebit_theta_square
{
  double x[2][2];
};

struct ebit_theta_problem
{
  const struct ebit_x_state *choi;
  struct ebit_theta_square factor; /* lower triangular: the block of J is its
                                      square */
};

/* The problem of that J, on whose block it is positive definite. */
struct ebit_theta_problem ebit_theta_problem (const struct ebit_x_state *choi);

/* At a, b > 0, a + b < 1. */
void ebit_theta_objectives (const struct ebit_theta_problem *problem, double a,
                            double b, struct ebit_theta_place *place);

#endif /* EBIT_THETA_OBJECTIVE_H */
