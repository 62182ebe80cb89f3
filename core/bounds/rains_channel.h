/* The Rains information of a channel,
 *   R(N) = max over inputs of the Rains relative entropy of the output
 * (Tomamichel, Wilde, Winter, IEEE Trans. Inf. Theory 63, 715), an upper
 * bound on what it distributes with communication after all of its uses.  (For
 * communication between the uses the max-Rains information is one.) */
#ifndef EBIT_RAINS_CHANNEL_H
#define EBIT_RAINS_CHANNEL_H

#include "bounds.h"
#include "channel.h"

struct ebit_rains_information
{
  double lower, upper;            /* bits */
  enum ebit_bounds_status status; /* EBIT_EXACT: the Choi state is PPT */
  size_t evaluations;             /* inputs tried */
  double complex *state;          /* the input, d_in x d_in */
  /* of (id x N) on the purification of the input, reference first, n x n with
   * n = d_in d_out, as for the Rains relative entropy of that state */
  double complex *sigma, *dual;
};

/* Over all inputs, to a gap of tol bits (1e-8 can always be asked for). */
enum ebit_status ebit_rains_of_channel (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        double tol,
                                        struct ebit_rains_information *result);

/* At the maximally mixed input alone, which is optimal for teleportation-
 * covariant channels; the upper end still holds for every input, whether the
 * channel is one or not. */
enum ebit_status ebit_rains_of_choi (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     double tol,
                                     struct ebit_rains_information *result);

#endif /* EBIT_RAINS_CHANNEL_H */
