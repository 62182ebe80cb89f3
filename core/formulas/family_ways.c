/* How the named channels share entanglement, in closed form.
 *
 * Codes attain the coherent information; with a message from the receiver
 * damping and bosonic channels attain the reverse coherent information,
 * erasures are announced, Pauli channels allow for recurrence before hashing,
 * and damping channels for one excitation on several rails (rails.h), which on
 * two rails may be followed by recurrence.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "family_ways.h"

#include <math.h>
#include <string.h>

#include "bosonic.h"
#include "family_information.h"
#include "gadc_information.h"
#include "rails.h"
#include "recurrence.h"

/* Where interpolation is no better than hashing they differ by no more. */
#define ROUNDING 1e-12

static struct ebit_family_way
code (double rate)
{
  return (struct ebit_family_way){ .way = { rate, rate },
                                   .method = "coherent_code" };
}

static struct ebit_family_way
assisted (double rate, double kept, const char *method)
{
  return (struct ebit_family_way){ .way = { kept, rate },
                                   .assisted = true,
                                   .method = method };
}

static size_t
identity (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  ways[0] = code (log2 (channel->parameters[0]));
  ways[0].method = "identity_closed_form";
  return 1;
}

bool
ebit_pauli_weights (const struct ebit_channel *channel, double weights[4])
{
  const double *x = channel->parameters;
  switch (channel->family)
  {
  case EBIT_FAMILY_PAULI:
    memcpy (weights, x, 4 * sizeof *weights);
    return true;
  case EBIT_FAMILY_DEPHASING:
    memcpy (weights, (const double[]){ 1 - x[0], 0, 0, x[0] },
            4 * sizeof *weights);
    return true;
  case EBIT_FAMILY_DEPOLARIZING:
    weights[0] = 1 - 0.75 * x[0];
    weights[1] = weights[2] = weights[3] = x[0] / 4;
    return x[1] == 2;
  case EBIT_FAMILY_IDENTITY:
    memcpy (weights, (const double[]){ 1, 0, 0, 0 }, 4 * sizeof *weights);
    return x[0] == 2;
  default:
    return false;
  }
}

/* Where two-way communication distils more of a qubit channel's Choi states
 * than hashing does; false where it does not, as of dephasing, of which
 * hashing is the Rains bound. */
static bool
recurrence (const struct ebit_channel *channel, double hashing,
            struct ebit_family_way *way)
{
  double weights[4];
  if (channel->family == EBIT_FAMILY_DEPHASING
      || !ebit_pauli_weights (channel, weights))
    return false;
  const struct ebit_recurrence rounds = ebit_choose_recurrence (weights);
  const double rate = ebit_recurrence_rate (weights, &rounds);
  *way = assisted (rate, 1, "recurrence");
  return rate > hashing * (1 + ROUNDING);
}

/* Channels with Bell-diagonal or isotropic Choi states. */
static size_t
covariant (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  ways[0] = code (ebit_closed_form_of (channel, EBIT_COHERENT).lower);
  return recurrence (channel, ways[0].way.rate, &ways[1]) ? 2 : 1;
}

bool
ebit_find_two_rails (const struct ebit_channel *channel,
                     struct ebit_two_rails *found)
{
  struct ebit_gadc gadc;
  double weights[4], kept = 1;
  if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING)
  {
    gadc = ebit_make_gadc (channel->parameters[0], channel->parameters[2]);
    kept = 1 - 2 * channel->parameters[1];
  }
  else if (!ebit_gadc_of_channel (channel, &gadc))
    return false;
  const double probability = ebit_two_rail_weights (
      gadc.decay, gadc.excitation, gadc.survival * kept * kept, weights);
  found->recurrence = ebit_choose_recurrence (weights);
  found->rate
      = probability / 2 * ebit_recurrence_rate (weights, &found->recurrence);
  return found->rate > 0;
}

static size_t
add_two_rails (const struct ebit_channel *channel, double rate, size_t n,
               struct ebit_family_way *ways)
{
  struct ebit_two_rails rails;
  if (!ebit_find_two_rails (channel, &rails) || !(rails.rate > rate))
    return n;
  ways[n] = assisted (rails.rate, 0.5, "two_rails");
  return n + 1;
}

