/* GHZ capacity of channels from a common source. */
#ifndef EBIT_GHZ_CAPACITY_H
#define EBIT_GHZ_CAPACITY_H

#include "function.h"

extern const struct ebit_functional ebit_ghz_capacity_functional;

#endif /* EBIT_GHZ_CAPACITY_H */
