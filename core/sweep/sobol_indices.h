/* Sobol's indices: which parameter the variance of a quantity comes from. */
#ifndef EBIT_SOBOL_INDICES_H
#define EBIT_SOBOL_INDICES_H

#include "function.h"

/* (distributions, lower, upper = lower, seed = 0, level = 0.99, replicates =
 * 1000) -> table, a row for each parameter */
extern const struct ebit_functional ebit_sobol_indices_functional;

#endif /* EBIT_SOBOL_INDICES_H */
