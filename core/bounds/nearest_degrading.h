/* The map that comes nearest to degrading a channel. */
#ifndef EBIT_NEAREST_DEGRADING_H
#define EBIT_NEAREST_DEGRADING_H

#include "channel.h"

/* A map D from the output to the environment of the channel (its Kraus set as
 * given) for which the diamond norm of N^c - D o N is about the least, by a
 * semidefinite program; map->count is 0 where that is too large, or the norm
 * is of no use. */
enum ebit_status
ebit_find_nearest_degrading (struct ebit_context *context,
                             const struct ebit_channel *channel,
                             struct ebit_channel *map);

#endif /* EBIT_NEAREST_DEGRADING_H */
