/* Limits of distillation with rounding included: against recurrence in whole
 * numbers, next to what verify proves to rounding, and with disturbed duals.
 * Seeds 2111 and 2112.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "proof_calls.h"

static struct ebit_value *
ask (const double weights[4], double pairs, double success, double kept)
{
  struct ebit_value *w = ebit_numbers (4, weights);
  struct ebit_value *n = ebit_number (pairs), *p = ebit_number (success);
  struct ebit_value *k = ebit_number (kept);
  struct ebit_value *bounds = call (
      ebit_distillation_limit, 4, (const struct ebit_value *[]){ w, n, p, k });
  ebit_free (w);
  ebit_free (n);
  ebit_free (p);
  ebit_free (k);
  return bounds;
}

/* Weights of which the first is the largest: whole numbers over 1024. */
static void
draw_weights (uint64_t *seed, double w[4])
{
  double left = 1024;
  for (size_t k = 3; k > 0; k--)
  {
    w[k] = floor (random_uniform (seed) * 160);
    left -= w[k];
    w[k] /= 1024;
  }
  w[0] = left / 1024;
}

/* Two copies, compared with each error as the partner: the fidelity (a^2 +
 * b^2)/((a+b)^2 + (c+d)^2) is a quotient of whole numbers, which what is
 * proved does not contradict.  fma is right about the sign. */
static void
test_two_copies_in_whole_numbers (void **state)
{
  (void)state;
  uint64_t seed = 2111;
  for (size_t i = 0; i < random_cases (200); i++)
  {
    double w[4];
    draw_weights (&seed, w);
    struct ebit_value *bounds = ask (w, 2, 0.4, 1);
    const struct proved_ends ends = prove_ends (bounds);
    bool attained = false;
    for (size_t b = 1; b < 4; b++)
    {
      const double a = 1024 * w[0], x = 1024 * w[b], rest = 1024 - a - x;
      const double over = (a + x) * (a + x) + rest * rest;
      assert_true (fma (ends.upper, over, -(a * a + x * x)) >= 0);
      attained = attained || fma (ends.lower, over, -(a * a + x * x)) <= 0;
    }
    assert_true (attained || ends.lower <= w[0] || ends.lower <= 0.5);
    ebit_free (bounds);
  }
}

static void
disturb (uint64_t *seed, const struct ebit_value *bounds)
{
  const struct ebit_value *dual = ebit_field (bounds, "dual");
  const double size = pow (10, -15 * random_uniform (seed));
  const bool noise = random_uniform (seed) < 0.1;
  double *x = (double *)dual->numbers;
  for (size_t k = 0; k < dual->extent[0] * dual->extent[1]; k++)
    x[k] = (noise ? 0 : x[k]) + size * (2 * random_uniform (seed) - 1);
}

static void
test_next_to_what_is_proved_to_rounding (void **state)
{
  (void)state;
  uint64_t seed = 2112;
  for (size_t i = 0; i < random_cases (40); i++)
  {
    double w[4];
    draw_weights (&seed, w);
    const double pairs = 1 + floor (random_uniform (&seed) * 5);
    const double success = 0.05 + 0.95 * random_uniform (&seed);
    const double kept = i % 4 == 0 && pairs > 1 ? 2 : 1;
    struct ebit_value *bounds = ask (w, pairs, success, kept);
    struct ebit_value *plain = call1 (ebit_verify, bounds);
    const struct proved_ends ends = prove_ends (bounds);
    check_at_most (number (plain, "lower"), ends.lower + 1e-15);
    check_at_most (ends.upper, number (plain, "upper") + 1e-15);
    check_close (ends.lower, number (plain, "lower"), 1e-14);
    check_close (ends.upper, number (plain, "upper"), 1e-11);
    check_at_most (ends.lower, ends.upper);
    for (int k = 0; k < 10; k++)
    {
      disturb (&seed, bounds);
      const struct proved_ends others = prove_ends (bounds);
      check_at_most (ends.lower, others.upper);
      check_at_most (others.upper, 1);
    }
    ebit_free (plain);
    ebit_free (bounds);
  }
}

/* What is no number, or too great a one, is as good as no dual. */
static void
test_duals_that_are_no_numbers (void **state)
{
  (void)state;
  static const double odd[] = { NAN, INFINITY, -1, 1e300, 1e-310 };
  const double w[4] = { 0.8, 0.1, 0.05, 0.05 };
  for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
  {
    struct ebit_value *bounds = ask (w, 2, 0.5, 1);
    const struct proved_ends ends = prove_ends (bounds);
    double *x = (double *)ebit_field (bounds, "dual")->numbers;
    const size_t n = ebit_field (bounds, "dual")->extent[0];
    for (size_t k = 0; k < 3 * n; k++)
      x[k] = odd[i];
    const struct proved_ends others = prove_ends (bounds);
    assert_true (others.upper >= ends.lower && others.upper <= 1);
    ebit_free (bounds);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_two_copies_in_whole_numbers),
    cmocka_unit_test (test_next_to_what_is_proved_to_rounding),
    cmocka_unit_test (test_duals_that_are_no_numbers),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
