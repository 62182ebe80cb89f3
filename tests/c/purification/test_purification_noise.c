/* Purification of two pairs with imperfect operations, and swaps, against
 * density matrices of four qubits; refusals of purification's functions.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is real: Bell states, CNOTs, depolarizing, measurements in the
 * bases of Z and X.  Qubits A1 B1 A2 B2, A1 the most significant.
 */
#include "calls.h"

#define N 16

static double
bell_entry (const double w[4], size_t i, size_t j)
{
  /* phi+- on 00, 11; psi+- on 01, 10 */
  const bool phi = i == 0 || i == 3;
  if (phi != (j == 0 || j == 3))
    return 0;
  const double *pair = phi ? w : w + 2;
  return i == j ? (pair[0] + pair[1]) / 2 : (pair[0] - pair[1]) / 2;
}

static void
start (const double u[4], const double v[4], double rho[N][N])
{
  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < N; j++)
      rho[i][j] = bell_entry (u, i / 4, j / 4) * bell_entry (v, i % 4, j % 4);
}

/* Bit k of a basis state, qubit 0 the most significant. */
static size_t
bit (size_t state, size_t qubit)
{
  return state >> (3 - qubit) & 1;
}

static size_t
cnot (size_t state, size_t control, size_t target)
{
  return state ^ bit (state, control) << (3 - target);
}

static void
apply_cnot (size_t control, size_t target, double rho[N][N])
{
  double result[N][N];
  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < N; j++)
      result[i][j] = rho[cnot (i, control, target)][cnot (j, control, target)];
  memcpy (rho, result, sizeof result);
}

/* With probability 1 - lambda the two qubits are replaced by noise. */
static void
depolarize (double lambda, size_t a, size_t b, double rho[N][N])
{
  const size_t mask = (size_t)1 << (3 - a) | (size_t)1 << (3 - b);
  double result[N][N];
  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < N; j++)
    {
      double mixed = 0;
      for (size_t k = 0; k < N && (i & mask) == (j & mask); k++)
        if ((k & ~mask) == 0)
          mixed += rho[(i & ~mask) | k][(j & ~mask) | k] / 4;
      result[i][j] = lambda * rho[i][j] + (1 - lambda) * mixed;
    }
  memcpy (rho, result, sizeof result);
}

static void
hadamard (size_t qubit, double rho[N][N])
{
  const size_t mask = (size_t)1 << (3 - qubit);
  double half[N][N];
  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < N; j++)
      half[i][j] = (rho[i & ~mask][j] + (i & mask ? -1 : 1) * rho[i | mask][j])
                   * sqrt (0.5);
  for (size_t i = 0; i < N; i++)
    for (size_t j = 0; j < N; j++)
      rho[i][j]
          = (half[i][j & ~mask] + (j & mask ? -1 : 1) * half[i][j | mask])
            * sqrt (0.5);
}

/* Weights of the Bell states in a 4 x 4 matrix, and their sum. */
static double
read_weights (double rho[4][4], double w[4])
{
  w[0] = (rho[0][0] + rho[3][3]) / 2 + rho[0][3];
  w[1] = (rho[0][0] + rho[3][3]) / 2 - rho[0][3];
  w[2] = (rho[1][1] + rho[2][2]) / 2 + rho[1][2];
  w[3] = (rho[1][1] + rho[2][2]) / 2 - rho[1][2];
  const double sum = w[0] + w[1] + w[2] + w[3];
  for (size_t i = 0; i < 4; i++)
    w[i] /= sum;
  return sum;
}

/* The measured pair (A2 B2) controls; it is measured in the basis of X, each
 * result flipped with probability eta; kept where the results agree. */
static double
simulate_round (double lambda, double eta, const double w[4], double next[4])
{
  double rho[N][N], kept[4][4];
  start (w, w, rho);
  apply_cnot (2, 0, rho);
  apply_cnot (3, 1, rho);
  depolarize (lambda, 0, 2, rho);
  depolarize (lambda, 1, 3, rho);
  hadamard (2, rho);
  hadamard (3, rho);
  const double right = (1 - eta) * (1 - eta) + eta * eta;
  memset (kept, 0, sizeof kept);
  for (size_t i = 0; i < 4; i++)
    for (size_t j = 0; j < 4; j++)
      for (size_t r = 0; r < 4; r++)
        kept[i][j] += (r == 0 || r == 3 ? right : 1 - right)
                      * rho[4 * i + r][4 * j + r];
  return read_weights (kept, next);
}

