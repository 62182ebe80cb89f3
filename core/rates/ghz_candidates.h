/* Candidates for the GHZ capacity of channels from a common source. */
#ifndef EBIT_GHZ_CANDIDATES_H
#define EBIT_GHZ_CANDIDATES_H

#include "candidates.h"

/* Every candidate serves all capacities. */
void ebit_ghz_candidates (size_t n, const struct ebit_candidate_channel *each,
                          enum ebit_communication communication,
                          struct ebit_candidates *candidates);

#endif /* EBIT_GHZ_CANDIDATES_H */
