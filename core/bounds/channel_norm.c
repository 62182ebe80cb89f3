/* Bounds on the norms of norm_program.h, with the points that prove them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_norm.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "norm_point.h"
#include "norm_proof.h"
#include "semidefinite.h"
#include "subsystems.h"

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

/* ---- Supports -------------------------------------------------------- */

/* Isometries from the supports of the marginals. */
struct support
{
  size_t dims[2];
  double complex *isometry; /* their product, n x (dims[0] dims[1]) */
};

static enum ebit_status
find_range (struct ebit_context *context, size_t n, double complex *marginal,
            size_t *rank, double complex **basis)
{
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, marginal, values, marginal);
  size_t first = 0;
  while (first + 1 < n && values[first] <= SUPPORT * values[n - 1])
    first++;
  *rank = n - first;
  *basis = marginal + first * n;
  /* Not to turn what need not shrink. */
  if (first == 0)
    for (size_t i = 0; i < n * n; i++)
      marginal[i] = i % (n + 1) == 0 ? 1 : 0;
  return status;
}

static enum ebit_status
find_support (struct ebit_context *context,
              const struct ebit_norm_program *program, struct support *support)
{
  const size_t d_a = program->dims[0], d_b = program->dims[1];
  double complex *a = ebit_work (context, d_a * d_a, sizeof *a);
  double complex *b = ebit_work (context, d_b * d_b, sizeof *b);
  if (!a || !b)
    return EBIT_EMEMORY;
  ebit_trace_out_second (program->dims, program->target, a);
  ebit_trace_out_first (program->dims, program->target, b);
  double complex *in_a, *in_b;
  enum ebit_status status
      = find_range (context, d_a, a, &support->dims[0], &in_a);
  if (!status)
    status = find_range (context, d_b, b, &support->dims[1], &in_b);
  if (status)
    return status;
  const size_t rank = support->dims[0] * support->dims[1];
  support->isometry
      = ebit_work (context, d_a * d_b * rank, sizeof *support->isometry);
  if (!support->isometry)
    return EBIT_EMEMORY;
  ebit_kron (d_a, support->dims[0], in_a, d_b, support->dims[1], in_b,
             support->isometry);
  return EBIT_OK;
}

static bool
is_full (const struct ebit_norm_program *program,
         const struct support *support)
{
  return support->dims[0] == program->dims[0]
         && support->dims[1] == program->dims[1];
}

/* Solves on the support and carries the point back. */
static enum ebit_status
solve_on_support (struct ebit_context *context,
                  const struct ebit_norm_program *program,
                  const struct support *support, struct ebit_norm_point *point)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  const size_t rank = support->dims[0] * support->dims[1];
  double complex *small = ebit_work (context, rank * rank, sizeof *small);
  double complex *work = ebit_work (context, n * rank, sizeof *work);
  if (!small || !work)
    return EBIT_EMEMORY;
  ebit_adjoint_congruence (n, rank, support->isometry, program->target, work,
                           small);
  struct ebit_norm_program reduced = *program;
  memcpy (reduced.dims, support->dims, sizeof reduced.dims);
  reduced.target = small;
  struct ebit_norm_point found;
  const enum ebit_status status
      = ebit_solve_semidefinite (context, &reduced, GAP_OF_SOLVER, &found);
  if (status)
    return status;
  ebit_congruence (n, rank, support->isometry, found.dual, work, point->dual);
  ebit_congruence (n, rank, support->isometry, found.above, work,
                   point->above);
  ebit_congruence (n, rank, support->isometry, found.below, work,
                   point->below);
  /* A Choi matrix has full support on A: only B shrank. */
  if (program->free_marginal && support->dims[0] == d)
    memcpy (point->marginal, found.marginal, d * d * sizeof *found.marginal);
  return EBIT_OK;
}

enum ebit_status
ebit_bound_norm (struct ebit_context *context, const char *name,
                 const struct ebit_norm_program *program,
                 struct ebit_norm_bounds *bounds)
{
  struct support support;
  enum ebit_status status = guess (context, program, bounds);
  if (status || bounds->upper - bounds->lower <= GAP_OF_GUESS
      || ebit_time_is_up (context))
    return status;
  status = find_support (context, program, &support);
  if (status)
    return status;
  const size_t n = support.dims[0] * support.dims[1];
  if (n > MOST_DIMENSIONS)
    return ebit_fail (
        context, EBIT_EARGUMENT,
        "%s is of dimensions %zu x %zu; it must be of at most %d "
        "together, or of a named family",
        name ? name : "channel", support.dims[0], support.dims[1],
        MOST_DIMENSIONS);
  if (is_full (program, &support))
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
