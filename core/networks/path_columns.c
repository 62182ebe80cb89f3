/* Flows of several pairs as columns that are paths: the cheapest under prices
 * are shortest, and those from one user to all its partners are one tree.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "path_columns.h"

#include <math.h>

#include "demand_cover.h"
#include "flow_paths.h"
#include "near_cuts.h"
#include "structure_columns.h"

/* Without a linear program: the gap where it ends unless the caller has one,
 * and the rounds in which the demands are routed anew at most. */
#define USUAL_GAP 0.01
#define MOST_ROUNDS 1000

/* Pairs in the order of their centres: those of group k are order[first[k]] to
 * order[first[k + 1] - 1]. */
struct paths
{
  const struct ebit_graph *graph;
  size_t *centre, *other, *order, *first, n_groups;
  size_t *targets; /* the other users of `order` */
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths search;
  struct ebit_near_cuts cuts;
  size_t *edges; /* of a path */
};

static enum ebit_status
group_pairs (struct ebit_context *context,
             const struct ebit_rate_problem *problem, struct paths *paths)
{
  const size_t r = problem->n_pairs, n = paths->graph->nodes;
  size_t *start = ebit_work (context, n + 1, sizeof *start), count;
  paths->centre = ebit_work (context, r, sizeof (size_t));
  paths->other = ebit_work (context, r, sizeof (size_t));
  paths->order = ebit_work (context, r, sizeof (size_t));
  paths->first = ebit_work (context, r + 1, sizeof (size_t));
  paths->edges = ebit_work (context, n, sizeof (size_t));
  if (!start || !paths->centre || !paths->other || !paths->order
      || !paths->first || !paths->edges)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_cover_demands (context, n, r, problem->from, problem->to,
                            paths->centre, paths->other, &count);
  if (status)
    return status;
  for (size_t i = 0; i < r; i++)
    start[paths->centre[i] + 1]++;
  for (size_t v = 0; v < n; v++)
  {
    if (start[v + 1] > 0)
      paths->first[paths->n_groups++] = start[v];
    start[v + 1] += start[v];
  }
  paths->first[paths->n_groups] = r;
  for (size_t i = 0; i < r; i++)
    paths->order[start[paths->centre[i]]++] = i;
  paths->targets = ebit_work (context, r, sizeof (size_t));
  for (size_t i = 0; i < r && paths->targets; i++)
    paths->targets[i] = paths->other[paths->order[i]];
  return paths->targets ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
find_paths (struct ebit_context *context, void *data, size_t group,
            const double *prices, struct ebit_structures *found)
{
  struct paths *paths = data;
  const size_t first = paths->first[group], last = paths->first[group + 1];
  enum ebit_status status = ebit_poll_if_due (context);
  if (status)
    return status;
  ebit_find_quick_paths (&paths->search, prices,
                         paths->centre[paths->order[first]], last - first,
                         paths->targets + first);
  for (size_t j = first; j < last && !status; j++)
  {
    const size_t length = ebit_quick_path_edges (
        &paths->search, paths->targets[j], paths->edges);
    status = ebit_add_structure (context, found, paths->order[j], length,
                                 paths->edges);
  }
  return status;
}

static double
look_around (void *data, size_t group)
{
  struct paths *paths = data;
  ebit_try_nearest (&paths->cuts, &paths->search);
  if (group + 1 == paths->n_groups)
    ebit_improve_near_cut (&paths->cuts);
  return paths->cuts.limit;
}

static void
price_cut (const void *data, double *prices)
{
  const struct paths *paths = data;
  const struct ebit_graph *graph = paths->graph;
  const bool *side = paths->cuts.best;
  for (size_t e = 0; e < graph->edges; e++)
    prices[e] = side[graph->tail[e]] != side[graph->head[e]];
}

static enum ebit_status
prepare (struct ebit_context *context, const struct ebit_rate_problem *problem,
         const double *capacity, struct paths *paths)
{
  enum ebit_status status = group_pairs (context, problem, paths);
  if (!status)
    status = ebit_make_quick_arcs (context, paths->graph, &paths->arcs);
  if (!status)
    status = ebit_make_quick_paths (context, &paths->arcs, &paths->search);
  return status ? status
                : ebit_make_near_cuts (context, paths->graph, problem,
                                       capacity, &paths->cuts);
}

enum ebit_status
ebit_find_path_flow (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     bool by_program, struct ebit_flow *flow)
{
  struct paths paths = { .graph = graph };
  struct ebit_structure_flow found;
  struct ebit_path_list list = { .n = 0 };
  enum ebit_status status = prepare (context, problem, capacity, &paths);
  if (status)
    return status;
  const struct ebit_structure_finder finder
      = { paths.n_groups, find_paths, &paths, look_around, price_cut };
  status = by_program
               ? ebit_find_structure_flow (context, problem, graph->edges,
                                           capacity, &finder, &found)
               : ebit_approach_structure_flow (
                   context, problem, graph->edges, capacity, &finder,
                   context->tol > 0 ? 0 : USUAL_GAP, MOST_ROUNDS, &found);
  const struct ebit_structures *all = &found.set.all;
  for (size_t j = 0; !status && j < all->n; j++)
  {
    const struct ebit_structure *path = &all->list[j];
    if (found.set.amounts[j] > 0)
      status = ebit_add_path (
          context, graph, path->commodity, paths.other[path->commodity],
          problem->from[path->commodity], path->length,
          all->edges + path->first, found.set.amounts[j], &list);
  }
  *flow = (struct ebit_flow){ list.n, list.paths, found.prices,
                              by_program ? EBIT_PATH_FLOW
                                         : EBIT_APPROXIMATE_FLOW };
  return status;
}
