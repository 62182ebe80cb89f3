/* The support of a channel's outputs: see output_support.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "output_support.h"

#include <string.h>

#include "hermitian.h"
#include "lapack.h"
#include "maps.h"

/* Eigenvalues of N(1) that are no smaller beside the largest leave no doubt
 * that the support is the whole space. */
#define FULL 1e-8

/* As of Kraus operators (maps.c): the weight that an output has outside costs
 * it e log2 (1/e) bits, less than the rounding of an entropy. */
#define NEGLIGIBLE 1e-20

/* Whether the eigenvalues of N(1) = K K^dag, K the operators side by side, are
 * far from zero. */
static enum ebit_status
is_full (struct ebit_context *context, const struct ebit_channel *channel,
         bool *full)
{
  const size_t d = channel->d_out, mark = ebit_work_mark (context);
  double complex *image = ebit_work (context, d * d, sizeof *image);
  double *values = ebit_work (context, d, sizeof *values);
  if (!image || !values)
    return EBIT_EMEMORY;
  ebit_long_product_adjoint (context, d, channel->d_in * channel->count, d,
                             channel->kraus, channel->kraus, image);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, d, image, values, NULL);
  *full = values[0] > FULL * values[d - 1];
  ebit_work_release (context, mark);
  return ebit_settle (context, status);
}

/* Tr (1 - V V^dag) K K^dag, as the sum of squares that it is. */
static enum ebit_status
weigh_outside (struct ebit_context *context,
               const struct ebit_channel *channel, struct ebit_isometry *range)
{
  const size_t d = range->d, columns = channel->d_in * channel->count;
  double complex *inside
      = ebit_work (context, range->rank * columns, sizeof *inside);
  double complex *back = ebit_work (context, d * columns, sizeof *back);
  if (!inside || !back)
    return EBIT_EMEMORY;
  ebit_adjoint_product (range->rank, d, columns, range->columns,
                        channel->kraus, inside);
  ebit_product (d, range->rank, columns, range->columns, inside, back);
  for (size_t i = 0; i < d * columns; i++)
    back[i] -= channel->kraus[i];
  range->lost = ebit_inner_product (d, columns, back, back);
  return EBIT_OK;
}

/* From the singular values of K, which have digits where those of N(1), their
 * squares, have none. */
static enum ebit_status
find_output_range (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   struct ebit_isometry *range)
{
  struct ebit_channel minimal;
  const size_t d = channel->d_out;
  enum ebit_status status = ebit_minimal_kraus (context, channel, &minimal);
  if (status)
    return status;
  const size_t columns = channel->d_in * minimal.count;
  const size_t most = d < columns ? d : columns;
  double complex *copy = ebit_work (context, d * columns, sizeof *copy);
  double complex *u = ebit_work (context, d * most, sizeof *u);
  double complex *v = ebit_work (context, most * columns, sizeof *v);
  double *s = ebit_work (context, most, sizeof *s);
  if (!copy || !u || !v || !s)
    return EBIT_EMEMORY;
  memcpy (copy, minimal.kraus, d * columns * sizeof *copy);
  status = ebit_zgesvd (context, d, columns, copy, s, u, v);
  *range = (struct ebit_isometry){ .d = d, .columns = u };
  while (!status && range->rank < most
         && s[range->rank] * s[range->rank] > NEGLIGIBLE * s[0] * s[0])
    range->rank++;
  if (status || range->rank == d)
    return status;
  status = ebit_cut_isometry (context, channel->d_in * channel->count,
                              channel->kraus, range);
  return status ? status : weigh_outside (context, channel, range);
}

static enum ebit_status
find_output_support (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     struct ebit_isometry *range)
{
  const struct ebit_isometry whole
      = { .d = channel->d_out, .rank = channel->d_out };
  bool full = true;
  *range = whole;
  enum ebit_status status = is_full (context, channel, &full);
  if (!status && !full)
    status = find_output_range (context, channel, range);
  if (range->rank == whole.d)
    *range = whole;
  return status;
}

enum ebit_status
ebit_reduce_output (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    struct ebit_channel *reduced, struct ebit_support *support)
{
  const size_t columns = channel->d_in * channel->count;
  const struct ebit_isometry input
      = { .d = channel->d_in, .rank = channel->d_in };
  struct ebit_isometry range;
  enum ebit_status status = find_output_support (context, channel, &range);
  if (!status)
    status = ebit_join_isometries (context, &input, &range, support);
  if (status)
    return status;
  *reduced = *channel;
  if (support->full)
    return EBIT_OK;
  double complex *kraus
      = ebit_work (context, range.rank * columns, sizeof *kraus);
  if (!kraus)
    return EBIT_EMEMORY;
  ebit_adjoint_product (range.rank, range.d, columns, range.columns,
                        channel->kraus, kraus);
  reduced->d_out = range.rank;
  reduced->kraus = kraus;
  reduced->family = EBIT_FAMILY_KRAUS;
  reduced->value = NULL;
  return EBIT_OK;
}

enum ebit_status
ebit_reduced_order (struct ebit_context *context,
                    const struct ebit_channel *channel, size_t *order)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_isometry range;
  const enum ebit_status status
      = find_output_support (context, channel, &range);
  *order = channel->d_in * range.rank;
  ebit_work_release (context, mark);
  return status;
}
