/* The Theta information of damping with and without dephasing, by its two
 * unknowns.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "gadc_information.h"
#include "rains_x.h"
#include "theta_x.h"

/* The Choi matrix of damping, then dephasing, T <= 1/2. */
static struct ebit_x_state
choi_of (double gamma, double thermal, double p)
{
  const double u = gamma * (1 - thermal), v = gamma * thermal;
  const double square = (1 - 2 * p) * (1 - 2 * p) * (1 - gamma);
  return (struct ebit_x_state){
    .p00 = 1 - v,
    .p01 = v,
    .p10 = u,
    .p11 = 1 - u,
    .coherence = sqrt (square),
    .determinant = u * v + 4 * p * (1 - p) * (1 - gamma),
    .excess = square - u * v,
  };
}

static struct ebit_theta_x
theta_of (double gamma, double thermal, double p)
{
  const struct ebit_x_state choi = choi_of (gamma, thermal, p);
  return ebit_theta_of_x (&choi);
}

/* theta_information.csv was polished at 40 digits where it says 17, or found
 * by a simplex search, at most 1e-8 above the minimum. */
static void
test_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("theta_information.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct ebit_gadc channel = ebit_make_gadc (
        oracle_number (table, i, "gamma"), oracle_number (table, i, "T"));
    const struct ebit_theta_x theta = ebit_theta_of_gadc (&channel);
    const double expected = oracle_number (table, i, "theta_information");
    const bool polished = strcmp (oracle_text (table, i, "digits"), "9") != 0;
    check_close (theta.upper, expected, polished ? 1e-15 : 1e-8);
    check_at_most (theta.upper, expected + 1e-15);
    check_at_most (theta.upper - theta.lower, 1e-14);
    if (expected == 0)
      continue;
    check_close (theta.map.p01, oracle_number (table, i, "m01"),
                 polished ? 1e-10 : 1e-6);
    check_close (theta.map.p10, oracle_number (table, i, "m10"),
                 polished ? 1e-10 : 1e-6);
    if (polished)
      check_close (theta.weight, oracle_number (table, i, "weight_p0"), 1e-7);
  }
  oracle_free (table);
  table = oracle_read ("theta_damping.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct ebit_theta_x theta = theta_of (
        oracle_number (table, i, "gamma"), oracle_number (table, i, "thermal"),
        oracle_number (table, i, "p"));
    check_close (theta.upper, oracle_number (table, i, "theta_information"),
                 1e-15);
    check_at_most (theta.upper - theta.lower, 1e-14);
    check_close (theta.map.p01, oracle_number (table, i, "m01"), 1e-10);
    check_close (theta.map.p10, oracle_number (table, i, "m10"), 1e-10);
  }
  oracle_free (table);
}

/* Without noise log2 (2-g), at T = 1/2 the relative entropy of entanglement
 * of the Bell-diagonal Choi state, nothing where entanglement is broken; and
 * the search meets these limits. */
static void
test_closed_forms (void **state)
{
  (void)state;
  for (int i = 0; i < 100; i++)
  {
    const double gamma = i / 100.;
    const double root = sqrt (1 - gamma), best = (1 + root) * (1 + root) / 4;
    const struct ebit_theta_x cold = theta_of (gamma, 0, 0);
    const struct ebit_theta_x warm = theta_of (gamma, 0.5, 0);
    const struct ebit_theta_x nearly = theta_of (gamma, 1e-9, 0);
    assert_true (cold.exact && cold.lower == cold.upper && warm.exact);
    check_close (cold.upper, log2 (2 - gamma), 1e-15);
    check_close (warm.upper, best > 0.5 ? 1 - ebit_binary_entropy (best) : 0,
                 1e-13);
    check_close (nearly.upper, cold.upper, 1e-6);
    const struct ebit_theta_x close = theta_of (gamma, 0.5 - 1e-12, 0);
    check_close (close.upper, warm.upper, 1e-10);
  }
  assert_true (theta_of (1, 0.3, 0).upper == 0);
  assert_true (theta_of (0.9, 0.5, 0).upper == 0);
  assert_true (theta_of (0.3, 0.2, 0.5).upper == 0);
}

/* Geometric Rains information, where the map may depend on the input, is
 * another, smaller number, and no bound on what is done here. */
static void
test_not_geometric_rains_information (void **state)
{
  (void)state;
  static const struct
  {
    double gamma, thermal, geometric_rains, theta;
  } rows[] = { { .5, .1, .25819, .38500 },
               { .5, .3, .17624, .22115 },
               { .2, .1, .58526, .73543 },
               { .7, .2, .05982, .08544 } };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
  {
    const struct ebit_gadc channel
        = ebit_make_gadc (rows[i].gamma, rows[i].thermal);
    const struct ebit_theta_x theta = ebit_theta_of_gadc (&channel);
    check_close (theta.upper, rows[i].theta, 1e-5);
    assert_true (theta.lower > rows[i].geometric_rains + 0.02);
    /* which is not below the Rains information either */
    check_at_most (ebit_rains_of_gadc (&channel).lower,
                   rows[i].geometric_rains + 1e-5);
  }
}

/* 1e4 dampings, some near the corners: Rains <= Theta <= max-Rains, what is
 * attained is below, more damping or dephasing never helps, 1-T is like T. */
