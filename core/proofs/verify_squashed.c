/* The proof of bounds on a squashed entanglement: what follows from the
 * channel alone, half the tangent of the mutual information at the field
 * `state`, hashing at the field `lower_state`, and what the isometry of the
 * environment proves that is next to the field `isometry`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "certificate_fields.h"
#include "information_point.h"
#include "recognition.h"
#include "squashed_ends.h"
#include "squashing.h"

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

/* The polar factor of the field `isometry`, to the dimensions isometry_dims,
 * at the input isometry_state: for the Kraus operators of the channel as it is
 * recognised. */
static enum ebit_status
prove_by_isometry (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_channel *channel,
                   struct ebit_squashed_end *upper)
{
  static const struct ebit_range range
      = { 1, EBIT_SQUASHED_ORDER, false, false, EBIT_WHOLE };
  const struct ebit_value *value = ebit_field (bounds, "isometry_dims");
  const struct ebit_value *matrix = ebit_field (bounds, "isometry");
  struct ebit_squashing squashing;
  double complex *isometry, *state;
  const double *x;
  size_t n, rows, columns;
  bool fits = false;
  double end = INFINITY;
  enum ebit_status status
      = ebit_read_vector (context, "isometry_dims", value, &range, &n, &x);
  if (!status)
    status = ebit_read_matrix (context, "isometry", matrix, &rows, &columns,
                               &isometry);
  if (!status)
    status = ebit_read_state_field (context, bounds, "isometry_state",
                                    channel->d_in, &state);
  if (!status && n == 2)
    status = ebit_squashing_open (
        context, channel, (const size_t[]){ (size_t)x[0], (size_t)x[1] },
        &fits, &squashing);
  if (status)
    return status;
  if (!fits)
    return ebit_refuse_kind (context, "isometry_dims", value,
                             "two that have room for the environment");
  if (rows != squashing.n || columns != squashing.channel.count)
    return ebit_refuse_kind (context, "isometry", matrix,
                             "a matrix from the environment to both parts");
  status = ebit_squashing_bound (context, &squashing, isometry, state, &end);
  ebit_lower_squashed_end (upper, end, NULL);
  return status;
}

enum ebit_status
ebit_verify_squashed_entanglement (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_proof *proof)
{
  struct ebit_channel channel, named;
  struct ebit_squashed_end lower = { 0, NULL }, upper = { INFINITY, NULL };
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_squashed_ends (context, &channel, &lower, &upper);
  if (!status && channel.has_kraus)
    status = prove_by_inputs (context, bounds, &channel, &lower, &upper);
  if (!status && channel.has_kraus && ebit_field (bounds, "isometry"))
  {
    status = ebit_named_channel (context, &channel, &named);
    if (!status)
      status = prove_by_isometry (context, bounds, &named, &upper);
  }
  proof->lower = lower.value;
  proof->upper = upper.value;
  return status;
}
