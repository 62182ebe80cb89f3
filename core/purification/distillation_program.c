/* The search for what no protocol of distillation exceeds: the dual of the
 * linear program of distillation_ends.c, by the simplex method.
 *
 * Of the program and its dual the latter has half as many rows, and is
 * feasible where all its columns are 0, so that the method has a valid limit
 * at any time.
 *
 * Scaling.  With M_s strings of type s, the matrix sqrt(M_t/M_s) G_ts is
 * orthogonal: rows and columns are scaled by the powers of two that are next
 * to these roots, which keeps the entries exact.  (With a G that is rounded
 * the method stops 1e-5 short, and with GLPK's scaling it takes some of these
 * programs for infeasible.)
 *
 * Degeneracy.  Most of the right sides are 0, or tiny.  So the method first
 * solves a program whose right sides are larger by small numbers, all
 * different, and from its basis, whose prices are right, the program itself,
 * by the dual method.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_program.h"

#include <math.h>

#include "linear_program.h"
#include "pair_types.h"

/* What right sides are raised by, at least; ten times as much in each attempt
 * where that does not do.  Smaller numbers drown in the method's tolerance. */
#define FIRST_PERTURBATION 1e-5
#define ATTEMPTS 3

/* The golden ratio, whose multiples are spread evenly modulo 1. */
#define SPREAD 0.6180339887498949

/* The rows are the types, first of what is right, then of what is wrong. */
struct program
{
  const struct ebit_distillation *problem;
  size_t types;
  unsigned char (*list)[4];
  double *probability;
  int *scale;   /* powers of two next to sqrt(M_s) */
  size_t *rows; /* 0, 1, ... */
  double *entries, *lower, *upper;
  struct ebit_linear_model *model;
};

static enum ebit_status
allocate (struct ebit_context *context, struct program *program)
{
  const size_t types = program->types;
  program->list = ebit_work (context, types, sizeof *program->list);
  program->probability = ebit_work (context, types, sizeof (double));
  program->scale = ebit_work (context, types, sizeof *program->scale);
  program->rows = ebit_work (context, 2 * types, sizeof *program->rows);
  double *sides = ebit_work (context, 6 * types, sizeof *sides);
  program->model = ebit_new_linear_model (context, true);
  if (!program->list || !program->probability || !program->scale
      || !program->rows || !sides || !program->model)
    return EBIT_EMEMORY;
  program->entries = sides;
  program->lower = sides + 2 * types;
  program->upper = sides + 4 * types;
  program->model->is_scaled = true;
  return EBIT_OK;
}

static void
set_upper (struct program *program, double perturbation)
{
  const size_t types = program->types;
  for (size_t s = 0; s < 2 * types; s++)
  {
    const double side = s < types ? 0 : program->probability[s - types];
    const double share = 0.5 + fmod ((double)s * SPREAD, 1);
    program->upper[s]
        = ldexp (side, -program->scale[s % types]) + perturbation * share;
  }
}

static enum ebit_status
start_program (struct ebit_context *context, struct program *program)
{
  static const double ones[4] = { 1, 1, 1, 1 };
  const struct ebit_distillation *problem = program->problem;
  const enum ebit_status status = allocate (context, program);
  if (status)
    return status;
  ebit_list_pair_types (problem->pairs, program->list);
  ebit_pair_type_weights (problem->pairs, ones, program->entries);
  ebit_pair_type_weights (problem->pairs, problem->weights,
                          program->probability);
  for (size_t s = 0; s < program->types; s++)
    program->scale[s] = (int)lround (log2 (program->entries[s]) / 2);
  for (size_t s = 0; s < 2 * program->types; s++)
  {
    program->lower[s] = -INFINITY;
    program->rows[s] = s;
  }
  set_upper (program, 0);
  return ebit_add_linear_rows (context, program->model, 2 * program->types,
                               program->lower, program->upper);
}

/* y, and then all u. */
static enum ebit_status
add_probabilities (struct ebit_context *context, struct program *program)
{
  const size_t types = program->types;
  const double price = -1 / program->problem->success;
  double *entries = program->entries;
  for (size_t s = 0; s < types; s++)
    entries[s] = entries[types + s]
        = ldexp (program->probability[s], -program->scale[s]);
  enum ebit_status status
      = ebit_add_linear_column (context, program->model, 1, 0, INFINITY,
                                2 * types, program->rows, entries);
  for (size_t s = 0; s < types && !status; s++)
    status = ebit_add_linear_column (
        context, program->model, ldexp (price, program->scale[s]), 0, INFINITY,
        2, (size_t[]){ s, types + s }, (double[]){ -1, -1 });
  return status;
}

/* One of the three families: its price, and what multiplies H in the rows of
 * what is right and of what is wrong. */
