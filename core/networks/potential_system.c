/* The linear system of an interior point's steps, in the potentials of nodes.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "potential_system.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"

/* The whole matrix is factored up to this order; beyond, its blocks and
 * conjugate gradients are faster. */
#define MOST_WHOLE 600

/* Where a pivot is lost to rounding the diagonal is made that much larger, and
 * a hundred times more each time that this is not enough. */
#define FIRST_SHIFT 1e-14
#define MORE_SHIFT 100
#define MOST_SHIFT 1e-4

/* More steps than these would take longer than what they are for. */
#define MOST_STEPS 800

/* ---- Making ------------------------------------------------------------ */

static size_t
block_of (const struct ebit_graph *graph, size_t n_centres)
{
  const size_t order = graph->nodes * n_centres;
  return order <= MOST_WHOLE ? order : graph->nodes;
}

double
ebit_potential_system_size (const struct ebit_graph *graph, size_t n_centres)
{
  const double order = (double)graph->nodes * (double)n_centres;
  const double arcs = (double)graph->edges * (double)n_centres;
  return sizeof (double)
         * (order * (double)block_of (graph, n_centres) + 7 * order
            + 2 * arcs);
}

enum ebit_status
ebit_make_potential_system (struct ebit_context *context,
                            const struct ebit_graph *graph, size_t n_centres,
                            struct ebit_potential_system *system)
{
  const size_t order = graph->nodes * n_centres;
  *system = (struct ebit_potential_system){
    .graph = graph,
    .n_centres = n_centres,
    .is_held = ebit_work (context, order, sizeof (bool)),
    .own = ebit_work (context, graph->edges * n_centres, sizeof (double)),
    .differences
    = ebit_work (context, graph->edges * n_centres, sizeof (double)),
    .across = ebit_work (context, graph->edges, sizeof (double)),
    .extra = ebit_work (context, order, sizeof (double)),
    .ray = ebit_work (context, order, sizeof (double)),
    .lift = ebit_work (context, order, sizeof (double)),
    .order = order,
    .block = block_of (graph, n_centres),
    .residual = ebit_work (context, order, sizeof (double)),
    .scaled = ebit_work (context, order, sizeof (double)),
    .direction = ebit_work (context, order, sizeof (double)),
    .image = ebit_work (context, order, sizeof (double)),
  };
  system->factors
      = ebit_work_unset (context, order * system->block, sizeof (double));
  return system->is_held && system->own && system->differences
                 && system->across && system->extra && system->ray
                 && system->lift && system->residual && system->scaled
                 && system->direction && system->image && system->factors
             ? EBIT_OK
             : EBIT_EMEMORY;
}

/* ---- Factors ----------------------------------------------------------- */

/* Adds w (x_head - x_tail) of block l to the rows of head and tail of block k,
 * where k >= l; Potentials that are held are left out. */
static void
add_edge (const struct ebit_potential_system *system, size_t e, size_t k,
          size_t l, double w)
{
  const struct ebit_graph *graph = system->graph;
  const size_t size = system->block;
  const size_t ends[] = { graph->tail[e], graph->head[e] };
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j < 2; j++)
    {
      const size_t row = k * graph->nodes + ends[i];
      const size_t column = l * graph->nodes + ends[j];
      if (row >= column && !system->is_held[row] && !system->is_held[column])
        system->factors[column * size + row % size] += i == j ? w : -w;
    }
}

static enum ebit_status
fill_whole (struct ebit_context *context,
            const struct ebit_potential_system *system)
{
  const size_t centres = system->n_centres;
  enum ebit_status status = EBIT_OK;
  for (size_t e = 0; e < system->graph->edges && !status; e++)
  {
    const double *own = system->own + e * centres;
    const double *differences = system->differences + e * centres;
    for (size_t k = 0; k < centres; k++)
      for (size_t l = 0; l <= k; l++)
        add_edge (system, e, k, l,
                  k == l ? own[k]
                         : -differences[k]
                               * (differences[l] / system->across[e]));
    status = ebit_poll_if_due (context);
  }
  return status;
}

static enum ebit_status
fill_blocks (struct ebit_context *context,
             const struct ebit_potential_system *system)
{
  const size_t centres = system->n_centres;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < centres && !status; k++)
  {
    for (size_t e = 0; e < system->graph->edges; e++)
      add_edge (system, e, k, k, system->own[e * centres + k]);
    status = ebit_poll_if_due (context);
  }
  return status;
}

static enum ebit_status
fill (struct ebit_context *context, const struct ebit_potential_system *system,
      double shift)
{
  const size_t n = system->graph->nodes, size = system->block;
  ebit_clear (context, system->factors,
              system->order * size * sizeof *system->factors);
  const enum ebit_status status = size > n || system->n_centres == 1
                                      ? fill_whole (context, system)
                                      : fill_blocks (context, system);
  for (size_t i = 0; i < system->order; i++)
  {
    double *diagonal = &system->factors[i * size + i % size];
    if (system->is_held[i])
      *diagonal = 1;
    else
      *diagonal = (*diagonal + system->extra[i]) * (1 + shift);
  }
  return status;
}

