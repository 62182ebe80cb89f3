/* What closed forms say about the capacities of a generalized amplitude
 * damping channel, and about the EPR capacity of two equal ones.
 *
 * Lower ends are the coherent and the reverse coherent information and rails
 * to one receiver (rails.h).  Upper ends: for Q the channel it goes through,
 * A_{g,T} = A_{gT,1} o A_{g',0}, whose capacity is known (Khatri, Sharma,
 * Wilde, Phys. Rev. A 102, 012401); for E_cpp the Rains information; for all
 * the max-Rains information, which equals the max-relative entropy of
 * entanglement here, and the squashed entanglement, once with half of the
 * environment and once with all of it (half the mutual information).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacities.h"

#include <math.h>

#include "gadc_information.h"
#include "rails.h"
#include "rains_x.h"

static void
add (struct ebit_candidates *candidates, bool upper, unsigned serves,
     double value, const char *method)
{
  const struct ebit_candidate candidate = { .upper = upper,
                                            .exact = true,
                                            .serves = serves,
                                            .value = value,
                                            .method = method,
                                            .kept = value };
  ebit_add_candidate (candidates, &candidate);
}

static void
add_lower_ends (const struct ebit_gadc *channel, double coherent,
                struct ebit_candidates *candidates)
{
  const struct ebit_gadc_optimum reverse
      = ebit_gadc_reverse_coherent_information (channel);
  add (candidates, false, EBIT_SERVES_ALL, coherent, "coherent_code");
  struct ebit_candidate assisted = { .exact = true,
                                     .serves = EBIT_SERVES_ASSISTED,
                                     .value = reverse.value,
                                     .method = "reverse_code" };
  assisted.kept = reverse.value > 0 ? ebit_binary_entropy (reverse.p) : 0;
  ebit_add_candidate (candidates, &assisted);
  const struct ebit_rail_side perfect = ebit_rail_side (0, 0);
  const struct ebit_rail_side side
      = ebit_rail_side (channel->gamma, channel->thermal);
  const struct ebit_best_rails best
      = ebit_best_rails (&side, &perfect, EBIT_MOST_RAILS);
  if (!(best.rate > 0))
    return;
  assisted.value = best.rate;
  assisted.method = "one_sided_rails";
  assisted.kept = log2 (best.rails) / best.rails;
  ebit_add_candidate (candidates, &assisted);
}

/* Q is known where the channel is degradable or antidegradable. */
static void
add_quantum_ends (const struct ebit_gadc *channel,
                  const struct ebit_gadc_optimum *coherent,
                  struct ebit_candidates *candidates)
{
  const unsigned quantum = EBIT_SERVES (EBIT_QUANTUM);
  if (channel->gamma >= 0.5)
  {
    add (candidates, true, quantum, 0, "antidegradable_capacity");
    return;
  }
  if (channel->excitation == 0)
  {
    add (candidates, true, quantum, coherent->value + coherent->gap,
         "degradable_capacity");
    return;
  }
  const struct ebit_gadc_optimum through
      = ebit_amplitude_damping_capacity (ebit_gadc_damping_factor (channel));
  add (candidates, true, quantum, through.value + through.gap,
       "damping_concatenation");
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
  add (candidates, true, EBIT_SERVES_ALL, ebit_gadc_max_rains (channel),
       "max_relative_entropy");
  add (candidates, true, EBIT_SERVES_ALL, ebit_gadc_squashed_bound (channel),
       "squashed_damping");
  const struct ebit_gadc_optimum mutual
      = ebit_gadc_mutual_information (channel);
  add (candidates, true, EBIT_SERVES_ALL, (mutual.value + mutual.gap) / 2,
       "squashed_entanglement");
  add (candidates, true, EBIT_SERVES_ENTANGLEMENT,
       ebit_gadc_transposition_bound (channel), "transposition");
}

void
ebit_damping_candidates (const struct ebit_gadc *channel,
                         struct ebit_candidates *candidates)
{
  candidates->count = 0;
  if (ebit_gadc_is_entanglement_breaking (channel))
  {
    add (candidates, true, EBIT_SERVES_ALL, 0, "entanglement_breaking");
    return;
  }
  const struct ebit_gadc_optimum coherent
      = ebit_gadc_coherent_information (channel);
  add_lower_ends (channel, coherent.value, candidates);
  add_quantum_ends (channel, &coherent, candidates);
  add_upper_ends (channel, candidates);
}

/* Of equal channels neither can pass on more than its coherent information,
 * so that the relay of epr_capacity has no more to give. */
void
ebit_damping_epr_candidates (const struct ebit_gadc *channel,
                             struct ebit_candidates *candidates)
{
  struct ebit_candidates each;
  ebit_damping_candidates (channel, &each);
  candidates->count = 0;
  const struct ebit_winners code = ebit_choose_winners (&each, EBIT_QUANTUM);
  add (candidates, false, EBIT_SERVES_ALL, code.low, "epr_relay");
  const struct ebit_rail_side side
      = ebit_rail_side (channel->gamma, channel->thermal);
  if (!ebit_gadc_is_entanglement_breaking (channel))
    add (candidates, false, EBIT_SERVES_ALL,
         ebit_best_rails (&side, &side, EBIT_MOST_RAILS).rate, "epr_rails");
  for (size_t i = 0; i < each.count; i++)
    if (each.list[i].upper && (each.list[i].serves & EBIT_SERVES (EBIT_CPP)))
    {
      each.list[i].serves = EBIT_SERVES_ALL;
      ebit_add_candidate (candidates, &each.list[i]);
    }
}
