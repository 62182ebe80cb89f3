/* Channels that are several side by side. */
#ifndef EBIT_FACTORS_H
#define EBIT_FACTORS_H

#include "channel.h"

#define EBIT_MAX_FACTORS 6

/* The channels of which N = N_1 (x) N_2 (x) ..., on inputs and outputs whose
 * levels are numbered as tensor_channel does, as far as their Choi matrices
 * agree to 1e-12; the channel itself where there is but one.  In the work
 * memory. */
enum ebit_status ebit_find_factors (struct ebit_context *context,
                                    const struct ebit_channel *channel,
                                    struct ebit_channel *factors,
                                    size_t *count);

/* Asks a question of all factors, where N is what is asked if and only if all
 * of them are. */
enum ebit_status
ebit_ask_factors (struct ebit_context *context,
                  const struct ebit_channel *channel,
                  enum ebit_status (*question) (struct ebit_context *,
                                                const struct ebit_channel *,
                                                enum ebit_decision *),
                  enum ebit_decision *answer);

#endif /* EBIT_FACTORS_H */
