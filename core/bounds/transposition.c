/* transposition_bound (channel): an upper bound on the quantum capacity,
 *
 *   log2 ||T o N||_diamond
 *     = log2 max { ||(rho^(1/2) (x) 1) J^TB (rho^(1/2) (x) 1)||_1 }
 *     = log2 min { ||Tr_B (V + Y)|| : V, Y >= 0, V - Y = J^TB },
 *
 * J the Choi matrix and rho a density matrix on the reference.  A. S. Holevo
 * and R. F. Werner, Phys. Rev. A 63 (2001) 032312, from which the values for
 * bosonic channels are: (1+k)/(|1-k|(2n+1)) for a transmissivity or gain k and
 * n photons in the environment.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "transposition.h"

#include <math.h>

#include "bosonic.h"
#include "channel_value.h"
#include "family_decisions.h"
#include "family_information.h"
#include "family_norm.h"
#include "gadc_information.h"
#include "norm_point.h"
#include "norm_value.h"

/* A damping channel's best input is diag (1-p, p), with one number to find. */
static enum ebit_status
bound_damping (struct ebit_context *context, const struct ebit_gadc *damping,
               const struct ebit_norm_program *program,
               struct ebit_norm_bounds *found)
{
  const struct ebit_gadc_optimum best = ebit_gadc_transposition (damping);
  const double p = best.value > 0 ? best.p : 0.5;
  const double weights[2]
      = { damping->flipped ? p : 1 - p, damping->flipped ? 1 - p : p };
  found->lower = best.value;
  found->upper = best.value + best.gap;
  return ebit_transposition_point (context, program->dims, program->target,
                                   weights, &found->point);
}

/* Covariant families: the max-Rains information, with the input 1/d. */
static enum ebit_status
bound_covariant (struct ebit_context *context, double value,
                 const struct ebit_norm_program *program,
                 struct ebit_norm_bounds *found)
{
  const size_t d = program->dims[0];
  double *weights = ebit_work (context, d, sizeof *weights);
  if (!weights)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < d; a++)
    weights[a] = 1 / (double)d;
  found->lower = found->upper = value;
  return ebit_transposition_point (context, program->dims, program->target,
                                   weights, &found->point);
}

/* ---- Any channel ----------------------------------------------------- */

static enum ebit_status
bound (struct ebit_context *context, const struct ebit_channel *channel,
       const struct ebit_norm_program *program, struct ebit_norm_bounds *found,
       bool *exact)
{
  double value = 0;
  enum ebit_status status
      = ebit_family_max_rains (context, channel, exact, &value, &found->point);
  if (status)
    return status;
  struct ebit_gadc damping;
  const bool damps = ebit_gadc_of_channel (channel, &damping);
  if (*exact && !damps && ebit_family_covariant (channel) == EBIT_YES)
    return bound_covariant (context, value, program, found);
  *exact = false;
  return damps ? bound_damping (context, &damping, program, found)
               : ebit_bound_norm (context, channel->name, program, found);
}

static void
set_bosonic (struct ebit_context *context, const struct ebit_channel *channel,
             struct ebit_bounds *bounds)
{
  struct ebit_closed_form form = { .lower = 0 };
  const double value = ebit_bosonic_transposition_bound (channel);
  *bounds = (struct ebit_bounds){ .quantity = ebit_transposition_norm.name,
                                  .lower = value,
                                  .upper = value,
                                  .status = EBIT_EXACT,
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .lower_method = "transposition",
                                  .upper_method = "transposition",
                                  .task = ebit_transposition_norm.task };
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  if (isinf (ebit_mean_photons (channel)))
    return;
  /* The formula has no limit on the photons. */
  ebit_family_information (channel, EBIT_RAINS, &form);
  bounds->lower = fmin (form.lower, value);
  bounds->lower_method = "two_way_rate";
  bounds->status
      = ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
}

enum ebit_status
ebit_bound_transposition (struct ebit_context *context,
                          const struct ebit_channel *channel,
                          struct ebit_bounds *bounds)
{
  struct ebit_norm_program program;
  struct ebit_norm_bounds found;
  bool exact = false;
  if (!channel->has_kraus)
  {
    set_bosonic (context, channel, bounds);
    return EBIT_OK;
  }
  enum ebit_status status = ebit_channel_program (
      context, &ebit_transposition_norm, channel, &program);
  if (!status)
    status = bound (context, channel, &program, &found, &exact);
  return status
             ? status
             : ebit_set_norm_bounds (context, &ebit_transposition_norm,
                                     channel, &program, &found, exact, bounds);
}

static enum ebit_status
transposition_bound (struct ebit_context *context,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_bound_transposition (context, &channel, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_transposition_bound_functional = {
  .name = "transposition_bound",
  .topic = "Upper bounds",
  .summary = "Diamond norm of the transposition after a channel, in bits",
  .n_parameters = 3,
  .parameters
  = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-9") },
  .implementation = transposition_bound,
};
