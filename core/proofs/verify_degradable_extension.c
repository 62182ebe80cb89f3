/* The proof of an upper end on Q, or P, by the degradable parts of a channel:
 * the decomposition, each part's degradability, and the tangent at the input.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <string.h>

#include "certificate_fields.h"
#include "degradable_point.h"

enum ebit_status
ebit_verify_degradable_extension (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  struct ebit_proof *proof)
{
  static const char field[] = "decomposition";
  const bool private
      = strcmp (ebit_text_field (bounds, "task"), "unassisted key") == 0;
  struct ebit_channel channel;
  struct ebit_decomposition decomposition;
  struct ebit_degradable_problem problem;
  double complex *state;
  double value, tangent;
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_read_state_field (context, bounds, "state", channel.d_in,
                                    &state);
  if (!status)
    status = ebit_read_decomposition (
        context, field, ebit_field (bounds, field), &channel, &decomposition);
  if (!status)
    status = ebit_open_degradable (context, field, &channel, &decomposition,
                                   &problem);
  if (status)
    return status;
  double complex *gradient
      = ebit_work (context, channel.d_in * channel.d_in, sizeof *gradient);
  if (!gradient)
    return EBIT_EMEMORY;
  status = ebit_degradable_tangent (context, &problem, state, gradient, &value,
                                    &tangent);
  proof->lower = 0;
  proof->upper = ebit_degradable_end (&problem, tangent, private);
  return status;
}
