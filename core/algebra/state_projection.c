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
#include <stdio.h>

#include "refusal.h"

/* How many of the values, ascending, stay positive when the k largest share
 * what their sum is beyond 1.  Only differences of values enter, 1 + sum_j
 * (x - x_j) > 0, so that large ones are as good as small ones. */
static size_t
count_kept (size_t n, const double *values)
{
  double above = 0; /* sum_j x_j - x */
  size_t k = 1;
  while (k < n)
  {
    above += (double)k * (values[n - k] - values[n - k - 1]);
    if (above >= 1)
      break;
    k++;
  }
  return k;
}

/* values = those less the number that makes their sum 1, which is returned. */
static double
share_excess (size_t n, double *values)
{
  const double base = values[n - 1];
  double sum = -1;
  for (size_t i = 0; i < n; i++)
  {
    values[i] -= base;
    sum += values[i];
  }
  for (size_t i = 0; i < n; i++)
    values[i] -= sum / (double)n;
  return base + sum / (double)n;
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
  const size_t kept = count_kept (n, values), first = n - kept;
  const double excess = share_excess (kept, values + first);
  /* Off a large diagonal nothing would be left of small differences. */
  if (kept < n || fabs (excess) > 1)
    ebit_spectral_sum (context, n, kept, values + first, vectors + first * n,
                       y);
  else
    for (size_t i = 0; i < n * n; i++)
      y[i] = h[i] - (i % (n + 1) == 0 ? excess : 0);
  /* Eigenvectors are orthonormal to rounding. */
  const double trace = ebit_trace (n, y);
  for (size_t i = 0; i < n * n; i++)
    y[i] /= trace;
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_refuse_large (struct ebit_context *context, const char *name, size_t n,
                   const double complex *x, double most)
{
  double largest = 0;
  for (size_t i = 0; i < n * n; i++)
    largest = fmax (largest, fmax (fabs (creal (x[i])), fabs (cimag (x[i]))));
  if (largest <= most)
    return EBIT_OK;
  char has[64], allowed[64];
  snprintf (has, sizeof has, "a matrix with elements up to %.3g", largest);
  snprintf (allowed, sizeof allowed, "one with elements up to %.3g", most);
  return ebit_refuse (context, name, has, allowed);
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
