/* Which of two quantities is greater, where each is known between two ends. */
#ifndef EBIT_DECISIONS_BETWEEN_H
#define EBIT_DECISIONS_BETWEEN_H

#include "function.h"

/* (a_lower, a_upper, b_lower, b_upper) -> logicals */
extern const struct ebit_functional ebit_is_above_functional;

#endif /* EBIT_DECISIONS_BETWEEN_H */
