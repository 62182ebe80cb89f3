/* Matrices of complex balls (ball.h): column-major, x[i + j * rows], in the
 * work memory.
 *
 * Every maker returns a matrix without elements where memory runs out or the
 * caller wants to stop (the error is set), and passes one on that it is given,
 * so that a chain of them reads like its formula and is checked once, at its
 * end. */
#ifndef EBIT_BALL_MATRIX_H
#define EBIT_BALL_MATRIX_H

#include "ball.h"

#include <complex.h>

struct ebit_balls
{
  size_t rows, columns;
  struct ebit_complex_ball *x; /* NULL: there is no memory */
};

/* All zero. */
struct ebit_balls ebit_balls_new (struct ebit_context *context, size_t rows,
                                  size_t columns);
/* The numbers as they are. */
struct ebit_balls ebit_balls_exactly (struct ebit_context *context,
                                      size_t rows, size_t columns,
                                      const double complex *x);
/* Element (i, i), real. */
struct ebit_ball ebit_balls_diagonal_at (struct ebit_balls a, size_t i);
/* The midpoints, rounded, in new work memory. */
double complex *ebit_balls_rounded (struct ebit_context *context,
                                    struct ebit_balls a);

struct ebit_balls ebit_balls_product (struct ebit_context *context,
                                      struct ebit_balls a,
                                      struct ebit_balls b);
/* a^dag b */
struct ebit_balls ebit_balls_adjoint_product (struct ebit_context *context,
                                              struct ebit_balls a,
                                              struct ebit_balls b);
/* a b^dag */
struct ebit_balls ebit_balls_product_adjoint (struct ebit_context *context,
                                              struct ebit_balls a,
                                              struct ebit_balls b);
/* a x a^dag, and a^dag x a */
struct ebit_balls ebit_balls_congruence (struct ebit_context *context,
                                         struct ebit_balls a,
                                         struct ebit_balls x);
struct ebit_balls ebit_balls_adjoint_congruence (struct ebit_context *context,
                                                 struct ebit_balls a,
                                                 struct ebit_balls x);
/* q diag (values) q^dag */
struct ebit_balls ebit_balls_spectral (struct ebit_context *context,
                                       struct ebit_balls q,
                                       const struct ebit_ball *values);

struct ebit_balls ebit_balls_plus (struct ebit_context *context,
                                   struct ebit_balls a, struct ebit_balls b);
struct ebit_balls ebit_balls_minus (struct ebit_context *context,
                                    struct ebit_balls a, struct ebit_balls b);
struct ebit_balls ebit_balls_scaled (struct ebit_context *context,
                                     struct ebit_ball s, struct ebit_balls a);
/* a + s 1 */
struct ebit_balls ebit_balls_shifted (struct ebit_context *context,
                                      struct ebit_balls a, struct ebit_ball s);
struct ebit_balls ebit_balls_conjugate (struct ebit_context *context,
                                        struct ebit_balls a);
struct ebit_balls ebit_balls_transpose (struct ebit_context *context,
                                        struct ebit_balls a);
struct ebit_balls ebit_balls_adjoint (struct ebit_context *context,
                                      struct ebit_balls a);
/* (a + a^dag)/2 */
struct ebit_balls ebit_balls_hermitian (struct ebit_context *context,
                                        struct ebit_balls a);
/* All within `by` of a, element by element, real and imaginary part. */
struct ebit_balls ebit_balls_widened (struct ebit_context *context,
                                      struct ebit_balls a, double by);

/* Re Tr a; Re Tr a b of two Hermitian matrices. */
struct ebit_ball ebit_balls_trace (struct ebit_balls a);
struct ebit_ball ebit_balls_inner (struct ebit_balls a, struct ebit_balls b);
/* A bound of the Frobenius norm; of the elements beside the diagonal. */
double ebit_balls_norm (struct ebit_balls a);
double ebit_balls_off_norm (struct ebit_balls a);

/* Of two subsystems, the first one most significant. */
struct ebit_balls ebit_balls_trace_second (struct ebit_context *context,
                                           const size_t dims[2],
                                           struct ebit_balls a);
struct ebit_balls ebit_balls_trace_first (struct ebit_context *context,
                                          const size_t dims[2],
                                          struct ebit_balls a);
struct ebit_balls ebit_balls_transpose_second (struct ebit_context *context,
                                               const size_t dims[2],
                                               struct ebit_balls a);
struct ebit_balls ebit_balls_kron (struct ebit_context *context,
                                   struct ebit_balls a, struct ebit_balls b);

/* The isometry nearest to v (rows >= columns), v (v^dag v)^(-1/2), where
 * ||v^dag v - 1|| < 1/1000, else anything; *defect is a bound of that norm. */
struct ebit_balls ebit_balls_polar (struct ebit_context *context,
                                    struct ebit_balls v, double *defect);

#endif /* EBIT_BALL_MATRIX_H */
