/* The calculators of the inept delivery service. */
#ifndef EBIT_INEPT_TABLES_H
#define EBIT_INEPT_TABLES_H

#include "function.h"

extern const struct ebit_calculator ebit_inept_delivery_calculator;
extern const struct ebit_calculator ebit_inept_optimum_calculator;
extern const struct ebit_calculator ebit_inept_pairs_calculator;
extern const struct ebit_calculator ebit_inept_thresholds_calculator;

#endif /* EBIT_INEPT_TABLES_H */
