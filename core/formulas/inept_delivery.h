/* Distribution of entanglement by an inept delivery service. */
#ifndef EBIT_INEPT_DELIVERY_H
#define EBIT_INEPT_DELIVERY_H

#include "precision.h"

#include <stddef.h>

/* The pure pair psi_a = a|00> + b|11>, a^2 + b^2 = 1 (3.1).  Its entanglement
 * and nearly all that is left of it after delivery depend on a b alone. */
struct ebit_pure_pair
{
  double a, b;
  double product; /* a b, in [0, 1/2] */
};

struct ebit_pure_pair ebit_make_pure_pair (double amplitude);

/* The success probability that must be exceeded for the delivered pair to be
 * entangled, a b/(1 + a b), and to violate CHSH, (5.1) corrected.  At a = 0
 * and 1, where neither ever happens, their limits 0 and sqrt 3 - 1. */
double ebit_inept_entangled_threshold (const struct ebit_pure_pair *pair);
double ebit_inept_chsh_threshold (const struct ebit_pure_pair *pair);

/* (3.3): C = 2 S t - 2 (1 - S) t^2 with t = a b; exactly 0 where that is
 * negative and where t = 0, so that C > 0 if and only if entangled. */
double ebit_inept_concurrence (double success,
                               const struct ebit_pure_pair *pair);

/* (3.2): the overlap of what arrives with what was sent. */
double ebit_inept_fidelity (double success, const struct ebit_pure_pair *pair);

/* The largest CHSH value over all settings, at most 2 sqrt 2. */
double ebit_inept_chsh (double success, const struct ebit_pure_pair *pair);

/* The pairs of which most is left. */
struct ebit_inept_optimum
{
  double amplitude; /* a, at most 1/sqrt 2 */
  double concurrence, formation;
};

struct ebit_inept_optimum ebit_inept_best_pair (double success);

/* The formation of that optimum for small success, (4.2). */
double ebit_inept_small_success_formation (double success);

/* rho (S, a), 4 x 4, column-major, basis 00 01 10 11; real elements only. */
void ebit_inept_density_matrix (double success,
                                const struct ebit_pure_pair *pair,
                                double *rho);

#endif /* EBIT_INEPT_DELIVERY_H */
