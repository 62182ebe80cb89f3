/* What a protocol over a fiber has made of its qubits after a step. */
#ifndef EBIT_PROTOCOL_STATE_H
#define EBIT_PROTOCOL_STATE_H

#include "function.h"

extern const struct ebit_functional ebit_protocol_state_functional;

#endif /* EBIT_PROTOCOL_STATE_H */
