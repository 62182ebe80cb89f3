/* Units of programs of cuts, and cuts that their solver leaves out. */
#ifndef EBIT_CUT_UNITS_H
#define EBIT_CUT_UNITS_H

#include "rate_problem.h"

/* In which what counts is of the size of 1. */
struct ebit_cut_units
{
  double *alone; /* what each pair can have; 1 where that is 0 or not known */
  double value;  /* of the goal, what the best pair has; of logarithms 1 */
};

/* `finite` are the capacities without INFINITY. */
enum ebit_status ebit_find_cut_units (struct ebit_context *context,
                                      const struct ebit_rate_problem *problem,
                                      const struct ebit_graph *graph,
                                      const double *capacity,
                                      const double *finite, bool is_optimal,
                                      struct ebit_cut_units *units);

/* Appends cuts around each pair whose weight those that there are do not make
 * up, in new room: what is small beside the value is nothing to a solver, but
 * a limit it has to have.  No cuts become such that limit all pairs. */
enum ebit_status ebit_add_missing_cuts (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity,
    const double *finite, bool is_optimal, const struct ebit_cut_units *units,
    size_t *n_cuts, struct ebit_partition **cuts);

#endif /* EBIT_CUT_UNITS_H */
