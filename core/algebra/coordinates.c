/* Hermitian matrices as real vectors.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "coordinates.h"

#include <math.h>
#include <string.h>

#include "scalar.h"

size_t
ebit_coordinate_count (size_t n, bool real)
{
  return real ? n * (n + 1) / 2 : n * n;
}

void
ebit_add_coordinates (size_t n, bool real, const double complex *h, double *c)
{
  for (size_t j = 0; j < n; j++)
  {
    *c++ += creal (h[j + j * n]);
    for (size_t i = j + 1; i < n; i++)
    {
      const double complex lower = h[i + j * n], upper = h[j + i * n];
      *c++ += (creal (lower) + creal (upper)) * EBIT_SQRT1_2;
      if (!real)
        *c++ += (cimag (lower) - cimag (upper)) * EBIT_SQRT1_2;
    }
  }
}

void
ebit_to_coordinates (size_t n, bool real, const double complex *h, double *c)
{
  memset (c, 0, ebit_coordinate_count (n, real) * sizeof *c);
  ebit_add_coordinates (n, real, h, c);
}

void
ebit_from_coordinates (size_t n, bool real, const double *c, double complex *h)
{
  for (size_t j = 0; j < n; j++)
  {
    h[j + j * n] = *c++;
    for (size_t i = j + 1; i < n; i++)
    {
      const double re = *c++ * EBIT_SQRT1_2;
      const double im = real ? 0 : *c++ * EBIT_SQRT1_2;
      h[i + j * n] = re + im * I;
      h[j + i * n] = re - im * I;
    }
  }
}

bool
ebit_is_real (size_t count, const double complex *x, double noise)
{
  for (size_t i = 0; i < count; i++)
    if (!(fabs (cimag (x[i])) <= noise))
      return false;
  return true;
}
