/* The cut that leaves the least worst rate: its capacity over the demands that
 * it separates. */
#ifndef EBIT_RATIO_CUTS_H
#define EBIT_RATIO_CUTS_H

#include "rate_problem.h"

/* One cut, of the multiplier 1; none where no cut separates a pair.  `prices`
 * guide.  With exact_cut the search ends only where no other cut leaves less
 * (by more than 1e-9, of more than 20 nodes). */
enum ebit_status ebit_find_ratio_cut (struct ebit_context *context,
                                      const struct ebit_rate_problem *problem,
                                      const struct ebit_graph *graph,
                                      const double *capacity,
                                      const double *prices, bool exact_cut,
                                      size_t *n_cuts,
                                      struct ebit_partition **cuts);

#endif /* EBIT_RATIO_CUTS_H */
