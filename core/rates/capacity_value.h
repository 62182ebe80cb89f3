/* Capacities as bounds values: winners, candidates, nested proofs. */
#ifndef EBIT_CAPACITY_VALUE_H
#define EBIT_CAPACITY_VALUE_H

#include "candidates.h"

/* Sets the ends, the status, the tolerance and the methods of the bounds. */
void ebit_set_winners (const struct ebit_winners *winners,
                       struct ebit_bounds *bounds);

/* Appends `candidates`, a table with the columns side ("lower", "upper"; of
 * what is only printed in a paper "printed", or "disproved" where it exceeds
 * the upper end), value, method, source (keys of papers) and channel (which of
 * several; 0: all), of those that serve the capacity. */
enum ebit_status ebit_append_candidates (
    struct ebit_context *context, const struct ebit_candidates *candidates,
    enum ebit_capacity capacity, struct ebit_bounds *bounds);

/* Appends a list, without names, of the proofs that are not NULL. */
enum ebit_status ebit_append_proofs (struct ebit_context *context,
                                     const char *name, size_t n,
                                     const struct ebit_value *const *proofs,
                                     struct ebit_bounds *bounds);

/* Appends `winners`: of several channels, which the ends are from; 0: all. */
void ebit_append_winners (struct ebit_context *context, size_t lower,
                          size_t upper, struct ebit_bounds *bounds);

#endif /* EBIT_CAPACITY_VALUE_H */
