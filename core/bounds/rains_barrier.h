/* The barrier function of the Rains relative entropy and its gradient.
 *
 *   F_mu (sigma) = -Tr rho ln sigma - mu ln det sigma
 *                  + Tr phi_mu (sigma^TB),
 *   phi_mu (x) = max over |y| < 1 of x y + mu ln (1 - y^2),
 *
 * whose minimiser tends to the optimum of min -Tr rho ln sigma +
 * ||sigma^TB||_1 as mu -> 0 (homogeneous form of Tomamichel, Wilde, Winter,
 * IEEE Trans. Inf. Theory 63, 715, where the norm is a constraint).
 *
 * Where rho is real, F_mu has the same value at the conjugate of sigma, which
 * commutes with the partial transpose, and F_mu is strictly convex: the
 * minimiser is real, and the whole path is.  The dual loses nothing either:
 * the mean of Y and its conjugate has no larger norm, and satisfies Y^TB >= G
 * where Y does, as G is real with rho and sigma.
 */
#ifndef EBIT_RAINS_BARRIER_H
#define EBIT_RAINS_BARRIER_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

struct ebit_rains_barrier
{
  size_t dims[2], n;
  bool real; /* so are rho and sigma, as complex numbers */
  size_t rank;
  const double complex *root; /* rho = root root^dag, n x rank */
  /* The point. */
  double mu;
  double complex *sigma;
  double *l; /* sigma = u diag (l) u^dag */
  double complex *u;
  double *x; /* sigma^TB = v diag (x) v^dag */
  double complex *v;
  double *q, *y;           /* q = sqrt (mu^2 + x^2), y = phi'(x) */
  double complex *rho;     /* u^dag rho u */
  double *log_slopes;      /* ln[l_i, l_j], n x n */
  double objective;        /* F_mu (sigma) */
  double complex *work[4]; /* scratch, n x n each */
};

/* Memory for a problem of that size, in the work memory.  It is real where the
 * root is. */
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
void ebit_rains_gradient (struct ebit_context *context,
                          struct ebit_rains_barrier *barrier,
                          double complex *gradient, double complex *by_mu);

/* The divided difference of y = phi' at x_i and x_j. */
double ebit_barrier_slope (const struct ebit_rains_barrier *barrier, size_t i,
                           size_t j);

/* The dual after the step ds from the point: y (sigma^TB) + its linear change.
 * For a Newton step it satisfies Y^TB = G + mu sigma^-1 + the change of that,
 * to the accuracy of the linear solve, where y (sigma^TB) alone carries the
 * rounding of sigma divided by mu. */
void ebit_rains_dual (struct ebit_rains_barrier *barrier,
                      const double complex *step, double complex *dual);

#endif /* EBIT_RAINS_BARRIER_H */
