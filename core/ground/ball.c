/* Arithmetic of balls: see ball.h.  Beside each operation stands why its
 * radius is enough, with u = 2^-53.
 *
 * One file, however long: the process is asked at its end whether it computes
 * as is trusted, and the answer is that of the code that the proofs run on,
 * compiled as it is.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

_Static_assert(DBL_MANT_DIG == 53 && DBL_MAX_EXP == 1024,
               "doubles are not binary64");

#define UNIT 0x1p-53
/* More than all underflows of an operation, also where they are flushed. */
#define UNDERFLOW_SUM 0x1p-900
#define LEAST_NORMAL 0x1p-1022
#define INFINITE ((double)INFINITY)

/* ---- Exact transformations ------------------------------------------- */

/* a + b = *sum + *rest (D. E. Knuth). */
static inline void
two_sum (double a, double b, double *sum, double *rest)
{
  const double x = a + b, part = x - a;
  *sum = x;
  *rest = (a - (x - part)) + (b - part);
}

/* a b = *product + *rest but for underflow; NaN where a factor exceeds 2^995
 * (G. W. Veltkamp, T. J. Dekker). */
static inline void
two_product (double a, double b, double *product, double *rest)
{
  const double x = a * b;
  const double a_long = 134217729. * a, b_long = 134217729. * b;
  const double a_high = a_long - (a_long - a), a_low = a - a_high;
  const double b_high = b_long - (b_long - b), b_low = b - b_high;
  *product = x;
  *rest = a_low * b_low
          - (((x - a_high * b_high) - a_low * b_high) - a_high * b_low);
}

/* Not below the exact value of any expression without differences that was
 * rounded to x in a chain of at most 28 operations, each of which loses a
 * factor 1 + u or, where it underflows, 2^-1022. */
static inline double
up (double x)
{
  return x * (1 + 0x1p-48) + UNDERFLOW_SUM;
}

static inline struct ebit_ball
make (double h, double l, double r)
{
  struct ebit_ball x;
  two_sum (h, l, &x.h, &x.l);
  x.r = r;
  return x;
}

static inline bool
is_zero (struct ebit_ball a)
{
  return a.h == 0 && a.l == 0 && a.r == 0;
}

static inline struct ebit_ball
negate (struct ebit_ball a)
{
  return (struct ebit_ball){ -a.h, -a.l, a.r };
}

/* Two roundings, c and l, are not exact, and |fl (x) - x| <= u |fl (x)|. */
static inline struct ebit_ball
add (struct ebit_ball a, struct ebit_ball b)
{
  double sum, rest, low, lost, h, w;
  two_sum (a.h, b.h, &sum, &rest);
  two_sum (a.l, b.l, &low, &lost);
  const double c = rest + low;
  two_sum (sum, c, &h, &w);
  const double l = w + lost;
  return make (h, l, up (a.r + b.r + UNIT * (fabs (c) + fabs (l))));
}

/* x, y, z, c are rounded, a.l b.l is left out. */
static inline struct ebit_ball
multiply (struct ebit_ball a, struct ebit_ball b)
{
  double product, rest;
  if (is_zero (a) || is_zero (b))
  {
    /* 0 times NaN or Inf stays NaN */
    const double other = is_zero (a) ? b.h + b.l + b.r : a.h + a.l + a.r;
    return (struct ebit_ball){ 0, 0, other * 0 };
  }
  two_product (a.h, b.h, &product, &rest);
  const double x = a.h * b.l, y = a.l * b.h, z = x + y, c = rest + z;
  const double size_a = fabs (a.h) + fabs (a.l);
  const double size_b = fabs (b.h) + fabs (b.l);
  const double rounding
      = UNIT * (fabs (x) + fabs (y) + fabs (z) + fabs (c)) + fabs (a.l * b.l);
  return make (product, c,
               up (rounding + (size_a * b.r + (size_b + b.r) * a.r)));
}

static inline struct ebit_complex_ball
complex_add (struct ebit_complex_ball a, struct ebit_complex_ball b)
{
  return (struct ebit_complex_ball){ add (a.re, b.re), add (a.im, b.im) };
}

