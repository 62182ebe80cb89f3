/* Doubles as text, and back, to the last bit.
 *
 * The C library rounds correctly, but writes and reads the decimal point of
 * its locale: so digits are taken from what it writes, and it is given whole
 * numbers with an exponent to read.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decimal.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Decimal digits that every double keeps, and that tell doubles apart. */
#define SAFE_DIGITS DBL_DIG
#define ALL_DIGITS 17

/* Exponents for which digits stand without one: 0.00001 to 1e15. */
#define SMALLEST_PLAIN (-5)
#define LARGEST_PLAIN 15

#define MANTISSA_BITS 52
#define EXPONENT_BIAS 1023

/* Longer ones are no numbers that anybody wrote. */
#define MOST_DIGITS 400
#define MOST_EXPONENT 99999

/* ---- To decimal digits ----------------------------------------------- */

/* Digits d1 d2 ... with the value d1.d2... times a power of ten. */
struct digits
{
  char text[ALL_DIGITS + 1];
  int exponent;
};

/* A whole number of digits, times a power of ten, as the double next to it. */
static double
read_digits (const char *digits, int power)
{
  char text[MOST_DIGITS + 32];
  const size_t n = strlen (digits);
  memcpy (text, digits, n);
  snprintf (text + n, sizeof text - n, "e%d", power);
  return strtod (text, NULL);
}

static void
round_to (double size, int n, struct digits *digits)
{
  char text[64];
  snprintf (text, sizeof text, "%.*e", n - 1, size);
  const char *e = strchr (text, 'e');
  size_t used = 0;
  for (const char *c = text; c < e && used < ALL_DIGITS; c++)
    if (*c >= '0' && *c <= '9')
      digits->text[used++] = *c;
  digits->text[used] = '\0';
  digits->exponent = (int)strtol (e + 1, NULL, 10);
}

/* Both the digits and the power of ten are doubles, so that one operation
 * rounds as reading does.  False where they are not. */
static bool
read_quickly (const struct digits *digits, int n, double *x)
{
  static const double tens[]
      = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
          1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
          1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
  const int power = digits->exponent - n + 1;
  if (n > SAFE_DIGITS || power > 22 || power < -22)
    return false;
  int64_t whole = 0;
  for (int i = 0; i < n; i++)
    whole = 10 * whole + (digits->text[i] - '0');
  *x = power < 0 ? (double)whole / tens[-power] : (double)whole * tens[power];
  return true;
}

static bool
names (const struct digits *digits, double size)
{
  const int n = (int)strlen (digits->text);
  double x;
  if (!read_quickly (digits, n, &x))
    x = read_digits (digits->text, digits->exponent - n + 1);
  return x == size;
}

/* The first n of all digits, rounded; which they leave open where what follows
 * is a half, since they are rounded too. */
static bool
shorten (const struct digits *all, int n, struct digits *digits)
{
  const char *tail = all->text + n;
  const bool is_half
      = tail[0] == '5' && strspn (tail + 1, "0") == strlen (tail + 1);
  if (is_half)
    return false;
  memcpy (digits->text, all->text, (size_t)n);
  digits->text[n] = '\0';
  digits->exponent = all->exponent;
  if (tail[0] < '5')
    return true;
  int i = n - 1;
  while (i >= 0 && digits->text[i] == '9')
    digits->text[i--] = '0';
  if (i >= 0)
    digits->text[i]++;
  else
  {
    digits->text[0] = '1';
    digits->exponent++;
  }
  return true;
}

/* A decimal of up to 15 digits comes back from the double next to it, so that
 * 15 digits without their zeros are the shortest where they do; subnormal
 * numbers have fewer. */
