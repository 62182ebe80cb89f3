/* Balls: results of 80 digits lie in them, whatever the modes of the processor
 * are; what proves nothing stays so; processes that round otherwise are
 * refused.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"
#include "matrices.h"

#include <fenv.h>
#include <float.h>
#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

#include "ball.h"
#include "ball_entropy.h"
#include "outward_decimal.h"

/* Whether the processor takes subnormal operands and results as 0, where it
 * can. */
static void
flush_subnormals (bool yes)
{
#if defined(__SSE2__)
  const unsigned bits = 0x8040; /* DAZ, FTZ */
  _mm_setcsr (yes ? _mm_getcsr () | bits : _mm_getcsr () & ~bits);
#else
  (void)yes;
#endif
}

static struct ebit_ball
operand (const struct oracle *table, size_t row, const char *h, const char *l,
         const char *r)
{
  return (struct ebit_ball){ oracle_number (table, row, h),
                             oracle_number (table, row, l),
                             oracle_number (table, row, r) };
}

static struct ebit_ball
operate (const char *name, struct ebit_ball a, struct ebit_ball b)
{
  if (strcmp (name, "plus") == 0)
    return ebit_plus (a, b);
  if (strcmp (name, "minus") == 0)
    return ebit_minus (a, b);
  if (strcmp (name, "times") == 0)
    return ebit_times (a, b);
  if (strcmp (name, "over") == 0)
    return ebit_over (a, b);
  if (strcmp (name, "root") == 0)
    return ebit_root (a);
  if (strcmp (name, "ln") == 0)
    return ebit_ln (a);
  if (strcmp (name, "ln_slope") == 0)
    return ebit_ln_slope (a, b);
  return ebit_y_ln_y (a, 0);
}

/* The sign of a sum of a few doubles, exactly: its expansion into doubles none
 * of which overlaps another (J. R. Shewchuk, Discrete Comput. Geom. 18 (1997)
 * 305, theorem 10), the greatest of which has it. */
static double
sign_of_sum (size_t n, const double *term)
{
  double part[8] = { 0 }, sign = 0;
  assert_true (n <= 8);
  for (size_t k = 0; k < n; k++)
  {
    double sum = term[k];
    for (size_t i = 0; i < k; i++)
    {
      const double both = sum + part[i], of_part = both - sum;
      part[i] = (sum - (both - of_part)) + (part[i] - of_part);
      sum = both;
    }
    part[k] = sum;
  }
  for (size_t k = 0; k < n; k++)
    sign = part[k] != 0 ? part[k] : sign;
  return sign;
}

/* The result's 80 digits are within the radius, and between the ends, which
 * are doubles. */
static void
check_row (const struct oracle *table, size_t row, struct ebit_ball x)
{
  static const char *const names[] = { "h", "m", "l", "n", "k" };
  double term[8] = { x.h, x.l };
  for (size_t i = 0; i < 5; i++)
    term[2 + i] = -oracle_number (table, row, names[i]);
  term[7] = -x.r;
  const bool above = sign_of_sum (8, term) > 0;
  term[7] = x.r;
  if (above || sign_of_sum (8, term) < 0)
    fail_msg ("row %zu: %s misses the result by more than its radius, %.3g",
              row + 2, oracle_text (table, row, "operation"), x.r);
  term[0] = ebit_bottom (x);
  term[1] = 0;
  const bool under = sign_of_sum (7, term) <= 0;
  term[0] = ebit_top (x);
  if (!under || sign_of_sum (7, term) < 0)
    fail_msg ("row %zu: the ends do not enclose the result", row + 2);
}

static void
check_rows (const struct oracle *table, bool flushes)
{
  for (size_t row = 0; row < table->rows; row++)
  {
    const char *name = oracle_text (table, row, "operation");
    const struct ebit_ball a = operand (table, row, "ah", "al", "ar"),
                           b = operand (table, row, "bh", "bl", "br");
    flush_subnormals (flushes);
    const struct ebit_ball x = operate (name, a, b);
    flush_subnormals (false);
    check_row (table, row, x);
  }
}

static void
test_results_are_enclosed (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("ball_operations.csv");
  assert_int_equal (table->rows, 480);
  check_rows (table, false);
  check_rows (table, true);
  oracle_free (table);
}

/* Of operands without a radius the result is known to 100 bits, but where all
 * cancels. */
static void
test_radii_are_small (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("ball_operations.csv");
  for (size_t row = 0; row < table->rows; row++)
  {
    const char *name = oracle_text (table, row, "operation");
    const bool cancels
        = strcmp (name, "plus") == 0 || strcmp (name, "minus") == 0
          || strcmp (name, "ln") == 0 || strcmp (name, "y_ln_y") == 0;
    if (oracle_number (table, row, "ar") > 0 || cancels)
      continue;
    const struct ebit_ball x
        = operate (name, operand (table, row, "ah", "al", "ar"),
                   operand (table, row, "bh", "bl", "br"));
    check_at_most (x.r, 0x1p-98 * fabs (x.h));
  }
  oracle_free (table);
}