static inline struct ebit_complex_ball
complex_multiply (struct ebit_complex_ball a, struct ebit_complex_ball b)
{
  return (struct ebit_complex_ball){
    add (multiply (a.re, b.re), negate (multiply (a.im, b.im))),
    add (multiply (a.re, b.im), multiply (a.im, b.re))
  };
}

/* ---- Numbers and balls ----------------------------------------------- */

/* By the bits, as x == 0 is true of what is flushed. */
struct ebit_ball
ebit_exactly (double x)
{
  uint64_t bits;
  memcpy (&bits, &x, sizeof bits);
  const uint64_t exponent = bits >> 52 & 0x7ff;
  if (exponent == 0x7ff)
    return (struct ebit_ball){ x, 0, (double)NAN };
  if (exponent != 0)
    return (struct ebit_ball){ x, 0, 0 };
  /* what is subnormal counts as 0 with that radius */
  return (struct ebit_ball){ 0, 0, bits << 1 == 0 ? 0 : LEAST_NORMAL };
}

struct ebit_ball
ebit_anything (void)
{
  return (struct ebit_ball){ 0, 0, INFINITE };
}

struct ebit_ball
ebit_middle (struct ebit_ball a)
{
  return (struct ebit_ball){ a.h, a.l, 0 };
}

struct ebit_ball
ebit_widened (struct ebit_ball a, double by)
{
  a.r = by >= 0 ? up (a.r + by) : (double)NAN;
  return a;
}

double
ebit_top (struct ebit_ball a)
{
  double sum, rest;
  two_sum (a.h, a.l, &sum, &rest);
  double t = rest + a.r;
  t = t + (fabs (t) * 0x1p-52 + (a.r > 0 ? UNDERFLOW_SUM : 0));
  return t <= 0 ? sum : nextafter (sum + t, INFINITE);
}

double
ebit_bottom (struct ebit_ball a)
{
  return -ebit_top (negate (a));
}

double
ebit_rounded (struct ebit_ball a)
{
  return a.h + a.l;
}

double
ebit_size (struct ebit_ball a)
{
  return up (fabs (a.h) + fabs (a.l) + a.r);
}

/* Not above any |x|. */
static double
least_size (struct ebit_ball a)
{
  const double x = (fabs (a.h) - up (fabs (a.l) + a.r)) * (1 - 0x1p-50);
  return x > 0 ? x : 0;
}

struct ebit_ball
ebit_between (double low, double high)
{
  const double middle = 0.5 * low + 0.5 * high;
  const double above = high - middle, below = middle - low;
  /* NaN is neither greater nor less */
  if (!(low <= high))
    return (struct ebit_ball){ middle, 0, (double)NAN };
  return (struct ebit_ball){ middle, 0, up (above >= below ? above : below) };
}

/* ---- The four operations, roots -------------------------------------- */

struct ebit_ball
ebit_negated (struct ebit_ball a)
{
  return negate (a);
}

struct ebit_ball
ebit_plus (struct ebit_ball a, struct ebit_ball b)
{
  return add (a, b);
}

struct ebit_ball
ebit_minus (struct ebit_ball a, struct ebit_ball b)
{
  return add (a, negate (b));
}

struct ebit_ball
ebit_complement (struct ebit_ball x)
{
  return ebit_minus (ebit_exactly (1), x);
}

struct ebit_ball
ebit_times (struct ebit_ball a, struct ebit_ball b)
{
  return multiply (a, b);
}

/* For q = q1 + q2, however found, |a/b - q| = |a - q b|/|b|. */
struct ebit_ball
ebit_over (struct ebit_ball a, struct ebit_ball b)
{
  const double low = least_size (b);
  if (!(low > 0))
    return ebit_anything ();
  const double q1 = a.h / b.h;
  struct ebit_ball rest = ebit_minus (a, multiply (ebit_exactly (q1), b));
  const double q2 = rest.h / b.h;
  rest = ebit_minus (rest, multiply (ebit_exactly (q2), b));
  struct ebit_ball q = make (q1, q2, 0);
  q.r = up (ebit_size (rest) / low);
  return q;
}

/* Not below the root of q >= 0, whatever sqrt returns. */
static double
upper_root (double q)
{
  if (!(q >= UNDERFLOW_SUM))
    q = q < UNDERFLOW_SUM ? UNDERFLOW_SUM : INFINITE;
  double s = sqrt (q) * (1 + 0x1p-46);
  for (int i = 0; i < 60 && !(s * s * (1 - 0x1p-50) >= q); i++)
    s = s * 2 + 0x1p-450;
  return s * s * (1 - 0x1p-50) >= q ? s : INFINITE;
}

