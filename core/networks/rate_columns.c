/* The goal of a rate problem as columns of a linear program.
 *
 * The logarithm of a rate is taken between points a_j, as the greatest sum of
 * w_j ln a_j with sum w_j a_j = R, sum w_j = 1: always too small, so that what
 * it finds is feasible.  A point that would be better is a column like any
 * other: of a worth pi of the rate it is a = q/pi.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_columns.h"

#include <math.h>

/* Points whose logarithm would gain less, relative to its weight, are those
 * that are there. */
#define LEAST_GAIN 1e-10

/* Each round halves the distance of points, and quarters what is lost. */
#define MOST_ROUNDS 40

/* To begin with, from the least on, each twice the one before. */
#define FIRST_POINTS 10

static enum ebit_status
add_point (struct ebit_context *context, struct ebit_linear_model *model,
           const struct ebit_rate_columns *columns, size_t i, double a)
{
  const size_t rows[] = { columns->rows[i], columns->convexity + i };
  const double entries[] = { -a, 1 };
  return ebit_add_linear_column (context, model,
                                 columns->problem->numbers[i] * log (a), 0,
                                 INFINITY, 2, rows, entries);
}

static enum ebit_status
add_points (struct ebit_context *context, struct ebit_linear_model *model,
            const struct ebit_rate_columns *columns, const double *start,
            double most)
{
  static const double one = 1;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < columns->problem->n_pairs && !status; i++)
  {
    status = ebit_add_linear_rows (context, model, 1, &one, &one);
    int points = FIRST_POINTS;
    if (most > 0)
      frexp (4 * most / start[i], &points);
    for (int k = 0; k < points && !status; k++)
      status = add_point (context, model, columns, i, ldexp (start[i], k));
  }
  return status;
}

static enum ebit_status
add_worst (struct ebit_context *context, struct ebit_linear_model *model,
           const struct ebit_rate_columns *columns)
{
  const size_t n = columns->problem->n_pairs;
  double *entries = ebit_work (context, n, sizeof *entries);
  if (!entries)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    entries[i] = -columns->problem->numbers[i];
  return ebit_add_linear_column (context, model, 1, 0, INFINITY, n,
                                 columns->rows, entries);
}

enum ebit_status
ebit_add_rate_columns (struct ebit_context *context,
                       struct ebit_linear_model *model,
                       const struct ebit_rate_problem *problem,
                       const size_t *rows, const double *start, double most,
                       struct ebit_rate_columns *columns)
{
  static const double taken = -1;
  *columns = (struct ebit_rate_columns){ .problem = problem,
                                         .rows = rows,
                                         .convexity = model->rows.n };
  if (problem->goal == EBIT_WORST_RATE)
    return add_worst (context, model, columns);
  if (problem->goal == EBIT_LOG_RATE)
    return add_points (context, model, columns, start, most);
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
    status = ebit_add_linear_column (context, model, problem->numbers[i], 0,
                                     INFINITY, 1, &rows[i], &taken);
  return status;
}

enum ebit_status
ebit_solve_rate_program (struct ebit_context *context,
                         struct ebit_linear_model *model, bool *is_optimal)
{
  struct ebit_linear_solution solution;
  const enum ebit_status status
      = ebit_solve_linear_program (context, model, EBIT_PRIMAL, &solution);
  if (status)
    return status;
  *is_optimal = solution.state == EBIT_LINEAR_OPTIMAL;
  if (*is_optimal || solution.state == EBIT_LINEAR_STOPPED)
    return EBIT_OK;
  return ebit_fail (context, EBIT_ESOLVER,
                    "GLPK calls a linear program of rates %s, which none is",
                    solution.state == EBIT_LINEAR_UNBOUNDED ? "unbounded"
                                                            : "infeasible");
}

void
ebit_rate_worths (const struct ebit_linear_model *model,
                  const struct ebit_rate_columns *columns, double *worths)
{
  for (size_t i = 0; i < columns->problem->n_pairs; i++)
    worths[i] = fmax (0, -model->rows.price[columns->rows[i]]);
}

enum ebit_status
ebit_refine_rate_columns (struct ebit_context *context,
                          struct ebit_linear_model *model,
                          struct ebit_rate_columns *columns, size_t *added)
{
  const struct ebit_rate_problem *problem = columns->problem;
  enum ebit_status status = EBIT_OK;
  *added = 0;
  if (problem->goal != EBIT_LOG_RATE || columns->rounds++ >= MOST_ROUNDS)
    return EBIT_OK;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    const double q = problem->numbers[i];
    const double worth = -model->rows.price[columns->rows[i]];
    const double level = model->rows.price[columns->convexity + i];
    const double gain = q * log (q / worth) - q - level;
    const double size = fmax (1, fabs (log (q / worth)));
    if (!(worth > 0 && gain > LEAST_GAIN * q * size))
      continue;
    status = add_point (context, model, columns, i, q / worth);
    *added += 1;
  }
  return status;
}
