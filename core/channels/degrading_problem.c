/* All trace-preserving maps D with D o N = N' as an affine family.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degrading_problem.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "hermitian.h"
#include "lapack.h"

#define NULL_SINGULAR 1e-9 /* relative to the largest singular value */

/* ---- Bases ----------------------------------------------------------- */

/* The coordinates of a block-diagonal Hermitian matrix, and back. */
static void
to_vector (const struct ebit_output_blocks *blocks, const double complex *x,
           double *vector)
{
  for (size_t k = 0; k < blocks->count; k++)
  {
    const size_t n = blocks->sizes[k];
    ebit_to_coordinates (n, false, x, vector);
    x += n * n;
    vector += n * n;
  }
}

static void
from_vector (const struct ebit_output_blocks *blocks, const double *vector,
             double complex *x)
{
  for (size_t k = 0; k < blocks->count; k++)
  {
    const size_t n = blocks->sizes[k];
    ebit_from_coordinates (n, false, vector, x);
    x += n * n;
    vector += n * n;
  }
}

/* Column k of `outputs` (size x d_in^2) has the coordinates of N(h_k), h_k the
 * orthonormal Hermitian basis of E_ii, (E_ij + E_ji)/sqrt 2, i (E_ij -
 * E_ji)/sqrt 2. */
static enum ebit_status
output_vectors (struct ebit_context *context,
                const struct ebit_output_blocks *blocks, double *outputs)
{
  const size_t d = blocks->d_in, size = blocks->size;
  double complex *x = ebit_work (context, size, sizeof *x);
  if (!x)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++, outputs += size)
    {
      const double complex *up = blocks->images + (i + j * d) * size;
      const double complex *down = blocks->images + (j + i * d) * size;
      for (size_t k = 0; k < size; k++)
        x[k] = i == j  ? up[k]
               : i > j ? (up[k] + down[k]) / EBIT_SQRT2
                       : (up[k] - down[k]) * I / EBIT_SQRT2;
      to_vector (blocks, x, outputs);
    }
  return EBIT_OK;
}

/* The bases of `from` and D of the outputs' span: with the outputs M = U diag
 * (s) V^T, and T those of `to`, D(u_k) = T v_k/s_k. */
static enum ebit_status
find_sources (struct ebit_context *context,
              struct ebit_degrading_problem *problem)
{
  const size_t n = problem->n_from, m = problem->n_to;
  const size_t d2 = problem->from.d_in * problem->from.d_in;
  const size_t columns = d2 > n ? d2 : n; /* so that U is complete */
  double *outputs = ebit_work (context, (n + m) * d2, sizeof *outputs);
  double *vector = ebit_work (context, n + m, sizeof *vector);
  double *s = ebit_work (context, n, sizeof *s);
  double complex *matrix = ebit_work (context, n * columns, sizeof *matrix);
  double complex *u = ebit_work (context, n * n, sizeof *u);
  double complex *v = ebit_work (context, n * columns, sizeof *v);
  if (!outputs || !vector || !s || !matrix || !u || !v)
    return EBIT_EMEMORY;
  double *images = outputs + n * d2;
  enum ebit_status status = output_vectors (context, &problem->from, outputs);
  if (!status)
    status = output_vectors (context, &problem->to, images);
  for (size_t i = 0; i < n * d2; i++)
    matrix[i] = outputs[i];
  if (!status)
    status = ebit_zgesvd (context, n, columns, matrix, s, u, v);
  if (status)
    return status;
  while (problem->span < n && s[problem->span] > NULL_SINGULAR * s[0])
    problem->span++;
  problem->amplification = s[0] / s[problem->span - 1];
  for (size_t k = 0; k < n; k++)
  {
    for (size_t i = 0; i < n; i++)
      vector[i] = creal (u[i + k * n]);
    from_vector (&problem->from, vector, problem->sources + k * n);
    if (k >= problem->span)
      continue;
    memset (vector, 0, m * sizeof *vector);
    for (size_t j = 0; j < d2; j++)
      for (size_t i = 0; i < m; i++)
        vector[i] += images[i + j * m] * creal (v[k + j * n]) / s[k];
    from_vector (&problem->to, vector, problem->mapped + k * m);
  }
  return EBIT_OK;
}

/* 1/sqrt n' and then a basis of what is orthogonal to it: the Householder
 * reflection that carries the first coordinate vector to it. */
