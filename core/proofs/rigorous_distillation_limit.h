/* Limits of distillation with rounding included: rigorous.h.  The truth is of
 * the weights over their sum, and of exactly that probability. */
#ifndef EBIT_RIGOROUS_DISTILLATION_LIMIT_H
#define EBIT_RIGOROUS_DISTILLATION_LIMIT_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_distillation_limit;

#endif /* EBIT_RIGOROUS_DISTILLATION_LIMIT_H */
