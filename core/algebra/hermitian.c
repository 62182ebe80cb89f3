/* Spectra and functions of Hermitian matrices.  Products are in
 * matrix_product.c.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "hermitian.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "lapack.h"

/* A clock is looked at once for that many terms of a sum. */
#define POLLED 16

/* a + b as a rounded sum, with what the rounding lost in *error (Knuth). */
static double
two_sum (double a, double b, double *error)
{
  const double sum = a + b, b_part = sum - a;
  *error = (a - (sum - b_part)) + (b - b_part);
  return sum;
}

/* a c - re^2 - im^2 in twice the working precision: the determinant of a
 * nearly singular 2 x 2 matrix is all cancellation. */
static double
determinant (double a, double c, double re, double im)
{
  const double p = a * c, q = re * re, r = im * im;
  double error1, error2;
  const double difference = two_sum (p, -q, &error1);
  const double main_part = two_sum (difference, -r, &error2);
  const double products = fma (a, c, -p) - fma (re, re, -q) - fma (im, im, -r);
  return main_part + (error1 + error2 + products);
}

static void
eigen_2x2 (const double complex *h, double *values, double complex *vectors)
{
  const double a = creal (h[0]), c = creal (h[3]);
  const double re = creal (h[1]), im = cimag (h[1]); /* of h_10 */
  const double mean = 0.5 * a + 0.5 * c, half = 0.5 * a - 0.5 * c;
  const double modulus = hypot (re, im), radius = hypot (half, modulus);
  const double larger = mean >= 0 ? mean + radius : mean - radius;
  const double smaller = larger == 0 ? 0 : determinant (a, c, re, im) / larger;
  values[0] = mean >= 0 ? smaller : larger;
  values[1] = mean >= 0 ? larger : smaller;
  if (!vectors)
    return;
  /* The eigenvector of the upper eigenvalue is (radius + half, h_10) or
   * (conj h_10, radius - half): take the one whose sum does not cancel. */
  double complex x = 1, y = 0;
  if (radius > 0)
  {
    const double sum = radius + fabs (half), norm = hypot (sum, modulus);
    const double complex off = re / norm + im / norm * I;
    x = half >= 0 ? sum / norm : conj (off);
    y = half >= 0 ? off : sum / norm;
  }
  vectors[0] = -conj (y);
  vectors[1] = conj (x);
  vectors[2] = x;
  vectors[3] = y;
}

enum ebit_status
ebit_hermitian_eigen (struct ebit_context *context, size_t n,
                      const double complex *h, double *values,
                      double complex *vectors)
{
  if (n == 1)
  {
    values[0] = creal (h[0]);
    if (vectors)
      vectors[0] = 1;
    return EBIT_OK;
  }
  if (n == 2)
  {
    eigen_2x2 (h, values, vectors);
    return EBIT_OK;
  }
  if (vectors)
  {
    if (vectors != h)
      memcpy (vectors, h, n * n * sizeof *h);
    return ebit_zheev (context, true, n, vectors, values);
  }
  const size_t mark = ebit_work_mark (context);
  double complex *copy = ebit_work (context, n * n, sizeof *copy);
  if (!copy)
    return EBIT_EMEMORY;
  memcpy (copy, h, n * n * sizeof *h);
  const enum ebit_status status = ebit_zheev (context, false, n, copy, values);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_real_eigen (struct ebit_context *context, size_t n,
                 const double complex *h, double *values,
                 double complex *vectors)
{
  if (n <= 2)
    return ebit_hermitian_eigen (context, n, h, values, vectors);
  const size_t mark = ebit_work_mark (context);
  double *copy = ebit_work (context, n * n, sizeof *copy);
  if (!copy)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n * n; i++)
    copy[i] = creal (h[i]);
  const enum ebit_status status
      = ebit_dsyev (context, vectors != NULL, n, copy, values);
  for (size_t i = 0; i < n * n && vectors; i++)
    vectors[i] = copy[i];
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_spectrum (struct ebit_context *context, size_t n, const double complex *h,
               double *values, double complex *vectors)
{
  return ebit_is_real (n * n, h, DBL_EPSILON / 4)
             ? ebit_real_eigen (context, n, h, values, vectors)
             : ebit_hermitian_eigen (context, n, h, values, vectors);
}

double
ebit_eigenvalue_rounding (size_t n)
{
  return 4 * (double)n * DBL_EPSILON;
}

size_t
ebit_factor_positive (size_t n, const double *values,
                      const double complex *vectors, double noise,
                      double complex *factor)
{
  size_t rank = 0;
  for (size_t k = n; k-- > 0 && values[k] > noise; rank++)
  {
    const double root = sqrt (values[k]);
    for (size_t i = 0; i < n; i++)
      factor[i + rank * n] = root * vectors[i + k * n];
  }
  return rank;
}

void
ebit_spectral_sum (struct ebit_context *context, size_t n, size_t count,
                   const double *values, const double complex *vectors,
                   double complex *y)
{
  memset (y, 0, n * n * sizeof *y);
  for (size_t k = 0; k < count; k++)
  {
    const double complex *v = vectors + k * n;
    if (k % POLLED == POLLED - 1 && ebit_poll_if_due (context))
      return;
    for (size_t j = 0; j < n; j++)
    {
      const double re = values[k] * creal (v[j]);
      const double im = values[k] * cimag (v[j]);
      for (size_t i = j; i < n; i++)
        y[i + j * n] += (creal (v[i]) * re + cimag (v[i]) * im)
                        + (cimag (v[i]) * re - creal (v[i]) * im) * I;
    }
  }
  for (size_t j = 0; j < n; j++)
  {
    y[j + j * n] = creal (y[j + j * n]);
    for (size_t i = j + 1; i < n; i++)
      y[j + i * n] = conj (y[i + j * n]);
  }
}

enum ebit_status
ebit_hermitian_function (struct ebit_context *context, size_t n,
                         const double complex *h, ebit_scalar_function *f,
                         void *data, double complex *y)
{
  const size_t mark = ebit_work_mark (context);
  double *values = ebit_work (context, n, sizeof *values);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, h, values, vectors);
  if (!status)
  {
    for (size_t i = 0; i < n; i++)
      values[i] = f (values[i], data);
    ebit_spectral_sum (context, n, n, values, vectors, y);
  }
  ebit_work_release (context, mark);
  return status;
}

static double
square_root (double x, void *data)
{
  (void)data;
  return x > 0 ? sqrt (x) : 0;
}

enum ebit_status
ebit_square_root (struct ebit_context *context, size_t n,
                  const double complex *h, double complex *y)
{
  return ebit_hermitian_function (context, n, h, square_root, NULL, y);
}

enum ebit_status
ebit_trace_norm (struct ebit_context *context, size_t n,
                 const double complex *h, double *norm)
{
  const size_t mark = ebit_work_mark (context);
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, h, values, NULL);
  *norm = 0;
  for (size_t i = 0; i < n && !status; i++)
    *norm += fabs (values[i]);
  ebit_work_release (context, mark);
  return status;
}
