/* The rails that a channel makes. */
#ifndef EBIT_CHANNEL_RAILS_H
#define EBIT_CHANNEL_RAILS_H

#include "channel.h"
#include "rails.h"

/* The side of a channel with damping and, maybe, dephasing; false of channels
 * that are none, or break entanglement.  *flipped: its levels are exchanged.
 */
bool ebit_rail_side_of_channel (const struct ebit_channel *channel,
                                struct ebit_rail_side *side, bool *flipped);

#endif /* EBIT_CHANNEL_RAILS_H */
