/* Hermitian matrices as real vectors, in the orthonormal basis of the matrices
 * with h_ii = 1, with h_ij = h_ji = 1/sqrt 2 and, unless everything is real,
 * with h_ij = -h_ji = i/sqrt 2, for i > j: column after column of the lower
 * triangle. */
#ifndef EBIT_COORDINATES_H
#define EBIT_COORDINATES_H

#include "precision.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* n^2, or n (n + 1)/2 of real matrices. */
size_t ebit_coordinate_count (size_t n, bool real);

/* c += the coordinates of the Hermitian part of h. */
void ebit_add_coordinates (size_t n, bool real, const double complex *h,
                           double *c);

/* c = the coordinates of the Hermitian part of h. */
void ebit_to_coordinates (size_t n, bool real, const double complex *h,
                          double *c);

/* h = the matrix of those coordinates. */
void ebit_from_coordinates (size_t n, bool real, const double *c,
                            double complex *h);

/* Whether none of the elements has an imaginary part of modulus beyond
 * `noise`. */
bool ebit_is_real (size_t count, const double complex *x, double noise);

#endif /* EBIT_COORDINATES_H */
