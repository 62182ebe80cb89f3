/* Flows of several pairs as columns that are paths: the cheapest under prices
 * are shortest, and those from one user to all its partners are one tree.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "path_columns.h"

#include "flow_paths.h"
#include "path_groups.h"

/* Without a linear program: so often the demands are routed anew at most. */
#define MOST_ROUNDS 1000

enum ebit_status
ebit_find_path_flow (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     bool by_program, double gap, struct ebit_flow *flow)
{
  struct ebit_path_groups groups;
  struct ebit_structure_flow found;
  struct ebit_path_list list = { .n = 0 };
  enum ebit_status status
      = ebit_make_path_groups (context, graph, problem, capacity, &groups);
  if (status)
    return status;
  const struct ebit_structure_finder finder
      = { .n_groups = groups.n_groups,
          .find = ebit_find_group_paths,
          .data = &groups,
          .look = ebit_look_around_group,
          .price_cut = ebit_price_near_cut,
          .block = groups.block,
          .prepare = ebit_prepare_group_paths };
  status = by_program
               ? ebit_find_structure_flow (context, problem, graph->edges,
                                           capacity, &finder, &found)
               : ebit_approach_structure_flow (context, problem, graph->edges,
                                               capacity, &finder, gap,
                                               MOST_ROUNDS, &found);
  const struct ebit_structures *all = &found.set.all;
  for (size_t j = 0; !status && j < all->n; j++)
  {
    const struct ebit_structure *path = &all->list[j];
    if (found.set.amounts[j] > 0)
      status = ebit_add_path (
          context, graph, path->commodity, groups.other[path->commodity],
          problem->from[path->commodity], path->length,
          all->edges + path->first, found.set.amounts[j], &list);
  }
  *flow = (struct ebit_flow){ list.n, list.paths, found.prices,
                              by_program ? EBIT_PATH_FLOW
                                         : EBIT_APPROXIMATE_FLOW };
  return status;
}
