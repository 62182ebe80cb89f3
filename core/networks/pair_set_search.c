/* Bounds on weighted sums of rates from single pairs and sets of them: a
 * linear program whose columns are sets U of pairs,
 *
 *   minimise sum_U y_U b_U  subject to  sum_{U has i} y_U >= q_i,  y >= 0,
 *
 * the dual of max q.R with sum_{i in U} R_i <= b_U, where b_U is what prices
 * and ebit_pairs_gap prove of the set.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_set_search.h"

#include <math.h>
#include <string.h>

#include "linear_program.h"

struct search
{
  const struct ebit_rate_problem *problem;
  const struct ebit_graph *graph;
  const double *capacity;
  bool is_optimal;
  enum ebit_flow_method method;
};

/* ---- Flows of sets ----------------------------------------------------- */

static enum ebit_status
find_set_flow (struct ebit_context *context, const struct search *search,
               const bool *has, struct ebit_rate_problem *part,
               struct ebit_flow *flow)
{
  const enum ebit_status status
      = ebit_take_set (context, search->problem, has, part);
  return status ? status
                : ebit_find_used_flow (context, part, search->graph,
                                       search->capacity, search->is_optimal,
                                       search->method, flow);
}

/* What the flow of a single pair gives, its weight included. */
static enum ebit_status
find_single_value (struct ebit_context *context, const struct search *search,
                   bool *has, size_t i, double *value)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_rate_problem part;
  struct ebit_flow flow;
  has[i] = true;
  const enum ebit_status status
      = find_set_flow (context, search, has, &part, &flow);
  has[i] = false;
  *value = 0;
  for (size_t p = 0; !status && p < flow.n_paths; p++)
    *value += search->problem->numbers[i] * flow.paths[p].flow;
  ebit_work_release (context, mark);
  return status ? status : ebit_poll_if_due (context);
}

enum ebit_status
ebit_find_single_flow (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       bool is_optimal, enum ebit_flow_method method,
                       struct ebit_flow *flow)
{
  const struct search search
      = { problem, graph, capacity, is_optimal, method };
  bool *has = ebit_work (context, problem->n_pairs, sizeof *has);
  enum ebit_status status = has ? EBIT_OK : EBIT_EMEMORY;
  struct ebit_rate_problem part;
  double most = -1;
  size_t best = 0;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    double value = 0;
    status = find_single_value (context, &search, has, i, &value);
    if (value > most)
    {
      most = value;
      best = i;
    }
  }
  if (status)
    return status;
  has[best] = true;
  status = find_set_flow (context, &search, has, &part, flow);
  for (size_t p = 0; !status && p < flow->n_paths; p++)
    flow->paths[p].pair = best;
  return status;
}

/* ---- The sets that there are ------------------------------------------- */

struct family
{
  size_t n;
  bool *has; /* of set k and pair i: has[k * n_pairs + i] */
  double *limit;
};

static enum ebit_status
allocate_family (struct ebit_context *context, size_t n_pairs, size_t n,
                 struct family *family)
{
  family->n = n;
  family->has = ebit_work (context, n * n_pairs, sizeof *family->has);
  family->limit = ebit_work (context, n, sizeof *family->limit);
  if (!family->has || !family->limit)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    family->limit[k] = INFINITY;
  for (size_t i = 0; i < n_pairs; i++)
    family->has[i * n_pairs + i] = true;
  return EBIT_OK;
}

/* After the single pairs the sets of more, by their bits. */
static void
fill_all_sets (size_t n_pairs, struct family *family)
{
  size_t k = n_pairs;
  for (size_t bits = 1; bits < (size_t)1 << n_pairs; bits++)
  {
    if ((bits & (bits - 1)) == 0)
      continue;
    for (size_t i = 0; i < n_pairs; i++)
      family->has[k * n_pairs + i] = (bits >> i & 1) != 0;
    k++;
  }
}

/* After them the pairs of the greatest weights, one more each time. */
static void
fill_chain (const double *weights, size_t n_pairs, struct family *family)
{
  const bool *last = NULL;
  for (size_t size = 1; size <= n_pairs; size++)
  {
    /* the first one is a single pair, and replaced by the first of two */
    bool *has = family->has + (n_pairs + (size > 1 ? size - 2 : 0)) * n_pairs;
    size_t best = n_pairs;
    if (last)
      memmove (has, last, n_pairs * sizeof *has);
    for (size_t i = 0; i < n_pairs; i++)
      if (!has[i] && (best == n_pairs || weights[i] > weights[best]))
        best = i;
    has[best] = true;
    last = has;
  }
}

static enum ebit_status
make_family (struct ebit_context *context,
             const struct ebit_rate_problem *problem, struct family *family)
{
  const size_t r = problem->n_pairs;
  const bool has_all = r <= EBIT_MOST_PAIRS_OF_SETS;
  const enum ebit_status status = allocate_family (
      context, r, has_all ? ((size_t)1 << r) - 1 : 2 * r - 1, family);
  if (!status && has_all)
    fill_all_sets (r, family);
  if (!status && !has_all)
    fill_chain (problem->numbers, r, family);
  return status;
}

/* ---- Their limits ------------------------------------------------------ */

