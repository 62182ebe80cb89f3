/* Entanglement over a fiber, direct or by separable carriers, after H.
 * McAleese et al., arXiv:2411.07306, whose equation numbers these are; the
 * closed forms are ours.
 *
 * Noise (14): with x = (noise per km)(km) and e = exp(-x) the carrier's Bloch
 * vector shrinks by e, which is the Pauli channel ((1+3e)/4, (1-e)/4, ...).
 *
 * "ded": a half of phi+ is sent.
 *
 * "edss1": A, B and the carrier C start in (1), a mixture of products; a CNOT
 * from A entangles A with BC, never C with AB; after C has been sent, a CNOT
 * from B (2), and C is measured: result H leaves A and B entangled.
 *
 * "edss2": A and B start with correlations (tx, ty, tz) = (1/4, -1/4, 1/2)
 * (3), C with <X> = 1/2 (4), controlled phases (5) instead of CNOTs, result D.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_protocols.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "dephasing_rounds.h"
#include "scalar.h"

const char *const ebit_protocol_names[] = { "ded", "edss1", "edss2", NULL };
const char *const ebit_outcome_names[] = { "success", "failure", NULL };

void
ebit_noise_on_carrier (double x, const double pauli[4], double noise[4])
{
  const double lost = -expm1 (-x), e = 1 - lost;
  for (size_t i = 0; i < 4; i++)
    noise[i] = e * pauli[i] + lost / 4;
}

/* ---- Pairs ---------------------------------------------------------------
 */

static double
pair_of_ded (enum ebit_outcome outcome, const double noise[4], double w[4])
{
  const double scale = outcome == EBIT_SUCCESS ? 1 : NAN;
  w[0] = noise[0] * scale;
  w[1] = noise[3] * scale;
  w[2] = noise[1] * scale;
  w[3] = noise[2] * scale;
  return outcome == EBIT_SUCCESS;
}

/* The CNOTs undo each other for C, unless there is an error X or Y, which
 * makes one result of the other. */
static double
pair_of_edss1 (enum ebit_outcome outcome, const double noise[4], double w[4])
{
  const bool success = outcome == EBIT_SUCCESS;
  const double kept[2] = { noise[0], noise[3] };
  const double flipped[2] = { noise[1], noise[2] };
  const double *pure = success ? kept : flipped;
  const double *mixed = success ? flipped : kept;
  const double other = (mixed[0] + mixed[1]) / 6;
  const double p = (pure[0] + pure[1]) / 3 + 4 * other;
  w[0] = (pure[0] / 3 + other) / p;
  w[1] = (pure[1] / 3 + other) / p;
  w[2] = w[3] = other / p;
  return p;
}

static double
pair_of_edss2 (enum ebit_outcome outcome, const double noise[4], double w[4])
{
  const double tx = 0.25, ty = -0.25, tz = 0.5;
  const double c = outcome == EBIT_SUCCESS ? 0.5 : -0.5;
  /* What the channel leaves of the Bloch vector's components. */
  const double fx = noise[0] + noise[1] - noise[2] - noise[3];
  const double fy = noise[0] - noise[1] + noise[2] - noise[3];
  const double fz = noise[0] - noise[1] - noise[2] + noise[3];
  const double q = 1 + fx * c * tz;
  const double x = fz * tx - fy * c * ty, y = fz * ty - fy * c * tx;
  const double z = tz + fx * c;
  w[0] = (q + x - y + z) / (4 * q);
  w[1] = (q - x + y + z) / (4 * q);
  w[2] = (q + x + y - z) / (4 * q);
  w[3] = (q - x - y - z) / (4 * q);
  return q / 2;
}

double
ebit_pair_of_protocol (enum ebit_protocol protocol, enum ebit_outcome outcome,
                       const double noise[4], double weights[4])
{
  switch (protocol)
  {
  case EBIT_EDSS1:
    return pair_of_edss1 (outcome, noise, weights);
  case EBIT_EDSS2:
    return pair_of_edss2 (outcome, noise, weights);
  case EBIT_DED:
  default:
    return pair_of_ded (outcome, noise, weights);
  }
}

/* ---- The carrier's correlations ------------------------------------------
 */

/* w ln w - t of w = 1 + t >= 0.  A spectrum m w has less entropy than m by the
 * sum of m times it, in nats, where the sum of m t is 0 for each m.  For small
 * t the sum over k >= 2 of (-t)^k/(k (k-1)), to the last digits. */
static double
excess (double t, double w)
{
  enum
  {
    TERMS = 40 /* (1/4)^40 is below rounding by far */
  };
  const double small = 0.25;
  if (fabs (t) >= small)
    return (w > 0 ? w * log (w) : 0) - t;
  double sum = 0;
  for (int k = TERMS; k >= 2; k--)
    sum = 1.0 / (k * (k - 1)) - t * sum;
  return t * t * sum;
}

/* Of a Werner state: 2 - H (w) with w = (1+3e, 1-e, 1-e, 1-e)/4, and 1 - h2
 * ((1-e)/2) is classical. */
static struct ebit_carrier_correlations
correlations_of_ded (double x)
{
  const double e = exp (-x), lost = -expm1 (-x);
  struct ebit_carrier_correlations found;
  found.mutual_information
      = (excess (3 * e, 1 + 3 * e) + 3 * excess (-e, lost)) / (4 * EBIT_LN2);
  found.classical = ebit_biased_rate (lost / 2, e);
  return found;
}

/* One third of the mixture has a carrier that says which it is, as far as
 * noise lets it: half of that without any noise is classical, by measuring Z.
 */
static struct ebit_carrier_correlations
correlations_of_edss1 (double x)
{
  struct ebit_carrier_correlations found;
  found.classical = ebit_biased_rate (-expm1 (-x) / 2, exp (-x)) / 3;
  found.mutual_information = 2 * found.classical;
  return found;
}

/* The spectrum of ABC, in 64ths: 4 - 2e and 4 + 2e twice each, 12 - 8e, 12 -
 * 4e, 12 and 12 + 12e, without correlations 4 and 12 four times each; the
 * carrier is measured along X. */
static struct ebit_carrier_correlations
correlations_of_edss2 (double x)
{
  const double e = exp (-x);
  const double of_fours
      = 2 * (excess (-e / 2, 1 - e / 2) + excess (e / 2, 1 + e / 2));
  const double of_twelves = excess (-2 * e / 3, 1 - 2 * e / 3)
                            + excess (-e / 3, 1 - e / 3) + excess (e, 1 + e);
  struct ebit_carrier_correlations found;
  found.mutual_information
      = (4 * of_fours + 12 * of_twelves) / (64 * EBIT_LN2);
  found.classical = ebit_capacity_of_bias (e / 2);
  return found;
}

struct ebit_carrier_correlations
ebit_correlations_of_carrier (enum ebit_protocol protocol, double x)
{
  struct ebit_carrier_correlations found
      = protocol == EBIT_DED     ? correlations_of_ded (x)
        : protocol == EBIT_EDSS1 ? correlations_of_edss1 (x)
                                 : correlations_of_edss2 (x);
  /* None is negative, but for rounding where all noise is. */
  found.mutual_information = fmax (0, found.mutual_information);
  found.classical = fmax (0, found.classical);
  found.discord = fmax (0, found.mutual_information - found.classical);
  return found;
}
