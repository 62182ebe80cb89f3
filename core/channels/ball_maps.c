/* What channels do, with rounding included: see ball_channel.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_channel.h"

#include <math.h>
#include <string.h>

struct ebit_balls
ebit_ball_choi (struct ebit_context *context,
                const struct ebit_ball_channel *channel)
{
  return ebit_balls_product_adjoint (context, channel->vectors,
                                     channel->vectors);
}

struct ebit_balls
ebit_ball_output (struct ebit_context *context,
                  const struct ebit_ball_channel *channel, struct ebit_balls x)
{
  struct ebit_balls sum
      = ebit_balls_new (context, channel->d_out, channel->d_out);
  for (size_t a = 0; a < channel->count; a++)
    sum = ebit_balls_plus (
        context, sum, ebit_balls_congruence (context, channel->kraus[a], x));
  return sum;
}

struct ebit_balls
ebit_ball_adjoint (struct ebit_context *context,
                   const struct ebit_ball_channel *channel,
                   struct ebit_balls m)
{
  struct ebit_balls sum
      = ebit_balls_new (context, channel->d_in, channel->d_in);
  for (size_t a = 0; a < channel->count; a++)
    sum = ebit_balls_plus (
        context, sum,
        ebit_balls_adjoint_congruence (context, channel->kraus[a], m));
  return sum;
}

struct ebit_balls
ebit_ball_vectors (struct ebit_context *context,
                   const struct ebit_ball_channel *channel,
                   struct ebit_balls s)
{
  const size_t size = channel->d_in * channel->d_out;
  const struct ebit_balls vectors
      = ebit_balls_new (context, size, channel->count);
  for (size_t a = 0; vectors.x && a < channel->count; a++)
  {
    const struct ebit_balls k
        = ebit_balls_product (context, channel->kraus[a], s);
    if (!k.x)
      return k;
    memcpy (vectors.x + a * size, k.x, size * sizeof *k.x);
  }
  return vectors;
}

struct ebit_balls
ebit_ball_environment (struct ebit_context *context, struct ebit_balls vectors)
{
  return ebit_balls_conjugate (
      context, ebit_balls_adjoint_product (context, vectors, vectors));
}

struct ebit_balls
ebit_ball_environment_ln (struct ebit_context *context,
                          const struct ebit_ball_channel *channel,
                          const struct ebit_chosen *tau)
{
  const size_t d = channel->d_in, size = d * channel->d_out;
  const struct ebit_balls turned = ebit_balls_product (
      context, channel->vectors, ebit_balls_conjugate (context, tau->q));
  struct ebit_balls sum = ebit_balls_new (context, d, d);
  for (size_t k = 0; turned.x && k < channel->count; k++)
  {
    const struct ebit_balls t = { channel->d_out, d, turned.x + k * size };
    const struct ebit_balls square
        = ebit_balls_adjoint_product (context, t, t);
    sum = ebit_balls_plus (
        context, sum,
        ebit_balls_scaled (context, ebit_ln (tau->values[k]), square));
  }
  return turned.x ? sum : turned;
}

enum ebit_status
ebit_ball_complementary (struct ebit_context *context,
                         const struct ebit_ball_channel *channel,
                         struct ebit_ball_channel *complementary)
{
  const size_t d = channel->d_in, d_out = channel->d_out;
  const enum ebit_status status
      = ebit_open_ball_set (context, d, channel->count, d_out, complementary);
  for (size_t b = 0; b < d_out && !status; b++)
  {
    struct ebit_complex_ball *k
        = ebit_add_ball_operator (context, complementary);
    if (!k)
      return EBIT_EMEMORY;
    for (size_t i = 0; i < channel->count * d; i++)
      k[i] = channel->kraus[i % channel->count]
                 .x[b + i / channel->count * d_out];
  }
  return status ? status : ebit_close_ball_set (context, complementary);
}

enum ebit_status
ebit_ball_compose (struct ebit_context *context,
                   const struct ebit_ball_channel *second,
                   const struct ebit_ball_channel *first,
                   struct ebit_ball_channel *composed)
{
  const enum ebit_status status
      = ebit_open_ball_set (context, first->d_in, second->d_out,
                            first->count * second->count, composed);
  for (size_t a = 0; a < second->count && !status; a++)
    for (size_t b = 0; b < first->count; b++)
    {
      const struct ebit_balls k
          = ebit_balls_product (context, second->kraus[a], first->kraus[b]);
      if (!k.x)
        return EBIT_EMEMORY;
      composed->kraus[composed->count++] = k;
    }
  return status ? status : ebit_close_ball_set (context, composed);
}

enum ebit_status
ebit_ball_tensor (struct ebit_context *context,
                  const struct ebit_ball_channel *a,
                  const struct ebit_ball_channel *b,
                  struct ebit_ball_channel *product)
{
  const enum ebit_status status
      = ebit_open_ball_set (context, a->d_in * b->d_in, a->d_out * b->d_out,
                            a->count * b->count, product);
  for (size_t i = 0; i < a->count && !status; i++)
    for (size_t j = 0; j < b->count; j++)
    {
      const struct ebit_balls k
          = ebit_balls_kron (context, a->kraus[i], b->kraus[j]);
      if (!k.x)
        return EBIT_EMEMORY;
      product->kraus[product->count++] = k;
    }
  return status ? status : ebit_close_ball_set (context, product);
}

/* r K u^dag of every operator K, of the isometry and the unitary next to r and
 * u. */
