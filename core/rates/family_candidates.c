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
#include "family_decisions.h"
#include "family_information.h"
#include "family_ways.h"

static const unsigned quantum = EBIT_SERVES (EBIT_QUANTUM);

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

static struct ebit_closed_form
closed_form (const struct ebit_channel *channel,
             enum ebit_information_quantity quantity)
{
  struct ebit_closed_form form = { .upper = INFINITY };
  ebit_family_information (channel, quantity, &form);
  return form;
}

static void
add_identity (const struct ebit_channel *channel,
              const struct ebit_family_way *ways,
              struct ebit_candidates *candidates)
{
  (void)channel;
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL, ways[0].way.rate,
                      "identity_closed_form");
}

/* Channels with Bell-diagonal or isotropic Choi states. */
static void
add_covariant (const struct ebit_channel *channel,
               const struct ebit_family_way *ways,
               struct ebit_candidates *candidates)
{
  (void)ways;
  if (ebit_family_antidegradable (channel) == EBIT_YES)
    ebit_add_upper_end (candidates, quantum, 0, "antidegradable_capacity");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      closed_form (channel, EBIT_RAINS).upper,
                      "covariant_entropy");
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

static void
add_erasure (const struct ebit_channel *channel,
             const struct ebit_family_way *ways,
             struct ebit_candidates *candidates)
{
  (void)channel;
  ebit_add_upper_end (candidates, quantum, ways[0].way.rate,
                      "erasure_capacity");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL, ways[1].way.rate,
                      "covariant_entropy");
}

static void
add_pure_loss (const struct ebit_channel *channel,
               const struct ebit_family_way *ways,
               struct ebit_candidates *candidates)
{
  (void)channel;
  ebit_add_upper_end (candidates, quantum, ways[0].way.rate,
                      "bosonic_capacity");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL, ways[1].way.rate,
                      "covariant_entropy");
}

/* Through a pure loss of transmissivity eta/(1 + (1-eta) n), then an
 * amplifier. */
static void
add_thermal_loss (const struct ebit_channel *channel,
                  const struct ebit_family_way *ways,
                  struct ebit_candidates *candidates)
{
  const double eta = channel->parameters[0], photons = channel->parameters[1];
  if (photons == 0)
  {
    add_pure_loss (channel, ways, candidates);
    return;
  }
  if (ebit_family_entanglement_breaking (channel) == EBIT_YES)
  {
    ebit_add_upper_end (candidates, EBIT_SERVES_ALL, 0,
                        "entanglement_breaking");
    return;
  }
  if (ebit_family_antidegradable (channel) == EBIT_YES)
    ebit_add_upper_end (candidates, quantum, 0, "antidegradable_capacity");
  ebit_add_upper_end (
      candidates, quantum,
      ebit_pure_loss_capacity (eta / (1 + (1 - eta) * photons)),
      "thermal_concatenation");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      closed_form (channel, EBIT_REVERSE).upper,
                      "covariant_entropy");
}

static void
add_amplifier (const struct ebit_channel *channel,
               const struct ebit_family_way *ways,
               struct ebit_candidates *candidates)
{
  (void)channel;
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL, ways[0].way.rate,
                      "covariant_entropy");
}

/* The input's dimension, which a sweep leaves out. */
static size_t
input_dimension (const struct ebit_channel *channel)
{
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return (size_t)channel->parameters[0];
  case EBIT_FAMILY_DEPOLARIZING:
  case EBIT_FAMILY_ERASURE:
    return (size_t)channel->parameters[1];
  default:
    return 2;
  }
}

bool
ebit_family_candidates (const struct ebit_channel *channel,
                        struct ebit_candidates *candidates)
{
  typedef void adder (const struct ebit_channel *,
                      const struct ebit_family_way *,
                      struct ebit_candidates *);
  static adder *const adders[EBIT_FAMILIES]
      = { [EBIT_FAMILY_IDENTITY] = add_identity,
          [EBIT_FAMILY_DEPHASING] = add_covariant,
          [EBIT_FAMILY_DEPOLARIZING] = add_covariant,
          [EBIT_FAMILY_PAULI] = add_covariant,
          [EBIT_FAMILY_AMPLITUDE_DAMPING] = add_damping,
          [EBIT_FAMILY_GADC] = add_damping,
          [EBIT_FAMILY_DAMPING_DEPHASING] = add_damping,
          [EBIT_FAMILY_ERASURE] = add_erasure,
          [EBIT_FAMILY_PURE_LOSS] = add_pure_loss,
          [EBIT_FAMILY_THERMAL_LOSS] = add_thermal_loss,
          [EBIT_FAMILY_AMPLIFIER] = add_amplifier };
  ebit_clear_candidates (candidates);
  if (channel->family >= EBIT_FAMILIES || !adders[channel->family])
    return false;
  struct ebit_gadc damping;
  if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING
      && !ebit_gadc_of_channel (channel, &damping))
  {
    ebit_add_concatenation_ends (channel, candidates);
    return false;
  }
  struct ebit_family_way ways[EBIT_MAX_WAYS] = { { .gap = 0 } };
  struct ebit_channel sized = *channel;
  sized.d_in = input_dimension (channel);
  const size_t n = ebit_family_ways (&sized, ways);
  for (size_t i = 0; i < n; i++)
    add_way (candidates, &ways[i]);
  adders[channel->family](&sized, ways, candidates);
  return true;
}
