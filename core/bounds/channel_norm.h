/* Bounds on the norms of norm_program.h, with the points that prove them. */
#ifndef EBIT_CHANNEL_NORM_H
#define EBIT_CHANNEL_NORM_H

#include "context.h"
#include "norm_program.h"

struct ebit_norm_bounds
{
  double lower, upper; /* log2 of the norm, in bits, not below 0 */
  struct ebit_norm_point point;
};

/* The target must be the partial transpose of a positive operator that is a
 * state, or a Choi matrix where the marginal is free: the norm is then at
 * least 1.  First tries what is optimal for covariant channels, then solves
 * on the supports of the target's marginals; what is too large there is
 * refused as the argument `name`. */
enum ebit_status ebit_bound_norm (struct ebit_context *context,
                                  const char *name,
                                  const struct ebit_norm_program *program,
                                  struct ebit_norm_bounds *bounds);

#endif /* EBIT_CHANNEL_NORM_H */
