/* Norms of named channels with rounding included: the formulas of
 * family_norm.c, where their sources are, in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_family_norm.h"

#include "ball_entropy.h"
#include "rigorous_closed_form.h"

/* log2 of that, where d F <= 1 it is 0. */
static struct ebit_ball
log_at_least_one (struct ebit_ball x)
{
  return ebit_ball_log2 (ebit_greater (x, ebit_exactly (1)));
}

/* log2 (1 + t), (u + t)(v + t) = c^2, of damping and dephasing. */
static struct ebit_ball
damping_dephasing_norm (const double *x)
{
  const struct ebit_ball one = ebit_exactly (1), g = ebit_exactly (x[0]);
  const struct ebit_ball thermal = ebit_exactly (x[2]);
  const struct ebit_ball turned
      = ebit_minus (one, ebit_times (ebit_exactly (2), ebit_exactly (x[1])));
  const struct ebit_ball square
      = ebit_times (ebit_times (turned, turned), ebit_minus (one, g));
  const struct ebit_ball noise = ebit_times (
      ebit_times (g, thermal), ebit_times (g, ebit_minus (one, thermal)));
  const struct ebit_ball excess
      = ebit_positive_part (ebit_minus (square, noise));
  const struct ebit_ball root = ebit_root (
      ebit_plus (ebit_times (g, g), ebit_times (ebit_exactly (4), excess)));
  return ebit_ball_log2 (
      ebit_plus (one, ebit_over (ebit_times (ebit_exactly (2), excess),
                                 ebit_plus (g, root))));
}

bool
ebit_ball_family_norm (const struct ebit_channel *channel,
                       struct ebit_ball *bits)
{
  const double *x = channel->parameters;
  struct ebit_ball_damping damping;
  struct ebit_ball q[4], one = ebit_exactly (1);
  if (ebit_read_ball_damping (channel, &damping))
  {
    *bits = ebit_ball_damping_max_rains (&damping);
    return ebit_size (damping.gamma) > 0;
  }
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    *bits = ebit_ball_log2 (ebit_exactly (x[0]));
    return true;
  case EBIT_FAMILY_DEPOLARIZING: /* d F = d - p (d^2-1)/d */
    *bits = log_at_least_one (
        ebit_minus (ebit_exactly (x[1]),
                    ebit_over (ebit_times (ebit_exactly (x[0]),
                                           ebit_exactly (x[1] * x[1] - 1)),
                               ebit_exactly (x[1]))));
    return true;
  case EBIT_FAMILY_DEPHASING:
    q[0] = ebit_exactly (x[0]);
    q[0] = ebit_greater (q[0], ebit_minus (one, q[0]));
    *bits = log_at_least_one (ebit_plus (q[0], q[0]));
    return true;
  case EBIT_FAMILY_PAULI:
    ebit_ball_weights (x, q);
    for (size_t i = 1; i < 4; i++)
      q[0] = ebit_greater (q[0], q[i]);
    *bits = log_at_least_one (ebit_plus (q[0], q[0]));
    return true;
  case EBIT_FAMILY_ERASURE:
    *bits = ebit_ball_log2 (
        ebit_plus (one, ebit_times (ebit_minus (one, ebit_exactly (x[0])),
                                    ebit_exactly (x[1] - 1))));
    return true;
  case EBIT_FAMILY_DAMPING_DEPHASING:
    *bits = damping_dephasing_norm (x);
    return x[0] > 0;
  default:
    return false;
  }
}
