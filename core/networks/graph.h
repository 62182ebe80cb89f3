/* Graphs as arrays, and their shortest paths. */
#ifndef EBIT_GRAPH_H
#define EBIT_GRAPH_H

#include <stdint.h>

#include "context.h"

/* No node, no edge. */
#define EBIT_NOWHERE SIZE_MAX

/* An undirected graph: edge k joins the nodes tail[k] and head[k], numbers
 * from 0.  Edges may be parallel. */
struct ebit_graph
{
  size_t nodes, edges;
  const size_t *tail, *head;
  size_t *first;    /* the edges at node v are incident[first[v]] to */
  size_t *incident; /* incident[first[v + 1] - 1], in ascending order */
};

/* Points into tail and head; the rest is in the work memory. */
enum ebit_status ebit_build_graph (struct ebit_context *context, size_t nodes,
                                   size_t edges, const size_t *tail,
                                   const size_t *head,
                                   struct ebit_graph *graph);

/* The other end of an edge at that node. */
size_t ebit_other_end (const struct ebit_graph *graph, size_t edge,
                       size_t node);

/* The first edge between two nodes; EBIT_NOWHERE where there is none. */
size_t ebit_find_edge (const struct ebit_graph *graph, size_t a, size_t b);

/* A tree of paths from one node to all others. */
struct ebit_path_tree
{
  double *length; /* INFINITY where there is no path */
  size_t *edges;  /* how many the path has */
  size_t *last;   /* its last edge; EBIT_NOWHERE at the source, and where
                     there is no path */
};

/* Room for the trees of a graph, to be used for one source after another. */
enum ebit_status ebit_make_path_tree (struct ebit_context *context,
                                      const struct ebit_graph *graph,
                                      struct ebit_path_tree *tree);

/* E. W. Dijkstra's shortest paths from a node, where edge k has the length
 * lengths[k] >= 0.  Of equally long paths the one of fewer edges, of those the
 * one whose nodes come first in the order of their numbers, of parallel edges
 * the one of lower number: so a tree does not depend on the order in which
 * edges are listed, up to which of parallel edges it takes.  Sums of lengths
 * are rounded along the path, from the source on. */
enum ebit_status ebit_shortest_paths (struct ebit_context *context,
                                      const struct ebit_graph *graph,
                                      const double *lengths, size_t source,
                                      struct ebit_path_tree *tree);

/* The same from many nodes at once: those whose tree->length is finite, which
 * each begin with that length, unless a way from another one is shorter. */
enum ebit_status ebit_spread_paths (struct ebit_context *context,
                                    const struct ebit_graph *graph,
                                    const double *lengths,
                                    struct ebit_path_tree *tree);

#endif /* EBIT_GRAPH_H */
