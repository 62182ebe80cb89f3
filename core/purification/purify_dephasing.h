/* purify_dephasing, purification_branches, purification_spectrum. */
#ifndef EBIT_PURIFY_DEPHASING_H
#define EBIT_PURIFY_DEPHASING_H

#include "function.h"

extern const struct ebit_functional ebit_purify_dephasing_functional;
extern const struct ebit_functional ebit_purification_branches_functional;
extern const struct ebit_functional ebit_purification_spectrum_functional;

#endif /* EBIT_PURIFY_DEPHASING_H */
