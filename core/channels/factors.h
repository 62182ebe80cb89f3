/* Channels that are several side by side. */
#ifndef EBIT_FACTORS_H
#define EBIT_FACTORS_H

#include "channel.h"

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
