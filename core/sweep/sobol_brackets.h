/* What Sobol's indices can be for numbers that are known between two ends. */
#ifndef EBIT_SOBOL_BRACKETS_H
#define EBIT_SOBOL_BRACKETS_H

#include "sample_quantiles.h"

struct ebit_sobol_bracket
{
  double first_least, first_most, total_least, total_most;
};

/* Of parameter i, the ends being those of the blocks A, B, A^(1), ... of n
 * rows each.  Infinite where the variance may vanish. */
void ebit_bracket_sobol (const struct ebit_sample_ends *ends, size_t n,
                         size_t i, struct ebit_sobol_bracket *bracket);

#endif /* EBIT_SOBOL_BRACKETS_H */
