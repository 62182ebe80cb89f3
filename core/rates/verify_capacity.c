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
#include "families.h"
#include "family_information.h"
#include "gadc.h"
#include "maps.h"
#include "methods.h"
#include "scalar.h"

/* ---- By a bounds value ----------------------------------------------- */

/* By how much the elements of two equal states may differ. */
#define SAME_STATE 1e-10

/* What is distilled of the channel's Choi state is had of the channel. */
static enum ebit_status
is_choi_state (struct ebit_context *context,
               const struct ebit_channel *channel,
               const struct ebit_value *bounds, bool *same)
{
  const size_t n = channel->d_in * channel->d_out;
  double complex *state, *choi = ebit_work (context, n * n, sizeof *choi);
  const enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "state", n, &state);
  *same = !status && choi;
  if (!*same)
    return choi ? status : EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  for (size_t i = 0; i < n * n; i++)
    if (!(cabs (choi[i] / (double)channel->d_in - state[i]) <= SAME_STATE))
      *same = false;
  return EBIT_OK;
}

/* The capacities of which an end with that method is one. */
static unsigned
serves_of (const char *key, bool upper)
{
  const struct ebit_method *method = ebit_find_method (key);
  return !method ? 0 : upper ? method->upper : method->lower;
}

static enum ebit_status
find_serves (struct ebit_context *context, const struct ebit_channel *channel,
             const struct ebit_value *bounds, bool upper, unsigned *serves)
{
  const char *quantity = ebit_text_field (bounds, "quantity");
  bool same = false;
  enum ebit_status status;
  *serves = 0;
  if (strcmp (quantity, "distillable_entanglement") == 0)
  {
    status = is_choi_state (context, channel, bounds, &same);
    *serves = same && !upper ? serves_of ("recurrence", false) : 0;
    return status;
  }
  status = ebit_is_same_channel (context, channel,
                                 ebit_field (bounds, "channel"), &same);
  if (status || !same)
    return status;
  const struct ebit_capacity_theorem *theorem;
  status = ebit_find_capacity_theorem (context, channel, quantity, upper,
                                       &theorem);
  if (!status && theorem)
    *serves = serves_of (theorem->method, upper);
  return status;
}

static enum ebit_status
prove_nested (struct ebit_context *context, const struct ebit_channel *channel,
              enum ebit_capacity capacity, bool upper,
              const struct ebit_value *nested, double *end)
{
  struct ebit_proof proof;
  unsigned serves;
  enum ebit_status status = EBIT_OK;
  const size_t n
      = nested && nested->kind == EBIT_LIST ? ebit_length (nested) : 0;
  for (size_t i = 0; i < n && !status; i++)
  {
    status = find_serves (context, channel, nested->items[i], upper, &serves);
    if (status || !(serves & EBIT_SERVES (capacity)))
      continue;
    status = ebit_prove_bounds (context, nested->items[i], &proof);
    *end = upper ? fmin (*end, proof.upper) : fmax (*end, proof.lower);
  }
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
  if (!ebit_gadc_of_channel (channel, &damping))
    return INFINITY;
  const double through = ebit_gadc_damping_factor (&damping);
  if (strcmp (method, "damping_concatenation") == 0)
    return damping_capacity (through);
  return damping_capacity (through / 2);
}

static double
loss_end (double transmissivity)
{
  return fmax (0, log2 (transmissivity) - log2 (1 - transmissivity));
}

static double
family_end (const struct ebit_channel *channel, const char *method)
{
  const double *x = channel->parameters;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return log2 (x[0]);
  case EBIT_FAMILY_ERASURE:
    return strcmp (method, "erasure_capacity") == 0
               ? fmax (0, (1 - 2 * x[0]) * log2 (x[1]))
               : (1 - x[0]) * log2 (x[1]);
  case EBIT_FAMILY_PURE_LOSS:
    return loss_end (x[0]);
  case EBIT_FAMILY_THERMAL_LOSS: /* eta'/(1-eta') = eta/((1-eta)(n+1)) */
    return fmax (0, log2 (x[0] / ((1 - x[0]) * (x[1] + 1))));
  default:
    return NAN;
  }
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
  else if (strcmp (method, "damping_concatenation") == 0
           || strcmp (method, "squashed_damping") == 0)
    *end = damping_end (channel, method);
  else if (strcmp (method, "erasure_capacity") == 0
           || strcmp (method, "bosonic_capacity") == 0
           || strcmp (method, "thermal_concatenation") == 0
           || strcmp (method, "identity_closed_form") == 0)
    *end = family_end (channel, method);
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

static enum ebit_status
prove_closed_lower (struct ebit_context *context,
                    const struct ebit_channel *channel, const char *method,
                    double *end)
{
  if (strcmp (method, "coherent_code") == 0)
    prove_by_information (channel, EBIT_COHERENT, false, end);
  else if (strcmp (method, "reverse_code") == 0)
    prove_by_information (channel, EBIT_REVERSE, false, end);
  else if (strcmp (method, "one_sided_rails") == 0)
    return prove_one_sided_rails (context, channel, end);
  else if (strcmp (method, "erasure_announced") == 0
           || strcmp (method, "identity_closed_form") == 0)
    *end = fmax (*end, family_end (channel, method));
  return EBIT_OK;
}

enum ebit_status
ebit_prove_capacity_end (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         enum ebit_capacity capacity, bool upper,
                         const char *method, const struct ebit_value *nested,
                         double *end)
{
  *end = upper ? INFINITY : 0;
  enum ebit_status status
      = prove_nested (context, channel, capacity, upper, nested, end);
  const bool proved
      = nested && nested->kind == EBIT_LIST && ebit_length (nested) > 0;
  if (status || proved
      || !(serves_of (method, upper) & EBIT_SERVES (capacity)))
    return status;
  return upper ? prove_closed_upper (context, channel, method, end)
               : prove_closed_lower (context, channel, method, end);
}

/* ---- The verifier ---------------------------------------------------- */

static enum ebit_status
read_capacity (struct ebit_context *context, const struct ebit_value *bounds,
               enum ebit_capacity *capacity)
{
  const char *quantity = ebit_text_field (bounds, "quantity");
  const char *task = ebit_text_field (bounds, "task");
  *capacity = EBIT_QUANTUM;
  if (strcmp (quantity, "cpp_capacity") == 0)
    *capacity = EBIT_CPP;
  else if (strcmp (quantity, "two_way_capacity") == 0)
  {
    *capacity = strcmp (task, "key") == 0 ? EBIT_KEY : EBIT_TWO_WAY;
    if (*capacity == EBIT_TWO_WAY && strcmp (task, "entanglement") != 0)
      return ebit_refuse_kind (context, "task", ebit_field (bounds, "task"),
                               "\"entanglement\" or \"key\"");
  }
  return EBIT_OK;
}

enum ebit_status
ebit_verify_capacity (struct ebit_context *context,
                      const struct ebit_value *bounds,
                      struct ebit_proof *proof)
{
  struct ebit_channel channel;
  enum ebit_capacity capacity;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = read_capacity (context, bounds, &capacity);
  if (!status)
    status = ebit_prove_capacity_end (context, &channel, capacity, false,
                                      ebit_text_field (bounds, "lower_method"),
                                      ebit_field (bounds, "lower_bounds"),
                                      &proof->lower);
  if (!status)
    status = ebit_prove_capacity_end (context, &channel, capacity, true,
                                      ebit_text_field (bounds, "upper_method"),
                                      ebit_field (bounds, "upper_bounds"),
                                      &proof->upper);
  return status;
}
