/* Purification of dephased Bell pairs, m at a time: closed forms.
 *
 * Source: O. Erkilic and others, arXiv:2411.14573.  Pairs have the weights
 * (1 - p) of phi+ and p of phi-, 0 <= p <= 1/2; x = 1 - 2p. */
#ifndef EBIT_DEPHASING_ROUNDS_H
#define EBIT_DEPHASING_ROUNDS_H

#include "precision.h"

/* 1 - h2(p) in ebits, 0 <= p <= 1, to the last digits also near p = 1/2. */
double ebit_dephasing_rate (double p);

/* The same where 1 - 2p = bias is known to more digits than p; of p = (1 -
 * bias)/2. */
double ebit_biased_rate (double p, double bias);
double ebit_capacity_of_bias (double bias);

/* -p log2 p - (1 - p) log2 (1 - p) of the law of pairs against another mean
 * error e: -e log2 p - (1 - e) log2 (1 - p), with 0 log 0 = 0. */
double ebit_pair_surprise (double e, double p);

/* A branch of a round: what is kept when the measured pairs say success. */
struct ebit_branch
{
  double probability;
  double error; /* of one kept pair: infidelity */
  double rci;   /* reverse coherent information of all kept pairs, ebits */
};

/* Round 1 of m pairs, of which m - 1 are kept: the error is even (success) or
 * odd.  Equations (5) to (12) of the paper in closed form; a branch that never
 * occurs has NaN for the rest. */
struct ebit_first_round
{
  struct ebit_branch success, failure;
  double rate; /* of both, a pair: C - (1 - h2(P_f))/m */
};
struct ebit_first_round ebit_first_round (double p, double m);

/* The success branch of round 2 of m x m pairs: every line is even.
 * probability: given success in round 1 of all; O(m) positive terms.
 * *log_all: ln P(all lines are even), which may be out of a double's range. */
struct ebit_branch ebit_second_success (double p, double m, double *log_all);

/* What two rounds of m x m pairs lose at most with every syndrome kept: 2m - 1
 * less the entropy of the parities, in ebits, to the last digits also near p =
 * 1/2. */
double ebit_second_loss (double p, double m);

/* The rate of m^n = length pairs that repeat (m = 2) after n rounds with every
 * syndrome kept, length at most 2^20. */
double ebit_repetition_rate (double p, double length);

/* P_s = (1 + x^m)/2. */
double ebit_first_success (double p, double m);

/* The map of one pair, error p to p' of a kept pair after success, as if the
 * kept pairs were independent, (30): what "memoryless" means. */
double ebit_memoryless_error (double p, double m);

/* A lower bound of the error after n rounds: words of least weight alone,
 *   (m-1)^n (p/q)^(2^n) q^(m^n) / P_s^(m^(n-1)). */
double ebit_least_error (double p, double m, double n);

#endif /* EBIT_DEPHASING_ROUNDS_H */
