/* The search for nested steps of recurrence. */
#ifndef EBIT_NESTED_SEARCH_H
#define EBIT_NESTED_SEARCH_H

#include "distillation_ends.h"

/* The best steps that were found, of fresh copies at most pairs/kept of which
 * go into each pair that is kept; no steps where none are better than none. */
enum ebit_status ebit_search_nested_steps (
    struct ebit_context *context, const struct ebit_distillation *problem,
    size_t *n_steps, struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS]);

#endif /* EBIT_NESTED_SEARCH_H */
