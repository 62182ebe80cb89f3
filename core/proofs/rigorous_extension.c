/* Degradable extensions with rounding included: flags of named channels, and
 * decompositions.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_extension.h"

#include <string.h>

#include "certificate_fields.h"
#include "rigorous_decomposition.h"
#include "rigorous_flags.h"
#include "rigorous_information.h"

enum ebit_status
ebit_rigorous_degradable_extension (struct ebit_context *context,
                                    const struct ebit_value *bounds,
                                    struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  double bits;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &given);
  if (!status)
    status = ebit_make_ball_channel (context, &given, &channel);
  if (status)
    return status;
  ebit_add_channel_object (proof, &given, &channel);
  status = ebit_ball_flags (context, &given,
                            ebit_text_field (bounds, "upper_method"), &bits);
  ebit_reduce_upper (proof, bits);
  return status ? status
                : ebit_prove_decomposition (
                    context, bounds, &given, &channel,
                    strcmp (ebit_text_field (bounds, "task"), "unassisted key")
                        == 0,
                    proof);
}
