/* The Rains relative entropy of a bipartite state,
 *   R(rho) = min { D(rho || sigma) : sigma >= 0, ||sigma^TB||_1 <= 1 }
 * (Rains, IEEE Trans. Inf. Theory 47, 2921; in this form Audenaert et al.,
 * Phys. Rev. A 66, 032310), with certified ends. */
#ifndef EBIT_RAINS_PATH_H
#define EBIT_RAINS_PATH_H

#include "bounds.h"
#include "context.h"

#include <complex.h>
#include <stddef.h>

struct ebit_rains
{
  double lower, upper; /* bits, as ebit_rains_certificate proves them */
  enum ebit_bounds_status status; /* EBIT_EXACT: PPT or pure */
  size_t steps;                   /* Newton steps taken */
  double complex *sigma, *dual;   /* n x n, in the work memory */
};

/* rho: n x n, n = dims[0] dims[1], a state (which is not checked here); tol:
 * the gap in bits to reach.  Pure states are exact, R = S(Tr_B rho), and
 * states with positive partial transpose are, R = 0; all others are followed
 * along the central path until the certificate closes to tol (EBIT_CERTIFIED)
 * or rounding stops it (EBIT_BRACKET). */
enum ebit_status ebit_rains_relative_entropy (struct ebit_context *context,
                                              const size_t dims[2],
                                              const double complex *rho,
                                              double tol,
                                              struct ebit_rains *result);

#endif /* EBIT_RAINS_PATH_H */