static void
test_noisy_rounds (void **state)
{
  (void)state;
  const double p[] = { 0.1, 0.02, 0.3 }, lambda[] = { 0.99, 1, 0.9 };
  const double eta[] = { 0.01, 0.03, 0 }, pairs = 2, rounds = 5;
  for (size_t k = 0; k < 3; k++)
  {
    struct ebit_value *x[]
        = { ebit_numbers (1, &p[k]), ebit_numbers (1, &pairs),
            ebit_numbers (1, &rounds), ebit_numbers (1, &lambda[k]),
            ebit_numbers (1, &eta[k]) };
    struct ebit_value *table
        = call (ebit_purify_dephasing_memoryless, 5,
                (const struct ebit_value *[]){ x[0], x[1], x[2], x[3], x[4] });
    double w[4] = { 1 - p[k], p[k], 0, 0 }, next[4], yield = 1;
    for (size_t n = 0; n < 5; n++)
    {
      const double success = simulate_round (lambda[k], eta[k], w, next);
      memcpy (w, next, sizeof w);
      yield *= success / 2;
      check_close (ebit_field (table, "success_probability")->numbers[n],
                   success, 1e-14);
      check_close (ebit_field (table, "fidelity")->numbers[n], w[0], 1e-14);
      check_close (ebit_field (table, "phi_minus")->numbers[n], w[1], 1e-14);
      check_close (ebit_field (table, "psi_plus")->numbers[n], w[2], 1e-14);
      check_close (ebit_field (table, "psi_minus")->numbers[n], w[3], 1e-14);
      check_close (ebit_field (table, "yield")->numbers[n], yield, 1e-14);
    }
    ebit_free (table);
    for (size_t i = 0; i < 5; i++)
      ebit_free (x[i]);
  }
}

/* What the sheet of the mathematics prints, to its digits. */
static void
test_fixed_frame_doubles_bit_errors (void **state)
{
  (void)state;
  const double fidelity[] = { 0.9788, 0.9857, 0.9751, 0.9538, 0.9139 };
  const double p = 0.1, pairs = 2, rounds = 5, lambda = 0.99;
  struct ebit_value *x[]
      = { ebit_numbers (1, &p), ebit_numbers (1, &pairs),
          ebit_numbers (1, &rounds), ebit_numbers (1, &lambda) };
  struct ebit_value *table
      = call (ebit_purify_dephasing_memoryless, 4,
              (const struct ebit_value *[]){ x[0], x[1], x[2], x[3] });
  for (size_t n = 0; n < 5; n++)
    check_close (ebit_field (table, "fidelity")->numbers[n], fidelity[n],
                 5e-5);
  ebit_free (table);
  for (size_t i = 0; i < 4; i++)
    ebit_free (x[i]);
}

/* B1 and A2 meet: CNOT, Hadamard, two results; corrected on B2 by the results
 * as they are read. */
static void
simulate_swap (double lambda, double eta, const double u[4], const double v[4],
               double w[4])
{
  double rho[N][N], ends[4][4];
  start (u, v, rho);
  apply_cnot (1, 2, rho);
  depolarize (lambda, 1, 2, rho);
  hadamard (1, rho);
  memset (ends, 0, sizeof ends);
  for (size_t result = 0; result < 4; result++)
    for (size_t read = 0; read < 4; read++)
    {
      const size_t z = read >> 1, x = read & 1; /* of B1, of A2 */
      double chance = (result ^ read) & 2 ? eta : 1 - eta;
      chance *= (result ^ read) & 1 ? eta : 1 - eta;
      for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < 4; j++)
        {
          /* X^x, then Z^z on B2, undone in the indices */
          const size_t a = (i & 2) << 2 | result << 1 | ((i & 1) ^ x);
          const size_t b = (j & 2) << 2 | result << 1 | ((j & 1) ^ x);
          const double sign = z && ((i ^ j) & 1) ? -1 : 1;
          ends[i][j] += chance * sign * rho[a][b];
        }
    }
  check_close (read_weights (ends, w), 1, 1e-14);
}

