/* max_rains (x, dims): the max-Rains relative entropy of a state, the
 * max-Rains information of a channel. */
#ifndef EBIT_MAX_RAINS_H
#define EBIT_MAX_RAINS_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

/* Of a channel with Kraus operators. */
enum ebit_status ebit_bound_max_rains (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       struct ebit_bounds *bounds);

extern const struct ebit_functional ebit_max_rains_functional;

#endif /* EBIT_MAX_RAINS_H */
