/* Candidates for the EPR capacity E(N1, N2) of Chen, Chessa, George, Leditzky,
 * Chitambar, arXiv:2411.04977: ebits between two receivers per use of both
 * channels from a common source, the receivers communicating afterwards.
 *
 * Lower ends: the relay (relay.h, in place of Theorem 4) with the code over
 * either channel; rails (section 4.1); erasures that are announced, of both
 * (Theorem 3, erasure_pairs.h) and beside any other channel; the distillation
 * of what a pair of Pauli channels leaves of maximally entangled states.
 *
 * Upper ends: those of either E_cpp, since E(N1, N2) <= E(N1, id) <=
 * E_cpp(N1); Theorem 3; and by squashed entanglement, d_1 the lesser dimension
 * of the input and the output of N1,
 *
 *   E <= (log2 d_1 + Q(N2))/2,   E <= (1-p) (log2 d + Q(N2))/2,
 *
 * the latter where N1 erases with probability p (proof in
 * help/epr_capacity.md).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "epr_candidates.h"

#include <math.h>
#include <string.h>

#include "channel_rails.h"
#include "erasure_pairs.h"
#include "families.h"
#include "family_ways.h"
#include "recurrence.h"

static void
add_lower (struct ebit_candidates *candidates, double value,
           const char *method, size_t channel)
{
  const struct ebit_candidate candidate = { .exact = true,
                                            .serves = EBIT_SERVES_ALL,
                                            .value = value,
                                            .method = method,
                                            .channel = channel };
  ebit_add_unlike_candidate (candidates, &candidate);
}

/* ---- A code over one channel ----------------------------------------- */

/* What the ways to share over a channel give two receivers, with a code of so
 * many qubits to the other. */
static double
relay_rate (const struct ebit_candidate_channel *channel, double qubits)
{
  struct ebit_way ways[EBIT_MAX_CANDIDATES + 3];
  size_t n = 0;
  for (size_t i = 0; i < channel->candidates.count; i++)
  {
    const struct ebit_candidate *way = &channel->candidates.list[i];
    if (!way->upper && (way->serves & EBIT_SERVES (EBIT_CPP)))
      ways[n++] = (struct ebit_way){ way->kept, way->value };
  }
  const double code
      = ebit_choose_winners (&channel->candidates, EBIT_QUANTUM).low;
  ways[n++] = (struct ebit_way){ code, code };
  ebit_add_rail_ways (&channel->channel, ways, &n);
  return fmax (ebit_relay_ways (n, ways, qubits),
               ebit_relay_curve (&channel->channel, n, ways, qubits));
}

/* `code` says over which channel the code is, and names the candidate.  What
 * Theorem 4 prints is listed where it differs, and serves nothing. */
static void
add_relay (const struct ebit_candidate_channel *const pair[2], size_t code,
           struct ebit_candidates *candidates)
{
  const size_t other = 1 - code;
  const struct ebit_winners capacity
      = ebit_choose_winners (&pair[code]->candidates, EBIT_QUANTUM);
  const struct ebit_winners assisted
      = ebit_choose_winners (&pair[other]->candidates, EBIT_CPP);
  const double rate = relay_rate (pair[other], capacity.low);
  add_lower (candidates, rate, "epr_relay", code + 1);
  const struct ebit_candidate printed
      = { .exact = true,
          .value = fmin (capacity.low, assisted.low),
          .method = "epr_theorem_4",
          .channel = code + 1 };
  if (!ebit_is_same_value (printed.value, rate))
    ebit_add_unlike_candidate (candidates, &printed);
}

/* ---- Rails, erasures, Pauli channels --------------------------------- */

static void
add_rails (const struct ebit_candidate_channel *const pair[2],
           struct ebit_candidates *candidates)
{
  struct ebit_rail_side sides[2];
  bool flipped;
  for (size_t i = 0; i < 2; i++)
    if (!ebit_rail_side_of_channel (&pair[i]->channel, &sides[i], &flipped))
      return;
  add_lower (candidates,
             ebit_best_rails (&sides[0], &sides[1], EBIT_MOST_RAILS).rate,
             "epr_rails", 0);
}

/* False where one of them is no erasure. */
static bool
add_erasures (const struct ebit_candidate_channel *const pair[2],
              struct ebit_candidates *candidates)
{
  struct ebit_erasure erasures[2];
  if (!ebit_as_erasure (&pair[0]->channel, &erasures[0])
      || !ebit_as_erasure (&pair[1]->channel, &erasures[1]))
    return false;
  ebit_add_closed_form (candidates, false, ebit_erasure_pair_rate (erasures),
                        "epr_erasures", 0);
  ebit_add_closed_form (candidates, true, ebit_erasure_pair_bound (erasures),
                        "epr_erasures", 0);
  return true;
}

