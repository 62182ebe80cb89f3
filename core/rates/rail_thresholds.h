/* The dampings at which multi-rail encoding starts and stops to help. */
#ifndef EBIT_RAIL_THRESHOLDS_H
#define EBIT_RAIL_THRESHOLDS_H

#include "function.h"

extern const struct ebit_calculator ebit_multirail_thresholds_calculator;

#endif /* EBIT_RAIL_THRESHOLDS_H */
