/* The methods that the ends of bounds values name, and their sources. */
#ifndef EBIT_METHODS_H
#define EBIT_METHODS_H

#include "precision.h"

#define EBIT_MAX_SOURCES 4

/* The quantities, as bits: the capacities of one channel are EBIT_SERVES of
 * capacity_theorems.h, the lowest four and the private one. */
enum ebit_quantity_bit
{
  EBIT_OF_COHERENT = 1U << 4,
  EBIT_OF_REVERSE = 1U << 5,
  EBIT_OF_RAINS = 1U << 6,
  EBIT_OF_MUTUAL = 1U << 7,
  EBIT_OF_MAX_RAINS = 1U << 8,
  EBIT_OF_MAX_RELATIVE_ENTROPY = 1U << 9,
  EBIT_OF_TRANSPOSITION = 1U << 10,
  EBIT_OF_SQUASHED = 1U << 11,
  EBIT_OF_DISTILLABLE = 1U << 12,
  EBIT_OF_DISCORD = 1U << 13,
  EBIT_OF_EPR = 1U << 14,
  EBIT_OF_GHZ = 1U << 15,
  EBIT_OF_ASSISTED = 1U << 16,
  EBIT_OF_DISTILLATION = 1U << 17,
  EBIT_OF_THETA = 1U << 18,
  /* 1U << 19 is the private capacity, EBIT_SERVES (EBIT_PRIVATE) */
  EBIT_OF_EXTENSION = 1U << 20, /* degradable extensions, in capacities */
  EBIT_OF_NETWORK_PAIR = 1U << 21,
  EBIT_OF_NETWORK_GROUP = 1U << 22,
  EBIT_OF_NETWORK_TREE = 1U << 23,
  EBIT_OF_NETWORK_RATES = 1U << 24,
  EBIT_OF_THRESHOLD = 1U << 28
};

/* What quantities are of, as bits: states, or channels of a family. */
#define EBIT_FAMILY(family) (1U << (family))
#define EBIT_CHANNELS ((EBIT_FAMILY (EBIT_FAMILY_KRAUS) << 1) - 1)
#define EBIT_STATES (EBIT_FAMILY (EBIT_FAMILY_KRAUS) << 1)

/* Which upper ends on edges of one cut of a network may be added, as bits: by
 * relative entropies, one with another, and by squashed entanglement, with
 * nothing else.  networks/edge_ends.c says why. */
enum ebit_edge_measure
{
  EBIT_EDGE_RELATIVE = 1U << 0,
  EBIT_EDGE_SQUASHED = 1U << 1
};

struct ebit_method
{
  const char *key;       /* what lower_method and upper_method hold */
  const char *statement; /* one sentence, no full stop */
  const char *sources[EBIT_MAX_SOURCES];
  /* The quantities of which an end with this method is a lower, an upper end;
   * no other may name it. */
  unsigned lower, upper;
  unsigned subjects; /* of what; 0: of all */
  /* The quantities of which it is a closed form, good to rounding, at least
   * where their status is exact. */
  unsigned closed;
  /* Of an upper end of the two-way capacities, for the tasks that `upper` has,
   * or of squashed entanglement: in which measures it may stand on an edge; 0:
   * in none. */
  unsigned edge;
};

struct ebit_source
{
  const char *key;
  const char *text;
  const char *bibtex;
};

/* Both end with a key that is NULL. */
extern const struct ebit_method ebit_methods[];
extern const struct ebit_source ebit_sources[];

/* NULL where there is none of that key. */
const struct ebit_method *ebit_find_method (const char *key);

#endif /* EBIT_METHODS_H */
