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
#include "structure_columns.h"

/* Pairs in the order of their centres: those of group k are order[first[k]] to
 * order[first[k + 1] - 1]. */
struct paths
{
  const struct ebit_graph *graph;
  size_t *centre, *other, *order, *first, n_groups;
  struct ebit_path_tree tree;
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
  return EBIT_OK;
}

static enum ebit_status
find_paths (struct ebit_context *context, void *data, size_t group,
            const double *prices, struct ebit_structures *found)
{
  const struct paths *paths = data;
  struct ebit_path_tree tree = paths->tree;
  const size_t *order = paths->order;
  const size_t first = paths->first[group], last = paths->first[group + 1];
  enum ebit_status status = ebit_shortest_paths (
      context, paths->graph, prices, paths->centre[order[first]], &tree);
  for (size_t j = first; j < last && !status; j++)
  {
    size_t at = paths->other[order[j]];
    const size_t length = tree.edges[at];
    for (size_t i = 0; i < length; i++)
    {
      paths->edges[i] = tree.last[at];
      at = ebit_other_end (paths->graph, tree.last[at], at);
    }
    status
        = ebit_add_structure (context, found, order[j], length, paths->edges);
  }
  return status;
}

enum ebit_status
ebit_find_path_flow (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     struct ebit_flow *flow)
{
  struct paths paths = { .graph = graph };
  struct ebit_structure_flow found;
  struct ebit_path_list list = { .n = 0 };
  enum ebit_status status = group_pairs (context, problem, &paths);
  if (!status)
    status = ebit_make_path_tree (context, graph, &paths.tree);
  if (status)
    return status;
  const struct ebit_structure_finder finder
      = { paths.n_groups, find_paths, &paths };
  status = ebit_find_structure_flow (context, problem, graph->edges, capacity,
                                     &finder, &found);
  for (size_t j = 0; !status && j < found.structures.n; j++)
  {
    const struct ebit_structure *path = &found.structures.list[j];
    if (found.amounts[j] > 0)
      status = ebit_add_path (
          context, graph, path->commodity, paths.other[path->commodity],
          problem->from[path->commodity], path->length,
          found.structures.edges + path->first, found.amounts[j], &list);
  }
  *flow = (struct ebit_flow){ list.n, list.paths, found.prices };
  return status;
}
