/* All pairs of nodes of a network of fibers, with the shortest paths. */
#ifndef EBIT_FIBER_PAIRS_H
#define EBIT_FIBER_PAIRS_H

#include "fiber_edges.h"

/* Two nodes and the shortest path between them. */
struct ebit_fiber_pair
{
  size_t from, to;  /* from < to */
  const char *path; /* names of nodes with "-" between; "" where there is none
                     */
  double length_km; /* INFINITY there */
  double intermediate_nodes; /* between them, and within edges; NAN there */
  double loss_db, noise;     /* sums along the path */
};

/* `usual` is what edges have where the table of edges has no such column; its
 * length is not read.  The pairs are in the work memory, ordered by from, then
 * to. */
enum ebit_status ebit_find_fiber_pairs (struct ebit_context *context,
                                        const struct ebit_fiber_edges *edges,
                                        const double usual[EBIT_EDGE_NUMBERS],
                                        size_t *count,
                                        const struct ebit_fiber_pair **pairs);

#endif /* EBIT_FIBER_PAIRS_H */
