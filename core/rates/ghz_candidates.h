/* Candidates for the GHZ capacity of channels from a common source. */
#ifndef EBIT_GHZ_CANDIDATES_H
#define EBIT_GHZ_CANDIDATES_H

#include "channel_candidates.h"

enum ebit_communication
{
  EBIT_AMONG_RECEIVERS, /* after all uses */
  EBIT_AMONG_NONE,
  EBIT_WITH_SOURCE /* among receivers and source, after all uses */
};

/* The capacity of one channel of which the least bounds that of all. */
enum ebit_capacity
ebit_ghz_single_capacity (enum ebit_communication communication);

/* Every candidate serves all capacities. */
void ebit_ghz_candidates (size_t n, const struct ebit_candidate_channel *each,
                          enum ebit_communication communication,
                          struct ebit_candidates *candidates);

#endif /* EBIT_GHZ_CANDIDATES_H */