struct family
{
  double price, right, wrong;
};

/* Column t is in units of 2^n over its scale. */
static enum ebit_status
add_family (struct ebit_context *context, struct program *program,
            const struct family *family, double *row)
{
  const size_t types = program->types, pairs = program->problem->pairs;
  double *entries = program->entries;
  enum ebit_status status = EBIT_OK;
  for (size_t t = 0; t < types && !status; t++)
  {
    const int unit = program->scale[t] - (int)pairs;
    ebit_transposition_row (pairs, program->list[t], row);
    for (size_t s = 0; s < types; s++)
    {
      const double entry = ldexp (row[s], unit - program->scale[s]);
      entries[s] = entry * family->right;
      entries[types + s] = entry * family->wrong;
    }
    status = ebit_add_linear_column (context, program->model,
                                     ldexp (family->price, unit), 0, INFINITY,
                                     2 * types, program->rows, entries);
  }
  return status;
}

static enum ebit_status
add_transpositions (struct ebit_context *context, struct program *program)
{
  const struct ebit_distillation *problem = program->problem;
  const double dimension = ldexp (1, (int)problem->kept);
  const double price = -ldexp (1, (int)problem->pairs) / problem->success;
  const struct family families[3] = { { 0, dimension + 1, 1 },
                                      { 0, 1 - dimension, 1 },
                                      { price, -1, -1 } };
  double *row = ebit_work (context, program->types, sizeof *row);
  enum ebit_status status = row ? EBIT_OK : EBIT_EMEMORY;
  for (size_t k = 0; k < 3 && !status; k++)
    status = add_family (context, program, &families[k], row);
  return status;
}

/* ---- The search ------------------------------------------------------ */

static enum ebit_status
set_rows (struct ebit_context *context, struct program *program,
          double perturbation)
{
  enum ebit_status status = EBIT_OK;
  set_upper (program, perturbation);
  for (size_t s = 0; s < 2 * program->types && !status; s++)
    status = ebit_set_linear_row (context, program->model, s,
                                  program->lower[s], program->upper[s]);
  return status;
}

/* Takes the columns for a dual, where it proves more than the best so far. */
static enum ebit_status
take_better (struct ebit_context *context, const struct program *program,
             double *dual, double *upper)
{
  const size_t types = program->types, n = 3 * types;
  const size_t mark = ebit_work_mark (context);
  double *found = ebit_work (context, n, sizeof *found), proved;
  if (!found)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    const double x = program->model->columns.value[1 + types + i];
    found[i] = ldexp (fmax (0, x), program->scale[i % types]
                                       - (int)program->problem->pairs);
  }
  const enum ebit_status status = ebit_prove_distillation_limit (
      context, program->problem, found, &proved);
  if (!status && proved < *upper)
  {
    *upper = proved;
    for (size_t i = 0; i < n; i++)
      dual[i] = found[i];
  }
  ebit_work_release (context, mark);
  return status;
}

/* The program is feasible and has an end, so that any other state than optimal
 * is the solver's error, and its basis is worth nothing. */
static enum ebit_status
attempt (struct ebit_context *context, struct program *program,
         double perturbation, double *dual, double *upper, bool *is_optimal)
{
  struct ebit_linear_solution solution;
  enum ebit_status status = set_rows (context, program, perturbation);
  if (!status)
    status = ebit_solve_linear_program (context, program->model, EBIT_PRIMAL,
                                        &solution);
  if (!status)
    status = take_better (context, program, dual, upper);
  *is_optimal = !status && solution.state == EBIT_LINEAR_OPTIMAL;
  if (!*is_optimal)
    return status;
  status = set_rows (context, program, 0);
  if (!status)
    status = ebit_solve_linear_program (context, program->model, EBIT_DUAL,
                                        &solution);
  *is_optimal = !status && solution.state == EBIT_LINEAR_OPTIMAL;
  return status ? status : take_better (context, program, dual, upper);
}

enum ebit_status
ebit_search_distillation_dual (struct ebit_context *context,
                               const struct ebit_distillation *problem,
                               double *dual)
{
  struct program program
      = { .problem = problem, .types = ebit_pair_types (problem->pairs) };
  double upper = 1, perturbation = FIRST_PERTURBATION;
  bool is_optimal = false;
  enum ebit_status status = start_program (context, &program);
  if (!status)
    status = add_probabilities (context, &program);
  if (!status)
    status = add_transpositions (context, &program);
  for (size_t i = 0; i < ATTEMPTS && !status && !is_optimal; i++)
  {
    status
        = attempt (context, &program, perturbation, dual, &upper, &is_optimal);
    perturbation *= 10;
    if (ebit_time_is_up (context))
      break;
    if (!is_optimal)
      ebit_restart_linear_model (program.model);
  }
  return status;
}
