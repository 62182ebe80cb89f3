/* max_rains, max_relative_entropy_of_entanglement, transposition_bound:
 * oracles, closed forms against the programs, order, tampering, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

static ebit_function *const functions[]
    = { ebit_max_rains, ebit_max_relative_entropy_of_entanglement,
        ebit_transposition_bound };

/* The channel without its name, so that its family is not recognised. */
static struct ebit_value *
anonymous (const struct ebit_value *channel)
{
  return call1 (ebit_kraus_channel, ebit_field (channel, "kraus"));
}

static void
check_value (const struct ebit_value *bounds, double expected,
             double tolerance)
{
  check_close (number (bounds, "lower"), expected, tolerance);
  check_close (number (bounds, "upper"), expected, tolerance);
  assert_true (is_verified (bounds));
}

static void
test_damping_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc_bounds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_value *channel
        = call2 (ebit_gadc, oracle_number (table, i, "gamma"),
                 oracle_number (table, i, "T"));
    struct ebit_value *kraus = anonymous (channel);
    const double max_rains = oracle_number (table, i, "Rmax_closed");
    const double expected[]
        = { max_rains, max_rains,
            oracle_number (table, i, "transposition_log_diamond") };
    for (size_t k = 0; k < 3; k++)
    {
      struct ebit_value *closed = call1 (functions[k], channel);
      struct ebit_value *solved = call1 (functions[k], kraus);
      check_value (closed, expected[k], 1e-12);
      check_value (solved, expected[k], 1e-9);
      assert_string_equal (text (closed, "status"),
                           k < 2 ? "exact" : "certified");
      assert_string_equal (text (solved, "status"), "certified");
      ebit_free (closed);
      ebit_free (solved);
    }
    struct ebit_value *choi = call1 (ebit_choi_state, channel);
    struct ebit_value *logarithm = call1 (ebit_log_negativity, choi);
    check_close (logarithm->numbers[0],
                 oracle_number (table, i, "logneg_choi"), 1e-12);
    ebit_free (logarithm);
    ebit_free (choi);
    ebit_free (channel);
    ebit_free (kraus);
  }
  oracle_free (table);
}

/* A channel, its value by formula; the same from its Kraus operators. */
static void
check_family (struct ebit_value *channel, double expected, bool separable)
{
  struct ebit_value *kraus = anonymous (channel);
  for (size_t k = 0; k < 3; k++)
  {
    struct ebit_value *closed = call1 (functions[k], channel);
    check_value (closed, expected, 1e-12);
    assert_string_equal (text (closed, "status"), "exact");
    ebit_free (closed);
    if (k == 1 && !separable)
      continue;
    struct ebit_value *solved = call1 (functions[k], kraus);
    check_value (solved, expected, 1e-9);
    ebit_free (solved);
  }
  ebit_free (channel);
  ebit_free (kraus);
}

static void
test_covariant_families (void **state)
{
  (void)state;
  for (size_t d = 2; d <= 4; d++)
  {
    const double n = (double)d;
    struct ebit_value *size = ebit_numbers (1, &n);
    check_family (call1 (ebit_identity_channel, size), log2 (n), d < 3);
    for (double p = 0.1; p < 1.2; p += 0.25)
    {
      const double f = 1 - p * (1 - 1 / (n * n));
      if (p <= n * n / (n * n - 1))
        check_family (call2 (ebit_depolarizing, p, n), fmax (0, log2 (n * f)),
                      d < 3);
      if (p <= 1)
        check_family (call2 (ebit_erasure, p, n), log2 (1 + (1 - p) * (n - 1)),
                      d < 3);
    }
    ebit_free (size);
  }
  const double weights[][4] = { { 0.7, 0.1, 0.15, 0.05 },
                                { 0.1, 0.1, 0.75, 0.05 },
                                { 0.4, 0.3, 0.2, 0.1 },
                                { 0, 1, 0, 0 } };
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_value *w = ebit_numbers (4, weights[i]);
    double most = 0;
    for (size_t k = 0; k < 4; k++)
      most = fmax (most, weights[i][k]);
    check_family (call1 (ebit_pauli_channel, w), fmax (0, log2 (2 * most)),
                  true);
    ebit_free (w);
  }
  for (double p = 0; p <= 1; p += 0.125)
  {
    struct ebit_value *error = ebit_numbers (1, &p);
    check_family (call1 (ebit_dephasing, error), log2 (2 * fmax (p, 1 - p)),
                  true);
    ebit_free (error);
  }
}

/* R_max <= E_max and R_max <= the transposition bound; brackets are small
 * where certified, and every certificate is verified. */
