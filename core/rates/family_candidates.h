/* What closed forms say about the capacities of the named channels. */
#ifndef EBIT_FAMILY_CANDIDATES_H
#define EBIT_FAMILY_CANDIDATES_H

#include "candidates.h"

/* The candidates of a channel of a named family (its Kraus operators are not
 * looked at); false where they are not all, since it has to be optimised. */
bool ebit_family_candidates (const struct ebit_channel *channel,
                             struct ebit_candidates *candidates);

#endif /* EBIT_FAMILY_CANDIDATES_H */
