/* The isometry nearest to a matrix. */
#ifndef EBIT_POLAR_FACTOR_H
#define EBIT_POLAR_FACTOR_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* v = x (x^dag x)^{-1/2} of n x count matrices.  root, of count numbers, and
 * basis, count x count, become the singular values of x and the eigenvectors
 * of x^dag x.  *full is false, and v as it was, where x has not full rank. */
enum ebit_status ebit_polar_factor (struct ebit_context *context, size_t n,
                                    size_t count, const double complex *x,
                                    double complex *v, double *root,
                                    double complex *basis, bool *full);

#endif /* EBIT_POLAR_FACTOR_H */