static void
test_random_channels (void **state)
{
  (void)state;
  uint64_t seed = 20261122;
  const size_t dims[][3]
      = { { 2, 2, 1 }, { 2, 2, 2 }, { 2, 2, 3 }, { 2, 2, 4 },
          { 2, 3, 2 }, { 3, 2, 3 }, { 3, 3, 2 }, { 2, 4, 2 } };
  for (size_t repeat = 0; repeat < random_cases (32); repeat++)
  {
    const size_t *d = dims[repeat % 8];
    struct ebit_value *channel
        = random_channel_value (d[0], d[1], d[2], &seed);
    struct ebit_value *bounds[3];
    const bool small = d[0] * d[1] <= 6;
    for (size_t k = 0; k < 3; k++)
    {
      bounds[k] = call1 (functions[k], channel);
      assert_true (is_verified (bounds[k]));
      if (k != 1 || small)
        assert_string_equal (text (bounds[k], "status"), "certified");
      check_at_most (number (bounds[k], "upper"),
                     log2 ((double)(d[0] < d[1] ? d[0] : d[1])) + 1e-9);
    }
    check_at_most (number (bounds[1], "upper") - number (bounds[1], "lower"),
                   0.1);
    check_at_most (number (bounds[0], "lower"), number (bounds[1], "upper"));
    check_at_most (number (bounds[0], "lower"), number (bounds[2], "upper"));
    for (size_t k = 0; k < 3; k++)
      ebit_free (bounds[k]);
    ebit_free (channel);
  }
}

/* Two-qubit states of the oracle: log-negativity bounds R_max, and for
 * Bell-diagonal states is it. */
static void
test_states (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("states_2x2.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double complex rho[16];
    oracle_matrix (table, i, "", "_", 4, 4, rho);
    struct ebit_value *matrix = ebit_matrix (4, 4, (const double *)rho);
    struct ebit_value *bounds = call1 (ebit_max_rains, matrix);
    assert_true (is_verified (bounds));
    assert_string_equal (text (bounds, "status"), "certified");
    check_at_most (oracle_number (table, i, "rains_lower"),
                   number (bounds, "upper"));
    check_at_most (number (bounds, "lower"),
                   oracle_number (table, i, "logneg") + 1e-12);
    check_tampering (bounds, "sigma", 0, -0.01);
    check_tampering (bounds, "state", 2, 0.01);
    ebit_free (matrix);
    ebit_free (bounds);
  }
  oracle_free (table);
}

static void
test_tampering (void **state)
{
  (void)state;
  uint64_t seed = 3;
  struct ebit_value *channel = random_channel_value (2, 2, 2, &seed);
  for (size_t k = 0; k < 3; k++)
  {
    struct ebit_value *bounds = call1 (functions[k], channel);
    const bool two_sided = k != 1;
    check_tampering (bounds, "lower", 0, 1e-6);
    check_tampering (bounds, "upper", 0, -1e-6);
    check_tampering (bounds, "dual", 0, 0.01);
    check_tampering (bounds, two_sided ? "positive_part" : "sigma", 0, -0.01);
    check_tampering (bounds, "state", 0, -0.01);
    ebit_free (bounds);
  }
  ebit_free (channel);
  /* Beyond 2 x 3 sigma proves nothing, the products do. */
  channel = random_channel_value (3, 3, 2, &seed);
  struct ebit_value *bounds
      = call1 (ebit_max_relative_entropy_of_entanglement, channel);
  assert_string_equal (text (bounds, "upper_method"), "product_witness");
  check_tampering (bounds, "factors_a", 0, -0.1);
  ebit_free (bounds);
  ebit_free (channel);
}

static void
test_bosonic (void **state)
{
  (void)state;
  const double half = 0.5, two = 2;
  struct ebit_value *x = ebit_numbers (1, &half), *k = ebit_numbers (1, &two);
  struct ebit_value *loss = call1 (ebit_pure_loss, x);
  struct ebit_value *hot = call2 (ebit_thermal_loss, 0.5, 1);
  struct ebit_value *gain = call1 (ebit_amplifier, k);
  struct ebit_value *const channels[] = { loss, hot, gain };
  const double expected[] = { log2 (3), 0, log2 (3) };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *bounds = call1 (ebit_transposition_bound, channels[i]);
    check_value (bounds, expected[i], 1e-15);
    ebit_free (bounds);
  }
  check_refused (ebit_max_rains, 1, (const struct ebit_value *[]){ loss },
                 "x is a bosonic channel (pure_loss); it must be one"
                 " with Kraus operators");
  for (size_t i = 0; i < 3; i++)
    ebit_free (channels[i]);
  ebit_free (x);
  ebit_free (k);
}

static void
test_refusals (void **state)
{
  (void)state;
  const double half = 0.5, dims[] = { 2, 2 };
  struct ebit_value *x = ebit_numbers (1, &half);
  struct ebit_value *split = ebit_numbers (2, dims);
  struct ebit_value *channel = call1 (ebit_dephasing, x);
  check_refused (ebit_max_rains, 2,
                 (const struct ebit_value *[]){ channel, split },
                 "dims is a vector of 2 numbers; it must be missing, since x "
                 "is a channel");
  check_refused (ebit_max_rains, 1, (const struct ebit_value *[]){ x },
                 "x is a matrix of trace 0.5; it must be a state: Hermitian, "
                 "with trace 1 and no negative eigenvalue, to 1e-10");
  check_refused (ebit_transposition_bound, 1,
                 (const struct ebit_value *[]){ x },
                 "channel is 0.5; it must be a channel, as the constructors "
                 "make it");
  check_refused (ebit_max_relative_entropy_of_entanglement, 0, NULL,
                 "channel is missing; it must be a channel, as the "
                 "constructors make it");
  ebit_free (x);
  ebit_free (split);
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damping_against_oracle),
    cmocka_unit_test (test_covariant_families),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_states),
    cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_bosonic),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("upper bounds", tests, NULL, NULL);
}
