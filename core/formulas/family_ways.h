/* How the named channels share entanglement, in closed form. */
#ifndef EBIT_FAMILY_WAYS_H
#define EBIT_FAMILY_WAYS_H

#include "relay.h"

#define EBIT_MAX_WAYS 3

struct ebit_family_way
{
  struct ebit_way
      way;       /* kept is Inf where no finite energy attains the rate */
  double gap;    /* how far its maximum over inputs may be above it; NaN
                    where that is not known */
  bool assisted; /* needs messages from the receiver, after the last use */
  const char *method; /* key of methods.c */
};

/* The ways of a channel of a named family (its Kraus operators are not looked
 * at), and how many there are; 0 of others and of channels that break
 * entanglement. */
size_t ebit_family_ways (const struct ebit_channel *channel,
                         struct ebit_family_way ways[EBIT_MAX_WAYS]);

/* The weights [I X Y Z] with which a named qubit channel applies the Pauli
 * operators; false of all others. */
bool ebit_pauli_weights (const struct ebit_channel *channel,
                         double weights[4]);

#endif /* EBIT_FAMILY_WAYS_H */
