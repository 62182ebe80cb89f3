/* Scalar functions and one-dimensional solvers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reference values: mpmath with 40 digits or more, at the double nearest to
 * the argument.
 */
#include "support.h"

#include "scalar.h"

static void
test_entropies (void **state)
{
  (void)state;
  assert_true (ebit_entropy_term (0) == 0);
  assert_true (ebit_entropy_term (-1e-17) == 0);
  assert_true (ebit_entropy_term (1) == 0);
  assert_true (ebit_entropy_term (0.25) == 0.5);
  assert_true (ebit_binary_entropy (0) == 0);
  assert_true (ebit_binary_entropy (1) == 0);
  assert_true (ebit_binary_entropy (0.5) == 1);
  check_relative (ebit_binary_entropy (1e-300), 9.9802112350709769274e-298,
                  1e-15);
  check_relative (ebit_binary_entropy (1e-20), 6.7881256938636206721e-19,
                  1e-15);
  check_relative (ebit_binary_entropy (0.001), 0.011407757737461135926, 1e-15);
  check_relative (ebit_binary_entropy (0.3), 0.88129089923069260465, 1e-15);
  check_relative (ebit_binary_entropy (0.999999), 0.000021374262889438522058,
                  1e-15);
}

static void
test_difference_of_products (void **state)
{
  (void)state;
  double e = 0x1p-30;
  assert_true (ebit_difference_of_products (1 + e, 1 - e, 1, 1) == -e * e);
  assert_true (ebit_difference_of_products (3, 5, 7, 2) == 1);
  assert_true (ebit_difference_of_products (0, 5, 0, 2) == 0);
}

static void
test_log_slope (void **state)
{
  (void)state;
  assert_true (ebit_log_slope (1, 1) == 1);
  assert_true (ebit_log_slope (0.25, 0.25) == 4);
  check_relative (ebit_log_slope (1, 0.999), 1.0005003335835335006, 4e-16);
  check_relative (ebit_log_slope (1, 0.9), 1.0536051565782629995, 4e-16);
  check_relative (ebit_log_slope (0.2, 1), 2.0117973905426254268, 4e-16);
  check_relative (ebit_log_slope (3, 1e-300), 230.62471339562727162, 4e-16);
  check_relative (ebit_log_slope (2e-10, 1.999999e-10), 5000001250.00041656,
                  4e-16);
}

static double
cubic (double x, void *data)
{
  return x * x * x - *(double *)data;
}

static void
test_root (void **state)
{
  (void)state;
  double c = 2;
  check_relative (ebit_find_root (cubic, &c, 0, 2, 0), cbrt (2), 4e-16);
  check_relative (ebit_find_root (cubic, &c, 2, 0, 0), cbrt (2), 4e-16);
  c = 8;
  assert_true (ebit_find_root (cubic, &c, 0, 2, 0) == 2);
  c = 0;
  check_close (ebit_find_root (cubic, &c, -1, 3, 1e-12), 0, 1e-12);
  c = 9;
  assert_true (isnan (ebit_find_root (cubic, &c, 0, 2, 0)));
}

/* h2(x) - c x: the maximum is at 1/(1 + 2^c), its value log2(1 + 2^-c). */
static void
tilted_entropy (struct ebit_curve_point *point, const void *data)
{
  double x = point->x, c = *(const double *)data;
  point->value = ebit_binary_entropy (x) - c * x;
  point->slope = log2 ((1 - x) / x) - c;
  point->curvature = -1 / (x * (1 - x) * EBIT_LN2);
}

static void
test_maximum (void **state)
{
  (void)state;
  for (double c = -20; c <= 20; c += 0.5)
    for (double start = 0.01; start < 1; start += 0.07)
    {
      struct ebit_curve_point top;
      assert_true (
          ebit_maximise_concave (tilted_entropy, &c, 0, 1, start, &top));
      check_close (top.x, 1 / (1 + exp2 (c)), 1e-15);
      check_close (top.value, log1p (exp2 (-c)) / EBIT_LN2, 5e-15);
      check_at_most (0, ebit_tangent_excess (&top, 0, 1));
      check_at_most (ebit_tangent_excess (&top, 0, 1), 1e-9);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_entropies),
    cmocka_unit_test (test_difference_of_products),
    cmocka_unit_test (test_log_slope),
    cmocka_unit_test (test_root),
    cmocka_unit_test (test_maximum),
  };
  return cmocka_run_group_tests_name ("scalar", tests, NULL, NULL);
}
