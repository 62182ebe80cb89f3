/* One step of distillation. */
#ifndef EBIT_DISTILLATION_STEP_H
#define EBIT_DISTILLATION_STEP_H

#include "function.h"

extern const struct ebit_functional ebit_distill_step_functional;

#endif /* EBIT_DISTILLATION_STEP_H */
