/* What a use of a channel is worth on an edge of a network.
 *
 * Across a cut the edges' bounds are added, which is proved where every edge
 * has a measure that no protocol raises by more than its own use: squashed
 * entanglement of all edges (S. Baeuml, K. Azuma, G. Kato, D. Elkouss,
 * arXiv:1809.03120), or the relative entropies, of which for keys and
 * entanglement E_max of any channel mixes with the relative entropy of
 * entanglement of the Choi state of a teleportation-covariant one (L.
 * Rigovacca et al., arXiv:1707.05543), and for entanglement alone R_max of any
 * channel with the Rains bound of such a Choi state: take M with N <=
 * 2^R_max M that keeps the set of Rains, then D (N(rho) || M(sigma)) <=
 * D (rho || sigma) + R_max.  Squashed entanglement mixes with none of these.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "edge_ends.h"

#include <math.h>

#include "arena.h"
#include "channel_candidates.h"
#include "methods.h"
#include "squashed.h"

/* Two ends that cross by no more did so by rounding. */
#define CROSSING 1e-12

/* The least upper end in that measure. */
static void
choose_upper (const struct ebit_candidates *candidates, unsigned serves,
              unsigned measure, double *value, const char **method)
{
  *value = INFINITY;
  *method = "no_bound";
  for (size_t i = 0; i < candidates->count; i++)
  {
    const struct ebit_candidate *candidate = &candidates->list[i];
    if (!candidate->upper || !(candidate->serves & serves)
        || !(ebit_find_method (candidate->method)->edge & measure)
        || candidate->value >= *value)
      continue;
    *value = candidate->value;
    *method = candidate->method;
  }
}

/* Closed forms of the capacity leave it out where they have met without. */
static enum ebit_status
find_squashed (struct ebit_context *context,
               const struct ebit_channel *channel, struct ebit_edge_ends *ends)
{
  struct ebit_bounds bounds;
  const enum ebit_status status
      = ebit_bound_squashed (context, channel, &bounds);
  if (status == EBIT_ESOLVER) /* one bound less */
    return EBIT_OK;
  if (!status && bounds.upper < ends->upper_squashed)
  {
    ends->upper_squashed = bounds.upper;
    ends->squashed_method = bounds.upper_method;
  }
  return status;
}

/* Where a lower end is above an upper one by rounding, the upper one is it. */
static enum ebit_status
settle (struct ebit_context *context, struct ebit_edge_ends *ends)
{
  const double least = fmin (ends->upper, ends->upper_squashed);
  if (ends->lower > least + CROSSING)
    return ebit_fail (context, EBIT_ESOLVER,
                      "the lower end %.17g by %s is above the upper end %.17g "
                      "by %s",
                      ends->lower, ends->lower_method, least,
                      ends->upper < ends->upper_squashed
                          ? ends->upper_method
                          : ends->squashed_method);
  ends->lower = fmin (ends->lower, least);
  return EBIT_OK;
}

static enum ebit_status
find_ends (struct ebit_context *context, const struct ebit_channel *channel,
           bool is_key, struct ebit_edge_ends *ends)
{
  const enum ebit_capacity capacity = is_key ? EBIT_KEY : EBIT_TWO_WAY;
  const unsigned serves = EBIT_SERVES (capacity);
  struct ebit_candidate_channel *found = ebit_work (context, 1, sizeof *found);
  if (!found)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_find_candidates (context, channel, serves, found);
  if (status)
    return status;
  const struct ebit_winners winners
      = ebit_choose_winners (&found->candidates, capacity);
  ends->lower = winners.lower->value;
  ends->lower_method = winners.lower->method;
  choose_upper (&found->candidates, serves, EBIT_EDGE_RELATIVE, &ends->upper,
                &ends->upper_method);
  choose_upper (&found->candidates, serves, EBIT_EDGE_SQUASHED,
                &ends->upper_squashed, &ends->squashed_method);
  if (isinf (ends->upper_squashed))
    status = find_squashed (context, &found->channel, ends);
  return status ? status : settle (context, ends);
}

enum ebit_status
ebit_find_edge_ends (struct ebit_context *context,
                     const struct ebit_channel *channel, bool is_key,
                     struct ebit_edge_ends *ends)
{
  /* Proofs of candidates are no part of the result. */
  const size_t work = ebit_work_mark (context);
  const size_t result = ebit_arena_mark (context->result);
  const enum ebit_status status = find_ends (context, channel, is_key, ends);
  ebit_arena_release (context->result, result);
  ebit_work_release (context, work);
  return status;
}
