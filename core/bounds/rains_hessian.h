/* The second derivative of the barrier function of rains_barrier.h, in the
 * real basis of coordinates.h. */
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
  struct ebit_element *elements; /* n x n */
  double *outer, *weight;        /* n^2 x n each */
  double *logarithm, *transpose; /* n^2 x n^2 each */
};

/* Memory for a Hessian of that size, in the work memory. */
enum ebit_status ebit_rains_open_kernels (struct ebit_context *context,
                                          size_t n,
                                          struct ebit_rains_kernels *kernels);

/* The lower triangle of the n^2 x n^2 matrix at the barrier's point.  Fails by
 * interrupt only. */
enum ebit_status ebit_rains_hessian (struct ebit_context *context,
                                     struct ebit_rains_barrier *barrier,
                                     struct ebit_rains_kernels *kernels,
                                     double *hessian);

#endif /* EBIT_RAINS_HESSIAN_H */
