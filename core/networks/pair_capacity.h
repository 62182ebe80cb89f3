/* pair_capacity (network, from, to, usage): two nodes of a network. */
#ifndef EBIT_PAIR_CAPACITY_H
#define EBIT_PAIR_CAPACITY_H

#include "function.h"

extern const struct ebit_functional ebit_pair_capacity_functional;

#endif /* EBIT_PAIR_CAPACITY_H */
