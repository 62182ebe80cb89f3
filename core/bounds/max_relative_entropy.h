/* max_relative_entropy_of_entanglement (channel). */
#ifndef EBIT_MAX_RELATIVE_ENTROPY_H
#define EBIT_MAX_RELATIVE_ENTROPY_H

#include "function.h"
#include "verify.h"

extern const struct ebit_functional
    ebit_max_relative_entropy_of_entanglement_functional;

ebit_verifier ebit_verify_max_relative_entropy;

#endif /* EBIT_MAX_RELATIVE_ENTROPY_H */