static void
test_swap (void **state)
{
  (void)state;
  const double u[4] = { 0.8, 0.1, 0.06, 0.04 },
               v[4] = { 0.7, 0.05, 0.1, 0.15 };
  const double lambda = 0.93, eta = 0.04;
  double rows[8], w[4];
  for (size_t i = 0; i < 4; i++)
  {
    rows[2 * i] = u[i];
    rows[2 * i + 1] = v[i];
  }
  simulate_swap (lambda, eta, u, v, w);
  struct ebit_value links = {
    .kind = EBIT_NUMBERS, .rank = 2, .extent = { 2, 4, 1 }, .numbers = rows
  };
  struct ebit_value *gate = ebit_numbers (1, &lambda);
  struct ebit_value *result = ebit_numbers (1, &eta);
  struct ebit_value *table
      = call (ebit_swap_weights, 3,
              (const struct ebit_value *[]){ &links, gate, result });
  check_close (number (table, "fidelity"), w[0], 1e-14);
  check_close (number (table, "phi_minus"), w[1], 1e-14);
  check_close (number (table, "psi_plus"), w[2], 1e-14);
  check_close (number (table, "psi_minus"), w[3], 1e-14);
  check_close (number (table, "end_error"), 1 - w[0], 1e-14);
  ebit_free (table);
  ebit_free (gate);
  ebit_free (result);
}

/* ---- Waiting, finite blocks, plans ------------------------------------ */

static struct ebit_value *
table_of (ebit_function *function, size_t n, const double *x)
{
  struct ebit_value *values[12];
  for (size_t i = 0; i < n; i++)
    values[i] = isnan (x[i]) ? NULL : ebit_numbers (1, &x[i]);
  struct ebit_value *table
      = call (function, n, (const struct ebit_value *const *)values);
  for (size_t i = 0; i < n; i++)
    ebit_free (values[i]);
  return table;
}

/* Two links need (3 - 2P)/(P (2 - P)) attempts; the sum of rare successes
 * (below 1e-3) goes on where the plain one ends. */
static void
test_waiting_for_links (void **state)
{
  (void)state;
  const double chances[] = { 1, 0.5, 0.01, 0.00101, 0.00099, 1e-6, 1e-9 };
  for (size_t k = 0; k < 7; k++)
  {
    const double P = chances[k];
    const double y[] = { 0.05, 2, 2, 0, 1, 0, 0.5, 0, NAN, P, 2, NAN };
    struct ebit_value *table = table_of (ebit_swap_chain, 12, y);
    const double attempts = (3 - 2 * P) / (P * (2 - P));
    check_relative (number (table, "pairs_per_second"), 0.5 / 2 / attempts,
                    1e-12);
    ebit_free (table);
  }
}

/* Perfect swaps of links that are not purified: the rate of the flips at the
 * ends, to the last digits but for those of the exponent. */
static void
test_flips_to_40_digits (void **state)
{
  (void)state;
  static const char *const rates[]
      = { "hashing", "key_fraction", "purified_rate", "memoryless_rate" };
  struct oracle *oracle = oracle_read ("flip_rates_truth.csv");
  for (size_t i = 0; i < oracle->rows; i++)
  {
    const double p = oracle_number (oracle, i, "p");
    const double links = oracle_number (oracle, i, "links");
    const double wait = oracle_number (oracle, i, "wait");
    const double direct = oracle_number (oracle, i, "rate_h");
    const double waited = oracle_number (oracle, i, "waited_h");
    for (size_t k = 0; k < 2; k++)
    {
      const double y[]
          = { p, links, 2, 0, 1, 0, 1, k ? wait : 0, 1, 1, 1, NAN };
      struct ebit_value *table = table_of (ebit_swap_chain, 12, y);
      check_relative (number (table, "direct_rate"), direct, 3e-15);
      check_relative (number (table, "ideal_rate"),
                      oracle_number (oracle, i, "ideal_h"), 1e-14);
      for (size_t r = 0; r < 4; r++)
        if (k == 0)
          assert_true (number (table, rates[r])
                       == number (table, "direct_rate"));
        else
          check_relative (number (table, rates[r]), waited,
                          3e-15 * (1 + wait * links));
      assert_string_equal (text (table, "status"), "exact");
      ebit_free (table);
    }
  }
  oracle_free (oracle);
}

