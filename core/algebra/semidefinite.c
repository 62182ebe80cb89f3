/* Norms of a partially transposed operator: the interior point iteration.
 *
 * Each step is Mehrotra's: a predictor straight to the boundary tells how far
 * the centre may be moved, a corrector with the predictor's second-order term
 * goes there.  The multipliers start infeasible, at the identity; a full step
 * makes them feasible, and what rounding adds is taken off in every step,
 * because the right-hand side is the whole equation rather than a difference.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "semidefinite.h"

#include <math.h>
#include <string.h>

#include "semidefinite_system.h"

#define MAX_STEPS 60
#define BOUNDARY_SHARE 0.98 /* of the way to the boundary */
#define RESTORATIONS 3
#define STALLED 1e-6 /* steps shorter than that lead nowhere */

struct iteration
{
  struct ebit_system system;
  const double complex *target;
  struct ebit_unknowns now, step;
  /* Of each block: its right-hand side, then the change of its slack. */
  double complex *change[EBIT_MAX_BLOCKS];
  double gap;
  double infeasible; /* share of the start's infeasibility that is left */
  double slack_length, multiplier_length;
};

static void
set_identity (size_t n, double value, double complex *x)
{
  memset (x, 0, n * n * sizeof *x);
  for (size_t i = 0; i < n; i++)
    x[i + i * n] = value;
}

/* rho = 1/dA (or 1), K half of it if it must be positive, or 0. */
static enum ebit_status
start (struct ebit_context *context, const struct ebit_norm_program *program,
       struct iteration *iteration)
{
  struct ebit_system *system = &iteration->system;
  const enum ebit_status status
      = ebit_system_allocate (context, program, system);
  if (status)
    return status;
  const size_t n = system->n, d = system->dims[0];
  double complex *all
      = ebit_work (context, (2 + EBIT_MAX_BLOCKS) * n * n + 2 * d * d,
                   sizeof (double complex));
  if (!all)
    return EBIT_EMEMORY;
  iteration->now = (struct ebit_unknowns){ all, all + n * n };
  all += n * n + d * d;
  iteration->step = (struct ebit_unknowns){ all, all + n * n };
  all += n * n + d * d;
  for (size_t b = 0; b < EBIT_MAX_BLOCKS; b++)
    iteration->change[b] = all + b * n * n;
  iteration->target = program->target;
  iteration->infeasible = 1;
  const double weight = program->free_marginal ? 1 / (double)d : 1;
  set_identity (d, weight, iteration->now.marginal);
  set_identity (n, program->dominating ? weight / 2 : 0, iteration->now.dual);
  for (size_t b = 0; b < system->n_blocks; b++)
    set_identity (n, 1, system->blocks[b].multiplier);
  return EBIT_OK;
}

/* The slacks of where the unknowns are, the scalings and the gap. */
static enum ebit_status
scale (struct ebit_context *context, struct iteration *iteration,
       bool *positive)
{
  struct ebit_system *system = &iteration->system;
  iteration->gap = 0;
  for (size_t b = 0; b < system->n_blocks; b++)
  {
    struct ebit_block *block = &system->blocks[b];
    ebit_block_map (system, block, &iteration->now, block->slack);
    const enum ebit_status status
        = ebit_block_scale (context, block, positive);
    if (status || !*positive)
      return status;
    iteration->gap += ebit_block_gap (block);
  }
  return EBIT_OK;
}

/* The direction to the centre given, and how long its steps may be. */
static enum ebit_status
find_step (struct ebit_context *context, struct iteration *iteration,
           double center, bool second_order)
{
  struct ebit_system *system = &iteration->system;
  for (size_t b = 0; b < system->n_blocks; b++)
  {
    ebit_block_correct (&system->blocks[b], center, second_order);
    ebit_block_unscale_correction (&system->blocks[b], iteration->change[b]);
  }
  enum ebit_status status = ebit_system_solve (
      context, system, iteration->target, iteration->change, &iteration->step);
  double slack = INFINITY, multiplier = INFINITY;
  for (size_t b = 0; b < system->n_blocks && !status; b++)
  {
    struct ebit_block *block = &system->blocks[b];
    ebit_block_map (system, block, &iteration->step, iteration->change[b]);
    ebit_block_step (block, iteration->change[b]);
    status = ebit_block_reach (context, block, &slack, &multiplier);
  }
  iteration->slack_length = fmin (1, BOUNDARY_SHARE * slack);
  iteration->multiplier_length = fmin (1, BOUNDARY_SHARE * multiplier);
  return status;
}

