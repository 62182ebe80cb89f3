/* Entanglement distribution over generalized amplitude damping channels: all
 * its lower and upper bounds in one row. */
#ifndef EBIT_GADC_RATES_H
#define EBIT_GADC_RATES_H

#include "function.h"

extern const struct ebit_calculator ebit_gadc_rates_calculator;

#endif /* EBIT_GADC_RATES_H */
