/* What an isometry that squashes a channel's environment proves: squashing.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "squashing.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "maps.h"
#include "polar_factor.h"
#include "scalar.h"

/* Eigenvalues count as no less than this in a logarithm. */
#define SMALLEST 1e-40

/* ---- The channel ----------------------------------------------------- */

static bool
is_real (size_t n, const double complex *x)
{
  for (size_t i = 0; i < n; i++)
    if (cimag (x[i]) != 0)
      return false;
  return true;
}

/* Of a 2 x 2 matrix, to the last bit. */
static bool
is_pauli (const double complex *k)
{
  return (k[0] == k[3] || k[0] == -k[3]) && (k[1] == k[2] || k[1] == -k[2]);
}

static enum ebit_squashed_inputs
find_inputs (const struct ebit_channel *channel)
{
  bool pauli = true;
  if (channel->d_in != 2 || channel->d_out != 2)
    return EBIT_EVERY_INPUT;
  for (size_t a = 0; a < channel->count; a++)
  {
    const double complex *k = channel->kraus + 4 * a;
    if ((k[0] != 0 || k[3] != 0) && (k[1] != 0 || k[2] != 0))
      return EBIT_EVERY_INPUT;
    pauli = pauli && is_pauli (k);
  }
  return pauli ? EBIT_MIXED_INPUT : EBIT_DIAGONAL_INPUTS;
}

static enum ebit_status
allocate (struct ebit_context *context, struct ebit_squashing *squashing)
{
  const size_t d_in = squashing->channel.d_in;
  const size_t b = squashing->channel.d_out, size = b * squashing->n * d_in;
  size_t largest = d_in > b * squashing->dims[0] ? d_in : 0;
  for (size_t i = 0; i < 2; i++)
    if (b * squashing->dims[i] > largest)
      largest = b * squashing->dims[i];
  const size_t square = largest * largest;
  const size_t work = square > size ? square : size;
  double complex *room
      = ebit_work (context, 3 * size + 6 * square + 2 * work, sizeof *room);
  squashing->values = ebit_work (context, largest, sizeof (double));
  if (!room || !squashing->values)
    return EBIT_EMEMORY;
  squashing->turned = room;
  squashing->rooted = room + size;
  squashing->image = room + 2 * size;
  room += 3 * size;
  for (size_t i = 0; i < 2; i++)
  {
    squashing->joint[i] = room + i * square;
    squashing->local[i] = room + (2 + i) * square;
  }
  squashing->vectors = room + 4 * square;
  squashing->root = room + 5 * square;
  squashing->work[0] = room + 6 * square;
  squashing->work[1] = room + 6 * square + work;
  return EBIT_OK;
}

enum ebit_status
ebit_squashing_open (struct ebit_context *context,
                     const struct ebit_channel *channel, const size_t dims[2],
                     bool *fits, struct ebit_squashing *squashing)
{
  const size_t n = dims[0] * dims[1];
  const size_t larger = dims[0] > dims[1] ? dims[0] : dims[1];
  enum ebit_status status = EBIT_OK;
  *squashing = (struct ebit_squashing){ .channel = *channel,
                                        .dims = { dims[0], dims[1] },
                                        .n = n };
  *fits = false;
  if (!channel->has_kraus || larger * channel->d_out > EBIT_SQUASHED_ORDER
      || channel->d_in > EBIT_SQUASHED_ORDER)
    return EBIT_OK;
  if (channel->count > n)
    status = ebit_minimal_kraus (context, channel, &squashing->channel);
  if (status || squashing->channel.count > n)
    return status;
  squashing->inputs = find_inputs (&squashing->channel);
  *fits = true;
  return allocate (context, squashing);
}

void
ebit_squashing_turn (struct ebit_squashing *squashing,
                     const double complex *isometry)
{
  const struct ebit_channel *channel = &squashing->channel;
  const size_t n = squashing->n, b = channel->d_out, size = b * n;
  memset (squashing->turned, 0,
          size * channel->d_in * sizeof *squashing->turned);
  for (size_t k = 0; k < channel->count; k++)
    for (size_t a = 0; a < channel->d_in; a++)
      for (size_t i = 0; i < b; i++)
      {
        const double complex element
            = channel->kraus[k * b * channel->d_in + i + a * b];
        double complex *to = squashing->turned + a * size + i * n;
        for (size_t e = 0; e < n && element != 0; e++)
          to[e] += element * isometry[e + k * n];
      }
  squashing->turned_real = is_real (size * channel->d_in, squashing->turned);
}

/* ---- Entropies and their gradient ------------------------------------ */

/* y = x with the last two indices of each column exchanged, which then has
 * `inner` of the last: from (b, e, f) to (b, f, e). */
