/* The proof of bounds on a discord, from the fields state, dims, measured: the
 * upper end is that of the field `direction`, the lower end is proved anew on
 * a covering of the sphere.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "arguments.h"
#include "discord_problem.h"

/* The claim, if the covering proves it; else what any state has, since no
 * entropy of what is measured is negative. */
static enum ebit_status
prove_lower (struct ebit_context *context, struct ebit_discord *problem,
             double claim, double *lower)
{
  bool mixed = false, proved = false;
  double minimum;
  enum ebit_status status
      = ebit_discord_of_mixed_marginals (context, problem, &mixed, &minimum);
  *lower = problem->offset;
  if (status)
    return status;
  if (mixed)
  {
    *lower = problem->offset + minimum;
    return EBIT_OK;
  }
  if (claim <= problem->offset)
    return EBIT_OK;
  status
      = ebit_prove_measured (context, &problem->entropy,
                             claim - problem->offset - EBIT_DISCORD_ROUNDING,
                             2 * ebit_discord_budget (problem), &proved);
  if (proved)
    *lower = claim;
  return status;
}

enum ebit_status
ebit_verify_discord (struct ebit_context *context,
                     const struct ebit_value *bounds, struct ebit_proof *proof)
{
  struct ebit_discord problem;
  double n[3], entropy, claim;
  static const struct ebit_range any
      = { -INFINITY, INFINITY, false, false, false };
  enum ebit_status status = ebit_read_discord (
      context, "state", ebit_field (bounds, "state"),
      ebit_field (bounds, "dims"), ebit_field (bounds, "measured"), &problem);
  if (!status)
    status = ebit_read_discord_direction (context, bounds, n);
  if (!status)
    status = ebit_measured_entropy (context, &problem.entropy, n, &entropy);
  if (!status)
    status = ebit_read_number (context, "lower", ebit_field (bounds, "lower"),
                               &any, NAN, &claim);
  if (status)
    return status;
  proof->upper = fmax (0, problem.offset + entropy);
  status = prove_lower (context, &problem, claim, &proof->lower);
  proof->lower = fmax (0, proof->lower);
  return status;
}
