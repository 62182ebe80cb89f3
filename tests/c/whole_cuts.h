/* Small random networks, whose cuts are summed as whole numbers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_WHOLE_CUTS_H
#define EBIT_TESTS_WHOLE_CUTS_H

#include "network_calls.h"
#include "proof_calls.h"

#define MOST_EDGES ((size_t)14)

struct chorded_ring
{
  size_t nodes, n;
  double tail[MOST_EDGES], head[MOST_EDGES], capacity[MOST_EDGES];
};

static inline size_t
draw_below (uint64_t *seed, size_t n)
{
  return (size_t)(random_uniform (seed) * (double)n);
}

/* A ring with chords, of values in [0.5, 1) in steps of 2^-53. */
static inline void
draw_ring (uint64_t *seed, struct chorded_ring *drawn)
{
  drawn->nodes = 3 + draw_below (seed, 5);
  drawn->n = drawn->nodes + draw_below (seed, MOST_EDGES - drawn->nodes);
  for (size_t k = 0; k < drawn->n; k++)
  {
    const size_t a = k < drawn->nodes ? k : draw_below (seed, drawn->nodes);
    const size_t by
        = k < drawn->nodes ? 1 : 1 + draw_below (seed, drawn->nodes - 1);
    drawn->tail[k] = (double)a;
    drawn->head[k] = (double)((a + by) % drawn->nodes);
    drawn->capacity[k] = 0.5 + random_uniform (seed) / 2;
  }
}

static inline struct ebit_value *
network_of_ring (const struct chorded_ring *drawn)
{
  return network_of (
      capacity_table (drawn->n, drawn->tail, drawn->head, drawn->capacity));
}

/* The least cut between two nodes, in units of 2^-53. */
static inline int64_t
least_cut (const struct chorded_ring *drawn, size_t from, size_t to)
{
  int64_t least = INT64_MAX;
  for (unsigned side = 0; side < 1U << drawn->nodes; side++)
  {
    int64_t sum = 0;
    if (!(side >> from & 1) || side >> to & 1)
      continue;
    for (size_t k = 0; k < drawn->n; k++)
      if ((side >> (size_t)drawn->tail[k] ^ side >> (size_t)drawn->head[k])
          & 1)
        sum += (int64_t)ldexp (drawn->capacity[k], 53);
    least = sum < least ? sum : least;
  }
  return least;
}

/* Proved ends enclose that many units of 2^-53; none do where nothing is
 * proved. */
static inline void
check_units (struct proved_ends ends, int64_t units)
{
  if (!((int64_t)ceil (ldexp (ends.lower, 53)) <= units)
      || !(ends.upper >= 1024
           || (int64_t)floor (ldexp (ends.upper, 53)) >= units))
    fail_msg ("[%.17g, %.17g] misses %.17g", ends.lower, ends.upper,
              ldexp ((double)units, -53));
}

#endif /* EBIT_TESTS_WHOLE_CUTS_H */
