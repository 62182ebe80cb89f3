/* Maximum flows with the digits of their cuts. */
#ifndef EBIT_SHARP_FLOW_H
#define EBIT_SHARP_FLOW_H

#include "push_relabel.h"

/* As ebit_max_flow; a flow that rounding beside large capacities made less
 * than its cut is found once more, where no edge has more than the cut. */
enum ebit_status ebit_find_sharp_flow (struct ebit_context *context,
                                       const struct ebit_graph *graph,
                                       struct ebit_flow_solver *solver,
                                       const double *capacity, size_t from,
                                       size_t to, struct ebit_pair_flow *flow,
                                       struct ebit_cut *cut);

#endif /* EBIT_SHARP_FLOW_H */
