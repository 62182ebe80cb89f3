/* Proof of both ends of the Rains relative entropy from a state sigma and a
 * dual Y, whoever found them.
 *
 * For any sigma > 0, with G = D ln[sigma](rho) the derivative of Tr rho ln
 * sigma, and any Hermitian Y with Y^TB >= G:
 *   D(rho || sigma) - ln ||Y||  <=  R(rho)  <=  D(rho || sigma)
 *                                               + ln ||sigma^TB||_1   (nats).
 * The upper end is sigma scaled to unit norm; the lower one is the tangent of
 * the convex -Tr rho ln s at sigma, with Tr G s <= Tr Y s^TB <= ||Y||. */
#ifndef EBIT_RAINS_CERTIFICATE_H
#define EBIT_RAINS_CERTIFICATE_H

#include "marginal_support.h"

/* The ends in bits, rounding included.  A Y that misses Y^TB >= G is lifted
 * by a multiple of the identity until it holds, which costs its lower end
 * what it deserves; a sigma that misses the support of rho makes the upper
 * end large.  rho, sigma and dual are n x n with n = dims[0] dims[1], read as
 * their Hermitian parts; rho is scaled to unit trace. */
enum ebit_status ebit_rains_certificate (struct ebit_context *context,
                                         const size_t dims[2],
                                         const double complex *rho,
                                         const double complex *sigma,
                                         const double complex *dual,
                                         double *lower, double *upper);

/* The supports of the marginals of a state, up to what rounding makes of a
 * null space: such weights are cut by the certificate in any case. */
enum ebit_status ebit_rains_support (struct ebit_context *context,
                                     const size_t dims[2],
                                     const double complex *rho,
                                     struct ebit_support *support);

/* The same ends by the certificate on those supports, at which rho, sigma and
 * dual are looked at, and at the cost of what is outside of them. */
enum ebit_status ebit_rains_state_certificate (struct ebit_context *context,
                                               const size_t dims[2],
                                               const double complex *rho,
                                               const double complex *sigma,
                                               const double complex *dual,
                                               double *lower, double *upper);

#endif /* EBIT_RAINS_CERTIFICATE_H */
