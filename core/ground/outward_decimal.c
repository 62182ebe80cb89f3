/* Decimals that are on the sure side of a double.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "outward_decimal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ball.h"

/* 5^n, n >= 0. */
static struct ebit_ball
power_of_five (int n)
{
  struct ebit_ball power = ebit_exactly (1), square = ebit_exactly (5);
  for (; n > 0; n /= 2)
  {
    if (n % 2 == 1)
      power = ebit_times (power, square);
    square = ebit_times (square, square);
  }
  return power;
}

/* Whether digits times 10^exponent is above x, or equal to it, for sure.  Both
 * are taken times such a power of two that x becomes 1/2 to 1: nothing is
 * large or tiny then, and the difference is a multiple of 2^-752, so that less
 * than 2^-760 is 0. */
static bool
is_not_below (double digits, int exponent, double x)
{
  int binary;
  struct ebit_ball right = ebit_exactly (frexp (x, &binary));
  struct ebit_ball left = ebit_times (
      ebit_exactly (digits), ebit_exactly (ldexp (1, exponent - binary)));
  if (exponent >= 0)
    left = ebit_times (left, power_of_five (exponent));
  else
    right = ebit_times (right, power_of_five (-exponent));
  const struct ebit_ball difference = ebit_minus (left, right);
  return ebit_bottom (difference) >= 0 || ebit_size (difference) < 0x1p-760;
}

/* digits 10^exponent, as %g has it: without zeros at the end.  By its letters:
 * as a double it might be rounded, or too large. */
static void
lay_out (double digits, int exponent, int wanted, char text[EBIT_DIGITS_SIZE])
{
  char plain[32];
  int n = snprintf (plain, sizeof plain, "%.0f", digits);
  const int point = exponent + n - 1; /* digits before it, less one */
  while (n > 1 && plain[n - 1] == '0')
    n--;
  const char *dot = n > 1 ? "." : "";
  if (digits == 0)
    snprintf (text, EBIT_DIGITS_SIZE, "0");
  else if (point < -4 || point >= wanted)
    snprintf (text, EBIT_DIGITS_SIZE, "%c%s%.*se%+03d", plain[0], dot, n - 1,
              plain + 1, point);
  else if (point < 0)
    snprintf (text, EBIT_DIGITS_SIZE, "0.%.*s%.*s", -point - 1, "000", n,
              plain);
  else if (n > point + 1)
    snprintf (text, EBIT_DIGITS_SIZE, "%.*s.%.*s", point + 1, plain,
              n - point - 1, plain + point + 1);
  else
    snprintf (text, EBIT_DIGITS_SIZE, "%.*s", point + 1, plain);
}

/* The decimal next to |x| that is not below it, or, downward, not above. */
static void
write_positive (double x, int digits, bool upward, char text[EBIT_DIGITS_SIZE])
{
  char near[64];
  snprintf (near, sizeof near, "%.*e", digits - 1, x);
  char *mark = strchr (near, 'e');
  const int exponent = atoi (mark + 1) - (digits - 1);
  *mark = '\0';
  if (digits > 1)
    memmove (near + 1, near + 2, strlen (near + 2) + 1);
  double count = strtod (near, NULL);
  if (upward)
    while (!is_not_below (count, exponent, x))
      count++;
  else
    while (count > 0 && !is_not_below (-count, exponent, -x))
      count--;
  lay_out (count, exponent, digits, text);
}

void
ebit_write_outward (double x, int digits, bool upward,
                    char text[EBIT_DIGITS_SIZE])
{
  if (!isfinite (x) || x == 0)
    snprintf (text, EBIT_DIGITS_SIZE, "%s",
              x == 0 ? "0" : (isnan (x) ? "NaN" : (x > 0 ? "Inf" : "-Inf")));
  else if (x > 0)
    write_positive (x, digits, upward, text);
  else
  {
    text[0] = '-';
    char positive[EBIT_DIGITS_SIZE];
    write_positive (-x, digits, !upward, positive);
    snprintf (text + 1, EBIT_DIGITS_SIZE - 1, "%.38s", positive);
  }
}
