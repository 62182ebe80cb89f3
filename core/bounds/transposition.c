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

#include "family_norm.h"
#include "gadc_information.h"
#include "norm_certificate.h"

static const struct ebit_norm_quantity transposition
    = { .name = "transposition_bound",
        .two_sided = true,
        .dominating = false,
        .lower_method = "transposition_dual",
        .upper_method = "transposition_primal",
        .task = "entanglement" };

/* ---- Closed forms ---------------------------------------------------- */

/* log2 ((1+k)/(|1-k| (2 photons + 1))), not below 0. */
static double
bosonic_value (const struct ebit_channel *channel)
{
  const double k = channel->parameters[0];
  const double photons = channel->family == EBIT_FAMILY_THERMAL_LOSS
                             ? channel->parameters[1]
                             : 0;
  const double norm = (1 + k) / (fabs (1 - k) * (2 * photons + 1));
  return fmax (0, log2 (norm));
}

static enum ebit_status
make_bosonic (struct ebit_context *context, const struct ebit_value *value,
              const struct ebit_channel *channel,
              const struct ebit_value **result)
{
  const double bound = bosonic_value (channel);
  struct ebit_bounds bounds = { .quantity = transposition.name,
                                .lower = bound,
                                .upper = bound,
                                .status = EBIT_EXACT,
                                .lower_method = "transposition",
                                .upper_method = "transposition",
                                .task = transposition.task };
  ebit_certify (&bounds, "channel", ebit_copy_value (context, value));
  return ebit_make_bounds (context, &bounds, result);
}

/* A damping channel's best input is diag (1-p, p), with one number to find. */
static enum ebit_status
bound_damping (struct ebit_context *context,
               const struct ebit_channel *channel,
               const struct ebit_norm_program *program,
               struct ebit_norm_bounds *found)
{
  const double thermal
      = channel->family == EBIT_FAMILY_GADC ? channel->parameters[1] : 0;
  const struct ebit_gadc gadc
      = ebit_make_gadc (channel->parameters[0], thermal);
  const struct ebit_gadc_optimum best = ebit_gadc_transposition (&gadc);
  const double p = best.value > 0 ? best.p : 0.5;
  const double weights[2]
      = { gadc.flipped ? p : 1 - p, gadc.flipped ? 1 - p : p };
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
  const bool damping = channel->family == EBIT_FAMILY_GADC
                       || channel->family == EBIT_FAMILY_AMPLITUDE_DAMPING;
  if (*exact && !damping)
    return bound_covariant (context, value, program, found);
  *exact = false;
  return damping ? bound_damping (context, channel, program, found)
                 : ebit_bound_norm (context, program, found);
}

static enum ebit_status
transposition_bound (struct ebit_context *context,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_norm_program program;
  struct ebit_norm_bounds found;
  bool exact = false;
  enum ebit_status status
      = ebit_read_channel (context, "channel", arguments[0], &channel);
  if (!status && !channel.has_kraus)
    return make_bosonic (context, arguments[0], &channel, result);
  if (!status)
    status
        = ebit_channel_program (context, &transposition, &channel, &program);
  if (!status)
    status = bound (context, &channel, &program, &found, &exact);
  return status ? status
                : ebit_make_norm_bounds (context, &transposition, arguments[0],
                                         &program, &found, exact, result);
}

enum ebit_status
ebit_verify_transposition (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           struct ebit_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_norm_proof norm = { 1, (double)INFINITY };
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status && !channel.has_kraus)
  {
    proof->lower = proof->upper = bosonic_value (&channel);
    return EBIT_OK;
  }
  if (!status)
    status = ebit_verify_norm (context, &transposition, bounds, &norm);
  proof->lower = log2 (fmax (1, norm.lower));
  proof->upper = log2 (norm.upper);
  return status;
}

const struct ebit_functional ebit_transposition_bound_functional = {
  .name = "transposition_bound",
  .topic = "Upper bounds",
  .summary = "Diamond norm of the transposition after a channel, in bits",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = transposition_bound,
};
