/* Comparing states: one number for two states, a vector for stacks. */
#ifndef EBIT_STATE_PAIR_H
#define EBIT_STATE_PAIR_H

#include "state_measure.h"

struct ebit_factored_state
{
  double complex *matrix; /* n x n */
  double complex *factor; /* n x rank: matrix = factor factor^dag */
  size_t rank;
};

struct ebit_state_pair
{
  size_t n;
  struct ebit_factored_state rho, sigma;
  double complex *scratch; /* n x n */
  double *values;          /* n */
};

typedef double ebit_pair_measure (const struct ebit_state_pair *pair);

/* The measure of rho and sigma (arguments 0 and 1); a stack is compared with
 * one state, or with a stack of as many, state by state.  `prepare`, if not
 * NULL, is called for every new sigma, and may change its factor. */
enum ebit_status ebit_compare_states (
    struct ebit_context *context, const struct ebit_value *const *arguments,
    void (*prepare) (size_t n, struct ebit_factored_state *sigma,
                     double *values),
    ebit_pair_measure *measure, const struct ebit_value **result);

extern const struct ebit_functional ebit_fidelity_functional;

#endif /* EBIT_STATE_PAIR_H */
