/* Units of programs of cuts, and cuts that their solver leaves out.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cut_units.h"

#include <math.h>
#include <string.h>

#include "push_relabel.h"
#include "quick_paths.h"

/* In larger networks units are 1. */
#define MOST_EDGES 30000

/* Relative: what is missing of a weight by rounding. */
#define LEAST 1e-12

struct asked
{
  const struct ebit_rate_problem *problem;
  const struct ebit_graph *graph;
  const double *capacity, *finite;
  bool is_optimal;
};

static enum ebit_status
find_least_cut (struct ebit_context *context, const struct asked *asked,
                struct ebit_flow_solver *solver, size_t i,
                struct ebit_cut *cut)
{
  return ebit_min_cut (context, solver, asked->finite, asked->problem->from[i],
                       asked->problem->to[i], cut);
}

static enum ebit_status
begin_cuts (struct ebit_context *context, const struct asked *asked,
            struct ebit_flow_solver **solver, struct ebit_cut *cut)
{
  const enum ebit_status status
      = ebit_make_flow_solver (context, asked->graph, solver);
  return status ? status : ebit_make_cut (context, asked->graph, cut);
}

/* Under 1/C. */
static enum ebit_status
begin_paths (struct ebit_context *context, const struct asked *asked,
             struct ebit_quick_arcs *arcs, struct ebit_quick_paths *paths,
             double **lengths)
{
  const size_t m = asked->graph->edges;
  *lengths = ebit_work (context, m, sizeof **lengths);
  enum ebit_status status
      = *lengths ? ebit_make_quick_arcs (context, asked->graph, arcs)
                 : EBIT_EMEMORY;
  for (size_t e = 0; e < m && !status; e++)
    (*lengths)[e] = 1 / asked->capacity[e];
  return status ? status : ebit_make_quick_paths (context, arcs, paths);
}

/* ---- Units ------------------------------------------------------------- */

static enum ebit_status
find_least_cuts (struct ebit_context *context, const struct asked *asked,
                 double *alone)
{
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  enum ebit_status status = begin_cuts (context, asked, &solver, &cut);
  for (size_t i = 0;
       i < asked->problem->n_pairs && !status && !ebit_time_is_up (context);
       i++)
  {
    status = find_least_cut (context, asked, solver, i, &cut);
    alone[i] = status ? 0 : cut.capacity;
  }
  return status;
}

static enum ebit_status
find_shortest_paths (struct ebit_context *context, const struct asked *asked,
                     double *alone)
{
  const struct ebit_rate_problem *problem = asked->problem;
  double *lengths;
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status
      = begin_paths (context, asked, &arcs, &paths, &lengths);
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    ebit_find_quick_paths (&paths, lengths, problem->from[i], 1,
                           &problem->to[i]);
    alone[i] = 1 / paths.length[problem->to[i]];
    status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_find_cut_units (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     const double *finite, bool is_optimal,
                     struct ebit_cut_units *units)
{
  const struct asked asked = { problem, graph, capacity, finite, is_optimal };
  double *alone = ebit_work (context, problem->n_pairs, sizeof *alone);
  double most = 0, inverse = 0;
  enum ebit_status status = alone ? EBIT_OK : EBIT_EMEMORY;
  if (!status && is_optimal)
    status = find_shortest_paths (context, &asked, alone);
  else if (!status && graph->edges <= MOST_EDGES)
    status = find_least_cuts (context, &asked, alone);
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    const double q = problem->numbers[i];
    alone[i] = alone[i] > 0 && isfinite (alone[i]) ? alone[i] : 1;
    most = fmax (most, q * alone[i]);
    inverse += q / alone[i];
  }
  *units
      = (struct ebit_cut_units){ alone,
                                 problem->goal == EBIT_WORST_RATE ? 1 / inverse
                                 : problem->goal == EBIT_WEIGHTED_RATE ? most
                                                                       : 1 };
  return status;
}

/* ---- What a solver leaves out ------------------------------------------ */

/* A list in new room. */
struct list
{
  size_t n, room;
  struct ebit_partition *cuts;
};

