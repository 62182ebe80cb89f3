/* What a pair of points proves about a norm of norm_program.h. */
#ifndef EBIT_NORM_PROOF_H
#define EBIT_NORM_PROOF_H

#include "context.h"
#include "norm_program.h"

/* Bounds on the common value of the program and its dual (not logarithms). */
struct ebit_norm_proof
{
  double lower, upper;
};

/* Both sides from any Hermitian K, rho, V, Y: what is infeasible is repaired
 * first, at the expense of the bound, so that they hold whoever made the
 * points.  rho is not read where the marginal is not free, nor Y where the
 * program is not two_sided.  Fails only for want of memory or in LAPACK. */
enum ebit_status ebit_prove_norm (struct ebit_context *context,
                                  const struct ebit_norm_program *program,
                                  const struct ebit_norm_point *point,
                                  struct ebit_norm_proof *proof);

/* The least e >= 0 with x + e 1 >= 0 of an n x n Hermitian x; `values` has
 * room for n. */
enum ebit_status ebit_find_shift (struct ebit_context *context, size_t n,
                                  const double complex *x, double *values,
                                  double *shift);

#endif /* EBIT_NORM_PROOF_H */
