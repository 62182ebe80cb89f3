/* Distribution of entanglement by an inept delivery service. */
#ifndef EBIT_INEPT_DELIVERY_H
#define EBIT_INEPT_DELIVERY_H

#include <math.h>

#include "function.h"

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

/* The inputs that the functions of the service share: initialisers of struct
 * ebit_input. */
#define EBIT_INEPT_SUCCESS                                                    \
  {                                                                           \
    "success", "1",                                                           \
        "probability that a pair's two qubits arrive together, in [0, 1]",    \
        { 0, 1, false, false, false }, NAN, NULL                              \
  }
#define EBIT_INEPT_AMPLITUDE                                                  \
  {                                                                           \
    "amplitude", "1", "a of the pairs a|00> + sqrt(1 - a^2)|11>, in [0, 1]",  \
        { 0, 1, false, false, false }, NAN, NULL                              \
  }

extern const struct ebit_calculator ebit_inept_delivery_calculator;
extern const struct ebit_calculator ebit_inept_optimum_calculator;
extern const struct ebit_calculator ebit_inept_pairs_calculator;

#endif /* EBIT_INEPT_DELIVERY_H */
