/* Cholesky factors of real symmetric matrices of the size of Newton systems
 * (16 to a few hundred), without LAPACK: the same speed whichever library the
 * host brings, and no call overhead where the matrix is small. */
#ifndef EBIT_CHOLESKY_H
#define EBIT_CHOLESKY_H

#include "context.h"

#include <stdbool.h>
#include <stddef.h>

/* The lower triangle of a (n x n, column-major) becomes L with a = L L^T; the
 * upper one is left alone.  *positive is false, with a destroyed, when a pivot
 * is not: a is then not positive definite to working precision; or when
 * the time is up.  Fails by interrupt only. */
enum ebit_status ebit_cholesky (struct ebit_context *context, size_t n,
                                double *a, bool *positive);

/* a and b become the solutions x of L L^T x = a and of the same with b: two at
 * once, since they wait for the same elements of L. */
void ebit_cholesky_solve (size_t n, const double *factor, double *a,
                          double *b);

#endif /* EBIT_CHOLESKY_H */
