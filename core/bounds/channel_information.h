/* The greatest coherent, reverse coherent and mutual information of a channel
 * given by Kraus operators, with bounds. */
#ifndef EBIT_CHANNEL_INFORMATION_H
#define EBIT_CHANNEL_INFORMATION_H

#include "bounds.h"
#include "channel.h"
#include "information_point.h"

struct ebit_information
{
  double lower, upper; /* bits */
  enum ebit_bounds_status status;
  size_t steps;          /* Newton steps, or evaluations of a search */
  double complex *state; /* the input, d_in x d_in, in the work memory */
};

/* I_R(N) = max over r of S(r) - S(N^c(r)), or 0 where that is negative.
 * Concave, so that the largest eigenvalue of the gradient at any input bounds
 * it: EBIT_CERTIFIED to 1e-9, EBIT_EXACT where the bound is not positive. */
enum ebit_status
ebit_maximise_reverse_information (struct ebit_context *context,
                                   const struct ebit_channel *channel,
                                   struct ebit_information *result);

/* I_c(N) = max over r of S(N(r)) - S(N^c(r)), or 0.  `concave`: the channel
 * is known to be degradable, and the gradient certifies the maximum.  If not,
 * the best of many starts is EBIT_ACHIEVABLE and upper is Inf. */
enum ebit_status ebit_maximise_coherent_information (
    struct ebit_context *context, const struct ebit_channel *channel,
    bool concave, struct ebit_information *result);

/* max over r of I(r) = S(r) + S(N(r)) - S(N^c(r)), the entanglement-assisted
 * capacity; concave, and certified like I_R. */
enum ebit_status
ebit_maximise_mutual_information (struct ebit_context *context,
                                  const struct ebit_channel *channel,
                                  struct ebit_information *result);

#endif /* EBIT_CHANNEL_INFORMATION_H */