/* The centre after Mehrotra: the gap's average times the cube of the share of
 * it that the predictor leaves. */
static double
choose_center (const struct iteration *iteration)
{
  const struct ebit_system *system = &iteration->system;
  double left = 0;
  for (size_t b = 0; b < system->n_blocks; b++)
    left += ebit_block_gap_after (&system->blocks[b], iteration->slack_length,
                                  iteration->multiplier_length);
  const double share = fmin (1, fmax (0, left / iteration->gap));
  const double average
      = iteration->gap / (double)(system->n_blocks * system->n);
  return average * fmax (1e-6, share * share * share);
}

static void
advance (struct iteration *iteration)
{
  struct ebit_system *system = &iteration->system;
  const size_t n = system->n, d = system->dims[0];
  iteration->infeasible *= 1 - iteration->multiplier_length;
  for (size_t b = 0; b < system->n_blocks; b++)
    ebit_block_advance (&system->blocks[b], iteration->multiplier_length);
  for (size_t i = 0; i < n * n; i++)
    iteration->now.dual[i]
        += iteration->slack_length * iteration->step.dual[i];
  for (size_t i = 0; i < d * d && system->free_marginal; i++)
    iteration->now.marginal[i]
        += iteration->slack_length * iteration->step.marginal[i];
}

static enum ebit_status
iterate (struct ebit_context *context, struct iteration *iteration,
         double tolerance, size_t *steps)
{
  double first = 0;
  for (*steps = 0; *steps < MAX_STEPS; ++*steps)
  {
    bool positive = true;
    enum ebit_status status = ebit_poll (context);
    if (!status)
      status = scale (context, iteration, &positive);
    const double left = fmax (iteration->gap, iteration->infeasible);
    if (*steps == 0)
      first = left;
    ebit_gap_progress (context, first, left, tolerance);
    if (status || !positive || left <= tolerance || ebit_time_is_up (context))
      return status;
    status = ebit_system_factor (context, &iteration->system, &positive);
    if (status || !positive)
      return status;
    status = find_step (context, iteration, 0, false);
    if (!status)
      status = find_step (context, iteration, choose_center (iteration), true);
    if (status)
      return status;
    if (!(fmin (iteration->slack_length, iteration->multiplier_length)
          > STALLED))
      return EBIT_OK;
    advance (iteration);
  }
  return EBIT_OK;
}

/* Takes off what rounding has left of the multipliers' infeasibility: by
 * -W map (d) W, the least change in the metric of the scaling, which hardly
 * touches the small eigenvalues. */
static enum ebit_status
restore (struct ebit_context *context, struct iteration *iteration)
{
  struct ebit_system *system = &iteration->system;
  const size_t n = system->n;
  bool positive = true;
  enum ebit_status status = scale (context, iteration, &positive);
  if (!status && positive)
    status = ebit_system_factor (context, system, &positive);
  for (int i = 0; i < RESTORATIONS && !status && positive; i++)
  {
    for (size_t b = 0; b < system->n_blocks; b++)
      memcpy (iteration->change[b], system->blocks[b].multiplier,
              n * n * sizeof (double complex));
    status = ebit_system_solve (context, system, iteration->target,
                                iteration->change, &iteration->step);
    for (size_t b = 0; b < system->n_blocks && !status; b++)
    {
      struct ebit_block *block = &system->blocks[b];
      ebit_block_map (system, block, &iteration->step, iteration->change[b]);
      ebit_block_restore (block, iteration->change[b]);
    }
  }
  return status;
}

enum ebit_status
ebit_solve_semidefinite (struct ebit_context *context,
                         const struct ebit_norm_program *program,
                         double tolerance, struct ebit_norm_point *point)
{
  struct iteration iteration;
  enum ebit_status status = start (context, program, &iteration);
  if (!status)
    status = iterate (context, &iteration, tolerance, &point->steps);
  if (!status && !ebit_time_is_up (context))
    status = restore (context, &iteration);
  if (status)
    return status;
  const size_t n = iteration.system.n;
  point->dual = iteration.now.dual;
  point->marginal = iteration.now.marginal;
  point->above = iteration.system.blocks[0].multiplier;
  point->below = program->two_sided
                     ? iteration.system.blocks[1].multiplier
                     : ebit_work (context, n * n, sizeof (double complex));
  point->gap = iteration.gap;
  return !point->below ? EBIT_EMEMORY : EBIT_OK;
}
