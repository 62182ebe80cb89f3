/* Bosonic channels in closed form.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bosonic.h"

#include <math.h>

#include "scalar.h"

bool
ebit_is_pure_loss (const struct ebit_channel *channel)
{
  return channel->family == EBIT_FAMILY_PURE_LOSS
         || (channel->family == EBIT_FAMILY_THERMAL_LOSS
             && channel->parameters[1] == 0);
}

double
ebit_thermal_entropy (double photons)
{
  return photons > 0
             ? log2 (photons + 1) + photons * log1p (1 / photons) / EBIT_LN2
             : 0;
}

double
ebit_pure_loss_capacity (double transmissivity)
{
  return fmax (0, log2 (transmissivity / (1 - transmissivity)));
}

double
ebit_bosonic_squashed_bound (const struct ebit_channel *channel)
{
  double k = channel->parameters[0];
  if (channel->family == EBIT_FAMILY_THERMAL_LOSS)
  {
    const double noise = (1 - k) * channel->parameters[1];
    if (noise >= k)
      return 0;
    k /= 1 + noise;
  }
  /* (1+k)/|1-k| is the same for 1/k; to the last digits for small k, whose
   * bound is above a rate as small. */
  const double least = fmin (k, 1 / k);
  return (log1p (least) - log1p (-least)) / EBIT_LN2;
}

double
ebit_bosonic_transposition_bound (const struct ebit_channel *channel)
{
  const double k = channel->parameters[0];
  const double photons = channel->family == EBIT_FAMILY_THERMAL_LOSS
                             ? channel->parameters[1]
                             : 0;
  const double norm = (1 + k) / (fabs (1 - k) * (2 * photons + 1));
  return fmax (0, log2 (norm));
}
