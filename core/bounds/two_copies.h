/* The best input of two uses of a channel. */
#ifndef EBIT_TWO_COPIES_H
#define EBIT_TWO_COPIES_H

#include "channel.h"

/* An input of `two`, the channel beside itself, and half of its coherent
 * information in bits: the best that a search finds, no less than that of one
 * use. */
enum ebit_status ebit_find_two_copies (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const struct ebit_channel *two,
                                       double complex *state, double *value);

#endif /* EBIT_TWO_COPIES_H */
