/* States at the edges: one dimension, rank one, noise.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_calls.h"

static void
test_one_dimension (void **state)
{
  (void)state;
  static const char *const names[] = { "entropy",
                                       "mutual_information",
                                       "conditional_entropy",
                                       "negativity",
                                       "log_negativity",
                                       "hashing",
                                       "coherent_information",
                                       "reverse_coherent_information" };
  const double complex one = 1;
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    assert_true (measure (names[i], 1, &one, NULL) == 0);
  assert_true (compare ("fidelity", 1, &one, &one) == 1);
  assert_true (compare ("relative_entropy", 1, &one, &one) == 0);
}

/* One subsystem of dimension 1: nothing to be entangled with. */
static void
test_trivial_subsystem (void **state)
{
  (void)state;
  double complex rho[16];
  uint64_t seed = 40;
  random_state (&seed, 4, 4, 1, rho);
  for (size_t i = 0; i < 2; i++)
  {
    const size_t dims[2] = { i ? 4 : 1, i ? 1 : 4 };
    const double s = measure ("entropy", 4, rho, NULL);
    check_close (measure ("negativity", 4, rho, dims), 0, 1e-15);
    check_close (measure ("mutual_information", 4, rho, dims), 0, 1e-14);
    check_close (measure ("conditional_entropy", 4, rho, dims), i ? s : 0,
                 1e-14);
  }
}

static void
test_bell_states (void **state)
{
  (void)state;
  for (int k = 1; k <= 4; k++)
  {
    struct ebit_value *number = ebit_numbers (1, (double[]){ k });
    const struct ebit_value *arguments[] = { number };
    struct ebit_value *bell = call_by_name ("bell_state", 1, arguments);
    double complex rho[16];
    for (size_t i = 0; i < 16; i++)
      rho[i] = bell->numbers[i];
    assert_true (measure ("entropy", 4, rho, NULL) == 0);
    assert_true (measure ("negativity", 4, rho, NULL) == 0.5);
    assert_true (measure ("log_negativity", 4, rho, NULL) == 1);
    assert_true (measure ("concurrence", 4, rho, NULL) == 1);
    assert_true (measure ("entanglement_of_formation", 4, rho, NULL) == 1);
    assert_true (measure ("fully_entangled_fraction", 4, rho, NULL) == 1);
    assert_true (measure ("chsh", 4, rho, NULL) == 2 * sqrt (2));
    assert_true (measure ("hashing", 4, rho, NULL) == 1);
    assert_true (measure ("mutual_information", 4, rho, NULL) == 2);
    assert_true (measure ("conditional_entropy", 4, rho, NULL) == -1);
    check_close (compare ("fidelity", 4, rho, rho), 1, 1e-15);
    check_close (compare ("relative_entropy", 4, rho, rho), 0, 1e-15);
    struct ebit_value *weights = call_by_name (
        "bell_weights", 1, (const struct ebit_value *[]){ bell });
    for (int i = 0; i < 4; i++)
      assert_true (weights->numbers[i] == (i == k - 1));
    ebit_free (weights);
    ebit_free (bell);
    ebit_free (number);
  }
}

/* Eigenvalues of -1e-16 and their kind are zeros. */
static void
test_rounding_noise (void **state)
{
  (void)state;
  double complex rho[16] = { 0 }, half[16] = { 0 };
  rho[0] = 1;
  rho[5] = -1e-16;
  rho[10] = 1e-17;
  rho[15] = -5e-17;
  for (size_t i = 0; i < 4; i++)
    half[5 * i] = 0.25;
  check_close (measure ("entropy", 4, rho, NULL), 0, 1e-14);
  check_close (measure ("concurrence", 4, rho, NULL), 0, 0);
  check_close (measure ("entanglement_of_formation", 4, rho, NULL), 0, 0);
  check_close (measure ("negativity", 4, rho, NULL), 0, 2e-16);
  check_close (compare ("fidelity", 4, rho, half), 0.25, 1e-15);
  check_close (compare ("relative_entropy", 4, rho, half), 2, 1e-14);
  assert_true (isinf (compare ("relative_entropy", 4, half, rho)));
}

