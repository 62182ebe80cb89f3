/* All trace-preserving maps D with D o N = N', as an affine family of Choi
 * matrices: see degrading_map.c. */
#ifndef EBIT_DEGRADING_PROBLEM_H
#define EBIT_DEGRADING_PROBLEM_H

#include "output_blocks.h"

struct ebit_degrading_problem
{
  struct ebit_output_blocks from, to;
  size_t n_from, n_to;  /* coordinates of block-diagonal Hermitian matrices */
  size_t span;          /* how many of n_from the outputs span */
  double amplification; /* largest over least singular value of the outputs */
  /* Orthonormal bases of block-diagonal Hermitian matrices, blocks one after
   * the other: of `from` the outputs' span first, of `to` 1/sqrt n' first;
   * and D of the first `span` of them. */
  double complex *sources, *targets, *mapped;
  size_t *sizes; /* of the blocks of the Choi matrix: those of `to` fastest */
};

/* The number of the y_cf, once the blocks are known and the bases made. */
size_t ebit_count_unknowns (const struct ebit_degrading_problem *problem);

/* Makes the bases, of blocks that have been found. */
enum ebit_status
ebit_make_degrading_bases (struct ebit_context *context,
                           struct ebit_degrading_problem *problem);

/* C, and the directions G_c^T (x) Z_f one after the other, of `size` numbers
 * each; both have to be zero before. */
void ebit_fill_degrading_family (const struct ebit_degrading_problem *problem,
                                 size_t size, double complex *constant,
                                 double complex *directions);

/* y += g^T (x) z of block-diagonal g and z, block by block. */
void ebit_add_block_product (const struct ebit_degrading_problem *problem,
                             double factor, const double complex *g,
                             const double complex *z, double complex *y);

#endif /* EBIT_DEGRADING_PROBLEM_H */
