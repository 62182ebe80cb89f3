/* squashed_entanglement_bound (channel). */
#ifndef EBIT_SQUASHED_H
#define EBIT_SQUASHED_H

#include "function.h"
#include "verify.h"

extern const struct ebit_functional
    ebit_squashed_entanglement_bound_functional;

ebit_verifier ebit_verify_squashed_entanglement;

#endif /* EBIT_SQUASHED_H */
