/* Flows of several pairs as a linear program over arcs:
 *
 *   maximise the goal  subject to, for each centre k and node v besides it,
 *     flow of k into v - out of v = 0, or >= R_i where v is the other user of
 *     pair i,  and  sum over k, both ways, of flow on e <= c_e
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arc_program.h"

#include <math.h>
#include <string.h>

#include "demand_cover.h"
#include "flow_paths.h"

/* ---- Building ---------------------------------------------------------- */

static enum ebit_status
choose_centres (struct ebit_context *context, struct ebit_arc_program *program)
{
  const struct ebit_rate_problem *problem = program->problem;
  const size_t r = problem->n_pairs, n = program->graph->nodes;
  program->rate_rows = ebit_work (context, r, sizeof (size_t));
  return !program->rate_rows
             ? EBIT_EMEMORY
             : ebit_choose_centres (context, n, r, problem->from, problem->to,
                                    &program->centre, &program->other,
                                    &program->centres, &program->n_centres);
}

/* The row of conservation at node v for centre k; EBIT_NOWHERE at itself. */
static size_t
node_row (const struct ebit_arc_program *program, size_t k, size_t v)
{
  const size_t at = program->centres[k];
  if (v == at)
    return EBIT_NOWHERE;
  return k * (program->graph->nodes - 1) + (v < at ? v : v - 1);
}

static enum ebit_status
add_rows (struct ebit_context *context, struct ebit_arc_program *program,
          const double *capacity)
{
  static const double none = -INFINITY;
  const size_t rows = program->n_centres * (program->graph->nodes - 1);
  const size_t m = program->graph->edges;
  double *lower = ebit_work (context, rows, sizeof *lower);
  double *upper = ebit_work (context, rows, sizeof *upper);
  if (!lower || !upper)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < program->problem->n_pairs; i++)
  {
    program->rate_rows[i]
        = node_row (program, program->centre[i], program->other[i]);
    upper[program->rate_rows[i]] = INFINITY;
  }
  program->first_capacity = rows;
  enum ebit_status status
      = ebit_add_linear_rows (context, program->model, rows, lower, upper);
  for (size_t e = 0; e < m && !status; e++)
    status = ebit_add_linear_rows (context, program->model, 1, &none,
                                   &capacity[e]);
  return status;
}

static enum ebit_status
add_arc (struct ebit_context *context, struct ebit_arc_program *program,
         size_t k, size_t e, size_t tail, size_t head)
{
  const size_t out = node_row (program, k, tail);
  const size_t in = node_row (program, k, head);
  size_t rows[3] = { program->first_capacity + e };
  double entries[3] = { 1 };
  size_t n = 1;
  if (out != EBIT_NOWHERE)
  {
    rows[n] = out;
    entries[n++] = -1;
  }
  if (in != EBIT_NOWHERE)
  {
    rows[n] = in;
    entries[n++] = 1;
  }
  return ebit_add_linear_column (context, program->model, 0, 0, INFINITY, n,
                                 rows, entries);
}

enum ebit_status
ebit_build_arc_program (struct ebit_context *context,
                        const struct ebit_rate_problem *problem,
                        const struct ebit_graph *graph, const double *capacity,
                        const double *start, struct ebit_arc_program *program)
{
  *program = (struct ebit_arc_program){ .problem = problem, .graph = graph };
  enum ebit_status status = choose_centres (context, program);
  program->model = ebit_new_linear_model (context, true);
  if (!status && !program->model)
    status = EBIT_EMEMORY;
  if (!status)
    status = add_rows (context, program, capacity);
  if (!status && problem->goal != EBIT_LOG_RATE)
    status = ebit_add_rate_columns (context, program->model, problem,
                                    program->rate_rows, start, 0,
                                    &program->columns);
  if (status)
    return status;
  program->first_arc = program->model->columns.n;
  for (size_t k = 0; k < program->n_centres && !status; k++)
    for (size_t e = 0; e < graph->edges && !status; e++)
    {
      const size_t a = graph->tail[e], b = graph->head[e];
      status = add_arc (context, program, k, e, a, b);
      if (!status)
        status = add_arc (context, program, k, e, b, a);
      if (!status)
        status = ebit_poll_if_due (context);
    }
  /* last, since points are added to it */
  if (!status && problem->goal == EBIT_LOG_RATE)
    status = ebit_add_rate_columns (context, program->model, problem,
                                    program->rate_rows, start, 0,
                                    &program->columns);
  return status;
}

/* ---- Solving ----------------------------------------------------------- */

static enum ebit_status
solve (struct ebit_context *context, struct ebit_arc_program *program)
{
  size_t added;
  enum ebit_status status;
  do
  {
    bool is_optimal = false;
    added = 0;
    status = ebit_solve_rate_program (context, program->model, &is_optimal);
    if (!status && is_optimal)
      status = ebit_refine_rate_columns (context, program->model,
                                         &program->columns, &added);
  } while (!status && added > 0 && !ebit_time_is_up (context));
  return status;
}

/* The net flow of a centre, from tail to head of each edge. */
static void
read_net (const struct ebit_arc_program *program, size_t k, double *net)
{
  const size_t m = program->graph->edges;
  const double *x = program->model->columns.value + program->first_arc;
  for (size_t e = 0; e < m; e++)
    net[e] = fmax (0, x[2 * (k * m + e)]) - fmax (0, x[2 * (k * m + e) + 1]);
}

enum ebit_status
ebit_find_arc_flow (struct ebit_context *context,
                    const struct ebit_rate_problem *problem,
                    const struct ebit_graph *graph, const double *capacity,
                    const double *start, struct ebit_flow *flow)
{
  struct ebit_arc_program program;
  struct ebit_path_list list = { .n = 0 };
  double *net = ebit_work (context, graph->edges, sizeof *net);
  double *prices = ebit_work (context, graph->edges, sizeof *prices);
  enum ebit_status status
      = net && prices ? ebit_build_arc_program (context, problem, graph,
                                                capacity, start, &program)
                      : EBIT_EMEMORY;
  if (!status)
    status = solve (context, &program);
  for (size_t k = 0; !status && k < program.n_centres; k++)
  {
    read_net (&program, k, net);
    status = ebit_take_paths (context, graph, program.centres[k],
                              problem->n_pairs, program.centre, k,
                              program.other, problem->from, net, &list);
  }
  for (size_t e = 0; !status && e < graph->edges; e++)
    prices[e]
        = fmax (0, program.model->rows.price[program.first_capacity + e]);
  *flow = (struct ebit_flow){ list.n, list.paths, prices, EBIT_ARC_FLOW };
  return status;
}
