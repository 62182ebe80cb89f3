/* Entanglement between two receivers with the help of the source's
 * measurement, in one shot. */
#ifndef EBIT_ASSISTED_DISTILLATION_H
#define EBIT_ASSISTED_DISTILLATION_H

#include "candidates.h"
#include "function.h"

enum ebit_status ebit_bound_assisted_distillation (
    struct ebit_context *context,
    const struct ebit_candidate_channel *const pair[2],
    struct ebit_bounds *bounds);

extern const struct ebit_functional ebit_assisted_distillation_functional;

#endif /* EBIT_ASSISTED_DISTILLATION_H */