/* For s = s1 + s2, |sqrt a - s| = |a - s^2|/(sqrt a + s); what is below 0 is
 * cut. */
struct ebit_ball
ebit_root (struct ebit_ball a)
{
  const double low = ebit_bottom (a), high = ebit_top (a);
  if (!(low <= high))
    return ebit_anything ();
  if (is_zero (a))
    return a;
  if (!(low > 0))
    return ebit_between (0, high > 0 ? upper_root (high) : 0);
  const double s1 = sqrt (a.h);
  if (!(s1 > 0))
    return ebit_anything ();
  struct ebit_ball first = ebit_exactly (s1);
  const struct ebit_ball rest = ebit_minus (a, multiply (first, first));
  struct ebit_ball s = make (s1, rest.h / (2 * s1), 0);
  const double least = least_size (s);
  const double missed = ebit_size (ebit_minus (a, multiply (s, s)));
  s.r = least > 0 ? up (missed / least) : INFINITE;
  return s;
}

struct ebit_ball
ebit_positive_part (struct ebit_ball a)
{
  const double low = ebit_bottom (a), high = ebit_top (a);
  if (low >= 0 || !(high >= low))
    return a;
  return high > 0 ? ebit_between (0, high) : ebit_exactly (0);
}

struct ebit_ball
ebit_modulus (struct ebit_ball a)
{
  if (ebit_bottom (a) >= 0)
    return a;
  if (ebit_top (a) <= 0)
    return negate (a);
  return ebit_between (0, ebit_size (a));
}

struct ebit_ball
ebit_greater (struct ebit_ball a, struct ebit_ball b)
{
  const double low_a = ebit_bottom (a), low_b = ebit_bottom (b);
  const double high_a = ebit_top (a), high_b = ebit_top (b);
  if (low_a >= high_b)
    return a;
  if (low_b >= high_a)
    return b;
  if (!(low_a <= high_a) || !(low_b <= high_b))
    return ebit_anything ();
  return ebit_between (low_a >= low_b ? low_a : low_b,
                       high_a >= high_b ? high_a : high_b);
}

struct ebit_ball
ebit_lesser (struct ebit_ball a, struct ebit_ball b)
{
  return negate (ebit_greater (negate (a), negate (b)));
}

/* ---- Logarithms ------------------------------------------------------ */

#define TERMS 24

/* 1/(2k+1); tests/c/ground/test_ball.c divides. */
static const struct ebit_ball odd_reciprocals[TERMS] = {
  { 0x1.0000000000000p+0, 0, 0 },
  { 0x1.5555555555555p-2, 0x1.5555555555555p-56, 0x1p-108 },
  { 0x1.999999999999ap-3, -0x1.999999999999ap-57, 0x1p-108 },
  { 0x1.2492492492492p-3, 0x1.2492492492492p-57, 0x1p-108 },
  { 0x1.c71c71c71c71cp-4, 0x1.c71c71c71c71cp-58, 0x1p-108 },
  { 0x1.745d1745d1746p-4, -0x1.745d1745d1746p-59, 0x1p-108 },
  { 0x1.3b13b13b13b14p-4, -0x1.3b13b13b13b14p-58, 0x1p-108 },
  { 0x1.1111111111111p-4, 0x1.1111111111111p-60, 0x1p-108 },
  { 0x1.e1e1e1e1e1e1ep-5, 0x1.e1e1e1e1e1e1ep-61, 0x1p-108 },
  { 0x1.af286bca1af28p-5, 0x1.af286bca1af28p-59, 0x1p-108 },
  { 0x1.8618618618618p-5, 0x1.8618618618618p-59, 0x1p-108 },
  { 0x1.642c8590b2164p-5, 0x1.642c8590b2164p-60, 0x1p-108 },
  { 0x1.47ae147ae147bp-5, -0x1.eb851eb851eb8p-61, 0x1p-108 },
  { 0x1.2f684bda12f68p-5, 0x1.2f684bda12f68p-59, 0x1p-108 },
  { 0x1.1a7b9611a7b96p-5, 0x1.1a7b9611a7b96p-61, 0x1p-108 },
  { 0x1.0842108421084p-5, 0x1.0842108421084p-60, 0x1p-108 },
  { 0x1.f07c1f07c1f08p-6, -0x1.f07c1f07c1f08p-61, 0x1p-108 },
  { 0x1.d41d41d41d41dp-6, 0x1.0750750750750p-60, 0x1p-108 },
  { 0x1.bacf914c1bad0p-6, -0x1.bacf914c1bad0p-60, 0x1p-108 },
  { 0x1.a41a41a41a41ap-6, 0x1.0690690690690p-60, 0x1p-108 },
  { 0x1.8f9c18f9c18fap-6, -0x1.f3831f3831f38p-61, 0x1p-108 },
  { 0x1.7d05f417d05f4p-6, 0x1.7d05f417d05f4p-62, 0x1p-108 },
  { 0x1.6c16c16c16c17p-6, -0x1.f49f49f49f49fp-61, 0x1p-108 },
  { 0x1.5c9882b931057p-6, 0x1.310572620ae4cp-61, 0x1p-108 },
};

