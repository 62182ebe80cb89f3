/* Recurrence, then hashing: distillation of two-qubit states. */
#ifndef EBIT_RECURRENCE_H
#define EBIT_RECURRENCE_H

#include "precision.h"

#include <stddef.h>

/* No weight above 1/2 that doubles tell from it needs more. */
#define EBIT_MAX_ROUNDS 160

/* How often a pair of pairs is turned into one, and which error is paired with
 * none in each round: 1 to 3, the second to fourth largest weight. */
struct ebit_recurrence
{
  size_t rounds;
  double partners[EBIT_MAX_ROUNDS];
};

/* Ebits per copy of the state with those weights after those rounds, by the
 * better of hashing and of interpolation; never negative. */
double ebit_recurrence_rate (const double weights[4],
                             const struct ebit_recurrence *recurrence);

/* The number of rounds that is best when each partner is the one after which
 * the largest weight, or hashing, is best at once.  The former distils of
 * every largest weight above 1/2: never less than 1e-64 of those that doubles
 * tell from 1/2. */
struct ebit_recurrence ebit_choose_recurrence (const double weights[4]);

/* The best of that and of all sequences of few rounds. */
struct ebit_recurrence ebit_search_recurrence (const double weights[4]);

#endif /* EBIT_RECURRENCE_H */
