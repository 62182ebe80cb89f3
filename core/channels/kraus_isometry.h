/* The nearest set of Kraus operators that preserves the trace. */
#ifndef EBIT_KRAUS_ISOMETRY_H
#define EBIT_KRAUS_ISOMETRY_H

#include "channel.h"

/* K_a S^(-1/2) in place of K_a, S = sum_a K_a^dag K_a: the polar factor of the
 * operators one above the other, which of all isometries is the nearest.  In
 * new work memory; EBIT_ENUMERIC where S has no inverse. */
enum ebit_status ebit_nearest_isometry (struct ebit_context *context,
                                        struct ebit_channel *channel);

#endif /* EBIT_KRAUS_ISOMETRY_H */
