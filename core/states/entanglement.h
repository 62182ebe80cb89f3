/* Entanglement measures of two subsystems, most of them of two qubits. */
#ifndef EBIT_ENTANGLEMENT_H
#define EBIT_ENTANGLEMENT_H

#include "function.h"

extern const struct ebit_functional ebit_negativity_functional;
extern const struct ebit_functional ebit_log_negativity_functional;
extern const struct ebit_functional ebit_concurrence_functional;
extern const struct ebit_functional ebit_entanglement_of_formation_functional;
extern const struct ebit_functional ebit_fully_entangled_fraction_functional;
extern const struct ebit_functional ebit_chsh_functional;

#endif /* EBIT_ENTANGLEMENT_H */
