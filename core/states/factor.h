/* Factors of states and singular values of small matrices, without LAPACK. */
#ifndef EBIT_FACTOR_H
#define EBIT_FACTOR_H

#include "context.h"

#include <complex.h>
#include <stddef.h>

/* What remains of a diagonal element after elimination, and is no more than
 * this, is rounding noise: the trace of a state is 1. */
#define EBIT_STATE_NOISE 4.5e-16

/* rho = w w^dag with the fewest columns: w has room for n x n, n x rank of
 * which are set, and the rank is returned.  `remaining` holds 2 n. */
size_t ebit_factor_state (size_t n, const double complex *rho,
                          double *remaining, double complex *w);

/* The singular values, in no order, of a (rows x columns), which becomes
 * a v with orthogonal columns.  Where the context is not NULL, its caller is
 * asked; a matrix of which that is wanted stays unfinished. */
void ebit_singular_values (struct ebit_context *context, size_t rows,
                           size_t columns, double complex *a, double *values);

#endif /* EBIT_FACTOR_H */
