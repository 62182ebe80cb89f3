/* squashed_entanglement_bound (channel). */
#ifndef EBIT_SQUASHED_H
#define EBIT_SQUASHED_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

enum ebit_status ebit_bound_squashed (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      struct ebit_bounds *bounds);

extern const struct ebit_functional
    ebit_squashed_entanglement_bound_functional;

#endif /* EBIT_SQUASHED_H */
