/* The density matrix nearest to a Hermitian matrix. */
#ifndef EBIT_STATE_PROJECTION_H
#define EBIT_STATE_PROJECTION_H

#include "hermitian.h"

/* y = the matrix with trace 1 and no negative eigenvalue that is nearest to h
 * (Hermitian, n x n) in the Frobenius norm; y may not be h. */
enum ebit_status ebit_nearest_density (struct ebit_context *context, size_t n,
                                       const double complex *h,
                                       double complex *y);

/* Refuses argument `name`, n x n, with elements beyond `most`: no rounded or
 * noisy data, whose squares might leave the range of numbers. */
enum ebit_status ebit_refuse_large (struct ebit_context *context,
                                    const char *name, size_t n,
                                    const double complex *x, double most);

/* ||a - b||_F of n elements. */
double ebit_distance (size_t n, const double complex *a,
                      const double complex *b);

#endif /* EBIT_STATE_PROJECTION_H */
