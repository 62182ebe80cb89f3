/* What the edges of a network are worth, of their channels. */
#ifndef EBIT_CHANNEL_WORTH_H
#define EBIT_CHANNEL_WORTH_H

#include "edge_channels.h"
#include "network_columns.h"

/* Fills in the ends of the edges and their methods.  A channel that several
 * edges have is bounded once. */
enum ebit_status
ebit_find_channel_worth (struct ebit_context *context,
                         const struct ebit_edge_channels *channels,
                         struct ebit_network *network);

#endif /* EBIT_CHANNEL_WORTH_H */
