/* Entropies of a state and of its two subsystems, and what they make. */
#ifndef EBIT_ENTROPY_H
#define EBIT_ENTROPY_H

#include "function.h"

extern const struct ebit_functional ebit_entropy_functional;
extern const struct ebit_functional ebit_mutual_information_functional;
extern const struct ebit_functional ebit_conditional_entropy_functional;
extern const struct ebit_functional ebit_hashing_functional;

#endif /* EBIT_ENTROPY_H */