static enum ebit_status
append (struct ebit_context *context, const struct asked *asked,
        const bool *side, double multiplier, struct list *list)
{
  const size_t nodes = asked->graph->nodes;
  size_t *part = ebit_work (context, nodes, sizeof *part);
  list->cuts = ebit_work_grown (context, list->cuts, list->n, 1,
                                sizeof *list->cuts, &list->room);
  if (!part || !list->cuts)
    return EBIT_EMEMORY;
  /* which side is 1 does not matter: node 0 is outside */
  for (size_t v = 0; v < nodes; v++)
    part[v] = side[v] != side[0];
  list->cuts[list->n++] = (struct ebit_partition){ part, multiplier };
  return EBIT_OK;
}

static enum ebit_status
append_least_cut (struct ebit_context *context, const struct asked *asked,
                  size_t i, double missing, struct list *list)
{
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  enum ebit_status status = begin_cuts (context, asked, &solver, &cut);
  if (!status)
    status = find_least_cut (context, asked, solver, i, &cut);
  return status ? status
                : append (context, asked, cut.at_source, missing, list);
}

/* Where frequencies are chosen: around all that is nearer than so much under
 * 1/C, which together have C_e times the sum of l_k at most 1 at a sum of d_i.
 */
static enum ebit_status
append_near_cuts (struct ebit_context *context, const struct asked *asked,
                  size_t i, double missing, struct list *list)
{
  const size_t to = asked->problem->to[i];
  bool *side = ebit_work (context, asked->graph->nodes, sizeof *side);
  double *lengths;
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status
      = side ? begin_paths (context, asked, &arcs, &paths, &lengths)
             : EBIT_EMEMORY;
  if (!status)
    ebit_find_quick_paths (&paths, lengths, asked->problem->from[i], 1, &to);
  for (size_t k = 0; !status && k + 1 < paths.settled && paths.order[k] != to;
       k++)
  {
    const double width
        = paths.length[paths.order[k + 1]] - paths.length[paths.order[k]];
    side[paths.order[k]] = true;
    if (width > 0 && isfinite (paths.length[to]))
      status = append (context, asked, side,
                       missing * width / paths.length[to], list);
  }
  if (status || isfinite (paths.length[to]))
    return status;
  /* the pair is cut off */
  side[paths.order[paths.settled - 1]] = true;
  return append (context, asked, side, missing, list);
}

/* What the weight of pair i, or of a logarithm that over its rate, is more
 * than the cuts. */
static double
missing_of (const struct ebit_rate_problem *problem,
            const struct ebit_cut_units *units, size_t i, size_t n_cuts,
            const struct ebit_partition *cuts)
{
  const double wanted
      = problem->numbers[i]
        / (problem->goal == EBIT_LOG_RATE ? units->alone[i] : 1);
  double missing = wanted;
  for (size_t k = 0; k < n_cuts; k++)
    if (cuts[k].part[problem->from[i]] != cuts[k].part[problem->to[i]])
      missing -= cuts[k].multiplier;
  return missing > LEAST * wanted ? missing : 0;
}

enum ebit_status
ebit_add_missing_cuts (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       const double *finite, bool is_optimal,
                       const struct ebit_cut_units *units, size_t *n_cuts,
                       struct ebit_partition **cuts)
{
  const struct asked asked = { problem, graph, capacity, finite, is_optimal };
  struct list list = { .n = 0 };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    const double missing = missing_of (problem, units, i, *n_cuts, *cuts);
    if (missing > 0)
      status = is_optimal
                   ? append_near_cuts (context, &asked, i, missing, &list)
                   : append_least_cut (context, &asked, i, missing, &list);
  }
  if (status || list.n == 0)
    return status;
  struct ebit_partition *all
      = ebit_work (context, *n_cuts + list.n, sizeof *all);
  if (!all)
    return EBIT_EMEMORY;
  if (*n_cuts > 0)
    memcpy (all, *cuts, *n_cuts * sizeof *all);
  memcpy (all + *n_cuts, list.cuts, list.n * sizeof *all);
  *cuts = all;
  *n_cuts += list.n;
  return EBIT_OK;
}
