/* What the tests of matrices share: a context, random matrices and states.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_MATRICES_H
#define EBIT_TESTS_MATRICES_H

#include "support.h"

#include "arena.h"
#include "context.h"
#include "hermitian.h"

#define TEST_MAX_ORDER 16
#define TEST_MAX_SIZE (TEST_MAX_ORDER * TEST_MAX_ORDER)

static inline void
context_open (struct ebit_context *context)
{
  *context = (struct ebit_context){ .work = ebit_arena_new () };
  assert_non_null (context->work);
}

static inline void
context_close (struct ebit_context *context)
{
  ebit_arena_free (context->work);
}

static inline void
check_ok (const struct ebit_context *context, enum ebit_status status)
{
  if (status)
    fail_msg ("status %d: %s", (int)status, context->error.message);
}

/* Box and Muller's standard normal number. */
static inline double
random_normal (uint64_t *seed)
{
  double radius = sqrt (-2 * log1p (-random_uniform (seed)));
  return radius * cos (2 * EBIT_PI * random_uniform (seed));
}

static inline void
random_matrix (uint64_t *seed, size_t count, double complex *x)
{
  for (size_t i = 0; i < count; i++)
  {
    double re = random_normal (seed);
    x[i] = re + random_normal (seed) * I;
  }
}

static inline void
random_hermitian (uint64_t *seed, size_t n, double complex *h)
{
  random_matrix (seed, n * n, h);
  ebit_hermitian_part (n, h, h);
}

/* A state of that rank, column k of its square root weighted by decay^k. */
static inline void
random_state (uint64_t *seed, size_t n, size_t rank, double decay,
              double complex *rho)
{
  double complex root[TEST_MAX_SIZE];
  random_matrix (seed, n * rank, root);
  for (size_t k = 0; k < rank; k++)
    for (size_t i = 0; i < n; i++)
      root[i + k * n] *= pow (decay, (double)k);
  ebit_product_adjoint (n, rank, n, root, root, rho);
  double trace = ebit_trace (n, rho);
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= trace;
  ebit_hermitian_part (n, rho, rho);
}

/* The largest |a_i - b_i|. */
static inline double
distance (size_t count, const double complex *a, const double complex *b)
{
  double largest = 0;
  for (size_t i = 0; i < count; i++)
    largest = fmax (largest, cabs (a[i] - b[i]));
  return largest;
}

#endif /* EBIT_TESTS_MATRICES_H */
