/* Cholesky factorisation in panels of four columns.
 *
 * Each panel updates the columns to its right in one pass, so that a column
 * is loaded once for four products: the inner loops then run at the speed of
 * the arithmetic rather than of the memory.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cholesky.h"

#include <math.h>

#define EBIT_CHOLESKY_PANEL 4

static bool
factor_panel (size_t n, size_t first, size_t last, double *a)
{
  for (size_t j = first; j < last; j++)
  {
    double *column = a + j * n;
    for (size_t k = first; k < j; k++)
    {
      const double *other = a + k * n;
      const double scale = other[j];
      for (size_t i = j; i < n; i++)
        column[i] -= other[i] * scale;
    }
    if (!(column[j] > 0) || !isfinite (column[j]))
      return false;
    const double inverse = 1 / sqrt (column[j]);
    for (size_t i = j; i < n; i++)
      column[i] *= inverse;
  }
  return true;
}

bool
ebit_cholesky (size_t n, double *a)
{
  size_t k = 0;
  for (; k + EBIT_CHOLESKY_PANEL <= n; k += EBIT_CHOLESKY_PANEL)
  {
    if (!factor_panel (n, k, k + EBIT_CHOLESKY_PANEL, a))
      return false;
    const double *p0 = a + k * n, *p1 = p0 + n, *p2 = p1 + n, *p3 = p2 + n;
    for (size_t j = k + EBIT_CHOLESKY_PANEL; j < n; j++)
    {
      const double s0 = p0[j], s1 = p1[j], s2 = p2[j], s3 = p3[j];
      double *restrict column = a + j * n;
      for (size_t i = j; i < n; i++)
        column[i] -= (p0[i] * s0 + p1[i] * s1) + (p2[i] * s2 + p3[i] * s3);
    }
  }
  return factor_panel (n, k, n, a);
}

void
ebit_cholesky_solve (size_t n, const double *factor, double *b)
{
  for (size_t j = 0; j < n; j++)
  {
    const double *column = factor + j * n;
    b[j] /= column[j];
    for (size_t i = j + 1; i < n; i++)
      b[i] -= column[i] * b[j];
  }
  for (size_t j = n; j-- > 0;)
  {
    const double *column = factor + j * n;
    double sum = b[j];
    for (size_t i = j + 1; i < n; i++)
      sum -= column[i] * b[i];
    b[j] = sum / column[j];
  }
}
