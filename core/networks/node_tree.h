/* Trees of all nodes that stand for flows and cuts of all pairs: arithmetic
 * alone. */
#ifndef EBIT_NODE_TREE_H
#define EBIT_NODE_TREE_H

#include "graph.h"

/* Edges of any kind between all nodes, nodes - 1 of them. */
struct ebit_node_tree
{
  size_t nodes;
  size_t *from, *to;
  double *value;
};

enum ebit_status ebit_make_node_tree (struct ebit_context *context,
                                      size_t nodes,
                                      struct ebit_node_tree *tree);

/* Whether the edges are a tree. */
enum ebit_status ebit_is_tree (struct ebit_context *context,
                               const struct ebit_node_tree *tree,
                               bool *is_tree);

/* The capacity of a cut: ebit_cut_capacity, or one that is not below it. */
typedef double ebit_cut_measure (const struct ebit_graph *graph,
                                 const double *capacity, const bool *side);

/* Sets the value of each edge to the capacity of the cut between the two parts
 * into which the tree falls without it: no rate of two nodes exceeds the least
 * one on their path. */
enum ebit_status ebit_cut_at_edges (struct ebit_context *context,
                                    const struct ebit_graph *graph,
                                    const double *capacity,
                                    ebit_cut_measure *measure,
                                    struct ebit_node_tree *tree);

/* The least value on the path between each two nodes, in the order (0, 1),
 * (0, 2) ... (1, 2) ...; entries that are less already stay. */
enum ebit_status ebit_take_least (struct ebit_context *context,
                                  const struct ebit_node_tree *tree,
                                  double *least);

#endif /* EBIT_NODE_TREE_H */
