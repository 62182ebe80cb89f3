/* Bounds values of a channel's output, which stand for the channel: what is
 * distilled of it is had of the channel.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_capacity.h"

#include "certificate_fields.h"
#include "entropies.h"
#include "maps.h"
#include "rains_tangent.h"
#include "subsystems.h"

enum ebit_status
ebit_is_output_state (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      const struct ebit_value *bounds, bool *same,
                      double *entropy)
{
  const size_t dims[] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *state;
  double complex *choi = ebit_work (context, 3 * n * n, sizeof *choi);
  *same = false;
  *entropy = 0;
  if (!choi)
    return EBIT_EMEMORY;
  double complex *output = choi + n * n, *input = output + n * n;
  enum ebit_status status
      = ebit_read_state_field (context, bounds, "state", n, &state);
  if (status)
    return status;
  ebit_choi_matrix (context, channel, choi);
  ebit_trace_out_second (dims, state, input);
  status = ebit_state_entropy (context, dims[0], input, entropy);
  if (!status)
    status = ebit_rains_output (context, dims, choi, input, output);
  return status ? status
                : ebit_is_same_state (context, bounds, dims, output, same);
}
