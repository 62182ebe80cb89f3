/* Small dense matrices, above all Hermitian ones: spectra, functions,
 * products.  Column-major double complex, X[i + j * n]. */
#ifndef EBIT_HERMITIAN_H
#define EBIT_HERMITIAN_H

#include "context.h"
#include "scalar.h"

#include <complex.h>
#include <stddef.h>

/* h = V diag (values) V^dag with ascending values; the columns of `vectors`
 * are V.  `vectors` may be NULL (values only) or h itself.  Only the lower
 * triangle of h is read.  1 x 1 and 2 x 2 are closed forms without
 * cancellation: the smaller eigenvalue is the determinant over the larger. */
enum ebit_status ebit_hermitian_eigen (struct ebit_context *context, size_t n,
                                       const double complex *h, double *values,
                                       double complex *vectors);

/* The same of a matrix whose imaginary parts are zero, and so are those of its
 * eigenvectors then; a third of the work. */
enum ebit_status ebit_real_eigen (struct ebit_context *context, size_t n,
                                  const double complex *h, double *values,
                                  double complex *vectors);

/* The second of the two where the imaginary parts of h are rounding, beside
 * elements of about 1, else the first. */
enum ebit_status ebit_spectrum (struct ebit_context *context, size_t n,
                                const double complex *h, double *values,
                                double complex *vectors);

/* What the eigenvalues of an n x n matrix may be off by, beside the largest.
 */
double ebit_eigenvalue_rounding (size_t n);

/* The columns sqrt (value) v of the eigenvalues beyond `noise`, in descending
 * order, so that the matrix is factor factor^dag but for the rest; returns how
 * many there are. */
size_t ebit_factor_positive (size_t n, const double *values,
                             const double complex *vectors, double noise,
                             double complex *factor);

/* y = V diag (values) V^dag, Hermitian to the last bit; V is n x count.  Where
 * the caller wants to stop, it is not finished. */
void ebit_spectral_sum (struct ebit_context *context, size_t n, size_t count,
                        const double *values, const double complex *vectors,
                        double complex *y);

/* y = f (h), through the eigenvalues; y may be h. */
enum ebit_status ebit_hermitian_function (struct ebit_context *context,
                                          size_t n, const double complex *h,
                                          ebit_scalar_function *f, void *data,
                                          double complex *y);

/* y = h^(1/2) of a positive semidefinite h, whose negative rounding noise
 * counts as 0; y may be h. */
enum ebit_status ebit_square_root (struct ebit_context *context, size_t n,
                                   const double complex *h, double complex *y);

/* The sum of the moduli of the eigenvalues of a Hermitian h. */
enum ebit_status ebit_trace_norm (struct ebit_context *context, size_t n,
                                  const double complex *h, double *norm);

/* y = (x + x^dag) / 2; y may be x. */
void ebit_hermitian_part (size_t n, const double complex *x,
                          double complex *y);

/* The largest |x_ij - conj (x_ji)|. */
double ebit_hermitian_defect (size_t n, const double complex *x);

/* Re Tr x. */
double ebit_trace (size_t n, const double complex *x);

/* Re Tr a^dag b, which is Tr a b for Hermitian matrices; rows x columns. */
double ebit_inner_product (size_t rows, size_t columns,
                           const double complex *a, const double complex *b);

/* The sum of x_i y_i. */
double ebit_dot (size_t n, const double *x, const double *y);

/* c = a b: (rows x inner) (inner x columns).  None may overlap c. */
void ebit_product (size_t rows, size_t inner, size_t columns,
                   const double complex *a, const double complex *b,
                   double complex *c);

/* c = a b^dag with b columns x inner. */
void ebit_product_adjoint (size_t rows, size_t inner, size_t columns,
                           const double complex *a, const double complex *b,
                           double complex *c);

/* The same, of many columns, with polls; where the caller wants to stop, it is
 * not finished. */
void ebit_long_product_adjoint (struct ebit_context *context, size_t rows,
                                size_t inner, size_t columns,
                                const double complex *a,
                                const double complex *b, double complex *c);

/* c = a^dag b with a inner x rows. */
void ebit_adjoint_product (size_t rows, size_t inner, size_t columns,
                           const double complex *a, const double complex *b,
                           double complex *c);

/* y = a x a^dag with a rows x n, x n x n; `work` holds rows x n. */
void ebit_congruence (size_t rows, size_t n, const double complex *a,
                      const double complex *x, double complex *work,
                      double complex *y);

/* y = a^dag x a with a n x columns, x n x n; `work` holds n x columns. */
void ebit_adjoint_congruence (size_t n, size_t columns,
                              const double complex *a, const double complex *x,
                              double complex *work, double complex *y);

/* y = x^T of an n x n matrix; not in place. */
void ebit_transpose (size_t n, const double complex *x, double complex *y);

#endif /* EBIT_HERMITIAN_H */