static const struct ebit_ball ln_of_2
    = { 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56, 0x1p-109 };

struct ebit_ball
ebit_bits (struct ebit_ball nats)
{
  return ebit_over (nats, ln_of_2);
}

/* sum over k of t^k/(2k+1) for |t| <= 1/25, the rest of which is at most
 * t^TERMS/((2 TERMS + 1)(1 - |t|)). */
static struct ebit_ball
atanh_series (struct ebit_ball t)
{
  struct ebit_ball sum = odd_reciprocals[TERMS - 1];
  for (int k = TERMS - 2; k >= 0; k--)
    sum = add (multiply (sum, t), odd_reciprocals[k]);
  const double q = ebit_size (t);
  double rest = 1;
  for (int k = 0; k < TERMS; k++)
    rest = rest * q;
  if (!(q <= 0.04))
    return ebit_anything ();
  /* 1/(1 - q) < 2 */
  sum.r = up (sum.r + 2 * (rest * (1 + 0x1p-40)) / (2 * TERMS + 1));
  return sum;
}

static struct ebit_ball
times_power_of_2 (struct ebit_ball a, int power)
{
  return (struct ebit_ball){ ldexp (a.h, power), ldexp (a.l, power),
                             ldexp (a.r, power) + UNDERFLOW_SUM };
}

/* x = m 2^e, ln m = 2 atanh ((m - 1)/(m + 1)) with m near 1; by the ends where
 * the ball is wide. */
struct ebit_ball
ebit_ln (struct ebit_ball a)
{
  const double low = ebit_bottom (a), high = ebit_top (a);
  int power;
  if (!(low > 0) || !(high <= DBL_MAX))
    return ebit_anything ();
  if (!(a.r <= 1e-7 * a.h))
    return low < high
               ? ebit_between (ebit_bottom (ebit_ln (ebit_exactly (low))),
                               ebit_top (ebit_ln (ebit_exactly (high))))
               : ebit_anything ();
  if (frexp (a.h, &power) < 0.70710678118654752)
    power--;
  const struct ebit_ball m = times_power_of_2 (a, -power);
  const struct ebit_ball one = { 1, 0, 0 };
  const struct ebit_ball s = ebit_over (ebit_minus (m, one), add (m, one));
  const struct ebit_ball ln_m = multiply (multiply (ebit_exactly (2), s),
                                          atanh_series (multiply (s, s)));
  return power == 0 ? ln_m
                    : add (ln_m, multiply (ebit_exactly (power), ln_of_2));
}

/* 2/(x + y) times atanh (t)/t, t = (x - y)/(x + y), where that converges. */
struct ebit_ball
ebit_ln_slope (struct ebit_ball a, struct ebit_ball b)
{
  const struct ebit_ball difference = ebit_minus (a, b), sum = add (a, b);
  const struct ebit_ball t = ebit_over (difference, sum);
  if (!(ebit_bottom (a) > 0) || !(ebit_bottom (b) > 0))
    return ebit_anything ();
  if (ebit_size (t) < 0.19)
    return multiply (ebit_over (ebit_exactly (2), sum),
                     atanh_series (multiply (t, t)));
  return ebit_over (ebit_minus (ebit_ln (a), ebit_ln (b)), difference);
}

