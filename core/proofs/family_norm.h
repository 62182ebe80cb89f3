/* The norms of norm_program.h for named channels, in closed form. */
#ifndef EBIT_FAMILY_NORM_H
#define EBIT_FAMILY_NORM_H

#include "channel.h"
#include "norm_program.h"

/* The value in bits and the optimal points for the max-Rains information and
 * the max-relative entropy of entanglement, which are equal: Y = 0, and V^TB
 * is separable, dominates the Choi matrix and has Tr_B V^TB = 2^value 1.
 * *known is false, and nothing else set, of a channel of no such family. */
enum ebit_status ebit_family_max_rains (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        bool *known, double *value,
                                        struct ebit_norm_point *point);

#endif /* EBIT_FAMILY_NORM_H */
