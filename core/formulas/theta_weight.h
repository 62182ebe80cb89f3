/* The greatest minimum of mixed objectives of theta_x.c, and its tangent. */
#ifndef EBIT_THETA_WEIGHT_H
#define EBIT_THETA_WEIGHT_H

#include "theta_objective.h"
#include "theta_x.h"

/* The weight of a0 at which the minimum is greatest, where a0 = a1 unless it
 * is 1; *point goes there. */
double ebit_find_theta_weight (const struct ebit_theta_problem *problem,
                               struct ebit_theta_place *point);

/* The tangent at the point, for the weight in theta: sets Z and w, and returns
 * the lower end in nats. */
double ebit_theta_tangent (const struct ebit_theta_problem *problem,
                           const struct ebit_theta_place *point,
                           struct ebit_theta_x *theta);

#endif /* EBIT_THETA_WEIGHT_H */