/* From 0 to `high`: falls to -1/e at 1/e, then rises. */
static struct ebit_ball
y_ln_y_from_zero (double high)
{
  if (high == 0)
    return ebit_exactly (0);
  const struct ebit_ball h = ebit_exactly (high);
  const struct ebit_ball end = multiply (h, ebit_ln (h));
  if (high <= 0.36)
    return ebit_between (ebit_bottom (end), 0);
  const double top = ebit_top (end);
  return ebit_between (-0.36788, top > 0 ? top : 0);
}

/* The mean value theorem: m ln m, off by at most the radius times the greatest
 * |1 + ln y|, which is at an end. */
struct ebit_ball
ebit_y_ln_y (struct ebit_ball a, double d)
{
  const struct ebit_ball wide = ebit_widened (a, d);
  const double low = ebit_bottom (wide), high = ebit_top (wide);
  const struct ebit_ball one = { 1, 0, 0 };
  if (!(low <= high))
    return ebit_anything ();
  if (is_zero (a) && d == 0)
    return a;
  if (low <= LEAST_NORMAL)
    return y_ln_y_from_zero (high > LEAST_NORMAL ? high : LEAST_NORMAL);
  const double at_low = ebit_size (add (one, ebit_ln (ebit_exactly (low))));
  const double at_high = ebit_size (add (one, ebit_ln (ebit_exactly (high))));
  const double slope = at_low >= at_high ? at_low : at_high;
  const struct ebit_ball m = ebit_middle (wide);
  return ebit_widened (multiply (m, ebit_ln (m)), up (wide.r * slope));
}

/* ---- Complex balls --------------------------------------------------- */

struct ebit_complex_ball
ebit_exactly_complex (double re, double im)
{
  return (struct ebit_complex_ball){ ebit_exactly (re), ebit_exactly (im) };
}

struct ebit_complex_ball
ebit_conjugate (struct ebit_complex_ball a)
{
  return (struct ebit_complex_ball){ a.re, negate (a.im) };
}

struct ebit_complex_ball
ebit_complex_plus (struct ebit_complex_ball a, struct ebit_complex_ball b)
{
  return complex_add (a, b);
}

struct ebit_complex_ball
ebit_complex_minus (struct ebit_complex_ball a, struct ebit_complex_ball b)
{
  return (struct ebit_complex_ball){ ebit_minus (a.re, b.re),
                                     ebit_minus (a.im, b.im) };
}

struct ebit_complex_ball
ebit_complex_times (struct ebit_complex_ball a, struct ebit_complex_ball b)
{
  return complex_multiply (a, b);
}

struct ebit_complex_ball
ebit_scaled (struct ebit_ball s, struct ebit_complex_ball a)
{
  return (struct ebit_complex_ball){ multiply (s, a.re), multiply (s, a.im) };
}

double
ebit_complex_size (struct ebit_complex_ball a)
{
  const double x = ebit_size (a.re), y = ebit_size (a.im);
  return up (upper_root (up (x * x + y * y)));
}

struct ebit_complex_ball
ebit_ball_dot (size_t n, struct ebit_ball_vector a, struct ebit_ball_vector b)
{
  struct ebit_complex_ball sum = { { 0, 0, 0 }, { 0, 0, 0 } };
  for (size_t i = 0; i < n; i++)
  {
    struct ebit_complex_ball x = a.x[i * a.step], y = b.x[i * b.step];
    if (a.conjugated)
      x.im = negate (x.im);
    if (b.conjugated)
      y.im = negate (y.im);
    sum = complex_add (sum, complex_multiply (x, y));
  }
  return sum;
}

/* ---- Midpoints alone ------------------------------------------------- */

struct pair
{
  double h, l;
};

static inline struct pair
plain_product (double s, struct ebit_ball a)
{
  struct pair x;
  double rest;
  two_product (s, a.h, &x.h, &rest);
  x.l = rest + s * a.l;
  return x;
}

static inline struct pair
plain_sum (struct pair a, struct pair b)
{
  double sum, rest, low, lost;
  struct pair x;
  two_sum (a.h, b.h, &sum, &rest);
  two_sum (a.l, b.l, &low, &lost);
  two_sum (sum, rest + low, &x.h, &x.l);
  x.l += lost;
  return x;
}

