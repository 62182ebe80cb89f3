/* transposition_bound (channel): log2 of the diamond norm of the transposition
 * after the channel. */
#ifndef EBIT_TRANSPOSITION_H
#define EBIT_TRANSPOSITION_H

#include "function.h"
#include "verify.h"

extern const struct ebit_functional ebit_transposition_bound_functional;

ebit_verifier ebit_verify_transposition;

#endif /* EBIT_TRANSPOSITION_H */
