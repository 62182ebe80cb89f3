/* The barrier function of the Rains relative entropy and its derivatives.
 *
 *   F_mu (sigma) = -Tr rho ln sigma - mu ln det sigma
 *                  + Tr phi_mu (sigma^TB),
 *   phi_mu (x) = max over |y| < 1 of x y + mu ln (1 - y^2),
 *
 * whose minimiser tends to the optimum of min -Tr rho ln sigma +
 * ||sigma^TB||_1 as mu -> 0 (homogeneous form of Tomamichel, Wilde, Winter,
 * IEEE Trans. Inf. Theory 63, 715, where the norm is a constraint).
 *
 * Hermitian matrices are real vectors of length n^2 here, in an orthonormal
 * basis laid out like the matrix: sqrt 2 Re h_ij at (i, j), i > j, sqrt 2 Im
 * h_ij at (j, i), and h_ii at (i, i). */
#ifndef EBIT_RAINS_HESSIAN_H
#define EBIT_RAINS_HESSIAN_H

#include "context.h"

#include <complex.h>
#include <stddef.h>

struct ebit_rains_barrier
{
  size_t dims[2], n;
  size_t rank;
  const double complex *root; /* rho = root root^dag, n x rank */
  /* The point. */
  double mu;
  double complex *sigma;
  double *l; /* sigma = u diag (l) u^dag */
  double complex *u;
  double *x; /* sigma^TB = v diag (x) v^dag */
  double complex *v;
  double *q, *y;       /* q = sqrt (mu^2 + x^2), y = phi'(x) */
  double complex *rho; /* u^dag rho u */
  double objective;    /* F_mu (sigma) */
  /* Scratch. */
  double complex *work[4]; /* n x n each */
  double *outer, *weight;  /* n^2 x n each */
  double *kernel[2];       /* n^2 x n^2 each */
};

/* Memory for a problem of that size, in the work memory. */
enum ebit_status ebit_rains_open (struct ebit_context *context,
                                  const size_t dims[2], size_t rank,
                                  const double complex *root,
                                  struct ebit_rains_barrier *barrier);

/* Moves to sigma (copied) and mu.  *inside says whether sigma > 0; if it is
 * not, only the eigenvalues l are valid. */
enum ebit_status ebit_rains_move (struct ebit_context *context,
                                  struct ebit_rains_barrier *barrier,
                                  const double complex *sigma, double mu,
                                  bool *inside);

/* Another mu at the same sigma. */
void ebit_rains_set_mu (struct ebit_rains_barrier *barrier, double mu);

/* dF/dsigma, and (where not NULL) its derivative by mu, as matrices. */
void ebit_rains_gradient (struct ebit_rains_barrier *barrier,
                          double complex *gradient, double complex *by_mu);

/* G = D ln[sigma](rho), the derivative of Tr rho ln sigma. */
void ebit_rains_log_derivative (struct ebit_rains_barrier *barrier,
                                double complex *g);

/* The dual after the step ds from the point: y (sigma^TB) + its linear change.
 * For a Newton step it satisfies Y^TB = G + mu sigma^-1 + the change of that,
 * to the accuracy of the linear solve, where y (sigma^TB) alone carries the
 * rounding of sigma divided by mu. */
void ebit_rains_dual (struct ebit_rains_barrier *barrier,
                      const double complex *step, double complex *dual);

/* The second derivative in the real basis, n^2 x n^2, both triangles. */
void ebit_rains_hessian (struct ebit_rains_barrier *barrier, double *hessian);

/* From and to the real basis. */
void ebit_to_real (size_t n, const double complex *h, double *x);
void ebit_from_real (size_t n, const double *x, double complex *h);

#endif /* EBIT_RAINS_HESSIAN_H */
