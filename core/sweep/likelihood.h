/* The channel, or the state, that makes counts most likely. */
#ifndef EBIT_LIKELIHOOD_H
#define EBIT_LIKELIHOOD_H

#include <complex.h>

#include "context.h"

/* The mean of ln p_k with weights f_k of sum 1, p_k = d_in Tr E_k J, over Choi
 * states J of channels from d_in to d_out levels: a concave function.  With
 * d_in = 1 they are the states of d_out levels. */
struct ebit_likelihood
{
  size_t dims[2]; /* d_in, d_out */
  size_t count;
  const double *weights;         /* f_k > 0 */
  const double complex *effects; /* E_k, n x n of n = d_in d_out */
};

struct ebit_most_likely
{
  double complex *choi; /* J, trace 1 */
  double value, upper;  /* of the mean there; no J has more than the upper */
};

/* EBIT_ESOLVER only where the search leaves the range of numbers. */
enum ebit_status ebit_find_most_likely (struct ebit_context *context,
                                        const struct ebit_likelihood *problem,
                                        struct ebit_most_likely *best);

#endif /* EBIT_LIKELIHOOD_H */
