/* Candidates for the capacities of any channel, with their proofs. */
#ifndef EBIT_CHANNEL_CANDIDATES_H
#define EBIT_CHANNEL_CANDIDATES_H

#include "capacities.h"
#include "function.h"

/* A channel as it was given, read, with its candidates. */
struct ebit_candidate_channel
{
  const struct ebit_value *value;
  struct ebit_channel channel;
  struct ebit_candidates candidates;
};

/* Reads the argument and finds the candidates that serve one of the `wanted`
 * capacities: in closed form of a named channel, else by the functions of
 * bounds/, each of which takes milliseconds of a qubit channel. */
enum ebit_status ebit_find_candidates (struct ebit_context *context,
                                       const char *name,
                                       const struct ebit_value *value,
                                       unsigned wanted,
                                       struct ebit_candidate_channel *found);

/* Which capacities an end of that quantity serves, given what the channel is:
 * *serves is 0 where none.  This is the table that the manual prints. */
enum ebit_status ebit_quantity_serves (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const char *quantity, bool upper,
                                       unsigned *serves);

/* The bounds value of which the candidate is an end: the one it came from, or
 * that of the function which its method belongs to.  *proof is NULL where the
 * method needs none, being a closed form of the parameters. */
enum ebit_status ebit_prove_candidate (
    struct ebit_context *context, const struct ebit_candidate_channel *found,
    const struct ebit_candidate *candidate, const struct ebit_value **proof);

#endif /* EBIT_CHANNEL_CANDIDATES_H */
