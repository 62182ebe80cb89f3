/* The greatest least eigenvalue of an affine family of Hermitian matrices.
 *
 * The primal-dual method of semidefinite.h, Mehrotra's predictor and corrector
 * in Nesterov and Todd's scaling, for another system: the slack is S = C + sum
 * y_k F_k - t 1, with E_k = F_k and, for t, E = -1 the Newton equations are
 *
 *     sum_l Tr E_k W E_l W dz_l = Tr E_k G correction G^dag - b_k,
 *
 * b = 0 but for -1 of t.  Both sides have points inside, t far below and X =
 * 1/n, where the F_k have no trace.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "eigenvalue_program.h"

#include <math.h>
#include <string.h>

#include "cholesky.h"
#include "hermitian.h"
#include "semidefinite_block.h"

#define MAX_STEPS 60
#define BOUNDARY_SHARE 0.98 /* of the way to the boundary */
#define STALLED 1e-7        /* steps shorter than that lead nowhere */
#define SMALLEST_GAP 1e-15  /* rounding leaves nothing below it */
#define FEASIBLE 1e-11      /* of |Tr F_k X| and |Tr X - 1| */

struct iteration
{
  const struct ebit_eigenvalue_program *program;
  struct ebit_block *blocks;
  size_t n, size; /* order of all blocks together, numbers of them */
  size_t m;       /* unknowns, t the last */
  double *z, *step, *hessian;
  double *unused; /* zeros: the system is solved for one right-hand side */
  double complex *work, *image; /* of all blocks */
  double gap;
};

size_t
ebit_blocks_size (size_t n_blocks, const size_t *sizes)
{
  size_t size = 0;
  for (size_t b = 0; b < n_blocks; b++)
    size += sizes[b] * sizes[b];
  return size;
}

/* y = sum_k z_k E_k, plus C where `affine`. */
static void
combine (const struct iteration *iteration, const double *z, bool affine,
         double complex *y)
{
  const struct ebit_eigenvalue_program *program = iteration->program;
  const size_t size = iteration->size;
  if (affine)
    memcpy (y, program->constant, size * sizeof *y);
  else
    memset (y, 0, size * sizeof *y);
  for (size_t k = 0; k + 1 < iteration->m; k++)
    for (size_t i = 0; i < size; i++)
      y[i] += z[k] * program->directions[i + k * size];
  for (size_t b = 0; b < program->n_blocks; b++)
  {
    const size_t n = program->sizes[b];
    for (size_t i = 0; i < n; i++)
      y[i * (n + 1)] -= z[iteration->m - 1];
    y += n * n;
  }
}

/* Tr E_k x for all k. */
static void
measure (const struct iteration *iteration, const double complex *x,
         double *values)
{
  const struct ebit_eigenvalue_program *program = iteration->program;
  const size_t size = iteration->size, last = iteration->m - 1;
  for (size_t k = 0; k < last; k++)
    values[k]
        = ebit_inner_product (size, 1, program->directions + k * size, x);
  values[last] = 0;
  for (size_t b = 0; b < program->n_blocks; b++)
  {
    const size_t n = program->sizes[b];
    values[last] -= ebit_trace (n, x);
    x += n * n;
  }
}

