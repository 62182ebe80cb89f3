/* Distillation of a finite number of dephased pairs. */
#ifndef EBIT_FINITE_PAIRS_H
#define EBIT_FINITE_PAIRS_H

#include "precision.h"

struct ebit_finite_rate
{
  double lower, upper; /* log2 K/N, ebits a pair */
};

/* N pairs of error p, turned into a maximally entangled state of rank K with
 * infidelity at most `error`, by local operations and two-way messages: N from
 * 1 to 10^6, 0 <= p <= 1/2, 0 < error < 1. */
struct ebit_finite_rate ebit_finite_rate (double p, double pairs,
                                          double error);

#endif /* EBIT_FINITE_PAIRS_H */
