/* Candidates for the capacities of any channel. */
#ifndef EBIT_CHANNEL_CANDIDATES_H
#define EBIT_CHANNEL_CANDIDATES_H

#include "candidates.h"

/* Finds the candidates that serve one of the `wanted` capacities: in closed
 * form of a named channel, else by the bounds of the floor below, each of
 * which takes milliseconds of a qubit channel. */
enum ebit_status ebit_find_candidates (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       unsigned wanted,
                                       struct ebit_candidate_channel *found);

/* The same with the squashed entanglement by a search too, which takes longer
 * than all else. */
enum ebit_status ebit_find_squashed_candidates (
    struct ebit_context *context, const struct ebit_channel *channel,
    unsigned wanted, struct ebit_candidate_channel *found);

/* What each of several channels from a common source is wanted for. */
#define EBIT_EPR_WANTED (EBIT_SERVES (EBIT_QUANTUM) | EBIT_SERVES (EBIT_CPP))

/* The arguments channel1 and channel2, with their candidates. */
enum ebit_status ebit_read_pair (struct ebit_context *context,
                                 const struct ebit_value *const values[2],
                                 const struct ebit_candidate_channel *pair[2]);

#endif /* EBIT_CHANNEL_CANDIDATES_H */
