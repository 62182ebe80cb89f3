/* entanglement_assisted_capacity (channel): bits per use of a channel whose
 * ends share entanglement,
 *
 *   C_EA = max over inputs r of S(r) + S(N(r)) - S(N^c(r)),
 *
 * C. H. Bennett, P. W. Shor, J. A. Smolin and A. V. Thapliyal, IEEE Trans.
 * Inf. Theory 48 (2002) 2637.  Concave in r (C. Adami and N. J. Cerf, Phys.
 * Rev. A 56 (1997) 3470), so that the largest eigenvalue of the gradient at
 * any r of full rank bounds it.  Covariant families have their maximum at 1/d.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement_assisted.h"

#include <math.h>

#include "channel_information.h"
#include "channel_value.h"

enum ebit_status
ebit_find_assisted (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    struct ebit_assisted *found)
{
  const double value = ebit_family_mutual_information (channel);
  const size_t d = channel->d_in;
  found->exact = !isnan (value);
  if (found->exact)
  {
    found->lower = found->upper = fmax (0, value);
    found->state = ebit_work (context, d * d, sizeof *found->state);
    for (size_t i = 0; i < d && found->state; i++)
      found->state[i * (d + 1)] = 1 / (double)d;
    return found->state ? EBIT_OK : EBIT_EMEMORY;
  }
  struct ebit_information best;
  const enum ebit_status status
      = ebit_maximise_mutual_information (context, channel, &best);
  found->lower = best.lower;
  found->upper = fmax (best.lower, best.upper);
  found->state = best.state;
  return status;
}

enum ebit_status
ebit_bound_assisted (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     struct ebit_bounds *bounds)
{
  struct ebit_assisted found;
  const enum ebit_status status
      = ebit_find_assisted (context, channel, &found);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){
    .quantity = "entanglement_assisted_capacity",
    .lower = found.lower,
    .upper = found.upper,
    .status = found.exact ? EBIT_EXACT
                          : ebit_status_of_gap (found.lower, found.upper,
                                                EBIT_BOUNDS_TOLERANCE),
    .tol = EBIT_BOUNDS_TOLERANCE,
    .lower_method = "mutual_input_state",
    .upper_method = "mutual_tangent",
    .task = "assisted classical",
  };
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  ebit_append_matrix (context, bounds, "state", channel->d_in, found.state);
  return EBIT_OK;
}

static enum ebit_status
entanglement_assisted_capacity (struct ebit_context *context,
                                const struct ebit_value *const *arguments,
                                const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_bound_assisted (context, &channel, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_entanglement_assisted_capacity_functional
    = { .name = "entanglement_assisted_capacity",
        .topic = "Upper bounds",
        .summary = "Entanglement-assisted classical capacity of a channel",
        .n_parameters = 3,
        .parameters
        = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = entanglement_assisted_capacity };