/* p x + q y + r z */
static inline struct ebit_ball
combine (double p, struct ebit_ball x, double q, struct ebit_ball y, double r,
         struct ebit_ball z)
{
  const struct pair sum
      = plain_sum (plain_sum (plain_product (p, x), plain_product (q, y)),
                   plain_product (r, z));
  return make (sum.h, sum.l, 0);
}

void
ebit_rotate_midpoints (size_t n, size_t step, struct ebit_complex_ball *x,
                       struct ebit_complex_ball *y, double c, double s_re,
                       double s_im)
{
  for (size_t i = 0; i < n * step; i += step)
  {
    const struct ebit_complex_ball a = x[i], b = y[i];
    x[i].re = combine (c, a.re, -s_re, b.re, -s_im, b.im);
    x[i].im = combine (c, a.im, -s_re, b.im, s_im, b.re);
    y[i].re = combine (c, b.re, s_re, a.re, -s_im, a.im);
    y[i].im = combine (c, b.im, s_re, a.im, s_im, a.re);
  }
}

/* ---- Whether this process computes so -------------------------------- */

/* Directed modes, and sums in another order or precision, change one of
 * these. */
static bool
sums_round_to_nearest (void)
{
  volatile double one = 1, half_unit = UNIT, more = UNIT * (1 + 0x1p-52);
  volatile double rest_h, rest_l;
  const bool down = one + half_unit == 1 && one + more > 1;
  const bool mirrored = -one - half_unit == -1 && -one - more < -1;
  double sum, rest;
  rest_h = 1e16;
  rest_l = 0x1.8p-3;
  two_sum (rest_l, rest_h, &sum, &rest);
  return down && mirrored && sum == 1e16 && rest == 0x1.8p-3;
}

static bool
products_are_not_contracted (void)
{
  volatile double a = 1 + 0x1p-30, b = 1 - 0x1p-30, c = -1;
  const double x = a, y = b;
  double product, rest;
  two_product (x, y, &product, &rest);
  /* loaded once more, since a product that has two uses is not contracted */
  const double again = a, other = b, minus_one = c;
  return again * other + minus_one == 0 && product == 1 && rest == -0x1p-60;
}

static bool
nan_is_kept (void)
{
#if defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__
  return false;
#else
  volatile double zero = 0;
  const double x = zero / zero;
  return !(x == x) && !(x < 1) && !(x >= 1) && x != x;
#endif
}

/* Whether a ball is within 2^-95 of the double-double h + l and holds what is
 * nearer than 2^-104 to it. */
static bool
is_known (struct ebit_ball a, double h, double l)
{
  const struct ebit_ball known = { h, l, 0 };
  const struct ebit_ball difference = ebit_minus (a, known);
  return ebit_size (ebit_middle (difference)) <= a.r + 0x1p-104
         && a.r <= 0x1p-95;
}

static bool
answers_are_right (void)
{
  volatile double ten = 10, tenth = 0.1, one = 1, three = 3, two = 2;
  const struct ebit_ball product
      = multiply (ebit_exactly (one + 0x1p-52), ebit_exactly (one - UNIT));
  return is_known (ebit_ln (ebit_exactly (ten)), 0x1.26bb1bbb55516p+1,
                   -0x1.f48ad494ea3e9p-53)
         && is_known (ebit_ln (ebit_exactly (tenth)), -0x1.26bb1bbb55515p+1,
                      -0x1.8b752b6b15c17p-53)
         && is_known (ebit_over (ebit_exactly (one), ebit_exactly (three)),
                      0x1.5555555555555p-2, 0x1.5555555555555p-56)
         && is_known (ebit_root (ebit_exactly (two)), 0x1.6a09e667f3bcdp+0,
                      -0x1.bdd3413b26456p-54)
         && is_known (product, 1, 0x1.ffffffffffffep-54);
}

enum ebit_status
ebit_check_arithmetic (struct ebit_context *context)
{
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
  const bool precise = true;
#else
  const bool precise = false;
#endif
  if (precise && sums_round_to_nearest () && products_are_not_contracted ()
      && nan_is_kept () && answers_are_right ())
    return EBIT_OK;
  return ebit_fail (context, EBIT_ENUMERIC,
                    "this process does not round to nearest; nothing can be "
                    "proved");
}
