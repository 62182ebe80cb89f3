/* What a channel of any number of levels might be:
 *
 *     N(x) = c V x V^dag + Tr x (p sigma or p V V^dag/d).
 *
 * Since N(E_01) = c |V0><V1| and N(E_j0) V0 = c Vj, two images and their
 * products give V.  Probabilities are sums of squares of what the Kraus
 * operators have off V, or between different levels, so that small ones keep
 * their digits.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recognition_guess.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"
#include "maps.h"

#define COHERENT 1e-6    /* of c: below, nothing is left of the input */
#define RANK_ONE 1e-11   /* what N(E_01) may have besides */
#define NOTHING 1e-26    /* a probability that is rounding */
#define NEGLIGIBLE 1e-15 /* an amplitude that is */

/* y = N(E_ij) */
static enum ebit_status
image_of_unit (struct ebit_context *context,
               const struct ebit_channel *channel, size_t i, size_t j,
               double complex *y)
{
  const size_t d = channel->d_in, mark = ebit_work_mark (context);
  double complex *unit = ebit_work (context, d * d, sizeof *unit);
  if (!unit)
    return EBIT_EMEMORY;
  unit[i + j * d] = 1;
  const enum ebit_status status
      = ebit_channel_output (context, channel, unit, y);
  ebit_work_release (context, mark);
  return status;
}

/* The nearest isometry, in place. */
static enum ebit_status
make_isometry (struct ebit_context *context, size_t rows, size_t columns,
               double complex *v)
{
  double complex *u = ebit_work (context, rows * columns, sizeof *u);
  double complex *w = ebit_work (context, columns * columns, sizeof *w);
  double *s = ebit_work (context, columns, sizeof *s);
  if (!u || !w || !s)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_zgesvd (context, rows, columns, v, s, u, w);
  ebit_product (rows, columns, columns, u, w, v);
  return status;
}

/* <x| N(E_00) |x> */
static double
weight_in (size_t d, const double complex *image, const double complex *x,
           double complex *work)
{
  ebit_product (d, d, 1, image, x, work);
  return ebit_inner_product (d, 1, x, work);
}

/* V and the sign of c; *found is false where N(E_01) is none of that kind. */
static enum ebit_status
find_isometry (struct ebit_context *context,
               const struct ebit_channel *channel, double complex *v,
               bool *found)
{
  const size_t d = channel->d_in, n = channel->d_out;
  double complex *image = ebit_work (context, 3 * n * n + n, sizeof *image);
  double *s = ebit_work (context, n, sizeof *s);
  if (!image || !s)
    return EBIT_EMEMORY;
  double complex *left = image + n * n, *right = left + n * n;
  double complex *work = right + n * n;
  enum ebit_status status = image_of_unit (context, channel, 0, 1, image);
  if (!status)
    status = ebit_zgesvd (context, n, n, image, s, left, right);
  *found = !status && s[0] > COHERENT && s[1] <= RANK_ONE;
  if (status || !*found)
    return status;
  const double size = s[0];
  memcpy (v, left, n * sizeof *v);
  for (size_t j = 1; j < d && !status; j++)
  {
    status = image_of_unit (context, channel, j, 0, image);
    ebit_product (n, n, 1, image, v, v + j * n);
    for (size_t i = 0; i < n; i++)
      v[i + j * n] /= size;
  }
  if (!status)
    status = image_of_unit (context, channel, 0, 0, image);
  if (!status
      && weight_in (n, image, v, work) < weight_in (n, image, v + n, work))
    for (size_t i = n; i < n * d; i++)
      v[i] = -v[i];
  return status ? status : make_isometry (context, n, d, v);
}

/* What the operators have off V: its singular vectors, weighted, are the
 * flag's state, and its square is p d. */
static enum ebit_status
find_flags (struct ebit_context *context, const struct ebit_channel *channel,
            struct ebit_guess *guess, double *probability)
{
  const size_t d = channel->d_in, n = channel->d_out;
  const size_t columns = d * channel->count, most = n < columns ? n : columns;
  double complex *rest = ebit_work (context, n * columns, sizeof *rest);
  double complex *inner = ebit_work (context, d * columns, sizeof *inner);
  double complex *inside = ebit_work (context, n * columns, sizeof *inside);
  double complex *right = ebit_work (context, most * columns, sizeof *right);
  double *s = ebit_work (context, most, sizeof *s);
  guess->flags = ebit_work (context, n * most, sizeof *guess->flags);
  if (!rest || !inner || !inside || !right || !s || !guess->flags)
    return EBIT_EMEMORY;
  ebit_adjoint_product (d, n, columns, guess->output, channel->kraus, inner);
  ebit_product (n, d, columns, guess->output, inner, inside);
  for (size_t i = 0; i < n * columns; i++)
    rest[i] = channel->kraus[i] - inside[i];
  const enum ebit_status status
      = ebit_zgesvd (context, n, columns, rest, s, guess->flags, right);
  double square = 0;
  for (size_t k = 0; k < most; k++)
    square += s[k] * s[k];
  for (guess->n_flags = 0;
       guess->n_flags < most && s[guess->n_flags] > NEGLIGIBLE;
       guess->n_flags++)
    for (size_t i = 0; i < n; i++)
      guess->flags[i + guess->n_flags * n]
          *= s[guess->n_flags] / sqrt (square);
  *probability = square / (double)d;
  return status;
}

/* sum_a |<V1| K_a |0>|^2 */
static double
probability_between (const struct ebit_channel *channel,
                     const double complex *v)
{
  const size_t n = channel->d_out;
  double sum = 0;
  for (size_t a = 0; a < channel->count; a++)
  {
    const double complex *k = channel->kraus + a * n * channel->d_in;
    double complex z = 0;
    for (size_t i = 0; i < n; i++)
      z += conj (v[i + n]) * k[i];
    sum += creal (z) * creal (z) + cimag (z) * cimag (z);
  }
  return sum;
}

enum ebit_status
ebit_guess_levels (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   struct ebit_guess *guess)
{
  const size_t d = channel->d_in, n = channel->d_out;
  *guess = (struct ebit_guess){ .family = EBIT_FAMILY_KRAUS };
  if (d < 2 || n < d)
    return EBIT_OK;
  guess->input = ebit_work (context, d * d, sizeof *guess->input);
  guess->output = ebit_work (context, n * d, sizeof *guess->output);
  if (!guess->input || !guess->output)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    guess->input[i * (d + 1)] = 1;
  bool found;
  double lost = 0;
  enum ebit_status status
      = find_isometry (context, channel, guess->output, &found);
  if (!status && found)
    status = find_flags (context, channel, guess, &lost);
  if (status || !found)
    return status;
  const double between = probability_between (channel, guess->output);
  guess->parameters[1] = (double)d;
  if (lost > NOTHING)
  {
    guess->family = EBIT_FAMILY_ERASURE;
    guess->parameters[0] = fmin (1, lost);
  }
  else if (between > NOTHING && d > 2)
  {
    guess->family = EBIT_FAMILY_DEPOLARIZING;
    guess->parameters[0] = (double)d * between;
  }
  else if (between <= NOTHING)
  {
    guess->family = EBIT_FAMILY_IDENTITY;
    guess->parameters[0] = (double)d;
  }
  return EBIT_OK;
}
