/* Upper ends of the capacities of a generalized amplitude damping channel.
 *
 * For Q the channel it goes through, A_{g,T} = A_{gT,1} o A_{g',0}, whose
 * capacity is known (Khatri, Sharma, Wilde, Phys. Rev. A 102, 012401); for
 * E_cpp the Rains information; for all the max-Rains information, which equals
 * the max-relative entropy of entanglement here, and the squashed
 * entanglement, once with half of the environment and once with all of it
 * (half the mutual information).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "damping_candidates.h"

#include <math.h>

#include "channel_rails.h"
#include "flag_bounds.h"
#include "rains_x.h"
#include "theta_x.h"

/* Of one map for all inputs, whose Choi matrix is separable. */
static void
add_theta (double theta, struct ebit_candidates *candidates)
{
  ebit_add_upper_end (candidates, EBIT_SERVES_ENTANGLEMENT, theta,
                      "theta_capacity");
  ebit_add_upper_end (candidates,
                      EBIT_SERVES (EBIT_KEY) | EBIT_SERVES (EBIT_PRIVATE),
                      theta, "theta_key_capacity");
}

/* Symmetric flags are the better ones up to g = 1/3 or so; from there on they
 * need not be tried. */
#define LAST_MIXED 0.4

static void
add_flags (const struct ebit_gadc *channel, struct ebit_candidates *candidates)
{
  const struct ebit_gadc_optimum told = ebit_gadc_orthogonal_flags (channel);
  ebit_add_upper_end (candidates, EBIT_SERVES_UNASSISTED,
                      told.value + told.gap, "orthogonal_flags");
  if (channel->gamma >= LAST_MIXED)
    return;
  const struct ebit_gadc_optimum mixed = ebit_gadc_mixed_flags (channel);
  ebit_add_upper_end (candidates, EBIT_SERVES_UNASSISTED,
                      mixed.value + mixed.gap, "mixed_flags");
}

/* Q is known where the channel is degradable or antidegradable. */
static void
add_quantum_ends (const struct ebit_gadc *channel, double coherent, double gap,
                  struct ebit_candidates *candidates)
{
  const unsigned quantum = EBIT_SERVES_UNASSISTED;
  if (channel->gamma >= 0.5)
  {
    ebit_add_upper_end (candidates, quantum, 0, "antidegradable_capacity");
    return;
  }
  if (channel->excitation == 0)
  {
    ebit_add_upper_end (candidates, quantum, coherent + gap,
                        "degradable_capacity");
    return;
  }
  const struct ebit_gadc_optimum through
      = ebit_amplitude_damping_capacity (ebit_gadc_damping_factor (channel));
  ebit_add_upper_end (candidates, quantum, through.value + through.gap,
                      "damping_concatenation");
  add_flags (channel, candidates);
}

static void
add_upper_ends (const struct ebit_gadc *channel,
                struct ebit_candidates *candidates)
{
  const struct ebit_rains_x rains = ebit_rains_of_gadc (channel);
  const bool covariant = channel->thermal == 0.5 || channel->gamma == 0;
  struct ebit_candidate upper
      = { .upper = true, .exact = rains.exact, .value = rains.upper };
  upper.serves = EBIT_SERVES (EBIT_QUANTUM) | EBIT_SERVES (EBIT_CPP);
  upper.method = "rains_capacity";
  if (covariant)
  {
    /* of two qubits, the relative entropy of entanglement */
    upper.serves = EBIT_SERVES_ALL;
    upper.method = "covariant_entropy";
  }
  ebit_add_candidate (candidates, &upper);
  if (!covariant) /* or it is that entropy */
    add_theta (ebit_theta_of_gadc (channel).upper, candidates);
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      ebit_gadc_max_rains (channel), "max_relative_entropy");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      ebit_gadc_squashed_bound (channel), "squashed_damping");
  const struct ebit_gadc_optimum mutual
      = ebit_gadc_mutual_information (channel);
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      (mutual.value + mutual.gap) / 2,
                      "squashed_entanglement");
  ebit_add_upper_end (candidates, EBIT_SERVES_ENTANGLEMENT,
                      ebit_gadc_transposition_bound (channel),
                      "transposition");
}

void
ebit_add_damping_upper_ends (const struct ebit_gadc *channel, double coherent,
                             double gap, struct ebit_candidates *candidates)
{
  if (ebit_gadc_is_entanglement_breaking (channel))
  {
    ebit_add_upper_end (candidates, EBIT_SERVES_ALL, 0,
                        "entanglement_breaking");
    return;
  }
  add_quantum_ends (channel, coherent, gap, candidates);
  add_upper_ends (channel, candidates);
}

static void
add_rails (const struct ebit_channel *channel,
           struct ebit_candidates *candidates)
{
  const struct ebit_rail_side perfect = ebit_rail_side (0, 0);
  struct ebit_rail_side side;
  bool flipped;
  if (!ebit_rail_side_of_channel (channel, &side, &flipped))
    return;
  const struct ebit_best_rails best
      = ebit_best_rails (&side, &perfect, EBIT_MOST_RAILS);
  const struct ebit_candidate candidate
      = { .exact = true,
          .serves = EBIT_SERVES_WITH_MESSAGES,
          .value = best.rate,
          .method = "one_sided_rails",
          .kept = best.rails > 0 ? log2 (best.rails) / best.rails : 0 };
  if (best.rate > 0)
    ebit_add_candidate (candidates, &candidate);
}

/* Damping, then dephasing: what each of the two leaves at best, besides what a
 * search finds. */
void
ebit_add_concatenation_ends (const struct ebit_channel *channel,
                             struct ebit_candidates *candidates)
{
  const double *x = channel->parameters;
  const struct ebit_gadc damping = ebit_make_gadc (x[0], x[2]);
  const struct ebit_gadc_optimum through
      = ebit_amplitude_damping_capacity (ebit_gadc_damping_factor (&damping));
  ebit_add_upper_end (candidates, EBIT_SERVES_UNASSISTED,
                      through.value + through.gap, "damping_concatenation");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      ebit_gadc_squashed_bound (&damping), "squashed_damping");
  ebit_add_upper_end (candidates, EBIT_SERVES_ALL,
                      1 - ebit_binary_entropy (x[1]),
                      "dephasing_concatenation");
  add_rails (channel, candidates);
}
