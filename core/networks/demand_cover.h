/* Users who between them are in all pairs: a vertex cover of the graph of
 * demands. */
#ifndef EBIT_DEMAND_COVER_H
#define EBIT_DEMAND_COVER_H

#include "context.h"

/* centre[i] is the end of pair i that is in the cover, other[i] the other one;
 * *count how many users are.  A smallest cover where a greedy one has a dozen
 * or less, else the greedy one. */
enum ebit_status ebit_cover_demands (struct ebit_context *context,
                                     size_t nodes, size_t n_pairs,
                                     const size_t *from, const size_t *to,
                                     size_t *centre, size_t *other,
                                     size_t *count);

/* The same, with the nodes of the cover as a list, in the order of the pairs
 * that they are first taken for, and centre[i] as a place in it: all in the
 * work memory. */
enum ebit_status ebit_choose_centres (struct ebit_context *context,
                                      size_t nodes, size_t n_pairs,
                                      const size_t *from, const size_t *to,
                                      size_t **centre, size_t **other,
                                      size_t **centres, size_t *n_centres);

#endif /* EBIT_DEMAND_COVER_H */
