/* Eigenvalues of real symmetric matrices up to 4 x 4, by Jacobi's rotations.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "small_eigen.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define LARGEST 4
#define SWEEPS 30

/* Rotates levels p and q so that y_pq becomes 0. */
static void
rotate (size_t n, size_t p, size_t q, double *y, double *vectors)
{
  const double off = y[p * n + q];
  const double ratio = (y[q * n + q] - y[p * n + p]) / (2 * off);
  const double tangent
      = copysign (1, ratio) / (fabs (ratio) + hypot (1, ratio));
  const double c = 1 / sqrt (1 + tangent * tangent), s = tangent * c;
  for (size_t k = 0; k < n; k++)
  {
    const double a = y[k * n + p], b = y[k * n + q];
    y[k * n + p] = c * a - s * b;
    y[k * n + q] = s * a + c * b;
  }
  for (size_t k = 0; k < n; k++)
  {
    const double a = y[p * n + k], b = y[q * n + k];
    y[p * n + k] = c * a - s * b;
    y[q * n + k] = s * a + c * b;
    const double u = vectors[p * n + k], v = vectors[q * n + k];
    vectors[p * n + k] = c * u - s * v;
    vectors[q * n + k] = s * u + c * v;
  }
  y[p * n + q] = y[q * n + p] = 0;
}

void
ebit_small_eigen (size_t n, const double *x, double *values, double *vectors)
{
  double y[LARGEST * LARGEST];
  memcpy (y, x, n * n * sizeof *x);
  memset (vectors, 0, n * n * sizeof *vectors);
  for (size_t i = 0; i < n; i++)
    vectors[i * n + i] = 1;
  bool done = false;
  for (int sweep = 0; sweep < SWEEPS && !done; sweep++)
  {
    done = true;
    for (size_t p = 0; p < n; p++)
      for (size_t q = p + 1; q < n; q++)
      {
        const double size = sqrt (fabs (y[p * n + p] * y[q * n + q]));
        if (fabs (y[p * n + q]) <= DBL_EPSILON / 4 * size + DBL_MIN)
          continue;
        rotate (n, p, q, y, vectors);
        done = false;
      }
  }
  for (size_t i = 0; i < n; i++)
    values[i] = y[i * n + i];
}
