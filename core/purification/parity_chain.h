/* Sums of independent columns of flips, given the parities of the rows. */
#ifndef EBIT_PARITY_CHAIN_H
#define EBIT_PARITY_CHAIN_H

#include "context.h"

/* The rows of an array of `columns` columns come one by one; the number T of
 * odd column sums so far is a Markov chain, T' = T - Bin(T,p) + Bin(columns -
 * T,p), and the parity of the row is that of T' - T.  Matrices are (columns +
 * 1)^2, entry T' + T (columns + 1); all terms are positive. */
struct ebit_parity_chain
{
  size_t columns, states; /* states = columns + 1 */
  double *step[2];        /* given an even (odd) row; 0 for the other parity */
  double *weighted[2];    /* times the number of flips in the row */
};

/* After n rows of one parity: the probability of T, over all patterns of that
 * weight, and that times the mean number of flips. */
struct ebit_parity_law
{
  double *probability, *weighted; /* states each */
};

/* row_probability[parity]: what the rows are conditioned on; steps of a parity
 * with probability 0 stay 0. */
enum ebit_status ebit_open_chain (struct ebit_context *context, double p,
                                  size_t columns,
                                  const double row_probability[2],
                                  struct ebit_parity_chain *chain);

/* The law after n rows of that parity. */
enum ebit_status ebit_run_chain (struct ebit_context *context,
                                 const struct ebit_parity_chain *chain,
                                 size_t parity, size_t n,
                                 struct ebit_parity_law *law);

#endif /* EBIT_PARITY_CHAIN_H */
