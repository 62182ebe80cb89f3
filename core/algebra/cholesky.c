/* Cholesky factorisation in panels of four columns.
 *
 * Each panel updates the columns to its right two at a time, so that an
 * element is loaded once for four products, and a panel's once for two: the
 * inner loop runs at the speed of the arithmetic rather than of the memory.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cholesky.h"

#include <math.h>

#include "vector_loops.h"

#define PANEL 4

/* A clock is looked at once for that many columns; small matrices have less
 * than it costs. */
#define POLLED 256

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

/* Subtracts the panel's products from column j. */
static void
update_column (size_t n, const double *panel, size_t j, double *a)
{
  const double *p0 = panel, *p1 = p0 + n, *p2 = p1 + n, *p3 = p2 + n;
  const double s0 = p0[j], s1 = p1[j], s2 = p2[j], s3 = p3[j];
  double *restrict column = a + j * n;
  for (size_t i = j; i < n; i++)
    column[i] -= (p0[i] * s0 + p1[i] * s1) + (p2[i] * s2 + p3[i] * s3);
}

/* The same for columns j and j + 1, from row j + 1. */
static void
update_two_columns (size_t n, const double *panel, size_t j, double *a)
{
  const double *p0 = panel, *p1 = p0 + n, *p2 = p1 + n, *p3 = p2 + n;
  const double s0 = p0[j], s1 = p1[j], s2 = p2[j], s3 = p3[j];
  const double t0 = p0[j + 1], t1 = p1[j + 1], t2 = p2[j + 1], t3 = p3[j + 1];
  double *restrict one = a + j * n, *restrict two = one + n;
  one[j] -= (s0 * s0 + s1 * s1) + (s2 * s2 + s3 * s3);
  for (size_t i = j + 1; i < n; i++)
  {
    const double x0 = p0[i], x1 = p1[i], x2 = p2[i], x3 = p3[i];
    one[i] -= (x0 * s0 + x1 * s1) + (x2 * s2 + x3 * s3);
    two[i] -= (x0 * t0 + x1 * t1) + (x2 * t2 + x3 * t3);
  }
}

enum ebit_status
ebit_cholesky (struct ebit_context *context, size_t n, double *a,
               bool *positive)
{
  size_t k = 0;
  *positive = false;
  for (; k + PANEL <= n; k += PANEL)
  {
    const double *panel = a + k * n;
    size_t j = k + PANEL;
    if (!factor_panel (n, k, j, a))
      return EBIT_OK;
    for (; j + 2 <= n; j += 2)
    {
      update_two_columns (n, panel, j, a);
      if (j % POLLED == 0 && ebit_has_to_stop (context))
        return ebit_settle (context, EBIT_OK);
    }
    if (j < n)
      update_column (n, panel, j, a);
  }
  *positive = factor_panel (n, k, n, a);
  return EBIT_OK;
}

void
ebit_cholesky_solve (size_t n, const double *factor, double *restrict a,
                     double *restrict b)
{
  for (size_t j = 0; j < n; j++)
  {
    const double *column = factor + j * n;
    const double x = a[j] /= column[j], y = b[j] /= column[j];
    for (size_t i = j + 1; i < n; i++)
    {
      a[i] -= column[i] * x;
      b[i] -= column[i] * y;
    }
  }
  for (size_t j = n; j-- > 0;)
  {
    const double *column = factor + j * n;
    double x = a[j], y = b[j];
    for (size_t i = j + 1; i < n; i++)
    {
      x -= column[i] * a[i];
      y -= column[i] * b[i];
    }
    a[j] = x / column[j];
    b[j] = y / column[j];
  }
}
