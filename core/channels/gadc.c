/* The generalized amplitude damping channel in closed form.
 *
 * Kraus pairs with weights 1-T (decay) and T (excitation), each with
 * probability gamma.  Notation and facts: Khatri, Sharma, Wilde, Phys. Rev. A
 * 102, 012401 (2020).  The products below are arranged so that nothing is
 * subtracted that is close.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gadc.h"

#include <math.h>

#include "scalar.h"

struct ebit_gadc
ebit_make_gadc (double gamma, double thermal)
{
  struct ebit_gadc channel = { .gamma = gamma,
                               .thermal = fmin (thermal, 1 - thermal),
                               .flipped = thermal > 0.5,
                               .survival = 1 - gamma };
  channel.decay = gamma * (1 - channel.thermal);
  channel.excitation = gamma * channel.thermal;
  return channel;
}

bool
ebit_gadc_of_channel (const struct ebit_channel *channel,
                      struct ebit_gadc *gadc)
{
  if (channel->family == EBIT_FAMILY_GADC)
    *gadc = ebit_make_gadc (channel->parameters[0], channel->parameters[1]);
  else if (channel->family == EBIT_FAMILY_AMPLITUDE_DAMPING)
    *gadc = ebit_make_gadc (channel->parameters[0], 0);
  else if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING
           && channel->parameters[1] == 0)
    *gadc = ebit_make_gadc (channel->parameters[0], channel->parameters[2]);
  else
    return false;
  return true;
}

bool
ebit_as_damping (const struct ebit_channel *channel, struct ebit_gadc *damping)
{
  if (ebit_gadc_of_channel (channel, damping))
    return true;
  *damping = ebit_make_gadc (0, 0);
  return channel->family == EBIT_FAMILY_IDENTITY
         && channel->parameters[0] == 2;
}

/* With q = 1-p: p00 = q(1-v), p01 = qv, p10 = pu, p11 = p(1-u),
 * coherence = sqrt(pq(1-g)); then p00 p11 - coherence^2 = pq uv. */
struct ebit_x_state
ebit_gadc_state (const struct ebit_gadc *channel, double p)
{
  double q = 1 - p, u = channel->decay, v = channel->excitation;
  double survival = channel->survival;
  return (struct ebit_x_state){
    .p00 = q * (survival + u),
    .p01 = q * v,
    .p10 = p * u,
    .p11 = p * (survival + v),
    .coherence = sqrt (p * q * survival),
    .determinant = p * q * u * v,
    .excess = p * q * ebit_gadc_excess (channel),
  };
}

struct ebit_x_state
ebit_gadc_choi (const struct ebit_gadc *channel)
{
  return (struct ebit_x_state){
    .p00 = channel->survival + channel->decay,
    .p01 = channel->excitation,
    .p10 = channel->decay,
    .p11 = channel->survival + channel->excitation,
    .coherence = sqrt (channel->survival),
    .determinant = channel->decay * channel->excitation,
    .excess = ebit_gadc_excess (channel),
  };
}

double
ebit_gadc_excess (const struct ebit_gadc *channel)
{
  return channel->survival - channel->decay * channel->excitation;
}

bool
ebit_gadc_is_entanglement_breaking (const struct ebit_gadc *channel)
{
  return ebit_gadc_excess (channel) <= 0;
}

double
ebit_gadc_damping_factor (const struct ebit_gadc *channel)
{
  if (channel->gamma == 0)
    return 0;
  return channel->decay / (channel->survival + channel->decay);
}

/* log2(1+t) with t > 0 the root of (u+t)(v+t) = 1-g.  Adding t to <01|J|01>
 * and <10|J|10> makes the Choi matrix J positive under partial transposition,
 * hence separable, with Tr_B = (1+t) 1: an upper bound on E_max, which the
 * log-negativity of the Choi state attains. */
double
ebit_gadc_max_rains (const struct ebit_gadc *channel)
{
  double excess = ebit_gadc_excess (channel), g = channel->gamma;
  if (excess <= 0)
    return 0;
  double t = 2 * excess / (g + sqrt (g * g + 4 * excess));
  return log1p (t) / EBIT_LN2;
}
