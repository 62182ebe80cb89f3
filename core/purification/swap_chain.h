/* swap_chain, swap_weights. */
#ifndef EBIT_SWAP_CHAIN_H
#define EBIT_SWAP_CHAIN_H

#include "function.h"

extern const struct ebit_functional ebit_swap_chain_functional;
extern const struct ebit_functional ebit_swap_weights_functional;

#endif /* EBIT_SWAP_CHAIN_H */
