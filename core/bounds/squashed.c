/* squashed_entanglement_bound (channel, squash, dims): bounds on the squashed
 * entanglement E_sq of a channel, an upper bound on the entanglement and the
 * secret key that any protocol distributes, with classical communication
 * between the uses too (M. Takeoka, S. Guha and M. M. Wilde, IEEE Trans. Inf.
 * Theory 60 (2014) 4987).  Every way to squash the environment gives an upper
 * end; the least of
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
 *   0 of entanglement-breaking channels;
 *   what the isometry of the environment proves that a search finds
 *     (squashing.h), where squash is "best".
 *
 * E_sq is at least what hashing distils from any output of the channel.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "squashed.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "channel_information.h"
#include "channel_value.h"
#include "entanglement_assisted.h"
#include "maps.h"
#include "recognition.h"
#include "squashed_ends.h"
#include "squashing_search.h"

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

/* What there is to begin with. */
static enum ebit_status
bound_by_formulas (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   struct ebit_squashed_end *lower,
                   struct ebit_squashed_end *upper, struct ebit_bounds *bounds)
{
  *bounds = (struct ebit_bounds){ .quantity = "squashed_entanglement_bound",
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .task = "key" };
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  const enum ebit_status status
      = ebit_squashed_ends (context, channel, lower, upper);
  return status || !channel->has_kraus
             ? status
             : bound_by_inputs (context, channel, lower, upper, bounds);
}

static void
set_ends (const struct ebit_squashed_end *lower,
          const struct ebit_squashed_end *upper, struct ebit_bounds *bounds)
{
  bounds->lower = fmin (lower->value, upper->value); /* but for rounding */
  bounds->upper = upper->value;
  bounds->lower_method = lower->method;
  bounds->upper_method = upper->method;
  bounds->status
      = bounds->lower == bounds->upper
            ? EBIT_EXACT
            : ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
}

enum ebit_status
ebit_bound_squashed (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     struct ebit_bounds *bounds)
{
  struct ebit_squashed_end lower = { 0, "trivial_zero" };
  struct ebit_squashed_end upper = { INFINITY, "no_bound" };
  const enum ebit_status status
      = bound_by_formulas (context, channel, &lower, &upper, bounds);
  if (!status)
    set_ends (&lower, &upper, bounds);
  return status;
}

/* The end that the isometry proves of the channel as it is recognised, whose
 * Kraus operators the certificate then is for. */
static enum ebit_status
bound_by_isometry (struct ebit_context *context,
                   const struct ebit_channel *channel, const size_t dims[2],
                   struct ebit_squashed_end *upper, struct ebit_bounds *bounds)
{
  const double split[] = { (double)dims[0], (double)dims[1] };
  struct ebit_channel named;
  struct ebit_squashed found;
  bool fits = false;
  enum ebit_status status = ebit_named_channel (context, channel, &named);
  if (!status)
    status = ebit_search_squashing (context, &named, dims, &fits, &found);
  if (status || !fits || !(found.upper < upper->value))
    return status;
  ebit_lower_squashed_end (upper, found.upper, "squashed_isometry");
  ebit_append_certificate (
      bounds, "isometry",
      ebit_make_matrix (context, found.n, found.count, found.isometry));
  ebit_append_certificate (bounds, "isometry_dims",
                           ebit_make_vector (context, 2, split));
  ebit_append_matrix (context, bounds, "isometry_state", named.d_in,
                      found.state);
  return EBIT_OK;
}

enum ebit_status
ebit_bound_best_squashed (struct ebit_context *context,
                          const struct ebit_channel *channel,
                          const size_t dims[2], struct ebit_bounds *bounds)
{
  struct ebit_squashed_end lower = { 0, "trivial_zero" };
  struct ebit_squashed_end upper = { INFINITY, "no_bound" };
  enum ebit_status status
      = bound_by_formulas (context, channel, &lower, &upper, bounds);
  if (!status && channel->has_kraus
      && upper.value - lower.value > EBIT_BOUNDS_TOLERANCE)
    status = bound_by_isometry (context, channel, dims, &upper, bounds);
  if (!status)
    set_ends (&lower, &upper, bounds);
  return status;
}

/* ---- The function of the hosts --------------------------------------- */

/* Two dimensions to which there is an isometry; missing: those by default. */
static enum ebit_status
read_dims (struct ebit_context *context, const struct ebit_value *value,
           const struct ebit_channel *channel, size_t dims[2])
{
  static const struct ebit_range range
      = { 1, EBIT_SQUASHED_ORDER, false, false, EBIT_WHOLE };
  static const size_t usual[2] = EBIT_SQUASHED_DIMS;
  struct ebit_channel minimal;
  size_t n;
  const double *x;
  char allowed[128];
  memcpy (dims, usual, sizeof usual);
  if (ebit_is_missing (value))
    return EBIT_OK;
  enum ebit_status status
      = ebit_read_vector (context, "dims", value, &range, &n, &x);
  if (status)
    return status;
  if (n != 2)
    return ebit_refuse_kind (context, "dims", value, "two dimensions");
  dims[0] = (size_t)x[0];
  dims[1] = (size_t)x[1];
  if (!channel->has_kraus)
    return EBIT_OK;
  status = ebit_minimal_kraus (context, channel, &minimal);
  if (status || dims[0] * dims[1] >= minimal.count)
    return status;
  snprintf (allowed, sizeof allowed,
            "two whose product is at least %zu, the dimension of the "
            "channel's environment",
            minimal.count);
  return ebit_refuse_kind (context, "dims", value, allowed);
}

static enum ebit_status
squashed_entanglement_bound (struct ebit_context *context,
                             const struct ebit_value *const *arguments,
                             const struct ebit_value **result)
{
  static const char *const choices[] = { "best", "fixed", NULL };
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  size_t choice, dims[2];
  enum ebit_status status
      = ebit_read_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status
        = ebit_read_choice (context, "squash", arguments[1], choices, &choice);
  if (!status)
    status = read_dims (context, arguments[2], &channel, dims);
  if (status)
    return status;
  status = choice == 0
               ? ebit_bound_best_squashed (context, &channel, dims, &bounds)
               : ebit_bound_squashed (context, &channel, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

static enum ebit_status
fixed_squashed (struct ebit_context *context,
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

static const char summary[] = "Squashed entanglement of a channel";

const struct ebit_functional ebit_fixed_squashed_functional
    = { .name = "squashed_entanglement_bound",
        .topic = "Upper bounds",
        .summary = summary,
        .n_parameters = 3,
        .parameters
        = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = fixed_squashed };

const struct ebit_functional ebit_squashed_entanglement_bound_functional
    = { .name = "squashed_entanglement_bound",
        .topic = "Upper bounds",
        .summary = summary,
        .n_parameters = 5,
        .parameters
        = { { "channel", NULL, "a channel" },
            { "squash", "\"best\"",
              "\"best\", with a search for an isometry of the environment, or "
              "\"fixed\", by formulas alone" },
            { "dims", "[4 4]",
              "dimensions of the two parts to which the isometry takes the "
              "environment" },
            EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = squashed_entanglement_bound };
