/* squashed_entanglement_bound (channel): bounds on the squashed entanglement
 * E_sq of a channel, an upper bound on the entanglement and the secret key
 * that any protocol distributes, with classical communication between the uses
 * too (M. Takeoka, S. Guha and M. M. Wilde, IEEE Trans. Inf. Theory 60 (2014)
 * 4987).  Every way to squash the environment gives an upper end; the least of
 *
 *   C_EA/2, of any channel: nothing is squashed (K. Goodenough, D. Elkouss and
 *     S. Wehner, New J. Phys. 18 (2016) 063005);
 *   Q(A_{g'/2}) of damping channels: half of the environment of the amplitude
 *     damping that the channel goes through;
 *   (1-p) log2 d of erasure, which two-way protocols attain;
 *   E_F of the Choi state of a covariant qubit channel: all its outputs can be
 *     made from that state, and E_sq <= E_F (M. Christandl and A. Winter, J.
 *     Math. Phys. 45 (2004) 829);
 *   log2 ((1+k)/|1-k|) of a bosonic channel with transmissivity or gain k; one
 *     with thermal noise is a pure loss of eta/((1-eta) n + 1) before an
 *     amplifier;
 *   0 of entanglement-breaking channels.
 *
 * E_sq is at least what hashing distils from any output of the channel.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "squashed.h"

#include <math.h>

#include "channel_information.h"
#include "channel_value.h"
#include "entanglement_assisted.h"
#include "squashed_ends.h"

/* With the inputs that attain C_EA and I_R. */
static enum ebit_status
bound_by_inputs (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 struct ebit_squashed_end *lower,
                 struct ebit_squashed_end *upper, struct ebit_bounds *bounds)
{
  struct ebit_assisted assisted;
  struct ebit_information reverse;
  enum ebit_status status = ebit_find_assisted (context, channel, &assisted);
  if (status)
    return status;
  ebit_lower_squashed_end (upper, assisted.upper / 2, "squashed_half_mutual");
  status = ebit_maximise_reverse_information (context, channel, &reverse);
  if (!status)
    status = ebit_squashed_hashing (context, channel, reverse.state, lower);
  if (status)
    return status;
  ebit_append_matrix (context, bounds, "state", channel->d_in, assisted.state);
  ebit_append_matrix (context, bounds, "lower_state", channel->d_in,
                      reverse.state);
  return EBIT_OK;
}

enum ebit_status
ebit_bound_squashed (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     struct ebit_bounds *bounds)
{
  struct ebit_squashed_end lower = { 0, "trivial_zero" };
  struct ebit_squashed_end upper = { INFINITY, "no_bound" };
  *bounds = (struct ebit_bounds){ .quantity = "squashed_entanglement_bound",
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .task = "key" };
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  enum ebit_status status
      = ebit_squashed_ends (context, channel, &lower, &upper);
  if (!status && channel->has_kraus)
    status = bound_by_inputs (context, channel, &lower, &upper, bounds);
  if (status)
    return status;
  bounds->lower = fmin (lower.value, upper.value); /* but for rounding */
  bounds->upper = upper.value;
  bounds->lower_method = lower.method;
  bounds->upper_method = upper.method;
  bounds->status
      = bounds->lower == bounds->upper
            ? EBIT_EXACT
            : ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
  return EBIT_OK;
}

static enum ebit_status
squashed_entanglement_bound (struct ebit_context *context,
                             const struct ebit_value *const *arguments,
                             const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_bound_squashed (context, &channel, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_squashed_entanglement_bound_functional
    = { .name = "squashed_entanglement_bound",
        .topic = "Upper bounds",
        .summary = "Squashed entanglement of a channel",
        .n_parameters = 3,
        .parameters
        = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = squashed_entanglement_bound };
