/* The Rains bound of X states and of damping channels, and its certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "gadc_information.h"
#include "rains_x.h"

static struct ebit_gadc
row_channel (const struct oracle *table, size_t row)
{
  return ebit_make_gadc (oracle_number (table, row, "gamma"),
                         oracle_number (table, row, "T"));
}

static void
test_channels_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_gadc channel = row_channel (table, i);
    struct ebit_rains_x bounds = ebit_rains_of_gadc (&channel);
    double expected = oracle_number (table, i, "rains_channel");
    check_close (bounds.upper, expected, 4e-15);
    check_close (bounds.lower, expected, 1e-14);
    check_at_most (bounds.upper - bounds.lower, 1e-14);
    check_close (bounds.p, oracle_number (table, i, "rains_p"), 1e-7);
    struct ebit_x_state choi = ebit_gadc_state (&channel, 0.5);
    bounds = ebit_rains_of_x_state (&choi);
    expected = oracle_number (table, i, "rains_choi");
    check_close (bounds.upper, expected, 4e-15);
    check_close (bounds.lower, expected, 2e-14);
  }
  oracle_free (table);
}

static void
test_hard_states_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("rains_x.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_x_state rho = ebit_x_state (
        oracle_number (table, i, "p00"), oracle_number (table, i, "p01"),
        oracle_number (table, i, "p10"), oracle_number (table, i, "p11"),
        oracle_number (table, i, "coherence"));
    struct ebit_rains_x bounds = ebit_rains_of_x_state (&rho);
    double expected = fmax (0, oracle_number (table, i, "rains"));
    check_close (bounds.upper, expected, 1e-14);
    check_close (bounds.lower, expected, 2e-14);
  }
  oracle_free (table);
}

/* Whatever sigma and p, the ends hold; where they are not the optimum's, the
 * proof is weaker, never false. */
static void
test_certificate_is_sound (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  uint64_t seed = 31;
  for (int i = 0; i < 20000; i++)
  {
    size_t row = (size_t)(random_uniform (&seed) * (double)table->rows);
    struct ebit_gadc channel = row_channel (table, row);
    double p = 0.05 + 0.9 * random_uniform (&seed);
    struct ebit_x_state rho = ebit_gadc_state (&channel, p);
    struct ebit_rains_x bounds = ebit_rains_of_x_state (&rho);
    double size = pow (10, -6 * random_uniform (&seed)), w[4];
    for (int j = 0; j < 4; j++)
      w[j] = size * random_uniform (&seed);
    struct ebit_x_state s = bounds.sigma;
    struct ebit_x_state sigma = ebit_x_state (
        s.p00 + w[0], s.p01 + w[1], s.p10 + w[2], s.p11 + w[3], s.coherence);
    struct ebit_x_certificate proof = ebit_certify_rains_state (&rho, &sigma);
    check_at_most (proof.lower, bounds.lower + 1e-14);
    check_at_most (bounds.upper, proof.upper + 1e-14);
    double truth = oracle_number (table, row, "rains_channel");
    proof = ebit_certify_rains_channel (&rho, &sigma, p);
    check_at_most (proof.lower, truth + 1e-14);
    check_at_most (truth, proof.upper + 1e-14);
  }
  oracle_free (table);
}

static void
test_certificate_needs_support (void **state)
{
  (void)state;
  struct ebit_x_state rho = ebit_x_state (0.4, 0.1, 0.1, 0.4, 0.3);
  struct ebit_x_state sigma = ebit_x_state (0.5, 0, 0, 0.5, 0);
  struct ebit_x_certificate proof = ebit_certify_rains_state (&rho, &sigma);
  assert_true (proof.lower == 0 && isinf (proof.upper));
  proof = ebit_certify_rains_channel (&rho, &sigma, 0.5);
  assert_true (proof.lower == 0 && isinf (proof.upper));
}

/* sqrt(1-p)|00> + sqrt(p)|11> with the coherence times 1-2e: rotations by Z
 * with probability e.  R = S(B) - S(AB), h2(p) when e = 0. */
