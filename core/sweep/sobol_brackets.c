/* How far Jansen's estimators of Sobol's indices may be off where the quantity
 * is known between two ends only: the squares in their sums are in an interval
 * each, and so is the variance.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sobol_brackets.h"

#include <math.h>

/* Of numbers between their ends the least mean square about m, and half of its
 * derivative. */
static double
least_square (const struct ebit_sample_ends *ends, size_t n, double m,
              double *slope)
{
  double sum = 0;
  *slope = 0;
  for (size_t i = 0; i < n; i++)
  {
    const double beyond = m < ends->lower[i]
                              ? m - ends->lower[i]
                              : (m > ends->upper[i] ? m - ends->upper[i] : 0);
    sum += beyond * beyond;
    *slope += beyond;
  }
  return sum / (double)n;
}

/* The least variance: the minimum over m of a convex function.  A tangent from
 * both sides bounds it from below, since slopes are of known signs there. */
static double
least_variance (const struct ebit_sample_ends *ends, size_t n)
{
  double a = INFINITY, b = -INFINITY, slope;
  for (size_t i = 0; i < n; i++)
  {
    a = fmin (a, ends->lower[i]);
    b = fmax (b, ends->upper[i]);
  }
  for (int step = 0; step < 60; step++)
  {
    const double m = 0.5 * a + 0.5 * b;
    least_square (ends, n, m, &slope);
    *(slope < 0 ? &a : &b) = m;
  }
  const double value = least_square (ends, n, a, &slope);
  return fmax (0, value + 2 * slope / (double)n * (b - a));
}

/* No variance is above the mean square about any number: here about the mean
 * of the middles. */
static double
most_variance (const struct ebit_sample_ends *ends, size_t n)
{
  double mean = 0, sum = 0;
  for (size_t i = 0; i < n; i++)
    mean += (0.5 * ends->lower[i] + 0.5 * ends->upper[i]) / (double)n;
  for (size_t i = 0; i < n; i++)
  {
    const double far
        = fmax (fabs (ends->lower[i] - mean), fabs (ends->upper[i] - mean));
    sum += far * far;
  }
  return sum / (double)n;
}

/* The least and the greatest sum of squared differences of two blocks. */
static void
squares_between (const struct ebit_sample_ends *ends, size_t n, size_t first,
                 size_t second, double sums[2])
{
  sums[0] = sums[1] = 0;
  for (size_t j = 0; j < n; j++)
  {
    const size_t a = first * n + j, b = second * n + j;
    const double up = ends->upper[b] - ends->lower[a];
    const double down = ends->upper[a] - ends->lower[b];
    const double least = fmax (0, fmax (-up, -down)), most = fmax (up, down);
    sums[0] += least * least;
    sums[1] += most * most;
  }
}

/* A sum over 2 n times a variance, 0/0 being whatever it likes. */
static double
share (double sum, size_t n, double variance, double undefined)
{
  const double scale = 2 * (double)n * variance;
  return scale > 0 ? sum / scale : (sum > 0 ? INFINITY : undefined);
}

void
ebit_bracket_sobol (const struct ebit_sample_ends *ends, size_t n, size_t i,
                    struct ebit_sobol_bracket *bracket)
{
  const double least = least_variance (ends, 2 * n);
  const double most = most_variance (ends, 2 * n);
  double from_b[2], from_a[2];
  squares_between (ends, n, 1, i + 2, from_b);
  squares_between (ends, n, 0, i + 2, from_a);
  bracket->first_least = 1 - share (from_b[1], n, least, INFINITY);
  bracket->first_most = 1 - share (from_b[0], n, most, 0);
  bracket->total_least = share (from_a[0], n, most, 0);
  bracket->total_most = share (from_a[1], n, least, INFINITY);
}
