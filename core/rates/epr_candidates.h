/* Candidates for the EPR capacity of two channels from a common source. */
#ifndef EBIT_EPR_CANDIDATES_H
#define EBIT_EPR_CANDIDATES_H

#include "candidates.h"

/* Candidates for E(N1, N2), of which every one serves all capacities (those
 * that are only printed, none); the channels' own, whose proofs they hold,
 * must outlive them. */
void ebit_epr_candidates (const struct ebit_candidate_channel *const pair[2],
                          struct ebit_candidates *candidates);

#endif /* EBIT_EPR_CANDIDATES_H */
