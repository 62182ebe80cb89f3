/* The greatest least eigenvalue of an affine family: against families where it
 * is known, and by weak duality.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "matrices.h"

#include "eigenvalue_face.h"

/* Free of any stop but the optimum. */
static struct ebit_eigenvalue_program
program_of (size_t n_blocks, const size_t *sizes, size_t unknowns,
            const double complex *constant, const double complex *directions)
{
  return (struct ebit_eigenvalue_program){ .n_blocks = n_blocks,
                                           .sizes = sizes,
                                           .n_unknowns = unknowns,
                                           .constant = constant,
                                           .directions = directions,
                                           .enough = INFINITY,
                                           .hopeless = -INFINITY };
}

static struct ebit_eigenvalue_point
solve (struct ebit_context *context,
       const struct ebit_eigenvalue_program *program)
{
  struct ebit_eigenvalue_point point;
  check_ok (context, ebit_solve_eigenvalue_program (context, program, &point));
  return point;
}

/* Without directions it is the least eigenvalue; with all traceless ones the
 * best matrix is 1 Tr C/n. */
static void
test_known_optima (void **state)
{
  (void)state;
  uint64_t seed = 31;
  for (size_t n = 1; n <= 4; n++)
  {
    struct ebit_context context;
    context_open (&context);
    double complex c[16], directions[15 * 16] = { 0 };
    double values[4];
    double complex *f = directions;
    random_hermitian (&seed, n, c);
    for (size_t j = 0; j < n; j++)
      for (size_t i = j + 1; i < n; i++)
      {
        f[i + j * n] = f[j + i * n] = EBIT_SQRT1_2;
        f += n * n;
        f[i + j * n] = EBIT_SQRT1_2 * I;
        f[j + i * n] = -EBIT_SQRT1_2 * I;
        f += n * n;
      }
    for (size_t k = 1; k < n; k++, f += n * n)
      for (size_t i = 0; i <= k; i++)
        f[i * (n + 1)]
            = (i < k ? 1 : -(double)k) / sqrt ((double)(k * (k + 1)));
    check_ok (&context, ebit_hermitian_eigen (&context, n, c, values, NULL));
    struct ebit_eigenvalue_program program
        = program_of (1, &n, 0, c, directions);
    struct ebit_eigenvalue_point point = solve (&context, &program);
    check_close (point.least, values[0], 1e-10);
    check_close (point.bound, values[0], 1e-10);
    program.n_unknowns = n * n - 1;
    point = solve (&context, &program);
    check_close (point.least, ebit_trace (n, c) / (double)n, 1e-10);
    check_close (point.bound, ebit_trace (n, c) / (double)n, 1e-10);
    context_close (&context);
  }
}

/* The least eigenvalue of C + sum_k y_k F_k in blocks. */
static double
least_at (struct ebit_context *context,
          const struct ebit_eigenvalue_program *program, const double *y)
{
  double least = INFINITY, values[8];
  const size_t size = ebit_blocks_size (program->n_blocks, program->sizes);
  size_t first = 0;
  for (size_t b = 0; b < program->n_blocks; b++)
  {
    const size_t n = program->sizes[b];
    double complex x[64];
    for (size_t i = 0; i < n * n; i++)
    {
      x[i] = program->constant[first + i];
      for (size_t k = 0; k < program->n_unknowns; k++)
        x[i] += y[k] * program->directions[first + i + k * size];
    }
    check_ok (context, ebit_hermitian_eigen (context, n, x, values, NULL));
    least = fmin (least, values[0]);
    first += n * n;
  }
  return least;
}

#define DIRECTIONS 3

/* Blocks of 2, 1 and 3, and random traceless directions, orthonormal: what is
 * attained is what it is said to be, no other y exceeds the bound, and both
 * are equal. */
