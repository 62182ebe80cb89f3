/* Divided differences of the natural logarithm, of positive arguments. */
#ifndef EBIT_LOG_DIVIDED_H
#define EBIT_LOG_DIVIDED_H

#include "precision.h"

/* ln[a, b] = (ln a - ln b) / (a - b), which is 1/a where a = b. */
double ebit_log_divided (double a, double b);

/* ln[a, b, c] = (ln[a, b] - ln[b, c]) / (a - c), which is -1/(2 a^2) where
 * all are equal; symmetric in its arguments and never positive. */
double ebit_log_divided_twice (double a, double b, double c);

#endif /* EBIT_LOG_DIVIDED_H */
