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

/* ln (1 + 1/x), the slope of G; 1/x would be Inf for the least x. */
static double
log_slope_of_entropy (double x)
{
  return x < 1 ? log1p (x) - log (x) : log1p (1 / x);
}

double
ebit_thermal_entropy (double photons)
{
  return photons > 0
             ? (log1p (photons) + photons * log_slope_of_entropy (photons))
                   / EBIT_LN2
             : 0;
}

/* b ln (1 + v/b) for v > 0, which tends to v for large b and to 0 for small
 * ones. */
static double
tempered (double v, double b)
{
  const double ratio = v / b;
  if (ratio < 0x1p-54)
    return v;
  return isinf (ratio) ? 0 : b * log1p (ratio);
}

/* G(a n) - G(b n) for a = b + d, d >= 0; in nats, where n = 1,
 *
 *   d ln (1 + 1/a) + ln (1 + d/(b+1)) - b ln (1 + d/((a+1) b)),
 *
 * of which the last term is less than either of the others, so that no digits
 * are lost. */
static double
entropy_difference (double a, double b, double d, double n)
{
  const double few = 0x1p-500; /* G(n) is n - n ln n, and d n may be 0 */
  if (d <= 0 || n <= 0)
    return 0;
  if (n < few)
    return n * ((d * (1 - log (a) - log (n)) - tempered (d, b)) / EBIT_LN2);
  const double x = a * n, y = b * n, more = d * n;
  return (more * log_slope_of_entropy (x) + log1p (more / (y + 1))
          - tempered (more / (x + 1), y))
         / EBIT_LN2;
}

double
ebit_mean_photons (const struct ebit_channel *channel)
{
  return channel->family == EBIT_FAMILY_PURE_LOSS ? channel->parameters[1]
                                                  : INFINITY;
}

double
ebit_pure_loss_capacity (double transmissivity, double photons)
{
  const double eta = transmissivity;
  if (isinf (photons))
    return fmax (0, log2 (eta / (1 - eta)));
  return entropy_difference (eta, 1 - eta, 2 * eta - 1, photons);
}

double
ebit_pure_loss_reverse (double transmissivity, double photons)
{
  if (isinf (photons))
    return -log1p (-transmissivity) / EBIT_LN2;
  return entropy_difference (1, 1 - transmissivity, transmissivity, photons);
}

/* ---- Dephasing ------------------------------------------------------- */

/* Below that the density is a normal one but for 2e-22 bits, and the series
 * would cancel like 1.6/y. */
#define NARROW 0.1
#define SHARE 0x1p-80 /* of the first term; what is less does not count */

double
ebit_bosonic_dephasing_capacity (double variance)
{
  const double y = variance;
  double sum = 0, factor = 1, sign = 1;
  if (y == 0)
    return INFINITY;
  if (y <= NARROW)
    return log2 (2 * EBIT_PI) - log2 (2 * EBIT_PI * exp (1) * y) / 2;
  for (double k = 1; factor > SHARE * exp (-y); k++)
  {
    const double power = exp (-y * (k * k + k) / 2);
    factor = exp (-k * y);
    sum += log1p (-factor) - sign * 2 * power / (k * expm1 (-k * y));
    sign = -sign;
  }
  return fmax (0, sum / EBIT_LN2);
}

/* By theta's other form where the variance is small. */
static double
dephasing_transposition (double y)
{
  const double exponent = y < EBIT_PI ? 2 * EBIT_PI * EBIT_PI / y : y / 2;
  double sum = 1, term = 1;
  for (double k = 1; term > 0; k++)
    sum += 2 * (term = exp (-exponent * k * k));
  return log2 (sum) + (y < EBIT_PI ? log2 (2 * EBIT_PI / y) / 2 : 0);
}

double
ebit_bosonic_squashed_bound (const struct ebit_channel *channel)
{
  double k = channel->parameters[0];
  const double photons = ebit_mean_photons (channel);
  if (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING)
    return INFINITY;
  if (isfinite (photons))
    return entropy_difference ((1 + k) / 2, (1 - k) / 2, k, photons);
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
  if (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING)
    return dephasing_transposition (k);
  const double norm = (1 + k) / (fabs (1 - k) * (2 * photons + 1));
  return fmax (0, log2 (norm));
}
