/* The best flow of several pairs through a network: found, not proved. */
#ifndef EBIT_FLOW_SEARCH_H
#define EBIT_FLOW_SEARCH_H

#include "rate_problem.h"

enum ebit_flow_method
{
  EBIT_ANY_FLOW,        /* whichever is faster */
  EBIT_ARC_FLOW,        /* a linear program over flows of edges */
  EBIT_PATH_FLOW,       /* over paths, which are found as they are wanted */
  EBIT_APPROXIMATE_FLOW /* paths without a program, to a gap */
};

struct ebit_flow
{
  size_t n_paths;
  struct ebit_path_flow *paths;
  double *prices; /* of the edges, so that N of rate_problem.h is the rate */
  enum ebit_flow_method method; /* that found it, where there was a choice */
};

/* Of that problem on edges of those capacities, INFINITY where there is none.
 * Where some pair cannot be joined, or could be without end, there is nothing
 * to search: no paths, and prices that say so. */
enum ebit_status ebit_find_flow (struct ebit_context *context,
                                 const struct ebit_rate_problem *problem,
                                 const struct ebit_graph *graph,
                                 const double *capacity,
                                 enum ebit_flow_method method,
                                 struct ebit_flow *flow);

/* The same, or where is_optimal with frequencies of use that sum to 1 chosen
 * as well. */
enum ebit_status ebit_find_used_flow (struct ebit_context *context,
                                      const struct ebit_rate_problem *problem,
                                      const struct ebit_graph *graph,
                                      const double *capacity, bool is_optimal,
                                      enum ebit_flow_method method,
                                      struct ebit_flow *flow);

#endif /* EBIT_FLOW_SEARCH_H */
