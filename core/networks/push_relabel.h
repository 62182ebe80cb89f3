/* Maximum flows and minimum cuts between two nodes of an undirected graph,
 * by pushes along the shortest ways that are left: the highest label first
 * (A. V. Goldberg, R. E. Tarjan, J. ACM 35 (1988) 921; J. Cheriyan, S. N.
 * Maheshwari, SIAM J. Comput. 18 (1989) 1057), with labels anew from time to
 * time, and with those above a gap given up.
 *
 * Capacities are any numbers >= 0 that are finite: a push either fills an edge
 * or empties a node, so that rounding never keeps it from ending. */
#ifndef EBIT_PUSH_RELABEL_H
#define EBIT_PUSH_RELABEL_H

#include "graph.h"

/* What one graph's flows are computed in, one after another. */
struct ebit_flow_solver;

/* Of two nodes. */
struct ebit_cut
{
  bool *at_source; /* by node: on the side of the source */
  double capacity; /* of the edges between the sides, in their order */
};

struct ebit_pair_flow
{
  /* By edge, from its tail to its head; negative: the other way.  At most the
   * capacity; what comes into a node leaves it again but for rounding.  There
   * may be cycles: pair_paths.h takes them out. */
  double *edge;
  double value; /* what comes into the sink */
};

/* In the work memory; the graph has to live as long. */
enum ebit_status ebit_make_flow_solver (struct ebit_context *context,
                                        const struct ebit_graph *graph,
                                        struct ebit_flow_solver **solver);

/* Room for cuts and flows of a graph. */
enum ebit_status ebit_make_cut (struct ebit_context *context,
                                const struct ebit_graph *graph,
                                struct ebit_cut *cut);
enum ebit_status ebit_make_pair_flow (struct ebit_context *context,
                                      const struct ebit_graph *graph,
                                      struct ebit_pair_flow *flow);

/* A minimum cut between two nodes: all edges that leave the source's side are
 * full in every maximum flow.  Faster than the flow. */
enum ebit_status ebit_min_cut (struct ebit_context *context,
                               struct ebit_flow_solver *solver,
                               const double *capacity, size_t source,
                               size_t sink, struct ebit_cut *cut);

/* Both. */
enum ebit_status ebit_max_flow (struct ebit_context *context,
                                struct ebit_flow_solver *solver,
                                const double *capacity, size_t source,
                                size_t sink, struct ebit_pair_flow *flow,
                                struct ebit_cut *cut);

#endif /* EBIT_PUSH_RELABEL_H */