/* Numbers that hosts flush to zero, as they are given: their products with
 * large ones are not zero. */
static void
check_subnormals (void)
{
  const volatile double tiny = 1e-310;
  const struct ebit_ball x = ebit_exactly (tiny);
  const struct ebit_ball product = ebit_times (x, ebit_exactly (1e300));
  assert_true (ebit_top (x) >= 1e-300 * 1e-10 || ebit_top (x) > 0);
  assert_true (ebit_top (product) >= 1e-10);
  assert_true (ebit_bottom (product) <= 1e-10);
  assert_true (ebit_top (ebit_root (x)) >= 1.001e-155);
  assert_true (ebit_top (ebit_complex_plus ((struct ebit_complex_ball){ x, x },
                                            (struct ebit_complex_ball){ x, x })
                             .re)
               > 0);
}

static void
test_subnormal_numbers_count (void **state)
{
  (void)state;
  check_subnormals ();
  flush_subnormals (true);
  check_subnormals ();
  flush_subnormals (false);
  assert_true (ebit_exactly (0).r == 0);
  assert_true (ebit_exactly (-0.).r == 0);
}

static void
check_proves_nothing (struct ebit_ball x)
{
  assert_false (ebit_top (x) < INFINITY);
  assert_false (ebit_bottom (x) > -INFINITY);
}

static void
test_what_proves_nothing_stays_so (void **state)
{
  (void)state;
  const struct ebit_ball one = ebit_exactly (1), none = ebit_exactly (NAN);
  const struct ebit_ball all = ebit_anything ();
  check_proves_nothing (none);
  check_proves_nothing (all);
  check_proves_nothing (ebit_exactly (INFINITY));
  check_proves_nothing (ebit_positive_part (none));
  check_proves_nothing (ebit_greater (none, one));
  check_proves_nothing (ebit_greater (one, none));
  check_proves_nothing (ebit_lesser (none, one));
  check_proves_nothing (ebit_root (none));
  check_proves_nothing (ebit_ln (none));
  check_proves_nothing (ebit_ln (ebit_exactly (0)));
  check_proves_nothing (ebit_ln (ebit_exactly (-1)));
  check_proves_nothing (ebit_ln_slope (one, none));
  check_proves_nothing (ebit_y_ln_y (none, 0));
  check_proves_nothing (ebit_y_ln_y (one, NAN));
  check_proves_nothing (ebit_over (one, ebit_between (-1, 1)));
  check_proves_nothing (ebit_over (one, ebit_exactly (0)));
  check_proves_nothing (ebit_times (none, ebit_exactly (0)));
  check_proves_nothing (
      ebit_times (ebit_exactly (1e300), ebit_exactly (1e300)));
  check_proves_nothing (ebit_widened (one, NAN));
  check_proves_nothing (ebit_widened (one, -1));
  check_proves_nothing (ebit_between (2, 1));
  /* and ends, though no root is above it */
  const double size = ebit_complex_size (
      (struct ebit_complex_ball){ ebit_exactly (1), none });
  assert_false (size < INFINITY);
}

/* y ln y over balls that meet 0: from [h ln h, 0], and beyond 1/e all of its
 * minimum. */
static void
test_y_ln_y_meets_zero (void **state)
{
  (void)state;
  const struct ebit_ball low = ebit_y_ln_y (ebit_between (-0.1, 0.2), 0);
  assert_true (ebit_bottom (low) <= 0.2 * log (0.2));
  assert_true (ebit_top (low) >= 0);
  check_close (ebit_bottom (low), 0.2 * log (0.2), 1e-14);
  const struct ebit_ball wide = ebit_y_ln_y (ebit_between (-0.1, 0.9), 0);
  assert_true (ebit_bottom (wide) <= -0.3678795);
  const struct ebit_ball beyond = ebit_y_ln_y (ebit_between (-0.1, 2), 0);
  assert_true (ebit_top (beyond) >= 2 * log (2.));
  const struct ebit_ball near = ebit_y_ln_y (ebit_exactly (0), 1e-30);
  assert_true (ebit_bottom (near) <= 1e-30 * log (1e-30));
  assert_true (ebit_bottom (near) >= -1e-28);
  check_close (ebit_rounded (ebit_h2 (ebit_exactly (0.5))), 1, 0);
  assert_true (ebit_bottom (ebit_h2 (ebit_between (-1, 2))) <= 0);
  assert_true (ebit_top (ebit_h2 (ebit_between (0.4, 0.6))) >= 1);
}

