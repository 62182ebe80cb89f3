/* Second divided differences of ln, stable for equal, close and far arguments
 * alike: the kernel of the second derivative of Tr rho ln sigma.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "log_divided.h"

#include <math.h>

#include "scalar.h"

/* The Taylor series about the mean m: ln[a, b, c] = sum over k of
 * (-1)^(k+1) h_k / ((k + 2) m^2), h_k the complete homogeneous polynomials of
 * the relative deviations, by Newton's recursion with e1 = 0. */
static double
series (double lowest, double middle, double highest)
{
  const double mean = (lowest + middle + highest) / 3;
  const double x = (lowest - mean) / mean, y = (middle - mean) / mean;
  const double z = (highest - mean) / mean;
  const double e2 = x * y + y * z + z * x, e3 = x * y * z;
  const double h2 = -e2, h3 = e3, h4 = e2 * e2, h5 = -2 * e2 * e3;
  const double h6 = e3 * e3 - e2 * e2 * e2;
  return -(1. / 2 + h2 / 4 - h3 / 5 + h4 / 6 - h5 / 7 + h6 / 8)
         / (mean * mean);
}

double
ebit_log_divided_twice (double a, double b, double c)
{
  const double lowest = fmin (a, fmin (b, c));
  const double highest = fmax (a, fmax (b, c));
  const double middle
      = fmax (fmin (a, b), fmin (fmax (a, b), c)); /* the median */
  if (highest - lowest < 1e-2 * highest)
    return series (lowest, middle, highest);
  return (ebit_log_slope (highest, middle) - ebit_log_slope (middle, lowest))
         / (highest - lowest);
}