/* The least eigenvalue of C, and X = 1/n. */
static enum ebit_status
start (struct ebit_context *context,
       const struct ebit_eigenvalue_program *program,
       struct iteration *iteration)
{
  const size_t size = ebit_blocks_size (program->n_blocks, program->sizes);
  const size_t m = program->n_unknowns + 1;
  *iteration = (struct iteration){ .program = program, .size = size, .m = m };
  iteration->blocks
      = ebit_work (context, program->n_blocks, sizeof *iteration->blocks);
  double *numbers = ebit_work (context, m * (m + 3), sizeof *numbers);
  double complex *matrices = ebit_work (context, 2 * size, sizeof *matrices);
  if (!iteration->blocks || !numbers || !matrices)
    return EBIT_EMEMORY;
  iteration->z = numbers;
  iteration->step = numbers + m;
  iteration->unused = numbers + 2 * m;
  iteration->hessian = numbers + 3 * m;
  iteration->work = matrices;
  iteration->image = matrices + size;
  const double complex *c = program->constant;
  double least = INFINITY;
  enum ebit_status status = EBIT_OK;
  for (size_t b = 0; b < program->n_blocks && !status; b++)
  {
    const size_t n = program->sizes[b];
    struct ebit_block *block = &iteration->blocks[b];
    status = ebit_block_allocate (context, n, block);
    if (!status)
      status = ebit_hermitian_eigen (context, n, c, block->values, NULL);
    if (!status)
      least = fmin (least, block->values[0]);
    iteration->n += n;
    c += n * n;
  }
  for (size_t b = 0; b < program->n_blocks && !status; b++)
    for (size_t i = 0; i < program->sizes[b]; i++)
      iteration->blocks[b].multiplier[i * (program->sizes[b] + 1)]
          = 1 / (double)iteration->n;
  iteration->z[m - 1] = least - fmax (0.1, fabs (least));
  return status;
}

/* The slacks, the scalings and the gap. */
static enum ebit_status
scale (struct ebit_context *context, struct iteration *iteration,
       bool *positive)
{
  combine (iteration, iteration->z, true, iteration->work);
  const double complex *slack = iteration->work;
  iteration->gap = 0;
  for (size_t b = 0; b < iteration->program->n_blocks; b++)
  {
    struct ebit_block *block = &iteration->blocks[b];
    memcpy (block->slack, slack, block->n * block->n * sizeof *slack);
    const enum ebit_status status
        = ebit_block_scale (context, block, positive);
    if (status || !*positive)
      return status;
    iteration->gap += ebit_block_gap (block);
    slack += block->n * block->n;
  }
  return EBIT_OK;
}

/* Tr E_k W E_l W, factorised. */
static enum ebit_status
factor (struct ebit_context *context, struct iteration *iteration,
        bool *positive)
{
  const struct ebit_eigenvalue_program *program = iteration->program;
  const size_t m = iteration->m, size = iteration->size;
  for (size_t l = 0; l < m; l++)
  {
    const double complex *e = program->directions + l * size;
    double complex *image = iteration->image;
    if (l + 1 == m)
    {
      memset (iteration->step, 0, m * sizeof *iteration->step);
      iteration->step[l] = 1;
      combine (iteration, iteration->step, false, iteration->work);
      e = iteration->work;
    }
    for (size_t b = 0; b < program->n_blocks; b++)
    {
      struct ebit_block *block = &iteration->blocks[b];
      ebit_congruence (block->n, block->n, block->metric, e, block->work[0],
                       image);
      e += block->n * block->n;
      image += block->n * block->n;
    }
    measure (iteration, iteration->image, iteration->hessian + l * m);
    const enum ebit_status status = ebit_poll (context);
    if (status)
      return status;
  }
  return ebit_cholesky (context, m, iteration->hessian, positive);
}

struct lengths
{
  double slack, multiplier;
};

/* The direction to the centre given, and how long its steps may be. */
static enum ebit_status
find_step (struct ebit_context *context, struct iteration *iteration,
           double center, bool second_order, struct lengths *lengths)
{
  const size_t n_blocks = iteration->program->n_blocks;
  double complex *change = iteration->work;
  for (size_t b = 0; b < n_blocks; b++)
  {
    struct ebit_block *block = &iteration->blocks[b];
    ebit_block_correct (block, center, second_order);
    ebit_block_unscale_correction (block, change);
    change += block->n * block->n;
  }
  measure (iteration, iteration->work, iteration->step);
  iteration->step[iteration->m - 1] += 1;
  ebit_cholesky_solve (iteration->m, iteration->hessian, iteration->step,
                       iteration->unused);
  combine (iteration, iteration->step, false, iteration->work);
  double slack = INFINITY, multiplier = INFINITY;
  enum ebit_status status = EBIT_OK;
  change = iteration->work;
  for (size_t b = 0; b < n_blocks && !status; b++)
  {
    struct ebit_block *block = &iteration->blocks[b];
    ebit_block_step (block, change);
    status = ebit_block_reach (context, block, &slack, &multiplier);
    change += block->n * block->n;
  }
  *lengths = (struct lengths){ fmin (1, BOUNDARY_SHARE * slack),
                               fmin (1, BOUNDARY_SHARE * multiplier) };
  return status;
}

