/* The state nearest to a matrix that rounding or noise has spoilt. */
#ifndef EBIT_NEAREST_STATE_H
#define EBIT_NEAREST_STATE_H

#include "function.h"

extern const struct ebit_functional ebit_nearest_state_functional;

#endif /* EBIT_NEAREST_STATE_H */
