/* Purification of dephased pairs as if kept pairs were independent, and how
 * many rounds to spend. */
#ifndef EBIT_PURIFICATION_PLANS_H
#define EBIT_PURIFICATION_PLANS_H

#include "precision.h"

/* What n rounds of m pairs make of pairs of error p, each round with pairs of
 * unlike history: (30), (31) of arXiv:2411.14573. */
struct ebit_purification_plan
{
  double pairs, rounds;
  double error;   /* of a kept pair */
  double success; /* of all rounds of one kept block */
  double yield;   /* ((m-1)/m)^n times that: kept pairs a pair put in */
};

/* More rounds than that are not tried. */
#define EBIT_MOST_PLANNED_ROUNDS 5e6

/* As many rounds as it takes to an error of at most `infidelity`: rounds =
 * INFINITY and yield = success = 0 where EBIT_MOST_PLANNED_ROUNDS are not
 * enough. */
struct ebit_purification_plan ebit_plan_rounds (double p, double m,
                                                double infidelity);

/* The greatest yield over all numbers of pairs m from 2 to `most`; pairs and
 * rounds 0, yield 1, where the error is small enough as it is. */
struct ebit_purification_plan ebit_best_plan (double p, double infidelity,
                                              double most);

#endif /* EBIT_PURIFICATION_PLANS_H */
