/* Scalar functions of information theory, and one-dimensional solvers.
 *
 * The solvers end by rounding, not by a tolerance of the caller's: what they
 * are used for has certificates whose gap is first order in the argument.
 * Brent's method: R. P. Brent, Algorithms for Minimization without
 * Derivatives (1973), chapter 4.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scalar.h"

#include <float.h>
#include <math.h>

double
ebit_entropy_term (double x)
{
  return x <= 0 ? 0 : -x * log2 (x);
}

double
ebit_binary_entropy (double x)
{
  if (x <= 0 || x >= 1)
    return 0;
  return -x * log2 (x) - (1 - x) * (log1p (-x) / EBIT_LN2);
}

double
ebit_formation_of_concurrence (double concurrence)
{
  /* h2 is symmetric, and (1 - root)/2 in this form keeps its digits. */
  const double c = concurrence;
  return ebit_binary_entropy (c * c / (2 + 2 * sqrt ((1 - c) * (1 + c))));
}

/* Kahan's scheme: the rounding error of cd is itself an fma. */
double
ebit_difference_of_products (double a, double b, double c, double d)
{
  double cd = c * d;
  return fma (a, b, -cd) + fma (-c, d, cd);
}

/* Near a = b by the series of atanh(r)/r, r = (a-b)/(a+b); far from it the
 * plain quotient, since 1-r would lose b once b/a is tiny. */
double
ebit_log_slope (double a, double b)
{
  const double difference = a - b;
  if (difference == 0)
    return 1 / a;
  /* Within a factor of 2 the difference is exact, and log1p keeps the digits
   * that ln a - ln b would lose. */
  if (2 * a >= b && 2 * b >= a)
    return log1p (difference / b) / difference;
  const double ratio = a / b;
  if (ratio > 0 && isfinite (ratio))
    return log (ratio) / difference;
  return (log (a) - log (b)) / difference;
}

/* The state of Brent's iteration: b is the best point, a the one before, and
 * the root lies between b and c. */
struct brent
{
  double a, b, c, fa, fb, fc, step, previous_step;
};

/* The interpolated step from b, or the half of the bracket when the
 * interpolation does not shrink fast enough. */
static void
choose_step (struct brent *s, double half, double tolerance)
{
  double bisection = half;
  if (fabs (s->previous_step) >= tolerance && fabs (s->fa) > fabs (s->fb))
  {
    double ratio = s->fb / s->fa, p, q;
    if (s->a == s->c)
    {
      p = 2 * half * ratio;
      q = 1 - ratio;
    }
    else
    {
      double u = s->fa / s->fc, v = s->fb / s->fc;
      p = ratio * (2 * half * u * (u - v) - (s->b - s->a) * (v - 1));
      q = (u - 1) * (v - 1) * (ratio - 1);
    }
    q = p > 0 ? -q : q;
    p = fabs (p);
    if (2 * p < fmin (3 * half * q - fabs (tolerance * q),
                      fabs (s->previous_step * q)))
    {
      s->previous_step = s->step;
      s->step = p / q;
      return;
    }
  }
  s->step = s->previous_step = bisection;
}

double
ebit_find_root (ebit_scalar_function *f, void *data, double a, double b,
                double tolerance)
{
  struct brent s = { .a = a, .b = b, .c = b };
  s.fa = f (a, data);
  s.fb = f (b, data);
  s.fc = s.fb;
  if (isnan (s.fa) || isnan (s.fb) || (s.fa > 0 && s.fb > 0)
      || (s.fa < 0 && s.fb < 0))
    return NAN;
  for (int i = 0; i < 200; i++)
  {
    if ((s.fb > 0) == (s.fc > 0))
    {
      s.c = s.a;
      s.fc = s.fa;
      s.step = s.previous_step = s.b - s.a;
    }
    if (fabs (s.fc) < fabs (s.fb))
    {
      s.a = s.b;
      s.b = s.c;
      s.c = s.a;
      s.fa = s.fb;
      s.fb = s.fc;
      s.fc = s.fa;
    }
    double small = 2 * DBL_EPSILON * fabs (s.b) + tolerance / 2;
    double half = (s.c - s.b) / 2;
    if (fabs (half) <= small || s.fb == 0)
      break;
    choose_step (&s, half, small);
    s.a = s.b;
    s.fa = s.fb;
    s.b += fabs (s.step) > small ? s.step : copysign (small, half);
    s.fb = f (s.b, data);
  }
  return s.b;
}

bool
ebit_maximise_concave (ebit_curve *curve, const void *data, double a, double b,
                       double start, struct ebit_curve_point *maximum)
{
  const double left = a, right = b;
  double x = start, step = b - a;
  for (int i = 0; i < 100; i++)
  {
    maximum->x = x;
    curve (maximum, data);
    /* The entropies' scale of variation is the distance to the end; Newton
     * is quadratic, so after a step this small the slope is noise. */
    bool converged = fabs (step) <= 1e-9 * fmin (x - left, right - x);
    if (maximum->slope == 0 || converged)
      return maximum->curvature <= 0;
    if (maximum->slope > 0)
      a = x;
    else if (maximum->slope < 0)
      b = x;
    else
      return false;
    double next = x - maximum->slope / maximum->curvature;
    if (maximum->curvature >= 0 || !(next >= a && next <= b))
      next = (a + b) / 2;
    if (next == a || next == b)
      return maximum->curvature <= 0;
    step = next - x;
    x = next;
  }
  return false;
}

double
ebit_tangent_excess (const struct ebit_curve_point *point, double a, double b)
{
  return fmax (point->slope * (b - point->x), point->slope * (a - point->x));
}

double
ebit_golden_section (ebit_scalar_function *f, void *data, double a, double b,
                     int steps)
{
  const double ratio = 0.61803398874989485;
  double best = -INFINITY;
  for (int i = 0; i < steps; i++)
  {
    const double x = b - ratio * (b - a), y = a + ratio * (b - a);
    const double at_x = f (x, data), at_y = f (y, data);
    best = fmax (best, fmax (at_x, at_y));
    if (at_x >= at_y)
      b = y;
    else
      a = x;
  }
  return best;
}
