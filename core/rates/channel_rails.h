/* The rails that a channel makes. */
#ifndef EBIT_CHANNEL_RAILS_H
#define EBIT_CHANNEL_RAILS_H

#include "channel.h"
#include "rails.h"
#include "relay.h"

/* The side of a channel with damping and, maybe, dephasing; false of channels
 * that are none, or break entanglement.  *flipped: its levels are exchanged.
 */
bool ebit_rail_side_of_channel (const struct ebit_channel *channel,
                                struct ebit_rail_side *side, bool *flipped);

/* Two rails with recurrence, and as many rails as are best to one receiver, as
 * ways to share: a relay may want those that share less but keep less.  *n
 * grows by two at most, by none of channels that are none of these. */
void ebit_add_rail_ways (const struct ebit_channel *channel,
                         struct ebit_way *ways, size_t *n);

#endif /* EBIT_CHANNEL_RAILS_H */
