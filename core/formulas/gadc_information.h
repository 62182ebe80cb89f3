/* Rates of the generalized amplitude damping channel that are a maximum over
 * one number, the input diag(1-p, p). */
#ifndef EBIT_GADC_INFORMATION_H
#define EBIT_GADC_INFORMATION_H

#include "gadc.h"
#include "scalar.h"

/* A maximum that input p attains, in ebits, and how far above it the true
 * maximum may be. */
struct ebit_gadc_optimum
{
  double value;
  double gap;
  /* Of the folded channel, see gadc.h; NaN where the value is 0 and no input
   * proves it. */
  double p;
};

/* Coherent information max_p S(B) - S(AB), 0 where no input makes it
 * positive.  It is not concave: the gap is 0 where it is known to be exact
 * (concave, or anti-degradable), else NaN. */
struct ebit_gadc_optimum
ebit_gadc_coherent_information (const struct ebit_gadc *channel);

/* Reverse coherent information max_p S(A) - S(AB), or 0: concave, so the
 * tangent at p bounds it. */
struct ebit_gadc_optimum
ebit_gadc_reverse_coherent_information (const struct ebit_gadc *channel);

/* Mutual information max_p S(A) + S(B) - S(AB), the entanglement-assisted
 * classical capacity in bits: concave. */
struct ebit_gadc_optimum
ebit_gadc_mutual_information (const struct ebit_gadc *channel);

/* Quantum capacity of the amplitude damping channel (degradable, T = 0):
 * max_p h2((1-g)p) - h2(gp), 0 for g >= 1/2. */
struct ebit_gadc_optimum ebit_amplitude_damping_capacity (double gamma);

/* h2((1-g)p) - h2(gp) at point->x = p, the coherent information of amplitude
 * damping; data is the number g. */
ebit_curve ebit_amplitude_damping_curve;

/* Upper end of Q of A_{g,T} = (1-T) A_{g,0} + T A_{g,1}, g < 1/2, where the
 * receiver is told which of the two degradable channels it was: max_p of
 * (1-T) I(p) + T I(1-p), I the curve above (G. Smith and J. A. Smolin,
 * arXiv:0712.2471). */
struct ebit_gadc_optimum
ebit_gadc_orthogonal_flags (const struct ebit_gadc *channel);

/* Adds h(x) = -x log2 x with x' = slope, x'' = curvature; the linear part of
 * h' drops out of sums with constant trace. */
void ebit_add_entropy_term (struct ebit_curve_point *sum, double x,
                            double slope, double curvature);

/* The bound Q(A_{g'/2}) on entanglement distributed with one use, from
 * squashed entanglement and g' = ebit_gadc_damping_factor: an upper end. */
double ebit_gadc_squashed_bound (const struct ebit_gadc *channel);

/* log2 of the diamond norm of transposition after the channel: the value at
 * an input p, and how far above it the norm may be. */
struct ebit_gadc_optimum
ebit_gadc_transposition (const struct ebit_gadc *channel);

/* The same as an upper end. */
double ebit_gadc_transposition_bound (const struct ebit_gadc *channel);

/* Value, slope and curvature of S(AB) in bits at point->x = p in (0, 1); data
 * is the struct ebit_gadc. */
void ebit_gadc_joint_entropy (struct ebit_curve_point *point,
                              const void *data);

#endif /* EBIT_GADC_INFORMATION_H */
