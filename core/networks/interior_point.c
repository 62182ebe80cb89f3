/* A point inside the linear program over arcs, and steps that make it better:
 * S. Mehrotra, SIAM J. Optim. 2 (1992) 575.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "interior_point.h"

#include <math.h>
#include <string.h>

#include "demand_cover.h"

#define NEAR_THE_END 0.995 /* of the way to where a variable is 0 */
#define LEAST_LENGTH 1e-3  /* of a step: less is none */

/* How well systems are solved: the first of a step only shows where it leads;
 * of the second that share of the gap, since the next step makes good what is
 * left. */
#define FIRST_PRECISION 1e-4
#define PRECISION 1e-3
#define MOST_PRECISION 1e-12

/* ---- Making ------------------------------------------------------------ */

static bool
is_worst (const struct ebit_interior_point *point)
{
  return point->problem->goal == EBIT_WORST_RATE;
}

size_t
ebit_interior_end (const struct ebit_interior_point *point, size_t i)
{
  return point->centre[i] * point->graph->nodes + point->other[i];
}

static enum ebit_status
allocate (struct ebit_context *context, struct ebit_interior_point *point)
{
  const size_t m = point->graph->edges;
  const size_t arcs = m * point->n_centres;
  const size_t order = point->graph->nodes * point->n_centres;
  point->first_back = arcs;
  point->first_left = 2 * arcs;
  point->first_rate = 2 * arcs + m;
  point->n_rates = is_worst (point) ? 1 : point->problem->n_pairs;
  point->n = point->first_rate + point->n_rates;
  const struct
  {
    double **array;
    size_t n;
  } arrays[] = {
    { &point->x, point->n },
    { &point->z, point->n },
    { &point->dx, point->n },
    { &point->dz, point->n },
    { &point->p, order },
    { &point->dp, order },
    { &point->y, m },
    { &point->dy, m },
    { &point->of_nodes, order },
    { &point->of_edges, m },
    { &point->wanted, order },
    { &point->moved, point->n },
  };
  for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
    if (!(*arrays[i].array
          = ebit_work (context, arrays[i].n, sizeof (double))))
      return EBIT_EMEMORY;
  const enum ebit_status status = ebit_make_potential_system (
      context, point->graph, point->n_centres, &point->system);
  for (size_t i = 0;
       i < point->problem->n_pairs && is_worst (point) && !status; i++)
    point->system.ray[ebit_interior_end (point, i)]
        += point->problem->numbers[i];
  return status;
}

enum ebit_status
ebit_make_interior_point (struct ebit_context *context,
                          const struct ebit_rate_problem *problem,
                          const struct ebit_graph *graph,
                          const double *capacity,
                          struct ebit_interior_point *point)
{
  *point = (struct ebit_interior_point){ .problem = problem,
                                         .graph = graph,
                                         .capacity = capacity };
  const enum ebit_status status = ebit_choose_centres (
      context, graph->nodes, problem->n_pairs, problem->from, problem->to,
      &point->centre, &point->other, &point->centres, &point->n_centres);
  return status ? status : allocate (context, point);
}

/* ---- Values of all variables ------------------------------------------- */

/* z, where a unit of the goal is worth that: 1, or in steps 0. */
static void
price_all (const struct ebit_interior_point *point, const double *p,
           const double *y, double worth, double *costs)
{
  const struct ebit_graph *graph = point->graph;
  const size_t n = graph->nodes, centres = point->n_centres;
  for (size_t e = 0; e < graph->edges; e++)
  {
    for (size_t k = 0; k < centres; k++)
    {
      const double rise
          = p[k * n + graph->head[e]] - p[k * n + graph->tail[e]];
      costs[e * centres + k] = y[e] - rise;
      costs[point->first_back + e * centres + k] = y[e] + rise;
    }
    costs[point->first_left + e] = y[e];
  }
  double *rates = costs + point->first_rate;
  memset (rates, 0, point->n_rates * sizeof *rates);
  for (size_t i = 0; i < point->problem->n_pairs; i++)
  {
    const double paid = p[ebit_interior_end (point, i)];
    const double number = point->problem->numbers[i];
    if (is_worst (point))
      rates[0] += number * paid;
    else
      rates[i] = paid - worth * number;
  }
  if (is_worst (point))
    rates[0] -= worth;
}

void
ebit_interior_costs (const struct ebit_interior_point *point, const double *p,
                     const double *y, double *z)
{
  price_all (point, p, y, 1, z);
}

