/* Worst rates by maximum flows of one pair after another: exact, and fast,
 * where one cut limits all of them and the rest of the network is wide. */
#ifndef EBIT_FLOWS_IN_TURN_H
#define EBIT_FLOWS_IN_TURN_H

#include "flow_search.h"

/* Of a worst rate, where every pair is joined.  The limit is that of cuts
 * around users, of minimum cuts of pairs and, unless start is NULL, of its
 * prices; its paths, which fit together, are what pairs begin with.
 * *is_closed says whether all pairs have come to the limit but for rounding:
 * then `flow` is that, with prices that prove it; else it is as it was. */
enum ebit_status ebit_find_flow_in_turn (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity,
    const struct ebit_flow *start, struct ebit_flow *flow, bool *is_closed);

#endif /* EBIT_FLOWS_IN_TURN_H */
