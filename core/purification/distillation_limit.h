/* distillation_limit (weights, pairs, success, kept). */
#ifndef EBIT_DISTILLATION_LIMIT_H
#define EBIT_DISTILLATION_LIMIT_H

#include "bounds.h"
#include "distillation_ends.h"
#include "function.h"

/* Bounds on the best fidelity of any protocol, as distillation_limit has them.
 */
enum ebit_status
ebit_bound_distillation (struct ebit_context *context,
                         const struct ebit_distillation *problem,
                         struct ebit_bounds *bounds);

/* The upper end alone, for whoever has a protocol of its own. */
enum ebit_status
ebit_limit_distillation (struct ebit_context *context,
                         const struct ebit_distillation *problem,
                         double *upper);

extern const struct ebit_functional ebit_distillation_limit_functional;

#endif /* EBIT_DISTILLATION_LIMIT_H */
