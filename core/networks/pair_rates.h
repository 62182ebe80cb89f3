/* Rates of several pairs of users at once. */
#ifndef EBIT_PAIR_RATES_H
#define EBIT_PAIR_RATES_H

#include "flow_search.h"
#include "function.h"

/* total_capacity (network, pairs, usage, method, exact_cut, bounds) -> bounds
 * on the greatest sum of rates */
extern const struct ebit_functional ebit_total_capacity_functional;

/* worst_case_capacity (network, pairs, usage, demands, method, exact_cut,
 * bounds) -> bounds on the greatest rate that all pairs have at once */
extern const struct ebit_functional ebit_worst_case_capacity_functional;

/* weighted_capacity (network, pairs, weights, usage, objective, method,
 * exact_cut, bounds) -> bounds on the greatest weighted sum of rates, or of
 * their logarithms */
extern const struct ebit_functional ebit_weighted_capacity_functional;

#endif /* EBIT_PAIR_RATES_H */