static void
test_order (void **state)
{
  (void)state;
  uint64_t seed = 1601;
  for (size_t i = 0; i < random_cases (10000); i++)
  {
    double gamma = random_uniform (&seed);
    double thermal = random_uniform (&seed);
    const double more = random_uniform (&seed);
    if (i % 4 == 1)
      thermal = pow (10, -12 * thermal);
    if (i % 4 == 2)
      gamma = pow (10, -6 * gamma);
    if (i % 4 == 3)
      gamma = 1 - pow (10, -6 * gamma);
    const struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
    const struct ebit_gadc mirror = ebit_make_gadc (gamma, 1 - thermal);
    const struct ebit_gadc damped
        = ebit_make_gadc (gamma + more - gamma * more, thermal);
    const struct ebit_theta_x theta = ebit_theta_of_gadc (&channel);
    assert_true (theta.lower >= 0 && theta.lower <= theta.upper);
    check_at_most (theta.upper - theta.lower, 1e-9);
    check_at_most (ebit_rains_of_gadc (&channel).lower, theta.upper + 1e-15);
    check_at_most (theta.upper, ebit_gadc_max_rains (&channel) + 1e-15);
    check_at_most (ebit_gadc_coherent_information (&channel).value,
                   theta.upper + 1e-15);
    check_at_most (ebit_gadc_reverse_coherent_information (&channel).value,
                   theta.upper + 1e-15);
    check_close (ebit_theta_of_gadc (&mirror).upper, theta.upper, 1e-12);
    check_at_most (ebit_theta_of_gadc (&damped).upper, theta.upper + 1e-14);
  }
}

/* theta_extremes.csv: what is left of so much damping is rounding beside 1. */
static void
test_extremes_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("theta_extremes.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct ebit_gadc channel
        = ebit_make_gadc (oracle_number (table, i, "gamma"),
                          oracle_number (table, i, "thermal"));
    const struct ebit_theta_x theta = ebit_theta_of_gadc (&channel);
    const double expected = oracle_number (table, i, "theta_information");
    const double most = oracle_number (table, i, "max_rains");
    check_at_most (theta.upper, fmin (expected + 3e-15, most * (1 + 1e-12)));
    check_at_most (expected, theta.upper + (most < 1e-13 ? 0 : 1e-15));
    check_at_most (theta.lower, expected + 1e-15);
  }
  oracle_free (table);
}

/* Ends that were 0, or above the max-Rains information: hardly anything is
 * left, or next to nothing excites.  Seed 1603. */
static void
test_extremes (void **state)
{
  (void)state;
  uint64_t seed = 1603;
  for (size_t i = 0; i < random_cases (20000); i++)
  {
    const double left = pow (10, -15 * random_uniform (&seed));
    double thermal = 0.5 * pow (10, -300 * random_uniform (&seed));
    if (i % 2)
      thermal = left * pow (10, -18 * random_uniform (&seed));
    const struct ebit_gadc channel
        = ebit_make_gadc (1 - left, i % 3 ? thermal : 1 - thermal);
    if (ebit_gadc_is_entanglement_breaking (&channel))
      continue;
    const struct ebit_theta_x theta = ebit_theta_of_gadc (&channel);
    const double most = ebit_gadc_max_rains (&channel);
    assert_true (theta.lower >= 0 && theta.lower <= theta.upper);
    assert_true (theta.upper > 0);
    check_at_most (ebit_rains_of_gadc (&channel).lower, theta.upper);
    check_at_most (theta.upper, most * (1 + 1e-9));
    /* where J is nearly of rank one, both are that */
    if (channel.excitation < 1e-18 * channel.survival)
      check_relative (theta.upper, most, 1e-9);
    const double p = 0.5 * pow (10, -300 * random_uniform (&seed));
    const struct ebit_theta_x dephased
        = theta_of (channel.gamma, channel.thermal, p);
    assert_true (dephased.lower <= dephased.upper);
    check_at_most (dephased.upper, most * (1 + 1e-9));
    if (p < 1e-20 && left > 1e-12)
      check_relative (dephased.upper, theta.upper, 1e-2);
  }
}

static void
test_dephasing (void **state)
{
  (void)state;
  uint64_t seed = 1602;
  for (size_t i = 0; i < random_cases (10000); i++)
  {
    const double gamma = random_uniform (&seed);
    const double thermal = i % 3 ? random_uniform (&seed) / 2 : 0;
    double p = random_uniform (&seed) / 2;
    const double q = random_uniform (&seed) / 2;
    if (i % 2)
      p = 0.5 * pow (10, -20 * p);
    const struct ebit_theta_x theta = theta_of (gamma, thermal, p);
    const struct ebit_theta_x more
        = theta_of (gamma, thermal, p + q - 2 * p * q);
    const struct ebit_theta_x none = theta_of (gamma, thermal, 0);
    assert_true (theta.lower >= 0 && theta.lower <= theta.upper);
    check_at_most (theta.upper - theta.lower, 1e-8);
    check_at_most (more.upper, theta.upper + 1e-14);
    check_at_most (theta.upper, none.upper + 1e-14);
    check_at_most (theta.upper, 1 - ebit_binary_entropy (p) + 1e-14);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_against_oracle),
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_not_geometric_rains_information),
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_extremes_against_oracle),
    cmocka_unit_test (test_extremes),
    cmocka_unit_test (test_dephasing),
  };
  return cmocka_run_group_tests_name ("theta_x", tests, NULL, NULL);
}
