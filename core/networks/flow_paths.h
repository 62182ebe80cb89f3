/* Paths that carry flows: lists of them, and taking them out of a flow. */
#ifndef EBIT_FLOW_PATHS_H
#define EBIT_FLOW_PATHS_H

#include "network_value.h"

/* A list of paths in the work memory, where it grows. */
struct ebit_path_list
{
  size_t n, room;
  struct ebit_path_flow *paths;
};

/* Appends a path along those edges from `start`, turned around where `start`
 * is not the node `from`, which it is to begin with. */
enum ebit_status ebit_add_path (struct ebit_context *context,
                                const struct ebit_graph *graph, size_t pair,
                                size_t start, size_t from, size_t length,
                                const size_t *edges, double flow,
                                struct ebit_path_list *list);

/* Takes all that flows from `source` to the nodes other[i] of the pairs i of
 * which centre[i] = k out of the net flow, as paths from from[i] on.  What
 * goes in circles, or is left by rounding, is lost. */
enum ebit_status ebit_take_paths (struct ebit_context *context,
                                  const struct ebit_graph *graph,
                                  size_t source, size_t n_pairs,
                                  const size_t *centre, size_t k,
                                  const size_t *other, const size_t *from,
                                  double *net, struct ebit_path_list *list);

#endif /* EBIT_FLOW_PATHS_H */
