/* Points of a norm program that follow from a marginal alone. */
#ifndef EBIT_NORM_POINT_H
#define EBIT_NORM_POINT_H

#include "context.h"
#include "norm_program.h"

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

#endif /* EBIT_NORM_POINT_H */
