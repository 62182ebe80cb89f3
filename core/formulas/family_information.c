/* Information quantities of the named channels in closed form.
 *
 * Dephasing and Pauli channels, their generalization to higher dimension,
 * erasure and the bosonic channels: Pirandola, Laurenza, Ottaviani, Banchi,
 * Nat. Commun. 8, 15043 (2017); amplitude damping: Giovannetti, Fazio, Phys.
 * Rev. A 71, 032314 (2005) and Khatri, Sharma, Wilde, Phys. Rev. A 102, 012401
 * (2020); erasure: Bennett, DiVincenzo, Smolin, Phys. Rev. Lett. 78, 3217.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "family_information.h"

#include <math.h>

#include "bell_diagonal.h"
#include "bosonic.h"
#include "dephasing_rounds.h"
#include "gadc_information.h"
#include "rains_x.h"

static void
set_exact (struct ebit_closed_form *form, double value, const char *method)
{
  form->lower = form->upper = fmax (0, value);
  form->status = EBIT_EXACT;
  form->lower_method = form->upper_method = method;
  form->weight = NAN;
}

static bool
identity (const struct ebit_channel *channel,
          enum ebit_information_quantity quantity,
          struct ebit_closed_form *form)
{
  (void)quantity; /* log2 d is all of them */
  set_exact (form, log2 (channel->parameters[0]), "identity_closed_form");
  return true;
}

/* Hashing 1 - H(q) at the maximally mixed input; R = 1 - h2(q_max) where
 * q_max > 1/2, else 0.  They are one where there is one error only. */
static void
set_pauli (const double weights[4], enum ebit_information_quantity quantity,
           struct ebit_closed_form *form)
{
  double most = 0, rest = 0;
  for (size_t i = 0; i < 4; i++)
    most = fmax (most, weights[i]);
  for (size_t i = 0, skipped = 0; i < 4; i++)
    if (weights[i] < most || skipped++)
      rest += weights[i];
  const double rains = most > 0.5 ? ebit_dephasing_rate (rest) : 0;
  set_exact (
      form, quantity == EBIT_RAINS ? rains : ebit_hashing_of_weights (weights),
      "pauli_closed_form");
}

static bool
pauli (const struct ebit_channel *channel,
       enum ebit_information_quantity quantity, struct ebit_closed_form *form)
{
  set_pauli (channel->parameters, quantity, form);
  return true;
}

static bool
dephasing (const struct ebit_channel *channel,
           enum ebit_information_quantity quantity,
           struct ebit_closed_form *form)
{
  (void)quantity; /* they coincide */
  set_exact (form, ebit_dephasing_rate (channel->parameters[0]),
             "pauli_closed_form");
  return true;
}

/* An isotropic Choi state of fidelity F = 1 - q, q = p (d^2 - 1)/d^2. */
static bool
depolarizing (const struct ebit_channel *channel,
              enum ebit_information_quantity quantity,
              struct ebit_closed_form *form)
{
  const double d = channel->parameters[1];
  const double q = channel->parameters[0] * (d * d - 1) / (d * d);
  const double fidelity = 1 - q;
  double value = log2 (d) - ebit_binary_entropy (q);
  if (quantity == EBIT_RAINS)
    value = fidelity * d > 1 ? value - q * log2 (d - 1) : 0;
  else if (d > 1)
    value -= q * log2 (d * d - 1);
  set_exact (form, value, "isotropic_closed_form");
  return true;
}

static bool
erasure (const struct ebit_channel *channel,
         enum ebit_information_quantity quantity,
         struct ebit_closed_form *form)
{
  const double p = channel->parameters[0];
  const double whole = log2 (channel->parameters[1]);
  const double values[] = {
    [EBIT_COHERENT] = (1 - 2 * p) * whole,
    [EBIT_REVERSE] = (1 - p) * whole - ebit_binary_entropy (p),
    [EBIT_RAINS] = (1 - p) * whole,
  };
  set_exact (form, values[quantity], "erasure_closed_form");
  return true;
}