static enum ebit_status
turn (struct ebit_context *context, const struct ebit_ball_channel *channel,
      size_t d_out, const double complex *r, const double complex *u,
      struct ebit_ball_channel *turned)
{
  const size_t d = channel->d_in;
  double defect;
  const struct ebit_balls after = ebit_balls_polar (
      context, ebit_balls_exactly (context, d_out, channel->d_out, r),
      &defect);
  const struct ebit_balls before = ebit_balls_polar (
      context, ebit_balls_exactly (context, d, d, u), &defect);
  const enum ebit_status status
      = ebit_open_ball_set (context, d, d_out, channel->count, turned);
  for (size_t a = 0; a < channel->count && !status; a++)
  {
    const struct ebit_balls k = ebit_balls_product_adjoint (
        context, ebit_balls_product (context, after, channel->kraus[a]),
        before);
    if (!k.x)
      return EBIT_EMEMORY;
    turned->kraus[turned->count++] = k;
  }
  return status ? status : ebit_close_ball_set (context, turned);
}

static enum ebit_status
find_distance (struct ebit_context *context, const struct ebit_ball_channel *a,
               const struct ebit_ball_channel *b, double *distance)
{
  const struct ebit_balls difference = ebit_balls_minus (
      context, ebit_ball_choi (context, a), ebit_ball_choi (context, b));
  return ebit_ball_trace_norm (context, difference, distance) ? EBIT_OK
                                                              : EBIT_EMEMORY;
}

/* Of the channels as they are, or where r is given with b between r and u. */
static enum ebit_status
distance_between (struct ebit_context *context, const struct ebit_channel *a,
                  const struct ebit_channel *b, const double complex *r,
                  const double complex *u, double *distance)
{
  struct ebit_ball_channel balls[2], turned;
  *distance = INFINITY;
  enum ebit_status status = ebit_make_ball_channel (context, a, &balls[0]);
  if (!status)
    status = ebit_make_ball_channel (context, b, &balls[1]);
  if (status || balls[0].trouble || balls[1].trouble)
    return status;
  if (r)
    status = turn (context, &balls[1], a->d_out, r, u, &turned);
  return status ? status
                : find_distance (context, &balls[0], r ? &turned : &balls[1],
                                 distance);
}

enum ebit_status
ebit_ball_distance (struct ebit_context *context, const struct ebit_channel *a,
                    const struct ebit_channel *b, double *distance)
{
  *distance = INFINITY;
  return a->d_in == b->d_in && a->d_out == b->d_out
             ? distance_between (context, a, b, NULL, NULL, distance)
             : EBIT_OK;
}

enum ebit_status
ebit_ball_distance_turned (struct ebit_context *context,
                           const struct ebit_channel *a,
                           const struct ebit_channel *b,
                           const double complex *r, const double complex *u,
                           double *distance)
{
  *distance = INFINITY;
  return a->d_in == b->d_in && b->d_out == b->d_in && a->d_out >= b->d_out
             ? distance_between (context, a, b, r, u, distance)
             : EBIT_OK;
}
