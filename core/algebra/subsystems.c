/* Partial traces, partial transposes and Kronecker products.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "subsystems.h"

#include <string.h>

size_t
ebit_total_dimension (size_t count, const size_t *dims)
{
  size_t total = 1;
  for (size_t s = 0; s < count; s++)
    total *= dims[s];
  return total;
}

/* Splits a composite index into the parts that belong to the chosen and to
 * the other subsystems, each an index of its own, in order. */
static void
split_index (size_t count, const size_t *dims, const bool *choice,
             size_t index, size_t *chosen, size_t *other)
{
  size_t chosen_stride = 1, other_stride = 1;
  *chosen = *other = 0;
  for (size_t s = count; s-- > 0;)
  {
    const size_t digit = index % dims[s];
    index /= dims[s];
    if (choice[s])
    {
      *chosen += digit * chosen_stride;
      chosen_stride *= dims[s];
    }
    else
    {
      *other += digit * other_stride;
      other_stride *= dims[s];
    }
  }
}

void
ebit_marginal (size_t count, const size_t *dims, const bool *keep,
               const double complex *x, double complex *y)
{
  const size_t n = ebit_total_dimension (count, dims);
  size_t kept = 1;
  for (size_t s = 0; s < count; s++)
    if (keep[s])
      kept *= dims[s];
  memset (y, 0, kept * kept * sizeof *y);
  for (size_t j = 0; j < n; j++)
  {
    size_t j_kept, j_other;
    split_index (count, dims, keep, j, &j_kept, &j_other);
    for (size_t i = 0; i < n; i++)
    {
      size_t i_kept, i_other;
      split_index (count, dims, keep, i, &i_kept, &i_other);
      if (i_other == j_other)
        y[i_kept + j_kept * kept] += x[i + j * n];
    }
  }
}

void
ebit_split_ket (size_t count, const size_t *dims, const bool *keep,
                const double complex *x, double complex *y)
{
  const size_t n = ebit_total_dimension (count, dims);
  size_t kept = 1;
  for (size_t s = 0; s < count; s++)
    if (keep[s])
      kept *= dims[s];
  for (size_t i = 0; i < n; i++)
  {
    size_t row, column;
    split_index (count, dims, keep, i, &row, &column);
    y[row + column * kept] = x[i];
  }
}

/* The index whose digits are those of `from` where choice[s], else of `to`. */
static size_t
mix_digits (size_t count, const size_t *dims, const bool *choice, size_t from,
            size_t to)
{
  size_t mixed = 0, stride = 1;
  for (size_t s = count; s-- > 0;)
  {
    mixed += (choice[s] ? from % dims[s] : to % dims[s]) * stride;
    stride *= dims[s];
    from /= dims[s];
    to /= dims[s];
  }
  return mixed;
}

void
ebit_transpose_subsystems (size_t count, const size_t *dims,
                           const bool *transposed, const double complex *x,
                           double complex *y)
{
  const size_t n = ebit_total_dimension (count, dims);
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
    {
      const size_t row = mix_digits (count, dims, transposed, j, i);
      const size_t column = mix_digits (count, dims, transposed, i, j);
      y[i + j * n] = x[row + column * n];
    }
}

void
ebit_trace_out_second (const size_t dims[2], const double complex *x,
                       double complex *y)
{
  const size_t d_a = dims[0], d_b = dims[1], n = d_a * d_b;
  for (size_t j = 0; j < d_a; j++)
    for (size_t i = 0; i < d_a; i++)
    {
      double complex sum = 0;
      for (size_t b = 0; b < d_b; b++)
        sum += x[i * d_b + b + (j * d_b + b) * n];
      y[i + j * d_a] = sum;
    }
}

void
ebit_trace_out_first (const size_t dims[2], const double complex *x,
                      double complex *y)
{
  const size_t d_a = dims[0], d_b = dims[1], n = d_a * d_b;
  for (size_t j = 0; j < d_b; j++)
    for (size_t i = 0; i < d_b; i++)
    {
      double complex sum = 0;
      for (size_t a = 0; a < d_a; a++)
        sum += x[a * d_b + i + (a * d_b + j) * n];
      y[i + j * d_b] = sum;
    }
}

void
ebit_transpose_second (const size_t dims[2], const double complex *x,
                       double complex *y)
{
  const size_t d_a = dims[0], d_b = dims[1], n = d_a * d_b;
  for (size_t a = 0; a < d_a; a++)
    for (size_t c = 0; c < d_a; c++)
      for (size_t j = 0; j < d_b; j++)
        for (size_t i = 0; i < d_b; i++)
          y[a * d_b + i + (c * d_b + j) * n]
              = x[a * d_b + j + (c * d_b + i) * n];
}

void
ebit_kron (size_t a_rows, size_t a_columns, const double complex *a,
           size_t b_rows, size_t b_columns, const double complex *b,
           double complex *y)
{
  for (size_t j = 0; j < a_columns; j++)
    for (size_t l = 0; l < b_columns; l++)
      for (size_t i = 0; i < a_rows; i++)
      {
        const double re = creal (a[i + j * a_rows]);
        const double im = cimag (a[i + j * a_rows]);
        for (size_t k = 0; k < b_rows; k++)
        {
          const double complex z = b[k + l * b_rows];
          *y++ = (re * creal (z) - im * cimag (z))
                 + (re * cimag (z) + im * creal (z)) * I;
        }
      }
}
