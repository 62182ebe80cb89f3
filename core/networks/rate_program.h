/* network_to_lp (network, problem, pairs, usage, format, weights) -> text: the
 * linear program of flows that several pairs of users share, for other
 * solvers. */
#ifndef EBIT_RATE_PROGRAM_H
#define EBIT_RATE_PROGRAM_H

#include "function.h"

extern const struct ebit_functional ebit_network_to_lp_functional;

#endif /* EBIT_RATE_PROGRAM_H */
