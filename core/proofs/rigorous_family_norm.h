/* Norms of named channels with rounding included. */
#ifndef EBIT_RIGOROUS_FAMILY_NORM_H
#define EBIT_RIGOROUS_FAMILY_NORM_H

#include "ball_channel.h"

/* The max-Rains information, which is the max-relative entropy of
 * entanglement, of named channels; false of others. */
bool ebit_ball_family_norm (const struct ebit_channel *channel,
                            struct ebit_ball *bits);

#endif /* EBIT_RIGOROUS_FAMILY_NORM_H */
