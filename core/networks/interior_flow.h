/* Flows of several pairs by an interior point of the linear program over arcs.
 */
#ifndef EBIT_INTERIOR_FLOW_H
#define EBIT_INTERIOR_FLOW_H

#include "flow_search.h"

/* The same as ebit_find_arc_flow, of worst and weighted rates on edges that
 * all have a limit, where every pair is joined, and neither capacities nor
 * numbers differ by more than some 1e6: better in each step by a
 * factor, until flow and prices are as close as rounding lets them be, or as
 * the tolerance of the context asks, or the time is up.  *is_closed says
 * whether they are as close. */
enum ebit_status ebit_find_interior_flow (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity,
    struct ebit_flow *flow, bool *is_closed);

/* Bytes that it takes, of so many centres. */
double ebit_interior_size (const struct ebit_graph *graph, size_t centres);

#endif /* EBIT_INTERIOR_FLOW_H */