static void
exchange (const struct ebit_squashing *squashing, size_t inner,
          const double complex *x, double complex *y)
{
  const size_t outer = squashing->n / inner;
  const size_t blocks = squashing->channel.d_out * squashing->channel.d_in;
  for (size_t k = 0; k < blocks; k++, x += squashing->n, y += squashing->n)
    for (size_t i = 0; i < outer; i++)
      for (size_t j = 0; j < inner; j++)
        y[j + i * inner] = x[i + j * outer];
}

/* The complex conjugates of the states of B with the part that is not the
 * last index of x, of `inner`, and of that part alone. */
static void
reduce (const struct ebit_squashing *squashing, size_t inner,
        const double complex *x, double complex *joint, double complex *local)
{
  const size_t part = squashing->n / inner;
  const size_t order = squashing->channel.d_out * part;
  double complex *term = squashing->vectors;
  memset (joint, 0, order * order * sizeof *joint);
  memset (local, 0, part * part * sizeof *local);
  for (size_t a = 0; a < squashing->channel.d_in; a++)
  {
    ebit_adjoint_product (order, inner, order, x, x, term);
    for (size_t i = 0; i < order * order; i++)
      joint[i] += term[i];
    x += order * inner;
  }
  ebit_hermitian_part (order, joint, joint);
  for (size_t b = 0; b < squashing->channel.d_out; b++)
    for (size_t j = 0; j < part; j++)
      for (size_t i = 0; i < part; i++)
        local[i + j * part] += joint[b * part + i + (b * part + j) * order];
}

/* x becomes its logarithm; *entropy += sign S(x), in nats. */
static enum ebit_status
take_logarithm (struct ebit_context *context, struct ebit_squashing *squashing,
                size_t n, double sign, double complex *x, double *entropy)
{
  double *values = squashing->values;
  const enum ebit_status status
      = squashing->real
            ? ebit_real_eigen (context, n, x, values, squashing->vectors)
            : ebit_hermitian_eigen (context, n, x, values, squashing->vectors);
  for (size_t i = 0; i < n; i++)
  {
    const double value = values[i];
    values[i] = log (fmax (value, SMALLEST));
    if (value > 0)
      *entropy -= sign * value * values[i];
  }
  if (!status)
    ebit_spectral_sum (context, n, n, values, squashing->vectors, x);
  return status;
}

/* [S(B|part)]/2 of the state whose amplitudes are x, the last index of
 * `inner`; the joint logarithm becomes [1 (x) ln rho_part - ln rho]/2. */
static enum ebit_status
halve_entropy (struct ebit_context *context, struct ebit_squashing *squashing,
               size_t side, const double complex *x, double *value)
{
  const size_t inner = squashing->dims[1 - side];
  const size_t part = squashing->dims[side];
  const size_t order = squashing->channel.d_out * part;
  double complex *joint = squashing->joint[side];
  double complex *local = squashing->local[side];
  double entropy = 0;
  reduce (squashing, inner, x, joint, local);
  enum ebit_status status
      = take_logarithm (context, squashing, order, 1, joint, &entropy);
  if (!status)
    status = take_logarithm (context, squashing, part, -1, local, &entropy);
  *value += entropy / 2;
  for (size_t i = 0; i < order * order; i++)
    joint[i] *= -0.5;
  for (size_t b = 0; b < squashing->channel.d_out; b++)
    for (size_t j = 0; j < part; j++)
      for (size_t i = 0; i < part; i++)
        joint[b * part + i + (b * part + j) * order]
            += 0.5 * local[i + j * part];
  return status;
}

/* The image of V W under the operators of both sides. */
static void
apply_logarithms (struct ebit_squashing *squashing)
{
  const size_t b = squashing->channel.d_out, d = squashing->channel.d_in;
  const size_t size = b * squashing->n;
  const size_t *dims = squashing->dims;
  double complex *x = squashing->work[0], *y = squashing->work[1];
  for (size_t a = 0; a < d; a++)
    ebit_product (dims[1], b * dims[0], b * dims[0],
                  squashing->turned + a * size, squashing->joint[0],
                  squashing->image + a * size);
  exchange (squashing, dims[0], squashing->turned, x);
  for (size_t a = 0; a < d; a++)
    ebit_product (dims[0], b * dims[1], b * dims[1], x + a * size,
                  squashing->joint[1], y + a * size);
  exchange (squashing, dims[1], y, x);
  for (size_t i = 0; i < size * d; i++)
    squashing->image[i] += x[i];
}