static void
test_directed_modes_are_refused (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  check_ok (&context, ebit_check_arithmetic (&context));
  const int modes[] = { FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO };
  /* valgrind rounds to nearest always */
  const size_t n = getenv ("EBIT_TEST_SLOW") ? 0 : 3;
  for (size_t i = 0; i < n; i++)
  {
    fesetround (modes[i]);
    const enum ebit_status status = ebit_check_arithmetic (&context);
    fesetround (FE_TONEAREST);
    assert_int_equal (status, EBIT_ENUMERIC);
    assert_string_equal (context.error.message,
                         "this process does not round to nearest; nothing can "
                         "be proved");
  }
  context_close (&context);
}

/* Sums of products: those of scalars. */
static void
test_dot_products (void **state)
{
  (void)state;
  struct ebit_complex_ball a[6], b[6], sum = ebit_exactly_complex (0, 0);
  uint64_t seed = 5;
  for (size_t i = 0; i < 6; i++)
  {
    a[i] = ebit_exactly_complex (random_normal (&seed), random_normal (&seed));
    b[i] = ebit_exactly_complex (random_normal (&seed), random_normal (&seed));
  }
  for (size_t i = 0; i < 6; i += 2)
    sum = ebit_complex_plus (sum,
                             ebit_complex_times (ebit_conjugate (a[i]), b[i]));
  const struct ebit_complex_ball dot
      = ebit_ball_dot (3, (struct ebit_ball_vector){ a, 2, true },
                       (struct ebit_ball_vector){ b, 2, false });
  assert_true (dot.re.h == sum.re.h && dot.re.l == sum.re.l
               && dot.im.h == sum.im.h && dot.im.r == sum.im.r);
}

/* ---- Decimals -------------------------------------------------------- */

static void
check_decimal (double x, int digits, bool upward, const char *expected)
{
  char text[EBIT_DIGITS_SIZE];
  ebit_write_outward (x, digits, upward, text);
  assert_string_equal (text, expected);
}

static void
test_decimals_are_outward (void **state)
{
  (void)state;
  check_decimal (2. / 3, 3, false, "0.666");
  check_decimal (2. / 3, 3, true, "0.667");
  check_decimal (-2. / 3, 3, false, "-0.667");
  check_decimal (-2. / 3, 3, true, "-0.666");
  /* the double 0.1 is above 1/10, 0.3 below 3/10 */
  check_decimal (0.1, 7, false, "0.1");
  check_decimal (0.1, 7, true, "0.1000001");
  check_decimal (0.3, 15, true, "0.3");
  check_decimal (0.3, 15, false, "0.299999999999999");
  check_decimal (0.5, 15, true, "0.5");
  check_decimal (0.5, 15, false, "0.5");
  check_decimal (1, 7, true, "1");
  check_decimal (9.9999999, 3, true, "10");
  check_decimal (123456789, 3, false, "1.23e+08");
  check_decimal (123456789, 3, true, "1.24e+08");
  check_decimal (1e300, 2, false, "1e+300"); /* it is above */
  check_decimal (1e300, 2, true, "1.1e+300");
  check_decimal (5e-324, 2, false, "4.9e-324");
  check_decimal (5e-324, 7, true, "4.940657e-324");
  check_decimal (1e-300, 7, true, "1.000001e-300"); /* it is above */
  check_decimal (1.79e308, 1, true, "2e+308");
  check_decimal (1.5e308, 7, false, "1.5e+308");
  check_decimal (-1.7e308, 1, false, "-2e+308");
  check_decimal (0, 7, true, "0");
  check_decimal (INFINITY, 7, true, "Inf");
  check_decimal (-INFINITY, 7, true, "-Inf");
  check_decimal (NAN, 7, true, "NaN");
}

/* Of any double: on its side, and next to it. */
static void
test_decimals_of_all_sizes (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  /* valgrind has long doubles of 64 bits */
  const long double rounding = is_slowed () ? 0x1p-50L : 0x1p-62L;
  for (size_t trial = 0; trial < random_cases (20000); trial++)
  {
    const int digits = 1 + (int)(trial % 15);
    const double x = ldexp (0.5 + random_uniform (&seed) / 2,
                            (int)(2098 * random_uniform (&seed)) - 1074 + 1);
    for (int upward = 0; upward < 2; upward++)
    {
      char text[EBIT_DIGITS_SIZE];
      ebit_write_outward (x, digits, upward, text);
      const long double off
          = (strtold (text, NULL) / x - 1) * (upward ? 1 : -1);
      assert_true (off >= -rounding);
      assert_true (off <= 1.001L * powl (10, 1 - digits));
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_results_are_enclosed),
    cmocka_unit_test (test_radii_are_small),
    cmocka_unit_test (test_subnormal_numbers_count),
    cmocka_unit_test (test_what_proves_nothing_stays_so),
    cmocka_unit_test (test_y_ln_y_meets_zero),
    cmocka_unit_test (test_directed_modes_are_refused),
    cmocka_unit_test (test_dot_products),
    cmocka_unit_test (test_decimals_are_outward),
    cmocka_unit_test (test_decimals_of_all_sizes),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
