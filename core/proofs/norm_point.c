/* Points of a norm program that follow from a marginal alone.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm_point.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"

enum ebit_status
ebit_make_norm_point (struct ebit_context *context, const size_t dims[2],
                      struct ebit_norm_point *point)
{
  const size_t d = dims[0], n = d * dims[1];
  double complex *all
      = ebit_work (context, 3 * n * n + d * d, sizeof (double complex));
  if (!all)
    return EBIT_EMEMORY;
  *point = (struct ebit_norm_point){ .dual = all,
                                     .above = all + n * n,
                                     .below = all + 2 * n * n,
                                     .marginal = all + 3 * n * n };
  return EBIT_OK;
}

/* x_ij *= f_i f_j with f constant on B: f_i = weight[a]^power. */
static void
scale_by_marginal (const size_t dims[2], const double *weight, double power,
                   double complex *x)
{
  const size_t d_b = dims[1], n = dims[0] * d_b;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      x[i + j * n] *= pow (weight[i / d_b] * weight[j / d_b], power);
}

enum ebit_status
ebit_transposition_point (struct ebit_context *context, const size_t dims[2],
                          const double complex *target, const double *diagonal,
                          struct ebit_norm_point *point)
{
  const size_t d = dims[0], n = d * dims[1];
  double *values = ebit_work (context, 3 * n, sizeof *values);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  memcpy (vectors, target, n * n * sizeof *vectors);
  scale_by_marginal (dims, diagonal, 0.5, vectors);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, vectors, values, vectors);
  if (status)
    return status;
  double *sign = values + n, *part = values + 2 * n;
  for (size_t i = 0; i < n; i++)
    sign[i] = values[i] < 0 ? -1 : 1;
  ebit_spectral_sum (context, n, n, sign, vectors, point->dual);
  for (size_t i = 0; i < n; i++)
    part[i] = fmax (0, values[i]);
  ebit_spectral_sum (context, n, n, part, vectors, point->above);
  for (size_t i = 0; i < n; i++)
    part[i] = fmax (0, -values[i]);
  ebit_spectral_sum (context, n, n, part, vectors, point->below);
  scale_by_marginal (dims, diagonal, 0.5, point->dual);
  scale_by_marginal (dims, diagonal, -0.5, point->above);
  scale_by_marginal (dims, diagonal, -0.5, point->below);
  memset (point->marginal, 0, d * d * sizeof *point->marginal);
  for (size_t a = 0; a < d; a++)
    point->marginal[a + a * d] = diagonal[a];
  return EBIT_OK;
}
