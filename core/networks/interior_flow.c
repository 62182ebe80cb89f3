/* Flows of several pairs by an interior point of the linear program over arcs.
 *
 * All capacities half taken by flows in circles, and prices 1/c, are a point
 * to begin with.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "interior_flow.h"

#include <math.h>

#include "flow_paths.h"
#include "gap_progress.h"
#include "interior_point.h"
#include "quick_paths.h"

#define MOST_STEPS 60

/* Relative: what rounding allows, and what is good enough where it allows no
 * more. */
#define LEAST_GAP 1e-11
#define SMALL_GAP 1e-10

/* ---- A point to begin with --------------------------------------------- */

/* The flow of one unit of pair i along the tree of shortest paths from its
 * centre, into x, where the rate of a weighted pair is that unit. */
static void
route (struct ebit_interior_point *point, const struct ebit_quick_paths *paths,
       size_t i, double *load)
{
  const size_t k = point->centre[i];
  const double amount = point->problem->goal == EBIT_WORST_RATE
                            ? point->problem->numbers[i]
                            : 1;
  for (size_t v = point->other[i]; paths->last[v] != EBIT_NO_ARC;
       v = paths->from[v])
  {
    const size_t e = paths->last[v];
    const size_t way = point->graph->head[e] == v ? 0 : point->first_back;
    point->x[way + e * point->n_centres + k] += amount;
    load[e] += amount;
  }
}

/* Potentials are half of the distances under 1/c, and held where there is no
 * path; *load becomes what shortest paths carry. */
static enum ebit_status
find_distances (struct ebit_context *context,
                struct ebit_interior_point *point, double *load)
{
  const struct ebit_graph *graph = point->graph;
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status = ebit_make_quick_arcs (context, graph, &arcs);
  if (!status)
    status = ebit_make_quick_paths (context, &arcs, &paths);
  for (size_t e = 0; e < graph->edges && !status; e++)
    point->y[e] = 1 / point->capacity[e];
  for (size_t k = 0; k < point->n_centres && !status; k++)
  {
    double *p = point->p + k * graph->nodes;
    bool *is_held = point->system.is_held + k * graph->nodes;
    ebit_find_quick_paths (&paths, point->y, point->centres[k], 0, NULL);
    for (size_t v = 0; v < graph->nodes; v++)
    {
      is_held[v] = isinf (paths.length[v]) || v == point->centres[k];
      p[v] = is_held[v] ? 0 : paths.length[v] / 2;
    }
    for (size_t i = 0; i < point->problem->n_pairs; i++)
      if (point->centre[i] == k)
        route (point, &paths, i, load);
    status = ebit_poll_if_due (context);
  }
  return status;
}

/* Prices and potentials grow until what is paid for each rate, or all, is
 * twice what it is worth. */
static void
scale_prices (struct ebit_interior_point *point)
{
  const struct ebit_rate_problem *problem = point->problem;
  double paid = 0, factor = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    const double length = point->p[ebit_interior_end (point, i)];
    paid += problem->numbers[i] * length;
    factor = fmax (factor, 2 * problem->numbers[i] / length);
  }
  if (point->problem->goal == EBIT_WORST_RATE)
    factor = 2 / paid;
  for (size_t e = 0; e < point->graph->edges; e++)
    point->y[e] *= factor;
  for (size_t i = 0; i < point->system.order; i++)
    point->p[i] *= factor;
}

static enum ebit_status
begin (struct ebit_context *context, struct ebit_interior_point *point)
{
  const struct ebit_graph *graph = point->graph;
  const size_t centres = point->n_centres, m = graph->edges;
  double *load = ebit_work (context, m, sizeof *load), most = 0;
  enum ebit_status status
      = load ? find_distances (context, point, load) : EBIT_EMEMORY;
  if (status)
    return status;
  scale_prices (point);
  ebit_interior_costs (point, point->p, point->y, point->z);
  for (size_t e = 0; e < m; e++)
    most = fmax (most, load[e] / point->capacity[e]);
  const double rate = 1 / (4 * most);
  for (size_t e = 0; e < m; e++)
  {
    const double circles = point->capacity[e] / (4 * (double)centres);
    for (size_t k = 0; k < centres; k++)
    {
      double *forth = &point->x[e * centres + k];
      double *back = forth + m * centres;
      *forth = rate * *forth + circles;
      *back = rate * *back + circles;
    }
    point->x[point->first_left + e] = point->capacity[e] / 2 - rate * load[e];
  }
  for (size_t i = 0; i < point->n_rates; i++)
    point->x[point->first_rate + i] = rate;
  return EBIT_OK;
}

