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

/* Structures that are all different, and what each carries. */
struct ebit_structure_set
{
  struct ebit_structures all;
  double *amounts;
  size_t room;
  uint64_t *hash; /* by hash modulo room_hash; 0: none */
  size_t *number; /* of the structure with that hash */
  uint64_t room_hash;
};

/* Adds a structure with the amount 0, unless it is there; *number is that of
 * it or of its twin.  Two that differ in all but their hash pass for one,
 * which costs a structure. */
enum ebit_status ebit_put_structure (struct ebit_context *context,
                                     struct ebit_structure_set *set,
                                     size_t commodity, size_t length,
                                     const size_t *edges, size_t *number,
                                     bool *is_new);

/* Appends the cheapest allowed structure of each commodity of that group under
 * prices >= 0 of the edges; nothing for a commodity that has none.  Groups are
 * what is cheaper to find together, as all paths from one node.  Called often:
 * what it needs besides is in `data`. */
typedef enum ebit_status ebit_find_structures (struct ebit_context *context,
                                               void *data, size_t group,
                                               const double *prices,
                                               struct ebit_structures *found);

/* After the cheapest structures of a group were found: looks for cuts around
 * them, and returns the least worst rate that a cut leaves so far. */
typedef double ebit_look_for_cuts (void *data, size_t group);

/* The prices of that cut: 1 on its edges, 0 on the others. */
typedef void ebit_price_cut (const void *data, double *prices);

/* Finds the cheapest structures of the groups of a block, that which begins
 * with `group`, for those who ask for them next, one after another: by the
 * threads of the context, of which nothing depends on how many there are. */
typedef enum ebit_status ebit_prepare_structures (struct ebit_context *context,
                                                  void *data, size_t group,
                                                  const double *prices);

struct ebit_structure_finder
{
  size_t n_groups;
  ebit_find_structures *find;
  void *data;
  ebit_look_for_cuts *look; /* NULL: of cuts nothing is known */
  ebit_price_cut *price_cut;
  size_t block; /* of groups, or 0: nothing is prepared */
  ebit_prepare_structures *prepare;
};

/* Where a block begins with the group it is prepared. */
enum ebit_status
ebit_prepare_block (struct ebit_context *context,
                    const struct ebit_structure_finder *finder, size_t group,
                    const double *prices);

/* A flow: structures, and how much each carries. */
struct ebit_structure_flow
{
  struct ebit_structure_set set;
  double *prices; /* of the edges: the best dual that was found */
  double limit;   /* of flows, by those prices */
};

/* What a program begins with that is written in units of its own, since
 * capacities or rates differ by much: of rates these, of edges their
 * capacities, of a structure what its narrowest edge lets through. */
struct ebit_structure_start
{
  const double *rates; /* what each may come to */
  double value;        /* what the goal may, but of logarithms: 1 */
  const double *least; /* rates that fit together, in these units */
  const struct ebit_structures *structures; /* that carry all rates, */
  const double *amounts;                    /* and what fits of them */
  const double *prices;                     /* of the edges */
};

/* The best flow for the problem (whose from and to are not read: commodity i
 * stands for pair i) on edges of those capacities, above 0, where INFINITY is
 * none; every commodity has a structure.  Found, not proved.  It ends where
 * flow and limit have met: to rounding, or to the tolerance of the context.
 * Where the time is up, or a solver fails that had a start, it is the best so
 * far.  start may be NULL. */
enum ebit_status
ebit_find_structure_flow (struct ebit_context *context,
                          const struct ebit_rate_problem *problem,
                          size_t n_edges, const double *capacity,
                          const struct ebit_structure_finder *finder,
                          const struct ebit_structure_start *start,
                          struct ebit_structure_flow *flow);

/* The same without a linear program, to a relative gap, to the tolerance of
 * the context, or until all demands were routed anew so often. */
enum ebit_status ebit_approach_structure_flow (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    size_t n_edges, const double *capacity,
    const struct ebit_structure_finder *finder, double gap, size_t rounds,
    struct ebit_structure_flow *flow);

#endif /* EBIT_STRUCTURE_COLUMNS_H */
