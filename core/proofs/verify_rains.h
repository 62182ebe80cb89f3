/* The proof of a Rains bound from its certificate. */
#ifndef EBIT_VERIFY_RAINS_H
#define EBIT_VERIFY_RAINS_H

#include "verify.h"

/* Of a state: fields state, dims, sigma, dual.  Of a channel: channel, state
 * (the input), sigma, dual. */
ebit_verifier ebit_verify_rains;

/* The same for the channel given, whatever channel the bounds value names. */
enum ebit_status ebit_prove_rains_of (struct ebit_context *context,
                                      const struct ebit_value *channel,
                                      const struct ebit_value *bounds,
                                      struct ebit_proof *proof);

#endif /* EBIT_VERIFY_RAINS_H */
