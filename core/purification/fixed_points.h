/* How far distillation with imperfect operations gets, and from where. */
#ifndef EBIT_FIXED_POINTS_H
#define EBIT_FIXED_POINTS_H

#include "function.h"

extern const struct ebit_calculator ebit_distill_fixed_points_calculator;

#endif /* EBIT_FIXED_POINTS_H */
