/* Candidates for the EPR capacity E(N1, N2) of Chen, Chessa, George, Leditzky,
 * Chitambar, arXiv:2411.04977: ebits between two receivers per use of both
 * channels from a common source, the receivers communicating afterwards.
 *
 * Lower ends: the relay (relay.h, after Theorem 4) with the code over either
 * channel; rails (section 4.1); erasures that are announced (Theorem 3, and
 * beside any other channel).  Upper ends: those of either E_cpp, since
 * E(N1, N2) <= E(N1, id) <= E_cpp(N1), and Theorem 3.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "epr_candidates.h"

#include <math.h>
#include <string.h>

#include "gadc.h"
#include "rails.h"
#include "relay.h"

/* What the ways to share over a channel give two receivers, with a code of so
 * many qubits to the other. */
static double
relay_rate (const struct ebit_candidate_channel *channel, double qubits)
{
  struct ebit_way ways[EBIT_MAX_CANDIDATES];
  size_t n = 0;
  for (size_t i = 0; i < channel->candidates.count; i++)
  {
    const struct ebit_candidate *way = &channel->candidates.list[i];
    if (!way->upper && (way->serves & EBIT_SERVES (EBIT_CPP)))
      ways[n++] = (struct ebit_way){ way->kept, way->value };
  }
  const double code
      = ebit_choose_winners (&channel->candidates, EBIT_QUANTUM).low;
  return fmax (ebit_relay_ways (n, ways, qubits),
               ebit_relay_curve (&channel->channel, code, qubits));
}

/* `code` says over which channel the code is, and names the candidate. */
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
  ebit_add_closed_form (candidates, false, rate, "epr_relay", code + 1);
  const double printed = fmin (capacity.low, assisted.low);
  if (printed > rate)
  {
    ebit_add_closed_form (candidates, false, printed, "epr_theorem_4",
                          code + 1);
    candidates->list[candidates->count - 1].serves = 0;
  }
}

static void
add_rails (const struct ebit_candidate_channel *const pair[2],
           struct ebit_candidates *candidates)
{
  struct ebit_gadc damping[2];
  struct ebit_rail_side sides[2];
  for (size_t i = 0; i < 2; i++)
  {
    if (!ebit_as_damping (&pair[i]->channel, &damping[i])
        || ebit_gadc_is_entanglement_breaking (&damping[i]))
      return;
    sides[i] = ebit_rail_side (damping[i].gamma, damping[i].thermal);
  }
  ebit_add_closed_form (
      candidates, false,
      ebit_best_rails (&sides[0], &sides[1], EBIT_MOST_RAILS).rate,
      "epr_rails", 0);
}

static bool
is_erasure (const struct ebit_channel *channel, double *p, double *d)
{
  const bool erasure = channel->family == EBIT_FAMILY_ERASURE;
  *p = erasure ? channel->parameters[0] : 0;
  *d = channel->parameters[erasure ? 1 : 0];
  return erasure || channel->family == EBIT_FAMILY_IDENTITY;
}

/* Theorem 3; of unequal dimensions the smaller is sent. */
static void
add_erasures (const struct ebit_candidate_channel *const pair[2],
              struct ebit_candidates *candidates)
{
  double p[2], d[2];
  if (!is_erasure (&pair[0]->channel, &p[0], &d[0])
      || !is_erasure (&pair[1]->channel, &p[1], &d[1]))
    return;
  const double value = (1 - p[0]) * (1 - p[1]) * log2 (fmin (d[0], d[1]));
  ebit_add_closed_form (candidates, false, value, "epr_erasures", 0);
  if (d[0] == d[1])
    ebit_add_closed_form (candidates, true, value, "epr_erasures", 0);
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
        || strcmp (of_other->list[k].method, "reverse_code") == 0)
      best = fmax (best, of_other->list[k].value);
  if (best > 0)
    ebit_add_closed_form (candidates, false,
                          (1 - erasure->parameters[0]) * best, "epr_announced",
                          i + 1);
}

void
ebit_epr_candidates (const struct ebit_candidate_channel *const pair[2],
                     struct ebit_candidates *candidates)
{
  ebit_clear_candidates (candidates);
  add_erasures (pair, candidates);
  add_relay (pair, 0, candidates);
  add_relay (pair, 1, candidates);
  add_rails (pair, candidates);
  for (size_t i = 0; i < 2; i++)
    add_announced (pair, i, candidates);
  for (size_t i = 0; i < 2; i++)
    for (size_t k = 0; k < pair[i]->candidates.count; k++)
    {
      struct ebit_candidate upper = pair[i]->candidates.list[k];
      if (!upper.upper || !(upper.serves & EBIT_SERVES (EBIT_CPP)))
        continue;
      upper.serves = EBIT_SERVES_ALL;
      upper.channel = i + 1;
      ebit_add_candidate (candidates, &upper);
    }
}
