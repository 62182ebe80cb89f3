/* fiber_rate (protocol, length_km, ...), gate_threshold (noise, ...). */
#ifndef EBIT_FIBER_TABLES_H
#define EBIT_FIBER_TABLES_H

#include "function.h"

extern const struct ebit_calculator ebit_fiber_rate_calculator;
extern const struct ebit_calculator ebit_gate_threshold_calculator;

#endif /* EBIT_FIBER_TABLES_H */
