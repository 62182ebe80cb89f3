/* The concurrence of two qubits. */
#ifndef EBIT_CONCURRENCE_H
#define EBIT_CONCURRENCE_H

#include "two_qubit.h"

double ebit_two_qubit_concurrence (const struct ebit_two_qubit *rho);

#endif /* EBIT_CONCURRENCE_H */
