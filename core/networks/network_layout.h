/* network_layout (network). */
#ifndef EBIT_NETWORK_LAYOUT_H
#define EBIT_NETWORK_LAYOUT_H

#include "function.h"

extern const struct ebit_functional ebit_network_layout_functional;

#endif /* EBIT_NETWORK_LAYOUT_H */
