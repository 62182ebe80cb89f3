/* Quantile functions against R's (tests/oracle/quantile_functions.R), and
 * against closed forms.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "quantile_functions.h"

static void
test_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("quantile_functions.csv");
  assert_true (table->rows > 200);
  for (size_t i = 0; i < table->rows; i++)
  {
    const double p = oracle_number (table, i, "p");
    const double a = oracle_number (table, i, "a");
    const double b = oracle_number (table, i, "b");
    check_close (a == 0 ? ebit_normal_quantile (p)
                        : ebit_beta_quantile (p, a, b),
                 oracle_number (table, i, "x"), 3e-12);
  }
  oracle_free (table);
}

/* Powers, roots, and the arcsine law. */
static void
test_closed_forms (void **state)
{
  (void)state;
  uint64_t seed = 20;
  for (size_t i = 0; i < 2000; i++)
  {
    const double p = random_uniform (&seed) + 0x1p-54;
    const double a = exp (8 * random_uniform (&seed) - 3);
    check_close (ebit_beta_quantile (p, a, 1), pow (p, 1 / a), 1e-12);
    check_close (ebit_beta_quantile (p, 1, a), -expm1 (log1p (-p) / a), 1e-12);
    const double sine = sin (asin (1) * p);
    check_close (ebit_beta_quantile (p, 0.5, 0.5), sine * sine, 1e-12);
    check_close (0.5 * erfc (-ebit_normal_quantile (p) / sqrt (2)), p, 1e-14);
  }
}

/* x of (a, b) at p is 1 - x of (b, a) at 1 - p, here p and 1 - p exact. */
static void
test_symmetry (void **state)
{
  (void)state;
  const double shapes[] = { 0.2, 1.5, 7, 300, 1e6 };
  const double p[] = { 0.125, 0.375, 0.5, 0.8125 };
  for (size_t i = 0; i < 5; i++)
    for (size_t j = 0; j < 5; j++)
      for (size_t k = 0; k < 4; k++)
        check_close (ebit_beta_quantile (p[k], shapes[i], shapes[j]),
                     1 - ebit_beta_quantile (1 - p[k], shapes[j], shapes[i]),
                     1e-11);
  for (size_t k = 0; k < 4; k++)
    assert_true (ebit_normal_quantile (p[k])
                 == -ebit_normal_quantile (1 - p[k]));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_symmetry),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
