/* The calculators multirail and best_multirail. */
#ifndef EBIT_RAIL_TABLES_H
#define EBIT_RAIL_TABLES_H

#include "function.h"

extern const struct ebit_calculator ebit_multirail_calculator;
extern const struct ebit_calculator ebit_best_multirail_calculator;

#endif /* EBIT_RAIL_TABLES_H */
