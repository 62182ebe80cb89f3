/* Bounds on weighted sums of rates from single pairs and sets of them, as S.
 * Baeuml, K. Azuma, G. Kato, D. Elkouss, arXiv:1809.03120, eqs. 104 and 138,
 * have them: found, then proved by rate_problem.h. */
#ifndef EBIT_PAIR_SET_SEARCH_H
#define EBIT_PAIR_SET_SEARCH_H

#include "flow_search.h"

/* Of so many pairs all sets are there; of more the single pairs, and those of
 * the first two, three, ... by weight. */
#define EBIT_MOST_PAIRS_OF_SETS 10

/* The flow of the one pair that gives most alone, its weight included. */
enum ebit_status ebit_find_single_flow (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity, bool is_optimal,
    enum ebit_flow_method method, struct ebit_flow *flow);

/* The sets, with multipliers, that prove least. */
enum ebit_status ebit_find_pair_sets (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity, bool is_optimal,
    enum ebit_flow_method method, size_t *n_sets, struct ebit_pair_set **sets);

#endif /* EBIT_PAIR_SET_SEARCH_H */
