/* Recurrence, then hashing: distillation of two-qubit states. */
#ifndef EBIT_RECURRENCE_H
#define EBIT_RECURRENCE_H

#include "precision.h"

#include <stddef.h>

#define EBIT_MAX_ROUNDS 40

/* How often a pair of pairs is turned into one, and which error is paired with
 * none in each round: 1 to 3, the second to fourth largest weight. */
struct ebit_recurrence
{
  size_t rounds;
  double partners[EBIT_MAX_ROUNDS];
};

/* Ebits per copy of the state with those weights, never negative. */
double ebit_recurrence_rate (const double weights[4],
                             const struct ebit_recurrence *recurrence);

/* The number of rounds that is best when in each the partner leaves the least
 * entropy. */
struct ebit_recurrence ebit_choose_recurrence (const double weights[4]);

#endif /* EBIT_RECURRENCE_H */
