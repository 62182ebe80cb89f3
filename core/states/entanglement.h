/* Entanglement measures of two subsystems, most of them of two qubits. */
#ifndef EBIT_ENTANGLEMENT_H
#define EBIT_ENTANGLEMENT_H

#include "state_measure.h"

ebit_two_qubit_measure ebit_two_qubit_negativity;
ebit_two_qubit_measure ebit_two_qubit_concurrence;
ebit_two_qubit_measure ebit_two_qubit_fully_entangled_fraction;
ebit_two_qubit_measure ebit_two_qubit_chsh;

ebit_state_measure ebit_state_negativity;

/* log2 (2 N + 1) of the negativity N. */
double ebit_log_negativity_of (double negativity);

extern const struct ebit_functional ebit_negativity_functional;
extern const struct ebit_functional ebit_log_negativity_functional;
extern const struct ebit_functional ebit_concurrence_functional;
extern const struct ebit_functional ebit_entanglement_of_formation_functional;
extern const struct ebit_functional ebit_fully_entangled_fraction_functional;
extern const struct ebit_functional ebit_chsh_functional;

#endif /* EBIT_ENTANGLEMENT_H */
