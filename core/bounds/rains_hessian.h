/* The second derivative of the barrier function of rains_barrier.h, in the
 * real basis of coordinates.h: of real problems in that of real matrices,
 * whose unknowns are about half as many. */
#ifndef EBIT_RAINS_HESSIAN_H
#define EBIT_RAINS_HESSIAN_H

#include "rains_barrier.h"

/* Where an element of a Hermitian matrix is among its components, which are
 * Re h_ik at (i, k) and Im h_ik at (k, i) for i > k. */
struct ebit_element
{
  size_t re, im;
  double sign; /* of Im: -1 above the diagonal, 0 on it */
};

struct ebit_rains_kernels
{
  size_t count;                  /* of components: n^2, or n (n + 1)/2 */
  struct ebit_element *elements; /* n x n */
  size_t *place;                 /* n x n: of a real matrix' elements, column
                                    after column of the lower triangle */
  size_t *first, *second;        /* n: i = first + second, those of A and B */
  double *outer, *weight;        /* count x n each */
  double *logarithm, *transpose; /* count x count each */
};

/* Memory for the Hessian of that barrier, in the work memory. */
enum ebit_status
ebit_rains_open_kernels (struct ebit_context *context,
                         const struct ebit_rains_barrier *barrier,
                         struct ebit_rains_kernels *kernels);

/* The lower triangle of the count x count matrix at the barrier's point.
 * Fails by interrupt only. */
enum ebit_status ebit_rains_hessian (struct ebit_context *context,
                                     struct ebit_rains_barrier *barrier,
                                     struct ebit_rains_kernels *kernels,
                                     double *hessian);

#endif /* EBIT_RAINS_HESSIAN_H */
