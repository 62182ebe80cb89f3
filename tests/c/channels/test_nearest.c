/* The nearest state and the nearest channel: optimal, idempotent, covariant.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * x is the point of a convex set nearest to h if and only if
 * Re Tr (h - x)(z - x) <= 0 for all z of the set (the variational inequality):
 * of states, for all pure z, that is lambda_max (h - x) <= Tr (h - x) x.
 */
#include "random_states.h"

/* "state" or "channel", and "distance", of a call with dims where there are.
 */
static struct ebit_value *
nearest (const char *name, size_t n, const double complex *x,
         const size_t *dims)
{
  struct ebit_value *value = matrix_value (n, x), *pair = NULL;
  if (dims)
    pair = ebit_numbers (2, (double[]){ (double)dims[0], (double)dims[1] });
  struct ebit_value *result = call_by_name (
      name, dims ? 2 : 1, (const struct ebit_value *[]){ value, pair });
  ebit_free (value);
  ebit_free (pair);
  return result;
}

static void
copy_state (const struct ebit_value *found, size_t n, double complex *x)
{
  memcpy (x, ebit_field (found, "state")->numbers, n * n * sizeof *x);
}

/* The Choi state of the channel in a result. */
static void
copy_choi (const struct ebit_value *found, size_t n, double complex *x)
{
  struct ebit_value *choi
      = call1 (ebit_choi_state, ebit_field (found, "channel"));
  memcpy (x, choi->numbers, n * n * sizeof *x);
  ebit_free (choi);
}

static double
inner (size_t n, const double complex *a, const double complex *b,
       const double complex *c, const double complex *d)
{
  double sum = 0;
  for (size_t i = 0; i < n * n; i++)
    sum += creal (conj (a[i] - b[i]) * (c[i] - d[i]));
  return sum;
}

static double
eigenvalue (size_t n, const double complex *x, bool largest)
{
  struct ebit_context context;
  double values[TEST_MAX_ORDER];
  context_open (&context);
  check_ok (&context, ebit_hermitian_eigen (&context, n, x, values, NULL));
  context_close (&context);
  return values[largest ? n - 1 : 0];
}

/* ---- States ---------------------------------------------------------- */

static void
check_nearest_state (size_t n, const double complex *h)
{
  double complex x[TEST_MAX_SIZE], rest[TEST_MAX_SIZE];
  struct ebit_value *found = nearest ("nearest_state", n, h, NULL);
  copy_state (found, n, x);
  check_close (ebit_trace (n, x), 1, 1e-14);
  check_at_most (-eigenvalue (n, x, false), 1e-15);
  check_close (ebit_hermitian_defect (n, x), 0, 0);
  for (size_t i = 0; i < n * n; i++)
    rest[i] = h[i] - x[i];
  check_relative (number (found, "distance"),
                  sqrt (ebit_inner_product (n, n, rest, rest)), 1e-14);
  ebit_hermitian_part (n, rest, rest);
  check_at_most (eigenvalue (n, rest, true),
                 ebit_inner_product (n, n, rest, x) + 1e-13);
  ebit_free (found);
  /* Again: what is a state stays. */
  found = nearest ("nearest_state", n, x, NULL);
  check_at_most (number (found, "distance"), 1e-15 * (double)n);
  ebit_free (found);
}

static void
test_states_are_optimal (void **state)
{
  (void)state;
  uint64_t seed = 20261;
  double complex h[TEST_MAX_SIZE];
  for (size_t n = 1; n <= 8; n++)
    for (size_t k = 0; k < random_cases (20); k++)
    {
      random_matrix (&seed, n * n, h); /* not Hermitian */
      check_nearest_state (n, h);
      random_state (&seed, n, 1 + k % n, 1, h);
      for (size_t i = 0; i < n * n; i++) /* noise of single precision */
        h[i] = (float)creal (h[i]) + (double)(float)cimag (h[i]) * I;
      check_nearest_state (n, h);
    }
}

/* Whatever the size of what is given, what comes back is a state. */
static void
test_large_matrices (void **state)
{
  (void)state;
  uint64_t seed = 20260;
  static const double sizes[] = { 1e-300, 1e8, 1e15, 1e20, 1e90 };
  double complex h[16], x[16];
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
  {
    random_hermitian (&seed, 4, h);
    for (size_t k = 0; k < 16; k++)
      h[k] *= sizes[i];
    struct ebit_value *found = nearest ("nearest_state", 4, h, NULL);
    copy_state (found, 4, x);
    check_close (ebit_trace (4, x), 1, 1e-15);
    check_at_most (-eigenvalue (4, x, false), 1e-15);
    ebit_free (found);
  }
}