enum ebit_status
ebit_squashing_move (struct ebit_context *context,
                     struct ebit_squashing *squashing, const double complex *r,
                     double *value, double complex *gradient)
{
  const size_t d = squashing->channel.d_in;
  const size_t size = squashing->channel.d_out * squashing->n;
  *value = 0;
  enum ebit_status status = ebit_square_root (context, d, r, squashing->root);
  if (status)
    return status;
  squashing->real = squashing->turned_real && is_real (d * d, r);
  ebit_product (size, d, d, squashing->turned, squashing->root,
                squashing->rooted);
  status = halve_entropy (context, squashing, 0, squashing->rooted, value);
  if (!status)
  {
    exchange (squashing, squashing->dims[0], squashing->rooted,
              squashing->work[0]);
    status = halve_entropy (context, squashing, 1, squashing->work[0], value);
  }
  if (status)
    return status;
  apply_logarithms (squashing);
  ebit_adjoint_product (d, size, d, squashing->turned, squashing->image,
                        gradient);
  ebit_hermitian_part (d, gradient, gradient);
  return ebit_poll_if_due (context);
}

void
ebit_squashing_slope (const struct ebit_squashing *squashing,
                      const double complex *r, double complex *slope)
{
  const struct ebit_channel *channel = &squashing->channel;
  const size_t n = squashing->n, b = channel->d_out, d = channel->d_in;
  double complex *weighted = squashing->work[0];
  ebit_product (b * n, d, d, squashing->image, r, weighted);
  memset (slope, 0, n * channel->count * sizeof *slope);
  for (size_t k = 0; k < channel->count; k++)
    for (size_t a = 0; a < d; a++)
      for (size_t i = 0; i < b; i++)
      {
        const double complex element
            = 2 * conj (channel->kraus[k * b * d + i + a * b]);
        const double complex *from = weighted + a * b * n + i * n;
        for (size_t e = 0; e < n && element != 0; e++)
          slope[e + k * n] += element * from[e];
      }
}

/* ---- What is proved -------------------------------------------------- */

/* The average over the group of the inputs that are enough. */
static void
average_input (const struct ebit_squashing *squashing, const double complex *r,
               double complex *average)
{
  const size_t d = squashing->channel.d_in;
  memcpy (average, r, d * d * sizeof *r);
  if (squashing->inputs == EBIT_EVERY_INPUT)
    return;
  average[1] = average[2] = 0;
  if (squashing->inputs == EBIT_MIXED_INPUT)
    average[0] = average[3] = 0.5;
}

/* The largest value of Tr gradient r over them, in nats. */
static enum ebit_status
find_largest (struct ebit_context *context, struct ebit_squashing *squashing,
              const double complex *gradient, double *largest)
{
  const size_t d = squashing->channel.d_in;
  if (squashing->inputs != EBIT_EVERY_INPUT)
  {
    const double x = creal (gradient[0]), y = creal (gradient[3]);
    *largest
        = squashing->inputs == EBIT_MIXED_INPUT ? (x + y) / 2 : fmax (x, y);
    return EBIT_OK;
  }
  const enum ebit_status status
      = ebit_hermitian_eigen (context, d, gradient, squashing->values, NULL);
  *largest = squashing->values[d - 1];
  return status;
}

/* What rounding does to the largest eigenvalue of the gradient, in nats: a
 * unit in the last place for each element of a row, of logarithms no farther
 * from 0 than those of eigenvalues that outputs have any weight on. */
static double
rounding (const struct ebit_squashing *squashing)
{
  const size_t rows
      = squashing->channel.d_out * (squashing->dims[0] + squashing->dims[1]);
  return 4e-15 * (double)(rows + squashing->channel.count);
}

enum ebit_status
ebit_squashing_bound (struct ebit_context *context,
                      struct ebit_squashing *squashing,
                      const double complex *x, const double complex *r,
                      double *upper)
{
  const size_t d = squashing->channel.d_in, n = squashing->n;
  const size_t count = squashing->channel.count;
  const size_t mark = ebit_work_mark (context);
  double complex *room = ebit_work (
      context, n * count + count * count + 2 * d * d, sizeof *room);
  double *values = ebit_work (context, d + count, sizeof *values);
  if (!room || !values)
    return EBIT_EMEMORY;
  double complex *v = room, *basis = v + n * count;
  double complex *average = basis + count * count, *gradient = average + d * d;
  bool full = false;
  double value, largest = 0;
  *upper = INFINITY;
  average_input (squashing, r, average);
  enum ebit_status status
      = ebit_hermitian_eigen (context, d, average, values, NULL);
  if (!status && values[0] > 0)
    status = ebit_polar_factor (context, n, count, x, v, values + d, basis,
                                &full);
  if (!status && full)
  {
    ebit_squashing_turn (squashing, v);
    status
        = ebit_squashing_move (context, squashing, average, &value, gradient);
    if (!status)
      status = find_largest (context, squashing, gradient, &largest);
    *upper = fmax (0, largest + rounding (squashing)) / EBIT_LN2;
  }
  ebit_work_release (context, mark);
  return status;
}
