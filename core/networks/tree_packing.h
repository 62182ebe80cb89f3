/* Trees that connect users, packed into the edges of a network. */
#ifndef EBIT_TREE_PACKING_H
#define EBIT_TREE_PACKING_H

#include "network_value.h"

struct ebit_tree_list
{
  size_t n;
  struct ebit_tree_flow *trees;
};

/* The most that fits: maximise the sum of the flows of all trees, of which no
 * edge takes more than its capacity.  Columns of a linear program, found under
 * the prices of edges as Steiner trees, short ones first (K. Jain, M. Mahdian,
 * M. R. Salavatipour, SODA 2003).  Found, not proved; where the shortest trees
 * are out of reach, or the time is up, it is the best so far. */
enum ebit_status ebit_pack_trees (struct ebit_context *context,
                                  const struct ebit_graph *graph,
                                  const double *capacity, size_t n_users,
                                  const size_t *users,
                                  struct ebit_tree_list *list);

/* The one tree of the least sum of 1 / value, or a short one where that is out
 * of reach, with the flow 1; none where no tree of values > 0 is there. */
enum ebit_status ebit_find_best_tree (struct ebit_context *context,
                                      const struct ebit_graph *graph,
                                      const double *values, size_t n_users,
                                      const size_t *users,
                                      struct ebit_tree_list *list);

#endif /* EBIT_TREE_PACKING_H */