/* The example of Smolin, Gambetta and Smith: eigenvalues 3/5, 1/2, 7/20, 1/10,
 * -11/20 become 9/20, 7/20, 1/5, 0, 0. */
/* Of a large projector the projector, of a large multiple of 1 the mixed
 * state: the differences of eigenvalues count. */
static void
test_large_multiples (void **state)
{
  (void)state;
  double complex h[16], x[16];
  for (int is_projector = 0; is_projector < 2; is_projector++)
  {
    for (size_t i = 0; i < 16; i++)
      h[i] = is_projector || i % 5 == 0 ? 1e20 : 0;
    struct ebit_value *found = nearest ("nearest_state", 4, h, NULL);
    copy_state (found, 4, x);
    for (size_t i = 0; i < 16; i++)
      check_close (creal (x[i]), creal (h[i]) / 4e20, 1e-15);
    ebit_free (found);
  }
}

static void
test_published_example (void **state)
{
  (void)state;
  static const double before[] = { 0.6, 0.5, 0.35, 0.1, -0.55 };
  static const double after[] = { 0.45, 0.35, 0.2, 0, 0 };
  double complex h[25] = { 0 }, x[25];
  for (size_t i = 0; i < 5; i++)
    h[6 * i] = before[i];
  struct ebit_value *found = nearest ("nearest_state", 5, h, NULL);
  copy_state (found, 5, x);
  for (size_t i = 0; i < 5; i++)
    check_close (creal (x[6 * i]), after[i], 1e-15);
  check_close (number (found, "distance"), sqrt (3 * 0.0225 + 0.01 + 0.3025),
               1e-15);
  ebit_free (found);
}

static void
test_states_turn_with_unitaries (void **state)
{
  (void)state;
  uint64_t seed = 20262;
  double complex h[TEST_MAX_SIZE], u[TEST_MAX_SIZE], turned[TEST_MAX_SIZE],
      work[TEST_MAX_SIZE], x[TEST_MAX_SIZE], y[TEST_MAX_SIZE];
  for (size_t n = 2; n <= 8; n++)
  {
    random_hermitian (&seed, n, h);
    random_unitary (&seed, n, u);
    ebit_congruence (n, n, u, h, work, turned);
    struct ebit_value *found = nearest ("nearest_state", n, h, NULL);
    copy_state (found, n, x);
    ebit_congruence (n, n, u, x, work, y);
    struct ebit_value *other = nearest ("nearest_state", n, turned, NULL);
    copy_state (other, n, x);
    check_at_most (distance (n * n, x, y), 1e-14 * (double)n);
    check_close (number (other, "distance"), number (found, "distance"),
                 1e-14 * (double)n);
    ebit_free (found);
    ebit_free (other);
  }
}

/* A real matrix has a real answer; a ket is its projector. */
static void
test_kinds_of_values (void **state)
{
  (void)state;
  const double data[] = { 0.7, 0.1, 0.1, 0.4 }, ket[] = { 0.6, 0.8, 1e-9 };
  const struct ebit_value real = {
    .kind = EBIT_NUMBERS, .rank = 2, .extent = { 2, 2, 1 }, .numbers = data
  };
  struct ebit_value *found = call1 (ebit_nearest_state, &real);
  assert_int_equal (ebit_field (found, "state")->kind, EBIT_NUMBERS);
  check_close (ebit_field (found, "state")->numbers[0], 0.65, 2e-16);
  check_close (number (found, "distance"), sqrt (2) * 0.05, 2e-16);
  ebit_free (found);
  struct ebit_value *vector = ebit_numbers (3, ket);
  found = call1 (ebit_nearest_state, vector);
  assert_int_equal (ebit_field (found, "state")->extent[1], 3);
  check_close (ebit_field (found, "state")->numbers[1], 0.48, 1e-15);
  check_at_most (number (found, "distance"), 1e-15);
  ebit_free (found);
  ebit_free (vector);
}

/* ---- Channels -------------------------------------------------------- */

