/* A unitary that carries one channel to another. */
#ifndef EBIT_INTERTWINER_H
#define EBIT_INTERTWINER_H

#include "context.h"

#include <complex.h>

/* How closely the best unitary V found meets V N(x) V^dag = M(x) on matrix
 * units: the largest element of the difference.  N and M, from d_in to d
 * levels, are given by their Choi matrices `before` and `after`. */
enum ebit_status ebit_find_intertwiner (struct ebit_context *context,
                                        size_t d_in, size_t d,
                                        const double complex *before,
                                        const double complex *after,
                                        double *residual);

#endif /* EBIT_INTERTWINER_H */
