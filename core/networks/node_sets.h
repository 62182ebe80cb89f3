/* Nodes in sets that can be joined. */
#ifndef EBIT_NODE_SETS_H
#define EBIT_NODE_SETS_H

#include "graph.h"

struct ebit_node_sets
{
  size_t nodes;
  size_t *above; /* of each node one of its set; itself: it stands for it */
};

/* Each node alone. */
enum ebit_status ebit_make_node_sets (struct ebit_context *context,
                                      size_t nodes,
                                      struct ebit_node_sets *sets);

/* The node that stands for the set of a node. */
size_t ebit_find_set (struct ebit_node_sets *sets, size_t node);

/* False where both are in one set already. */
bool ebit_join_sets (struct ebit_node_sets *sets, size_t v, size_t w);

/* Edges in the order of their values, the greatest first, those of equal
 * value in that of their numbers. */
enum ebit_status ebit_sort_edges (struct ebit_context *context, size_t edges,
                                  const double *values, size_t **order);

/* A graph in which the ends of each edge without a bound, `capacity`
 * INFINITY, are one node: no cut through it says anything. */
struct ebit_joined_graph
{
  struct ebit_graph graph;
  size_t *node;     /* of it, for each node of the one that it was made of */
  double *capacity; /* of its edges, finite */
};

enum ebit_status ebit_join_unbounded (struct ebit_context *context,
                                      const struct ebit_graph *graph,
                                      const double *capacity,
                                      struct ebit_joined_graph *joined);

#endif /* EBIT_NODE_SETS_H */
