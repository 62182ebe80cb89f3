/* Norms of norm_program.h with rounding included. */
#ifndef EBIT_RIGOROUS_NORM_H
#define EBIT_RIGOROUS_NORM_H

#include "norm_program.h"
#include "rigorous.h"

/* As in struct ebit_norm_program. */
struct ebit_ball_norm
{
  size_t dims[2];
  struct ebit_balls target;
  bool free_marginal, two_sided, dominating;
};

ebit_rigorous_prover ebit_rigorous_transposition;
ebit_rigorous_prover ebit_rigorous_max_relative_entropy;
ebit_rigorous_prover ebit_rigorous_max_rains;

#endif /* EBIT_RIGOROUS_NORM_H */
