/* Candidates for the GHZ capacity of Chen, Chessa, George, Leditzky,
 * Chitambar, arXiv:2411.04977: GHZ states of N receivers per use of all
 * channels from a common source.
 *
 * With communication among the receivers: codes over every channel (Theorem
 * 5), GHZ states out of EPR pairs of all receivers (Theorem 8), and, beyond
 * the paper, GHZ states of one excitation on rails at zero temperature, prod_i
 * (1-g_i) log2(k)/k, and of erasures that are announced; from above the least
 * E_cpp (Theorem 6).  Without communication it is the least Q; with the source
 * taking part the least E_cpp, by teleportation (after Theorem 6).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ghz_candidates.h"

#include <math.h>

#include "epr_candidates.h"
#include "gadc.h"

/* The least lower end of a capacity among the channels. */
static void
add_least (size_t n, const struct ebit_candidate_channel *each,
           enum ebit_capacity capacity, const char *method,
           struct ebit_candidates *candidates)
{
  double least = INFINITY;
  size_t channel = 0;
  for (size_t i = 0; i < n; i++)
  {
    const double low = ebit_choose_winners (&each[i].candidates, capacity).low;
    if (low < least)
    {
      least = low;
      channel = i + 1;
    }
  }
  ebit_add_closed_form (candidates, false, least, method, channel);
}

/* N/(2 (N-1)) min_ij E(N_i, N_j). */
static void
add_pairs (size_t n, const struct ebit_candidate_channel *each,
           struct ebit_candidates *candidates)
{
  double least = INFINITY;
  struct ebit_candidates of_pair;
  for (size_t i = 0; i < n; i++)
    for (size_t j = i + 1; j < n; j++)
    {
      const struct ebit_candidate_channel *const pair[]
          = { &each[i], &each[j] };
      ebit_epr_candidates (pair, &of_pair);
      least = fmin (least, ebit_choose_winners (&of_pair, EBIT_CPP).low);
    }
  ebit_add_closed_form (candidates, false,
                        (double)n / (2 * ((double)n - 1)) * least, "ghz_pairs",
                        0);
}

/* One excitation on three rails, log2(k)/k being greatest there, of which all
 * receivers keep what none of them lost. */
static void
add_rails (size_t n, const struct ebit_candidate_channel *each,
           struct ebit_candidates *candidates)
{
  double kept = 1;
  for (size_t i = 0; i < n; i++)
  {
    struct ebit_gadc damping;
    if (!ebit_as_damping (&each[i].channel, &damping)
        || damping.excitation > 0)
      return;
    kept *= damping.survival;
  }
  ebit_add_closed_form (candidates, false, kept * log2 (3) / 3, "ghz_rails",
                        0);
}

static void
add_announced (size_t n, const struct ebit_candidate_channel *each,
               struct ebit_candidates *candidates)
{
  double kept = 1, d = INFINITY;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_channel *channel = &each[i].channel;
    const bool erasure = channel->family == EBIT_FAMILY_ERASURE;
    if (!erasure && channel->family != EBIT_FAMILY_IDENTITY)
      return;
    kept *= erasure ? 1 - channel->parameters[0] : 1;
    d = fmin (d, channel->parameters[erasure ? 1 : 0]);
  }
  ebit_add_closed_form (candidates, false, kept * log2 (d), "ghz_announced",
                        0);
}

/* The best upper end of each channel; the others are in the candidates of
 * that channel's capacity. */
static void
add_upper_ends (size_t n, const struct ebit_candidate_channel *each,
                enum ebit_capacity capacity,
                struct ebit_candidates *candidates)
{
  for (size_t i = 0; i < n; i++)
  {
    struct ebit_candidate upper
        = *ebit_choose_winners (&each[i].candidates, capacity).upper;
    upper.serves = EBIT_SERVES_ALL;
    upper.channel = i + 1;
    ebit_add_candidate (candidates, &upper);
  }
}

void
ebit_ghz_candidates (size_t n, const struct ebit_candidate_channel *each,
                     enum ebit_communication communication,
                     struct ebit_candidates *candidates)
{
  ebit_clear_candidates (candidates);
  if (communication == EBIT_AMONG_RECEIVERS)
  {
    add_least (n, each, EBIT_QUANTUM, "ghz_codes", candidates);
    add_pairs (n, each, candidates);
    add_rails (n, each, candidates);
    add_announced (n, each, candidates);
  }
  else if (communication == EBIT_AMONG_NONE)
    add_least (n, each, EBIT_QUANTUM, "ghz_codes", candidates);
  else
    add_least (n, each, EBIT_CPP, "ghz_teleported", candidates);
  add_upper_ends (n, each, ebit_ghz_single_capacity (communication),
                  candidates);
}