static void
find_shortest (double size, struct digits *digits)
{
  const bool is_normal = size >= DBL_MIN;
  struct digits all;
  if (is_normal)
    round_to (size, ALL_DIGITS, &all);
  int n = is_normal ? SAFE_DIGITS : 1;
  for (; n < ALL_DIGITS; n++)
  {
    if (!is_normal || !shorten (&all, n, digits))
      round_to (size, n, digits);
    if (names (digits, size))
      break;
  }
  if (n == ALL_DIGITS && is_normal)
    *digits = all;
  else if (n == ALL_DIGITS)
    round_to (size, ALL_DIGITS, digits);
  size_t used = strlen (digits->text);
  while (used > 1 && digits->text[used - 1] == '0')
    digits->text[--used] = '\0';
}

static char *
append (char *end, const char *text, size_t n)
{
  memcpy (end, text, n);
  return end + n;
}

/* Writes the digits, with their point or their exponent, and a final zero. */
static void
place_point (const struct digits *digits, char *text)
{
  static const char zeros[] = "000000000000000";
  const int n = (int)strlen (digits->text), e = digits->exponent;
  const char *d = digits->text;
  if (e < SMALLEST_PLAIN || e >= LARGEST_PLAIN)
  {
    text = append (text, d, 1);
    if (n > 1)
      text = append (append (text, ".", 1), d + 1, (size_t)n - 1);
    snprintf (text, 8, "e%+03d", e);
    return;
  }
  if (e < 0)
    text = append (append (append (text, "0.", 2), zeros, (size_t)(-e - 1)), d,
                   (size_t)n);
  else if (n > e + 1)
  {
    text = append (append (text, d, (size_t)e + 1), ".", 1);
    text = append (text, d + e + 1, (size_t)(n - e - 1));
  }
  else
    text = append (append (text, d, (size_t)n), zeros, (size_t)(e + 1 - n));
  *text = '\0';
}

void
ebit_write_decimal (double x, char text[EBIT_DIGITS_SIZE])
{
  if (signbit (x) && !isnan (x))
    *text++ = '-';
  if (isfinite (x) && x != 0)
  {
    struct digits digits;
    find_shortest (fabs (x), &digits);
    place_point (&digits, text);
  }
  else
    strcpy (text, isnan (x) ? "NaN" : isinf (x) ? "Inf" : "0");
}

/* ---- To hexadecimal digits ------------------------------------------- */

void
ebit_write_hexadecimal (double x, char text[EBIT_DIGITS_SIZE])
{
  uint64_t bits;
  memcpy (&bits, &x, sizeof bits);
  const uint64_t fraction = bits & (((uint64_t)1 << MANTISSA_BITS) - 1);
  const int exponent = (int)(bits >> MANTISSA_BITS & 0x7FF);
  const char *sign = bits >> 63 && !isnan (x) ? "-" : "";
  if (!isfinite (x))
  {
    snprintf (text, EBIT_DIGITS_SIZE, "%s%s", sign, isnan (x) ? "nan" : "inf");
    return;
  }
  char digits[32] = "";
  if (fraction)
    snprintf (digits, sizeof digits, ".%013llx", (unsigned long long)fraction);
  size_t used = strlen (digits);
  while (used > 0 && digits[used - 1] == '0')
    digits[--used] = '\0';
  const int power
      = exponent == 0 ? 1 - EXPONENT_BIAS : exponent - EXPONENT_BIAS;
  snprintf (text, EBIT_DIGITS_SIZE, "%s0x%d%sp%+d", sign, exponent != 0,
            digits, exponent == 0 && fraction == 0 ? 0 : power);
}

/* ---- From text ------------------------------------------------------- */

/* What is left to be read. */
struct rest
{
  const char *at, *end;
};

static bool
take (struct rest *rest, char one, char other)
{
  const bool is_there
      = rest->at < rest->end && (*rest->at == one || *rest->at == other);
  rest->at += is_there;
  return is_there;
}

/* A whole number with a sign or without, the last of a text. */
static bool
take_exponent (struct rest *rest, int *exponent)
{
  const bool negative = take (rest, '-', '-');
  if (!negative)
    take (rest, '+', '+');
  *exponent = 0;
  if (rest->at == rest->end)
    return false;
  for (; rest->at < rest->end; rest->at++)
  {
    if (*rest->at < '0' || *rest->at > '9')
      return false;
    if (*exponent <= MOST_EXPONENT)
      *exponent = 10 * *exponent + (*rest->at - '0');
  }
  if (negative)
    *exponent = -*exponent;
  return *exponent >= -MOST_EXPONENT && *exponent <= MOST_EXPONENT;
}

