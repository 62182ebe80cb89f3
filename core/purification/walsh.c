/* Laws of words of bits, and of their sums modulo 2.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "walsh.h"

#include <math.h>
#include <string.h>

#include "vector_loops.h"

/* A stretch that a processor keeps close at hand. */
#define CLOSE_BITS 12
#define BLOCK 4096

static void
butterfly (size_t half, double *a)
{
  double *restrict low = a, *restrict high = a + half;
  for (size_t i = 0; i < half; i++)
  {
    const double x = low[i], y = high[i];
    low[i] = x + y;
    high[i] = x - y;
  }
}

static void
transform_close (size_t bits, double *a)
{
  const size_t n = (size_t)1 << bits;
  for (size_t half = 1; half < n; half *= 2)
    for (size_t i = 0; i < n; i += 2 * half)
      butterfly (half, a + i);
}

/* Halves first, so that most of the work is done close at hand: bits = 25 at
 * most, so deep does it go. */
enum ebit_status
ebit_walsh_transform (struct ebit_context *context, size_t bits, double *a)
{
  if (bits <= CLOSE_BITS)
  {
    transform_close (bits, a);
    return ebit_poll_if_due (context);
  }
  const size_t half = (size_t)1 << (bits - 1);
  enum ebit_status status = ebit_walsh_transform (context, bits - 1, a);
  if (!status)
    status = ebit_walsh_transform (context, bits - 1, a + half);
  for (size_t i = 0; i < half && !status; i += BLOCK)
  {
    double *restrict low = a + i, *restrict high = a + half + i;
    for (size_t k = 0; k < BLOCK; k++)
    {
      const double x = low[k], y = high[k];
      low[k] = x + y;
      high[k] = x - y;
    }
    if (i % (64 * BLOCK) == 0)
      status = ebit_poll_if_due (context);
  }
  return status;
}

/* Most words in a sum. */
#define MOST_WORDS 32

/* The coefficients of r^2 to r^n in (zero + r)^n. */
static void
higher_coefficients (double zero, size_t n, double *coefficients)
{
  double binomial = 1, power = 1; /* of zero */
  for (size_t j = n; j >= 2; j--)
  {
    coefficients[j] = binomial * power;
    binomial *= (double)j / (double)(n - j + 1);
    power *= zero;
  }
}

static double
higher_terms (const double *coefficients, size_t n, double r)
{
  double sum = 0;
  for (size_t j = n; j >= 2; j--)
    sum = sum * r + coefficients[j];
  return sum * r * r;
}

enum ebit_status
ebit_law_of_sum (struct ebit_context *context, size_t bits, const double *f,
                 size_t n, double *sums)
{
  const size_t size = (size_t)1 << bits;
  const double zero = f[0];
  double coefficients[MOST_WORDS + 1];
  higher_coefficients (zero, n, coefficients);
  memcpy (sums, f, size * sizeof *sums);
  sums[0] = 0;
  enum ebit_status status = ebit_walsh_transform (context, bits, sums);
  for (size_t i = 0; i < size && !status; i++)
  {
    sums[i] = higher_terms (coefficients, n, sums[i]) / (double)size;
    if (i % BLOCK == 0)
      status = ebit_poll_if_due (context);
  }
  if (!status)
    status = ebit_walsh_transform (context, bits, sums);
  const double once = (double)n * pow (zero, (double)n - 1);
  for (size_t i = 1; i < size && !status; i++)
    sums[i] = fmax (0, sums[i] + once * f[i]);
  sums[0] += pow (zero, (double)n);
  return status;
}

double
ebit_sum_by_blocks (size_t n, const double *a)
{
  double sum = 0;
  for (size_t i = 0; i < n; i += BLOCK)
  {
    const size_t end = n - i < BLOCK ? n : i + BLOCK;
    double block = 0;
    for (size_t k = i; k < end; k++)
      block += a[k];
    sum += block;
  }
  return sum;
}
