/* Pairs of users, and a number for each: arguments and fields. */
#ifndef EBIT_USER_PAIRS_H
#define EBIT_USER_PAIRS_H

#include "network.h"

struct ebit_user_pairs
{
  size_t n;
  size_t *from, *to; /* nodes */
};

/* The argument or field `pairs`: two columns (a matrix, a table, a list of
 * two), or two nodes, by numbers or names.  Refused: none, a node that is not
 * there, a pair of one node, a pair twice, in either order. */
enum ebit_status ebit_read_user_pairs (struct ebit_context *context,
                                       const struct ebit_value *value,
                                       const struct ebit_network *network,
                                       struct ebit_user_pairs *pairs);

/* Numbers above 0, one a pair; `fallback` > 0 where the argument is missing,
 * and one number serves all pairs; with a fallback of 0 neither. */
enum ebit_status ebit_read_pair_numbers (struct ebit_context *context,
                                         const char *name,
                                         const struct ebit_value *value,
                                         double fallback, size_t n,
                                         const double **numbers);

#endif /* EBIT_USER_PAIRS_H */
