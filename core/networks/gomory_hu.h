/* Minimum cuts of all pairs of nodes, as a tree. */
#ifndef EBIT_GOMORY_HU_H
#define EBIT_GOMORY_HU_H

#include "node_tree.h"

/* The tree of R. E. Gomory and T. C. Hu (J. SIAM 9 (1961) 551), by D.
 * Gusfield's way without contractions (SIAM J. Comput. 19 (1990) 143): nodes -
 * 1 minimum cuts.  Without an edge it falls into the parts of a minimum cut
 * between the ends of that edge, whose capacity is the edge's value.  Ends of
 * edges without a bound are joined by edges of value INFINITY. */
enum ebit_status ebit_find_cut_tree (struct ebit_context *context,
                                     const struct ebit_graph *graph,
                                     const double *capacity,
                                     struct ebit_node_tree *tree);

#endif /* EBIT_GOMORY_HU_H */
