/* Kets in place of states: the same numbers as of their projectors.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_states.h"

/* The same amplitudes as a vector, a column and a row. */
static struct ebit_value
shaped (const struct ebit_value *vector, size_t shape)
{
  struct ebit_value value = *vector;
  const size_t n = vector->extent[0] * vector->extent[1];
  value.rank = shape == 0 ? 1 : 2;
  value.extent[0] = shape == 2 ? 1 : n;
  value.extent[1] = shape == 2 ? n : 1;
  return value;
}

/* A random ket with its projector. */
static struct ebit_value *
random_ket (uint64_t *seed, size_t n, double complex *rho)
{
  double complex psi[TEST_MAX_ORDER];
  random_matrix (seed, n, psi);
  const double norm = sqrt (ebit_inner_product (n, 1, psi, psi));
  for (size_t i = 0; i < n; i++)
    psi[i] /= norm;
  project (n, psi, rho);
  return ebit_matrix (n, 1, (const double *)psi);
}

static void
check_same_numbers (const struct ebit_value *a, const struct ebit_value *b,
                    double tolerance)
{
  const size_t n = a->extent[0] * a->extent[1] * a->extent[2];
  assert_int_equal (a->kind, b->kind);
  assert_int_equal (n, b->extent[0] * b->extent[1] * b->extent[2]);
  for (size_t i = 0; i < n * (a->kind == EBIT_COMPLEX ? 2 : 1); i++)
    check_close (a->numbers[i], b->numbers[i], tolerance);
}

/* A function of a state, and maybe of dims, of all shapes of a ket. */
static void
check_function (const char *name, const struct ebit_value *ket,
                const struct ebit_value *rho, const struct ebit_value *dims)
{
  const size_t n = dims ? 2 : 1;
  struct ebit_value *expected
      = call_by_name (name, n, (const struct ebit_value *[]){ rho, dims });
  for (size_t shape = 0; shape < 3; shape++)
  {
    const struct ebit_value value = shaped (ket, shape);
    struct ebit_value *result = call_by_name (
        name, n, (const struct ebit_value *[]){ &value, dims });
    if (expected->kind != EBIT_LIST)
      check_same_numbers (result, expected, 1e-7);
    else
    {
      check_close (number (result, "lower"), number (expected, "lower"), 1e-8);
      check_close (number (result, "upper"), number (expected, "upper"), 1e-8);
      check_valid (result, true, "");
    }
    ebit_free (result);
  }
  ebit_free (expected);
}

static void
test_of_any_dimensions (void **state)
{
  (void)state;
  static const char *const alone[] = { "entropy" };
  static const char *const names[] = { "mutual_information",
                                       "conditional_entropy",
                                       "negativity",
                                       "log_negativity",
                                       "coherent_information",
                                       "hashing",
                                       "reverse_coherent_information",
                                       "rains",
                                       "max_rains",
                                       "partial_transpose" };
  static const size_t dims[][2] = { { 2, 2 }, { 2, 3 }, { 3, 2 }, { 1, 4 } };
  uint64_t seed = 20268;
  for (size_t k = 0; k < 4; k++)
  {
    const size_t n = dims[k][0] * dims[k][1];
    double complex x[TEST_MAX_SIZE];
    struct ebit_value *ket = random_ket (&seed, n, x);
    struct ebit_value *rho = matrix_value (n, x);
    struct ebit_value *pair = ebit_numbers (
        2, (double[]){ (double)dims[k][0], (double)dims[k][1] });
    check_function (alone[0], ket, rho, NULL);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
      check_function (names[i], ket, rho, pair);
    ebit_free (ket);
    ebit_free (rho);
    ebit_free (pair);
  }
}

static void
test_of_two_qubits (void **state)
{
  (void)state;
  static const char *const names[] = { "concurrence",
                                       "entanglement_of_formation",
                                       "fully_entangled_fraction",
                                       "chsh",
                                       "bell_weights",
                                       "discord",
                                       "distillable_entanglement",
                                       "entropy" };
  uint64_t seed = 20269;
  double complex x[16];
  struct ebit_value *ket = random_ket (&seed, 4, x);
  struct ebit_value *rho = matrix_value (4, x);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    check_function (names[i], ket, rho, NULL);
  ebit_free (ket);
  ebit_free (rho);
}

/* Fidelity and relative entropy, of kets with kets, states and stacks. */
static void
test_of_two_states (void **state)
{
  (void)state;
  uint64_t seed = 20270;
  double complex x[9], y[9];
  struct ebit_value *a = random_ket (&seed, 3, x);
  struct ebit_value *b = random_ket (&seed, 3, y);
  double complex overlap = 0;
  const double complex *psi = (const double complex *)a->numbers;
  const double complex *phi = (const double complex *)b->numbers;
  for (size_t i = 0; i < 3; i++)
    overlap += conj (psi[i]) * phi[i];
  struct ebit_value *found
      = call_by_name ("fidelity", 2, (const struct ebit_value *[]){ a, b });
  check_close (found->numbers[0], pow (cabs (overlap), 2), 1e-14);
  ebit_free (found);
  struct ebit_value *rho = matrix_value (3, x);
  found
      = call_by_name ("fidelity", 2, (const struct ebit_value *[]){ rho, b });
  check_close (found->numbers[0], pow (cabs (overlap), 2), 1e-14);
  ebit_free (found);
  found = call_by_name ("relative_entropy", 2,
                        (const struct ebit_value *[]){ a, b });
  assert_true (isinf (found->numbers[0]));
  ebit_free (found);
  ebit_free (rho);
  ebit_free (a);
  ebit_free (b);
}