double
ebit_interior_gap (const struct ebit_interior_point *point, double *limit)
{
  double goal = 0;
  *limit = 0;
  for (size_t e = 0; e < point->graph->edges; e++)
    *limit += point->capacity[e] * point->y[e];
  for (size_t i = 0; i < point->n_rates; i++)
    goal += point->x[point->first_rate + i]
            * (is_worst (point) ? 1 : point->problem->numbers[i]);
  return *limit - goal;
}

/* ---- The system -------------------------------------------------------- */

/* What ends at nodes, and is on edges, of values of all variables. */
static void
sum_up (const struct ebit_interior_point *point, const double *x,
        double *of_nodes, double *of_edges)
{
  const struct ebit_graph *graph = point->graph;
  const size_t n = graph->nodes, centres = point->n_centres;
  memset (of_nodes, 0, point->system.order * sizeof *of_nodes);
  for (size_t e = 0; e < graph->edges; e++)
  {
    of_edges[e] = x[point->first_left + e];
    for (size_t k = 0; k < centres; k++)
    {
      const double forth = x[e * centres + k];
      const double back = x[point->first_back + e * centres + k];
      of_edges[e] += forth + back;
      of_nodes[k * n + graph->head[e]] += forth - back;
      of_nodes[k * n + graph->tail[e]] -= forth - back;
    }
  }
  for (size_t i = 0; i < point->problem->n_pairs; i++)
    of_nodes[ebit_interior_end (point, i)]
        -= is_worst (point) ? point->problem->numbers[i] * x[point->first_rate]
                            : x[point->first_rate + i];
  for (size_t i = 0; i < point->system.order; i++)
    if (point->system.is_held[i])
      of_nodes[i] = 0;
}

/* Weights x/z of an edge's ways, and of what is left of it.  s - d^2/H is
 * written without a difference of what is almost the same. */
static void
weigh_edge (struct ebit_interior_point *point, size_t e)
{
  struct ebit_potential_system *system = &point->system;
  const size_t centres = point->n_centres;
  const double *x = point->x, *z = point->z;
  double *forth = point->moved, *back = forth + centres;
  const double left = x[point->first_left + e] / z[point->first_left + e];
  double all = left;
  for (size_t k = 0; k < centres; k++)
  {
    const size_t a = e * centres + k, b = point->first_back + a;
    forth[k] = x[a] / z[a];
    back[k] = x[b] / z[b];
    system->differences[a] = forth[k] - back[k];
    all += forth[k] + back[k];
  }
  system->across[e] = all;
  for (size_t k = 0; k < centres; k++)
  {
    double others = left;
    for (size_t l = 0; l < centres; l++)
      others += l == k ? 0 : forth[l] + back[l];
    system->own[e * centres + k] = 4 * forth[k] * (back[k] / all)
                                   + (forth[k] + back[k]) * (others / all);
  }
}

static enum ebit_status
factor (struct ebit_context *context, struct ebit_interior_point *point,
        bool *is_there)
{
  struct ebit_potential_system *system = &point->system;
  const double *x = point->x, *z = point->z;
  memset (system->extra, 0, system->order * sizeof *system->extra);
  for (size_t e = 0; e < point->graph->edges; e++)
    weigh_edge (point, e);
  for (size_t i = 0; i < point->problem->n_pairs && !is_worst (point); i++)
  {
    const size_t rate = point->first_rate + i;
    system->extra[ebit_interior_end (point, i)] += x[rate] / z[rate];
  }
  if (is_worst (point))
    system->ray_weight = x[point->first_rate] / z[point->first_rate];
  return ebit_factor_potential_system (context, system, is_there);
}

/* The step dx, dz, dp, dy that makes x z what moved says, to first order, and
 * what rounding has left right; moved is overwritten. */
static enum ebit_status
find_step (struct ebit_context *context, struct ebit_interior_point *point,
           double precision, bool *is_there)
{
  const struct ebit_graph *graph = point->graph;
  const struct ebit_potential_system *system = &point->system;
  const size_t n = graph->nodes, centres = point->n_centres;
  double *moved = point->moved;
  /* dz holds what prices and z differ by */
  price_all (point, point->p, point->y, 1, point->dz);
  for (size_t j = 0; j < point->n; j++)
  {
    point->dz[j] -= point->z[j];
    moved[j]
        = (moved[j] - point->x[j] * point->dz[j]) / point->z[j] + point->x[j];
  }
  sum_up (point, moved, point->of_nodes, point->of_edges);
  for (size_t i = 0; i < system->order; i++)
    point->wanted[i] = -point->of_nodes[i];
  for (size_t e = 0; e < graph->edges; e++)
  {
    const double left = point->capacity[e] - point->of_edges[e];
    point->of_edges[e] = left;
    for (size_t k = 0; k < centres; k++)
    {
      const double share
          = system->differences[e * centres + k] * (left / system->across[e]);
      point->wanted[k * n + graph->head[e]] -= share;
      point->wanted[k * n + graph->tail[e]] += share;
    }
  }
  for (size_t i = 0; i < system->order; i++)
    if (system->is_held[i])
      point->wanted[i] = 0;
  return ebit_solve_potential_system (context, &point->system, point->wanted,
                                      precision, point->dp, is_there);
}

