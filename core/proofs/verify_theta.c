/* The proof of bounds on a Theta information: the divergence of the channel
 * and the field `map`, with `positive_part` and `negative_part` for the norm
 * of its transposition, and the tangent at `map` for the input `state` with
 * `dual` and `weight`: what formulas say is proved so by matrices.
 *
 * For keys the map has to be separable: beyond 2 x 3, where a positive partial
 * transpose does not tell, it must be that of the channel's family.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "decisions.h"
#include "output_support.h"
#include "theta_family.h"

static enum ebit_status
read_point (struct ebit_context *context, const struct ebit_value *bounds,
            const struct ebit_channel *channel, bool key,
            struct ebit_theta_point *point)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  *point = (struct ebit_theta_point){ .above = NULL };
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "map", n, &point->map);
  if (!status && !key)
    status = ebit_read_matrix_field (context, bounds, "positive_part", n,
                                     &point->above);
  if (!status && !key)
    status = ebit_read_matrix_field (context, bounds, "negative_part", n,
                                     &point->below);
  if (!status)
    status
        = ebit_read_state_field (context, bounds, "state", d, &point->state);
  if (!status)
    status = ebit_read_matrix_field (context, bounds, "dual", n, &point->dual);
  return status ? status
                : ebit_read_matrix_field (context, bounds, "weight", d,
                                          &point->weight);
}

/* Whether the map is known to be separable where its partial transpose is
 * positive: by its dimensions, or as that of the family. */
static enum ebit_status
is_separable (struct ebit_context *context, const struct ebit_channel *channel,
              const struct ebit_theta_point *point, bool *yes)
{
  const size_t n = channel->d_in * channel->d_out;
  struct ebit_theta_point known;
  struct ebit_theta_form form;
  size_t order = 0;
  enum ebit_status status = ebit_reduced_order (context, channel, &order);
  *yes = order <= EBIT_SEPARABLE_ORDER;
  if (status || *yes)
    return status;
  status = ebit_make_theta_point (context, channel, true, &known);
  if (!status)
    status = ebit_family_theta_point (context, channel, &form, &known);
  *yes = !status && form.known;
  for (size_t i = 0; i < n * n && *yes; i++)
    *yes = cabs (point->map[i] - known.map[i]) <= 1e-12;
  return status;
}

enum ebit_status
ebit_verify_theta (struct ebit_context *context,
                   const struct ebit_value *bounds, struct ebit_proof *proof)
{
  const bool key = strcmp (ebit_text_field (bounds, "task"), "key") == 0;
  struct ebit_channel channel;
  struct ebit_theta_point point;
  bool separable = true;
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = read_point (context, bounds, &channel, key, &point);
  if (!status)
    status = ebit_theta_certificate (context, &channel, key, &point,
                                     &proof->lower, &proof->upper);
  if (!status && key)
    status = is_separable (context, &channel, &point, &separable);
  if (!separable)
    proof->upper = INFINITY;
  return status;
}
