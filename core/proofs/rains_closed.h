/* States whose Rains relative entropy is known in closed form. */
#ifndef EBIT_RAINS_CLOSED_H
#define EBIT_RAINS_CLOSED_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* rho of unit trace with positive partial transpose (its least eigenvalue at
 * least -1e-14): R = 0, sigma = rho, dual 1.  *known says whether it is. */
enum ebit_status ebit_rains_of_ppt (struct ebit_context *context,
                                    const size_t dims[2],
                                    const double complex *rho,
                                    double complex *sigma,
                                    double complex *dual, bool *known);

/* The pure state psi (unit vector): R = S(Tr_B psi), the entropy of its
 * Schmidt coefficients, in bits; sigma is psi dephased in the Schmidt basis.
 */
enum ebit_status ebit_rains_of_pure (struct ebit_context *context,
                                     const size_t dims[2],
                                     const double complex *psi,
                                     double complex *sigma,
                                     double complex *dual, double *value);

#endif /* EBIT_RAINS_CLOSED_H */
