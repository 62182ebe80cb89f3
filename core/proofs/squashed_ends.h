/* The ends of a channel's squashed entanglement that follow from the channel
 * alone, and from one input: the theorems are in squashed.c. */
#ifndef EBIT_SQUASHED_ENDS_H
#define EBIT_SQUASHED_ENDS_H

#include "channel.h"

struct ebit_squashed_end
{
  double value;       /* bits */
  const char *method; /* key of methods.c */
};

/* Moves an upper end to the value if that is tighter. */
void ebit_lower_squashed_end (struct ebit_squashed_end *end, double value,
                              const char *method);

/* Tightens both ends by what the channel is. */
enum ebit_status ebit_squashed_ends (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     struct ebit_squashed_end *lower,
                                     struct ebit_squashed_end *upper);

/* Raises the lower end to what hashing distils of the output for the input
 * `state`. */
enum ebit_status ebit_squashed_hashing (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        const double complex *state,
                                        struct ebit_squashed_end *lower);

#endif /* EBIT_SQUASHED_ENDS_H */
