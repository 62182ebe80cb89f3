/* The proof of a capacity of one channel: its ends by the bounds values in the
 * certificate, each proved by its own verifier, or, where the method is a
 * closed form of the parameters, by working it out again.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_capacity.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "decisions.h"
#include "distilled_pair.h"
#include "families.h"
#include "family_information.h"
#include "flag_bounds.h"
#include "gadc.h"
#include "maps.h"
#include "quantities.h"
#include "scalar.h"

/* ---- By a bounds value ----------------------------------------------- */

/* What is distilled of the channel's Choi state is had of the channel. */
static enum ebit_status
is_choi_state (struct ebit_context *context,
               const struct ebit_channel *channel,
               const struct ebit_value *bounds, bool *same)
{
  const size_t dims[] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  for (size_t i = 0; i < n * n; i++)
    choi[i] /= (double)channel->d_in;
  return ebit_is_same_state (context, bounds, dims, choi, same);
}

/* Whether the theorem that the method names lets that bounds value stand for
 * the capacities that it serves. */
static enum ebit_status
check_theorem (struct ebit_context *context,
               const struct ebit_channel *channel,
               const struct ebit_value *nested, bool upper, const char *method,
               bool *holds)
{
  const char *quantity = ebit_text_field (nested, "quantity");
  const char *task = ebit_text_field (nested, "task");
  bool same = false;
  double unused;
  *holds = false;
  if (strcmp (method, "recurrence") == 0)
    return strcmp (quantity, "distillable_entanglement") == 0 && !upper
               ? is_choi_state (context, channel, nested, holds)
               : EBIT_OK;
  if (strcmp (method, "output_state") == 0)
    return strcmp (quantity, "distillable_entanglement") == 0 && !upper
               ? ebit_is_output_state (context, channel, nested, holds,
                                       &unused)
               : EBIT_OK;
  enum ebit_status status = ebit_check_capacity_theorem (
      context, channel, quantity, task, upper, method, holds);
  if (!status && *holds)
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (nested, "channel"), &same);
  *holds = *holds && same;
  return status;
}

static enum ebit_status
prove_nested (struct ebit_context *context, const struct ebit_channel *channel,
              enum ebit_capacity capacity, bool upper, const char *method,
              const struct ebit_value *nested, double *end)
{
  struct ebit_proof proof;
  bool holds = false;
  const char *field = upper ? "upper_bounds" : "lower_bounds";
  enum ebit_status status
      = check_theorem (context, channel, nested, upper, method, &holds);
  /* What a map that is not exact costs keys is more. */
  if (capacity == EBIT_PRIVATE
      && strcmp (ebit_text_field (nested, "task"), "unassisted") == 0)
    holds = false;
  if (status || !holds)
    return status ? status
                  : ebit_refuse (context, field, "a bounds value",
                                 "of the quantity and the channel that the "
                                 "method rests on");
  status = ebit_prove_bounds (context, nested, &proof);
  *end = upper ? fmin (*end, proof.upper) : fmax (*end, proof.lower);
  return status;
}

/* ---- By a closed form ------------------------------------------------ */

/* h2((1-g) p) - h2(g p), data the number g. */
static double
damping_curve (double p, void *data)
{
  const double g = *(const double *)data;
  return ebit_binary_entropy ((1 - g) * p) - ebit_binary_entropy (g * p);
}

/* Its maximum, by another method than gadc_information.c's. */
static double
damping_capacity (double g)
{
  return g < 0.5 ? fmax (0, ebit_golden_section (damping_curve, &g, 0, 1, 80))
                 : 0;
}

static double
damping_end (const struct ebit_channel *channel, const char *method)
{
  struct ebit_gadc damping;
  if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING)
    damping = ebit_make_gadc (channel->parameters[0], channel->parameters[2]);
  else if (!ebit_gadc_of_channel (channel, &damping))
    return INFINITY;
  const double through = ebit_gadc_damping_factor (&damping);
  if (strcmp (method, "damping_concatenation") == 0)
    return damping_capacity (through);
  return damping_capacity (through / 2);
}

/* G(x) in nats, (x+1) ln (x+1) - x ln x, which would cancel for many photons:
 * ln x + (x+1) ln (1 + 1/x). */
