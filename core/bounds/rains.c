/* rains (x, dims, tol): the Rains relative entropy of a state,
 *
 *   R(rho) = min { D(rho || sigma) : sigma >= 0, ||sigma^TB||_1 <= 1 },
 *
 * (Rains, IEEE Trans. Inf. Theory 47, 2921), and the Rains information of a
 * channel, its maximum over the channel's outputs (Tomamichel, Wilde, Winter,
 * IEEE Trans. Inf. Theory 63, 715).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains.h"

#include <float.h>

#include "channel_bounds.h"
#include "hermitian.h"
#include "rains_coherence.h"
#include "rains_support.h"
#include "state.h"

static const struct ebit_range tolerances = { 1e-12, 1, false, false, false };

static bool
is_pure (size_t n, const double complex *rho)
{
  return ebit_inner_product (n, n, rho, rho) >= 1 - 4 * DBL_EPSILON;
}

static void
set_bounds (struct ebit_context *context, const size_t dims[2],
            const double complex *rho, double tol,
            const struct ebit_rains *found, struct ebit_bounds *bounds)
{
  const size_t n = dims[0] * dims[1];
  const bool exact = found->status == EBIT_EXACT;
  const char *closed = found->upper == 0  ? "ppt_state"
                       : is_pure (n, rho) ? "pure_state"
                                          : "maximally_correlated";
  *bounds
      = (struct ebit_bounds){ .quantity = "rains",
                              .lower = found->lower,
                              .upper = found->upper,
                              .status = found->status,
                              .tol = tol,
                              .lower_method = exact ? closed : "rains_dual",
                              .upper_method = exact ? closed : "rains_primal",
                              .task = "entanglement" };
  ebit_append_matrix (context, bounds, "state", n, rho);
  ebit_append_dims (context, bounds, dims);
  ebit_append_matrix (context, bounds, "sigma", n, found->sigma);
  ebit_append_matrix (context, bounds, "dual", n, found->dual);
}

/* The fast path where it certifies the gap, else the general method, which
 * knows pure states in closed form. */
static enum ebit_status
solve (struct ebit_context *context, const size_t dims[2],
       const double complex *rho, double tol, struct ebit_rains *found)
{
  if (dims[0] == 2 && dims[1] == 2 && ebit_has_single_coherence (rho)
      && !is_pure (4, rho))
  {
    enum ebit_status status
        = ebit_rains_of_single_coherence (context, rho, tol, found);
    if (status || found->status != EBIT_BRACKET)
      return status;
  }
  return ebit_rains_relative_entropy (context, dims, rho, tol, found);
}

static enum ebit_status
rains_of_state (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                struct ebit_bounds *bounds)
{
  struct ebit_state state;
  size_t dims[2];
  double tol;
  struct ebit_rains found;
  enum ebit_status status
      = ebit_read_state (context, "x", arguments[0], &state);
  if (!status)
    status = ebit_read_dims (context, "dims", arguments[1], state.n, dims);
  if (!status)
    status = ebit_read_number (context, "tol", arguments[2], &tolerances,
                               EBIT_BOUNDS_TOLERANCE, &tol);
  if (!status)
    status
        = ebit_rains_on_support (context, dims, state.rho, tol, solve, &found);
  if (!status)
    set_bounds (context, dims, state.rho, tol, &found, bounds);
  return status;
}

static enum ebit_status
rains_of_channel (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  struct ebit_bounds *bounds)
{
  struct ebit_channel channel;
  double tol;
  enum ebit_status status
      = ebit_refuse_dims_of_channel (context, arguments[1]);
  if (!status)
    status = ebit_read_number (context, "tol", arguments[2], &tolerances,
                               EBIT_RAINS_CHANNEL_TOLERANCE, &tol);
  if (!status)
    status = ebit_read_channel (context, "x", arguments[0], &channel);
  return status
             ? status
             : ebit_bound_channel (context, &channel, EBIT_RAINS, tol, bounds);
}

static enum ebit_status
rains (struct ebit_context *context, const struct ebit_value *const *arguments,
       const struct ebit_value **result)
{
  struct ebit_bounds bounds;
  enum ebit_status status = ebit_refuse_neither (context, arguments[0]);
  if (status)
    return status;
  status = ebit_is_channel_value (arguments[0])
               ? rains_of_channel (context, arguments, &bounds)
               : rains_of_state (context, arguments, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_rains_functional = {
  .name = "rains",
  .topic = "Information quantities",
  .summary = "Rains relative entropy of a state, Rains information of a "
             "channel",
  .n_parameters = 4,
  .parameters
  = { { "x", NULL, "a state, a d x d x n stack of them, or a channel" },
      { "dims", "[d d]",
        "dimensions [dA dB] of the state's subsystems; of a "
        "channel none" },
      EBIT_LIMIT_PARAMETERS_BUT ("1e-9", " (of a channel by default 1e-8)") },
  .implementation = rains,
  .stack = 1,
};
