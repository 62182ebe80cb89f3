/* Flows taken apart into paths. */
#ifndef EBIT_PAIR_PATHS_H
#define EBIT_PAIR_PATHS_H

#include "graph.h"

/* Paths between two nodes, each with what flows along it. */
struct ebit_pair_paths
{
  size_t n;
  double *amount;
  size_t *start; /* path i has the edges edge[start[i]] to */
  size_t *edge;  /* edge[start[i + 1] - 1], from the source on */
  size_t room, room_starts, room_edges;
};

/* No paths yet. */
enum ebit_status ebit_make_pair_paths (struct ebit_context *context,
                                       struct ebit_pair_paths *paths);

/* Adds a path. */
enum ebit_status ebit_add_pair_path (struct ebit_context *context,
                                     struct ebit_pair_paths *paths,
                                     double amount, size_t n_edges,
                                     const size_t *edge);

/* Takes the cycles out of a flow from source to sink: edge k has flow[k] from
 * its tail to its head. */
enum ebit_status ebit_empty_cycles (struct ebit_context *context,
                                    const struct ebit_graph *graph,
                                    size_t source, size_t sink, double *flow);

/* Takes such a flow apart.  Cycles are left out, and so is what rounding left
 * without a way.  The paths are added to those that are there; flow becomes
 * the sum of theirs, which has no cycles.  Each path takes all that is left on
 * one of its edges, so there are no more paths than edges; but where all of
 * them together have more than most_edges, which no one reads, none is added,
 * is_complete is false, and the flow is as ebit_empty_cycles leaves it. */
enum ebit_status ebit_split_pair_flow (struct ebit_context *context,
                                       const struct ebit_graph *graph,
                                       size_t source, size_t sink,
                                       size_t most_edges, double *flow,
                                       struct ebit_pair_paths *paths,
                                       bool *is_complete);

#endif /* EBIT_PAIR_PATHS_H */
