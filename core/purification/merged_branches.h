/* All branches of n rounds of the purification of dephased pairs. */
#ifndef EBIT_MERGED_BRANCHES_H
#define EBIT_MERGED_BRANCHES_H

#include "context.h"
#include "dephasing_rounds.h"

/* Whether the branches of round n are computed: round 1 for any m, round 2 up
 * to m = 256, beyond where the laws of (m-1)^(n-1) pairs are written down,
 * m = 6 for round 3, m = 3 for rounds 4 and 5; m = 2 up to round 16. */
bool ebit_can_branch (double m, double n);

/* branches[i] of the 2^n paths of successes (s) and failures (f) of round n,
 * in the order s...ss, s...sf, ..., f...ff: probability of the last outcome
 * given the others, error and RCI of what is kept; path_probability[i] of all
 * outcomes.  Paths that never occur have probability 0, NaN for the rest. */
enum ebit_status ebit_merged_branches (struct ebit_context *context, double p,
                                       size_t m, size_t n,
                                       struct ebit_branch *branches,
                                       double *path_probability);

/* The paper's average: sum of path_probability times RCI, a pair. */
double ebit_average_rate (double m, size_t n,
                          const struct ebit_branch *branches,
                          const double *path_probability);

#endif /* EBIT_MERGED_BRANCHES_H */
