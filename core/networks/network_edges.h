/* network (edges, task, nodes). */
#ifndef EBIT_NETWORK_EDGES_H
#define EBIT_NETWORK_EDGES_H

#include "function.h"
#include "network.h"

/* The network of a table of edges; nodes, which may be NULL, are listed. */
enum ebit_status ebit_build_network (struct ebit_context *context,
                                     const struct ebit_value *edges,
                                     const struct ebit_value *nodes,
                                     bool is_key,
                                     struct ebit_network *network);

extern const struct ebit_functional ebit_network_functional;

#endif /* EBIT_NETWORK_EDGES_H */
