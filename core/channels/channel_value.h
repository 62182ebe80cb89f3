/* Channels as values of the hosts. */
#ifndef EBIT_CHANNEL_VALUE_H
#define EBIT_CHANNEL_VALUE_H

#include "channel.h"

/* A list of class "ebit_channel".  The dimensions of a bosonic channel are
 * Inf and its list of Kraus operators is empty. */
enum ebit_status ebit_make_channel (struct ebit_context *context,
                                    const struct ebit_channel *channel,
                                    const struct ebit_value **result);

/* The channel as it was given, for a certificate, or else as
 * ebit_make_channel makes it; NULL when memory runs out. */
const struct ebit_value *
ebit_channel_value (struct ebit_context *context,
                    const struct ebit_channel *channel);

/* The list of the Kraus operators, complex matrices. */
struct ebit_value *ebit_make_kraus_list (struct ebit_context *context,
                                         const struct ebit_channel *channel);

#endif /* EBIT_CHANNEL_VALUE_H */
