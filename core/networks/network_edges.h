/* network (edges, task, nodes). */
#ifndef EBIT_NETWORK_EDGES_H
#define EBIT_NETWORK_EDGES_H

#include "function.h"

extern const struct ebit_functional ebit_network_functional;

#endif /* EBIT_NETWORK_EDGES_H */
