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
#include "channel_capacity.h"

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
      status = ebit_prove_candidate (context, found, way,
                                     &proofs->list[proofs->n++]);
  }
  return status;
}

/* What proves the lower end: of a relay, the capacity of the channel with the
 * code, then the ways to share over the other. */
static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_candidate_channel each[2],
             const struct ebit_candidate *winner, struct proofs *proofs)
{
  if (winner->proof)
    proofs->list[proofs->n++] = winner->proof;
  if (winner->channel == 0)
    return EBIT_OK;
  const struct ebit_candidate_channel *code = &each[winner->channel - 1];
  const struct ebit_candidate_channel *other = &each[2 - winner->channel];
  if (has_method (winner, "epr_announced"))
    return prove_ways (context, other, proofs);
  enum ebit_status status = ebit_make_capacity (context, code, EBIT_QUANTUM,
                                                &proofs->list[proofs->n++]);
  if (!status && has_method (winner, "epr_theorem_4"))
    return ebit_make_capacity (context, other, EBIT_CPP,
                               &proofs->list[proofs->n++]);
  return status ? status : prove_ways (context, other, proofs);
}

enum ebit_status
ebit_make_epr_capacity (struct ebit_context *context,
                        const struct ebit_candidate_channel each[2],
                        const struct ebit_candidates *candidates,
                        const struct ebit_value **result)
{
  const struct ebit_winners winners
      = ebit_choose_winners (candidates, EBIT_CPP);
  struct ebit_bounds bounds
      = { .quantity = "epr_capacity", .task = "entanglement" };
  struct proofs lower = { .n = 0 }, upper = { .n = 0 };
  enum ebit_status status = EBIT_OK;
  if (winners.low > 0)
    status = prove_lower (context, each, winners.lower, &lower);
  const size_t channel = winners.upper->channel;
  if (!status && channel > 0)
    status = ebit_prove_candidate (context, &each[channel - 1], winners.upper,
                                   &upper.list[upper.n++]);
  if (status)
    return status;
  const double which[] = { (double)winners.lower->channel, (double)channel };
  ebit_set_winners (&winners, &bounds);
  ebit_certify (&bounds, "channel1", ebit_copy_value (context, each[0].value));
  ebit_certify (&bounds, "channel2", ebit_copy_value (context, each[1].value));
  ebit_certify (&bounds, "winners", ebit_make_vector (context, 2, which));
  ebit_certify_candidates (context, candidates, EBIT_CPP, &bounds);
  ebit_certify_proofs (context, "lower_bounds", lower.n, lower.list, &bounds);
  ebit_certify_proofs (context, "upper_bounds", upper.n, upper.list, &bounds);
  return ebit_make_bounds (context, &bounds, result);
}

/* What the source gains by measuring and telling, in one shot. */
static enum ebit_status
add_one_shot (struct ebit_context *context,
              const struct ebit_candidate_channel each[2],
              struct ebit_candidates *candidates)
{
  const struct ebit_value *proof;
  const enum ebit_status status
      = ebit_make_assisted_distillation (context, each, &proof);
  if (status)
    return status;
  const struct ebit_candidate candidate
      = { .serves = EBIT_SERVES_ALL,
          .value = ebit_field (proof, "lower")->numbers[0],
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

static enum ebit_status
epr_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  static const char *const names[] = { "channel1", "channel2" };
  static const char *const choices[] = { "best", "paper", NULL };
  static const struct ebit_range logical = { 0, 1, false, false, true };
  struct ebit_candidate_channel *each = ebit_work (context, 2, sizeof *each);
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  double one_shot = 0;
  size_t choice = 0;
  if (!each || !candidates)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_read_number (
      context, "one_shot", arguments[2], &logical, 0, &one_shot);
  if (!status)
    status
        = ebit_read_choice (context, "bounds", arguments[3], choices, &choice);
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_find_candidates (context, names[i], arguments[i],
                                   EBIT_EPR_WANTED, &each[i]);
  if (status)
    return status;
  const struct ebit_channel channels[] = { each[0].channel, each[1].channel };
  const struct ebit_candidates lists[]
      = { each[0].candidates, each[1].candidates };
  ebit_epr_candidates (channels, lists, candidates);
  if (one_shot > 0)
    status = add_one_shot (context, each, candidates);
  if (choice == 1)
    admit_printed (candidates);
  return status ? status
                : ebit_make_epr_capacity (context, each, candidates, result);
}

const struct ebit_functional ebit_epr_capacity_functional = {
  .name = "epr_capacity",
  .topic = "Capacities",
  .summary = "Entanglement between two receivers of a common source",
  .n_parameters = 4,
  .parameters = { { "channel1", NULL, "a channel from the source" },
                  { "channel2", NULL, "another channel from the source" },
                  { "one_shot", "FALSE",
                    "whether to try measurements of the source as well" },
                  { "bounds", "\"best\"",
                    "\"best\": all that is proved; \"paper\": Theorem 4 as it "
                    "is printed, too" } },
  .implementation = epr_capacity,
};
