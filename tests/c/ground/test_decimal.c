/* Doubles as text: the shortest digits that read back, and what is refused.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include <float.h>

#include "decimal.h"

static void
check_decimal (double x, const char *expected)
{
  char text[EBIT_DIGITS_SIZE];
  ebit_write_decimal (x, text);
  assert_string_equal (text, expected);
}

static void
test_shortest_digits (void **state)
{
  (void)state;
  check_decimal (0, "0");
  check_decimal (-0.0, "-0");
  check_decimal (1, "1");
  check_decimal (-17, "-17");
  check_decimal (0.05, "0.05");
  check_decimal (0.1 + 0.2, "0.30000000000000004");
  check_decimal (1.0 / 3, "0.3333333333333333");
  check_decimal (100000, "100000");
  check_decimal (123456789012345, "123456789012345");
  check_decimal (1e15, "1e+15");
  check_decimal (1.5e-5, "0.000015");
  check_decimal (1e-6, "1e-06");
  check_decimal (5e-324, "5e-324");
  check_decimal (DBL_MIN, "2.2250738585072014e-308");
  check_decimal (DBL_MAX, "1.7976931348623157e+308");
  check_decimal (INFINITY, "Inf");
  check_decimal (-INFINITY, "-Inf");
  check_decimal (NAN, "NaN");
}

static void
check_hexadecimal (double x, const char *expected)
{
  char text[EBIT_DIGITS_SIZE];
  ebit_write_hexadecimal (x, text);
  assert_string_equal (text, expected);
}

static void
test_hexadecimal_digits (void **state)
{
  (void)state;
  check_hexadecimal (0, "0x0p+0");
  check_hexadecimal (-0.0, "-0x0p+0");
  check_hexadecimal (1, "0x1p+0");
  check_hexadecimal (-0.75, "-0x1.8p-1");
  check_hexadecimal (0.1, "0x1.999999999999ap-4");
  check_hexadecimal (5e-324, "0x0.0000000000001p-1022");
  check_hexadecimal (DBL_MAX, "0x1.fffffffffffffp+1023");
  check_hexadecimal (INFINITY, "inf");
  check_hexadecimal (-INFINITY, "-inf");
  check_hexadecimal (NAN, "nan");
}

static double
random_double (uint64_t *seed)
{
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++)
    bits = bits << 16 | (uint64_t)(65536 * random_uniform (seed));
  double x;
  memcpy (&x, &bits, sizeof x);
  return x;
}

static void
check_both (double x)
{
  char decimal[EBIT_DIGITS_SIZE], hexadecimal[EBIT_DIGITS_SIZE], shorter[64];
  double y, z;
  ebit_write_decimal (x, decimal);
  ebit_write_hexadecimal (x, hexadecimal);
  if (!ebit_read_double (decimal, strlen (decimal), &y)
      || !ebit_read_double (hexadecimal, strlen (hexadecimal), &z))
    fail_msg ("%a is not read back from %s or %s", x, decimal, hexadecimal);
  assert_memory_equal (&y, &x, sizeof x);
  assert_memory_equal (&z, &x, sizeof x);
  assert_true (strtod (decimal, NULL) == x);
  assert_true (strtod (hexadecimal, NULL) == x);
  /* nothing with a digit less is x, among the decimals next to it */
  int digits = 0;
  for (const char *c = decimal; *c && *c != 'e'; c++)
    digits += *c >= '0' && *c <= '9' && (digits > 0 || *c != '0');
  for (int n = 1; n < digits && n < 17; n++)
  {
    snprintf (shorter, sizeof shorter, "%.*e", n - 1, x);
    if (strtod (shorter, NULL) == x && strchr (decimal, 'e'))
      fail_msg ("%s is longer than %s", decimal, shorter);
  }
}

static void
test_every_double_comes_back (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  for (int i = 0; i < 20000; i++)
  {
    const double x = random_double (&seed);
    if (isfinite (x))
      check_both (x);
    check_both (random_uniform (&seed));
  }
  for (int e = -1074; e < 1024; e++)
    check_both (ldexp (1, e));
}

static bool
reads (const char *text, double expected)
{
  double x;
  return ebit_read_double (text, strlen (text), &x)
         && (x == expected || (isnan (x) && isnan (expected)));
}

static bool
refuses (const char *text)
{
  double x;
  return !ebit_read_double (text, strlen (text), &x);
}

static void
test_what_is_read (void **state)
{
  (void)state;
  assert_true (reads ("+.5", 0.5) && reads ("5.", 5) && reads ("1E3", 1000));
  assert_true (reads ("0x.8", 0.5) && reads ("0XAp-1", 5));
  assert_true (reads ("0x10000000000000000p-64", 1));
  assert_true (reads ("inf", INFINITY) && reads ("-Infinity", -INFINITY));
  assert_true (reads ("nan", NAN) && reads ("NA", NAN) && reads ("-0", 0));
  /* halfway, and a hair beyond: rounded to even, and up */
  assert_true (reads ("9007199254740993", 9007199254740992));
  assert_true (
      reads ("9007199254740993.00000000000000000001", 9007199254740994));
  assert_true (reads ("1e-400", 0));
}

static void
test_what_is_no_double (void **state)
{
  (void)state;
  static const char *const no[] = { "",
                                    "-",
                                    "+-1",
                                    ".",
                                    "e5",
                                    "1e",
                                    "1e+",
                                    "1e5x",
                                    "0.1.2",
                                    "1,5",
                                    " 1",
                                    "1 ",
                                    "0x",
                                    "0x.p1",
                                    "0x1p",
                                    "na",
                                    "infi",
                                    "nanx",
                                    "1e999",
                                    "0x1p9999",
                                    "0x1.fffffffffffff8p+0",
                                    "0x1p-1075",
                                    "0x1p99999999999",
                                    "1e99999999999",
                                    "--1",
                                    "1d5",
                                    "0x1g" };
  for (size_t i = 0; i < sizeof no / sizeof no[0]; i++)
    if (!refuses (no[i]))
      fail_msg ("\"%s\" is read", no[i]);
  char *many = calloc (2001, 1);
  memset (many, '7', 2000);
  assert_true (refuses (many));
  free (many);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shortest_digits),
    cmocka_unit_test (test_hexadecimal_digits),
    cmocka_unit_test (test_every_double_comes_back),
    cmocka_unit_test (test_what_is_read),
    cmocka_unit_test (test_what_is_no_double),
  };
  return cmocka_run_group_tests_name ("decimal", tests, NULL, NULL);
}
