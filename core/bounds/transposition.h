/* transposition_bound (channel): log2 of the diamond norm of the transposition
 * after the channel. */
#ifndef EBIT_TRANSPOSITION_H
#define EBIT_TRANSPOSITION_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

enum ebit_status ebit_bound_transposition (struct ebit_context *context,
                                           const struct ebit_channel *channel,
                                           struct ebit_bounds *bounds);

extern const struct ebit_functional ebit_transposition_bound_functional;

#endif /* EBIT_TRANSPOSITION_H */
