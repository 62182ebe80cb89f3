/* Trees of a graph that connect a set of its nodes, the terminals. */
#ifndef EBIT_STEINER_TREE_H
#define EBIT_STEINER_TREE_H

#include "graph.h"

struct ebit_steiner_tree
{
  size_t n; /* edges, in ascending order; room for as many as nodes */
  size_t *edges;
  double length; /* their sum, INFINITY where no tree connects all */
};

enum ebit_status ebit_make_steiner_tree (struct ebit_context *context,
                                         const struct ebit_graph *graph,
                                         struct ebit_steiner_tree *tree);

/* The terminals of a graph, and what their trees are searched in. */
struct ebit_steiner_solver;

/* In the work memory; graph and terminals, two or more and all different,
 * have to live as long.  is_exact says whether the shortest tree is in reach,
 * 3^(terminals - 1) nodes steps and 2^(terminals - 1) nodes numbers. */
enum ebit_status ebit_make_steiner_solver (struct ebit_context *context,
                                           const struct ebit_graph *graph,
                                           size_t n_terminals,
                                           const size_t *terminals,
                                           struct ebit_steiner_solver **solver,
                                           bool *is_exact);

/* The shortest tree, where edge k has the length lengths[k] >= 0, perhaps
 * INFINITY: S. E. Dreyfus, R. A. Wagner, Networks 1 (1971) 195, with the
 * shortest paths of R. E. Erickson, C. L. Monma, A. F. Veinott, Math. Oper.
 * Res. 12 (1987) 634.  Only where the solver is exact. */
enum ebit_status ebit_shortest_tree (struct ebit_context *context,
                                     struct ebit_steiner_solver *solver,
                                     const double *lengths,
                                     struct ebit_steiner_tree *tree);

/* A short one, made of shortest paths: at most 2 (1 - 1 / terminals) times as
 * long as the shortest one, and no longer than a minimum spanning tree of the
 * terminals. */
enum ebit_status ebit_short_tree (struct ebit_context *context,
                                  struct ebit_steiner_solver *solver,
                                  const double *lengths,
                                  struct ebit_steiner_tree *tree);

#endif /* EBIT_STEINER_TREE_H */