static void
random_choi (uint64_t *seed, const size_t dims[2], size_t count,
             double complex *choi)
{
  const size_t n = dims[0] * dims[1];
  double complex kraus[TEST_MAX_SIZE];
  random_kraus (seed, dims[0], dims[1], count, kraus);
  struct ebit_value *channel = kraus_value (dims[0], dims[1], count, kraus);
  struct ebit_value *value = call1 (ebit_choi_state, channel);
  memcpy (choi, value->numbers, n * n * sizeof *choi);
  ebit_free (value);
  ebit_free (channel);
}

/* Choi states that may show that x is not the nearest: of isometries, whose
 * mixtures are many of them, near x in all directions. */
static void
check_variational (uint64_t *seed, const size_t dims[2],
                   const double complex *h, const double complex *x)
{
  const size_t n = dims[0] * dims[1];
  double complex z[TEST_MAX_SIZE];
  const size_t least = (dims[0] + dims[1] - 1) / dims[1];
  for (size_t k = 0; k < 40; k++)
  {
    random_choi (seed, dims, least + k % 2, z);
    check_at_most (inner (n, h, x, z, x), 1e-10);
  }
}

static void
check_nearest_channel (uint64_t *seed, const size_t dims[2],
                       const double complex *h)
{
  const size_t n = dims[0] * dims[1];
  double complex x[TEST_MAX_SIZE], marginal[TEST_MAX_SIZE];
  struct ebit_value *found = nearest ("nearest_channel", n, h, dims);
  copy_choi (found, n, x);
  ebit_trace_out_second (dims, x, marginal);
  for (size_t i = 0; i < dims[0] * dims[0]; i++)
    check_at_most (cabs (marginal[i]
                         - (i % (dims[0] + 1) == 0 ? 1 / (double)dims[0] : 0)),
                   1e-14);
  check_relative (number (found, "distance"), sqrt (inner (n, h, x, h, x)),
                  1e-13);
  check_variational (seed, dims, h, x);
  ebit_free (found);
  found = nearest ("nearest_channel", n, x, dims);
  check_at_most (number (found, "distance"), 3e-15 * (double)n);
  ebit_free (found);
}

static void
test_channels_are_optimal (void **state)
{
  (void)state;
  static const size_t dims[][2] = { { 2, 2 }, { 2, 3 }, { 3, 2 }, { 3, 3 },
                                    { 1, 4 }, { 4, 1 }, { 4, 4 } };
  uint64_t seed = 20263;
  double complex h[TEST_MAX_SIZE], noise[TEST_MAX_SIZE];
  for (size_t k = 0; k < sizeof dims / sizeof dims[0]; k++)
    for (size_t i = 0; i < random_cases (6); i++)
    {
      static const double sizes[] = { 1, 0.1, 1e-3, 1e-8, 100, 0 };
      const size_t n = dims[k][0] * dims[k][1];
      const size_t least = (dims[k][0] + dims[k][1] - 1) / dims[k][1];
      random_choi (&seed, dims[k], least + i % 2, h);
      random_hermitian (&seed, n, noise);
      for (size_t j = 0; j < n * n; j++)
        h[j] += sizes[i] * noise[j];
      check_nearest_channel (&seed, dims[k], h);
    }
}

/* Alternating projections with Dykstra's correction, many turns of them: of
 * states of two qubits, by the definition. */
static void
dykstra (struct ebit_context *context, const double complex *h, size_t turns,
         double complex *x)
{
  const size_t dims[2] = { 2, 2 };
  double complex y[16], vectors[16], correction[16] = { 0 }, marginal[4];
  double values[4];
  memcpy (x, h, sizeof y);
  for (size_t turn = 0; turn < turns; turn++)
  {
    for (size_t i = 0; i < 16; i++)
      y[i] = x[i] + correction[i];
    check_ok (context, ebit_hermitian_eigen (context, 4, y, values, vectors));
    for (size_t i = 0; i < 4; i++)
      values[i] = fmax (0, values[i]);
    ebit_spectral_sum (context, 4, 4, values, vectors, x);
    for (size_t i = 0; i < 16; i++)
      correction[i] = y[i] - x[i];
    ebit_trace_out_second (dims, x, marginal);
    for (size_t i = 0; i < 2; i++)
      for (size_t j = 0; j < 2; j++)
        for (size_t b = 0; b < 2; b++)
          x[2 * i + b + 4 * (2 * j + b)]
              += ((i == j ? 0.5 : 0) - marginal[i + 2 * j]) / 2;
  }
}