static void
test_random_families (void **state)
{
  (void)state;
  static const size_t sizes[] = { 2, 1, 3 };
  uint64_t seed = 32;
  for (size_t trial = 0; trial < 30; trial++)
  {
    struct ebit_context context;
    context_open (&context);
    double complex c[14], directions[14 * DIRECTIONS];
    for (size_t k = 0; k <= DIRECTIONS; k++)
    {
      double complex *x = k < DIRECTIONS ? directions + 14 * k : c;
      random_hermitian (&seed, 2, x);
      random_hermitian (&seed, 1, x + 4);
      random_hermitian (&seed, 3, x + 5);
      if (k == DIRECTIONS)
        break;
      x[4] = -ebit_trace (2, x) - ebit_trace (3, x + 5);
      for (size_t l = 0; l < k; l++)
      {
        const double share
            = ebit_inner_product (14, 1, directions + 14 * l, x);
        for (size_t i = 0; i < 14; i++)
          x[i] -= share * directions[14 * l + i];
      }
      const double norm = sqrt (ebit_inner_product (14, 1, x, x));
      for (size_t i = 0; i < 14; i++)
        x[i] /= norm;
    }
    const struct ebit_eigenvalue_program program
        = program_of (3, sizes, DIRECTIONS, c, directions);
    const struct ebit_eigenvalue_point point = solve (&context, &program);
    check_close (least_at (&context, &program, point.unknowns), point.least,
                 1e-9);
    check_close (point.bound, point.least, 1e-9);
    for (size_t k = 0; k < 50; k++)
    {
      double y[DIRECTIONS];
      for (size_t i = 0; i < DIRECTIONS; i++)
        y[i] = point.unknowns[i] + 0.3 * random_normal (&seed);
      check_at_most (least_at (&context, &program, y), point.bound + 1e-12);
    }
    context_close (&context);
  }
}

/* It stops where it is told to. */
static void
test_stops (void **state)
{
  (void)state;
  static const size_t n = 2;
  struct ebit_context context;
  context_open (&context);
  const double complex c[] = { 2, 0, 0, -1 };
  const double complex f[] = { 0, EBIT_SQRT1_2, EBIT_SQRT1_2, 0 };
  struct ebit_eigenvalue_program program = program_of (1, &n, 1, c, f);
  program.hopeless = -0.5;
  struct ebit_eigenvalue_point point = solve (&context, &program);
  check_at_most (point.bound, -0.5);
  check_at_most (-1, point.bound);
  program.hopeless = -INFINITY;
  program.enough = -1.5;
  point = solve (&context, &program);
  check_at_most (-1.5, point.least);
  check_at_most (point.least, -1);
  context_close (&context);
}

/* diag (1, 0) + y (X + X') where no positive member has y != 0: on the face of
 * what vanishes on |1> there is one matrix, diag (1). */
static void
test_face (void **state)
{
  (void)state;
  static const size_t n = 2, kept = 1;
  struct ebit_context context;
  context_open (&context);
  const double complex c[] = { 1, 0.3, 0.3, 0 };
  const double complex f[] = { 0, EBIT_SQRT1_2, EBIT_SQRT1_2, 0 };
  const double complex basis[] = { 1, 0, 0, 1 };
  const struct ebit_eigenvalue_program program = program_of (1, &n, 1, c, f);
  struct ebit_face face;
  double y;
  check_ok (&context,
            ebit_restrict_to_face (&context, &program, basis, &kept, &face));
  assert_int_equal (face.program.n_unknowns, 0);
  assert_int_equal (face.program.n_blocks, 1);
  assert_int_equal (face.program.sizes[0], 1);
  check_close (face.residual, 0, 1e-15);
  const struct ebit_eigenvalue_point point = solve (&context, &face.program);
  check_close (point.least, 1, 1e-10);
  ebit_leave_face (&face, 1, point.unknowns, &y);
  check_close (y, -0.3 * EBIT_SQRT2, 1e-15);
  context_close (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_known_optima),
    cmocka_unit_test (test_random_families),
    cmocka_unit_test (test_stops),
    cmocka_unit_test (test_face),
  };
  return cmocka_run_group_tests_name ("eigenvalue program", tests, NULL, NULL);
}
