/* The law of errors of a block of kept pairs, from round to round. */
#ifndef EBIT_BLOCK_LAW_H
#define EBIT_BLOCK_LAW_H

#include "context.h"
#include "dephasing_rounds.h"

/* Laws of more pairs than that are not written down: 2^25 numbers. */
#define EBIT_MOST_BLOCK_BITS 25

/* chance[c] of the pattern c of flips of `pairs` pairs. */
struct ebit_block_law
{
  size_t pairs;
  double *chance; /* 2^pairs */
};

/* One pair of error p. */
enum ebit_status ebit_open_law (struct ebit_context *context, double p,
                                struct ebit_block_law *law);

/* A round with m blocks of that law: the first m - 1 are kept, and the sum of
 * all is seen.  Success: it is 0.  Failure: the mixture over all other sums.
 * Probabilities of either, errors of a kept pair, RCI of all kept pairs. */
enum ebit_status ebit_block_round (struct ebit_context *context,
                                   const struct ebit_block_law *law, size_t m,
                                   struct ebit_branch *success,
                                   struct ebit_branch *failure);

/* The law of the (m - 1) x pairs kept pairs of such a branch. */
enum ebit_status ebit_next_law (struct ebit_context *context,
                                const struct ebit_block_law *law, size_t m,
                                bool success, struct ebit_block_law *next);

#endif /* EBIT_BLOCK_LAW_H */
