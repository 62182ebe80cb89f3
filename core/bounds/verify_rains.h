/* The proof of a Rains bound from its certificate. */
#ifndef EBIT_VERIFY_RAINS_H
#define EBIT_VERIFY_RAINS_H

#include "verify.h"

/* Of a state: fields state, dims, sigma, dual.  Of a channel: channel, state
 * (the input), sigma, dual. */
ebit_verifier ebit_verify_rains;

#endif /* EBIT_VERIFY_RAINS_H */