static size_t
damping (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  struct ebit_gadc gadc;
  if (!ebit_gadc_of_channel (channel, &gadc)) /* with dephasing */
    return add_two_rails (channel, 0, 0, ways);
  if (ebit_gadc_is_entanglement_breaking (&gadc))
    return 0;
  const struct ebit_gadc_optimum coherent
      = ebit_gadc_coherent_information (&gadc);
  const struct ebit_gadc_optimum reverse
      = ebit_gadc_reverse_coherent_information (&gadc);
  const double kept = reverse.value > 0 ? ebit_binary_entropy (reverse.p) : 0;
  ways[0] = code (coherent.value);
  ways[0].gap = coherent.gap;
  ways[1] = assisted (reverse.value, kept, "reverse_code");
  ways[1].gap = reverse.gap;
  const struct ebit_rail_side perfect = ebit_rail_side (0, 0);
  const struct ebit_rail_side side = ebit_rail_side (gadc.gamma, gadc.thermal);
  const struct ebit_best_rails best
      = ebit_best_rails (&side, &perfect, EBIT_MOST_RAILS);
  if (best.rate > 0)
    ways[2] = assisted (best.rate, log2 (best.rails) / best.rails,
                        "one_sided_rails");
  return add_two_rails (channel, best.rate, best.rate > 0 ? 3 : 2, ways);
}

static size_t
erasure (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  const double p = channel->parameters[0];
  const double whole = log2 (channel->parameters[1]);
  ways[0] = code (fmax (0, (1 - 2 * p) * whole));
  ways[1] = assisted ((1 - p) * whole, whole, "erasure_announced");
  return 2;
}

static size_t
pure_loss (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  const double photons = ebit_mean_photons (channel);
  const double kept
      = isfinite (photons) ? ebit_thermal_entropy (photons) : INFINITY;
  ways[0] = code (ebit_pure_loss_capacity (channel->parameters[0], photons));
  ways[1] = assisted (ebit_closed_form_of (channel, EBIT_REVERSE).lower, kept,
                      "reverse_code");
  return 2;
}

/* Of n > 0 photons. */
static size_t
thermal_loss (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  const struct ebit_closed_form reverse
      = ebit_closed_form_of (channel, EBIT_REVERSE);
  if (reverse.upper == 0)
    return 0;
  ways[0] = code (ebit_closed_form_of (channel, EBIT_COHERENT).lower);
  ways[1] = assisted (reverse.lower, INFINITY, "reverse_code");
  return 2;
}

/* And bosonic dephasing, of which too all capacities are one. */
static size_t
amplifier (const struct ebit_channel *channel, struct ebit_family_way *ways)
{
  ways[0] = code (ebit_closed_form_of (channel, EBIT_COHERENT).lower);
  return 1;
}

static enum ebit_family_kind
kind_of (const struct ebit_channel *channel)
{
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return EBIT_KIND_IDENTITY;
  case EBIT_FAMILY_DEPHASING:
  case EBIT_FAMILY_DEPOLARIZING:
  case EBIT_FAMILY_PAULI:
    return EBIT_KIND_COVARIANT;
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
  case EBIT_FAMILY_GADC:
  case EBIT_FAMILY_DAMPING_DEPHASING:
    return EBIT_KIND_DAMPING;
  case EBIT_FAMILY_ERASURE:
    return EBIT_KIND_ERASURE;
  case EBIT_FAMILY_PURE_LOSS:
    return EBIT_KIND_PURE_LOSS;
  case EBIT_FAMILY_THERMAL_LOSS:
    return channel->parameters[1] == 0 ? EBIT_KIND_PURE_LOSS
                                       : EBIT_KIND_THERMAL_LOSS;
  case EBIT_FAMILY_AMPLIFIER:
  case EBIT_FAMILY_BOSONIC_DEPHASING:
    return EBIT_KIND_AMPLIFIER;
  default:
    return EBIT_OF_NO_FAMILY;
  }
}

struct ebit_family_ways
ebit_family_ways (const struct ebit_channel *channel)
{
  typedef size_t finder (const struct ebit_channel *,
                         struct ebit_family_way *);
  static finder *const finders[] = {
    [EBIT_KIND_IDENTITY] = identity,   [EBIT_KIND_COVARIANT] = covariant,
    [EBIT_KIND_DAMPING] = damping,     [EBIT_KIND_ERASURE] = erasure,
    [EBIT_KIND_PURE_LOSS] = pure_loss, [EBIT_KIND_THERMAL_LOSS] = thermal_loss,
    [EBIT_KIND_AMPLIFIER] = amplifier
  };
  struct ebit_family_ways ways = { .kind = kind_of (channel) };
  if (ways.kind != EBIT_OF_NO_FAMILY)
    ways.count = finders[ways.kind](channel, ways.way);
  return ways;
}
