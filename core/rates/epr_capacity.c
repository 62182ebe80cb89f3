/* epr_capacity (channel1, channel2): bounds on the EPR capacity of two
 * channels from a common source, by the candidates of epr_candidates.c, with
 * the bounds values that prove the winners.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "epr_capacity.h"

#include <string.h>

#include "assisted_distillation.h"
#include "capacity_value.h"
#include "channel_candidates.h"
#include "channel_capacity.h"
#include "channel_value.h"
#include "epr_candidates.h"

#define MOST_PROOFS 4

struct proofs
{
  size_t n;
  const struct ebit_value *list[MOST_PROOFS];
};

static bool
has_method (const struct ebit_candidate *candidate, const char *method)
{
  return strcmp (candidate->method, method) == 0;
}

/* The ways in which a receiver and the source share states. */
static enum ebit_status
prove_ways (struct ebit_context *context,
            const struct ebit_candidate_channel *found, struct proofs *proofs)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < found->candidates.count && !status; i++)
  {
    const struct ebit_candidate *way = &found->candidates.list[i];
    if (has_method (way, "coherent_code") || has_method (way, "reverse_code"))
      status = ebit_prove_candidate (context, &found->channel, way,
                                     &proofs->list[proofs->n++]);
  }
  return status;
}

/* What proves the lower end: of a relay, the capacity of the channel with the
 * code, then the ways to share over the other. */
static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_candidate_channel *const pair[2],
             const struct ebit_candidate *winner, struct proofs *proofs)
{
  if (winner->proof)
    proofs->list[proofs->n++] = winner->proof;
  if (winner->channel == 0)
    return EBIT_OK;
  const struct ebit_candidate_channel *code = pair[winner->channel - 1];
  const struct ebit_candidate_channel *other = pair[2 - winner->channel];
  if (has_method (winner, "epr_announced"))
    return prove_ways (context, other, proofs);
  enum ebit_status status = ebit_make_capacity (context, code, EBIT_QUANTUM,
                                                &proofs->list[proofs->n++]);
  if (!status && has_method (winner, "epr_theorem_4"))
    return ebit_make_capacity (context, other, EBIT_CPP,
                               &proofs->list[proofs->n++]);
  return status ? status : prove_ways (context, other, proofs);
}

static enum ebit_status
set_bounds (struct ebit_context *context,
            const struct ebit_candidate_channel *const pair[2],
            const struct ebit_candidates *candidates,
            struct ebit_bounds *bounds)
{
  const struct ebit_winners winners
      = ebit_choose_winners (candidates, EBIT_CPP);
  const size_t channel = winners.upper->channel;
  struct proofs lower = { .n = 0 }, upper = { .n = 0 };
  enum ebit_status status = EBIT_OK;
  if (winners.low > 0)
    status = prove_lower (context, pair, winners.lower, &lower);
  if (!status && channel > 0)
    status = ebit_prove_candidate (context, &pair[channel - 1]->channel,
                                   winners.upper, &upper.list[upper.n++]);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){ .quantity = "epr_capacity",
                                  .task = "entanglement" };
  ebit_set_winners (&winners, bounds);
  ebit_append_certificate (bounds, "channel1",
                           ebit_channel_value (context, &pair[0]->given));
  ebit_append_certificate (bounds, "channel2",
                           ebit_channel_value (context, &pair[1]->given));
  ebit_append_winners (context, winners.lower->channel, channel, bounds);
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

/* The candidates that the paper prints count as well. */
static void
admit_printed (struct ebit_candidates *candidates)
{
  for (size_t i = 0; i < candidates->count; i++)
    if (candidates->list[i].serves == 0)
      candidates->list[i].serves = EBIT_SERVES_ALL;
}

/* The bounds out of what both channels have, one_shot and printed candidates
 * being wanted or not. */
static enum ebit_status
bound (struct ebit_context *context,
       const struct ebit_candidate_channel *const pair[2], bool one_shot,
       bool printed, struct ebit_bounds *bounds)
{
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  if (!candidates)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  ebit_epr_candidates (pair, candidates);
  if (one_shot)
    status = add_one_shot (context, pair, candidates);
  if (printed)
    admit_printed (candidates);
  return status ? status : set_bounds (context, pair, candidates, bounds);
}

static enum ebit_status
epr_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  static const char *const choices[] = { "best", "paper", NULL };
  static const struct ebit_range logical = { 0, 1, false, false, true };
  const struct ebit_candidate_channel *pair[2];
  struct ebit_bounds bounds;
  double one_shot = 0;
  size_t choice = 0;
  enum ebit_status status = ebit_read_number (
      context, "one_shot", arguments[2], &logical, 0, &one_shot);
  if (!status)
    status
        = ebit_read_choice (context, "bounds", arguments[3], choices, &choice);
  if (!status)
    status = ebit_read_pair (context, arguments, pair);
  if (!status)
    status = bound (context, pair, one_shot > 0, choice == 1, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_epr_capacity_functional = {
  .name = "epr_capacity",
  .topic = "Capacities",
  .summary = "Entanglement between two receivers of a common source",
  .n_parameters = 6,
  .parameters = { { "channel1", NULL, "a channel from the source" },
                  { "channel2", NULL, "another channel from the source" },
                  { "one_shot", "FALSE",
                    "whether to try measurements of the source as well" },
                  { "bounds", "\"best\"",
                    "\"best\": all that is proved; \"paper\": Theorem 4 as it "
                    "is printed, too" },
                  EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = epr_capacity,
};
