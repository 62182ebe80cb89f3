/* Hermitian matrices: spectra, functions, products, and what LAPACK must not
 * be asked.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "matrices.h"

#include "cholesky.h"
#include "lapack.h"

static void
test_eigen_rebuilds_the_matrix (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 11;
  for (size_t n = 1; n <= 16; n++)
  {
    double complex h[TEST_MAX_SIZE], v[TEST_MAX_SIZE], y[TEST_MAX_SIZE];
    double values[TEST_MAX_ORDER], alone[TEST_MAX_ORDER];
    random_hermitian (&seed, n, h);
    check_ok (&context, ebit_hermitian_eigen (&context, n, h, values, v));
    check_ok (&context, ebit_hermitian_eigen (&context, n, h, alone, NULL));
    for (size_t i = 0; i < n; i++)
      check_close (alone[i], values[i], 1e-13);
    for (size_t i = 1; i < n; i++)
      check_at_most (values[i - 1], values[i]);
    ebit_spectral_sum (&context, n, n, values, v, y);
    check_at_most (distance (n * n, y, h), 1e-13);
    double complex unit[TEST_MAX_SIZE] = { 0 };
    for (size_t i = 0; i < n; i++)
      unit[i + i * n] = 1;
    ebit_adjoint_product (n, n, n, v, v, y);
    check_at_most (distance (n * n, y, unit), 1e-14);
    /* in place */
    check_ok (&context, ebit_hermitian_eigen (&context, n, h, values, h));
    check_at_most (distance (n * n, h, v), 0);
  }
  context_close (&context);
}

/* The 2 x 2 matrix 1 + x x^dag e has determinant and eigenvalues known to
 * the last digits, where trace and radius cancel. */
static void
test_two_by_two_keeps_small_eigenvalues (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  double complex h[4] = { 1, 1e-9 * I, -1e-9 * I, 3e-18 };
  double values[2];
  check_ok (&context, ebit_hermitian_eigen (&context, 2, h, values, NULL));
  check_relative (values[0], 2e-18, 1e-15);
  check_relative (values[1], 1, 1e-15);
  double complex zero[4] = { 0 }, v[4];
  check_ok (&context, ebit_hermitian_eigen (&context, 2, zero, values, v));
  check_close (values[0], 0, 0);
  check_close (values[1], 0, 0);
  check_close (cabs (v[0]) + cabs (v[1]), 1, 0);
  double complex negative[4] = { -2, 0, 0, -1 };
  check_ok (&context, ebit_hermitian_eigen (&context, 2, negative, values, v));
  check_close (values[0], -2, 0);
  check_close (values[1], -1, 0);
  check_close (cabs (v[0]), 1, 0);
  context_close (&context);
}

static double
cube (double x, void *data)
{
  return *(double *)data * x * x * x;
}

static void
test_functions_and_norms (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 12;
  for (size_t n = 1; n <= 9; n++)
  {
    double complex h[TEST_MAX_SIZE], y[TEST_MAX_SIZE], z[TEST_MAX_SIZE];
    double complex square[TEST_MAX_SIZE];
    double factor = 2, norm;
    random_state (&seed, n, n, 1, h);
    check_ok (&context, ebit_square_root (&context, n, h, y));
    ebit_product (n, n, n, y, y, z);
    check_at_most (distance (n * n, z, h), 1e-14);
    random_hermitian (&seed, n, h);
    ebit_product (n, n, n, h, h, square);
    ebit_product (n, n, n, square, h, z);
    check_ok (&context,
              ebit_hermitian_function (&context, n, h, cube, &factor, y));
    for (size_t i = 0; i < n * n; i++)
      z[i] *= 2;
    check_at_most (distance (n * n, y, z), 1e-11);
    check_at_most (ebit_hermitian_defect (n, y), 0);
    /* ||h||_1 = Tr sqrt (h^2) */
    check_ok (&context, ebit_trace_norm (&context, n, h, &norm));
    check_ok (&context, ebit_square_root (&context, n, square, y));
    check_close (norm, ebit_trace (n, y), 1e-12);
  }
  context_close (&context);
}

static double complex
element (char operation, size_t rows, size_t i, size_t j,
         const double complex *x)
{
  return operation == 'N' ? x[i + rows * j] : conj (x[j + rows * i]);
}

/* c = op (a) op (b) by definition, op the adjoint ('C') or nothing ('N'). */
static void
multiply (char of_a, char of_b, size_t rows, size_t columns, size_t inner,
          const double complex *a, const double complex *b, double complex *c)
{
  for (size_t j = 0; j < columns; j++)
    for (size_t i = 0; i < rows; i++)
    {
      c[i + j * rows] = 0;
      for (size_t k = 0; k < inner; k++)
        c[i + j * rows]
            += element (of_a, of_a == 'N' ? rows : inner, i, k, a)
               * element (of_b, of_b == 'N' ? inner : columns, k, j, b);
    }
}

