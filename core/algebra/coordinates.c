/* Hermitian matrices as real vectors.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "coordinates.h"

static const double half_root = 0.70710678118654752440; /* 1/sqrt 2 */

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
      *c++ += (creal (lower) + creal (upper)) * half_root;
      if (!real)
        *c++ += (cimag (lower) - cimag (upper)) * half_root;
    }
  }
}

void
ebit_from_coordinates (size_t n, bool real, const double *c, double complex *h)
{
  for (size_t j = 0; j < n; j++)
  {
    h[j + j * n] = *c++;
    for (size_t i = j + 1; i < n; i++)
    {
      const double re = *c++ * half_root;
      const double im = real ? 0 : *c++ * half_root;
      h[i + j * n] = re + im * I;
      h[j + i * n] = re - im * I;
    }
  }
}

bool
ebit_is_real_matrix (size_t n, const double complex *h)
{
  for (size_t i = 0; i < n * n; i++)
    if (cimag (h[i]) != 0)
      return false;
  return true;
}
