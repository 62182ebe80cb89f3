/* all_pairs_capacity (network, usage): each two nodes of a network. */
#ifndef EBIT_ALL_PAIRS_CAPACITY_H
#define EBIT_ALL_PAIRS_CAPACITY_H

#include "function.h"

extern const struct ebit_functional ebit_all_pairs_capacity_functional;

#endif /* EBIT_ALL_PAIRS_CAPACITY_H */