static void
test_products_agree_with_definition (void **state)
{
  (void)state;
  uint64_t seed = 13;
  double complex a[12], b[20], c[15], d[15], x[16], w[12], y[9], t[12];
  random_matrix (&seed, 12, a); /* 3 x 4 */
  random_matrix (&seed, 20, b); /* 4 x 5 */
  ebit_product (3, 4, 5, a, b, c);
  multiply ('N', 'N', 3, 5, 4, a, b, d);
  check_at_most (distance (15, c, d), 1e-14);
  random_matrix (&seed, 20, b); /* 5 x 4 */
  ebit_product_adjoint (3, 4, 5, a, b, c);
  multiply ('N', 'C', 3, 5, 4, a, b, d);
  check_at_most (distance (15, c, d), 1e-14);
  random_matrix (&seed, 12, a); /* 4 x 3 */
  random_matrix (&seed, 20, b); /* 4 x 5 */
  ebit_adjoint_product (3, 4, 5, a, b, c);
  multiply ('C', 'N', 3, 5, 4, a, b, d);
  check_at_most (distance (15, c, d), 1e-14);
  random_matrix (&seed, 16, x);
  ebit_adjoint_congruence (4, 3, a, x, w, y); /* a^dag x a */
  multiply ('C', 'N', 3, 4, 4, a, x, t);
  multiply ('N', 'N', 3, 3, 4, t, a, d);
  check_at_most (distance (9, y, d), 1e-13);
  check_close (ebit_inner_product (4, 3, a, a),
               creal (ebit_inner_product (12, 1, a, a)), 0);
}

static void
test_cholesky (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 14;
  for (size_t n = 1; n <= 19; n++)
  {
    double a[19 * 19], factor[19 * 19], lapack[19 * 19] = { 0 }, b[19], x[19];
    double root[19 * 19], other[19];
    bool positive;
    for (size_t i = 0; i < n * n; i++)
      root[i] = random_normal (&seed);
    memset (a, 0, sizeof a);
    for (size_t j = 0; j < n; j++)
      for (size_t i = j; i < n; i++)
        a[i + j * n] = ebit_dot (n, root + i * n, root + j * n);
    memcpy (factor, a, sizeof a);
    memcpy (lapack, a, sizeof a);
    assert_int_equal (ebit_cholesky (&context, n, factor, &positive), EBIT_OK);
    assert_true (positive);
    check_ok (&context, ebit_dpotrf (&context, n, lapack, &positive));
    assert_true (positive);
    for (size_t i = 0; i < n; i++)
    {
      b[i] = x[i] = random_normal (&seed);
      other[i] = 2 * b[i];
    }
    ebit_cholesky_solve (n, factor, x, other);
    for (size_t i = 0; i < n; i++)
    {
      double residual = b[i], scale = fabs (b[i]);
      for (size_t j = 0; j < n; j++)
      {
        double element = i > j ? a[i + j * n] : a[j + i * n];
        residual -= element * x[j];
        scale += fabs (element * x[j]);
      }
      check_close (residual / scale, 0, 1e-14);
      check_close (other[i], 2 * x[i], 0);
      check_close (factor[i], lapack[i], 1e-12);
    }
    a[n * n - 1] = -1;
    assert_int_equal (ebit_cholesky (&context, n, a, &positive), EBIT_OK);
    assert_false (positive);
  }
  context_close (&context);
}

static void
test_singular_values (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 15;
  const size_t shapes[][2] = { { 4, 3 }, { 3, 4 }, { 1, 5 }, { 6, 1 } };
  for (size_t k = 0; k < 4; k++)
  {
    size_t m = shapes[k][0], n = shapes[k][1], least = m < n ? m : n;
    double complex a[16], copy[16], u[16], v[16], y[16];
    double s[4], alone[4];
    random_matrix (&seed, m * n, a);
    memcpy (copy, a, sizeof a);
    check_ok (&context, ebit_zgesvd (&context, m, n, copy, s, u, v));
    for (size_t j = 0; j < least; j++)
      for (size_t i = 0; i < m; i++)
        u[i + j * m] *= s[j];
    ebit_product (m, least, n, u, v, y);
    check_at_most (distance (m * n, a, y), 1e-13);
    memcpy (copy, a, sizeof a);
    check_ok (&context, ebit_zgesvd (&context, m, n, copy, alone, NULL, NULL));
    for (size_t i = 0; i < least; i++)
      check_close (alone[i], s[i], 1e-13);
  }
  context_close (&context);
}

/* What xerbla would object to never reaches LAPACK. */
static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  double complex a[9] = { 1, 0, 0, 0, NAN, 0, 0, 0, 1 };
  double values[3];
  assert_int_equal (ebit_zheev (&context, true, 3, a, values), EBIT_ENUMERIC);
  assert_string_equal (
      context.error.message,
      "an element of a matrix for zheev is nan; it must be finite");
  assert_int_equal (ebit_zheev (&context, true, 0, a, values), EBIT_ENUMERIC);
  assert_string_equal (context.error.message,
                       "the order of a matrix for zheev is 0; it must be a "
                       "whole number in [1, 32768]");
  context_close (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_eigen_rebuilds_the_matrix),
    cmocka_unit_test (test_two_by_two_keeps_small_eigenvalues),
    cmocka_unit_test (test_functions_and_norms),
    cmocka_unit_test (test_products_agree_with_definition),
    cmocka_unit_test (test_cholesky),
    cmocka_unit_test (test_singular_values),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("hermitian", tests, NULL, NULL);
}
