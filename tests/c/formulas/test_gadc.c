/* Closed forms and one-number optima of the generalized amplitude damping
 * channel.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "gadc_information.h"

static struct ebit_gadc
row_channel (const struct oracle *table, size_t row)
{
  return ebit_make_gadc (oracle_number (table, row, "gamma"),
                         oracle_number (table, row, "T"));
}

static void
test_information_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_gadc channel = row_channel (table, i);
    struct ebit_gadc_optimum coherent
        = ebit_gadc_coherent_information (&channel);
    struct ebit_gadc_optimum reverse
        = ebit_gadc_reverse_coherent_information (&channel);
    check_close (coherent.value, oracle_number (table, i, "Ic"), 2e-15);
    check_close (reverse.value, oracle_number (table, i, "IR"), 2e-15);
    check_close (coherent.p, oracle_number (table, i, "Ic_p"), 1e-7);
    if (reverse.value > 0)
      check_close (reverse.p, oracle_number (table, i, "IR_p"), 1e-7);
    else /* an input whose tangent proves it, or none */
      assert_true (isnan (reverse.p) || (reverse.p > 0 && reverse.p < 1));
    check_at_most (reverse.gap, 1e-14);
    assert_int_equal (ebit_gadc_is_entanglement_breaking (&channel),
                      oracle_number (table, i, "entanglement_breaking") != 0);
  }
  oracle_free (table);
}

static void
test_bounds_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc_bounds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_gadc channel = row_channel (table, i);
    check_close (ebit_gadc_max_rains (&channel),
                 oracle_number (table, i, "Rmax_closed"), 1e-15);
    check_close (ebit_gadc_transposition_bound (&channel),
                 oracle_number (table, i, "transposition_log_diamond"), 4e-15);
    if (channel.thermal == 0)
      check_close (ebit_gadc_squashed_bound (&channel),
                   oracle_number (table, i, "Esq_AD_upper"), 2e-15);
  }
  oracle_free (table);
}

/* The same (g, T) and (g, 1-T) give the same bits where 1-T is exact. */
static void
test_symmetry (void **state)
{
  (void)state;
  uint64_t seed = 11;
  for (int i = 0; i < 1000; i++)
  {
    double gamma = random_uniform (&seed);
    double thermal = 0.5 + 0.5 * random_uniform (&seed);
    struct ebit_gadc a = ebit_make_gadc (gamma, thermal);
    struct ebit_gadc b = ebit_make_gadc (gamma, 1 - thermal);
    assert_true (a.flipped && !b.flipped);
    assert_true (ebit_gadc_coherent_information (&a).value
                 == ebit_gadc_coherent_information (&b).value);
    assert_true (ebit_gadc_reverse_coherent_information (&a).value
                 == ebit_gadc_reverse_coherent_information (&b).value);
    assert_true (ebit_gadc_max_rains (&a) == ebit_gadc_max_rains (&b));
  }
}

/* T = 1/2 is a Pauli channel with weights l^2, l m, l m, m^2 (l+m = 1): both
 * informations are 1 - 2 h2(m). */
static void
test_pauli (void **state)
{
  (void)state;
  for (double gamma = 0; gamma <= 1; gamma += 0x1p-6)
  {
    struct ebit_gadc channel = ebit_make_gadc (gamma, 0.5);
    double m = gamma / (2 * (1 + sqrt (1 - gamma)));
    double hashing = fmax (0, 1 - 2 * ebit_binary_entropy (m));
    check_close (ebit_gadc_coherent_information (&channel).value, hashing,
                 2e-15);
    check_close (ebit_gadc_reverse_coherent_information (&channel).value,
                 hashing, 2e-15);
  }
}

static void
test_ends (void **state)
{
  (void)state;
  const double thermal[] = { 0, 1e-300, 1e-17, 0.25, 0.5, 0.75, 1 };
  for (size_t i = 0; i < sizeof thermal / sizeof *thermal; i++)
  {
    struct ebit_gadc perfect = ebit_make_gadc (0, thermal[i]);
    assert_true (ebit_gadc_coherent_information (&perfect).value == 1);
    assert_true (ebit_gadc_reverse_coherent_information (&perfect).value == 1);
    assert_true (ebit_gadc_squashed_bound (&perfect) == 1);
    assert_true (ebit_gadc_max_rains (&perfect) == 1);
    assert_true (ebit_gadc_transposition_bound (&perfect) == 1);
    struct ebit_gadc broken = ebit_make_gadc (1, thermal[i]);
    assert_true (ebit_gadc_is_entanglement_breaking (&broken));
    assert_true (ebit_gadc_coherent_information (&broken).value == 0);
    assert_true (ebit_gadc_reverse_coherent_information (&broken).value == 0);
    assert_true (ebit_gadc_squashed_bound (&broken) == 0);
    assert_true (ebit_gadc_max_rains (&broken) == 0);
    assert_true (ebit_gadc_transposition_bound (&broken) == 0);
  }
}

/* What a scan of 2000 inputs finds is never above the optimum. */
static void
test_against_scan (void **state)
{
  (void)state;
  uint64_t seed = 5;
  for (int i = 0; i < 300; i++)
  {
    double gamma = random_uniform (&seed) * 0.6;
    double thermal = random_uniform (&seed);
    if (i % 3 == 0)
      thermal = pow (10, -12 * thermal);
    struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
    double coherent = ebit_gadc_coherent_information (&channel).value;
    double reverse = ebit_gadc_reverse_coherent_information (&channel).value;
    for (int j = 1; j < 2000; j++)
    {
      struct ebit_curve_point point = { .x = j / 2000. };
      ebit_gadc_joint_entropy (&point, &channel);
      struct ebit_x_state rho = ebit_gadc_state (&channel, point.x);
      double output = ebit_entropy_term (rho.p00 + rho.p10)
                      + ebit_entropy_term (rho.p01 + rho.p11);
      check_at_most (output - point.value, coherent + 1e-15);
      check_at_most (ebit_binary_entropy (point.x) - point.value,
                     reverse + 1e-15);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_information_against_oracle),
    cmocka_unit_test (test_bounds_against_oracle),
    cmocka_unit_test (test_symmetry),
    cmocka_unit_test (test_pauli),
    cmocka_unit_test (test_ends),
    cmocka_unit_test (test_against_scan),
  };
  return cmocka_run_group_tests_name ("gadc", tests, NULL, NULL);
}
