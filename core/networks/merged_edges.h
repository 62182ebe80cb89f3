/* The edges of a network between two nodes as one, undirected. */
#ifndef EBIT_MERGED_EDGES_H
#define EBIT_MERGED_EDGES_H

#include "usage.h"

/* Edge e of the graph joins tail[e] < head[e], in the order in which the rows
 * mention them first.  Its values add up over the rows between its ends, in
 * either direction, uses times value (S. Baeuml, K. Azuma, G. Kato, D.
 * Elkouss, arXiv:1809.03120, eq. 11); where the usage is optimal they are
 * those of the best row, since no other would be used. */
struct ebit_merged_edges
{
  struct ebit_graph graph;
  size_t *of_row;   /* the edge of each row of the network */
  size_t *best_row; /* of each edge: the row of the greatest lower value */
  double *lower, *upper;  /* as struct ebit_network has them */
  double *upper_squashed; /* NULL: nowhere */
};

enum ebit_status ebit_merge_edges (struct ebit_context *context,
                                   const struct ebit_network *network,
                                   const struct ebit_usage *usage,
                                   struct ebit_merged_edges *merged);

#endif /* EBIT_MERGED_EDGES_H */
