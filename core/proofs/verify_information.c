/* The proof of bounds on the coherent and the reverse coherent information of
 * a channel.
 *
 * The lower end is the value at the input; the upper end is what its method
 * names: the tangent at the input, where the information is concave; a theorem
 * that makes it 0, checked again; the Rains information, by its own proof; or
 * a closed form.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "decisions.h"
#include "information_point.h"
#include "maps.h"
#include "recognition.h"
#include "verify_rains.h"

/* 0 where the theorem that the upper method names holds. */
static enum ebit_status
prove_zero (struct ebit_context *context, const struct ebit_value *bounds,
            const struct ebit_channel *channel, double *upper)
{
  enum ebit_decision answer = EBIT_OPEN;
  enum ebit_status status = EBIT_OK;
  if (ebit_has_method (bounds, "upper_method", "entanglement_breaking"))
    status = ebit_decide_entanglement_breaking (context, channel, &answer);
  else if (ebit_has_method (bounds, "upper_method", "antidegradable"))
    status = ebit_decide_antidegradable (context, channel, &answer);
  if (answer == EBIT_YES)
    *upper = 0;
  return status;
}

/* The Rains information of the same channel, by the proof of the bounds value
 * in the field `rains`. */
static enum ebit_status
prove_by_rains (struct ebit_context *context, const struct ebit_value *bounds,
                const struct ebit_channel *channel, double *upper)
{
  const struct ebit_value *rains = ebit_field (bounds, "rains");
  struct ebit_proof proof = { -INFINITY, INFINITY };
  bool same = false;
  if (!ebit_has_method (bounds, "upper_method", "rains_information"))
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  if (strcmp (ebit_text_field (rains, "quantity"), "rains") == 0
      && ebit_field (rains, "channel"))
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (rains, "channel"), &same);
  if (status || !same)
    return status ? status
                  : ebit_refuse_kind (context, "rains", rains,
                                      "bounds on the Rains information of the "
                                      "same channel");
  status = ebit_prove_bounds (context, rains, &proof);
  *upper = fmin (*upper, proof.upper);
  return status;
}

static enum ebit_status
prove_upper (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_channel *channel, double tangent,
             struct ebit_proof *proof)
{
  enum ebit_decision concave = EBIT_NO;
  enum ebit_status status = EBIT_OK;
  if (ebit_has_method (bounds, "upper_method", "concave_tangent"))
    concave = EBIT_YES;
  else if (ebit_has_method (bounds, "upper_method", "degradable_tangent"))
    status = ebit_decide_degradable (context, channel, &concave);
  if (concave == EBIT_YES)
    proof->upper = fmax (0, tangent);
  if (!status)
    status = prove_zero (context, bounds, channel, &proof->upper);
  if (!status)
    status = prove_by_rains (context, bounds, channel, &proof->upper);
  return status;
}

/* Half of what two uses have at the input, and the quantum capacity of one, by
 * the proof of the bounds value in upper_bounds. */
static enum ebit_status
prove_two_copies (struct ebit_context *context,
                  const struct ebit_value *bounds,
                  const struct ebit_channel *channel, struct ebit_proof *proof)
{
  static const struct ebit_range range = { 2, 2, false, false, EBIT_WHOLE };
  const size_t d = channel->d_in;
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "upper_bounds", 0);
  struct ebit_channel two;
  struct ebit_proof capacity = { -INFINITY, INFINITY };
  double complex *state;
  double value = 0, unused;
  bool same = false;
  enum ebit_status status = ebit_read_number (
      context, "copies", ebit_field (bounds, "copies"), &range, NAN, &unused);
  if (!status)
    status = ebit_require_kraus (context, channel);
  if (!status)
    status = ebit_tensor_channels (context, channel, channel, &two);
  if (!status)
    status = ebit_read_state_field (context, bounds, "state", d * d, &state);
  if (!status)
    status = ebit_information_certificate (context, &two, EBIT_COHERENT, state,
                                           &value, &unused);
  if (!status
      && strcmp (ebit_text_field (nested, "quantity"), "quantum_capacity")
             == 0)
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (nested, "channel"), &same);
  if (!status && !same)
    return ebit_refuse (context, "upper_bounds", "a bounds value",
                        "of the quantum capacity of the same channel");
  if (!status)
    status = ebit_prove_bounds (context, nested, &capacity);
  *proof = (struct ebit_proof){ fmax (0, value / 2), capacity.upper };
  return status;
}

/* By how much the numerical value at the input may miss a closed form. */
#define CLOSED_ROUNDING 1e-10

static enum ebit_status
prove (struct ebit_context *context, const struct ebit_value *bounds,
       enum ebit_information_quantity quantity, struct ebit_proof *proof)
{
  struct ebit_channel channel, named;
  double complex *state;
  double value, tangent;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_named_channel (context, &channel, &named);
  if (status)
    return status;
  if (ebit_has_method (bounds, "lower_method", "two_copies")
      || ebit_has_method (bounds, "upper_method", "capacity_of_copies"))
    return prove_two_copies (context, bounds, &channel, proof);
  const bool closed = ebit_prove_closed_form (&named, quantity, proof);
  if (closed && !channel.has_kraus)
    return EBIT_OK;
  status
      = ebit_read_state_field (context, bounds, "state", channel.d_in, &state);
  if (!status)
    status = ebit_information_certificate (context, &channel, quantity, state,
                                           &value, &tangent);
  if (status)
    return status;
  if (!closed || value < proof->lower - CLOSED_ROUNDING)
    proof->lower = fmax (0, value);
  if (closed && !ebit_has_method (bounds, "upper_method", "rains_information"))
    return EBIT_OK;
  proof->upper = INFINITY;
  return prove_upper (context, bounds, &channel, tangent, proof);
}

enum ebit_status
ebit_verify_coherent_information (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  struct ebit_proof *proof)
{
  return prove (context, bounds, EBIT_COHERENT, proof);
}

enum ebit_status
ebit_verify_reverse_information (struct ebit_context *context,
                                 const struct ebit_value *bounds,
                                 struct ebit_proof *proof)
{
  return prove (context, bounds, EBIT_REVERSE, proof);
}
