/* Which of two quantities is greater, where each is known between two ends. */
#ifndef EBIT_DECISIONS_BETWEEN_H
#define EBIT_DECISIONS_BETWEEN_H

#include "function.h"

/* 1 where a is above b for all that the ends leave open, 0 where it is not
 * above b, NaN where neither is proved or an end is not known. */
double ebit_decide_above (double a_lower, double a_upper, double b_lower,
                          double b_upper);

/* (a_lower, a_upper, b_lower, b_upper) -> logicals */
extern const struct ebit_functional ebit_is_above_functional;

#endif /* EBIT_DECISIONS_BETWEEN_H */
