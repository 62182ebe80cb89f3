/* Products, traces and Hermitian parts of small dense complex matrices.
 *
 * The loops work on real and imaginary parts: C's complex product has to look
 * after infinities, which costs a call per element.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "hermitian.h"

#include <math.h>
#include <string.h>

#include "vector_loops.h"

/* A clock is looked at once for that many columns. */
#define POLLED 16

void
ebit_hermitian_part (size_t n, const double complex *x, double complex *y)
{
  for (size_t j = 0; j < n; j++)
  {
    y[j + j * n] = creal (x[j + j * n]);
    for (size_t i = j + 1; i < n; i++)
    {
      const double complex mean = 0.5 * (x[i + j * n] + conj (x[j + i * n]));
      y[i + j * n] = mean;
      y[j + i * n] = conj (mean);
    }
  }
}

double
ebit_hermitian_defect (size_t n, const double complex *x)
{
  double defect = 0;
  for (size_t j = 0; j < n; j++)
    for (size_t i = j; i < n; i++)
      defect = fmax (defect, cabs (x[i + j * n] - conj (x[j + i * n])));
  return defect;
}

double
ebit_trace (size_t n, const double complex *x)
{
  double trace = 0;
  for (size_t i = 0; i < n; i++)
    trace += creal (x[i + i * n]);
  return trace;
}

double
ebit_inner_product (size_t rows, size_t columns, const double complex *a,
                    const double complex *b)
{
  const double *x = (const double *)a, *y = (const double *)b;
  double sum = 0;
  for (size_t i = 0; i < 2 * rows * columns; i++)
    sum += x[i] * y[i];
  return sum;
}

/* c += a (re + i im) for a column of `rows` elements. */
static void
add_column (size_t rows, const double complex *a, double re, double im,
            double complex *c)
{
  const double *x = (const double *)a;
  double *y = (double *)c;
  for (size_t i = 0; i < rows; i++)
  {
    y[2 * i] += x[2 * i] * re - x[2 * i + 1] * im;
    y[2 * i + 1] += x[2 * i] * im + x[2 * i + 1] * re;
  }
}

void
ebit_product (size_t rows, size_t inner, size_t columns,
              const double complex *a, const double complex *b,
              double complex *c)
{
  memset (c, 0, rows * columns * sizeof *c);
  for (size_t j = 0; j < columns; j++)
    for (size_t k = 0; k < inner; k++)
      add_column (rows, a + k * rows, creal (b[k + j * inner]),
                  cimag (b[k + j * inner]), c + j * rows);
}

static void
fill_column (size_t rows, size_t inner, size_t columns,
             const double complex *a, const double complex *b, size_t j,
             double complex *c)
{
  memset (c + j * rows, 0, rows * sizeof *c);
  for (size_t k = 0; k < inner; k++)
    add_column (rows, a + k * rows, creal (b[j + k * columns]),
                -cimag (b[j + k * columns]), c + j * rows);
}

void
ebit_product_adjoint (size_t rows, size_t inner, size_t columns,
                      const double complex *a, const double complex *b,
                      double complex *c)
{
  for (size_t j = 0; j < columns; j++)
    fill_column (rows, inner, columns, a, b, j, c);
}

void
ebit_long_product_adjoint (struct ebit_context *context, size_t rows,
                           size_t inner, size_t columns,
                           const double complex *a, const double complex *b,
                           double complex *c)
{
  for (size_t j = 0; j < columns; j++)
  {
    if (j % POLLED == POLLED - 1 && ebit_poll_if_due (context))
      return;
    fill_column (rows, inner, columns, a, b, j, c);
  }
}

void
ebit_adjoint_product (size_t rows, size_t inner, size_t columns,
                      const double complex *a, const double complex *b,
                      double complex *c)
{
  for (size_t j = 0; j < columns; j++)
    for (size_t i = 0; i < rows; i++)
    {
      const double *x = (const double *)(a + i * inner);
      const double *y = (const double *)(b + j * inner);
      double re = 0, im = 0;
      for (size_t k = 0; k < inner; k++)
      {
        re += x[2 * k] * y[2 * k] + x[2 * k + 1] * y[2 * k + 1];
        im += x[2 * k] * y[2 * k + 1] - x[2 * k + 1] * y[2 * k];
      }
      c[i + j * rows] = re + im * I;
    }
}

void
ebit_congruence (size_t rows, size_t n, const double complex *a,
                 const double complex *x, double complex *work,
                 double complex *y)
{
  ebit_product (rows, n, n, a, x, work);
  ebit_product_adjoint (rows, n, rows, work, a, y);
}

void
ebit_adjoint_congruence (size_t n, size_t columns, const double complex *a,
                         const double complex *x, double complex *work,
                         double complex *y)
{
  ebit_product (n, n, columns, x, a, work);
  ebit_adjoint_product (columns, n, columns, a, work, y);
}

double
ebit_dot (size_t n, const double *x, const double *y)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += x[i] * y[i];
  return sum;
}

void
ebit_transpose (size_t n, const double complex *x, double complex *y)
{
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      y[i + j * n] = x[j + i * n];
}
