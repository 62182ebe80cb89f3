/* The fields of all_pairs_capacity, as its verifiers read them. */
#ifndef EBIT_PAIR_CLAIMS_H
#define EBIT_PAIR_CLAIMS_H

#include "all_pairs.h"
#include "answer_fields.h"

/* The n pairs of a value, in the order of ebit_all_pairs: their ends, and room
 * for those that are proved, INFINITY to begin with. */
struct ebit_pair_claims
{
  struct ebit_answered answered;
  size_t n;
  bool is_optimal;
  const double *lower, *upper;
  double *proved_lower, *proved_upper;
};

enum ebit_status ebit_read_pair_claims (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_pair_claims *claims);

/* The field tree, where the usage is not optimal: a tree of all nodes on each
 * side that has values (nodes 0: none), whose edges have the values that are
 * shown; and the flow between the ends of each edge of the lower one, by edge
 * of the merged graph. */
struct ebit_claimed_trees
{
  struct ebit_node_tree side[EBIT_TREE_SIDES];
  double *flow;
};

enum ebit_status
ebit_read_claimed_trees (struct ebit_context *context,
                         const struct ebit_pair_claims *claims,
                         struct ebit_claimed_trees *trees);

/* What the fields tree, flow and usage are per channel use: empty, and 0. */
enum ebit_status ebit_check_no_trees (struct ebit_context *context,
                                      const struct ebit_pair_claims *claims);

#endif /* EBIT_PAIR_CLAIMS_H */
