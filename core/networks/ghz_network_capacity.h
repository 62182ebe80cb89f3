/* ghz_network_capacity (network, users, usage): a group of users of a network.
 */
#ifndef EBIT_GHZ_NETWORK_CAPACITY_H
#define EBIT_GHZ_NETWORK_CAPACITY_H

#include "function.h"

extern const struct ebit_functional ebit_ghz_network_capacity_functional;

#endif /* EBIT_GHZ_NETWORK_CAPACITY_H */
