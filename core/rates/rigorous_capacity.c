/* Capacities of one channel with rounding included: by the bounds value in
 * the certificate, proved so itself, where the theorem surely lets it stand
 * for the capacity of the same object; or by a closed form in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_capacity.h"

#include <math.h>
#include <string.h>

#include "ball_entropy.h"
#include "certificate_fields.h"
#include "quantities.h"
#include "rigorous_bosonic.h"
#include "rigorous_closed_form.h"
#include "rigorous_flags.h"
#include "rigorous_information.h"
#include "rigorous_output.h"
#include "rigorous_parts.h"
#include "rigorous_ways.h"
#include "verify_capacity.h"

/* ---- By a bounds value ----------------------------------------------- */

/* What is surely so of the theorem's condition. */
static bool
holds_surely (const struct ebit_channel *given, const char *method)
{
  if (strcmp (method, "covariant_entropy") == 0
      || strcmp (method, "rains_covariant_capacity") == 0)
    return ebit_is_surely_covariant (given);
  return true;
}

/* Q, or P, of a Kraus set that a map makes degradable but for eps: the tangent
 * of the coherent information bounds the objective with the map; e log d + (1
 * + e/2) h2 (e/(2 + e)), e = 2 eps, is due once, for keys three times. */
static enum ebit_status
prove_nearly_degradable (struct ebit_context *context,
                         const struct ebit_value *nested,
                         const struct ebit_channel *given,
                         enum ebit_capacity capacity,
                         struct ebit_rigorous *proof)
{
  struct ebit_ball_channel channel;
  struct ebit_ball_input input;
  struct ebit_ball nats, eps;
  double complex *state;
  enum ebit_status status = ebit_make_ball_channel (context, given, &channel);
  if (status || channel.trouble || !ebit_field (nested, "state"))
    return status;
  status
      = ebit_read_matrix_field (context, nested, "state", given->d_in, &state);
  if (!status)
    status = ebit_make_ball_input (context, &channel, state, &input);
  if (!status)
    status = ebit_ball_degradable_objective (context, given, &channel, &input,
                                             &nats, &eps);
  if (status)
    return status;
  const struct ebit_ball slack
      = ebit_ball_degradability_slack (eps, channel.count);
  const struct ebit_ball times
      = ebit_exactly (capacity == EBIT_PRIVATE ? 3 : 1);
  ebit_reduce_upper_to (
      proof, ebit_plus (ebit_bits (nats), ebit_times (times, slack)));
  return EBIT_OK;
}

/* A channel that is degradable, or antidegradable. */
static enum ebit_status
prove_degradable (struct ebit_context *context,
                  const struct ebit_value *nested,
                  const struct ebit_channel *given,
                  enum ebit_capacity capacity, struct ebit_rigorous *proof)
{
  struct ebit_ball_channel channel;
  bool yes = false;
  enum ebit_status status = ebit_make_ball_channel (context, given, &channel);
  if (!status)
    status = ebit_is_surely_antidegradable (context, given, &channel, &yes);
  if (status)
    return status;
  if (yes)
    ebit_reduce_upper (proof, 0);
  else if (ebit_is_surely_degradable (given))
    return ebit_prove_part_rigorously (context, nested, proof, true);
  else if (given->family == EBIT_FAMILY_KRAUS)
    return prove_nearly_degradable (context, nested, given, capacity, proof);
  return EBIT_OK;
}

/* What is distilled of an output, of a maximally entangled input or of
 * another. */
static enum ebit_status
prove_output (struct ebit_context *context, const struct ebit_value *nested,
              const struct ebit_channel *given, struct ebit_rigorous *proof)
{
  struct ebit_ball rate, kept;
  const enum ebit_status status
      = ebit_distil_output (context, nested, given, &rate, &kept);
  if (!status)
    ebit_raise_lower_to (proof, rate);
  return status;
}

/* Whether the method lets that end of such a value stand for the capacity;
 * what a map that is not exact costs keys is more. */
static bool
is_about (const struct ebit_value *nested, enum ebit_capacity capacity,
          bool upper, const char *method)
{
  const char *task = ebit_text_field (nested, "task");
  return ebit_is_capacity_theorem (ebit_text_field (nested, "quantity"), task,
                                   upper, method)
         && !(capacity == EBIT_PRIVATE && strcmp (task, "unassisted") == 0);
}

