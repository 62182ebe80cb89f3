/* The density matrix nearest to a Hermitian matrix: it has the same
 * eigenvectors, and the point of the simplex nearest to the eigenvalues: all
 * of them less one number, and 0 where that is negative (J. A. Smolin, J. M.
 * Gambetta, G. Smith, Phys. Rev. Lett. 108, 070502, 2012).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_projection.h"

#include <math.h>

/* The number that is taken off, with values ascending: the k largest stay
 * positive, as many as do so when they share what the sum is beyond 1. */
static double
excess_each (size_t n, const double *values, size_t *kept)
{
  double sum = -1, excess = 0;
  *kept = 0;
  for (size_t k = 1; k <= n; k++)
  {
    sum += values[n - k];
    if (k > 1 && values[n - k] <= sum / (double)k)
      break;
    excess = sum / (double)k;
    *kept = k;
  }
  return excess;
}

enum ebit_status
ebit_nearest_density (struct ebit_context *context, size_t n,
                      const double complex *h, double complex *y)
{
  const size_t mark = ebit_work_mark (context);
  double *values = ebit_work (context, n, sizeof *values);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, h, values, vectors);
  if (status)
    return status;
  size_t kept;
  const double excess = excess_each (n, values, &kept);
  const size_t first = n - kept;
  for (size_t i = first; i < n; i++)
    values[i] -= excess;
  if (kept < n)
    ebit_spectral_sum (context, n, kept, values + first, vectors + first * n,
                       y);
  else
    for (size_t i = 0; i < n * n; i++)
      y[i] = h[i] - (i % (n + 1) == 0 ? excess : 0);
  /* Of large eigenvalues the differences have lost digits. */
  const double trace = ebit_trace (n, y);
  for (size_t i = 0; i < n * n; i++)
    y[i] /= trace;
  ebit_work_release (context, mark);
  return EBIT_OK;
}

double
ebit_distance (size_t n, const double complex *a, const double complex *b)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
  {
    const double complex z = a[i] - b[i];
    sum += creal (z) * creal (z) + cimag (z) * cimag (z);
  }
  return sqrt (sum);
}
