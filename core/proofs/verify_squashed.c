/* The proof of bounds on a squashed entanglement: what follows from the
 * channel alone, half the tangent of the mutual information at the field
 * `state`, and hashing at the field `lower_state`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "certificate_fields.h"
#include "information_point.h"
#include "squashed_ends.h"

static enum ebit_status
prove_by_inputs (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_channel *channel,
                 struct ebit_squashed_end *lower,
                 struct ebit_squashed_end *upper)
{
  double complex *state, *lower_state;
  double value, tangent;
  enum ebit_status status = ebit_read_state_field (context, bounds, "state",
                                                   channel->d_in, &state);
  if (!status)
    status = ebit_read_state_field (context, bounds, "lower_state",
                                    channel->d_in, &lower_state);
  if (!status)
    status = ebit_information_certificate (context, channel, EBIT_MUTUAL,
                                           state, &value, &tangent);
  if (!status)
    status = ebit_squashed_hashing (context, channel, lower_state, lower);
  if (!status)
    ebit_lower_squashed_end (upper, tangent / 2, NULL);
  return status;
}

enum ebit_status
ebit_verify_squashed_entanglement (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_squashed_end lower = { 0, NULL }, upper = { INFINITY, NULL };
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_squashed_ends (context, &channel, &lower, &upper);
  if (!status && channel.has_kraus)
    status = prove_by_inputs (context, bounds, &channel, &lower, &upper);
  proof->lower = lower.value;
  proof->upper = upper.value;
  return status;
}
