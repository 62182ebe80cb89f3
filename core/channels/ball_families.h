/* Kraus operators of named channels with rounding included. */
#ifndef EBIT_BALL_FAMILIES_H
#define EBIT_BALL_FAMILIES_H

#include "ball_channel.h"

/* Whether all parameters are where the family has them. */
bool ebit_are_in_range (const struct ebit_channel *channel);

/* Adds the operators of a channel that is no Kraus set, or names the trouble;
 * false for want of memory. */
bool ebit_add_named_operators (struct ebit_context *context,
                               const struct ebit_channel *channel,
                               struct ebit_ball_channel *set);

#endif /* EBIT_BALL_FAMILIES_H */
