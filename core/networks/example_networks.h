/* six_node_network () and example_network (name): edges to try things on. */
#ifndef EBIT_EXAMPLE_NETWORKS_H
#define EBIT_EXAMPLE_NETWORKS_H

#include "function.h"

extern const struct ebit_functional ebit_six_node_network_functional;
extern const struct ebit_functional ebit_example_network_functional;

#endif /* EBIT_EXAMPLE_NETWORKS_H */
