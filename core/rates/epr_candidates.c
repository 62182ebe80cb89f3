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
#include "capacities.h"

#include <math.h>
#include <string.h>

#include "rails.h"
#include "relay.h"

/* `code` says over which channel the code is, and names the candidate. */
static void
add_relay (const struct ebit_channel channels[2],
           const struct ebit_candidates each[2], size_t code,
           struct ebit_candidates *candidates)
{
  const size_t other = 1 - code;
  const struct ebit_winners capacity
      = ebit_choose_winners (&each[code], EBIT_QUANTUM);
  const struct ebit_winners assisted
      = ebit_choose_winners (&each[other], EBIT_CPP);
  ebit_add_closed_form (
      candidates, false,
      ebit_relay_rate (&channels[other], &each[other], capacity.low),
      "epr_relay", code + 1);
  const double printed = fmin (capacity.low, assisted.low);
  if (printed > candidates->list[candidates->count - 1].value)
  {
    ebit_add_closed_form (candidates, false, printed, "epr_theorem_4",
                          code + 1);
    candidates->list[candidates->count - 1].serves = 0;
  }
}

static void
add_rails (const struct ebit_channel channels[2],
           struct ebit_candidates *candidates)
{
  struct ebit_gadc damping[2];
  struct ebit_rail_side sides[2];
  for (size_t i = 0; i < 2; i++)
  {
    if (!ebit_as_damping (&channels[i], &damping[i])
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
add_erasures (const struct ebit_channel channels[2],
              struct ebit_candidates *candidates)
{
  double p[2], d[2];
  if (!is_erasure (&channels[0], &p[0], &d[0])
      || !is_erasure (&channels[1], &p[1], &d[1]))
    return;
  const double value = (1 - p[0]) * (1 - p[1]) * log2 (fmin (d[0], d[1]));
  ebit_add_closed_form (candidates, false, value, "epr_erasures", 0);
  if (d[0] == d[1])
    ebit_add_closed_form (candidates, true, value, "epr_erasures", 0);
}

/* The hashing rates are those of one use, kept in one input of the erasure
 * channel, which the receivers discard where it was lost. */
static void
add_announced (const struct ebit_channel *erasure, size_t number,
               const struct ebit_channel *other,
               const struct ebit_candidates *of_other,
               struct ebit_candidates *candidates)
{
  double best = 0;
  if (erasure->family != EBIT_FAMILY_ERASURE || other->d_in == 0
      || erasure->parameters[1] < (double)other->d_in)
    return;
  for (size_t i = 0; i < of_other->count; i++)
    if (strcmp (of_other->list[i].method, "coherent_code") == 0
        || strcmp (of_other->list[i].method, "reverse_code") == 0)
      best = fmax (best, of_other->list[i].value);
  if (best > 0)
    ebit_add_closed_form (candidates, false,
                          (1 - erasure->parameters[0]) * best, "epr_announced",
                          number);
}

void
ebit_epr_candidates (const struct ebit_channel channels[2],
                     const struct ebit_candidates each[2],
                     struct ebit_candidates *candidates)
{
  candidates->count = 0;
  add_erasures (channels, candidates);
  add_relay (channels, each, 0, candidates);
  add_relay (channels, each, 1, candidates);
  add_rails (channels, candidates);
  for (size_t i = 0; i < 2; i++)
    add_announced (&channels[i], i + 1, &channels[1 - i], &each[1 - i],
                   candidates);
  for (size_t i = 0; i < 2; i++)
    for (size_t k = 0; k < each[i].count; k++)
    {
      struct ebit_candidate upper = each[i].list[k];
      if (!upper.upper || !(upper.serves & EBIT_SERVES (EBIT_CPP)))
        continue;
      upper.serves = EBIT_SERVES_ALL;
      upper.channel = i + 1;
      ebit_add_candidate (candidates, &upper);
    }
}
