/* Supports of marginals: see marginal_support.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marginal_support.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "subsystems.h"

/* ---- Isometries ------------------------------------------------------ */

static bool
is_zero_row (size_t d, size_t columns, const double complex *x, size_t row)
{
  for (size_t j = 0; j < columns; j++)
    if (x[row + j * d] != 0)
      return false;
  return true;
}

enum ebit_status
ebit_cut_isometry (struct ebit_context *context, size_t columns,
                   const double complex *x, struct ebit_isometry *isometry)
{
  const size_t d = isometry->d;
  size_t count = 0;
  for (size_t i = 0; i < d; i++)
    count += !is_zero_row (d, columns, x, i);
  if (count != isometry->rank || count == d)
    return EBIT_OK;
  double complex *cut = ebit_work (context, d * count, sizeof *cut);
  if (!cut)
    return EBIT_EMEMORY;
  isometry->columns = cut;
  isometry->lost = 0;
  for (size_t i = 0; i < d; i++)
    if (!is_zero_row (d, columns, x, i))
    {
      cut[i] = 1;
      cut += d;
    }
  return EBIT_OK;
}

/* The range of a positive x (d x d), without what belongs to eigenvalues of
 * modulus up to `noise` times the largest.  Nothing is left out where x has
 * eigenvalues more negative than that. */
static enum ebit_status
isometry_of_range (struct ebit_context *context, size_t d,
                   const double complex *x, double noise,
                   struct ebit_isometry *isometry)
{
  double *values = ebit_work (context, d, sizeof *values);
  double complex *vectors = ebit_work (context, d * d, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  *isometry = (struct ebit_isometry){ .d = d, .rank = d };
  const enum ebit_status status
      = ebit_hermitian_eigen (context, d, x, values, vectors);
  const double least = noise * values[d - 1];
  if (status || values[0] > least || values[0] < -least)
    return status;
  size_t first = 0;
  for (; first + 1 < d && values[first] <= least; first++)
    isometry->lost += fabs (values[first]);
  isometry->rank = d - first;
  isometry->columns = vectors + first * d;
  return ebit_cut_isometry (context, d, x, isometry);
}

/* ---- Supports -------------------------------------------------------- */

/* Its columns, of those of 1 where it is the whole space. */
static const double complex *
columns_of (struct ebit_context *context, const struct ebit_isometry *isometry)
{
  const size_t d = isometry->d;
  if (isometry->columns)
    return isometry->columns;
  double complex *one = ebit_work (context, d * d, sizeof *one);
  for (size_t i = 0; i < d && one; i++)
    one[i + i * d] = 1;
  return one;
}

enum ebit_status
ebit_join_isometries (struct ebit_context *context,
                      const struct ebit_isometry *a,
                      const struct ebit_isometry *b,
                      struct ebit_support *support)
{
  *support = (struct ebit_support){ .dims = { a->d, b->d },
                                    .ranks = { a->rank, b->rank },
                                    .full = a->rank == a->d && b->rank == b->d,
                                    .lost = a->lost + b->lost };
  if (support->full)
    return EBIT_OK;
  double complex *product = ebit_work (
      context, ebit_support_order (support) * ebit_support_rank (support),
      sizeof *product);
  const double complex *in_a = columns_of (context, a);
  const double complex *in_b = columns_of (context, b);
  if (!product || !in_a || !in_b)
    return EBIT_EMEMORY;
  ebit_kron (a->d, a->rank, in_a, b->d, b->rank, in_b, product);
  support->isometry = product;
  return EBIT_OK;
}

enum ebit_status
ebit_find_support (struct ebit_context *context, const size_t dims[2],
                   const double complex *x, double noise,
                   struct ebit_support *support)
{
  double complex *a = ebit_work (context, dims[0] * dims[0], sizeof *a);
  double complex *b = ebit_work (context, dims[1] * dims[1], sizeof *b);
  struct ebit_isometry in_a, in_b;
  if (!a || !b)
    return EBIT_EMEMORY;
  ebit_trace_out_second (dims, x, a);
  ebit_trace_out_first (dims, x, b);
  enum ebit_status status
      = isometry_of_range (context, dims[0], a, noise, &in_a);
  if (!status)
    status = isometry_of_range (context, dims[1], b, noise, &in_b);
  return status ? status
                : ebit_join_isometries (context, &in_a, &in_b, support);
}

size_t
ebit_support_order (const struct ebit_support *support)
{
  return support->dims[0] * support->dims[1];
}

size_t
ebit_support_rank (const struct ebit_support *support)
{
  return support->ranks[0] * support->ranks[1];
}

/* y = V^dag x V or, upwards, V x V^dag; a copy where V is 1. */
static enum ebit_status
turn (struct ebit_context *context, const struct ebit_support *support,
      bool upwards, const double complex *x, double complex *y)
{
  const size_t n = ebit_support_order (support);
  const size_t rank = ebit_support_rank (support);
  const size_t mark = ebit_work_mark (context);
  if (support->full)
  {
    memcpy (y, x, n * n * sizeof *x);
    return EBIT_OK;
  }
  double complex *work = ebit_work (context, n * rank, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  if (upwards)
    ebit_congruence (n, rank, support->isometry, x, work, y);
  else
    ebit_adjoint_congruence (n, rank, support->isometry, x, work, y);
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_compress (struct ebit_context *context,
               const struct ebit_support *support, const double complex *x,
               double complex *small)
{
  return turn (context, support, false, x, small);
}

enum ebit_status
ebit_embed (struct ebit_context *context, const struct ebit_support *support,
            const double complex *small, double complex *x)
{
  return turn (context, support, true, small, x);
}
