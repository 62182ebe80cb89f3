/* rains (x, dims, tol): the Rains relative entropy of a state, the Rains
 * information of a channel. */
#ifndef EBIT_RAINS_H
#define EBIT_RAINS_H

#include "function.h"

extern const struct ebit_functional ebit_rains_functional;

#endif /* EBIT_RAINS_H */