/* The hashing rates are those of one use, kept in one input of the erasure
 * channel, which the receivers discard where it was lost. */
static void
add_announced (const struct ebit_candidate_channel *const pair[2], size_t i,
               struct ebit_candidates *candidates)
{
  const struct ebit_channel *erasure = &pair[i]->channel;
  const struct ebit_channel *other = &pair[1 - i]->channel;
  const struct ebit_candidates *of_other = &pair[1 - i]->candidates;
  double best = 0;
  if (erasure->family != EBIT_FAMILY_ERASURE || other->d_in == 0
      || erasure->parameters[1] < (double)other->d_in)
    return;
  for (size_t k = 0; k < of_other->count; k++)
    if (strcmp (of_other->list[k].method, "coherent_code") == 0
        || strcmp (of_other->list[k].method, "reverse_code") == 0
        || strcmp (of_other->list[k].method, "output_state") == 0)
      best = fmax (best, of_other->list[k].value);
  if (best > 0)
    add_lower (candidates, (1 - erasure->parameters[0]) * best,
               "epr_announced", i + 1);
}

/* Of errors a and b of phi+, numbered as [I X Y Z], what is left is the error
 * a XOR b: the weights of the Choi state of the composition. */
static void
add_composition (const struct ebit_candidate_channel *const pair[2],
                 struct ebit_candidates *candidates)
{
  double first[4], second[4], both[4] = { 0, 0, 0, 0 };
  if (!ebit_pauli_weights (&pair[0]->channel, first)
      || !ebit_pauli_weights (&pair[1]->channel, second))
    return;
  for (size_t a = 0; a < 4; a++)
    for (size_t b = 0; b < 4; b++)
      both[a ^ b] += first[a] * second[b];
  const struct ebit_recurrence rounds = ebit_choose_recurrence (both);
  const double rate = ebit_recurrence_rate (both, &rounds);
  if (!ebit_is_same_value (rate, 0))
    add_lower (candidates, rate, "epr_composition", 0);
}

/* ---- Upper ends ------------------------------------------------------ */

static void
add_upper_ends (const struct ebit_candidate_channel *const pair[2], size_t i,
                struct ebit_candidates *candidates)
{
  for (size_t k = 0; k < pair[i]->candidates.count; k++)
  {
    struct ebit_candidate upper = pair[i]->candidates.list[k];
    if (!upper.upper || !(upper.serves & EBIT_SERVES (EBIT_CPP)))
      continue;
    upper.serves = EBIT_SERVES_ALL;
    upper.channel = i + 1;
    ebit_add_unlike_candidate (candidates, &upper);
  }
}

/* The bounds that rest on what is known of Q of channel i from above. */
static void
add_half_sums (const struct ebit_candidate_channel *const pair[2], size_t i,
               struct ebit_candidates *candidates)
{
  const struct ebit_channel *other = &pair[1 - i]->channel;
  const struct ebit_winners capacity
      = ebit_choose_winners (&pair[i]->candidates, EBIT_QUANTUM);
  const double qubits = ebit_log_dimension (other);
  struct ebit_erasure erasure;
  struct ebit_candidate upper = { .upper = true,
                                  .exact = capacity.upper->exact,
                                  .serves = EBIT_SERVES_ALL,
                                  .value = (qubits + capacity.high) / 2,
                                  .method = "epr_dimension",
                                  .channel = i + 1 };
  if (isinf (upper.value))
    return;
  ebit_add_unlike_candidate (candidates, &upper);
  if (other->family == EBIT_FAMILY_ERASURE
      && ebit_as_erasure (other, &erasure))
  {
    upper.value *= erasure.survival;
    upper.method = "epr_beside_erasure";
    ebit_add_unlike_candidate (candidates, &upper);
  }
}

void
ebit_epr_candidates (const struct ebit_candidate_channel *const pair[2],
                     struct ebit_candidates *candidates)
{
  ebit_clear_candidates (candidates);
  const bool erasures = add_erasures (pair, candidates);
  add_relay (pair, 0, candidates);
  add_relay (pair, 1, candidates);
  add_rails (pair, candidates);
  for (size_t i = 0; i < 2; i++)
    add_announced (pair, i, candidates);
  add_composition (pair, candidates);
  for (size_t i = 0; i < 2; i++)
    add_upper_ends (pair, i, candidates);
  for (size_t i = 0; i < 2 && !erasures; i++) /* whose bound has them */
    add_half_sums (pair, i, candidates);
}
