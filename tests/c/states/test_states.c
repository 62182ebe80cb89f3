/* Measures of states against the oracle tables, one by one and in stacks.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_calls.h"

static const size_t qubits[2] = { 2, 2 };

static void
test_measures_of_two_qubits (void **state)
{
  (void)state;
  static const struct
  {
    const char *name, *column;
    bool bipartite;
  } measures[] = {
    { "negativity", "negativity", true },
    { "log_negativity", "lognegativity", true },
    { "concurrence", "concurrence", false },
    { "entanglement_of_formation", "eof", false },
    { "fully_entangled_fraction", "fef", false },
    { "chsh", "chsh_max", false },
    { "entropy", "S_AB", false },
    { "mutual_information", "mutual_info", true },
  };
  struct oracle *table = oracle_read ("two_qubit_measures.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double complex rho[16], marginal[4];
    oracle_matrix (table, i, "", "", 4, 4, rho);
    for (size_t m = 0; m < sizeof measures / sizeof measures[0]; m++)
    {
      const double value = measure (measures[m].name, 4, rho,
                                    measures[m].bipartite ? qubits : NULL);
      check_close (value, oracle_number (table, i, measures[m].column), 1e-12);
    }
    const double s_ab = oracle_number (table, i, "S_AB");
    const double s_a = oracle_number (table, i, "S_A");
    const double s_b = oracle_number (table, i, "S_B");
    ebit_trace_out_second (qubits, rho, marginal);
    check_close (measure ("entropy", 2, marginal, NULL), s_a, 1e-12);
    ebit_trace_out_first (qubits, rho, marginal);
    check_close (measure ("entropy", 2, marginal, NULL), s_b, 1e-12);
    check_close (measure ("conditional_entropy", 4, rho, qubits), s_ab - s_b,
                 1e-12);
    check_close (measure ("coherent_information", 4, rho, qubits), s_b - s_ab,
                 1e-12);
    check_close (measure ("reverse_coherent_information", 4, rho, NULL),
                 s_a - s_ab, 1e-12);
    check_close (measure ("hashing", 4, rho, NULL),
                 fmax (0, fmax (s_a, s_b) - s_ab), 1e-12);
    double complex phi[16] = { 0 };
    phi[0] = phi[3] = phi[12] = phi[15] = 0.5;
    const double overlap = oracle_number (table, i, "fid_phip");
    check_close (compare ("fidelity", 4, rho, phi), overlap, 1e-12);
    struct ebit_value *matrix = matrix_value (4, rho);
    struct ebit_value *weights = call1 (ebit_bell_weights, matrix);
    check_close (weights->numbers[0], overlap, 1e-12);
    ebit_free (weights);
    ebit_free (matrix);
  }
  oracle_free (table);
}

/* The least eigenvalue of what partial_transpose makes. */
static double
least_of_transpose (const size_t dims[2], const double complex *rho)
{
  const size_t n = dims[0] * dims[1];
  struct ebit_context context;
  context_open (&context);
  struct ebit_value *matrix = matrix_value (n, rho);
  struct ebit_value *sizes
      = ebit_numbers (2, (double[]){ (double)dims[0], (double)dims[1] });
  struct ebit_value *turned
      = call (ebit_partial_transpose, 2,
              (const struct ebit_value *[]){ matrix, sizes });
  double values[9];
  check_ok (&context, ebit_hermitian_eigen (
                          &context, n, (const double complex *)turned->numbers,
                          values, NULL));
  double least = values[0];
  for (size_t i = 1; i < n; i++)
    least = fmin (least, values[i]);
  ebit_free (turned);
  ebit_free (sizes);
  ebit_free (matrix);
  context_close (&context);
  return least;
}

static void
test_states_of_other_dimensions (void **state)
{
  (void)state;
  static const char *const files[]
      = { "states_2x2.csv", "states_2x3.csv", "states_3x3.csv" };
  for (size_t f = 0; f < 3; f++)
  {
    struct oracle *table = oracle_read (files[f]);
    for (size_t i = 0; i < table->rows; i++)
    {
      double complex rho[81];
      const size_t dims[2] = { (size_t)oracle_number (table, i, "dA"),
                               (size_t)oracle_number (table, i, "dB") };
      const size_t n = dims[0] * dims[1];
      oracle_matrix (table, i, "", "_", n, n, rho);
      check_close (measure ("log_negativity", n, rho, dims),
                   oracle_number (table, i, "logneg"), 1e-12);
      check_close (measure ("coherent_information", n, rho, dims),
                   oracle_number (table, i, "Ic_AB"), 1e-12);
      check_close (measure ("reverse_coherent_information", n, rho, dims),
                   oracle_number (table, i, "IR_BA"), 1e-12);
      check_close (least_of_transpose (dims, rho),
                   oracle_number (table, i, "min_eig_PT"), 1e-12);
      check_close (-measure ("conditional_entropy", n, rho, dims),
                   oracle_number (table, i, "Ic_AB"), 1e-12);
    }
    oracle_free (table);
  }
}

