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
  struct ebit_context *context;
  size_t n;
  struct ebit_factored_state rho, sigma;
  double complex *scratch; /* n x n */
  double *values;          /* n */
};

typedef double ebit_pair_measure (const struct ebit_state_pair *pair);

struct ebit_comparison
{
  /* Called for every new sigma, whose factor it may change; may be NULL. */
  void (*prepare) (struct ebit_context *context, size_t n,
                   struct ebit_factored_state *sigma, double *values);
  ebit_pair_measure *measure;
};

/* The implementation of functions (rho, sigma) whose data is the comparison;
 * a stack is compared with one state, or with a stack of as many, state by
 * state. */
extern ebit_implementation ebit_comparison_of_states;

#endif /* EBIT_STATE_PAIR_H */
