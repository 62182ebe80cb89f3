/* The greatest least eigenvalue of an affine family of Hermitian matrices,
 *
 *     maximise  t   such that  C + sum_k y_k F_k - t 1 >= 0,
 *     minimise  Tr C X  over  X >= 0, Tr X = 1, Tr F_k X = 0,
 *
 * as a semidefinite program with both sides' points, in blocks.  Whether the
 * family has a positive member at all is its sign. */
#ifndef EBIT_EIGENVALUE_PROGRAM_H
#define EBIT_EIGENVALUE_PROGRAM_H

#include "context.h"

#include <complex.h>
#include <stddef.h>

struct ebit_eigenvalue_program
{
  size_t n_blocks;
  const size_t *sizes; /* orders of the blocks */
  size_t n_unknowns;
  /* C, and the F_k one after the other, orthonormal; of each the blocks one
   * after the other. */
  const double complex *constant, *directions;
  double enough;   /* t that needs no more */
  double hopeless; /* an upper bound on t that needs no more */
};

struct ebit_eigenvalue_point
{
  double *unknowns; /* y, in the work memory */
  double least;     /* t: attained by y */
  double bound;     /* Tr C X: no y exceeds it, but for rounding */
};

/* How many numbers a matrix of those blocks has. */
size_t ebit_blocks_size (size_t n_blocks, const size_t *sizes);

/* Stops at `enough`, at `hopeless`, at the optimum or as near as rounding and
 * the time let it.  `bound` is the least of all steps whose X was feasible to
 * rounding, Inf where none was. */
enum ebit_status
ebit_solve_eigenvalue_program (struct ebit_context *context,
                               const struct ebit_eigenvalue_program *program,
                               struct ebit_eigenvalue_point *point);

#endif /* EBIT_EIGENVALUE_PROGRAM_H */