/* Prices of the step from its potentials, and all variables from both. */
static void
complete_step (struct ebit_interior_point *point)
{
  const struct ebit_graph *graph = point->graph;
  const struct ebit_potential_system *system = &point->system;
  const size_t n = graph->nodes, centres = point->n_centres;
  for (size_t e = 0; e < graph->edges; e++)
  {
    double shared = point->of_edges[e];
    for (size_t k = 0; k < centres; k++)
      shared -= system->differences[e * centres + k]
                * (point->dp[k * n + graph->head[e]]
                   - point->dp[k * n + graph->tail[e]]);
    point->dy[e] = -shared / system->across[e];
  }
  price_all (point, point->dp, point->dy, 0, point->dx);
  for (size_t j = 0; j < point->n; j++)
  {
    const double dz = point->dx[j], left = point->dz[j];
    /* x dz + z dx = what was to be moved */
    point->dx[j]
        = point->moved[j] - point->x[j] - point->x[j] / point->z[j] * dz;
    point->dz[j] = dz + left;
  }
}

/* ---- Steps ------------------------------------------------------------- */

/* How far x may go along dx: to where the first variable is 0, at most 1. */
static double
length_of (size_t n, const double *x, const double *dx)
{
  double length = 1;
  for (size_t j = 0; j < n; j++)
    if (dx[j] < 0)
      length = fmin (length, -x[j] / dx[j]);
  return length;
}

/* The mean product x z after a step of those lengths. */
static double
mean_after (const struct ebit_interior_point *point, double of_x, double of_z)
{
  double sum = 0;
  for (size_t j = 0; j < point->n; j++)
    sum += (point->x[j] + of_x * point->dx[j])
           * (point->z[j] + of_z * point->dz[j]);
  return sum / (double)point->n;
}

static void
move (struct ebit_interior_point *point, double of_x, double of_z)
{
  for (size_t j = 0; j < point->n; j++)
  {
    point->x[j] += of_x * point->dx[j];
    point->z[j] += of_z * point->dz[j];
  }
  for (size_t i = 0; i < point->system.order; i++)
    point->p[i] += of_z * point->dp[i];
  for (size_t e = 0; e < point->graph->edges; e++)
    point->y[e] += of_z * point->dy[e];
}

/* The product to aim at, by what is left of the mean after a step towards 0.
 */
static enum ebit_status
find_aim (struct ebit_context *context, struct ebit_interior_point *point,
          double *aim)
{
  const double mean = mean_after (point, 0, 0);
  bool is_there = false;
  *aim = 0;
  for (size_t j = 0; j < point->n; j++)
    point->moved[j] = -point->x[j] * point->z[j];
  const enum ebit_status status
      = find_step (context, point, FIRST_PRECISION, &is_there);
  if (status)
    return status;
  complete_step (point);
  const double of_x = length_of (point->n, point->x, point->dx);
  const double of_z = length_of (point->n, point->z, point->dz);
  const double share = mean_after (point, of_x, of_z) / mean;
  *aim = mean * share * share * share;
  return EBIT_OK;
}

enum ebit_status
ebit_step_interior_point (struct ebit_context *context,
                          struct ebit_interior_point *point, bool *is_done)
{
  double limit = 1;
  const double gap = ebit_interior_gap (point, &limit) / limit;
  bool is_there = false;
  enum ebit_status status = factor (context, point, &is_there);
  *is_done = !is_there;
  if (status || !is_there)
    return status;
  double aim;
  status = find_aim (context, point, &aim);
  *is_done = !(aim > 0);
  if (status || *is_done)
    return status;
  for (size_t j = 0; j < point->n; j++)
    point->moved[j]
        = aim - point->x[j] * point->z[j] - point->dx[j] * point->dz[j];
  status = find_step (context, point, fmax (MOST_PRECISION, PRECISION * gap),
                      &is_there);
  *is_done = !is_there;
  if (status || !is_there)
    return status;
  complete_step (point);
  const double of_x = length_of (point->n, point->x, point->dx);
  const double of_z = length_of (point->n, point->z, point->dz);
  move (point, fmin (1, NEAR_THE_END * of_x), fmin (1, NEAR_THE_END * of_z));
  *is_done = fmin (of_x, of_z) < LEAST_LENGTH;
  return EBIT_OK;
}
