/* Flows as columns: what joins the users of a commodity (a path of a pair, a
 * Steiner tree of a group) is a column of a linear program, found when prices
 * of the edges make it worth while (L. R. Ford, D. R. Fulkerson, Management
 * Sci. 5 (1958) 97).
 *
 * The program asks one thing of what joins: the cheapest one under prices.  So
 * paths, paths of few hops, and trees are all the same to it. */
#ifndef EBIT_STRUCTURE_COLUMNS_H
#define EBIT_STRUCTURE_COLUMNS_H

#include "rate_problem.h"

/* Edges that join the users of a commodity, each used once: length of them
 * from edges[first] of the list on. */
struct ebit_structure
{
  size_t commodity, length, first;
};

/* A list of structures in the work memory, where it grows. */
struct ebit_structures
{
  size_t n, room, n_edges, room_edges;
  struct ebit_structure *list;
  size_t *edges;
};

/* Appends a copy. */
enum ebit_status ebit_add_structure (struct ebit_context *context,
                                     struct ebit_structures *structures,
                                     size_t commodity, size_t length,
                                     const size_t *edges);

/* Appends the cheapest allowed structure of each commodity of that group under
 * prices >= 0 of the edges; nothing for a commodity that has none.  Groups are
 * what is cheaper to find together, as all paths from one node.  Called often:
 * what it needs besides is in `data`. */
typedef enum ebit_status ebit_find_structures (struct ebit_context *context,
                                               void *data, size_t group,
                                               const double *prices,
                                               struct ebit_structures *found);

struct ebit_structure_finder
{
  size_t n_groups;
  ebit_find_structures *find;
  void *data;
};

/* A flow: structures, and how much each carries. */
struct ebit_structure_flow
{
  struct ebit_structures structures;
  double *amounts;
  double *prices; /* of the edges: the best dual that was found */
};

/* The best flow for the problem (whose from and to are not read: commodity i
 * stands for pair i) on edges of those capacities, above 0, where INFINITY is
 * none; every commodity has a structure.  Found, not proved.  Where the time
 * is up it is the best so far. */
enum ebit_status
ebit_find_structure_flow (struct ebit_context *context,
                          const struct ebit_rate_problem *problem,
                          size_t n_edges, const double *capacity,
                          const struct ebit_structure_finder *finder,
                          struct ebit_structure_flow *flow);

#endif /* EBIT_STRUCTURE_COLUMNS_H */