static enum ebit_status
prove_nested (struct ebit_context *context, const struct ebit_value *nested,
              const struct ebit_channel *given, enum ebit_capacity capacity,
              bool upper, const char *method, struct ebit_rigorous *proof)
{
  bool same = false;
  if (!upper
      && (strcmp (method, "recurrence") == 0
          || strcmp (method, "output_state") == 0))
    return prove_output (context, nested, given, proof);
  if (!is_about (nested, capacity, upper, method))
    return EBIT_OK;
  const enum ebit_status status
      = ebit_is_same_object (context, given, nested, proof, &same);
  if (status || !same || !holds_surely (given, method))
    return status;
  if (strcmp (method, "degradable_capacity") == 0)
    return prove_degradable (context, nested, given, capacity, proof);
  return ebit_prove_part_rigorously (context, nested, proof, upper);
}

/* ---- By a closed form ------------------------------------------------ */

/* (1-p) log2 d */
static struct ebit_ball
kept_by_erasure (const double *x)
{
  return ebit_times (ebit_complement (ebit_exactly (x[0])),
                     ebit_ball_log2 (ebit_exactly (x[1])));
}

/* Where damping goes through a weaker one: dephasing after it changes nothing
 * of that. */
static bool
damping_end (const struct ebit_channel *channel, bool squashed,
             struct ebit_ball *bits)
{
  struct ebit_channel damping = *channel;
  struct ebit_ball_damping x;
  if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING)
  {
    damping.family = EBIT_FAMILY_GADC;
    damping.parameters[1] = channel->parameters[2];
  }
  if (!ebit_read_ball_damping (&damping, &x))
    return false;
  struct ebit_ball factor = ebit_ball_damping_factor (&x);
  if (squashed)
    factor = ebit_times (ebit_exactly (0.5), factor);
  *bits = ebit_ball_damping_capacity (factor);
  return true;
}

/* log2 (eta/((1-eta)(n+1))), or 0. */
static struct ebit_ball
thermal_end (const double *x)
{
  const struct ebit_ball eta = ebit_exactly (x[0]);
  const struct ebit_ball noise
      = ebit_plus (ebit_exactly (1), ebit_exactly (x[1]));
  return ebit_positive_part (ebit_ball_log2 (
      ebit_over (eta, ebit_times (ebit_complement (eta), noise))));
}

static bool
closed_upper (const struct ebit_channel *given, const char *method,
              struct ebit_ball *bits)
{
  const double *x = given->parameters;
  const enum ebit_family family = given->family;
  if (strcmp (method, "identity_closed_form") == 0
      && family == EBIT_FAMILY_IDENTITY)
    *bits = ebit_ball_log2 (ebit_exactly (x[0]));
  else if (strcmp (method, "erasure_capacity") == 0
           && family == EBIT_FAMILY_ERASURE)
    *bits = ebit_positive_part (ebit_times (
        ebit_complement (ebit_plus (ebit_exactly (x[0]), ebit_exactly (x[0]))),
        ebit_ball_log2 (ebit_exactly (x[1]))));
  else if (strcmp (method, "squashed_erasure") == 0
           && family == EBIT_FAMILY_ERASURE)
    *bits = kept_by_erasure (x);
  else if (strcmp (method, "dephasing_concatenation") == 0
           && family == EBIT_FAMILY_DAMPING_DEPHASING)
    *bits = ebit_complement (ebit_h2 (ebit_exactly (x[1])));
  else if (strcmp (method, "thermal_concatenation") == 0
           && family == EBIT_FAMILY_THERMAL_LOSS)
    *bits = thermal_end (x);
  else if (strcmp (method, "bosonic_capacity") == 0
           && (family == EBIT_FAMILY_PURE_LOSS
               || (family == EBIT_FAMILY_THERMAL_LOSS && x[1] == 0)))
    *bits = ebit_ball_loss_capacity (
        ebit_exactly (x[0]),
        family == EBIT_FAMILY_PURE_LOSS ? x[1] : INFINITY);
  else if ((strcmp (method, "squashed_photons") == 0
            || strcmp (method, "squashed_loss") == 0)
           && !given->has_kraus)
    return ebit_ball_bosonic_squashed (given, bits);
  else if (strcmp (method, "damping_concatenation") == 0)
    return damping_end (given, false, bits);
  else if (strcmp (method, "squashed_damping") == 0)
    return damping_end (given, true, bits);
  else
    return false;
  return true;
}

static bool
is_about_flags (const char *method)
{
  static const char *const methods[]
      = { "symmetric_flags", "flag_hull", "unitary_flag", "orthogonal_flags",
          "mixed_flags" };
  for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
    if (strcmp (method, methods[i]) == 0)
      return true;
  return false;
}

