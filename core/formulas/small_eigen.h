/* Eigenvalues of real symmetric matrices up to 4 x 4, without LAPACK. */
#ifndef EBIT_SMALL_EIGEN_H
#define EBIT_SMALL_EIGEN_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

/* x = sum_i values[i] v_i v_i^T; v_i is row i of `vectors`.  n <= 4; by
 * Jacobi's rotations, in no order. */
void ebit_small_eigen (size_t n, const double *x, double *values,
                       double *vectors);

#endif /* EBIT_SMALL_EIGEN_H */
