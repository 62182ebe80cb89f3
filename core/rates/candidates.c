/* Candidates for the ends of a capacity, and the winners among them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidates.h"

#include <math.h>
#include <string.h>

/* Two closed forms of one number differ by no more, in ebits, and as a part of
 * it where ends that are less than an ebit meet. */
#define ROUNDING 0x1p-46

/* Nor do two ends cross by more than what verify takes for rounding; where
 * they do, one of them is wrong. */
#define CROSSING 1e-12

/* What holds of every channel. */
static const struct ebit_candidate nothing
    = { .exact = true, .method = "trivial_zero" };
static const struct ebit_candidate everything
    = { .upper = true, .value = INFINITY, .method = "no_bound" };

static bool
is_better (const struct ebit_candidate *candidate,
           const struct ebit_candidate *best)
{
  if (!candidate->upper)
    return candidate->value > best->value;
  return candidate->value < best->value || best == &everything;
}

void
ebit_clear_candidates (struct ebit_candidates *candidates)
{
  candidates->count = 0;
  candidates->overfull = false;
}

void
ebit_add_candidate (struct ebit_candidates *candidates,
                    const struct ebit_candidate *candidate)
{
  if (candidates->count == EBIT_MAX_CANDIDATES)
    candidates->overfull = true;
  else
    candidates->list[candidates->count++] = *candidate;
}

bool
ebit_is_same_value (double a, double b)
{
  return a == b || fabs (a - b) <= ROUNDING;
}

void
ebit_add_unlike_candidate (struct ebit_candidates *candidates,
                           const struct ebit_candidate *candidate)
{
  for (size_t i = 0; i < candidates->count; i++)
  {
    struct ebit_candidate *other = &candidates->list[i];
    if (other->upper != candidate->upper || other->serves != candidate->serves
        || strcmp (other->method, candidate->method) != 0
        || !ebit_is_same_value (other->value, candidate->value))
      continue;
    if (is_better (candidate, other))
      *other = *candidate;
    return;
  }
  ebit_add_candidate (candidates, candidate);
}

void
ebit_add_upper_end (struct ebit_candidates *candidates, unsigned serves,
                    double value, const char *method)
{
  const struct ebit_candidate candidate = { .upper = true,
                                            .exact = true,
                                            .serves = serves,
                                            .value = value,
                                            .method = method };
  ebit_add_candidate (candidates, &candidate);
}

void
ebit_add_closed_form (struct ebit_candidates *candidates, bool upper,
                      double value, const char *method, size_t channel)
{
  const struct ebit_candidate candidate = { .upper = upper,
                                            .exact = true,
                                            .serves = EBIT_SERVES_ALL,
                                            .value = value,
                                            .method = method,
                                            .channel = channel };
  ebit_add_candidate (candidates, &candidate);
}

struct ebit_winners
ebit_choose_winners (const struct ebit_candidates *candidates,
                     enum ebit_capacity capacity)
{
  struct ebit_winners winners = { .lower = &nothing, .upper = &everything };
  for (size_t i = 0; i < candidates->count; i++)
  {
    const struct ebit_candidate *candidate = &candidates->list[i];
    if (!(candidate->serves & EBIT_SERVES (capacity)))
      continue;
    const struct ebit_candidate **best
        = candidate->upper ? &winners.upper : &winners.lower;
    if (is_better (candidate, *best))
      *best = candidate;
  }
  winners.low = winners.lower->value;
  winners.high = winners.upper->value;
  const double gap = winners.high - winners.low;
  const double rounding = ROUNDING * fmin (1, winners.high);
  const bool met
      = winners.low == winners.high || (gap <= rounding && gap >= -CROSSING);
  if (met)
    winners.low = winners.high;
  winners.status = met && winners.lower->exact && winners.upper->exact
                       ? EBIT_EXACT
                   : met || gap <= EBIT_CAPACITY_TOLERANCE ? EBIT_CERTIFIED
                                                           : EBIT_BRACKET;
  return winners;
}