static enum ebit_status
limit_set (struct ebit_context *context, const struct search *search,
           const bool *has, double *limit)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_rate_problem part;
  struct ebit_flow flow;
  enum ebit_status status = find_set_flow (context, search, has, &part, &flow);
  if (!status)
    status
        = ebit_prove_prices (context, &part, search->graph, search->capacity,
                             search->is_optimal, flow.prices, limit);
  if (!status)
    *limit *= ebit_pairs_gap (part.n_pairs);
  ebit_work_release (context, mark);
  return status ? status : ebit_poll_if_due (context);
}

/* Where frequencies are chosen, the best pair has them all. */
static double
limit_of_best (const struct family *family, size_t n_pairs, size_t k)
{
  const bool *has = family->has + k * n_pairs;
  double most = 0;
  size_t n = 0;
  for (size_t i = 0; i < n_pairs; i++)
  {
    most = has[i] ? fmax (most, family->limit[i]) : most;
    n += has[i];
  }
  return most * ebit_pairs_gap (n);
}

/* When the time is up there are no more of several pairs. */
static enum ebit_status
limit_family (struct ebit_context *context, const struct search *search,
              struct family *family)
{
  const size_t r = search->problem->n_pairs;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < family->n && !status; k++)
    if (k >= r && search->is_optimal)
      family->limit[k] = limit_of_best (family, r, k);
    else if (k < r || !ebit_time_is_up (context))
      status = limit_set (context, search, family->has + k * r,
                          &family->limit[k]);
  return status;
}

/* ---- The multipliers --------------------------------------------------- */

static double
greatest_finite (size_t n, const double *x)
{
  double most = 0;
  for (size_t i = 0; i < n; i++)
    most = isfinite (x[i]) ? fmax (most, x[i]) : most;
  return most > 0 ? most : 1;
}

/* Sets without a limit are no columns. */
static enum ebit_status
add_columns (struct ebit_context *context, const struct family *family,
             size_t n_pairs, struct ebit_linear_model *model)
{
  const double unit = greatest_finite (family->n, family->limit);
  size_t *rows = ebit_work (context, n_pairs, sizeof *rows);
  double *ones = ebit_work (context, n_pairs, sizeof *ones);
  enum ebit_status status = rows && ones ? EBIT_OK : EBIT_EMEMORY;
  for (size_t k = 0; k < family->n && !status; k++)
  {
    size_t n = 0;
    for (size_t i = 0; i < n_pairs; i++)
      if (family->has[k * n_pairs + i])
      {
        rows[n] = i;
        ones[n++] = 1;
      }
    if (isfinite (family->limit[k]))
      status = ebit_add_linear_column (context, model, family->limit[k] / unit,
                                       0, INFINITY, n, rows, ones);
  }
  return status;
}

/* The weights in the unit of the greatest one; the multipliers then too. */
static enum ebit_status
solve (struct ebit_context *context, const struct ebit_rate_problem *problem,
       const struct family *family, double *multipliers)
{
  const double unit = greatest_finite (problem->n_pairs, problem->numbers);
  const double none = INFINITY;
  struct ebit_linear_solution solution = { .state = EBIT_LINEAR_STOPPED };
  struct ebit_linear_model *model = ebit_new_linear_model (context, false);
  enum ebit_status status = model ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    const double least = problem->numbers[i] / unit;
    status = ebit_add_linear_rows (context, model, 1, &least, &none);
  }
  if (!status)
    status = add_columns (context, family, problem->n_pairs, model);
  if (!status)
    status
        = ebit_solve_linear_program (context, model, EBIT_PRIMAL, &solution);
  const bool is_solved = !status && solution.is_feasible
                         && solution.state != EBIT_LINEAR_INFEASIBLE;
  for (size_t k = 0, column = 0; k < family->n && !status; k++)
  {
    /* without a solution each pair by itself */
    multipliers[k] = k < problem->n_pairs ? problem->numbers[k] : 0;
    if (is_solved)
      multipliers[k] = isfinite (family->limit[k])
                           ? unit * fmax (0, model->columns.value[column++])
                           : 0;
  }
  return status;
}

/* ---- All together ------------------------------------------------------ */

static enum ebit_status
keep_set (struct ebit_context *context, const struct search *search,
          const bool *has, double multiplier, struct ebit_pair_set *set)
{
  struct ebit_rate_problem part;
  struct ebit_flow flow;
  const enum ebit_status status
      = find_set_flow (context, search, has, &part, &flow);
  *set = (struct ebit_pair_set){ has, flow.prices, multiplier };
  return status;
}

enum ebit_status
ebit_find_pair_sets (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     bool is_optimal, enum ebit_flow_method method,
                     size_t *n_sets, struct ebit_pair_set **sets)
{
  const struct search search
      = { problem, graph, capacity, is_optimal, method };
  struct family family = { .n = 0 };
  double *multipliers = NULL;
  enum ebit_status status = make_family (context, problem, &family);
  *n_sets = 0;
  if (!status)
    status = limit_family (context, &search, &family);
  if (!status)
    multipliers = ebit_work (context, family.n, sizeof *multipliers);
  *sets = ebit_work (context, family.n + 1, sizeof **sets);
  if (!status && (!multipliers || !*sets))
    status = EBIT_EMEMORY;
  if (!status)
    status = solve (context, problem, &family, multipliers);
  for (size_t k = 0; k < family.n && !status; k++)
    if (multipliers[k] > 0)
      status = keep_set (context, &search, family.has + k * problem->n_pairs,
                         multipliers[k], &(*sets)[(*n_sets)++]);
  return status;
}
