/* What closed forms say about the capacities of the named channels.
 *
 * The lower ends are the ways of family_ways.h.  The upper ones:
 *
 * Dephasing, Pauli and depolarizing channels: the relative
 * entropy of entanglement of the Choi state (Pirandola, Laurenza, Ottaviani,
 * Banchi, Nat. Commun. 8, 15043), which for them is the Rains bound.
 * Erasure: Bennett, DiVincenzo, Smolin, Phys. Rev. Lett. 78, 3217.  Bosonic
 * channels: Wolf, Perez-Garcia, Giedke, Phys. Rev. Lett. 98, 130501; thermal
 * loss = amplifier after a pure loss: Sharma, Wilde, Adhikari, Takeoka, New
 * J. Phys. 20, 063025.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "family_candidates.h"

#include <math.h>

#include "bosonic.h"
#include "damping_candidates.h"
#include "families.h"
#include "family_decisions.h"
#include "family_information.h"
#include "family_ways.h"
#include "flag_bounds.h"

/* Of a degradable channel, and of one that goes through one. */
static const unsigned unassisted = EBIT_SERVES_UNASSISTED;

static void
add_way (struct ebit_candidates *candidates, const struct ebit_family_way *way)
{
  const struct ebit_candidate candidate
      = { .exact = true,
          .serves
          = way->assisted ? EBIT_SERVES_WITH_MESSAGES : EBIT_SERVES_ALL,
          .value = fmax (0, way->way.rate),
          .method = way->method,
          .kept = way->way.kept };
  ebit_add_candidate (candidates, &candidate);
}

/* Flags that make Pauli and depolarizing channels degradable; of dephasing the
 * relative entropy of entanglement is the capacity. */
static void
add_flags (const struct ebit_channel *channel,
           struct ebit_candidates *candidates)
{
  const double *x = channel->parameters, d = x[1];
  double sorted[4];
  if (channel->family == EBIT_FAMILY_DEPOLARIZING && x[0] > 0)
    ebit_add_upper_end (
        candidates, unassisted,
        ebit_depolarizing_flags (x[0] * (1 - 1 / (d * d)), d).value,
        "flag_hull");
  if (channel->family != EBIT_FAMILY_PAULI)
    return;
  ebit_sort_errors (x, sorted);
  ebit_add_upper_end (candidates, unassisted, ebit_pauli_flags (sorted).value,
                      "symmetric_flags");
}

/* Channels with Bell-diagonal or isotropic Choi states. */
static void
add_covariant (const struct ebit_channel *channel,
               struct ebit_candidates *candidates)
{
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      ebit_closed_form_of (channel, EBIT_RAINS).upper,
                      "covariant_entropy");
  if (ebit_family_antidegradable (channel) == EBIT_YES)
    ebit_add_upper_end (candidates, unassisted, 0, "antidegradable_capacity");
  else
    add_flags (channel, candidates);
}

static void
add_damping (const struct ebit_channel *channel,
             const struct ebit_family_way *ways,
             struct ebit_candidates *candidates)
{
  struct ebit_gadc folded;
  if (ebit_gadc_of_channel (channel, &folded))
    ebit_add_damping_upper_ends (&folded, ways[0].way.rate, ways[0].gap,
                                 candidates);
}

/* Through a pure loss of transmissivity eta/(1 + (1-eta) n), then an
 * amplifier. */
static void
add_thermal_loss (const struct ebit_channel *channel,
                  struct ebit_candidates *candidates)
{
  const double eta = channel->parameters[0], photons = channel->parameters[1];
  if (ebit_family_entanglement_breaking (channel) == EBIT_YES)
  {
    ebit_add_upper_end (candidates, EBIT_SERVES_ALL, 0,
                        "entanglement_breaking");
    return;
  }
  if (ebit_family_antidegradable (channel) == EBIT_YES)
    ebit_add_upper_end (candidates, unassisted, 0, "antidegradable_capacity");
  ebit_add_upper_end (
      candidates, unassisted,
      ebit_pure_loss_capacity (eta / (1 + (1 - eta) * photons), INFINITY),
      "thermal_concatenation");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      ebit_closed_form_of (channel, EBIT_REVERSE).upper,
                      "covariant_entropy");
}

/* A quantum capacity that the code attains, by that theorem, and one with
 * messages that the relative entropy of entanglement bounds. */
static void
add_attained (double code, const char *method, double assisted,
              struct ebit_candidates *candidates)
{
  ebit_add_upper_end (candidates, unassisted, code, method);
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL, assisted,
                      "covariant_entropy");
}

static void
add_upper_ends (const struct ebit_channel *channel,
                const struct ebit_family_ways *ways,
                struct ebit_candidates *candidates)
{
  const struct ebit_family_way *way = ways->way;
  switch (ways->kind)
  {
  case EBIT_KIND_IDENTITY:
    ebit_add_upper_end (candidates, EBIT_SERVES_ALL, way[0].way.rate,
                        "identity_closed_form");
    break;
  case EBIT_KIND_COVARIANT:
    add_covariant (channel, candidates);
    break;
  case EBIT_KIND_DAMPING:
    add_damping (channel, way, candidates);
    break;
  case EBIT_KIND_ERASURE:
    add_attained (way[0].way.rate, "erasure_capacity", way[1].way.rate,
                  candidates);
    break;
  case EBIT_KIND_PURE_LOSS:
    add_attained (way[0].way.rate, "bosonic_capacity",
                  ebit_closed_form_of (channel, EBIT_RAINS).upper, candidates);
    if (isfinite (ebit_mean_photons (channel)))
      ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                          ebit_bosonic_squashed_bound (channel),
                          "squashed_photons");
    break;
  case EBIT_KIND_THERMAL_LOSS:
    add_thermal_loss (channel, candidates);
    break;
  case EBIT_KIND_AMPLIFIER:
    ebit_add_upper_end (candidates, EBIT_SERVES_ALL, way[0].way.rate,
                        "covariant_entropy");
    break;
  case EBIT_OF_NO_FAMILY:
  default:
    break;
  }
}

bool
ebit_family_candidates (const struct ebit_channel *channel,
                        struct ebit_candidates *candidates)
{
  struct ebit_channel sized = *channel;
  sized.d_in = ebit_input_dimension (channel); /* a sweep has none */
  ebit_clear_candidates (candidates);
  struct ebit_gadc damping;
  const struct ebit_family_ways ways = ebit_family_ways (&sized);
  for (size_t i = 0; i < ways.count; i++)
    add_way (candidates, &ways.way[i]);
  if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING
      && !ebit_gadc_of_channel (channel, &damping))
  {
    ebit_add_concatenation_ends (channel, candidates);
    return false;
  }
  add_upper_ends (&sized, &ways, candidates);
  return ways.kind != EBIT_OF_NO_FAMILY;
}
