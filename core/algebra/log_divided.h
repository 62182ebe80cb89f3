/* Second divided differences of the natural logarithm; the first, ln[a, b],
 * are ebit_log_slope (scalar.h). */
#ifndef EBIT_LOG_DIVIDED_H
#define EBIT_LOG_DIVIDED_H

#include "precision.h"

/* ln[a, b, c] = (ln[a, b] - ln[b, c]) / (a - c) for positive arguments, which
 * is -1/(2 a^2) where all are equal; symmetric in its arguments and never
 * positive. */
double ebit_log_divided_twice (double a, double b, double c);

#endif /* EBIT_LOG_DIVIDED_H */