static enum ebit_status
prove_closed_upper (struct ebit_context *context,
                    const struct ebit_channel *given, const char *method,
                    struct ebit_rigorous *proof)
{
  struct ebit_ball_channel channel;
  struct ebit_ball bits;
  double flags;
  bool yes = false;
  enum ebit_status status = ebit_make_ball_channel (context, given, &channel);
  if (!status && strcmp (method, "entanglement_breaking") == 0)
    status = ebit_is_surely_breaking (context, given, &channel, &yes);
  else if (!status && strcmp (method, "antidegradable_capacity") == 0)
    status = ebit_is_surely_antidegradable (context, given, &channel, &yes);
  else if (!status && strcmp (method, "covariant_entropy") == 0
           && ebit_is_surely_covariant (given))
  {
    struct ebit_rigorous rains = { .lower = 0, .upper = INFINITY };
    ebit_enclose_closed_form (given, EBIT_RAINS, &rains);
    ebit_reduce_upper (proof, rains.upper);
  }
  else if (!status && is_about_flags (method))
  {
    status = ebit_ball_flags (context, given, method, &flags);
    ebit_reduce_upper (proof, flags);
  }
  else if (!status && closed_upper (given, method, &bits))
    ebit_reduce_upper_to (proof, bits);
  if (yes)
    ebit_reduce_upper (proof, 0);
  return status;
}

static enum ebit_status
prove_closed_lower (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    const struct ebit_channel *given, const char *method,
                    struct ebit_rigorous *proof)
{
  static const double two = 2;
  const double *x = given->parameters;
  struct ebit_rigorous form = { .lower = 0, .upper = INFINITY };
  struct ebit_recurrence recurrence;
  enum ebit_status status = EBIT_OK;
  if (strcmp (method, "coherent_code") == 0)
    ebit_enclose_closed_form (given, EBIT_COHERENT, &form);
  else if (strcmp (method, "reverse_code") == 0)
    ebit_enclose_closed_form (given, EBIT_REVERSE, &form);
  else if (strcmp (method, "identity_closed_form") == 0)
    ebit_enclose_closed_form (given, EBIT_COHERENT, &form);
  else if (strcmp (method, "erasure_announced") == 0
           && given->family == EBIT_FAMILY_ERASURE)
    ebit_raise_lower_to (&form, kept_by_erasure (x));
  else if (strcmp (method, "one_sided_rails") == 0)
  {
    const struct ebit_channel perfect
        = { .family = EBIT_FAMILY_IDENTITY, .parameters = { two } };
    const struct ebit_channel *const pair[] = { given, &perfect };
    ebit_raise_lower_to (&form, ebit_ball_rails (pair));
  }
  else if (strcmp (method, "two_rails") == 0)
  {
    status = ebit_read_partners (context, bounds, &recurrence);
    if (!status)
      ebit_raise_lower_to (&form, ebit_ball_two_rails (given, &recurrence));
  }
  if (form.lower == INFINITY)
    proof->lower = INFINITY;
  ebit_raise_lower (proof, form.lower);
  return status;
}

/* ---- The capacity ---------------------------------------------------- */

enum ebit_status
ebit_rigorous_capacity_end (struct ebit_context *context,
                            const struct ebit_value *bounds,
                            const struct ebit_channel *given,
                            enum ebit_capacity capacity, bool upper,
                            struct ebit_rigorous *proof)
{
  const char *list = upper ? "upper_bounds" : "lower_bounds";
  const char *method
      = ebit_text_field (bounds, upper ? "upper_method" : "lower_method");
  const struct ebit_value *nested = ebit_nested_bounds (bounds, list, 0);
  const bool named = given->family != EBIT_FAMILY_KRAUS;
  struct ebit_ball_channel channel;
  enum ebit_status status = ebit_check_count (context, bounds, list, 1);
  if (!status)
    status = ebit_make_ball_channel (context, given, &channel);
  if (status)
    return status;
  ebit_add_object (proof, named ? EBIT_NAMED_CHANNEL : EBIT_NEAREST_CHANNEL,
                   channel.distance);
  if (upper && named && is_about_flags (method))
    status = prove_closed_upper (context, given, method, proof);
  if (status || (upper && proof->upper < INFINITY))
    return status;
  if (nested)
    return prove_nested (context, nested, given, capacity, upper, method,
                         proof);
  return upper ? prove_closed_upper (context, given, method, proof)
               : prove_closed_lower (context, bounds, given, method, proof);
}

enum ebit_status
ebit_rigorous_capacity (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  const enum ebit_capacity capacity = ebit_capacity_of (bounds);
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &given);
  if (!status)
    status = ebit_rigorous_capacity_end (context, bounds, &given, capacity,
                                         false, proof);
  if (!status)
    status = ebit_rigorous_capacity_end (context, bounds, &given, capacity,
                                         true, proof);
  return status;
}