static enum ebit_status
find_targets (struct ebit_context *context,
              struct ebit_degrading_problem *problem)
{
  const struct ebit_output_blocks *to = &problem->to;
  const size_t m = problem->n_to;
  double *normal = ebit_work (context, 2 * m, sizeof *normal);
  double complex *one = ebit_work (context, m, sizeof *one);
  if (!normal || !one)
    return EBIT_EMEMORY;
  double *column = normal + m;
  size_t first = 0;
  for (size_t k = 0; k < to->count; k++)
  {
    const size_t n = to->sizes[k];
    for (size_t i = 0; i < n; i++)
      one[first + i * (n + 1)] = 1 / sqrt ((double)to->rank);
    first += n * n;
  }
  to_vector (to, one, normal);
  normal[0] -= 1;
  const double square = ebit_dot (m, normal, normal);
  for (size_t k = 0; k < m; k++)
  {
    for (size_t i = 0; i < m; i++)
      column[i] = (i == k ? 1 : 0)
                  - (square > 0 ? 2 * normal[i] * normal[k] / square : 0);
    from_vector (to, column, problem->targets + k * m);
  }
  return EBIT_OK;
}

/* ---- The Choi matrix of D -------------------------------------------- */

/* y += g^T (x) z, block by block. */
void
ebit_add_block_product (const struct ebit_degrading_problem *problem,
                        double factor, const double complex *g,
                        const double complex *z, double complex *y)
{
  for (size_t k = 0; k < problem->from.count; k++)
  {
    const size_t b = problem->from.sizes[k];
    const double complex *part = z;
    for (size_t l = 0; l < problem->to.count; l++)
    {
      const size_t e = problem->to.sizes[l], n = b * e;
      for (size_t j = 0; j < b; j++)
        for (size_t c = 0; c < e; c++)
          for (size_t i = 0; i < b; i++)
          {
            const double complex x = factor * g[j + i * b];
            for (size_t a = 0; a < e; a++)
              y[i * e + a + (j * e + c) * n] += x * part[a + c * e];
          }
      part += e * e;
      y += n * n;
    }
    g += b * b;
  }
}

static double
trace_of_blocks (const struct ebit_output_blocks *blocks,
                 const double complex *x)
{
  double trace = 0;
  for (size_t k = 0; k < blocks->count; k++)
  {
    trace += ebit_trace (blocks->sizes[k], x);
    x += blocks->sizes[k] * blocks->sizes[k];
  }
  return trace;
}

/* C, and the directions G_c^T (x) Z_f. */
void
ebit_fill_degrading_family (const struct ebit_degrading_problem *problem,
                            size_t size, double complex *constant,
                            double complex *directions)
{
  const size_t n = problem->n_from, m = problem->n_to;
  const double root = sqrt ((double)problem->to.rank);
  for (size_t k = 0; k < n; k++)
  {
    const double complex *g = problem->sources + k * n;
    if (k < problem->span)
      ebit_add_block_product (problem, 1, g, problem->mapped + k * m,
                              constant);
    else
      ebit_add_block_product (problem,
                              trace_of_blocks (&problem->from, g) / root, g,
                              problem->targets, constant);
    for (size_t f = 1; f < m && k >= problem->span; f++)
    {
      ebit_add_block_product (problem, 1, g, problem->targets + f * m,
                              directions);
      directions += size;
    }
  }
}

/* ---- All of it ------------------------------------------------------- */

size_t
ebit_count_unknowns (const struct ebit_degrading_problem *problem)
{
  return (problem->n_from - problem->span) * (problem->n_to - 1);
}

static enum ebit_status
allocate (struct ebit_context *context, struct ebit_degrading_problem *problem)
{
  const size_t n = problem->n_from = problem->from.size;
  const size_t m = problem->n_to = problem->to.size;
  const size_t blocks = problem->from.count * problem->to.count;
  problem->sources = ebit_work (context, n * n, sizeof *problem->sources);
  problem->targets = ebit_work (context, m * m, sizeof *problem->targets);
  problem->mapped = ebit_work (context, n * m, sizeof *problem->mapped);
  problem->sizes = ebit_work (context, blocks, sizeof *problem->sizes);
  if (!problem->sources || !problem->targets || !problem->mapped
      || !problem->sizes)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < problem->from.count; k++)
    for (size_t l = 0; l < problem->to.count; l++)
      problem->sizes[k * problem->to.count + l]
          = problem->from.sizes[k] * problem->to.sizes[l];
  return EBIT_OK;
}

enum ebit_status
ebit_make_degrading_bases (struct ebit_context *context,
                           struct ebit_degrading_problem *problem)
{
  enum ebit_status status = allocate (context, problem);
  if (!status)
    status = find_sources (context, problem);
  return status ? status : find_targets (context, problem);
}
