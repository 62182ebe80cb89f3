/* Closed forms of bosonic channels with rounding included: those of bosonic.c,
 * where their sources are, in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_bosonic.h"

#include <math.h>

#include "ball_entropy.h"
#include "bosonic.h"
#include "rigorous_dephasing.h"

struct ebit_ball
ebit_ball_loss_capacity (struct ebit_ball eta, double photons)
{
  const struct ebit_ball lost = ebit_complement (eta);
  const struct ebit_ball n = ebit_exactly (photons);
  if (ebit_top (eta) <= 0.5)
    return ebit_exactly (0);
  if (isinf (photons))
    return ebit_positive_part (ebit_ball_log2 (ebit_over (eta, lost)));
  return ebit_positive_part (
      ebit_minus (ebit_ball_thermal_entropy (ebit_times (eta, n)),
                  ebit_ball_thermal_entropy (ebit_times (lost, n))));
}

struct ebit_ball
ebit_ball_loss_reverse (struct ebit_ball eta, double photons)
{
  const struct ebit_ball lost = ebit_complement (eta);
  const struct ebit_ball n = ebit_exactly (photons);
  if (isinf (photons))
    return ebit_positive_part (ebit_negated (ebit_ball_log2 (lost)));
  return ebit_positive_part (
      ebit_minus (ebit_ball_thermal_entropy (n),
                  ebit_ball_thermal_entropy (ebit_times (lost, n))));
}

static void
enclose_loss (const struct ebit_channel *channel,
              enum ebit_information_quantity quantity,
              struct ebit_rigorous *proof)
{
  const double photons = ebit_mean_photons (channel);
  const struct ebit_ball eta = ebit_exactly (channel->parameters[0]);
  const struct ebit_ball reverse = ebit_ball_loss_reverse (eta, photons);
  if (quantity == EBIT_COHERENT)
    ebit_enclose (proof, ebit_ball_loss_capacity (eta, photons));
  else if (quantity == EBIT_REVERSE || isinf (photons))
    ebit_enclose (proof, reverse);
  else
  {
    ebit_raise_lower_to (proof, reverse);
    ebit_reduce_upper_to (proof, ebit_ball_loss_reverse (eta, INFINITY));
  }
}

/* Between -log2 (1-eta) - G(n), attained, and that less n log2 eta; nothing
 * where n (1-eta) >= eta. */
static void
enclose_thermal_loss (const struct ebit_channel *channel,
                      enum ebit_information_quantity quantity,
                      struct ebit_rigorous *proof)
{
  const struct ebit_ball eta = ebit_exactly (channel->parameters[0]);
  const struct ebit_ball n = ebit_exactly (channel->parameters[1]);
  const struct ebit_ball attained = ebit_minus (
      ebit_ball_loss_reverse (eta, INFINITY), ebit_ball_thermal_entropy (n));
  const struct ebit_ball log_eta = ebit_ball_log2 (eta);
  const struct ebit_ball noise
      = ebit_minus (ebit_times (n, ebit_complement (eta)), eta);
  ebit_raise_lower_to (proof, quantity == EBIT_COHERENT
                                  ? ebit_plus (attained, log_eta)
                                  : attained);
  ebit_reduce_upper_to (proof, ebit_positive_part (ebit_minus (
                                   attained, ebit_times (n, log_eta))));
  if (ebit_bottom (noise) >= 0)
    ebit_reduce_upper (proof, 0);
}

/* Channels that lose nothing carry without end. */
static bool
is_infinite (const struct ebit_channel *channel)
{
  const double *x = channel->parameters;
  return (channel->family == EBIT_FAMILY_PURE_LOSS && x[0] == 1
          && isinf (x[1]))
         || (channel->family == EBIT_FAMILY_THERMAL_LOSS && x[0] == 1)
         || (channel->family == EBIT_FAMILY_AMPLIFIER && x[0] == 1)
         || (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING && x[0] == 0);
}

void
ebit_enclose_bosonic (const struct ebit_channel *channel,
                      enum ebit_information_quantity quantity,
                      struct ebit_rigorous *proof)
{
  const struct ebit_ball x = ebit_exactly (channel->parameters[0]);
  if (is_infinite (channel))
    proof->lower = INFINITY;
  else if (ebit_is_pure_loss (channel))
    enclose_loss (channel, quantity, proof);
  else if (channel->family == EBIT_FAMILY_THERMAL_LOSS)
    enclose_thermal_loss (channel, quantity, proof);
  else if (channel->family == EBIT_FAMILY_AMPLIFIER)
    ebit_enclose (proof, ebit_ball_log2 (
                             ebit_over (x, ebit_minus (x, ebit_exactly (1)))));
  else
    ebit_enclose (proof,
                  ebit_ball_dephasing_capacity (channel->parameters[0]));
}

bool
ebit_ball_bosonic_squashed (const struct ebit_channel *channel,
                            struct ebit_ball *bound)
{
  const double photons = ebit_mean_photons (channel);
  const struct ebit_ball n = ebit_exactly (photons);
  const struct ebit_ball half = ebit_exactly (0.5);
  struct ebit_ball k = ebit_exactly (channel->parameters[0]);
  if (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING)
    return false;
  if (isfinite (photons))
  {
    *bound = ebit_minus (
        ebit_ball_thermal_entropy (ebit_times (
            half, ebit_times (n, ebit_plus (ebit_exactly (1), k)))),
        ebit_ball_thermal_entropy (
            ebit_times (half, ebit_times (n, ebit_complement (k)))));
    return true;
  }
  if (channel->family == EBIT_FAMILY_THERMAL_LOSS)
  {
    const struct ebit_ball noise = ebit_times (
        ebit_complement (k), ebit_exactly (channel->parameters[1]));
    *bound = ebit_exactly (0);
    if (ebit_bottom (ebit_minus (noise, k)) >= 0)
      return true;
    k = ebit_over (k, ebit_plus (ebit_exactly (1), noise));
  }
  *bound = ebit_ball_log2 (ebit_over (ebit_plus (ebit_exactly (1), k),
                                      ebit_modulus (ebit_complement (k))));
  return true;
}

bool
ebit_ball_bosonic_transposition (const struct ebit_channel *channel,
                                 struct ebit_ball *bound)
{
  const struct ebit_ball k = ebit_exactly (channel->parameters[0]);
  const struct ebit_ball photons = ebit_exactly (
      channel->family == EBIT_FAMILY_THERMAL_LOSS ? channel->parameters[1]
                                                  : 0);
  if (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING)
  {
    *bound = ebit_positive_part (
        ebit_ball_dephasing_transposition (channel->parameters[0]));
    return channel->parameters[0] > 0;
  }
  const struct ebit_ball noise
      = ebit_plus (ebit_exactly (1), ebit_times (ebit_exactly (2), photons));
  const struct ebit_ball norm
      = ebit_over (ebit_plus (ebit_exactly (1), k),
                   ebit_times (noise, ebit_modulus (ebit_complement (k))));
  *bound = ebit_positive_part (ebit_ball_log2 (norm));
  return true;
}
