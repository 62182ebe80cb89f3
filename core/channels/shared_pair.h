/* What two channels from a common source leave of an entangled pair. */
#ifndef EBIT_SHARED_PAIR_H
#define EBIT_SHARED_PAIR_H

#include "channel.h"

/* rho = (N1 (x) N2)(Phi), of order d_out1 d_out2, Phi being the maximally
 * entangled state of two inputs of one dimension. */
enum ebit_status ebit_share_pair (struct ebit_context *context,
                                  const struct ebit_channel *first,
                                  const struct ebit_channel *second,
                                  double complex *rho);

#endif /* EBIT_SHARED_PAIR_H */
