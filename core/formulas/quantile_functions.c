/* Quantile functions of the normal and of the beta distribution, by Newton's
 * method on their distribution functions.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quantile_functions.h"

#include <math.h>
#include <stdbool.h>

#include "scalar.h"

#define LOG_SQRT_2PI 0.91893853320467274178

/* ---- Normal ---------------------------------------------------------- */

double
ebit_normal_quantile (double p)
{
  if (p == 0.5)
    return 0;
  /* The upper tail's, x >= 0, from which rounding of 1 - p is kept. */
  const double tail = fmin (p, 1 - p);
  const double t = sqrt (-2 * log (tail));
  /* Abramowitz and Stegun, 26.2.23: to 4.5e-4. */
  double x = t
             - (2.515517 + t * (0.802853 + t * 0.010328))
                   / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (int step = 0; step < 3; step++)
  {
    /* Halley's step on the tail, whose second derivative is x times minus the
     * first. */
    const double density = exp (-x * x / 2 - LOG_SQRT_2PI);
    const double excess = (0.5 * erfc (x * EBIT_SQRT1_2) - tail) / density;
    x += excess / (1 - x * excess / 2);
  }
  return p < 0.5 ? -x : x;
}

/* ---- Beta ------------------------------------------------------------ */

/* What Stirling's formula leaves of ln Gamma (Binet's function): Gamma (a) =
 * sqrt (2 pi) a^(a - 1/2) exp (-a + binet (a)). */
static double
binet (double a)
{
  const double large = 10;
  double shifted = a, product = 1;
  while (shifted < large)
  {
    product *= shifted;
    shifted += 1;
  }
  const double u = 1 / (shifted * shifted);
  const double series
      = (1. / 12
         - u
               * (1. / 360
                  - u
                        * (1. / 1260
                           - u
                                 * (1. / 1680
                                    - u
                                          * (1. / 1188
                                             - u
                                                   * (691. / 360360
                                                      - u / 156))))))
        / shifted;
  if (shifted == a)
    return series;
  return series + (shifted - 0.5) * log (shifted) - (shifted - a)
         - log (product) - (a - 0.5) * log (a);
}

struct beta
{
  double a, b;
  double scale; /* ln of the density by the logit, at the mean a/(a + b) */
};

/* A point by its logit s = ln (x/y), y = 1 - x: both ends have their digits.
 */
struct point
{
  double x, y, log_density; /* of s: x^a y^b / B(a, b) */
};

static struct point
point_at (const struct beta *beta, double s)
{
  const double log_x = s < 0 ? s - log1p (exp (s)) : -log1p (exp (-s));
  const double log_y = s < 0 ? -log1p (exp (s)) : -s - log1p (exp (-s));
  const double a = beta->a, b = beta->b;
  return (struct point){ exp (log_x), exp (log_y),
                         beta->scale + a * (log_x + log1p (b / a))
                             + b * (log_y + log1p (a / b)) };
}

/* The continued fraction of I_x(a, b) a B(a, b) / (x^a y^b) (Abramowitz and
 * Stegun, 26.5.8), which is quick below the mean, by Lentz's method. */
static double
fraction (double a, double b, double x)
{
  const double tiny = 1e-300;
  double numerator = 1, denominator = 1 - (a + b) * x / (a + 1);
  denominator = 1 / (fabs (denominator) < tiny ? tiny : denominator);
  double value = denominator;
  for (int m = 1; m <= 20000; m++)
  {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2. * m));
    denominator = 1 / (1 + even * denominator);
    numerator = 1 + even / numerator;
    value *= denominator * numerator;
    const double odd
        = -(a + m) * (a + b + m) * x / ((a + 2. * m) * (a + 2 * m + 1));
    denominator = 1 + odd * denominator;
    denominator = 1 / (fabs (denominator) < tiny ? tiny : denominator);
    numerator = 1 + odd / numerator;
    numerator = fabs (numerator) < tiny ? tiny : numerator;
    const double factor = denominator * numerator;
    value *= factor;
    if (fabs (factor - 1) < 1e-16)
      break;
  }
  return value;
}

/* ln of the probability of being below (or, if `upper`, above) the point. */
static double
log_tail (const struct beta *beta, const struct point *at, bool upper)
{
  const double a = beta->a, b = beta->b;
  const bool left = at->x < (a + 1) / (a + b + 2);
  const double near
      = left ? at->log_density - log (a) + log (fraction (a, b, at->x))
             : at->log_density - log (b) + log (fraction (b, a, at->y));
  return left == !upper ? near : log1p (-fmin (exp (near), 1));
}

double
ebit_beta_quantile (double p, double a, double b)
{
  const struct beta beta
      = { a, b,
          0.5 * log (a) + 0.5 * log (b) - 0.5 * log (a + b) - LOG_SQRT_2PI
              + binet (a + b) - binet (a) - binet (b) };
  /* The smaller tail is what is solved for. */
  const bool upper = p > 0.5;
  const double target = upper ? log1p (-p) : log (p);
  double below = -746, above = 746, s = log (a / b);
  for (int step = 0; step < 200; step++)
  {
    const struct point at = point_at (&beta, s);
    const double tail = log_tail (&beta, &at, upper);
    const double excess = upper ? target - tail : tail - target;
    if (excess > 0)
      above = s;
    else
      below = s;
    /* d ln(tail)/ds is the density over the tail. */
    double next = s - excess * exp (tail - at.log_density);
    if (!(next > below && next < above))
      next = 0.5 * (below + above);
    if (fabs (next - s) <= 1e-15 * fmax (1, fabs (s)))
      break;
    s = next;
  }
  return point_at (&beta, s).x;
}
