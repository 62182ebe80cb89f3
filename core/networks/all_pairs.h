/* Rates between each two nodes of a network. */
#ifndef EBIT_ALL_PAIRS_H
#define EBIT_ALL_PAIRS_H

#include "merged_edges.h"
#include "node_tree.h"

/* Trees of cuts, on the lower values of edges, on the upper ones, and on those
 * of squashed entanglement. */
enum ebit_tree_side
{
  EBIT_LOWER_TREE,
  EBIT_UPPER_TREE,
  EBIT_SQUASHED_TREE,
  EBIT_TREE_SIDES
};

/* What they are called: "lower", "upper", "upper_squashed". */
const char *ebit_tree_side_name (enum ebit_tree_side side);

/* The values of edges of that side; NULL where there are none. */
const double *ebit_tree_side_values (const struct ebit_merged_edges *merged,
                                     enum ebit_tree_side side);

/* Of n (n - 1) / 2 pairs, in the order (0, 1), (0, 2) ... (1, 2) ... */
struct ebit_all_pairs
{
  double *lower, *upper;
  /* Where the usage is not optimal: the trees, without edges where there are
   * no values, and of each edge of the first one a flow between its ends, by
   * edge of the merged graph. */
  struct ebit_node_tree tree[EBIT_TREE_SIDES];
  double *flow;
};

enum ebit_status ebit_find_all_pairs (struct ebit_context *context,
                                      const struct ebit_merged_edges *merged,
                                      bool is_optimal,
                                      struct ebit_all_pairs *pairs);

/* Of optimal usage, the rates of all pairs on such values: 1 over the least
 * sum of 1 / value on a path between them, which is what its edges give, and
 * no more than what their cuts do (ebit_price_rate, the prices of which are 1
 * / value).  Entries that are less already stay. */
enum ebit_status ebit_take_path_rates (struct ebit_context *context,
                                       const struct ebit_graph *graph,
                                       const double *values, double *least);

#endif /* EBIT_ALL_PAIRS_H */
