/* The LAPACK routines that ebit uses, each checked before the call.
 *
 * LAPACK's own complaint about an argument, xerbla, leaves through the host's
 * error handler past every owner of memory, so nothing it might object to may
 * reach it.  Every routine here takes size_t, refuses what LAPACK would refuse
 * with EBIT_ENUMERIC, and finds its own workspace in the context.
 * Matrices are column-major without padding: the leading dimension is the
 * number of rows. */
#ifndef EBIT_LAPACK_H
#define EBIT_LAPACK_H

#include "context.h"

/* The largest order there is: its square must still be an int, for the
 * routines that index their workspace with one. */
#define EBIT_MAX_ORDER 32768

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* ZHEEV: the Hermitian a (n x n, both triangles may be given, the lower one
 * is read) becomes its eigenvectors where `vectors`, else is destroyed;
 * values ascend. */
enum ebit_status ebit_zheev (struct ebit_context *context, bool vectors,
                             size_t n, double complex *a, double *values);

/* DSYEV: the same for a real symmetric matrix. */
enum ebit_status ebit_dsyev (struct ebit_context *context, bool vectors,
                             size_t n, double *a, double *values);

/* ZGESVD: a (rows x columns, destroyed) = u diag(s) v^dag with k =
 * min(rows, columns) descending singular values; u is rows x k, v_adjoint is
 * k x columns.  Both NULL: singular values only. */
enum ebit_status ebit_zgesvd (struct ebit_context *context, size_t rows,
                              size_t columns, double complex *a, double *s,
                              double complex *u, double complex *v_adjoint);

/* DPOTRF: the lower triangle of the symmetric a becomes its Cholesky factor.
 * *positive says whether a is positive definite to working precision; when it
 * is not, or the time is up, a is destroyed and the call still succeeds. */
enum ebit_status ebit_dpotrf (struct ebit_context *context, size_t n,
                              double *a, bool *positive);

/* DPOTRS: solves a x = b for `columns` right-hand sides, in place, with the
 * factor of ebit_dpotrf. */
enum ebit_status ebit_dpotrs (struct ebit_context *context, size_t n,
                              size_t columns, const double *factor, double *b);

#endif /* EBIT_LAPACK_H */
