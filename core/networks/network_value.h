/* What bounds values of networks hold, besides their ends: the same fields
 * whatever the quantity, empty where there is nothing to say.
 *
 *   network      the list of class "ebit_network" that was asked about
 *   pairs        a table from, to; or `users`, a column of nodes
 *   demands      of worst_case_capacity, one a pair; weights of
 *                weighted_capacity
 *   objective    of weighted_capacity: "linear" or "log"
 *   per          what rates are per: usage.h
 *   usage        how often each row of the network is used
 *   flow         a table pair, tail, head, flow: what goes from tail to head,
 *                net; of groups of users from the first one to each other, or
 *                nothing
 *   paths        a table pair, path, flow: the flow as paths, "1-4-7", the
 *                certificate of the lower end
 *   trees        a table tree, tail, head, flow: the same of Steiner trees
 *   cut          a table cut, part, node, multiplier: the nodes on one side
 *                of each cut, all of part 1 (the others are 0), and how much
 *                the cut counts; a certificate of the upper end
 *   sets         a table set, pair, multiplier, where the upper end is that of
 *                sets of pairs: how much the limit on the sum of the rates of
 *                each set counts; else there is none
 *   set_prices   with it: a table set, tail, head, price, which prove what the
 *                pairs of a set have of flows
 *   flow_lower, flow_upper   rates of the best flow on the lower and on the
 *                upper values of edges; the second is what `prices` prove
 *   gap_factor   the upper end is that times flow_upper; 1 where `cut` or
 *                `sets` are the proof
 *   method       of several pairs: how the flow was found
 *   prices       one a row of the network: what an ebit more between its ends
 *                would give on the upper values
 */
#ifndef EBIT_NETWORK_VALUE_H
#define EBIT_NETWORK_VALUE_H

#include "bounds.h"
#include "merged_edges.h"

/* So much of the rate of a pair (or group) along nodes[0] to nodes[length].
 */
struct ebit_path_flow
{
  size_t pair, length;
  const size_t *nodes;
  double flow;
};

/* So much along a tree of that many edges of the merged graph. */
struct ebit_tree_flow
{
  size_t length;
  const size_t *edges;
  double flow;
};

/* A partition of the nodes into two parts, 0 and 1: a cut. */
struct ebit_partition
{
  const size_t *part;
  double multiplier;
};

/* Pairs whose rates have a limit in all, from prices of the merged edges. */
struct ebit_pair_set
{
  const bool *has; /* of each pair */
  const double *prices;
  double multiplier;
};

/* A cut of all nodes, of multiplier 1, by the smaller of its sides. */
enum ebit_status ebit_name_cut (struct ebit_context *context, size_t nodes,
                                const bool *side, struct ebit_partition *cut);

struct ebit_network_answer
{
  const struct ebit_value *network_value; /* the argument */
  const struct ebit_network *network;
  const struct ebit_merged_edges *merged;
  bool of_users;  /* `users` are `from`; `to` is not read */
  size_t n_pairs; /* or users */
  const size_t *from, *to;
  const char *numbers_name; /* "demands", "weights", or NULL */
  const double *numbers;    /* one a pair */
  const char *objective;    /* or NULL */
  const char *method;       /* how the flow was found; or NULL */
  const struct ebit_usage *usage;
  const double *frequencies; /* of the rows: the field usage */
  size_t n_paths, n_trees, n_cuts, n_sets;
  const struct ebit_path_flow *paths;
  /* Flows by merged edge, from tails to heads, n_flows of them one after
   * another; NULL: those of the paths. */
  size_t n_flows;
  const double *flow;
  const struct ebit_tree_flow *trees;
  const struct ebit_partition *cuts;
  const struct ebit_pair_set *sets; /* NULL: no fields of them */
  double flow_lower, flow_upper, gap_factor;
  const double *prices; /* of the merged edges; NULL: none */
};

/* Appends the fields above to bounds, and sets their task. */
enum ebit_status
ebit_append_network_fields (struct ebit_context *context,
                            const struct ebit_network_answer *answer,
                            struct ebit_bounds *bounds);

#endif /* EBIT_NETWORK_VALUE_H */