/* ---- The flow ---------------------------------------------------------- */

/* Whether flow and prices are as close as they are to be. */
static bool
is_close (const struct ebit_interior_point *point, double relative, double tol)
{
  double limit;
  const double gap = ebit_interior_gap (point, &limit);
  return fabs (gap) <= fmax (relative * limit, tol / 4);
}

static enum ebit_status
take_flow (struct ebit_context *context,
           const struct ebit_interior_point *point,
           struct ebit_path_list *list)
{
  const struct ebit_rate_problem *problem = point->problem;
  const size_t m = point->graph->edges, centres = point->n_centres;
  enum ebit_status status = EBIT_OK;
  double *net = ebit_work (context, m, sizeof *net);
  if (!net)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < centres && !status; k++)
  {
    for (size_t e = 0; e < m; e++)
      net[e] = point->x[e * centres + k]
               - point->x[point->first_back + e * centres + k];
    status = ebit_take_paths (context, point->graph, point->centres[k],
                              problem->n_pairs, point->centre, k, point->other,
                              problem->from, net, list);
  }
  return status;
}

double
ebit_interior_size (const struct ebit_graph *graph, size_t centres)
{
  const double arcs = 2 * (double)graph->edges * (double)centres;
  const double order = (double)graph->nodes * (double)centres;
  return ebit_potential_system_size (graph, centres)
         + sizeof (double) * (5 * (arcs + (double)graph->edges) + 4 * order);
}

/* The problem in units of its largest number. */
static enum ebit_status
scale_numbers (struct ebit_context *context,
               const struct ebit_rate_problem *problem,
               struct ebit_rate_problem *scaled, double *unit)
{
  double *numbers = ebit_work (context, problem->n_pairs, sizeof *numbers);
  *scaled = *problem;
  *unit = 0;
  if (!numbers)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs; i++)
    *unit = fmax (*unit, problem->numbers[i]);
  for (size_t i = 0; i < problem->n_pairs; i++)
    numbers[i] = problem->numbers[i] / *unit;
  scaled->numbers = numbers;
  return EBIT_OK;
}

static enum ebit_status
improve (struct ebit_context *context, struct ebit_interior_point *point,
         double tol, bool *is_closed)
{
  bool is_done = false;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0;
       k < MOST_STEPS && !status && !is_done && !ebit_time_is_up (context);
       k++)
  {
    status = ebit_step_interior_point (context, point, &is_done);
    is_done = is_done || is_close (point, LEAST_GAP, tol);
    double limit;
    const double gap = ebit_interior_gap (point, &limit);
    ebit_tell_gap (context, limit - gap, limit, LEAST_GAP * limit);
  }
  *is_closed = !status && is_close (point, SMALL_GAP, tol);
  return status;
}

enum ebit_status
ebit_find_interior_flow (struct ebit_context *context,
                         const struct ebit_rate_problem *problem,
                         const struct ebit_graph *graph,
                         const double *capacity, struct ebit_flow *flow,
                         bool *is_closed)
{
  struct ebit_rate_problem scaled;
  struct ebit_interior_point point;
  struct ebit_path_list list = { .n = 0 };
  double unit;
  *is_closed = false;
  enum ebit_status status = scale_numbers (context, problem, &scaled, &unit);
  if (!status)
    status
        = ebit_make_interior_point (context, &scaled, graph, capacity, &point);
  if (!status)
    status = begin (context, &point);
  /* rates become less with demands, and sums more with weights */
  if (!status)
    status = improve (context, &point,
                      problem->goal == EBIT_WORST_RATE ? context->tol * unit
                                                       : context->tol / unit,
                      is_closed);
  if (!status)
    status = take_flow (context, &point, &list);
  *flow = (struct ebit_flow){ list.n, list.paths, point.y, EBIT_ARC_FLOW };
  return status;
}
