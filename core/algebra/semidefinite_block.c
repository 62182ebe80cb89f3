/* One positive block of a semidefinite program in Nesterov and Todd's scaling.
 *
 * Method: Nesterov, Todd, SIAM J. Optim. 8, 324 (1998); Todd, Toh, Tutuncu,
 * SIAM J. Optim. 8, 769 (1998).  With X = L L^dag the matrix L^dag S L has the
 * eigenvalues D^2, all of about the same size near the central path, so that
 * an eigendecomposition of it loses no accuracy.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "semidefinite_block.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"

enum ebit_status
ebit_block_allocate (struct ebit_context *context, size_t n,
                     struct ebit_block *block)
{
  enum
  {
    MATRICES = 9
  };
  double complex *all
      = ebit_work (context, MATRICES * n * n, sizeof (double complex));
  double *values = ebit_work (context, 2 * n, sizeof (double));
  if (!all || !values)
    return EBIT_EMEMORY;
  double complex **const places[MATRICES]
      = { &block->slack,      &block->multiplier, &block->scaling,
          &block->metric,     &block->slack_step, &block->multiplier_step,
          &block->correction, &block->work[0],    &block->work[1] };
  for (size_t i = 0; i < MATRICES; i++)
    *places[i] = all + i * n * n;
  block->n = n;
  block->root = values;
  block->values = values + n;
  return EBIT_OK;
}

/* The lower Cholesky factor of a, zeros above; false if not positive. */
static bool
factor (size_t n, const double complex *a, double complex *l)
{
  memset (l, 0, n * n * sizeof *l);
  for (size_t j = 0; j < n; j++)
  {
    for (size_t i = j; i < n; i++)
      l[i + j * n] = a[i + j * n];
    for (size_t k = 0; k < j; k++)
    {
      const double re = creal (l[j + k * n]), im = cimag (l[j + k * n]);
      for (size_t i = j; i < n; i++)
      {
        const double x = creal (l[i + k * n]), y = cimag (l[i + k * n]);
        l[i + j * n] -= (x * re + y * im) + (y * re - x * im) * I;
      }
    }
    const double pivot = creal (l[j + j * n]);
    if (!(pivot > 0) || !isfinite (pivot))
      return false;
    const double inverse = 1 / sqrt (pivot);
    for (size_t i = j; i < n; i++)
      l[i + j * n] *= inverse;
    l[j + j * n] = sqrt (pivot);
  }
  return true;
}

enum ebit_status
ebit_block_scale (struct ebit_context *context, struct ebit_block *block,
                  bool *positive)
{
  const size_t n = block->n;
  double complex *l = block->work[0], *h = block->work[1];
  *positive = factor (n, block->multiplier, l);
  if (!*positive)
    return EBIT_OK;
  ebit_adjoint_congruence (n, n, l, block->slack, block->scaling, h);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, h, block->root, h);
  if (status)
    return status;
  *positive = block->root[0] > 0;
  if (!*positive)
    return EBIT_OK;
  for (size_t j = 0; j < n; j++)
  {
    block->root[j] = sqrt (block->root[j]);
    const double scale = 1 / sqrt (block->root[j]);
    for (size_t i = 0; i < n; i++)
      h[i + j * n] *= scale;
  }
  ebit_product (n, n, n, l, h, block->scaling);
  ebit_product_adjoint (n, n, n, block->scaling, block->scaling,
                        block->metric);
  return EBIT_OK;
}

double
ebit_block_gap (const struct ebit_block *block)
{
  double gap = 0;
  for (size_t i = 0; i < block->n; i++)
    gap += block->root[i] * block->root[i];
  return gap;
}

void
ebit_block_correct (struct ebit_block *block, double center, bool second_order)
{
  const size_t n = block->n;
  double complex *product = block->work[0];
  memset (block->correction, 0, n * n * sizeof *block->correction);
  if (second_order)
  {
    ebit_product (n, n, n, block->multiplier_step, block->slack_step, product);
    ebit_hermitian_part (n, product, block->correction);
  }
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      block->correction[i + j * n]
          = 2 * ((i == j ? center : 0) - block->correction[i + j * n])
            / (block->root[i] + block->root[j]);
}

void
ebit_block_step (struct ebit_block *block, const double complex *change)
{
  const size_t n = block->n;
  ebit_adjoint_congruence (n, n, block->scaling, change, block->work[1],
                           block->slack_step);
  for (size_t i = 0; i < n * n; i++)
    block->multiplier_step[i] = block->correction[i] - block->slack_step[i];
  for (size_t i = 0; i < n; i++)
    block->multiplier_step[i + i * n] -= block->root[i];
}

/* The largest t with D + t step >= 0. */
static enum ebit_status
reach (struct ebit_context *context, struct ebit_block *block,
       const double complex *step, double *length)
{
  const size_t n = block->n;
  double complex *relative = block->work[0];
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      relative[i + j * n]
          = step[i + j * n] / sqrt (block->root[i] * block->root[j]);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, relative, block->values, NULL);
  if (status)
    return status;
  const double smallest = block->values[0];
  *length = fmin (*length, smallest < 0 ? -1 / smallest : INFINITY);
  return EBIT_OK;
}

enum ebit_status
ebit_block_reach (struct ebit_context *context, struct ebit_block *block,
                  double *slack_reach, double *multiplier_reach)
{
  const enum ebit_status status
      = reach (context, block, block->slack_step, slack_reach);
  return status ? status
                : reach (context, block, block->multiplier_step,
                         multiplier_reach);
}

double
ebit_block_gap_after (const struct ebit_block *block, double slack_length,
                      double multiplier_length)
{
  const size_t n = block->n;
  double gap
      = slack_length * multiplier_length
        * ebit_inner_product (n, n, block->slack_step, block->multiplier_step);
  for (size_t i = 0; i < n; i++)
  {
    const double d = block->root[i], s = creal (block->slack_step[i + i * n]),
                 x = creal (block->multiplier_step[i + i * n]);
    gap += d * (d + slack_length * s + multiplier_length * x);
  }
  return gap;
}

void
ebit_block_advance (struct ebit_block *block, double length)
{
  const size_t n = block->n;
  ebit_congruence (n, n, block->scaling, block->multiplier_step,
                   block->work[0], block->work[1]);
  for (size_t i = 0; i < n * n; i++)
    block->multiplier[i] += length * block->work[1][i];
  ebit_hermitian_part (n, block->multiplier, block->multiplier);
}

void
ebit_block_unscale_correction (struct ebit_block *block, double complex *y)
{
  ebit_congruence (block->n, block->n, block->scaling, block->correction,
                   block->work[1], y);
}

void
ebit_block_restore (struct ebit_block *block, const double complex *change)
{
  const size_t n = block->n;
  ebit_congruence (n, n, block->metric, change, block->work[0],
                   block->work[1]);
  for (size_t i = 0; i < n * n; i++)
    block->multiplier[i] -= block->work[1][i];
  ebit_hermitian_part (n, block->multiplier, block->multiplier);
}
