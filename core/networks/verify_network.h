/* The verifiers of what is certified of groups of nodes in a network. */
#ifndef EBIT_VERIFY_NETWORK_H
#define EBIT_VERIFY_NETWORK_H

#include "verify.h"

ebit_verifier ebit_verify_pair_capacity;
ebit_verifier ebit_verify_pair_rates;
ebit_verifier ebit_verify_ghz_network_capacity;
ebit_verifier ebit_verify_all_pairs_capacity;

#endif /* EBIT_VERIFY_NETWORK_H */
