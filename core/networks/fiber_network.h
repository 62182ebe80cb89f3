/* fiber_network_rates (edges, protocol, ...): pairs between all nodes. */
#ifndef EBIT_FIBER_NETWORK_H
#define EBIT_FIBER_NETWORK_H

#include "function.h"

extern const struct ebit_functional ebit_fiber_network_rates_functional;

#endif /* EBIT_FIBER_NETWORK_H */