/* p phi+ + (1-p) |01><01| has C = p.  Turned about, its two missing
 * eigenvalues are noise of 1e-17, whose roots would change C by 1e-8. */
static void
test_concurrence_of_low_rank (void **state)
{
  (void)state;
  uint64_t seed = 41;
  for (size_t i = 0; i < 1000; i++)
  {
    const double p = random_uniform (&seed);
    double complex rho[16] = { 0 }, turned[16], u[4], v[4];
    rho[0] = rho[3] = rho[12] = rho[15] = p / 2;
    rho[5] = 1 - p;
    random_unitary (&seed, 2, u);
    random_unitary (&seed, 2, v);
    transform (2, u, 2, v, rho, turned);
    check_close (measure ("concurrence", 4, rho, NULL), p, 1e-15);
    check_close (measure ("concurrence", 4, turned, NULL), p, 1e-13);
  }
}

/* The closed form of X-shaped states keeps what is smaller than noise. */
static void
test_x_shaped_states (void **state)
{
  (void)state;
  double complex rho[16] = { 0 };
  rho[0] = rho[15] = 0.5;
  rho[3] = 0.3 * I;
  rho[12] = -0.3 * I;
  rho[5] = 1e-20;
  rho[10] = 1e-12;
  check_close (measure ("concurrence", 4, rho, NULL), 2 * (0.3 - 1e-16),
               1e-16);
  rho[3] = rho[12] = 0;
  rho[6] = rho[9] = 1e-17;
  assert_true (measure ("concurrence", 4, rho, NULL) == 0);
}

static void
test_relative_entropy_of_diagonals (void **state)
{
  (void)state;
  const double complex rho[4] = { 0.25, 0, 0, 0.75 };
  const double complex sigma[4] = { 1 - 0x1p-40, 0, 0, 0x1p-40 };
  const double complex pure[4] = { 1, 0, 0, 0 };
  check_close (compare ("relative_entropy", 2, rho, sigma),
               0.25 * log2 (0.25) + 0.75 * log2 (0.75) + 30
                   + 0.25 / EBIT_LN2 * 0x1p-40,
               1e-13);
  check_close (compare ("relative_entropy", 2, pure, pure), 0, 0);
  check_close (compare ("relative_entropy", 2, pure, rho), 2, 1e-15);
  assert_true (isinf (compare ("relative_entropy", 2, rho, pure)));
  check_close (compare ("fidelity", 2, pure, rho), 0.25, 1e-16);
}

