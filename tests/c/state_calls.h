/* What the tests of states share: measures by name, refusals, unitaries.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_STATE_CALLS_H
#define EBIT_TESTS_STATE_CALLS_H

#include "calls.h"
#include "matrices.h"

#include "subsystems.h"

static inline struct ebit_value *
matrix_value (size_t n, const double complex *x)
{
  return ebit_matrix (n, n, (const double *)x);
}

/* The number that a function makes of the n x n matrix x; dims may be NULL. */
static inline double
measure (const char *name, size_t n, const double complex *x,
         const size_t *dims)
{
  struct ebit_value *rho = matrix_value (n, x), *pair = NULL;
  if (dims)
    pair = ebit_numbers (2, (double[]){ (double)dims[0], (double)dims[1] });
  const struct ebit_value *arguments[] = { rho, pair };
  struct ebit_value *result = call_by_name (name, dims ? 2 : 1, arguments);
  assert_int_equal (result->rank, 1);
  assert_int_equal (result->extent[0], 1);
  const double value = result->numbers[0];
  ebit_free (result);
  ebit_free (pair);
  ebit_free (rho);
  return value;
}

/* The number that a function makes of two n x n matrices. */
static inline double
compare (const char *name, size_t n, const double complex *x,
         const double complex *y)
{
  struct ebit_value *rho = matrix_value (n, x), *sigma = matrix_value (n, y);
  const struct ebit_value *arguments[] = { rho, sigma };
  struct ebit_value *result = call_by_name (name, 2, arguments);
  const double value = result->numbers[0];
  ebit_free (result);
  ebit_free (sigma);
  ebit_free (rho);
  return value;
}

/* The call is refused with exactly these words; frees the arguments. */
static inline void
refuse (const char *name, size_t n, struct ebit_value *const *arguments,
        const char *message)
{
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (ebit_call (name, n,
                               (const struct ebit_value *const *)arguments,
                               NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_null (result);
  assert_string_equal (error.message, message);
  for (size_t i = 0; i < n; i++)
    ebit_free (arguments[i]);
}

/* psi psi^dag / |psi|^2. */
static inline void
project (size_t n, const double complex *psi, double complex *rho)
{
  ebit_product_adjoint (n, 1, n, psi, psi, rho);
  const double trace = ebit_trace (n, rho);
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= trace;
  ebit_hermitian_part (n, rho, rho);
}

/* Gram and Schmidt on a random matrix: uniformly distributed. */
static inline void
random_unitary (uint64_t *seed, size_t n, double complex *u)
{
  random_matrix (seed, n * n, u);
  for (size_t j = 0; j < n; j++)
  {
    for (int pass = 0; pass < 2; pass++)
      for (size_t k = 0; k < j; k++)
      {
        double complex overlap = 0;
        for (size_t i = 0; i < n; i++)
          overlap += conj (u[i + k * n]) * u[i + j * n];
        for (size_t i = 0; i < n; i++)
          u[i + j * n] -= overlap * u[i + k * n];
      }
    double square = 0;
    for (size_t i = 0; i < n; i++)
      square += creal (u[i + j * n] * conj (u[i + j * n]));
    for (size_t i = 0; i < n; i++)
      u[i + j * n] /= sqrt (square);
  }
}

/* y = (a (x) b) x (a (x) b)^dag with a and b of the orders d_a and d_b. */
static inline void
transform (size_t d_a, const double complex *a, size_t d_b,
           const double complex *b, const double complex *x, double complex *y)
{
  double complex product[TEST_MAX_SIZE], work[TEST_MAX_SIZE];
  ebit_kron (d_a, d_a, a, d_b, d_b, b, product);
  ebit_congruence (d_a * d_b, d_a * d_b, product, x, work, y);
}

#endif /* EBIT_TESTS_STATE_CALLS_H */
