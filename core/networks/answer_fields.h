/* The fields of bounds values of networks (network_value.h), as verifiers read
 * them.  What is not as it must be is refused by its name. */
#ifndef EBIT_ANSWER_FIELDS_H
#define EBIT_ANSWER_FIELDS_H

#include "flow_paths.h"

/* What a value is about: its fields network, per and usage. */
struct ebit_answered
{
  const struct ebit_value *bounds;
  struct ebit_network network;
  struct ebit_usage usage;
  const double *frequencies;
  struct ebit_merged_edges merged;
};

/* The task has to be that of the network. */
enum ebit_status ebit_read_answered (struct ebit_context *context,
                                     const struct ebit_value *bounds,
                                     struct ebit_answered *answered);

/* The field flow of n_pairs pairs: what goes along edge e of the merged graph
 * for pair p, from its tail to its head, is net[p * edges + e]. */
enum ebit_status ebit_read_flow_field (struct ebit_context *context,
                                       const struct ebit_answered *answered,
                                       size_t n_pairs, double **net);

/* The field paths says the same as such a flow of one pair, or nothing. */
enum ebit_status ebit_check_paths_field (struct ebit_context *context,
                                         const struct ebit_answered *answered,
                                         size_t from, size_t to,
                                         const double *net);

/* The field paths: what each says, whichever pair from[i], to[i] it is of. */
enum ebit_status ebit_read_paths_field (struct ebit_context *context,
                                        const struct ebit_answered *answered,
                                        size_t n_pairs, const size_t *from,
                                        const size_t *to,
                                        struct ebit_path_list *paths);

/* The field flow says the same as those paths, net. */
enum ebit_status ebit_check_flow_field (struct ebit_context *context,
                                        const struct ebit_answered *answered,
                                        size_t n_pairs,
                                        const struct ebit_path_list *paths);

/* The field cut, as partitions into the nodes that it names and the rest. */
enum ebit_status ebit_read_partitions (struct ebit_context *context,
                                       const struct ebit_answered *answered,
                                       size_t *n_cuts,
                                       struct ebit_partition **cuts);

/* The fields sets and set_prices, of n_pairs pairs. */
enum ebit_status ebit_read_sets_fields (struct ebit_context *context,
                                        const struct ebit_answered *answered,
                                        size_t n_pairs, size_t *n_sets,
                                        struct ebit_pair_set **sets);

/* The field trees: of each its edges, and its flow. */
struct ebit_named_trees
{
  size_t n;
  struct ebit_tree_flow *trees;
};

enum ebit_status ebit_read_trees_field (struct ebit_context *context,
                                        const struct ebit_answered *answered,
                                        struct ebit_named_trees *trees);

/* The field tree of all_pairs_capacity: edges of trees of nodes. */
struct ebit_node_rows
{
  size_t n;
  const char **side;
  size_t *from, *to;
  const double *value;
};

enum ebit_status ebit_read_tree_field (struct ebit_context *context,
                                       const struct ebit_answered *answered,
                                       struct ebit_node_rows *rows);

/* Cuts, in which a node is on the side that is named or not. */
struct ebit_named_cuts
{
  size_t n;
  bool *side; /* of cut k and node v: side[k * nodes + v] */
  double *multiplier;
};

/* The same as sides. */
enum ebit_status ebit_read_cut_field (struct ebit_context *context,
                                      const struct ebit_answered *answered,
                                      struct ebit_named_cuts *cuts);

/* The field prices, of merged edges; NULL where it is empty. */
enum ebit_status ebit_read_prices_field (struct ebit_context *context,
                                         const struct ebit_answered *answered,
                                         const double **prices);

/* Prices that a cut has are 1 on its edges, 0 elsewhere. */
enum ebit_status ebit_check_cut_prices (struct ebit_context *context,
                                        const struct ebit_graph *graph,
                                        const bool *side,
                                        const double *prices);

/* Refuses a field that is to be empty, as `why` says. */
enum ebit_status ebit_check_empty_field (struct ebit_context *context,
                                         const struct ebit_answered *answered,
                                         const char *name, const char *why);

/* Refuses a flow, or trees, in that field which are not of the rate that they
 * prove, but for rounding: they are what they say, and fit. */
enum ebit_status ebit_check_amount (struct ebit_context *context,
                                    const char *field, double amount,
                                    double rate);

/* Refuses a number that is not that one but for rounding. */
enum ebit_status ebit_check_number_field (struct ebit_context *context,
                                          const struct ebit_answered *answered,
                                          const char *name, double number);

#endif /* EBIT_ANSWER_FIELDS_H */
