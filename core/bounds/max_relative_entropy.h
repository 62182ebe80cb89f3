/* max_relative_entropy_of_entanglement (channel). */
#ifndef EBIT_MAX_RELATIVE_ENTROPY_H
#define EBIT_MAX_RELATIVE_ENTROPY_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

/* Of a channel with Kraus operators. */
enum ebit_status
ebit_bound_max_relative_entropy (struct ebit_context *context,
                                 const struct ebit_channel *channel,
                                 struct ebit_bounds *bounds);

extern const struct ebit_functional
    ebit_max_relative_entropy_of_entanglement_functional;

#endif /* EBIT_MAX_RELATIVE_ENTROPY_H */