static int
value_of_digit (char digit, int base)
{
  static const char all[] = "0123456789abcdef";
  const char small = digit >= 'A' && digit <= 'F' ? (char)(digit + 32) : digit;
  const char *found = digit ? strchr (all, small) : NULL;
  return found && found - all < base ? (int)(found - all) : -1;
}

/* Digits with a point among them, in that base, as far as they go: those from
 * the first that is not 0 on, and how many follow the point. */
static bool
take_digits (struct rest *rest, int base, char digits[MOST_DIGITS + 1],
             int *behind)
{
  size_t used = 0, seen = 0;
  bool has_point = false;
  *behind = 0;
  for (; rest->at < rest->end; rest->at++)
  {
    if (*rest->at == '.' && !has_point)
    {
      has_point = true;
      continue;
    }
    if (value_of_digit (*rest->at, base) < 0)
      break;
    seen++;
    *behind += has_point;
    if (used == 0 && *rest->at == '0')
      continue;
    if (used == MOST_DIGITS)
      return false;
    digits[used++] = *rest->at;
  }
  digits[used] = '\0';
  return seen > 0;
}

static bool
read_decimal (struct rest rest, double *x)
{
  char digits[MOST_DIGITS + 1];
  int behind, exponent = 0;
  if (!take_digits (&rest, 10, digits, &behind))
    return false;
  if (take (&rest, 'e', 'E') && !take_exponent (&rest, &exponent))
    return false;
  if (rest.at != rest.end)
    return false;
  *x = digits[0] ? read_digits (digits, exponent - behind) : 0;
  return isfinite (*x);
}

/* More than sixty bits are no double's. */
#define MOST_HEXADECIMAL 15

static bool
read_hexadecimal (struct rest rest, double *x)
{
  char digits[MOST_DIGITS + 1];
  int behind, exponent = 0;
  if (!take_digits (&rest, 16, digits, &behind))
    return false;
  if (take (&rest, 'p', 'P') && !take_exponent (&rest, &exponent))
    return false;
  if (rest.at != rest.end)
    return false;
  size_t n = strlen (digits);
  for (; n > 0 && digits[n - 1] == '0'; n--)
    behind--;
  if (n > MOST_HEXADECIMAL)
    return false;
  uint64_t whole = 0;
  for (size_t i = 0; i < n; i++)
    whole = 16 * whole + (uint64_t)value_of_digit (digits[i], 16);
  const double size = (double)whole;
  const int power = exponent - 4 * behind;
  *x = ldexp (size, power);
  return (uint64_t)size == whole && isfinite (*x)
         && ldexp (*x, -power) == size;
}

static bool
is_word (struct rest rest, const char *word)
{
  while (rest.at < rest.end && *word && (*rest.at | 32) == *word)
  {
    rest.at++;
    word++;
  }
  return rest.at == rest.end && !*word;
}

bool
ebit_read_double (const char *text, size_t length, double *x)
{
  struct rest rest = { text, text + length };
  if (length == 2 && memcmp (text, "NA", 2) == 0)
  {
    *x = NAN;
    return true;
  }
  const bool negative = take (&rest, '-', '-');
  if (!negative)
    take (&rest, '+', '+');
  const bool is_hexadecimal = rest.end - rest.at > 2 && rest.at[0] == '0'
                              && (rest.at[1] | 32) == 'x';
  bool is_number = true;
  if (is_word (rest, "nan"))
    *x = NAN;
  else if (is_word (rest, "inf") || is_word (rest, "infinity"))
    *x = INFINITY;
  else if (is_hexadecimal)
    is_number = read_hexadecimal ((struct rest){ rest.at + 2, rest.end }, x);
  else
    is_number = read_decimal (rest, x);
  if (is_number && negative)
    *x = -*x;
  return is_number;
}
