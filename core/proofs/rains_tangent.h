/* Upper bound on the Rains information of a channel from one input and any
 * sigma.
 *
 * Write sigma = (sqrt r (x) 1) w (sqrt r (x) 1) with r the reference's
 * marginal, J the Choi matrix, and |sigma^TB| the modulus of the partial
 * transpose.  Then for all r'
 *   R(rho(r')) <= U(r') = D(sqrt r' J sqrt r' || sqrt r' w sqrt r')
 *                         + ln Tr r' Q,
 *   Q = r^-1/2 Tr_B |sigma^TB| r^-1/2,
 * and U is concave: a relative entropy of two completely positive maps and a
 * logarithm.  Its tangent at r therefore bounds the Rains information
 * (Tomamichel, Wilde, Winter, IEEE Trans. Inf. Theory 63, 715):
 *   R(N) <= U(r) + lambda_max (g) - Tr g r. */
#ifndef EBIT_RAINS_TANGENT_H
#define EBIT_RAINS_TANGENT_H

#include "channel.h"

#include <complex.h>

/* rho(r) = (sqrt r (x) 1) J (sqrt r (x) 1); choi and rho are n x n with n =
 * dims[0] dims[1], r is dims[0] x dims[0]. */
enum ebit_status ebit_rains_output (struct ebit_context *context,
                                    const size_t dims[2],
                                    const double complex *choi,
                                    const double complex *r,
                                    double complex *rho);

/* *upper in bits, rounding included, Inf where r is singular; gradient (d x d
 * for d = dims[0], in nats) is g, a supergradient of R(rho(r)) where sigma is
 * optimal. */
enum ebit_status ebit_rains_tangent (struct ebit_context *context,
                                     const size_t dims[2],
                                     const double complex *rho,
                                     const double complex *r,
                                     const double complex *sigma,
                                     double *upper, double complex *gradient);

/* Both ends from any input of full rank, any sigma and any dual, evaluated on
 * the support of the outputs. */
enum ebit_status ebit_rains_channel_certificate (
    struct ebit_context *context, const struct ebit_channel *channel,
    const double complex *state, const double complex *sigma,
    const double complex *dual, double *lower, double *upper);

#endif /* EBIT_RAINS_TANGENT_H */