/* Every choice of subsystems; a real ket has real marginals. */
static void
test_partial_trace (void **state)
{
  (void)state;
  static const double chosen[][3] = { { 1, 0, 0 }, { 2, 0, 0 }, { 3, 0, 0 },
                                      { 1, 2, 0 }, { 1, 3, 0 }, { 2, 3, 0 } };
  uint64_t seed = 20271;
  double complex x[144];
  struct ebit_value *ket = random_ket (&seed, 12, x);
  struct ebit_value *rho = matrix_value (12, x);
  struct ebit_value *dims = ebit_numbers (3, (double[]){ 2, 3, 2 });
  for (size_t k = 0; k < 6; k++)
  {
    struct ebit_value *keep = ebit_numbers (k < 3 ? 1 : 2, chosen[k]);
    struct ebit_value *a
        = call (ebit_partial_trace, 3,
                (const struct ebit_value *[]){ ket, dims, keep });
    struct ebit_value *b
        = call (ebit_partial_trace, 3,
                (const struct ebit_value *[]){ rho, dims, keep });
    check_same_numbers (a, b, 1e-15);
    ebit_free (a);
    ebit_free (b);
    ebit_free (keep);
  }
  ebit_free (dims);
  ebit_free (rho);
  ebit_free (ket);
  const double real[] = { 0.6, 0, 0, 0.8 };
  struct ebit_value *vector = ebit_numbers (4, real);
  struct ebit_value *keep = ebit_numbers (1, (double[]){ 2 });
  struct ebit_value *half
      = call (ebit_partial_trace, 3,
              (const struct ebit_value *[]){ vector, NULL, keep });
  assert_int_equal (half->kind, EBIT_NUMBERS);
  check_close (half->numbers[0], 0.36, 1e-16);
  check_close (half->numbers[3], 0.64, 2e-16);
  ebit_free (half);
  ebit_free (keep);
  ebit_free (vector);
}

/* Twenty qubits: the matrix would take 16 TiB. */
static void
test_large_kets (void **state)
{
  (void)state;
  const size_t n = (size_t)1 << 20;
  double *amplitudes = calloc (n, sizeof *amplitudes);
  amplitudes[0] = amplitudes[n - 1] = sqrt (0.5);
  struct ebit_value *ghz = ebit_numbers (n, amplitudes);
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, (double)(n / 2) });
  struct ebit_value *keep = ebit_numbers (1, (double[]){ 1 });
  struct ebit_value *result = call1 (ebit_entropy, ghz);
  check_close (result->numbers[0], 0, 0);
  ebit_free (result);
  result = call (ebit_mutual_information, 2,
                 (const struct ebit_value *[]){ ghz, dims });
  check_close (result->numbers[0], 2, 1e-15);
  ebit_free (result);
  result = call (ebit_partial_trace, 3,
                 (const struct ebit_value *[]){ ghz, dims, keep });
  check_close (result->numbers[0], 0.5, 2e-16);
  check_close (result->numbers[1], 0, 0);
  ebit_free (result);
  ebit_free (ghz);
  ebit_free (dims);
  ebit_free (keep);
  free (amplitudes);
}

/* At the input of a channel, and as a Choi state, which is then of an
 * isometry. */
static void
test_of_channels (void **state)
{
  (void)state;
  struct ebit_value *half = ebit_numbers (1, (double[]){ 0.5 });
  struct ebit_value *channel = call1 (ebit_dephasing, half);
  struct ebit_value *ket = ebit_numbers (2, (double[]){ 0.6, 0.8 });
  struct ebit_value *out = call (
      ebit_apply_channel, 2, (const struct ebit_value *[]){ channel, ket });
  check_close (out->numbers[0], 0.36, 1e-15);
  check_close (out->numbers[2], 0, 1e-15);
  ebit_free (out);
  ebit_free (channel);
  ebit_free (ket);
  ebit_free (half);
  const double root = sqrt (0.5);
  ket = ebit_numbers (4, (double[]){ 0, root, root, 0 });
  channel = call1 (ebit_choi_channel, ket);
  assert_int_equal (ebit_field (channel, "kraus")->extent[0], 1);
  ebit_free (channel);
  ebit_free (ket);
}

static void
test_refusals (void **state)
{
  (void)state;
  refuse ("entropy", 1,
          (struct ebit_value *[]){ ebit_numbers (2, (double[]){ 1, 1 }) },
          "rho is a vector of 2 numbers and of norm 1.414213562; it must be a "
          "ket, of norm 1, or a square matrix");
  refuse ("rains", 1,
          (struct ebit_value *[]){
              ebit_numbers (4, (double[]){ 0.5, 0.5, 0.5, 0.5000000004 }) },
          "x is a vector of 4 numbers and of norm 1.0000000002; it must be a "
          "ket, of norm 1, or a square matrix");
  refuse ("concurrence", 1,
          (struct ebit_value *[]){ ebit_numbers (2, (double[]){ 1, 0 }) },
          "rho is a vector of 2 numbers; it must be a state of two qubits, a "
          "4 x 4 matrix, or a 4 x 4 x n stack of them");
  refuse ("entropy", 1,
          (struct ebit_value *[]){ ebit_numbers (2, (double[]){ 1, NAN }) },
          "rho[2] is NaN; it must be finite");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_of_any_dimensions),
    cmocka_unit_test (test_of_two_qubits),
    cmocka_unit_test (test_of_two_states),
    cmocka_unit_test (test_partial_trace),
    cmocka_unit_test (test_large_kets),
    cmocka_unit_test (test_of_channels),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("kets", tests, NULL, NULL);
}
