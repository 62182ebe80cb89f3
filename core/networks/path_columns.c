/* Flows of several pairs as columns that are paths: the cheapest under prices
 * are shortest, and those from one user to all its partners are one tree.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "path_columns.h"

#include "flow_paths.h"
#include "path_groups.h"
#include "rate_scales.h"

/* Without a linear program: so often the demands are routed anew at most. */
#define MOST_ROUNDS 1000

/* Maximum flows as structures, each from the user that searches do not begin
 * with, as they find them. */
static enum ebit_status
list_paths (struct ebit_context *context,
            const struct ebit_rate_problem *problem,
            const struct ebit_path_groups *groups,
            const struct ebit_rate_scales *scales,
            struct ebit_structures *structures, double *amounts)
{
  const struct ebit_pair_paths *paths = &scales->paths;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < problem->n_pairs; i++)
    for (size_t p = scales->first[i]; p < scales->first[i + 1] && !status; p++)
    {
      const size_t length = paths->start[p + 1] - paths->start[p];
      size_t *edges = paths->edge + paths->start[p];
      for (size_t k = 0;
           k < length / 2 && groups->other[i] != problem->from[i]; k++)
      {
        const size_t edge = edges[k];
        edges[k] = edges[length - 1 - k];
        edges[length - 1 - k] = edge;
      }
      amounts[p] = scales->share[i] * paths->amount[p];
      status = ebit_add_structure (context, structures, i, length, edges);
    }
  return status;
}

/* A start where all rates are half of what fits together. */
static enum ebit_status
make_start (struct ebit_context *context,
            const struct ebit_rate_problem *problem,
            const struct ebit_graph *graph, const double *capacity,
            const struct ebit_path_groups *groups,
            struct ebit_structures *structures,
            struct ebit_structure_start *start)
{
  struct ebit_rate_scales scales;
  double *least = ebit_work (context, problem->n_pairs, sizeof *least);
  enum ebit_status status
      = ebit_find_rate_scales (context, problem, graph, capacity, &scales);
  double *amounts
      = status ? NULL
               : ebit_work (context, scales.paths.n + 1, sizeof *amounts);
  if (!status && (!least || !amounts))
    status = EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
    least[i] = scales.share[i] / 2;
  if (!status)
    status
        = list_paths (context, problem, groups, &scales, structures, amounts);
  *start = (struct ebit_structure_start){ scales.rate, scales.value,
                                          least,       structures,
                                          amounts,     scales.prices };
  return status;
}

enum ebit_status
ebit_find_path_flow (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     enum ebit_path_program program, double gap,
                     struct ebit_flow *flow)
{
  struct ebit_structures structures = { .n = 0 };
  struct ebit_structure_start start;
  const bool by_program = program != EBIT_NO_PROGRAM;
  const bool in_units = program == EBIT_PROGRAM_IN_UNITS;
  struct ebit_path_groups groups;
  struct ebit_structure_flow found;
  struct ebit_path_list list = { .n = 0 };
  enum ebit_status status
      = ebit_make_path_groups (context, graph, problem, capacity, &groups);
  if (!status && in_units)
    status = make_start (context, problem, graph, capacity, &groups,
                         &structures, &start);
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
                                           capacity, &finder,
                                           in_units ? &start : NULL, &found)
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
