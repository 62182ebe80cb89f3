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

/* Bilateral CNOTs from a pair u to a pair v that is then measured: the
 * probability that the two results agree, and that times the weights of u if
 * they do.  With (a, b, c, d) and (A, B, C, D)
 *
 *   (a+b)(A+B) + (c+d)(C+D),  (aA + bB, aB + bA, cC + dD, cD + dC)
 *
 * (C. H. Bennett et al., Phys. Rev. Lett. 76 (1996) 722; D. Deutsch et al.,
 * Phys. Rev. Lett. 77 (1996) 2818), the same whichever of them is kept. */
double ebit_compare_weights (const double u[4], const double v[4],
                             double match[4]);

void ebit_sort_descending (double w[4]);

/* A phase error on either half of a pair that waits in two memories, each of
 * which keeps exp(-wait/t2) of its coherence: (1 - exp(-2 wait/t2))/2. */
double ebit_waiting_error (double wait, double t2);

/* Weights (*) (1-z, z, 0, 0). */
void ebit_dephase_weights (double z, double w[4]);

/* The Werner state of a fidelity, and that of the same one, whose errors keep
 * their digits. */
void ebit_werner_weights (double fidelity, double w[4]);
void ebit_twirl_weights (double w[4]);

#endif /* EBIT_BELL_DIAGONAL_H */
