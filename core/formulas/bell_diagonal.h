/* Bell-diagonal states of two qubits: numbers in, numbers out.
 *
 * Weights are those of phi+ phi- psi+ psi-, in this order, which relative to
 * phi+ are the errors I Z X Y. */
#ifndef EBIT_BELL_DIAGONAL_H
#define EBIT_BELL_DIAGONAL_H

#include "precision.h"

/* max (0, w_max - 1/2), which is half the concurrence. */
double ebit_negativity_of_weights (const double w[4]);

/* 1 - H (w) in ebits, negative where hashing distils nothing. */
double ebit_hashing_of_weights (const double w[4]);

/* max (0, 1 - h2 (bit errors) - h2 (phase errors)): secret bits that one-way
 * reconciliation leaves of a pair measured in two bases. */
double ebit_key_fraction_of_weights (const double w[4]);

/* The errors u, then the errors v: a convolution over the group of I Z X Y.
 * The result may be one of the two. */
void ebit_convolve_errors (const double u[4], const double v[4],
                           double result[4]);

/* The Werner state of the same fidelity. */
void ebit_twirl_weights (double w[4]);

#endif /* EBIT_BELL_DIAGONAL_H */