static void
test_channels_against_dykstra (void **state)
{
  (void)state;
  const size_t dims[2] = { 2, 2 };
  uint64_t seed = 20264;
  struct ebit_context context;
  context_open (&context);
  for (size_t k = 0; k < random_cases (10); k++)
  {
    double complex h[16], noise[16], x[16], y[16];
    random_choi (&seed, dims, 1 + k % 4, h);
    random_hermitian (&seed, 4, noise);
    for (size_t i = 0; i < 16; i++)
      h[i] += 0.1 * noise[i];
    dykstra (&context, h, 20000, y);
    struct ebit_value *found = nearest ("nearest_channel", 4, h, dims);
    copy_choi (found, 4, x);
    check_at_most (distance (16, x, y), 1e-9);
    ebit_free (found);
  }
  context_close (&context);
}

/* Unitaries before and after the channel turn the answer as well. */
static void
test_channels_turn_with_unitaries (void **state)
{
  (void)state;
  const size_t dims[2] = { 2, 3 };
  uint64_t seed = 20265;
  double complex h[36], noise[36], u[4], v[9], turned[36], x[36], y[36];
  random_choi (&seed, dims, 2, h);
  random_hermitian (&seed, 6, noise);
  for (size_t i = 0; i < 36; i++)
    h[i] += 0.2 * noise[i];
  random_unitary (&seed, 2, u);
  random_unitary (&seed, 3, v);
  transform (2, u, 3, v, h, turned);
  struct ebit_value *found = nearest ("nearest_channel", 6, h, dims);
  struct ebit_value *other = nearest ("nearest_channel", 6, turned, dims);
  copy_choi (found, 6, x);
  transform (2, u, 3, v, x, y);
  copy_choi (other, 6, x);
  check_at_most (distance (36, x, y), 1e-11);
  ebit_free (found);
  ebit_free (other);
}