/* The upper end where the channel is neither degradable nor anti-degradable
 * nor unital: the better of two theorems. */
static void
bound_damping_coherent (const struct ebit_gadc *channel,
                        struct ebit_closed_form *form)
{
  const double rains = ebit_rains_of_gadc (channel).upper;
  const double concatenation
      = ebit_amplitude_damping_capacity (ebit_gadc_damping_factor (channel))
            .value;
  form->status = EBIT_ACHIEVABLE;
  form->lower_method = "input_state";
  form->upper_method
      = rains < concatenation ? "rains_information" : "damping_concatenation";
  /* Where they meet, rounding must not cross the ends. */
  form->upper = fmax (form->lower, fmin (rains, concatenation));
}

static void
damping_coherent (const struct ebit_gadc *channel,
                  struct ebit_closed_form *form)
{
  const struct ebit_gadc_optimum best
      = ebit_gadc_coherent_information (channel);
  set_exact (form, best.value, "damping_closed_form");
  form->weight = best.p;
  if (channel->thermal != 0.5 && isnan (best.gap))
    bound_damping_coherent (channel, form);
}

static bool
damping (const struct ebit_gadc *channel,
         enum ebit_information_quantity quantity,
         struct ebit_closed_form *form)
{
  if (quantity == EBIT_RAINS)
    return false;
  if (quantity == EBIT_COHERENT)
  {
    damping_coherent (channel, form);
    return true;
  }
  const struct ebit_gadc_optimum best
      = ebit_gadc_reverse_coherent_information (channel);
  set_exact (form, best.value, "damping_closed_form");
  form->weight = best.p;
  form->upper = best.value + best.gap;
  if (best.gap > 0)
  {
    form->status = EBIT_CERTIFIED;
    form->lower_method = "reverse_input_state";
    form->upper_method = "concave_tangent";
  }
  return true;
}

/* The folded channel of gadc.h has its levels exchanged. */
static bool
gadc (const struct ebit_channel *channel,
      enum ebit_information_quantity quantity, struct ebit_closed_form *form)
{
  struct ebit_gadc folded;
  const bool known = ebit_gadc_of_channel (channel, &folded)
                     && damping (&folded, quantity, form);
  if (known && folded.flipped)
    form->weight = 1 - form->weight;
  return known;
}

/* -log2 (1 - eta) where photons are lost, but log2 (eta/(1-eta)) without
 * communication.  With a limit on the photons the thermal state is best; of
 * the Rains information there are two ends then. */
static bool
pure_loss (const struct ebit_channel *channel,
           enum ebit_information_quantity quantity,
           struct ebit_closed_form *form)
{
  const double eta = channel->parameters[0];
  const double photons = ebit_mean_photons (channel);
  set_exact (form,
             quantity == EBIT_COHERENT ? ebit_pure_loss_capacity (eta, photons)
                                       : ebit_pure_loss_reverse (eta, photons),
             "bosonic_closed_form");
  if (quantity == EBIT_RAINS && isfinite (photons))
  {
    form->upper = ebit_pure_loss_reverse (eta, INFINITY);
    form->lower = fmin (form->lower, form->upper); /* but for rounding */
    form->status = EBIT_ACHIEVABLE;
  }
  return true;
}

static bool
bosonic_dephasing (const struct ebit_channel *channel,
                   enum ebit_information_quantity quantity,
                   struct ebit_closed_form *form)
{
  (void)quantity; /* they coincide */
  set_exact (form, ebit_bosonic_dephasing_capacity (channel->parameters[0]),
             "bosonic_closed_form");
  return true;
}

