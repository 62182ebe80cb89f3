/* The bounds values that prove the ends of an EPR capacity.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "epr_proofs.h"

#include <string.h>

#include "candidate_proof.h"
#include "channel_candidates.h"
#include "channel_capacity.h"
#include "distillable.h"
#include "shared_pair.h"

static bool
has_method (const struct ebit_candidate *candidate, const char *method)
{
  return strcmp (candidate->method, method) == 0;
}

/* The ways in which a receiver and the source share states. */
static enum ebit_status
prove_ways (struct ebit_context *context,
            const struct ebit_candidate_channel *found,
            struct ebit_epr_proofs *proofs)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < found->candidates.count && !status; i++)
  {
    const struct ebit_candidate *way = &found->candidates.list[i];
    if (has_method (way, "coherent_code") || has_method (way, "reverse_code")
        || has_method (way, "output_state"))
      status = ebit_prove_candidate (context, &found->channel, way,
                                     &proofs->list[proofs->n++]);
  }
  return status;
}

static enum ebit_status
distil_pair (struct ebit_context *context, const struct ebit_channel *first,
             const struct ebit_channel *second,
             const struct ebit_value **proof)
{
  const size_t dims[] = { first->d_out, second->d_out };
  const size_t n = dims[0] * dims[1];
  struct ebit_state pair = { n, ebit_work (context, n * n, sizeof *pair.rho) };
  struct ebit_bounds bounds;
  if (!pair.rho)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_share_pair (context, first, second, pair.rho);
  if (!status)
    status = ebit_check_state (context, "rho", n, pair.rho);
  if (!status)
    status = ebit_bound_distillable (context, &pair, dims, &bounds);
  return status ? status : ebit_make_bounds (context, &bounds, proof);
}

/* However little time is left: a proof belongs to what it proves. */
static enum ebit_status
prove_composition (struct ebit_context *context,
                   const struct ebit_candidate_channel *const pair[2],
                   struct ebit_epr_proofs *proofs)
{
  const double until_s = context->until_s;
  context->until_s = 0;
  const enum ebit_status status
      = distil_pair (context, &pair[0]->channel, &pair[1]->channel,
                     &proofs->list[proofs->n++]);
  context->until_s = until_s;
  return status;
}

enum ebit_status
ebit_prove_epr_lower (struct ebit_context *context,
                      const struct ebit_candidate_channel *const pair[2],
                      const struct ebit_candidate *winner,
                      struct ebit_epr_proofs *proofs)
{
  if (winner->proof)
    proofs->list[proofs->n++] = winner->proof;
  if (has_method (winner, "epr_composition"))
    return prove_composition (context, pair, proofs);
  if (winner->channel == 0)
    return EBIT_OK;
  const struct ebit_candidate_channel *code = pair[winner->channel - 1];
  const struct ebit_candidate_channel *other = pair[2 - winner->channel];
  enum ebit_status status = EBIT_OK;
  if (has_method (winner, "epr_relay"))
    status = ebit_make_capacity (context, code, EBIT_QUANTUM,
                                 &proofs->list[proofs->n++]);
  return status ? status : prove_ways (context, other, proofs);
}

enum ebit_status
ebit_prove_epr_upper (struct ebit_context *context,
                      const struct ebit_candidate_channel *const pair[2],
                      const struct ebit_candidate *winner,
                      struct ebit_epr_proofs *proofs)
{
  if (winner->channel == 0)
    return EBIT_OK;
  const struct ebit_candidate_channel *one = pair[winner->channel - 1];
  const struct ebit_value **proof = &proofs->list[proofs->n++];
  return has_method (winner, "epr_dimension")
                 || has_method (winner, "epr_beside_erasure")
             ? ebit_make_capacity (context, one, EBIT_QUANTUM, proof)
             : ebit_prove_candidate (context, &one->channel, winner, proof);
}
