/* Channels whose outputs leave out part of the output space. */
#ifndef EBIT_OUTPUT_SUPPORT_H
#define EBIT_OUTPUT_SUPPORT_H

#include "channel.h"
#include "marginal_support.h"

/* The channel into the support of N(1), with Kraus operators V^dag K_a and as
 * many of them; itself, to the last bit, where that is the whole output
 * space.  `support` is that of Choi matrices and of outputs with a reference,
 * and its lost weight that of any output.  An isometry after a channel changes
 * none of its quantities, nor the answers to the questions of decisions.h. */
enum ebit_status ebit_reduce_output (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     struct ebit_channel *reduced,
                                     struct ebit_support *support);

/* d_in times the rank of N(1): the order of the Choi matrix that matters. */
enum ebit_status ebit_reduced_order (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     size_t *order);

#endif /* EBIT_OUTPUT_SUPPORT_H */
