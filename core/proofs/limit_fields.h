/* The fields of bounds on the best fidelity of distillation, as verifiers read
 * them. */
#ifndef EBIT_LIMIT_FIELDS_H
#define EBIT_LIMIT_FIELDS_H

#include "distillation_ends.h"

/* weights, pairs, success and kept. */
enum ebit_status ebit_read_limit_problem (struct ebit_context *context,
                                          const struct ebit_value *bounds,
                                          struct ebit_distillation *problem);

/* dual: a row a type, three columns. */
enum ebit_status ebit_read_limit_dual (struct ebit_context *context,
                                       const struct ebit_value *bounds,
                                       const struct ebit_distillation *problem,
                                       const double **dual);

/* steps, at least one, so few that there are copies enough; what they use need
 * not be there. */
enum ebit_status
ebit_read_nested_steps (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        const struct ebit_distillation *problem, size_t *n,
                        struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS]);

/* Such as are not possible with so many copies. */
enum ebit_status
ebit_refuse_nested_steps (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          const struct ebit_distillation *problem);

#endif /* EBIT_LIMIT_FIELDS_H */
