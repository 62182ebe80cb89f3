/* What no rates exceed, by cuts: the least of it that a linear program over
 * cuts finds, one cut after another. */
#ifndef EBIT_CUT_PROGRAM_H
#define EBIT_CUT_PROGRAM_H

#include "rate_problem.h"

/* Cuts with multipliers that prove an upper end of the problem on CUT
 * (capacity), or with frequencies that are chosen.  `rates` are those of the
 * best flow, and `prices` its prices; both guide.  With exact_cut the search
 * ends only where no cut at all is left that rates exceed (by more than 1e-9
 * of them, of more than 20 nodes). */
enum ebit_status ebit_find_cuts (struct ebit_context *context,
                                 const struct ebit_rate_problem *problem,
                                 const struct ebit_graph *graph,
                                 const double *capacity, bool is_optimal,
                                 const double *rates, const double *prices,
                                 bool exact_cut, size_t *n_cuts,
                                 struct ebit_partition **cuts);

#endif /* EBIT_CUT_PROGRAM_H */
