/* Scalar functions of information theory, to the last digits. */
#ifndef EBIT_SCALAR_H
#define EBIT_SCALAR_H

#include "precision.h"

#include <stdbool.h>

#define EBIT_LN2 0.69314718055994530942
#define EBIT_LN10 2.30258509299404568402
#define EBIT_PI 3.14159265358979323846
#define EBIT_SQRT2 1.41421356237309504880
#define EBIT_SQRT1_2 0.70710678118654752440

/* -x log2 x in bits, 0 at x = 0 (and for the rounding noise x < 0). */
double ebit_entropy_term (double x);

/* h2(x) = -x log2 x - (1-x) log2 (1-x) in bits, accurate for x near 0, where
 * it goes through log1p; for x near 1 pass the complement instead. */
double ebit_binary_entropy (double x);

/* h2 ((1 + sqrt (1 - C^2))/2), the entanglement of formation in ebits of two
 * qubits of concurrence C (W. K. Wootters, Phys. Rev. Lett. 80, 2245). */
double ebit_formation_of_concurrence (double concurrence);

/* ab - cd with an error below two units in the last place of the result,
 * where the plain expression loses all digits when the products are close. */
double ebit_difference_of_products (double a, double b, double c, double d);

/* The divided difference (ln a - ln b)/(a - b) of the logarithm for a, b > 0,
 * 1/a where they meet: the inverse of the logarithmic mean. */
double ebit_log_slope (double a, double b);

/* A function of one variable with what its callers carry along. */
typedef double ebit_scalar_function (double x, void *data);

/* The root of f in [a, b], where f(a) and f(b) differ in sign (Brent's
 * method).  NaN where they do not. */
double ebit_find_root (ebit_scalar_function *f, void *data, double a, double b,
                       double tolerance);

/* The greatest value of f that `steps` golden sections of [a, b] meet, which
 * close in on the maximum where there is one only. */
double ebit_golden_section (ebit_scalar_function *f, void *data, double a,
                            double b, int steps);

/* A point of a smooth curve. */
struct ebit_curve_point
{
  double x, value, slope, curvature;
};

/* Fills in value, slope and curvature at point->x. */
typedef void ebit_curve (struct ebit_curve_point *point, const void *data);

/* The maximum of a concave curve over (a, b), from `start` inside: Newton
 * steps on the slope, bisection where a step leaves the bracket.  Converges to
 * rounding.  False (and the last point) if the curve is met where it is not
 * concave and the slope does not tell either. */
bool ebit_maximise_concave (ebit_curve *curve, const void *data, double a,
                            double b, double start,
                            struct ebit_curve_point *maximum);

/* How far above the point a concave curve on [a, b] can rise: the tangent's
 * largest excess, at one of the ends. */
double ebit_tangent_excess (const struct ebit_curve_point *point, double a,
                            double b);

#endif /* EBIT_SCALAR_H */
