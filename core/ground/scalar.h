/* Scalar functions of information theory, to the last digits. */
#ifndef EBIT_SCALAR_H
#define EBIT_SCALAR_H

#include "precision.h"

/* -x log2 x in bits, 0 at x = 0 (and for the rounding noise x < 0). */
double ebit_entropy_term (double x);

/* h2(x) = -x log2 x - (1-x) log2 (1-x) in bits, accurate for x near 0, where
 * it goes through log1p; for x near 1 pass the complement instead. */
double ebit_binary_entropy (double x);

/* A function of one variable with what its callers carry along. */
typedef double ebit_scalar_function (double x, void *data);

/* The root of f in [a, b], where f(a) and f(b) differ in sign (Brent's
 * method).  NaN where they do not. */
double ebit_find_root (ebit_scalar_function *f, void *data, double a, double b,
                       double tolerance);

#endif /* EBIT_SCALAR_H */
