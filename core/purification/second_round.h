/* Round 2 of the purification of dephased pairs: all branches. */
#ifndef EBIT_SECOND_ROUND_H
#define EBIT_SECOND_ROUND_H

#include "context.h"
#include "dephasing_rounds.h"

/* The largest m for which the branches, and the average over all syndromes,
 * are computed: O(m^3) and O(m^4). */
#define EBIT_MOST_SECOND_ROUND 256

struct ebit_second_round
{
  /* by the outcomes of rounds 1 and 2; probabilities of the second given the
   * first; failures with all failing syndromes merged, as in the paper */
  struct ebit_branch success_success, success_failure;
  struct ebit_branch failure_success, failure_failure;
  double paper;  /* average rate of the four a pair */
  double sorted; /* groups of alike blocks, every syndrome kept */
  double
      unsorted; /* groups at random, every syndrome kept; NaN unless asked */
};

/* m x m pairs, 2 <= m <= EBIT_MOST_SECOND_ROUND, error 0 <= p <= 1/2. */
enum ebit_status ebit_second_round (struct ebit_context *context, double p,
                                    size_t m, bool with_unsorted,
                                    struct ebit_second_round *round);

#endif /* EBIT_SECOND_ROUND_H */