/* By the factors; what a a^T adds is of rank 1. */
static enum ebit_status
divide (struct ebit_context *context,
        const struct ebit_potential_system *system, const double *b, double *x)
{
  const size_t size = system->block;
  enum ebit_status status = EBIT_OK;
  memcpy (x, b, system->order * sizeof *x);
  for (size_t first = 0; first < system->order && !status; first += size)
    status = ebit_dpotrs (context, size, 1, system->factors + first * size,
                          x + first);
  if (status || !(system->of_lift > 0))
    return status;
  const double share = ebit_dot (system->order, system->ray, x)
                       / (1 / system->ray_weight + system->of_lift);
  for (size_t i = 0; i < system->order; i++)
    x[i] -= share * system->lift[i];
  return EBIT_OK;
}

enum ebit_status
ebit_factor_potential_system (struct ebit_context *context,
                              struct ebit_potential_system *system,
                              bool *is_there)
{
  const size_t size = system->block;
  enum ebit_status status = EBIT_OK;
  *is_there = false;
  for (double shift = FIRST_SHIFT; !status && !*is_there && shift <= MOST_SHIFT
                                   && !ebit_time_is_up (context);
       shift *= MORE_SHIFT)
  {
    status = fill (context, system, shift);
    *is_there = true;
    for (size_t first = 0; first < system->order && *is_there && !status;
         first += size)
      status = ebit_dpotrf (context, size, system->factors + first * size,
                            is_there);
  }
  system->of_lift = 0;
  if (status || !*is_there || !(system->ray_weight > 0))
    return status;
  status = divide (context, system, system->ray, system->lift);
  system->of_lift = ebit_dot (system->order, system->ray, system->lift);
  return status;
}

/* ---- Solving ----------------------------------------------------------- */

static void
apply (const struct ebit_potential_system *system, const double *x,
       double *image)
{
  const struct ebit_graph *graph = system->graph;
  const size_t n = graph->nodes, centres = system->n_centres;
  const double share
      = system->ray_weight > 0
            ? system->ray_weight * ebit_dot (system->order, system->ray, x)
            : 0;
  for (size_t i = 0; i < system->order; i++)
    image[i] = system->extra[i] * x[i] + share * system->ray[i];
  for (size_t e = 0; e < graph->edges; e++)
  {
    const double *own = system->own + e * centres;
    const double *differences = system->differences + e * centres;
    const size_t tail = graph->tail[e], head = graph->head[e];
    for (size_t k = 0; k < centres; k++)
    {
      double others = 0;
      for (size_t l = 0; l < centres; l++)
        if (l != k)
          others += differences[l] * (x[l * n + head] - x[l * n + tail]);
      const double flow = own[k] * (x[k * n + head] - x[k * n + tail])
                          - differences[k] * (others / system->across[e]);
      image[k * n + head] += flow;
      image[k * n + tail] -= flow;
    }
  }
  for (size_t i = 0; i < system->order; i++)
    if (system->is_held[i])
      image[i] = 0;
}

static double
largest (size_t n, const double *a)
{
  double most = 0;
  for (size_t i = 0; i < n; i++)
    most = fmax (most, fabs (a[i]));
  return most;
}

/* M. R. Hestenes, E. Stiefel, J. Res. Nat. Bur. Standards 49 (1952) 409, in
 * the metric of the factors: where these are of all of S one step or two undo
 * their rounding. */
enum ebit_status
ebit_solve_potential_system (struct ebit_context *context,
                             struct ebit_potential_system *system,
                             const double *b, double precision, double *x,
                             bool *is_solved)
{
  const size_t n = system->order;
  double *residual = system->residual, *direction = system->direction;
  memset (x, 0, n * sizeof *x);
  memcpy (residual, b, n * sizeof *residual);
  enum ebit_status status = divide (context, system, residual, system->scaled);
  memcpy (direction, system->scaled, n * sizeof *direction);
  double size = ebit_dot (n, residual, system->scaled);
  const double enough = precision * largest (n, b);
  for (size_t step = 0;
       step < MOST_STEPS && largest (n, residual) > enough && !status; step++)
  {
    apply (system, direction, system->image);
    const double curvature = ebit_dot (n, direction, system->image);
    if (!(curvature > 0) || ebit_time_is_up (context))
      break;
    for (size_t i = 0; i < n; i++)
    {
      x[i] += size / curvature * direction[i];
      residual[i] -= size / curvature * system->image[i];
    }
    status = divide (context, system, residual, system->scaled);
    const double next = ebit_dot (n, residual, system->scaled);
    for (size_t i = 0; i < n; i++)
      direction[i] = system->scaled[i] + next / size * direction[i];
    size = next;
    system->steps++;
  }
  *is_solved = isfinite (size) && largest (n, residual) <= enough;
  return status;
}
