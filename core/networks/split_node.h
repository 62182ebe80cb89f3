/* split_node (network, node, channel, uses_per_second). */
#ifndef EBIT_SPLIT_NODE_H
#define EBIT_SPLIT_NODE_H

#include "function.h"

extern const struct ebit_functional ebit_split_node_functional;

#endif /* EBIT_SPLIT_NODE_H */
