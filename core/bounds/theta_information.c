/* theta_information (channel, task): the Theta information of a channel,
 *
 *   min { D^(N||M) + log2 ||T o M||_diamond : M completely positive },
 *
 * D^ the Belavkin-Staszewski divergence of channels and T the transposition,
 * an upper bound on the entanglement that any protocol distributes, with
 * classical communication between the uses too; for keys M must have a
 * separable Choi matrix, and the norm is that of Tr_B of it (K. Fang, H.
 * Fawzi, Commun. Math. Phys. 384, 1615, 2021).
 *
 * One M for all inputs: the number where M may depend on the input, max over
 * inputs of min over M, is called geometric Rains information.  It is smaller,
 * and bounds the quantum capacity alone.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_information.h"

#include <math.h>
#include <stdio.h>

#include "arguments.h"
#include "channel_value.h"
#include "decisions.h"
#include "output_support.h"
#include "theta_family.h"
#include "theta_search.h"

/* By how much what the matrices prove may be worse than the formula: half of
 * what verify takes for rounding. */
#define ROUNDING 5e-13

#define MOST_DIMENSIONS 16

static void
append_point (struct ebit_context *context, const struct ebit_channel *channel,
              bool key, const struct ebit_theta_point *point,
              struct ebit_bounds *bounds)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  ebit_append_matrix (context, bounds, "map", n, point->map);
  if (!key)
  {
    ebit_append_matrix (context, bounds, "positive_part", n, point->above);
    ebit_append_matrix (context, bounds, "negative_part", n, point->below);
  }
  ebit_append_matrix (context, bounds, "state", d, point->state);
  ebit_append_matrix (context, bounds, "dual", n, point->dual);
  ebit_append_matrix (context, bounds, "weight", d, point->weight);
}

static void
set_ends (double lower, double upper, struct ebit_bounds *bounds)
{
  bounds->lower = lower;
  bounds->upper = fmax (lower, upper);
  bounds->status
      = ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
}

/* By a formula, but where rounding costs the matrices more than that, what
 * they prove. */
static enum ebit_status
set_form (struct ebit_context *context, const struct ebit_channel *channel,
          bool key, const struct ebit_theta_form *form,
          const struct ebit_theta_point *point, struct ebit_bounds *bounds)
{
  double lower = 0, upper = 0;
  const enum ebit_status status
      = ebit_theta_certificate (context, channel, key, point, &lower, &upper);
  const bool holds
      = lower >= form->lower - ROUNDING && upper <= form->upper + ROUNDING;
  set_ends (holds ? form->lower : fmin (lower, form->lower),
            holds ? form->upper : fmax (upper, form->upper), bounds);
  bounds->lower_method = holds ? form->lower_method : "theta_dual";
  bounds->upper_method = holds ? form->upper_method : "theta_map";
  if (holds && form->exact)
    bounds->status = EBIT_EXACT;
  return status;
}

/* Of a channel that a search is for: not too large, and for keys small enough
 * for positive partial transposes to be separable. */
static enum ebit_status
check_size (struct ebit_context *context, const struct ebit_channel *channel,
            bool key)
{
  size_t order = 0;
  char size[64], allowed[96];
  const int most = key ? EBIT_SEPARABLE_ORDER : MOST_DIMENSIONS;
  const enum ebit_status status
      = ebit_reduced_order (context, channel, &order);
  if (status || order <= (size_t)most)
    return status;
  snprintf (size, sizeof size, "of dimensions %zu x %zu", channel->d_in,
            order / channel->d_in);
  snprintf (allowed, sizeof allowed,
            "of at most %d together%s, or of a named family", most,
            key ? " for keys" : "");
  return ebit_refuse (context, channel->name ? channel->name : "channel", size,
                      allowed);
}

static enum ebit_status
search (struct ebit_context *context, const struct ebit_channel *channel,
        bool key, struct ebit_theta_point *point, struct ebit_bounds *bounds)
{
  struct ebit_theta found;
  enum ebit_status status = check_size (context, channel, key);
  if (!status)
    status = ebit_find_theta (context, channel, key, bounds->tol, &found);
  if (status)
    return status;
  *point = found.point;
  set_ends (found.lower, found.upper, bounds);
  bounds->lower_method = "theta_dual";
  bounds->upper_method = "theta_map";
  return EBIT_OK;
}

static enum ebit_status
bound (struct ebit_context *context, const struct ebit_channel *channel,
       bool key, struct ebit_bounds *bounds)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  struct ebit_theta_point point;
  struct ebit_theta_form form;
  *bounds = (struct ebit_bounds){ .quantity = "theta_information",
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .task = key ? "key" : "entanglement" };
  enum ebit_status status
      = ebit_make_theta_point (context, channel, key, &point);
  if (!status)
    status = ebit_family_theta_point (context, channel, &form, &point);
  if (status)
    return status;
  if (form.known)
  {
    if (!key)
      ebit_split_theta_map (dims, &point);
    status = set_form (context, channel, key, &form, &point, bounds);
  }
  else
    status = search (context, channel, key, &point, bounds);
  if (!status)
    append_point (context, channel, key, &point, bounds);
  return status;
}

enum ebit_status
ebit_bound_theta (struct ebit_context *context,
                  const struct ebit_channel *channel,
                  struct ebit_bounds *bounds)
{
  return bound (context, channel, false, bounds);
}

enum ebit_status
ebit_bound_key_theta (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      struct ebit_bounds *bounds)
{
  return bound (context, channel, true, bounds);
}

static enum ebit_status
theta_information (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  static const char *const tasks[] = { "entanglement", "key", NULL };
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  size_t key = 0;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_read_choice (context, "task", arguments[1], tasks, &key);
  if (!status)
    status = bound (context, &channel, key, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_theta_information_functional = {
  .name = "theta_information",
  .topic = "Upper bounds",
  .summary = "Theta information of a channel",
  .n_parameters = 4,
  .parameters
  = { { "channel", NULL, "a channel" },
      { "task", "\"entanglement\"", "\"entanglement\" or \"key\"" },
      EBIT_LIMIT_PARAMETERS ("1e-9") },
  .implementation = theta_information,
};
