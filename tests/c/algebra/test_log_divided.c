/* Divided differences of the logarithm against long doubles and integrals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "log_divided.h"
#include "scalar.h"

/* ln[a, b] is the integral of 1 / ((x + a)(x + b)) over x > 0 and -ln[a, b, c]
 * that of 1 / ((x + a)(x + b)(x + c)); with x = exp (t) the trapezoidal rule
 * converges exponentially. */
static double
by_quadrature (const double *arguments, size_t count)
{
  long double sum = 0, step = 0.02L;
  for (int k = -4000; k <= 4000; k++)
  {
    long double x = expl (step * (long double)k), product = x;
    for (size_t i = 0; i < count; i++)
      product /= x + arguments[i];
    sum += product;
  }
  return (double)(sum * step);
}

static void
test_first (void **state)
{
  (void)state;
  uint64_t seed = 31;
  for (int k = 0; k < 300; k++)
  {
    double a[2];
    a[0] = exp (-20 * random_uniform (&seed));
    a[1] = k % 3 == 0   ? a[0] * (1 + 1e-3 * random_uniform (&seed))
           : k % 3 == 1 ? a[0] * (1 + 1e-13 * random_uniform (&seed))
                        : exp (-20 * random_uniform (&seed));
    check_relative (ebit_log_slope (a[0], a[1]), by_quadrature (a, 2), 2e-15);
    check_relative (ebit_log_slope (a[1], a[0]), ebit_log_slope (a[0], a[1]),
                    1e-15);
  }
  check_close (ebit_log_slope (0.25, 0.25), 4, 0);
  /* ln (2) / (1 - 1/2) and the widest ratio there is */
  check_relative (ebit_log_slope (1, 0.5), 2 * EBIT_LN2, 4e-16);
  check_relative (ebit_log_slope (1e300, 1e-300), 600 * log (10) / 1e300,
                  1e-15);
}

static void
test_second (void **state)
{
  (void)state;
  uint64_t seed = 32;
  for (int k = 0; k < 600; k++)
  {
    double a[3], width = pow (10, -10 * random_uniform (&seed));
    a[0] = exp (-10 * random_uniform (&seed));
    a[1] = a[0] * (1 + width * random_uniform (&seed));
    a[2] = k % 2 == 0 ? a[0] * (1 + width * random_uniform (&seed))
                      : exp (-10 * random_uniform (&seed));
    double expected = -by_quadrature (a, 3);
    check_relative (ebit_log_divided_twice (a[0], a[1], a[2]), expected,
                    1e-13);
    check_relative (ebit_log_divided_twice (a[2], a[0], a[1]), expected,
                    1e-13);
  }
  check_close (ebit_log_divided_twice (0.5, 0.5, 0.5), -2, 0);
}

/* 20 digits by mpmath: tests/oracle/kernels.py. */
static void
test_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("log_divided.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double a = oracle_number (table, i, "a");
    const double b = oracle_number (table, i, "b");
    const double c = oracle_number (table, i, "c");
    check_relative (ebit_log_slope (a, b), oracle_number (table, i, "first"),
                    1e-15);
    check_relative (ebit_log_divided_twice (a, b, c),
                    oracle_number (table, i, "second"), 1e-13);
  }
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_first),
    cmocka_unit_test (test_second),
    cmocka_unit_test (test_oracle),
  };
  return cmocka_run_group_tests_name ("divided differences of ln", tests, NULL,
                                      NULL);
}
