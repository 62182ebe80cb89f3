/* Quantile functions of the distributions that parameters are drawn from. */
#ifndef EBIT_QUANTILE_FUNCTIONS_H
#define EBIT_QUANTILE_FUNCTIONS_H

#include "precision.h"

/* The x below which a normal number of mean 0 and variance 1 is with
 * probability p in (0, 1). */
double ebit_normal_quantile (double p);

/* Shapes of the beta distribution up to here are computed to ten digits. */
#define EBIT_LARGEST_SHAPE 1e6

/* The same of the beta distribution of density x^(a-1) (1-x)^(b-1) / B(a, b)
 * with 0 < a, b <= EBIT_LARGEST_SHAPE. */
double ebit_beta_quantile (double p, double a, double b);

#endif /* EBIT_QUANTILE_FUNCTIONS_H */
