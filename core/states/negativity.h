/* The negativity, of two qubits and of two subsystems of any dimension. */
#ifndef EBIT_NEGATIVITY_H
#define EBIT_NEGATIVITY_H

#include "two_qubit.h"

double ebit_two_qubit_negativity (const struct ebit_two_qubit *rho);

enum ebit_status ebit_state_negativity (struct ebit_context *context,
                                        const struct ebit_state *rho,
                                        const size_t *dims, double *value);

#endif /* EBIT_NEGATIVITY_H */
