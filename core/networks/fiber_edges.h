/* The fibers of a network: a table of edges, as hosts have it. */
#ifndef EBIT_FIBER_EDGES_H
#define EBIT_FIBER_EDGES_H

#include "graph.h"
#include "nodes.h"

/* What an edge may have besides its two ends. */
enum ebit_edge_number
{
  EBIT_EDGE_LENGTH_KM,
  EBIT_EDGE_ATTENUATION_DB_PER_KM,
  EBIT_EDGE_NOISE_PER_KM,
  EBIT_EDGE_INTERMEDIATE_NODES,
  EBIT_EDGE_NUMBERS
};

struct ebit_fiber_edges
{
  struct ebit_nodes nodes;
  struct ebit_graph graph;
  /* One an edge; NULL where the table has no such column (never of lengths)
   */
  const double *numbers[EBIT_EDGE_NUMBERS];
};

/* The argument "edges": a table or a list of the columns tail and head
 * (nodes.h), length_km, and, where known, attenuation_db_per_km, noise_per_km
 * and intermediate_nodes; or a network, or its table, of which lengths and
 * attenuations are read.  A column of one number serves all edges.  Refused:
 * other columns, columns twice, edges from a node to itself, none at all. */
enum ebit_status ebit_read_fiber_edges (struct ebit_context *context,
                                        const struct ebit_value *value,
                                        struct ebit_fiber_edges *edges);

#endif /* EBIT_FIBER_EDGES_H */
