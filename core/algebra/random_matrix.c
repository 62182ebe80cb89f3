/* Random matrices from a seed.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_matrix.h"

#include <math.h>

#include "pseudorandom.h"
#include "scalar.h"

const struct ebit_range ebit_range_of_seeds = { 0, 1e15, false, false, true };

/* Box and Muller's pair is real and imaginary part. */
void
ebit_random_normals (size_t n, uint64_t *seed, double complex *x)
{
  for (size_t i = 0; i < n; i++)
  {
    const double radius = sqrt (-2 * log (ebit_pseudorandom (seed)));
    const double angle = 2 * EBIT_PI * ebit_pseudorandom (seed);
    x[i] = radius * cos (angle) + radius * sin (angle) * I;
  }
}

/* Takes from y its part along a unit vector x. */
static void
subtract_part (size_t n, const double complex *x, double complex *y)
{
  double re = 0, im = 0;
  for (size_t i = 0; i < n; i++)
  {
    re += creal (x[i]) * creal (y[i]) + cimag (x[i]) * cimag (y[i]);
    im += creal (x[i]) * cimag (y[i]) - cimag (x[i]) * creal (y[i]);
  }
  for (size_t i = 0; i < n; i++)
    y[i] -= re * creal (x[i]) - im * cimag (x[i])
            + (re * cimag (x[i]) + im * creal (x[i])) * I;
}

static void
normalise (size_t n, double complex *x)
{
  double square = 0;
  for (size_t i = 0; i < n; i++)
    square += creal (x[i]) * creal (x[i]) + cimag (x[i]) * cimag (x[i]);
  const double norm = sqrt (square);
  for (size_t i = 0; i < n; i++)
    x[i] /= norm;
}

/* Gram and Schmidt on normal columns; twice over, or rounding would leave
 * columns that are nearly dependent less orthogonal than it could. */
enum ebit_status
ebit_random_isometry (struct ebit_context *context, size_t rows,
                      size_t columns, uint64_t *seed, double complex *x)
{
  ebit_random_normals (rows * columns, seed, x);
  for (size_t j = 0; j < columns; j++)
    for (int pass = 0; pass < 2; pass++)
    {
      if (ebit_poll_if_due (context))
        return EBIT_EINTERRUPT;
      for (size_t k = 0; k < j; k++)
        subtract_part (rows, x + k * rows, x + j * rows);
      normalise (rows, x + j * rows);
    }
  return EBIT_OK;
}
