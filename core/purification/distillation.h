/* Distillation to a fidelity, round after round. */
#ifndef EBIT_DISTILLATION_H
#define EBIT_DISTILLATION_H

#include "function.h"

extern const struct ebit_functional ebit_distill_functional;

#endif /* EBIT_DISTILLATION_H */
