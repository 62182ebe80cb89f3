/* States by name: of a ket, Werner, isotropic, random. */
#ifndef EBIT_NAMED_STATES_H
#define EBIT_NAMED_STATES_H

#include "function.h"

/* A matrix of this order has 128 megabytes. */
#define EBIT_MAX_NAMED_ORDER 4096

extern const struct ebit_functional ebit_pure_state_functional;
extern const struct ebit_functional ebit_werner_state_functional;
extern const struct ebit_functional ebit_isotropic_state_functional;
extern const struct ebit_functional ebit_random_state_functional;

#endif /* EBIT_NAMED_STATES_H */
