/* What is distilled of a channel's outputs.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "output_bounds.h"

#include "arguments.h"
#include "distillable.h"
#include "entropies.h"
#include "filter_search.h"
#include "maps.h"
#include "rains_tangent.h"
#include "subsystems.h"

/* The state next to (sqrt r (x) 1) J (sqrt r (x) 1). */
static enum ebit_status
bound_output (struct ebit_context *context, const struct ebit_channel *channel,
              const double complex *input, struct ebit_bounds *bounds)
{
  const size_t dims[] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  struct ebit_state output = { n, ebit_work (context, n * n, sizeof *choi) };
  if (!choi || !output.rho)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  enum ebit_status status
      = ebit_rains_output (context, dims, choi, input, output.rho);
  if (!status)
    status = ebit_check_state (context, "rho", n, output.rho);
  return status ? status
                : ebit_bound_distillable (context, &output, dims, bounds);
}

enum ebit_status
ebit_bound_best_output (struct ebit_context *context,
                        const struct ebit_channel *channel,
                        struct ebit_bounds *bounds)
{
  double complex choi[16], input[4];
  ebit_choi_matrix (context, channel, choi);
  const enum ebit_status status = ebit_search_output (context, choi, input);
  return status ? status : bound_output (context, channel, input, bounds);
}

enum ebit_status
ebit_bound_choi (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 struct ebit_bounds *bounds)
{
  const size_t d = channel->d_in;
  double complex *mixed = ebit_work (context, d * d, sizeof *mixed);
  if (!mixed)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    mixed[i + i * d] = 1 / (double)d;
  return bound_output (context, channel, mixed, bounds);
}

enum ebit_status
ebit_reference_entropy (struct ebit_context *context,
                        const struct ebit_value *bounds, double *entropy)
{
  static const size_t dims[] = { 2, 2 };
  size_t rows, columns;
  double complex *state, reference[4];
  const enum ebit_status status = ebit_read_matrix (
      context, "state", ebit_field (bounds, "state"), &rows, &columns, &state);
  if (status)
    return status;
  ebit_trace_out_second (dims, state, reference);
  return ebit_state_entropy (context, 2, reference, entropy);
}
