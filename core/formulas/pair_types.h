/* Types of n Bell-diagonal pairs, and how partial transposition acts on what
 * depends on the type alone.
 *
 * A string of n errors, out of I, Z, X, Y, has the type t = (i, z, x, y), how
 * often each occurs.  Types are numbered in descending order of i, then z,
 * then x. */
#ifndef EBIT_PAIR_TYPES_H
#define EBIT_PAIR_TYPES_H

#include "precision.h"

#include <stddef.h>

/* How many types there are: C(n + 3, 3).  Pairs are at most 12: with more, the
 * integers below are no doubles any more. */
size_t ebit_pair_types (size_t pairs);

/* All of them. */
void ebit_list_pair_types (size_t pairs, unsigned char (*types)[4]);

/* The probability of each type, of pairs with those weights:
 * n!/(i! z! x! y!) w_I^i w_Z^z w_X^x w_Y^y. */
void ebit_pair_type_weights (size_t pairs, const double weights[4],
                             double *probability);

/* Row t of the matrix 2^n G of integers: its entry s is the coefficient of
 * z^s in prod_j (sum_k (2 g_jk) z_k)^(t_j), where g = 1/2 - Pi and Pi swaps I
 * with Y and Z with X.  The operator sum_s D_s P_s, with P_s the projector on
 * all strings of Bell states of type s, has the partial transpose
 * sum_t (G D)_t P_t up to local unitaries. */
void ebit_transposition_row (size_t pairs, const unsigned char type[4],
                             double *row);

#endif /* EBIT_PAIR_TYPES_H */