static void
test_finite_blocks (void **state)
{
  (void)state;
  /* [V] of the sheet, to its digits. */
  const double expected[3][3] = { { 100, 0.5200, 0.5454 },
                                  { 1000, 0.6490, 0.6516 },
                                  { 10000, 0.6926, 0.6929 } };
  for (size_t k = 0; k < 3; k++)
  {
    struct ebit_value *table
        = table_of (ebit_purification_finite, 3,
                    (const double[]){ 0.05, expected[k][0], 0.01 });
    check_close (number (table, "lower"), expected[k][1], 5.1e-5);
    check_close (number (table, "upper"), expected[k][2], 5.1e-5);
    check_close (number (table, "asymptotic"), 0.71360304288404387, 1e-15);
    ebit_free (table);
  }
  /* Of one pair: rank K and infidelity e mean K <= 2/(1 - e) without errors.
   */
  struct ebit_value *table
      = table_of (ebit_purification_finite, 3, (const double[]){ 0, 1, 0.25 });
  check_close (number (table, "upper"), 1 - log2 (0.75), 1e-15);
  ebit_free (table);
}

/* finite_pairs.csv, with errors down to 1e-200. */
static void
test_finite_blocks_against_oracle (void **state)
{
  (void)state;
  struct oracle *oracle = oracle_read ("finite_pairs.csv");
  for (size_t i = 0; i < oracle->rows; i++)
  {
    const double pairs = oracle_number (oracle, i, "block");
    struct ebit_value *table
        = table_of (ebit_purification_finite, 3,
                    (const double[]){ oracle_number (oracle, i, "p"), pairs,
                                      oracle_number (oracle, i, "error") });
    check_relative (number (table, "upper"),
                    oracle_number (oracle, i, "upper"), 1e-12);
    check_close (number (table, "lower") * pairs,
                 oracle_number (oracle, i, "ebits"), 1e-9);
    check_at_most (number (table, "lower"), number (table, "upper"));
    ebit_free (table);
  }
  oracle_free (oracle);
  /* Truths with 200 digits. */
  const double expected[][4] = { { 0.05, 1e4, 1e-14, 0.64412652 },
                                 { 0.05, 1e4, 1e-12, 0.649787889 },
                                 { 0.05, 1e5, 1e-12, 0.693142579 } };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *table
        = table_of (ebit_purification_finite, 3, expected[i]);
    check_close (number (table, "upper"), expected[i][3], 5e-9);
    check_at_most (number (table, "lower"), number (table, "upper"));
    ebit_free (table);
  }
}

/* Every number of pairs up to 200 by hand. */
static void
test_best_plan (void **state)
{
  (void)state;
  const double p[] = { 0.001, 0.01, 0.1, 0.2 }, target = 1e-6;
  for (size_t k = 0; k < 4; k++)
  {
    double most = 0, best = 0;
    for (double m = 2; m <= 200; m++)
    {
      double error = p[k], yield = 1;
      for (size_t n = 0; error > target && yield > 1e-9; n++)
      {
        const double x = 1 - 2 * error, even = (1 + pow (x, m)) / 2;
        error = error * (1 - pow (x, m - 1)) / (2 * even);
        yield *= even * (m - 1) / m;
      }
      if (error <= target && yield > most)
      {
        most = yield;
        best = m;
      }
    }
    struct ebit_value *table = table_of (ebit_best_purification, 2,
                                         (const double[]){ p[k], target });
    check_close (number (table, "pairs"), best, 0);
    check_relative (number (table, "yield"), most, 1e-12);
    ebit_free (table);
  }
}