/* Between -log2 (1-eta) - G(n), attained, and that less n log2 eta. */
static bool
thermal_loss (const struct ebit_channel *channel,
              enum ebit_information_quantity quantity,
              struct ebit_closed_form *form)
{
  const double eta = channel->parameters[0], n = channel->parameters[1];
  const double lost = -log1p (-eta) / EBIT_LN2 - ebit_thermal_entropy (n);
  if (n == 0)
    return pure_loss (channel, quantity, form);
  set_exact (form, quantity == EBIT_COHERENT ? log2 (eta) + lost : lost,
             "bosonic_closed_form");
  const bool breaking = n * (1 - eta) >= eta;
  form->upper = breaking ? 0 : fmax (0, lost - n * log2 (eta));
  form->lower = fmin (form->lower, form->upper);
  form->status = form->lower == form->upper ? EBIT_EXACT : EBIT_ACHIEVABLE;
  return true;
}

static bool
amplifier (const struct ebit_channel *channel,
           enum ebit_information_quantity quantity,
           struct ebit_closed_form *form)
{
  (void)quantity; /* they coincide */
  const double gain = channel->parameters[0];
  /* log2 (gain/(gain - 1)), whatever the gain */
  const double value = log1p (1 / (gain - 1)) / EBIT_LN2;
  set_exact (form, value, "bosonic_closed_form");
  return true;
}

bool
ebit_family_information (const struct ebit_channel *channel,
                         enum ebit_information_quantity quantity,
                         struct ebit_closed_form *form)
{
  typedef bool closed_form (const struct ebit_channel *,
                            enum ebit_information_quantity,
                            struct ebit_closed_form *);
  static closed_form *const forms[EBIT_FAMILIES] = {
    [EBIT_FAMILY_IDENTITY] = identity,
    [EBIT_FAMILY_DEPHASING] = dephasing,
    [EBIT_FAMILY_DEPOLARIZING] = depolarizing,
    [EBIT_FAMILY_PAULI] = pauli,
    [EBIT_FAMILY_AMPLITUDE_DAMPING] = gadc,
    [EBIT_FAMILY_GADC] = gadc,
    [EBIT_FAMILY_DAMPING_DEPHASING] = gadc,
    [EBIT_FAMILY_ERASURE] = erasure,
    [EBIT_FAMILY_PURE_LOSS] = pure_loss,
    [EBIT_FAMILY_THERMAL_LOSS] = thermal_loss,
    [EBIT_FAMILY_AMPLIFIER] = amplifier,
    [EBIT_FAMILY_BOSONIC_DEPHASING] = bosonic_dephasing,
  };
  if (channel->family >= EBIT_FAMILIES || !forms[channel->family]
      || quantity == EBIT_MUTUAL)
    return false;
  return forms[channel->family](channel, quantity, form);
}

struct ebit_closed_form
ebit_closed_form_of (const struct ebit_channel *channel,
                     enum ebit_information_quantity quantity)
{
  struct ebit_closed_form form = { .upper = INFINITY };
  ebit_family_information (channel, quantity, &form);
  return form;
}

/* ---- Mutual information ---------------------------------------------- */

static double
pauli_mutual (const double weights[4])
{
  double value = 2;
  for (size_t i = 0; i < 4; i++)
    value -= ebit_entropy_term (weights[i]);
  return value;
}

/* Errors of probability q in all, d^2 - 1 of them alike. */
static double
depolarizing_mutual (double p, double d)
{
  const double errors = d * d - 1, q = p * errors / (d * d);
  const double spread = errors > 0 ? q * log2 (errors) : 0;
  return 2 * log2 (d) - ebit_binary_entropy (q) - spread;
}

double
ebit_family_mutual_information (const struct ebit_channel *channel)
{
  const double *p = channel->parameters;
  const double d = (double)channel->d_in;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return 2 * log2 (d);
  case EBIT_FAMILY_DEPHASING:
    return 2 - ebit_binary_entropy (p[0]);
  case EBIT_FAMILY_PAULI:
    return pauli_mutual (p);
  case EBIT_FAMILY_DEPOLARIZING:
    return depolarizing_mutual (p[0], d);
  case EBIT_FAMILY_ERASURE:
    return 2 * (1 - p[0]) * log2 (d);
  default:
    return NAN;
  }
}
