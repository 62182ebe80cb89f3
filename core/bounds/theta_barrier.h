/* The barrier function of the Theta information of a channel, see
 * theta_certificate.h for what is minimised:
 *
 *   minimise  t  such that  T (K) = t 1 - Tr_B A ln (A^dag K^-1 A) A^dag >= 0,
 *                           K >= 0,  V = K^TB + Y >= 0,  Y >= 0,
 *                           Q = 1 - Tr_B (V + Y) >= 0
 *
 * with b = -ln det of all of these, which is self-concordant (H. Fawzi, J.
 * Saunderson, Optimal self-concordant barriers for quantum relative entropies,
 * SIAM J. Optim. 33, 2858, 2023).  For keys there is no Y.  The unknowns are
 * t, then the coordinates of K, then those of Y (coordinates.h). */
#ifndef EBIT_THETA_BARRIER_H
#define EBIT_THETA_BARRIER_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* A positive matrix of order n with its spectrum. */
struct ebit_theta_cone
{
  size_t n;
  double complex *matrix, *inverse;
  double complex *vectors;
  double *values;
};

struct ebit_theta_barrier
{
  size_t dims[2], n, d, rank;
  bool real, key;
  const double complex *factor;    /* A, n x rank */
  size_t count, unknowns;          /* of K; of all */
  struct ebit_theta_cone map;      /* K */
  struct ebit_theta_cone above;    /* V */
  struct ebit_theta_cone below;    /* Y */
  struct ebit_theta_cone slack;    /* T, d x d */
  struct ebit_theta_cone weight;   /* Q, d x d */
  double *z;                       /* A^dag K^-1 A = U diag (z) U^dag */
  double complex *turned, *pulled; /* A U, K^-1 A U */
  double complex *information;     /* Tr_B G, d x d */
  double complex *tangent, *other; /* L of T^-1, of T^-2 */
  double complex *state;           /* U^dag A^dag (T^-1 (x) 1) A U */
  double *slopes, *bends;          /* ln[z_i, z_j], ln[z_i, z_j, z_k] */
  double *columns;                 /* scratch for the second derivative */
  double complex *work[6];
  double value; /* b */
};

/* Memory for a channel with that A, of which the problem is real where A is.
 */
enum ebit_status ebit_theta_open (struct ebit_context *context,
                                  const size_t dims[2], size_t rank,
                                  const double complex *factor, bool key,
                                  struct ebit_theta_barrier *barrier);

/* Moves to those unknowns; *inside is false where b is not finite. */
enum ebit_status ebit_theta_move (struct ebit_context *context,
                                  struct ebit_theta_barrier *barrier,
                                  const double *x, bool *inside);

/* db and the lower triangle of d^2 b at the point, unknowns x unknowns. */
enum ebit_status ebit_theta_derivatives (struct ebit_context *context,
                                         struct ebit_theta_barrier *barrier,
                                         double *gradient, double *hessian);

#endif /* EBIT_THETA_BARRIER_H */
