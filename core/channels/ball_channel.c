/* Channels with rounding included: see ball_channel.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_channel.h"

#include <complex.h>

#include "ball_families.h"

/* Operators that are exactly zero do nothing. */
static void
drop_zeros (struct ebit_ball_channel *set)
{
  size_t kept = 0;
  for (size_t a = 0; a < set->count; a++)
  {
    bool zero = true;
    for (size_t i = 0; i < set->d_in * set->d_out && zero; i++)
      zero = !(ebit_top (ebit_modulus (set->kraus[a].x[i].re)) > 0)
             && !(ebit_top (ebit_modulus (set->kraus[a].x[i].im)) > 0)
             && set->kraus[a].x[i].re.r == 0 && set->kraus[a].x[i].im.r == 0;
    if (!zero)
      set->kraus[kept++] = set->kraus[a];
  }
  set->count = kept;
}

/* ||N - N'|| <= f (2 + f) with f = ||V^dag V - 1||. */
static enum ebit_status
add_nearest (struct ebit_context *context, const struct ebit_channel *channel,
             struct ebit_ball_channel *set)
{
  const size_t d = channel->d_in, d_out = channel->d_out;
  const size_t rows = d_out * channel->count;
  const struct ebit_balls v = ebit_balls_new (context, rows, d);
  double defect;
  for (size_t i = 0; v.x && i < rows * d; i++)
  {
    const double complex x = channel->kraus[i % rows / d_out * d_out * d
                                            + i % d_out + i / rows * d_out];
    v.x[i] = ebit_exactly_complex (creal (x), cimag (x));
  }
  const struct ebit_balls p = ebit_balls_polar (context, v, &defect);
  for (size_t a = 0; p.x && a < channel->count; a++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, set);
    for (size_t i = 0; k && i < d_out * d; i++)
      k[i] = p.x[a * d_out + i % d_out + i / d_out * rows];
  }
  if (set->count < channel->count)
    return EBIT_EMEMORY;
  if (!(defect < 1e-3))
    set->trouble = "Kraus operators that do not preserve the trace to 1e-3";
  const struct ebit_ball f = ebit_exactly (defect);
  set->distance = ebit_top (ebit_times (f, ebit_plus (ebit_exactly (2), f)));
  return EBIT_OK;
}

enum ebit_status
ebit_make_ball_channel (struct ebit_context *context,
                        const struct ebit_channel *channel,
                        struct ebit_ball_channel *balls)
{
  const size_t d = channel->d_in;
  const size_t most = 8 + d * d + d + channel->count;
  enum ebit_status status
      = ebit_open_ball_set (context, d, channel->d_out, most, balls);
  if (status)
    return status;
  if (!channel->has_kraus)
    balls->trouble = "no Kraus operators";
  else if (d * channel->d_out > EBIT_MOST_PROVED)
    balls->trouble = "a Choi matrix of an order above 64";
  else if (channel->family == EBIT_FAMILY_KRAUS)
    status = add_nearest (context, channel, balls);
  else if (!ebit_are_in_range (channel))
    balls->trouble = "parameters outside of their range";
  else
  {
    status = ebit_add_named_operators (context, channel, balls) ? EBIT_OK
                                                                : EBIT_EMEMORY;
    drop_zeros (balls);
  }
  if (status || balls->trouble)
    return status;
  return ebit_close_ball_set (context, balls);
}
