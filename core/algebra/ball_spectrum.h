/* Spectra of Hermitian matrices of balls, by an exact eigenbasis: Q is exactly
 * unitary, whatever LAPACK found, and B = Q^dag X Q so nearly diagonal that
 * its elements say what the eigenvalues are (S. A. Gershgorin, H. Weyl).  No
 * eigenvector is enclosed.  (S. M. Rump, Acta Numerica 19, 287, 2010.)
 *
 * Numbers are outward: where nothing is known, they are Inf, -Inf or NaN. */
#ifndef EBIT_BALL_SPECTRUM_H
#define EBIT_BALL_SPECTRUM_H

#include "ball_matrix.h"

struct ebit_ball_basis
{
  struct ebit_balls q; /* the unitary, enclosed */
  struct ebit_balls b; /* Q^dag X Q, enclosed */
  double off;          /* bounds the norm of b's elements off the diagonal */
};

/* False, with the error set, for want of memory, or where the caller wants to
 * stop. */
bool ebit_find_ball_basis (struct ebit_context *context, struct ebit_balls x,
                           struct ebit_ball_basis *basis);

/* b_ii + sum over the others of row i of |b_ij|: X <= Q diag (those) Q^dag. */
double ebit_basis_dominating (const struct ebit_ball_basis *basis, size_t i);
/* b_ii less that sum. */
double ebit_basis_dominated (const struct ebit_ball_basis *basis, size_t i);
/* ||X||_1 from above. */
double ebit_basis_trace_norm (const struct ebit_ball_basis *basis);
/* sum of y ln y over the eigenvalues, those below 0 cut to 0. */
struct ebit_ball ebit_basis_y_ln_y (const struct ebit_ball_basis *basis);
/* The sum of the eigenvalues, those below 0 cut to 0. */
struct ebit_ball
ebit_basis_positive_trace (const struct ebit_ball_basis *basis);
/* The positive part of X. */
struct ebit_balls
ebit_basis_positive_part (struct ebit_context *context,
                          const struct ebit_ball_basis *basis);
/* The inverse of a positive X, anything where it is not surely one. */
struct ebit_balls ebit_basis_inverse (struct ebit_context *context,
                                      const struct ebit_ball_basis *basis);
/* S >= X and S >= -X, the sum of the two positive operators that differ by X:
 * Q (diag |b| + 3 off) Q^dag. */
struct ebit_balls ebit_basis_modulus (struct ebit_context *context,
                                      const struct ebit_ball_basis *basis);

/* Both in one: bounds of the extreme eigenvalues of X.  False as above. */
bool ebit_ball_eigenvalues (struct ebit_context *context, struct ebit_balls x,
                            double *least, double *greatest);
/* sum of y ln y over the eigenvalues of X. */
bool ebit_ball_y_ln_y (struct ebit_context *context, struct ebit_balls x,
                       struct ebit_ball *sum);
/* ||X||_1 from above. */
bool ebit_ball_trace_norm (struct ebit_context *context, struct ebit_balls x,
                           double *norm);

/* A positive operator that is exactly diagonal in an exact basis, next to X:
 * the numbers next to b_ii, no less than `floor` times the greatest. */
struct ebit_chosen
{
  struct ebit_balls q;
  size_t n;
  struct ebit_ball *values; /* of radius 0 */
};
bool ebit_choose_positive (struct ebit_context *context, struct ebit_balls x,
                           double floor, struct ebit_chosen *chosen);
/* One that is at least X, whose basis is given, by diagonal dominance; no
 * value is below `floor`. */
bool ebit_choose_dominating (struct ebit_context *context,
                             const struct ebit_ball_basis *basis, double floor,
                             struct ebit_chosen *chosen);
/* Q diag (values) Q^dag, and Q diag (ln values) Q^dag. */
struct ebit_balls ebit_chosen_matrix (struct ebit_context *context,
                                      const struct ebit_chosen *chosen);
struct ebit_balls ebit_chosen_ln (struct ebit_context *context,
                                  const struct ebit_chosen *chosen);

#endif /* EBIT_BALL_SPECTRUM_H */