/* The gap's average times the cube of the share that the predictor leaves. */
static double
choose_center (const struct iteration *iteration,
               const struct lengths *lengths)
{
  double left = 0;
  for (size_t b = 0; b < iteration->program->n_blocks; b++)
    left += ebit_block_gap_after (&iteration->blocks[b], lengths->slack,
                                  lengths->multiplier);
  const double share = fmin (1, fmax (0, left / iteration->gap));
  return iteration->gap / (double)iteration->n
         * fmax (1e-6, share * share * share);
}

static enum ebit_status
advance (struct ebit_context *context, struct iteration *iteration,
         bool *moved)
{
  struct lengths lengths;
  enum ebit_status status = find_step (context, iteration, 0, false, &lengths);
  if (!status)
    status = find_step (context, iteration,
                        choose_center (iteration, &lengths), true, &lengths);
  *moved = fmin (lengths.slack, lengths.multiplier) > STALLED;
  if (status || !*moved)
    return status;
  for (size_t k = 0; k < iteration->m; k++)
    iteration->z[k] += lengths.slack * iteration->step[k];
  for (size_t b = 0; b < iteration->program->n_blocks; b++)
    ebit_block_advance (&iteration->blocks[b], lengths.multiplier);
  return EBIT_OK;
}

/* Tr C X, where X is feasible to rounding. */
static double
bound_above (struct iteration *iteration)
{
  const double complex *c = iteration->program->constant;
  const size_t m = iteration->m;
  double complex *x = iteration->work;
  double bound = 0;
  for (size_t b = 0; b < iteration->program->n_blocks; b++)
  {
    const struct ebit_block *block = &iteration->blocks[b];
    const size_t size = block->n * block->n;
    memcpy (x, block->multiplier, size * sizeof *x);
    bound += ebit_inner_product (size, 1, c, x);
    c += size;
    x += size;
  }
  measure (iteration, iteration->work, iteration->step);
  iteration->step[m - 1] += 1;
  for (size_t k = 0; k < m; k++)
    if (!(fabs (iteration->step[k]) <= FEASIBLE))
      return INFINITY;
  return bound;
}

enum ebit_status
ebit_solve_eigenvalue_program (struct ebit_context *context,
                               const struct ebit_eigenvalue_program *program,
                               struct ebit_eigenvalue_point *point)
{
  struct iteration iteration;
  enum ebit_status status = start (context, program, &iteration);
  point->unknowns = iteration.z;
  point->bound = INFINITY;
  bool going = !status;
  double first = 0;
  for (size_t steps = 0; going; steps++)
  {
    bool positive = true;
    point->least = iteration.z[iteration.m - 1];
    point->bound = fmin (point->bound, bound_above (&iteration));
    going = steps < MAX_STEPS && point->least < program->enough
            && point->bound > program->hopeless && !ebit_time_is_up (context);
    if (going)
      status = scale (context, &iteration, &positive);
    first = steps == 0 ? iteration.gap : first;
    if (going)
      ebit_gap_progress (context, first, iteration.gap, SMALLEST_GAP);
    going = going && !status && positive && iteration.gap > SMALLEST_GAP;
    if (going)
      status = factor (context, &iteration, &positive);
    going = going && !status && positive;
    if (going)
      status = advance (context, &iteration, &going);
    going = going && !status;
  }
  return status;
}
