/* The channels from a common source that a bounds value of a GHZ capacity is
 * of, read from its fields.  For verifiers, to rounding and with it. */
#ifndef EBIT_ASKED_CHANNELS_H
#define EBIT_ASKED_CHANNELS_H

#include "capacity_theorems.h"

struct ebit_asked_channels
{
  size_t n; /* 2 or more */
  struct ebit_channel *channels;
  enum ebit_communication communication;
};

enum ebit_status ebit_read_asked_channels (struct ebit_context *context,
                                           const struct ebit_value *bounds,
                                           struct ebit_asked_channels *asked);

#endif /* EBIT_ASKED_CHANNELS_H */
