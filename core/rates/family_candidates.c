/* What closed forms say about the capacities of the named channels.
 *
 * Dephasing, Pauli and depolarizing channels: hashing, and the relative
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
#include "capacities.h"

#include <math.h>
#include <string.h>

#include "family_decisions.h"
#include "family_information.h"
#include "recurrence.h"
#include "scalar.h"

static const unsigned quantum = EBIT_SERVES (EBIT_QUANTUM);

static void
add_lower (struct ebit_candidates *candidates, unsigned serves, double value,
           double kept, const char *method)
{
  const struct ebit_candidate candidate = { .exact = true,
                                            .serves = serves,
                                            .value = fmax (0, value),
                                            .method = method,
                                            .kept = kept };
  ebit_add_candidate (candidates, &candidate);
}

static void
add_upper (struct ebit_candidates *candidates, unsigned serves, double value,
           const char *method)
{
  const struct ebit_candidate candidate = { .upper = true,
                                            .exact = true,
                                            .serves = serves,
                                            .value = value,
                                            .method = method };
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
              struct ebit_candidates *candidates)
{
  const double whole = log2 (channel->parameters[0]);
  add_lower (candidates, EBIT_SERVES_ALL, whole, whole,
             "identity_closed_form");
  add_upper (candidates, EBIT_SERVES_ALL, whole, "identity_closed_form");
}

/* Where two-way communication distils more of a qubit channel's Choi states
 * than hashing does. */
static void
add_recurrence (const struct ebit_channel *channel, double hashing,
                struct ebit_candidates *candidates)
{
  const double *x = channel->parameters;
  double weights[4] = { 1 - 0.75 * x[0], x[0] / 4, x[0] / 4, x[0] / 4 };
  if (channel->family == EBIT_FAMILY_PAULI)
    memcpy (weights, x, sizeof weights);
  else if (channel->family != EBIT_FAMILY_DEPOLARIZING || x[1] != 2)
    return;
  const struct ebit_recurrence rounds = ebit_choose_recurrence (weights);
  const double rate = ebit_recurrence_rate (weights, &rounds);
  if (rounds.rounds > 0 && rate > hashing)
    add_lower (candidates, EBIT_SERVES_ASSISTED, rate, 1, "recurrence");
}

/* Channels with Bell-diagonal or isotropic Choi states. */
static void
add_covariant (const struct ebit_channel *channel,
               struct ebit_candidates *candidates)
{
  const double hashing = closed_form (channel, EBIT_COHERENT).lower;
  add_lower (candidates, EBIT_SERVES_ALL, hashing, hashing, "coherent_code");
  add_recurrence (channel, hashing, candidates);
  if (ebit_family_antidegradable (channel) == EBIT_YES)
    add_upper (candidates, quantum, 0, "antidegradable_capacity");
  add_upper (candidates, EBIT_SERVES_ALL,
             closed_form (channel, EBIT_RAINS).upper, "covariant_entropy");
}

static void
add_damping (const struct ebit_channel *channel,
             struct ebit_candidates *candidates)
{
  const bool thermal = channel->family == EBIT_FAMILY_GADC;
  const struct ebit_gadc folded = ebit_make_gadc (
      channel->parameters[0], thermal ? channel->parameters[1] : 0);
  ebit_damping_candidates (&folded, candidates);
}

static void
add_erasure (const struct ebit_channel *channel,
             struct ebit_candidates *candidates)
{
  const double p = channel->parameters[0];
  const double whole = log2 (channel->parameters[1]);
  const double code = fmax (0, (1 - 2 * p) * whole), left = (1 - p) * whole;
  add_lower (candidates, EBIT_SERVES_ALL, code, code, "coherent_code");
  add_lower (candidates, EBIT_SERVES_ASSISTED, left, whole,
             "erasure_announced");
  add_upper (candidates, quantum, code, "erasure_capacity");
  add_upper (candidates, EBIT_SERVES_ALL, left, "covariant_entropy");
}

/* Q of a pure loss, a degradable channel or an antidegradable one. */
static double
loss_capacity (double transmissivity)
{
  return fmax (0, log2 (transmissivity / (1 - transmissivity)));
}

static void
add_pure_loss (const struct ebit_channel *channel,
               struct ebit_candidates *candidates)
{
  const double code = loss_capacity (channel->parameters[0]);
  const double reverse = closed_form (channel, EBIT_REVERSE).lower;
  add_lower (candidates, EBIT_SERVES_ALL, code, code, "coherent_code");
  add_lower (candidates, EBIT_SERVES_ASSISTED, reverse, INFINITY,
             "reverse_code");
  add_upper (candidates, quantum, code, "bosonic_capacity");
  add_upper (candidates, EBIT_SERVES_ALL, reverse, "covariant_entropy");
}

/* Through a pure loss of transmissivity eta/(1 + (1-eta) n), then an
 * amplifier. */
static void
add_thermal_loss (const struct ebit_channel *channel,
                  struct ebit_candidates *candidates)
{
  const double eta = channel->parameters[0], photons = channel->parameters[1];
  if (photons == 0)
  {
    add_pure_loss (channel, candidates);
    return;
  }
  if (ebit_family_entanglement_breaking (channel) == EBIT_YES)
  {
    add_upper (candidates, EBIT_SERVES_ALL, 0, "entanglement_breaking");
    return;
  }
  const struct ebit_closed_form reverse = closed_form (channel, EBIT_REVERSE);
  const double code = closed_form (channel, EBIT_COHERENT).lower;
  add_lower (candidates, EBIT_SERVES_ALL, code, code, "coherent_code");
  add_lower (candidates, EBIT_SERVES_ASSISTED, reverse.lower, INFINITY,
             "reverse_code");
  if (ebit_family_antidegradable (channel) == EBIT_YES)
    add_upper (candidates, quantum, 0, "antidegradable_capacity");
  add_upper (candidates, quantum,
             loss_capacity (eta / (1 + (1 - eta) * photons)),
             "thermal_concatenation");
  add_upper (candidates, EBIT_SERVES_ALL, reverse.upper, "covariant_entropy");
}

static void
add_amplifier (const struct ebit_channel *channel,
               struct ebit_candidates *candidates)
{
  const double code = closed_form (channel, EBIT_COHERENT).lower;
  add_lower (candidates, EBIT_SERVES_ALL, code, code, "coherent_code");
  add_upper (candidates, EBIT_SERVES_ALL, code, "covariant_entropy");
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
  typedef void maker (const struct ebit_channel *, struct ebit_candidates *);
  static maker *const makers[EBIT_FAMILIES]
      = { [EBIT_FAMILY_IDENTITY] = add_identity,
          [EBIT_FAMILY_DEPHASING] = add_covariant,
          [EBIT_FAMILY_DEPOLARIZING] = add_covariant,
          [EBIT_FAMILY_PAULI] = add_covariant,
          [EBIT_FAMILY_AMPLITUDE_DAMPING] = add_damping,
          [EBIT_FAMILY_GADC] = add_damping,
          [EBIT_FAMILY_ERASURE] = add_erasure,
          [EBIT_FAMILY_PURE_LOSS] = add_pure_loss,
          [EBIT_FAMILY_THERMAL_LOSS] = add_thermal_loss,
          [EBIT_FAMILY_AMPLIFIER] = add_amplifier };
  candidates->count = 0;
  if (channel->family >= EBIT_FAMILIES || !makers[channel->family])
    return false;
  struct ebit_channel sized = *channel;
  sized.d_in = input_dimension (channel);
  makers[channel->family](&sized, candidates);
  return true;
}
