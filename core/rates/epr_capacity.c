/* epr_capacity (channel1, channel2): bounds on the EPR capacity of two
 * channels from a common source, by the candidates of epr_candidates.c, with
 * the bounds values that prove the winners.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "epr_capacity.h"

#include "assisted_distillation.h"
#include "capacity_value.h"
#include "channel_candidates.h"
#include "channel_value.h"
#include "epr_candidates.h"
#include "epr_proofs.h"

static enum ebit_status
set_bounds (struct ebit_context *context,
            const struct ebit_candidate_channel *const pair[2],
            const struct ebit_candidates *candidates,
            struct ebit_bounds *bounds)
{
  const struct ebit_winners winners
      = ebit_choose_winners (candidates, EBIT_CPP);
  struct ebit_epr_proofs lower = { .n = 0 }, upper = { .n = 0 };
  enum ebit_status status = EBIT_OK;
  if (winners.low > 0)
    status = ebit_prove_epr_lower (context, pair, winners.lower, &lower);
  if (!status)
    status = ebit_prove_epr_upper (context, pair, winners.upper, &upper);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){ .quantity = "epr_capacity",
                                  .task = "entanglement" };
  ebit_set_winners (&winners, bounds);
  ebit_append_certificate (bounds, "channel1",
                           ebit_channel_value (context, &pair[0]->given));
  ebit_append_certificate (bounds, "channel2",
                           ebit_channel_value (context, &pair[1]->given));
  ebit_append_winners (context, winners.lower->channel, winners.upper->channel,
                       bounds);
  status = ebit_append_candidates (context, candidates, EBIT_CPP, bounds);
  if (!status)
    status = ebit_append_proofs (context, "lower_bounds", lower.n, lower.list,
                                 bounds);
  if (!status)
    status = ebit_append_proofs (context, "upper_bounds", upper.n, upper.list,
                                 bounds);
  return status;
}

enum ebit_status
ebit_make_epr_capacity (struct ebit_context *context,
                        const struct ebit_candidate_channel *const pair[2],
                        const struct ebit_candidates *candidates,
                        const struct ebit_value **result)
{
  struct ebit_bounds bounds;
  const enum ebit_status status
      = set_bounds (context, pair, candidates, &bounds);
  return status ? status : ebit_make_bounds (context, &bounds, result);
}

/* What the source gains by measuring and telling, in one shot. */
static enum ebit_status
add_one_shot (struct ebit_context *context,
              const struct ebit_candidate_channel *const pair[2],
              struct ebit_candidates *candidates)
{
  struct ebit_bounds bounds;
  const struct ebit_value *proof;
  enum ebit_status status
      = ebit_bound_assisted_distillation (context, pair, &bounds);
  if (!status)
    status = ebit_make_bounds (context, &bounds, &proof);
  if (status)
    return status;
  const struct ebit_candidate candidate = { .serves = EBIT_SERVES_ALL,
                                            .value = bounds.lower,
                                            .method = "epr_one_shot",
                                            .proof = proof };
  ebit_add_candidate (candidates, &candidate);
  return EBIT_OK;
}

/* The bounds out of what both channels have, a measurement in one shot being
 * wanted or not. */
static enum ebit_status
bound (struct ebit_context *context,
       const struct ebit_candidate_channel *const pair[2], bool one_shot,
       struct ebit_bounds *bounds)
{
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  if (!candidates)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  ebit_epr_candidates (pair, candidates);
  if (one_shot)
    status = add_one_shot (context, pair, candidates);
  return status ? status : set_bounds (context, pair, candidates, bounds);
}

static enum ebit_status
epr_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  const struct ebit_candidate_channel *pair[2];
  struct ebit_bounds bounds;
  bool one_shot;
  enum ebit_status status
      = ebit_read_truth (context, "one_shot", arguments[2], false, &one_shot);
  if (!status)
    status = ebit_read_pair (context, arguments, pair);
  if (!status)
    status = bound (context, pair, one_shot, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_epr_capacity_functional = {
  .name = "epr_capacity",
  .topic = "Capacities",
  .summary = "Entanglement between two receivers of a common source",
  .n_parameters = 5,
  .parameters = { { "channel1", NULL, "a channel from the source" },
                  { "channel2", NULL, "another channel from the source" },
                  { "one_shot", "FALSE",
                    "whether to try measurements of the source as well" },
                  EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = epr_capacity,
};
