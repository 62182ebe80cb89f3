/* chord_network (levels, capacity, seed, diagonals). */
#ifndef EBIT_CHORD_NETWORK_H
#define EBIT_CHORD_NETWORK_H

#include "function.h"

extern const struct ebit_functional ebit_chord_network_functional;

#endif /* EBIT_CHORD_NETWORK_H */
