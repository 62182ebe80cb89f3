/* Flows of several pairs as columns that are paths. */
#ifndef EBIT_PATH_COLUMNS_H
#define EBIT_PATH_COLUMNS_H

#include "flow_search.h"

/* Every pair is joined by edges of the graph, none by such without limit.  By
 * a linear program, or without one to that gap, relative; in both cases no
 * closer than the tolerance of the context. */
enum ebit_status ebit_find_path_flow (struct ebit_context *context,
                                      const struct ebit_rate_problem *problem,
                                      const struct ebit_graph *graph,
                                      const double *capacity, bool by_program,
                                      double gap, struct ebit_flow *flow);

#endif /* EBIT_PATH_COLUMNS_H */
