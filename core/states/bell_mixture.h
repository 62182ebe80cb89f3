/* Mixtures of the Bell states phi+ phi- psi+ psi-, and the weights of the Bell
 * states in a state of two qubits. */
#ifndef EBIT_BELL_MIXTURE_H
#define EBIT_BELL_MIXTURE_H

#include "two_qubit.h"

/* The state with those weights, a real 4 x 4 matrix. */
void ebit_mix_bell_states (const double w[4], double rho[16]);

/* The diagonal in the Bell basis, none negative. */
void ebit_weigh_bell_states (const struct ebit_two_qubit *rho, double w[4]);

#endif /* EBIT_BELL_MIXTURE_H */
