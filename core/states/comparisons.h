/* Functions that compare two states. */
#ifndef EBIT_COMPARISONS_H
#define EBIT_COMPARISONS_H

#include "function.h"

extern const struct ebit_functional ebit_fidelity_functional;
extern const struct ebit_functional ebit_relative_entropy_functional;

#endif /* EBIT_COMPARISONS_H */
