/* The blocks of a channel's outputs.
 *
 * The eigenvectors of one generic output are a basis in which all of them are
 * block-diagonal, as far as they are at all; which of them belong together is
 * seen from the elements between them, of all N(E_ij).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "output_blocks.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "maps.h"

#define SUPPORT 1e-13 /* of an eigenvalue of N(1) relative to the largest */
#define CONNECTED 1e-11
#define CONSTANT 1e-11 /* what a block that knows nothing may differ by */

void
ebit_set_probe (size_t d, double purity, double complex *x)
{
  const double sum = (double)(d * (d + 1)) / 2;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const double angle
          = (double)(i * i) - (double)(j * j) + (double)i - (double)j;
      x[i + j * d] = purity / (double)d * (cos (angle) + sin (angle) * I)
                     + (i == j ? (1 - purity) * (double)(i + 1) / sum : 0);
    }
}

/* The eigenvectors of a generic output within the support of N(1). */
static enum ebit_status
find_basis (struct ebit_context *context, const struct ebit_channel *channel,
            struct ebit_output_blocks *blocks)
{
  const size_t d = blocks->d, d_in = blocks->d_in;
  double complex *x = ebit_work (context, d_in * d_in, sizeof *x);
  double complex *y = ebit_work (context, 4 * d * d, sizeof *y);
  double *values = ebit_work (context, d, sizeof *values);
  if (!x || !y || !values)
    return EBIT_EMEMORY;
  double complex *support = y + d * d, *inside = y + 2 * d * d;
  double complex *work = y + 3 * d * d;
  for (size_t i = 0; i < d_in; i++)
    x[i * (d_in + 1)] = 1;
  enum ebit_status status = ebit_channel_output (context, channel, x, y);
  if (!status)
    status = ebit_hermitian_eigen (context, d, y, values, support);
  size_t outside = 0;
  while (!status && values[outside] <= SUPPORT * values[d - 1])
    outside++;
  blocks->rank = d - outside;
  support += outside * d;
  ebit_set_probe (d_in, 0.5, x);
  if (!status)
    status = ebit_channel_output (context, channel, x, y);
  if (status)
    return status;
  ebit_adjoint_congruence (d, blocks->rank, support, y, work, inside);
  status
      = ebit_hermitian_eigen (context, blocks->rank, inside, values, inside);
  ebit_product (d, blocks->rank, blocks->rank, support, inside, blocks->basis);
  return status;
}

/* N(E_ij) in the basis: sum_a (Q^dag K_a)_.i (Q^dag K_a)_.j^dag, with the
 * turned operators K_a. */
static void
image_of_unit (const struct ebit_output_blocks *blocks, size_t count,
               const double complex *turned, size_t i, size_t j,
               double complex *image)
{
  const size_t r = blocks->rank, size = r * blocks->d_in;
  memset (image, 0, r * r * sizeof *image);
  for (size_t a = 0; a < count; a++)
  {
    const double complex *x = turned + a * size + i * r;
    const double complex *y = turned + a * size + j * r;
    for (size_t c = 0; c < r; c++)
      for (size_t b = 0; b < r; b++)
        image[b + c * r] += x[b] * conj (y[c]);
  }
}

/* The least member that is connected to `member`. */
static size_t
root_of (size_t *parents, size_t member)
{
  while (parents[member] != member)
    member = parents[member] = parents[parents[member]];
  return member;
}

static void
connect (size_t r, const double complex *image, size_t *parents)
{
  for (size_t c = 0; c < r; c++)
    for (size_t b = 0; b < r; b++)
      if (b != c && cabs (image[b + c * r]) > CONNECTED)
      {
        const size_t p = root_of (parents, b), q = root_of (parents, c);
        parents[p > q ? p : q] = p > q ? q : p;
      }
}

