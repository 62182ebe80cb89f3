/* The proof of bounds on an entanglement-assisted capacity: the value of the
 * mutual information at the field `state`, and its tangent there.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include "certificate_fields.h"
#include "information_point.h"

enum ebit_status
ebit_verify_entanglement_assisted (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_proof *proof)
{
  struct ebit_channel channel;
  double complex *state;
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_read_state_field (context, bounds, "state", channel.d_in,
                                    &state);
  return status ? status
                : ebit_information_certificate (context, &channel, EBIT_MUTUAL,
                                                state, &proof->lower,
                                                &proof->upper);
}