static double
mode_entropy (double photons)
{
  if (photons > 1)
    return (log (photons) + (photons + 1) * log1p (1 / photons)) / EBIT_LN2;
  return photons > 0
             ? ((1 + photons) * log1p (photons) - photons * log (photons))
                   / EBIT_LN2
             : 0;
}

static double
loss_end (double transmissivity, double photons)
{
  if (isfinite (photons))
    return fmax (0, mode_entropy (transmissivity * photons)
                        - mode_entropy ((1 - transmissivity) * photons));
  return fmax (0, log2 (transmissivity) - log2 (1 - transmissivity));
}

static double
photons_end (const double *x)
{
  return mode_entropy ((1 + x[0]) / 2 * x[1])
         - mode_entropy ((1 - x[0]) / 2 * x[1]);
}

/* The transmissivity of a thermal loss is eta/(1 + (1-eta) n) before the
 * amplifier, eta'/(1-eta') = eta/((1-eta)(n+1)). */
static double
thermal_end (const double *x)
{
  return fmax (0, log2 (x[0] / ((1 - x[0]) * (x[1] + 1))));
}

/* The line from the antidegradable channel, whose error is (d-1)/(2d), through
 * the curve at error t; data is the error and the dimension. */
static double
minus_line (double t, void *data)
{
  const double *x = data, end = ebit_antidegradable_error (x[1]);
  return -ebit_unitary_flag_bound (t, x[1]) * (end - x[0]) / (end - t);
}

/* Of dimensions whose certificate would be too large; any line is a bound. */
static double
hull_end (double p, double d)
{
  double x[] = { p * (1 - 1 / (d * d)), d };
  if (d <= 2 || x[0] >= ebit_antidegradable_error (d))
    return NAN;
  return fmax (0, -fmax (minus_line (x[0], x),
                         ebit_golden_section (minus_line, x, 0, x[0], 80)));
}

/* What a method is worth that is a closed form of the parameters x of the one
 * family that methods.c says; NAN of other methods. */
static double
family_end (const struct ebit_channel *channel, const char *method)
{
  const double *x = channel->parameters;
  if (strcmp (method, "identity_closed_form") == 0)
    return log2 (x[0]);
  if (strcmp (method, "erasure_capacity") == 0)
    return fmax (0, (1 - 2 * x[0]) * log2 (x[1]));
  if (strcmp (method, "erasure_announced") == 0)
    return (1 - x[0]) * log2 (x[1]);
  if (strcmp (method, "flag_hull") == 0)
    return hull_end (x[0], x[1]);
  if (strcmp (method, "dephasing_concatenation") == 0)
    return 1 - ebit_binary_entropy (x[1]);
  if (strcmp (method, "thermal_concatenation") == 0)
    return thermal_end (x);
  if (strcmp (method, "bosonic_capacity") == 0)
    return channel->family == EBIT_FAMILY_PURE_LOSS ? loss_end (x[0], x[1])
           : x[1] == 0                              ? loss_end (x[0], INFINITY)
                                                    : NAN;
  if (strcmp (method, "squashed_photons") == 0)
    return isfinite (x[1]) ? photons_end (x) : NAN;
  if (strcmp (method, "damping_concatenation") == 0
      || strcmp (method, "squashed_damping") == 0)
    return damping_end (channel, method);
  return NAN;
}

static enum ebit_status
prove_by_question (struct ebit_context *context,
                   const struct ebit_channel *channel, ebit_question *question,
                   double *end)
{
  enum ebit_decision answer = EBIT_OPEN;
  const enum ebit_status status = question (context, channel, &answer);
  if (!status && answer == EBIT_YES)
    *end = 0;
  return status;
}

/* Of bosonic channels and of those whose certificates would be too large. */
static void
prove_by_information (const struct ebit_channel *channel,
                      enum ebit_information_quantity quantity, bool upper,
                      double *end)
{
  struct ebit_closed_form form;
  if (ebit_family_information (channel, quantity, &form))
    *end = upper ? form.upper : form.lower;
}

