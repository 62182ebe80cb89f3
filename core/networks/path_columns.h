/* Flows of several pairs as columns that are paths. */
#ifndef EBIT_PATH_COLUMNS_H
#define EBIT_PATH_COLUMNS_H

#include "flow_search.h"

enum ebit_path_program
{
  EBIT_NO_PROGRAM,      /* flows are moved, to a gap */
  EBIT_PLAIN_PROGRAM,   /* linear */
  EBIT_PROGRAM_IN_UNITS /* linear, where capacities or rates differ by much */
};

/* Every pair is joined by edges of the graph, none by such without limit.  By
 * a linear program, or without one to that gap, relative; in all cases no
 * closer than the tolerance of the context. */
enum ebit_status ebit_find_path_flow (struct ebit_context *context,
                                      const struct ebit_rate_problem *problem,
                                      const struct ebit_graph *graph,
                                      const double *capacity,
                                      enum ebit_path_program program,
                                      double gap, struct ebit_flow *flow);

#endif /* EBIT_PATH_COLUMNS_H */
