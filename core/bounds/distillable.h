/* distillable_entanglement (rho, dims). */
#ifndef EBIT_DISTILLABLE_H
#define EBIT_DISTILLABLE_H

#include "bounds.h"
#include "function.h"
#include "state.h"

enum ebit_status ebit_bound_distillable (struct ebit_context *context,
                                         const struct ebit_state *state,
                                         const size_t dims[2],
                                         struct ebit_bounds *bounds);

extern const struct ebit_functional ebit_distillable_entanglement_functional;

#endif /* EBIT_DISTILLABLE_H */
