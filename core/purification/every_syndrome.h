/* The entropy of the parities of all rows and columns of an array. */
#ifndef EBIT_EVERY_SYNDROME_H
#define EBIT_EVERY_SYNDROME_H

#include "parity_chain.h"

/* m x m flips, of which the chain describes the rows: the entropy in bits of
 * the parities of all rows and columns.  row_probability[parity] is that of a
 * row, log_binomials[T] = log2 C(m,T).  O(m^4)/8. */
enum ebit_status ebit_every_syndrome (struct ebit_context *context,
                                      const struct ebit_parity_chain *chain,
                                      const double row_probability[2],
                                      const double *log_binomials,
                                      double *entropy);

#endif /* EBIT_EVERY_SYNDROME_H */
