/* The Newton system of a semidefinite program: see semidefinite.h.
 *
 * A Hermitian h has the real coordinates h_ii, sqrt 2 Re h_ij and, unless
 * everything is real, sqrt 2 Im h_ij for i > j: an orthonormal basis.  The
 * unknowns are those of K followed by those of rho. */
#ifndef EBIT_SEMIDEFINITE_SYSTEM_H
#define EBIT_SEMIDEFINITE_SYSTEM_H

#include "semidefinite.h"
#include "semidefinite_block.h"

struct ebit_unknowns
{
  double complex *dual;     /* n x n */
  double complex *marginal; /* dA x dA */
};

#define EBIT_MAX_BLOCKS 3

struct ebit_system
{
  size_t dims[2], n;
  bool real, free_marginal;
  size_t n_blocks;
  struct ebit_block blocks[EBIT_MAX_BLOCKS]; /* V, then Y and P where there are
                                                any */
  size_t order;                              /* of the system */
  double *matrix; /* its Cholesky factor, after ebit_system_factor */
  double *vector[4];
  double *trace_solution;       /* system^-1 applied to (0, 1) */
  struct ebit_unknowns refined; /* what a solution's residual is made of */
  double complex *work[3];
};

enum ebit_status ebit_system_allocate (struct ebit_context *context,
                                       const struct ebit_norm_program *program,
                                       struct ebit_system *system);

/* y = the block's linear map of the unknowns: sign K (transposed on B or not)
 * plus rho (x) 1 or not. */
void ebit_block_map (struct ebit_system *system,
                     const struct ebit_block *block,
                     const struct ebit_unknowns *x, double complex *y);

/* Assembles M = sum over blocks of map^* (W map (.) W) and factors it;
 * *positive says whether rounding left it positive. */
enum ebit_status ebit_system_factor (struct ebit_context *context,
                                     struct ebit_system *system,
                                     bool *positive);

/* The step d with M d = (target, -t 1) + sum over the blocks of map^* (right),
 * t such that Tr rho does not change; refined against the rounding of the
 * factor.  The right-hand sides, one a block, are destroyed. */
enum ebit_status ebit_system_solve (struct ebit_context *context,
                                    struct ebit_system *system,
                                    const double complex *target,
                                    double complex *const *rights,
                                    struct ebit_unknowns *step);

#endif /* EBIT_SEMIDEFINITE_SYSTEM_H */