static enum ebit_status
prove_closed_upper (struct ebit_context *context,
                    const struct ebit_channel *channel, const char *method,
                    double *end)
{
  if (strcmp (method, "entanglement_breaking") == 0)
    return prove_by_question (context, channel,
                              ebit_decide_entanglement_breaking, end);
  if (strcmp (method, "antidegradable_capacity") == 0)
    return prove_by_question (context, channel, ebit_decide_antidegradable,
                              end);
  if (strcmp (method, "covariant_entropy") == 0)
    prove_by_information (channel, EBIT_RAINS, true, end);
  *end = fmin (*end, family_end (channel, method));
  return EBIT_OK;
}

/* One receiver, and the sender over a perfect channel. */
static enum ebit_status
prove_one_sided_rails (struct ebit_context *context,
                       const struct ebit_channel *channel, double *end)
{
  struct ebit_channel perfect;
  const double dimension = 2;
  enum ebit_status status = ebit_build_channel (context, EBIT_FAMILY_IDENTITY,
                                                &dimension, &perfect);
  const struct ebit_channel *const pair[] = { channel, &perfect };
  double rate = 0;
  if (!status)
    status = ebit_prove_rails (context, pair, &rate);
  *end = fmax (*end, rate);
  return status;
}

/* By the pairings in the field `partners`. */
static enum ebit_status
prove_two_rails (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_channel *channel, double *end)
{
  struct ebit_recurrence recurrence;
  double rate = 0;
  enum ebit_status status = ebit_read_partners (context, bounds, &recurrence);
  if (!status)
    status = ebit_prove_two_rails (context, channel, &recurrence, &rate);
  *end = fmax (*end, rate);
  return status;
}

static enum ebit_status
prove_closed_lower (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    const struct ebit_channel *channel, const char *method,
                    double *end)
{
  if (strcmp (method, "coherent_code") == 0)
    prove_by_information (channel, EBIT_COHERENT, false, end);
  else if (strcmp (method, "reverse_code") == 0)
    prove_by_information (channel, EBIT_REVERSE, false, end);
  else if (strcmp (method, "one_sided_rails") == 0)
    return prove_one_sided_rails (context, channel, end);
  else if (strcmp (method, "two_rails") == 0)
    return prove_two_rails (context, bounds, channel, end);
  *end = fmax (*end, family_end (channel, method));
  return EBIT_OK;
}

enum ebit_status
ebit_prove_capacity_end (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         const struct ebit_channel *channel,
                         enum ebit_capacity capacity, bool upper, double *end)
{
  const char *field = upper ? "upper_method" : "lower_method";
  const char *list = upper ? "upper_bounds" : "lower_bounds";
  const char *method = ebit_text_field (bounds, field);
  *end = upper ? INFINITY : 0;
  enum ebit_status status
      = ebit_check_method (context, field, method, EBIT_SERVES (capacity),
                           EBIT_FAMILY (channel->family));
  if (!status)
    status = ebit_check_count (context, bounds, list, 1);
  if (status)
    return status;
  const struct ebit_value *nested = ebit_nested_bounds (bounds, list, 0);
  if (nested)
    return prove_nested (context, channel, capacity, upper, method, nested,
                         end);
  return upper ? prove_closed_upper (context, channel, method, end)
               : prove_closed_lower (context, bounds, channel, method, end);
}

/* ---- The verifier ---------------------------------------------------- */

enum ebit_capacity
ebit_capacity_of (const struct ebit_value *bounds)
{
  const char *quantity = ebit_text_field (bounds, "quantity");
  if (strcmp (quantity, "private_capacity") == 0)
    return EBIT_PRIVATE;
  if (strcmp (quantity, "cpp_capacity") == 0)
    return EBIT_CPP;
  if (strcmp (quantity, "two_way_capacity") == 0)
    return strcmp (ebit_text_field (bounds, "task"), "key") == 0
               ? EBIT_KEY
               : EBIT_TWO_WAY;
  return EBIT_QUANTUM;
}

enum ebit_status
ebit_verify_capacity (struct ebit_context *context,
                      const struct ebit_value *bounds,
                      struct ebit_proof *proof)
{
  struct ebit_channel channel;
  const enum ebit_capacity capacity = ebit_capacity_of (bounds);
  enum ebit_status status = ebit_read_named_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_prove_capacity_end (context, bounds, &channel, capacity,
                                      false, &proof->lower);
  if (!status)
    status = ebit_prove_capacity_end (context, bounds, &channel, capacity,
                                      true, &proof->upper);
  return status;
}
