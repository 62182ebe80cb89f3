/* Bounds on the norms of norm_program.h, with the points that prove them. */
#ifndef EBIT_CHANNEL_NORM_H
#define EBIT_CHANNEL_NORM_H

#include "context.h"
#include "norm_program.h"

/* What the quantities that are such norms are certified to. */
#define EBIT_NORM_TOLERANCE 1e-9

struct ebit_norm_bounds
{
  double lower, upper; /* log2 of the norm, in bits, not below 0 */
  struct ebit_norm_point point;
};

/* The target must be the partial transpose of a positive operator that is a
 * state, or a Choi matrix where the marginal is free: the norm is then at
 * least 1.  First tries what is optimal for covariant channels, then solves
 * on the supports of the target's marginals. */
enum ebit_status ebit_bound_norm (struct ebit_context *context,
                                  const struct ebit_norm_program *program,
                                  struct ebit_norm_bounds *bounds);

/* The point that a diagonal marginal rho makes for the norm without
 * domination: with T = rho^(1/2) Z rho^(1/2),
 *
 *     K = rho^(1/2) sign (T) rho^(1/2),   V, Y = rho^(-1/2) T+- rho^(-1/2). */
enum ebit_status ebit_transposition_point (struct ebit_context *context,
                                           const size_t dims[2],
                                           const double complex *target,
                                           const double *diagonal,
                                           struct ebit_norm_point *point);

/* Room for the matrices of a point. */
enum ebit_status ebit_make_norm_point (struct ebit_context *context,
                                       const size_t dims[2],
                                       struct ebit_norm_point *point);

#endif /* EBIT_CHANNEL_NORM_H */
