/* distillable_entanglement (rho, dims). */
#ifndef EBIT_DISTILLABLE_H
#define EBIT_DISTILLABLE_H

#include "function.h"
#include "verify.h"

extern const struct ebit_functional ebit_distillable_entanglement_functional;

ebit_verifier ebit_verify_distillable;

#endif /* EBIT_DISTILLABLE_H */
