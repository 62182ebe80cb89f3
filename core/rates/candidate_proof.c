/* The bounds values that prove candidates.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidate_proof.h"

#include <string.h>

#include "bound_maker.h"
#include "degradable_extension.h"
#include "max_relative_entropy.h"
#include "output_bounds.h"
#include "output_support.h"
#include "squashed.h"
#include "theta_information.h"
#include "transposition.h"

/* A candidate in closed form is also an end of what this function returns. */
static const struct
{
  const char *method;
  struct ebit_maker maker;
} proving[] = {
  { "coherent_code", { NULL, EBIT_COHERENT } },
  { "degradable_capacity", { NULL, EBIT_COHERENT } },
  { "reverse_code", { NULL, EBIT_REVERSE } },
  { "rains_capacity", { NULL, EBIT_RAINS } },
  { "covariant_entropy", { NULL, EBIT_RAINS } },
  { "theta_capacity", { .bound = ebit_bound_theta } },
  { "theta_key_capacity", { .bound = ebit_bound_key_theta } },
  { "max_relative_entropy", { .bound = ebit_bound_max_relative_entropy } },
  { "squashed_entanglement", { .bound = ebit_bound_squashed } },
  { "transposition", { .bound = ebit_bound_transposition } },
  { "recurrence", { .bound = ebit_bound_choi } },
  { "orthogonal_flags", { .bound = ebit_bound_orthogonal_flags } },
  { "mixed_flags", { .bound = ebit_bound_mixed_flags } },
  { "symmetric_flags", { .bound = ebit_bound_symmetric_flags } },
  { "flag_hull", { .bound = ebit_bound_flag_hull } },
};

static enum ebit_status
prove (struct ebit_context *context, const struct ebit_channel *channel,
       const struct ebit_candidate *candidate, const struct ebit_value **proof)
{
  struct ebit_bounds bounds;
  size_t order;
  *proof = candidate->proof;
  if (*proof || !channel->has_kraus)
    return EBIT_OK;
  const enum ebit_status status
      = ebit_reduced_order (context, channel, &order);
  if (status || order > EBIT_LARGEST_ORDER)
    return status;
  for (size_t i = 0; i < sizeof proving / sizeof proving[0]; i++)
    if (strcmp (candidate->method, proving[i].method) == 0)
      return ebit_make_value_of (context, &proving[i].maker, channel, &bounds,
                                 proof);
  return EBIT_OK;
}

/* However little time is left: a proof belongs to what it proves, and of a
 * channel of this size takes no more than a second. */
enum ebit_status
ebit_prove_candidate (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      const struct ebit_candidate *candidate,
                      const struct ebit_value **proof)
{
  const double until_s = context->until_s;
  context->until_s = 0;
  const enum ebit_status status = prove (context, channel, candidate, proof);
  context->until_s = until_s;
  return status;
}