static void
test_partial_trace_and_transpose (void **state)
{
  (void)state;
  uint64_t seed = 42;
  double complex a[4], b[9], c[4], ab[36], abc[144], ac[16];
  random_matrix (&seed, 4, a);
  random_matrix (&seed, 9, b);
  random_matrix (&seed, 4, c);
  ebit_kron (2, 2, a, 3, 3, b, ab);
  ebit_kron (6, 6, ab, 2, 2, c, abc);
  ebit_kron (2, 2, a, 2, 2, c, ac);
  const double complex trace = b[0] + b[4] + b[8];
  struct ebit_value *x = matrix_value (12, abc);
  struct ebit_value *dims = ebit_numbers (3, (double[]){ 2, 3, 2 });
  struct ebit_value *ends = ebit_numbers (2, (double[]){ 1, 3 });
  struct ebit_value *middle = ebit_numbers (1, (double[]){ 2 });
  const struct ebit_value *arguments[] = { x, dims, ends };
  struct ebit_value *traced = call_by_name ("partial_trace", 3, arguments);
  assert_int_equal (traced->extent[0], 4);
  for (size_t i = 0; i < 16; i++)
  {
    check_close (traced->numbers[2 * i], creal (trace * ac[i]), 1e-14);
    check_close (traced->numbers[2 * i + 1], cimag (trace * ac[i]), 1e-14);
  }
  /* On the ends and on the middle: all of it; each of them twice: nothing. */
  struct ebit_value *once = call_by_name ("partial_transpose", 3, arguments);
  struct ebit_value *all
      = call_by_name ("partial_transpose", 3,
                      (const struct ebit_value *[]){ once, dims, middle });
  struct ebit_value *none
      = call_by_name ("partial_transpose", 3,
                      (const struct ebit_value *[]){ once, dims, ends });
  assert_memory_equal (none->numbers, x->numbers, 288 * sizeof (double));
  for (size_t i = 0; i < 12; i++)
    for (size_t j = 0; j < 12; j++)
      assert_memory_equal (all->numbers + 2 * (i + 12 * j),
                           x->numbers + 2 * (j + 12 * i), 2 * sizeof (double));
  /* What is real stays real; the second of two is transposed by default. */
  double numbers[16];
  for (size_t i = 0; i < 16; i++)
    numbers[i] = (double)i;
  const struct ebit_value real = {
    .kind = EBIT_NUMBERS, .rank = 2, .extent = { 4, 4, 1 }, .numbers = numbers
  };
  struct ebit_value *transposed = call_by_name (
      "partial_transpose", 1, (const struct ebit_value *[]){ &real });
  assert_int_equal (transposed->kind, EBIT_NUMBERS);
  assert_true (transposed->numbers[1] == 4 && transposed->numbers[2] == 2);
  ebit_free (transposed);
  ebit_free (none);
  ebit_free (all);
  ebit_free (once);
  ebit_free (traced);
  ebit_free (middle);
  ebit_free (ends);
  ebit_free (dims);
  ebit_free (x);
}

static void
test_ghz_states (void **state)
{
  (void)state;
  struct ebit_value *n = ebit_numbers (1, (double[]){ 3 });
  struct ebit_value *d = ebit_numbers (1, (double[]){ 3 });
  struct ebit_value *ghz
      = call_by_name ("ghz_state", 2, (const struct ebit_value *[]){ n, d });
  assert_int_equal (ghz->extent[0], 27);
  double sum = 0;
  for (size_t i = 0; i < 27 * 27; i++)
    sum += ghz->numbers[i];
  check_close (sum, 3, 1e-15);
  for (size_t i = 0; i < 27; i += 13)
    for (size_t j = 0; j < 27; j += 13)
      assert_true (ghz->numbers[i + 27 * j] == 1. / 3);
  ebit_free (ghz);
  /* Of two qubits it is phi+; one level has one state however often. */
  struct ebit_value *two = ebit_numbers (1, (double[]){ 2 });
  struct ebit_value *one = ebit_numbers (1, (double[]){ 1 });
  struct ebit_value *many = ebit_numbers (1, (double[]){ 1e9 });
  struct ebit_value *pair
      = call_by_name ("ghz_state", 1, (const struct ebit_value *[]){ two });
  struct ebit_value *bell
      = call_by_name ("bell_state", 1, (const struct ebit_value *[]){ one });
  assert_memory_equal (pair->numbers, bell->numbers, 16 * sizeof (double));
  struct ebit_value *trivial = call_by_name (
      "ghz_state", 2, (const struct ebit_value *[]){ many, one });
  assert_int_equal (trivial->extent[0], 1);
  assert_true (trivial->numbers[0] == 1);
  ebit_free (trivial);
  ebit_free (bell);
  ebit_free (pair);
  ebit_free (many);
  ebit_free (one);
  ebit_free (two);
  ebit_free (d);
  ebit_free (n);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_one_dimension),
    cmocka_unit_test (test_trivial_subsystem),
    cmocka_unit_test (test_bell_states),
    cmocka_unit_test (test_rounding_noise),
    cmocka_unit_test (test_concurrence_of_low_rank),
    cmocka_unit_test (test_x_shaped_states),
    cmocka_unit_test (test_relative_entropy_of_diagonals),
    cmocka_unit_test (test_partial_trace_and_transpose),
    cmocka_unit_test (test_ghz_states),
  };
  return cmocka_run_group_tests_name ("state cases", tests, NULL, NULL);
}