/* Table 2 of arXiv:2411.14573, three pairs of error 0.1, to all its digits. */
static void
test_printed_digits (void **state)
{
  (void)state;
  const double whole[] = { 0.97619048, 0.99938366, 0.99999981 };
  const double simple[] = { 0.97619048, 0.99881235, 0.99999717 };
  struct ebit_value *a
      = table_of (ebit_purify_dephasing, 3, (const double[]){ 0.1, 3, 3 });
  struct ebit_value *b = table_of (ebit_purify_dephasing_memoryless, 3,
                                   (const double[]){ 0.1, 3, 3 });
  for (size_t i = 0; i < 3; i++)
  {
    check_close (ebit_field (a, "fidelity")->numbers[i], whole[i], 5.1e-9);
    check_close (ebit_field (b, "fidelity")->numbers[i], simple[i], 5.1e-9);
  }
  ebit_free (a);
  ebit_free (b);
}

/* ---- Refusals --------------------------------------------------------- */

static void
refused (ebit_function *function, size_t n, const double *x,
         const char *message)
{
  struct ebit_value *values[12];
  for (size_t i = 0; i < n; i++)
    values[i] = ebit_numbers (1, &x[i]);
  check_refused (function, n, (const struct ebit_value *const *)values,
                 message);
  for (size_t i = 0; i < n; i++)
    ebit_free (values[i]);
}

static void
test_refusals (void **state)
{
  (void)state;
  refused (ebit_purify_dephasing, 3, (const double[]){ 0.6, 2, 1 },
           "p is 0.6; it must be a number in [0, 0.5]");
  refused (ebit_purify_dephasing, 3, (const double[]){ 0.1, 1, 1 },
           "pairs is 1; it must be a whole number in [2, 1000000]");
  refused (ebit_purify_dephasing, 3, (const double[]){ 0.1, 2, 41 },
           "rounds is 41; it must be a whole number in [1, 40]");
  refused (ebit_purification_branches, 3, (const double[]){ 0.1, 7, 3 },
           "rounds is 3; it must be 1, 2 for pairs <= 256, 3 for pairs <= 6, "
           "4 or 5 for pairs = 3, or at most 16 for pairs = 2");
  refused (ebit_purification_spectrum, 3, (const double[]){ 0.1, 8, 3 },
           "round is 3; it must be 1 for pairs <= 1000, 2 for pairs <= 32, 3 "
           "for pairs <= 7, 4 for pairs <= 4, 5 for pairs = 3, or at most 20 "
           "for pairs = 2");
  refused (ebit_purify_dephasing_memoryless, 4,
           (const double[]){ 0.1, 3, 1, 0.9 },
           "pairs is 3; it must be 2 where gate_fidelity is not 1 or "
           "measurement_error not 0");
  refused (ebit_swap_chain, 5, (const double[]){ 0.1, 2, 3, 1, 0.9 },
           "pairs is 3; it must be 2 where links are purified and "
           "gate_fidelity is not 1 or measurement_error not 0");
  refused (ebit_swap_chain, 2, (const double[]){ 0.1, 0 },
           "links is 0; it must be a whole number in [1, 100000]");
  refused (ebit_rounds_needed, 3, (const double[]){ 0.1, 2, 0 },
           "infidelity is 0; it must be a number in (0, 1)");
  refused (ebit_purification_finite, 3, (const double[]){ 0.1, 2.5, 0.1 },
           "block is 2.5; it must be a whole number in [1, 1000000]");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_noisy_rounds),
    cmocka_unit_test (test_fixed_frame_doubles_bit_errors),
    cmocka_unit_test (test_swap),
    cmocka_unit_test (test_waiting_for_links),
    cmocka_unit_test (test_flips_to_40_digits),
    cmocka_unit_test (test_finite_blocks),
    cmocka_unit_test (test_finite_blocks_against_oracle),
    cmocka_unit_test (test_best_plan),
    cmocka_unit_test (test_printed_digits),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
