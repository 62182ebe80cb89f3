/* Bounds on the norms of norm_program.h, with the points that prove them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_norm.h"

#include <math.h>
#include <string.h>

#include "norm_point.h"
#include "norm_proof.h"
#include "semidefinite.h"
#include "marginal_support.h"

#define GAP_OF_SOLVER 1e-10
#define GAP_OF_GUESS 1e-12
#define MOST_DIMENSIONS 64
#define SUPPORT 1e-13 /* share of the largest eigenvalue of a marginal */

static enum ebit_status
prove (struct ebit_context *context, const struct ebit_norm_program *program,
       struct ebit_norm_bounds *bounds)
{
  struct ebit_norm_proof proof;
  const enum ebit_status status
      = ebit_prove_norm (context, program, &bounds->point, &proof);
  bounds->lower = fmax (0, log2 (fmax (1, proof.lower)));
  bounds->upper = fmax (bounds->lower, log2 (proof.upper));
  return status;
}

/* rho = 1/dA (or 1) and the positive and negative parts of the target: optimal
 * without domination if the channel is covariant, with it if besides K^TB is
 * positive, and wherever the target is. */
static enum ebit_status
guess (struct ebit_context *context, const struct ebit_norm_program *program,
       struct ebit_norm_bounds *bounds)
{
  const size_t d = program->dims[0];
  double *diagonal = ebit_work (context, d, sizeof *diagonal);
  if (!diagonal)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < d; a++)
    diagonal[a] = program->free_marginal ? 1 / (double)d : 1;
  enum ebit_status status
      = ebit_make_norm_point (context, program->dims, &bounds->point);
  if (!status)
    status = ebit_transposition_point (context, program->dims, program->target,
                                       diagonal, &bounds->point);
  return status ? status : prove (context, program, bounds);
}

/* The guess once more, where what the solver has got to is no better. */
static enum ebit_status
keep_guess (struct ebit_context *context,
            const struct ebit_norm_program *program,
            struct ebit_norm_bounds *bounds)
{
  struct ebit_norm_bounds first;
  const enum ebit_status status = guess (context, program, &first);
  if (!status && first.upper - first.lower < bounds->upper - bounds->lower)
    *bounds = first;
  return status;
}

/* Solves on the support and carries the point back. */
static enum ebit_status
solve_on_support (struct ebit_context *context,
                  const struct ebit_norm_program *program,
                  const struct ebit_support *support,
                  struct ebit_norm_point *point)
{
  const size_t d = program->dims[0], rank = ebit_support_rank (support);
  double complex *small = ebit_work (context, rank * rank, sizeof *small);
  if (!small)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_compress (context, support, program->target, small);
  struct ebit_norm_program reduced = *program;
  memcpy (reduced.dims, support->ranks, sizeof reduced.dims);
  reduced.target = small;
  struct ebit_norm_point found;
  if (!status)
    status
        = ebit_solve_semidefinite (context, &reduced, GAP_OF_SOLVER, &found);
  if (!status)
    status = ebit_embed (context, support, found.dual, point->dual);
  if (!status)
    status = ebit_embed (context, support, found.above, point->above);
  if (!status)
    status = ebit_embed (context, support, found.below, point->below);
  /* A Choi matrix has full support on A: only B shrank. */
  if (!status && program->free_marginal && support->ranks[0] == d)
    memcpy (point->marginal, found.marginal, d * d * sizeof *found.marginal);
  return status;
}

enum ebit_status
ebit_bound_norm (struct ebit_context *context, const char *name,
                 const struct ebit_norm_program *program,
                 struct ebit_norm_bounds *bounds)
{
  struct ebit_support support;
  enum ebit_status status = guess (context, program, bounds);
  if (status || bounds->upper - bounds->lower <= GAP_OF_GUESS
      || ebit_time_is_up (context))
    return status;
  status = ebit_find_support (context, program->dims, program->target, SUPPORT,
                              &support);
  if (status)
    return status;
  if (ebit_support_rank (&support) > MOST_DIMENSIONS)
    return ebit_fail (
        context, EBIT_EARGUMENT,
        "%s is of dimensions %zu x %zu; it must be of at most %d "
        "together, or of a named family",
        name ? name : "channel", support.ranks[0], support.ranks[1],
        MOST_DIMENSIONS);
  if (support.full)
    status = ebit_solve_semidefinite (context, program, GAP_OF_SOLVER,
                                      &bounds->point);
  else
    status = solve_on_support (context, program, &support, &bounds->point);
  if (!status)
    status = prove (context, program, bounds);
  if (!status && ebit_time_is_up (context))
    status = keep_guess (context, program, bounds);
  return status;
}
