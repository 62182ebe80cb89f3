/* Where a quantity crosses a value, found by asking it point by point. */
#ifndef EBIT_THRESHOLD_H
#define EBIT_THRESHOLD_H

#include "function.h"

/* (interval, target, tol, x, values) -> list of next, or bounds */
extern const struct ebit_functional ebit_threshold_step_functional;

#endif /* EBIT_THRESHOLD_H */