static void
test_states_without_flips (void **state)
{
  (void)state;
  uint64_t seed = 3;
  for (int i = 0; i < 1000; i++)
  {
    double p = random_uniform (&seed), e = random_uniform (&seed) / 2;
    double full = sqrt (p * (1 - p));
    struct ebit_x_state pure = ebit_x_state (1 - p, 0, 0, p, full);
    pure.determinant = 0;
    check_close (ebit_rains_of_x_state (&pure).upper, ebit_binary_entropy (p),
                 4e-15);
    struct ebit_x_state rho
        = ebit_x_state (1 - p, 0, 0, p, (1 - 2 * e) * full);
    struct ebit_rains_x bounds = ebit_rains_of_x_state (&rho);
    double minus = ebit_x_block (&rho).smaller;
    check_close (bounds.upper,
                 ebit_binary_entropy (p) - ebit_binary_entropy (minus), 4e-15);
    check_at_most (bounds.upper - bounds.lower, 1e-14);
  }
}

/* Bell-diagonal states of two weights on phi+-, two equal on psi+-: R = 1 -
 * h2(largest weight). */
static void
test_bell_diagonal (void **state)
{
  (void)state;
  for (double a = 0.51; a < 1; a += 0.01)
    for (double share = 0; share <= 1; share += 0.125)
    {
      double minus = (1 - a) * share, flips = (1 - a) * (1 - share);
      struct ebit_x_state rho
          = ebit_x_state ((a + minus) / 2, flips / 2, flips / 2,
                          (a + minus) / 2, (a - minus) / 2);
      struct ebit_rains_x bounds = ebit_rains_of_x_state (&rho);
      check_close (bounds.upper, 1 - ebit_binary_entropy (1 - a), 1e-14);
      check_at_most (bounds.upper - bounds.lower, 2e-14);
    }
}

static void
test_separable (void **state)
{
  (void)state;
  struct ebit_x_state rho = ebit_x_state (0.25, 0.25, 0.25, 0.25, 0.25);
  struct ebit_rains_x bounds = ebit_rains_of_x_state (&rho);
  assert_true (bounds.exact && bounds.lower == 0 && bounds.upper == 0);
  struct ebit_gadc channel = ebit_make_gadc (0.9, 0.5);
  bounds = ebit_rains_of_gadc (&channel);
  assert_true (bounds.exact && bounds.lower == 0 && bounds.upper == 0);
}

/* T = 1/2 is a closed form; the solver next to it agrees. */
static void
test_pauli (void **state)
{
  (void)state;
  for (double gamma = 0; gamma < 0.828; gamma += 0.01)
  {
    struct ebit_gadc pauli = ebit_make_gadc (gamma, 0.5);
    struct ebit_gadc near = ebit_make_gadc (gamma, 0.5 - 0x1p-40);
    struct ebit_rains_x exact = ebit_rains_of_gadc (&pauli);
    double plus = (1 + sqrt (1 - gamma)) / 2;
    assert_true (exact.exact && exact.upper == exact.lower);
    check_close (exact.upper, 1 - ebit_binary_entropy (1 - plus * plus),
                 4e-15);
    check_close (ebit_rains_of_gadc (&near).upper, exact.upper, 1e-14);
  }
}

/* Both ends of the parameters on a logarithmic scale: always certified, in
 * order, and the same for T and 1-T. */
static void
test_corners (void **state)
{
  (void)state;
  uint64_t seed = 19;
  for (int i = 0; i < 20000; i++)
  {
    double x = random_uniform (&seed), y = random_uniform (&seed);
    double gamma = x, thermal = y;
    if (i % 5 == 1)
      gamma = pow (10, -14 * x);
    if (i % 5 == 2)
      gamma = 1 - pow (10, -14 * x);
    if (i % 5 < 4)
      thermal = pow (10, -300 * y * y * y);
    if (i % 7 == 0)
      thermal = fabs (0.5 - thermal);
    struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
    struct ebit_rains_x bounds = ebit_rains_of_gadc (&channel);
    check_at_most (bounds.upper - bounds.lower, 1e-12);
    check_at_most (0, bounds.upper - bounds.lower);
    check_at_most (bounds.upper, ebit_gadc_max_rains (&channel) + 1e-14);
    check_at_most (ebit_gadc_reverse_coherent_information (&channel).value,
                   bounds.upper + 1e-14);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_channels_against_oracle),
    cmocka_unit_test (test_hard_states_against_oracle),
    cmocka_unit_test (test_certificate_is_sound),
    cmocka_unit_test (test_certificate_needs_support),
    cmocka_unit_test (test_states_without_flips),
    cmocka_unit_test (test_bell_diagonal),
    cmocka_unit_test (test_separable),
    cmocka_unit_test (test_pauli),
    cmocka_unit_test (test_corners),
  };
  return cmocka_run_group_tests_name ("rains_x", tests, NULL, NULL);
}
