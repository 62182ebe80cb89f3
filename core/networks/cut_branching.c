/* The cut that rates exceed most, by an integer program.
 *
 *   maximise sum_i R_i z_i - sum_e c_e x_e
 *   subject to  z_i <= y_s + y_t,  z_i <= 2 - y_s - y_t,  z_i <= 1,
 *               x_e >= |y_a - y_b|,  0 <= y <= 1,  y whole
 *
 * for pairs i of s and t and edges e of a and b; y is 1 in the set.  Only
 * users need whole y: with theirs the rest is a minimum cut, whose linear
 * program has its optimum at sets, and every {y > t} is one of them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cut_branching.h"

#include <math.h>

#include "cuts.h"
#include "linear_program.h"

/* Column v is y of node v; then come those of edges, then those of pairs. */
struct branching
{
  struct ebit_cut_search *search;
  struct ebit_linear_model *model;
  double total; /* of the rates, the unit of costs */
};

/* y of nodes; the first user is outside, since a cut has two sides. */
static enum ebit_status
add_nodes (struct ebit_context *context, struct branching *branching,
           size_t *rows, double *entries)
{
  const struct ebit_cut_search *search = branching->search;
  const struct ebit_graph *graph = search->graph;
  enum ebit_status status = EBIT_OK;
  for (size_t v = 0; v < graph->nodes && !status; v++)
  {
    size_t n = 0;
    for (size_t i = graph->first[v]; i < graph->first[v + 1]; i++)
    {
      const size_t e = graph->incident[i];
      const double sign = graph->tail[e] == v ? 1 : -1;
      rows[n] = 2 * e;
      entries[n++] = -sign;
      rows[n] = 2 * e + 1;
      entries[n++] = sign;
    }
    for (size_t i = search->demands.first[v]; i < search->demands.first[v + 1];
         i++)
    {
      const size_t row = 2 * (graph->edges + search->demands.incident[i]);
      rows[n] = row;
      entries[n++] = -1;
      rows[n] = row + 1;
      entries[n++] = 1;
    }
    status = ebit_add_linear_column (context, branching->model, 0, 0,
                                     v == search->users[0] ? 0 : 1, n, rows,
                                     entries);
  }
  return status;
}

/* x of edges or z of pairs: columns from 0 to 1 with an entry 1 each in the
 * two rows of their own. */
static enum ebit_status
add_crossings (struct ebit_context *context, struct branching *branching,
               size_t first_row, size_t n, const double *values, double sign)
{
  static const double ones[] = { 1, 1 };
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < n && !status; k++)
  {
    const size_t rows[] = { first_row + 2 * k, first_row + 2 * k + 1 };
    status = ebit_add_linear_column (context, branching->model,
                                     sign * values[k] / branching->total, 0, 1,
                                     2, rows, ones);
  }
  return status;
}

static enum ebit_status
add_rows (struct ebit_context *context, struct branching *branching)
{
  const struct ebit_cut_search *search = branching->search;
  static const double edges[][2] = { { 0, INFINITY }, { 0, INFINITY } };
  static const double pairs[][2] = { { -INFINITY, 0 }, { -INFINITY, 2 } };
  const size_t m = search->graph->edges, all = m + search->problem->n_pairs;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < 2 * all && !status; k++)
  {
    const double *bounds = k < 2 * m ? edges[k % 2] : pairs[k % 2];
    status = ebit_add_linear_rows (context, branching->model, 1, &bounds[0],
                                   &bounds[1]);
  }
  return status;
}

static enum ebit_status
build (struct ebit_context *context, struct branching *branching)
{
  const struct ebit_cut_search *search = branching->search;
  const size_t m = search->graph->edges, r = search->problem->n_pairs;
  size_t *rows = ebit_work (context, 2 * (m + r), sizeof *rows);
  double *entries = ebit_work (context, 2 * (m + r), sizeof *entries);
  branching->model = ebit_new_linear_model (context, true);
  if (!rows || !entries || !branching->model)
    return EBIT_EMEMORY;
  enum ebit_status status = add_rows (context, branching);
  if (!status)
    status = add_nodes (context, branching, rows, entries);
  if (!status)
    status = add_crossings (context, branching, 0, m, search->capacity, -1);
  return status
             ? status
             : add_crossings (context, branching, 2 * m, r, search->rates, 1);
}

/* By how much the rates exceed the set at hand. */
static double
excess_of (const struct ebit_cut_search *search)
{
  const struct ebit_graph *graph = search->graph;
  const struct ebit_rate_problem *problem = search->problem;
  const bool *inside = search->inside;
  double excess = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (inside[problem->from[i]] != inside[problem->to[i]])
      excess += search->rates[i];
  return excess - ebit_cut_capacity (graph, search->capacity, inside);
}

/* What the program finds becomes the set at hand. */
static enum ebit_status
branch (struct ebit_context *context, struct branching *branching,
        bool *is_found)
{
  struct ebit_cut_search *search = branching->search;
  struct ebit_linear_solution solution;
  enum ebit_status status = build (context, branching);
  if (status)
    return status;
  bool *is_whole
      = ebit_work (context, branching->model->columns.n, sizeof *is_whole);
  if (!is_whole)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < search->n_users; k++)
    is_whole[search->users[k]] = true;
  status = ebit_solve_integer_program (context, branching->model, is_whole,
                                       &solution);
  *is_found = !status && solution.is_feasible;
  for (size_t v = 0; v < search->graph->nodes && *is_found; v++)
    search->inside[v] = branching->model->columns.value[v] > 0.5;
  return status;
}

enum ebit_status
ebit_search_cuts_by_branching (struct ebit_context *context,
                               struct ebit_cut_search *search, double least,
                               ebit_take_cut *take, void *data)
{
  const size_t mark = ebit_work_mark (context);
  struct branching branching = { .search = search };
  bool is_found = false;
  for (size_t i = 0; i < search->problem->n_pairs; i++)
    branching.total += search->rates[i];
  if (!(branching.total > 0))
    return EBIT_OK;
  const enum ebit_status status = branch (context, &branching, &is_found);
  ebit_work_release (context, mark);
  const double excess = is_found ? excess_of (search) : 0;
  return !status && excess > least
             ? ebit_hand_on_cut (context, search, excess, take, data)
             : status;
}