/* Columns of the basis and rows of the operators, block after block. */
static enum ebit_status
sort_into_blocks (struct ebit_context *context, size_t *parents, size_t count,
                  double complex *turned, struct ebit_output_blocks *blocks)
{
  const size_t r = blocks->rank, d = blocks->d;
  size_t *order = ebit_work (context, r, sizeof *order);
  double complex *basis = ebit_work (context, d * r, sizeof *basis);
  double complex *column = ebit_work (context, r, sizeof *column);
  if (!order || !basis || !column)
    return EBIT_EMEMORY;
  size_t placed = 0;
  for (size_t root = 0; root < r; root++)
  {
    const size_t before = placed;
    for (size_t i = root; i < r; i++)
      if (root_of (parents, i) == root)
        order[placed++] = i;
    if (placed == before)
      continue;
    blocks->sizes[blocks->count++] = placed - before;
    blocks->size += (placed - before) * (placed - before);
  }
  memcpy (basis, blocks->basis, d * r * sizeof *basis);
  for (size_t i = 0; i < r; i++)
    memcpy (blocks->basis + i * d, basis + order[i] * d, d * sizeof *basis);
  for (size_t k = 0; k < count * blocks->d_in; k++)
  {
    memcpy (column, turned + k * r, r * sizeof *column);
    for (size_t i = 0; i < r; i++)
      turned[i + k * r] = column[order[i]];
  }
  return EBIT_OK;
}

/* The blocks of a rank x rank matrix, one after the other. */
static void
cut_blocks (const struct ebit_output_blocks *blocks,
            const double complex *image, double complex *cut)
{
  size_t first = 0;
  for (size_t k = 0; k < blocks->count; first += blocks->sizes[k++])
    for (size_t c = 0; c < blocks->sizes[k]; c++)
      for (size_t b = 0; b < blocks->sizes[k]; b++)
        *cut++ = image[first + b + (first + c) * blocks->rank];
}

static enum ebit_status
fill_images (struct ebit_context *context, size_t count,
             const double complex *turned, double complex *image,
             struct ebit_output_blocks *blocks)
{
  const size_t d_in = blocks->d_in;
  blocks->images
      = ebit_work (context, d_in * d_in, blocks->size * sizeof *image);
  if (!blocks->images)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < d_in; j++)
    for (size_t i = 0; i < d_in; i++)
    {
      image_of_unit (blocks, count, turned, i, j, image);
      cut_blocks (blocks, image,
                  blocks->images + (i + j * d_in) * blocks->size);
    }
  return EBIT_OK;
}

enum ebit_status
ebit_find_output_blocks (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         struct ebit_output_blocks *blocks)
{
  const size_t d = channel->d_out, d_in = channel->d_in;
  *blocks = (struct ebit_output_blocks){ .d = d, .d_in = d_in };
  blocks->basis = ebit_work (context, d * d, sizeof *blocks->basis);
  blocks->sizes = ebit_work (context, d, sizeof *blocks->sizes);
  size_t *parents = ebit_work (context, d, sizeof *parents);
  double complex *image = ebit_work (context, d * d, sizeof *image);
  double complex *turned
      = ebit_work (context, channel->count, d * d_in * sizeof *turned);
  if (!blocks->basis || !blocks->sizes || !parents || !image || !turned)
    return EBIT_EMEMORY;
  enum ebit_status status = find_basis (context, channel, blocks);
  if (status)
    return status;
  const size_t r = blocks->rank;
  for (size_t a = 0; a < channel->count; a++)
    ebit_adjoint_product (r, d, d_in, blocks->basis,
                          channel->kraus + a * d * d_in,
                          turned + a * r * d_in);
  for (size_t i = 0; i < r; i++)
    parents[i] = i;
  for (size_t j = 0; j < d_in && !status; j++)
  {
    for (size_t i = 0; i <= j; i++)
    {
      image_of_unit (blocks, channel->count, turned, i, j, image);
      connect (r, image, parents);
    }
    status = ebit_poll (context);
  }
  if (!status)
    status
        = sort_into_blocks (context, parents, channel->count, turned, blocks);
  return status ? status
                : fill_images (context, channel->count, turned, image, blocks);
}

/* The trace of a block that is the same multiple of Tr x for all x, or 0. */
static double
constant_trace (const struct ebit_output_blocks *blocks, size_t first,
                size_t n)
{
  const double complex *model = blocks->images + first;
  const size_t d = blocks->d_in;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const double complex *x = model + (i + j * d) * blocks->size;
      for (size_t k = 0; k < n * n; k++)
        if (cabs (x[k] - (i == j ? model[k] : 0)) > CONSTANT)
          return 0;
    }
  return ebit_trace (n, model);
}

double
ebit_constant_weight (const struct ebit_output_blocks *blocks)
{
  double weight = 0;
  size_t first = 0;
  for (size_t k = 0; k < blocks->count; k++)
  {
    const size_t n = blocks->sizes[k];
    weight += constant_trace (blocks, first, n);
    first += n * n;
  }
  return weight;
}
