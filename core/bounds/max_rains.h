/* max_rains (x, dims): the max-Rains relative entropy of a state, the
 * max-Rains information of a channel. */
#ifndef EBIT_MAX_RAINS_H
#define EBIT_MAX_RAINS_H

#include "norm_certificate.h"
#include "function.h"
#include "verify.h"

extern const struct ebit_norm_quantity ebit_max_rains_quantity;
extern const struct ebit_functional ebit_max_rains_functional;

ebit_verifier ebit_verify_max_rains;

#endif /* EBIT_MAX_RAINS_H */
