/* Named states: Bell, Bell-diagonal and GHZ. */
#ifndef EBIT_BELL_STATES_H
#define EBIT_BELL_STATES_H

#include "function.h"

/* The state with weights w of phi+ phi- psi+ psi-, 4 x 4; real. */
void ebit_bell_diagonal_matrix (const double w[4], double rho[16]);

extern const struct ebit_functional ebit_bell_state_functional;
extern const struct ebit_functional ebit_bell_diagonal_functional;
extern const struct ebit_functional ebit_bell_weights_functional;
extern const struct ebit_functional ebit_ghz_state_functional;

#endif /* EBIT_BELL_STATES_H */
