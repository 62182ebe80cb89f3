/* The nodes of a network: the numbers or names that its edges give them. */
#ifndef EBIT_NODES_H
#define EBIT_NODES_H

#include "context.h"

/* Nodes in order: numbers ascending, names as the edges mention them first,
 * row by row, tail before head. */
struct ebit_nodes
{
  size_t count;
  const double *numbers;    /* NULL where nodes have names */
  const char *const *names; /* of numbers in decimal */
};

/* Where nodes are named: a value, as the caller knows it. */
struct ebit_node_source
{
  const char *name;
  const struct ebit_value *value;
};

enum ebit_node_place
{
  EBIT_TAILS,
  EBIT_HEADS,
  EBIT_LISTED, /* nodes whether or not they have an edge; NULL: none */
  EBIT_NODE_PLACES
};

/* Reads the two columns of a table of edges: whole numbers, or names, in both.
 * Listed nodes come first in the order of names; one that is listed twice is
 * refused.  tail and head become, for each row, the node's place in the order.
 */
enum ebit_status
ebit_read_nodes (struct ebit_context *context,
                 const struct ebit_node_source sources[EBIT_NODE_PLACES],
                 struct ebit_nodes *nodes, size_t *rows, size_t **tail,
                 size_t **head);

/* The column of a table that has such a node in each row. */
struct ebit_value *ebit_make_node_column (struct ebit_context *context,
                                          const struct ebit_nodes *nodes,
                                          size_t rows, const size_t *node);

/* What element i of a vector of nodes is called in messages. */
void ebit_spell_node (const struct ebit_context *context,
                      const struct ebit_node_source *source, size_t i,
                      char text[]);

#endif /* EBIT_NODES_H */
