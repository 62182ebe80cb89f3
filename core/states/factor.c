/* Factors of states and singular values of small matrices, without LAPACK.
 *
 * The fidelity and the concurrence depend on the square roots of a state's
 * eigenvalues: through an eigenvalue of 1e-17 that should be 0 they would be
 * wrong by 3e-9.  The Cholesky factorisation with diagonal pivoting stops
 * where nothing but rounding noise is left, so that a state of rank r gets r
 * columns; any factor serves both measures as well as the square root does.
 *
 * Singular values by one-sided Jacobi rotations (M. R. Hestenes, J. SIAM 6
 * (1958) 51), accurate to the last digits of each.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "factor.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* ---- Factors --------------------------------------------------------- */

/* The index with the largest remaining diagonal element above the noise, which
 * elimination leaves in proportion to the element that was there; n if there
 * is none. */
static size_t
find_pivot (size_t n, const double *remaining, const double *given)
{
  size_t pivot = n;
  double largest = EBIT_STATE_NOISE;
  for (size_t i = 0; i < n; i++)
    if (remaining[i] > largest
        && remaining[i] > 8 * DBL_EPSILON * (double)n * given[i])
    {
      largest = remaining[i];
      pivot = i;
    }
  return pivot;
}

/* Column `rank` of w, and the diagonal that it leaves. */
static void
eliminate (size_t n, const double complex *rho, size_t rank, size_t pivot,
           double *remaining, double complex *w)
{
  const double root = sqrt (remaining[pivot]);
  double *column = (double *)(w + rank * n);
  memcpy (column, rho + pivot * n, n * sizeof *w);
  for (size_t k = 0; k < rank; k++)
  {
    const double *x = (const double *)(w + k * n);
    const double re = x[2 * pivot], im = x[2 * pivot + 1];
    for (size_t i = 0; i < n; i++)
    {
      column[2 * i] -= x[2 * i] * re + x[2 * i + 1] * im;
      column[2 * i + 1] -= x[2 * i + 1] * re - x[2 * i] * im;
    }
  }
  for (size_t i = 0; i < n; i++)
  {
    /* Below zero: a pivot before, or noise; this row is complete. */
    const double scale = remaining[i] < 0 ? 0 : 1 / root;
    const double re = column[2 * i] *= scale;
    const double im = column[2 * i + 1] *= scale;
    remaining[i] -= re * re + im * im;
  }
  column[2 * pivot] = root;
  column[2 * pivot + 1] = 0;
  remaining[pivot] = -1;
}

size_t
ebit_factor_state (size_t n, const double complex *rho, double *remaining,
                   double complex *w)
{
  double *given = remaining + n;
  for (size_t i = 0; i < n; i++)
    remaining[i] = given[i] = fmax (0, creal (rho[i + i * n]));
  for (size_t rank = 0; rank < n; rank++)
  {
    const size_t pivot = find_pivot (n, remaining, given);
    if (pivot == n)
      return rank;
    eliminate (n, rho, rank, pivot, remaining, w);
  }
  return n;
}

/* ---- Singular values ------------------------------------------------- */

struct inner_product
{
  double re, im;
};

static struct inner_product
multiply (size_t rows, const double complex *x, const double complex *y)
{
  const double *a = (const double *)x, *b = (const double *)y;
  struct inner_product sum = { 0, 0 };
  for (size_t i = 0; i < 2 * rows; i += 2)
  {
    sum.re += a[i] * b[i] + a[i + 1] * b[i + 1];
    sum.im += a[i] * b[i + 1] - a[i + 1] * b[i];
  }
  return sum;
}

/* x, y <- c x - conj (s) y, s x + c y. */
static void
rotate (size_t rows, double c, struct inner_product s, double complex *x,
        double complex *y)
{
  double *a = (double *)x, *b = (double *)y;
  for (size_t i = 0; i < 2 * rows; i += 2)
  {
    const double x_re = a[i], x_im = a[i + 1], y_re = b[i], y_im = b[i + 1];
    a[i] = c * x_re - (s.re * y_re + s.im * y_im);
    a[i + 1] = c * x_im - (s.re * y_im - s.im * y_re);
    b[i] = c * y_re + (s.re * x_re - s.im * x_im);
    b[i + 1] = c * y_im + (s.re * x_im + s.im * x_re);
  }
}

/* Makes the columns x and y orthogonal, given the squares of their lengths;
 * false if they already are. */
static int
orthogonalise (size_t rows, double complex *x, double complex *y,
               double *x_square, double *y_square)
{
  const struct inner_product g = multiply (rows, x, y);
  const double square = g.re * g.re + g.im * g.im;
  if (square <= 4 * DBL_EPSILON * DBL_EPSILON * *x_square * *y_square)
    return 0;
  const double half_gap = 0.5 * (*y_square - *x_square);
  const double root = sqrt (half_gap * half_gap + square);
  const double sum = half_gap >= 0 ? half_gap + root : half_gap - root;
  /* With t the tangent, t |g| = square / sum and c^2 = |sum| / (2 root). */
  const double shift = square / sum;
  const double inverse = 0.5 / root, c = sqrt (fabs (sum) * inverse);
  const double scale = copysign (inverse / c, sum);
  rotate (rows, c, (struct inner_product){ scale * g.re, scale * g.im }, x, y);
  *x_square -= shift;
  *y_square += shift;
  return 1;
}

/* The squares of the lengths of the columns, from scratch. */
static void
measure_columns (size_t rows, size_t columns, const double complex *a,
                 double *squares)
{
  for (size_t j = 0; j < columns; j++)
    squares[j] = multiply (rows, a + j * rows, a + j * rows).re;
}

void
ebit_singular_values (struct ebit_context *context, size_t rows,
                      size_t columns, double complex *a, double *values)
{
  int rotated = 1;
  for (int sweep = 0; rotated && sweep < 60; sweep++)
  {
    rotated = 0;
    measure_columns (rows, columns, a, values);
    for (size_t p = 0; p + 1 < columns; p++)
    {
      if (context && ebit_poll_if_due (context))
        return;
      for (size_t q = p + 1; q < columns; q++)
        rotated |= orthogonalise (rows, a + p * rows, a + q * rows, values + p,
                                  values + q);
    }
  }
  measure_columns (rows, columns, a, values);
  for (size_t j = 0; j < columns; j++)
    values[j] = sqrt (values[j]);
}