/* Kraus operators in single precision: no Kraus set, but near one. */
static void
test_operators_of_seven_digits (void **state)
{
  (void)state;
  uint64_t seed = 20266;
  double complex kraus[TEST_MAX_SIZE];
  struct ebit_value *operators[3], *list;
  random_kraus (&seed, 2, 2, 3, kraus);
  for (size_t i = 0; i < 12; i++)
    kraus[i] = (float)creal (kraus[i]) + (double)(float)cimag (kraus[i]) * I;
  for (size_t k = 0; k < 3; k++)
    operators[k] = ebit_matrix (2, 2, (const double *)(kraus + 4 * k));
  list = ebit_list (3, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *refused = NULL;
  struct ebit_error error;
  assert_int_equal (ebit_call ("kraus_channel", 1,
                               (const struct ebit_value *const *)&list, NULL,
                               &refused, &error),
                    EBIT_EARGUMENT);
  assert_non_null (strstr (error.message, "; it must be trace preserving to "
                                          "2e-10; nearest_channel makes one"));
  struct ebit_value *found = call1 (ebit_nearest_channel, list);
  check_at_most (number (found, "distance"), 1e-7);
  check_at_most (1e-10, number (found, "distance"));
  ebit_free (call1 (ebit_is_degradable, ebit_field (found, "channel")));
  ebit_free (found);
  refuse (
      "nearest_channel", 2,
      (struct ebit_value *[]){ list, ebit_numbers (2, (double[]){ 2, 2 }) },
      "dims is a vector of 2 numbers; it must be missing, since choi is "
      "a list of operators");
  for (size_t k = 0; k < 3; k++)
    ebit_free (operators[k]);
}

/* What is a state to entropy is one to choi_channel, whose channel preserves
 * the trace; beyond, both refuse it and say what helps. */
static void
test_one_tolerance (void **state)
{
  (void)state;
  double complex choi[16] = { [0] = 0.5, [10] = 0.15, [15] = 0.35 };
  const double root = sqrt (0.7) / 2;
  for (size_t i = 0; i < 3; i++)
  {
    static const double by[] = { 5e-11, -5e-11, 9e-11 };
    choi[3] = choi[12] = root + by[i];
    choi[4] = i == 2 ? 1e-11 : 0;
    struct ebit_value *rho = matrix_value (4, choi);
    ebit_free (call1 (ebit_entropy, rho));
    struct ebit_value *channel = call1 (ebit_choi_channel, rho);
    struct ebit_value *back = call1 (ebit_choi_state, channel);
    check_close (back->numbers[0] + back->numbers[10], 0.5, 1e-15);
    check_close (back->numbers[20] + back->numbers[30], 0.5, 1e-15);
    check_close (back->numbers[6], root, 2e-10);
    ebit_free (back);
    ebit_free (channel);
    ebit_free (rho);
  }
  choi[3] = choi[12] = root + 1e-8;
  refuse (
      "choi_channel", 1, (struct ebit_value *[]){ matrix_value (4, choi) },
      "choi is a matrix with the eigenvalue -9.84e-09; it must be positive "
      "to 1e-10; nearest_channel makes one");
}

/* ---- Refusals, memory, interrupt ------------------------------------- */

static void
test_refusals (void **state)
{
  (void)state;
  const double data[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
  double complex x[9] = { [0] = NAN };
  refuse ("nearest_state", 1,
          (struct ebit_value *[]){ ebit_matrix (2, 3, data) },
          "rho is a 2 x 3 matrix of complex numbers; it must be a square "
          "matrix");
  refuse ("nearest_state", 1, (struct ebit_value *[]){ matrix_value (3, x) },
          "rho[1, 1] is NaN; it must be finite");
  refuse ("nearest_state", 1, (struct ebit_value *[]){ NULL },
          "rho is missing; it must be a matrix of numbers");
  x[0] = -1e101;
  refuse ("nearest_state", 1, (struct ebit_value *[]){ matrix_value (3, x) },
          "rho is a matrix with elements up to 1e+101; it must be one with "
          "elements up to 1e+100");
  x[0] = 2e6;
  refuse ("nearest_channel", 2,
          (struct ebit_value *[]){ matrix_value (2, x),
                                   ebit_numbers (2, (double[]){ 1, 2 }) },
          "choi is a matrix with elements up to 2e+06; it must be one with "
          "elements up to 1e+06");
  refuse ("nearest_channel", 1,
          (struct ebit_value *[]){ ebit_matrix (2, 3, data) },
          "choi is a 2 x 3 matrix of complex numbers; it must be a square "
          "matrix");
  x[0] = 1;
  refuse ("nearest_channel", 1, (struct ebit_value *[]){ matrix_value (3, x) },
          "dims is missing; it must be given as [dA dB] with dA dB = 3, which "
          "is not a square");
}

static int
stop (void *data)
{
  size_t *polls = data;
  return ++*polls > 1;
}

static void
test_interrupt_and_memory (void **state)
{
  (void)state;
  enum
  {
    ORDER = 144
  };
  uint64_t seed = 20267;
  size_t polls = 0;
  double complex *h = calloc ((size_t)ORDER * ORDER, sizeof *h);
  random_hermitian (&seed, ORDER, h);
  struct ebit_value *choi = matrix_value (ORDER, h), *result;
  struct ebit_options options = ebit_default_options ();
  struct ebit_error error;
  options.poll = stop;
  options.poll_data = &polls;
  assert_int_equal (ebit_call ("nearest_channel", 1,
                               (const struct ebit_value *const *)&choi,
                               &options, &result, &error),
                    EBIT_EINTERRUPT);
  assert_null (result);
  options = ebit_default_options ();
  options.memory_limit = 1e6;
  assert_int_equal (ebit_call ("nearest_channel", 1,
                               (const struct ebit_value *const *)&choi,
                               &options, &result, &error),
                    EBIT_EMEMORY);
  assert_int_equal (ebit_call ("nearest_state", 1,
                               (const struct ebit_value *const *)&choi,
                               &options, &result, &error),
                    EBIT_EMEMORY);
  ebit_free (choi);
  free (h);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_states_are_optimal),
    cmocka_unit_test (test_large_matrices),
    cmocka_unit_test (test_large_multiples),
    cmocka_unit_test (test_published_example),
    cmocka_unit_test (test_states_turn_with_unitaries),
    cmocka_unit_test (test_kinds_of_values),
    cmocka_unit_test (test_channels_are_optimal),
    cmocka_unit_test (test_channels_against_dykstra),
    cmocka_unit_test (test_channels_turn_with_unitaries),
    cmocka_unit_test (test_operators_of_seven_digits),
    cmocka_unit_test (test_one_tolerance),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_interrupt_and_memory),
  };
  return cmocka_run_group_tests_name ("nearest", tests, NULL, NULL);
}
