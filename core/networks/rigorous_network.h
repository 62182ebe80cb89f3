/* What networks can share, proved with rounding included: rigorous.h.  The
 * numbers of the edges are taken as given, whatever method they name. */
#ifndef EBIT_RIGOROUS_NETWORK_H
#define EBIT_RIGOROUS_NETWORK_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_all_pairs; /* of many: each_lower, _upper */
ebit_rigorous_prover ebit_rigorous_pair_capacity;
ebit_rigorous_prover ebit_rigorous_pair_rates;
ebit_rigorous_prover ebit_rigorous_ghz_network;

#endif /* EBIT_RIGOROUS_NETWORK_H */