/* A stack holds copies of a state, and measures give it the same bits. */
static void
test_stacks (void **state)
{
  (void)state;
  static const char *const names[]
      = { "negativity",  "log_negativity",
          "concurrence", "entanglement_of_formation",
          "chsh",        "fully_entangled_fraction",
          "entropy",     "mutual_information",
          "hashing",     "conditional_entropy" };
  uint64_t seed = 20;
  enum
  {
    count = 3000
  };
  double complex *rho = calloc (16 * count, sizeof *rho);
  for (size_t i = 0; i < count; i++)
    random_state (&seed, 4, 1 + i % 4, 0.5, rho + 16 * i);
  const struct ebit_value stack = { .kind = EBIT_COMPLEX,
                                    .rank = 3,
                                    .extent = { 4, 4, count },
                                    .numbers = (const double *)rho };
  const struct ebit_value *arguments[] = { &stack };
  for (size_t m = 0; m < sizeof names / sizeof names[0]; m++)
  {
    struct ebit_value *all = call_by_name (names[m], 1, arguments);
    assert_int_equal (all->extent[0], count);
    for (size_t i = 0; i < count; i += 97)
    {
      const double one = measure (names[m], 4, rho + 16 * i, NULL);
      assert_memory_equal (&one, all->numbers + i, sizeof one);
    }
    ebit_free (all);
  }
  struct ebit_value *weights = call_by_name ("bell_weights", 1, arguments);
  assert_int_equal (weights->rank, 2);
  assert_int_equal (weights->extent[0], count);
  check_close (weights->numbers[7 + 2 * count],
               0.5 * creal (rho[16 * 7 + 5] + rho[16 * 7 + 10])
                   + creal (rho[16 * 7 + 9]),
               1e-16);
  ebit_free (weights);
  free (rho);
}

/* d x d x n stacks of any order, here of real 3 x 3 matrices. */
static void
test_stacks_of_other_orders (void **state)
{
  (void)state;
  double rho[27] = { 0 };
  for (size_t i = 0; i < 3; i++)
    rho[4 * i] = 1. / 3;
  rho[9] = rho[9 + 4] = 0.5;
  rho[18] = 1;
  const struct ebit_value stack = {
    .kind = EBIT_NUMBERS, .rank = 3, .extent = { 3, 3, 3 }, .numbers = rho
  };
  const struct ebit_value *arguments[] = { &stack };
  struct ebit_value *entropies = call_by_name ("entropy", 1, arguments);
  check_close (entropies->numbers[0], log2 (3), 1e-15);
  check_close (entropies->numbers[1], 1, 1e-15);
  check_close (entropies->numbers[2], 0, 0);
  ebit_free (entropies);
}

static void
test_comparison_of_stacks (void **state)
{
  (void)state;
  uint64_t seed = 21;
  double complex rho[32], sigma[32];
  for (size_t i = 0; i < 2; i++)
  {
    random_state (&seed, 4, 4, 0.6, rho + 16 * i);
    random_state (&seed, 4, 4, 0.6, sigma + 16 * i);
  }
  struct ebit_value x = { .kind = EBIT_COMPLEX,
                          .rank = 3,
                          .extent = { 4, 4, 2 },
                          .numbers = (const double *)rho };
  struct ebit_value y = x;
  y.numbers = (const double *)sigma;
  static const char *const names[] = { "fidelity", "relative_entropy" };
  for (size_t m = 0; m < 2; m++)
  {
    struct ebit_value *one = matrix_value (4, sigma);
    struct ebit_value *pairs
        = call_by_name (names[m], 2, (const struct ebit_value *[]){ &x, &y });
    struct ebit_value *right
        = call_by_name (names[m], 2, (const struct ebit_value *[]){ &x, one });
    struct ebit_value *left
        = call_by_name (names[m], 2, (const struct ebit_value *[]){ one, &x });
    for (size_t i = 0; i < 2; i++)
    {
      const double complex *r = rho + 16 * i;
      check_close (pairs->numbers[i], compare (names[m], 4, r, sigma + 16 * i),
                   1e-15);
      check_close (right->numbers[i], compare (names[m], 4, r, sigma), 1e-15);
      check_close (left->numbers[i], compare (names[m], 4, sigma, r), 1e-15);
    }
    ebit_free (left);
    ebit_free (right);
    ebit_free (pairs);
    ebit_free (one);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_measures_of_two_qubits),
    cmocka_unit_test (test_states_of_other_dimensions),
    cmocka_unit_test (test_stacks),
    cmocka_unit_test (test_stacks_of_other_orders),
    cmocka_unit_test (test_comparison_of_stacks),
  };
  return cmocka_run_group_tests_name ("states", tests, NULL, NULL);
}
