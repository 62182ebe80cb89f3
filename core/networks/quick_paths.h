/* Shortest paths for those who ask for very many: arrays of 32 bits, ties
 * broken as they come, an end where the last of the nodes that are wanted is
 * reached.  graph.h has the paths that results and proofs are made of. */
#ifndef EBIT_QUICK_PATHS_H
#define EBIT_QUICK_PATHS_H

#include "graph.h"

/* Of no node, of no arc. */
#define EBIT_NO_ARC UINT32_MAX

/* One way along an edge. */
struct ebit_quick_arc
{
  uint32_t to, edge;
};

/* What a graph's paths are searched in; shared by those that search at once.
 */
struct ebit_quick_arcs
{
  size_t nodes, edges;
  uint32_t *first; /* arcs of node v: first[v] to first[v + 1] - 1 */
  struct ebit_quick_arc *arcs;
};

/* The nodes that a search has reached: those that are settled are order[0] to
 * order[settled - 1], the nearest first, with their lengths; `from` and `last`
 * lead back to the source. */
struct ebit_quick_paths
{
  const struct ebit_quick_arcs *arcs;
  double *length;
  uint32_t *last, *from; /* edge, and node before; EBIT_NO_ARC at the source */
  uint32_t *order;
  size_t settled;
  uint32_t *heap, *place; /* a heap of four children a node */
  double *key;
  size_t waiting;
  bool *is_wanted;
};

/* In the work memory; EBIT_EMEMORY of graphs beyond 32 bits. */
enum ebit_status ebit_make_quick_arcs (struct ebit_context *context,
                                       const struct ebit_graph *graph,
                                       struct ebit_quick_arcs *arcs);
enum ebit_status ebit_make_quick_paths (struct ebit_context *context,
                                        const struct ebit_quick_arcs *arcs,
                                        struct ebit_quick_paths *search);

/* From the source, where edge k has the length lengths[k] >= 0, to n nodes;
 * n = 0: to all.  It needs no context, and does not fail: threads may search
 * each with its own. */
void ebit_find_quick_paths (struct ebit_quick_paths *search,
                            const double *lengths, size_t source, size_t n,
                            const size_t *targets);

/* The edges of the path to a node that is settled, from it back to the source;
 * returns how many. */
size_t ebit_quick_path_edges (const struct ebit_quick_paths *search,
                              size_t node, size_t *edges);

#endif /* EBIT_QUICK_PATHS_H */
