/* The Theta information of a channel (proofs/theta_certificate.h) by following
 * the central path of the barrier function of theta_barrier.h. */
#ifndef EBIT_THETA_PATH_H
#define EBIT_THETA_PATH_H

#include "bounds.h"
#include "theta_certificate.h"

struct ebit_theta
{
  double lower, upper; /* bits, as ebit_theta_certificate proves them */
  size_t steps;        /* Newton steps taken */
  struct ebit_theta_point point; /* in the work memory */
};

/* Of a channel whose outputs fill their space, over maps whose transposition
 * has norm 1, or for keys whose partial transpose is positive: until the gap
 * is tol (bits), or as far as rounding and the time let it; some valid bracket
 * comes back in any case. */
enum ebit_status ebit_follow_theta (struct ebit_context *context,
                                    const struct ebit_channel *channel,
                                    bool key, double tol,
                                    struct ebit_theta *result);

#endif /* EBIT_THETA_PATH_H */
