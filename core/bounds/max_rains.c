/* max_rains (x, dims): the max-Rains relative entropy of a state,
 *
 *   log2 min { ||S^TB||_1 : S >= rho }
 *     = log2 max { Tr rho R : R >= 0, -1 <= R^TB <= 1 },
 *
 * and the max-Rains information of a channel with Choi matrix J,
 *
 *   log2 min { ||Tr_B (V + Y)|| : V, Y >= 0, (V - Y)^TB >= J }
 *     = log2 max { Tr J R : R >= 0, -rho (x) 1 <= R^TB <= rho (x) 1 },
 *
 * an upper bound on the entanglement that any protocol distributes, with
 * classical communication between the uses too.  X. Wang, K. Fang and R. Duan,
 * IEEE Trans. Inf. Theory 65 (2019) 2583; M. Berta and M. M. Wilde, New J.
 * Phys. 20 (2018) 053044.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "max_rains.h"

#include <math.h>

#include "arguments.h"
#include "family_norm.h"
#include "norm_certificate.h"
#include "norm_value.h"
#include "state.h"
#include "subsystems.h"

/* ---- Of a channel ---------------------------------------------------- */

enum ebit_status
ebit_bound_max_rains (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      struct ebit_bounds *bounds)
{
  struct ebit_norm_program program;
  struct ebit_norm_bounds found;
  bool known = false;
  double exact = 0;
  enum ebit_status status = ebit_channel_program (
      context, &ebit_max_rains_norm, channel, &program);
  if (!status)
    status = ebit_family_max_rains (context, channel, &known, &exact,
                                    &found.point);
  if (!status && known)
    found.lower = found.upper = exact;
  else if (!status)
    status = ebit_bound_norm (context, channel->name, &program, &found);
  return status ? status
                : ebit_set_norm_bounds (context, &ebit_max_rains_norm, channel,
                                        &program, &found, known, bounds);
}

/* ---- Of a state ------------------------------------------------------ */

/* By how much what sigma and dual prove may be worse than what the search had
 * in more digits: half of what verify takes for rounding. */
#define ROUNDING 5e-13

/* Where rounding costs sigma more than that, its ends are those that hold. */
static enum ebit_status
prove_again (struct ebit_context *context, const size_t dims[2],
             const double complex *rho, const double complex *sigma,
             const double complex *dual, struct ebit_bounds *bounds)
{
  struct ebit_norm_proof proof;
  const enum ebit_status status = ebit_prove_max_rains_of_state (
      context, dims, rho, sigma, dual, &proof);
  if (status)
    return status;
  const double lower = log2 (fmax (1, proof.lower));
  const double upper = log2 (proof.upper);
  if (lower < bounds->lower - ROUNDING)
    bounds->lower = lower;
  if (upper > bounds->upper + ROUNDING)
    bounds->upper = upper;
  bounds->status
      = ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
  return EBIT_OK;
}

static enum ebit_status
certify_state (struct ebit_context *context,
               const struct ebit_norm_program *program,
               const double complex *rho, const struct ebit_norm_point *point,
               struct ebit_bounds *bounds)
{
  const size_t n = program->dims[0] * program->dims[1];
  double complex *work = ebit_work (context, 2 * n * n, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  double complex *sigma = work + n * n;
  for (size_t i = 0; i < n * n; i++)
    work[i] = point->above[i] - point->below[i];
  ebit_transpose_second (program->dims, work, sigma);
  ebit_transpose_second (program->dims, point->dual, work);
  ebit_append_matrix (context, bounds, "state", n, rho);
  ebit_append_dims (context, bounds, program->dims);
  ebit_append_matrix (context, bounds, "sigma", n, sigma);
  ebit_append_matrix (context, bounds, "dual", n, work);
  return prove_again (context, program->dims, rho, sigma, work, bounds);
}

static enum ebit_status
bound_state (struct ebit_context *context, const struct ebit_state *state,
             const size_t dims[2], struct ebit_bounds *bounds)
{
  double complex *target
      = ebit_work (context, state->n * state->n, sizeof *target);
  if (!target)
    return EBIT_EMEMORY;
  ebit_transpose_second (dims, state->rho, target);
  const struct ebit_norm_program program = ebit_state_program (dims, target);
  struct ebit_norm_bounds found;
  const enum ebit_status status
      = ebit_bound_norm (context, "x", &program, &found);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){
    .quantity = ebit_max_rains_norm.name,
    .lower = found.lower,
    .upper = found.upper,
    .tol = EBIT_BOUNDS_TOLERANCE,
    .lower_method = ebit_max_rains_norm.lower_method,
    .upper_method = ebit_max_rains_norm.upper_method,
    .task = ebit_max_rains_norm.task,
  };
  return certify_state (context, &program, state->rho, &found.point, bounds);
}

/* ---- The function ---------------------------------------------------- */

static enum ebit_status
max_rains (struct ebit_context *context,
           const struct ebit_value *const *arguments,
           const struct ebit_value **result)
{
  struct ebit_bounds bounds;
  struct ebit_channel channel;
  struct ebit_state state;
  size_t dims[2];
  enum ebit_status status = ebit_refuse_neither (context, arguments[0]);
  if (status)
    return status;
  if (ebit_is_channel_value (arguments[0]))
  {
    status = ebit_refuse_dims_of_channel (context, arguments[1]);
    if (!status)
      status = ebit_read_kraus_channel (context, "x", arguments[0], &channel);
    if (!status)
      status = ebit_bound_max_rains (context, &channel, &bounds);
  }
  else
  {
    status = ebit_read_state (context, "x", arguments[0], &state);
    if (!status)
      status = ebit_read_dims (context, "dims", arguments[1], state.n, dims);
    if (!status)
      status = bound_state (context, &state, dims, &bounds);
  }
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_max_rains_functional = {
  .name = "max_rains",
  .topic = "Upper bounds",
  .summary = "Max-Rains relative entropy of a state, max-Rains information of "
             "a channel",
  .n_parameters = 4,
  .parameters
  = { { "x", NULL, "a state, a d x d x n stack of them, or a channel" },
      { "dims", "[d d]",
        "dimensions [dA dB] of the state's subsystems; of a "
        "channel none" },
      EBIT_LIMIT_PARAMETERS ("1e-9") },
  .implementation = max_rains,
  .stack = 1,
};
