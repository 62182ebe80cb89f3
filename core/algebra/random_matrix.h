/* Matrices that look random and follow from a seed, without LAPACK: the same
 * bits in every host. */
#ifndef EBIT_RANDOM_MATRIX_H
#define EBIT_RANDOM_MATRIX_H

#include <complex.h>
#include <stdint.h>

#include "arguments.h"

/* A seed, as every function takes it: a number that doubles tell apart. */
extern const struct ebit_range ebit_range_of_seeds;
#define EBIT_MEANING_OF_SEED                                                  \
  "whole number in [0, 1e15]; the same seed, the same result"

/* n independent complex normal numbers, of mean square modulus 2. */
void ebit_random_normals (size_t n, uint64_t *seed, double complex *x);

/* A rows x columns matrix with orthonormal columns, rows >= columns >= 1, of
 * the distribution that every unitary matrix from the left leaves alone. */
enum ebit_status ebit_random_isometry (struct ebit_context *context,
                                       size_t rows, size_t columns,
                                       uint64_t *seed, double complex *x);

#endif /* EBIT_RANDOM_MATRIX_H */
