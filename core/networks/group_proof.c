/* What trees, flows and cuts prove of a group of users.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "group_proof.h"

#include <math.h>
#include <string.h>

#include "node_sets.h"

/* ---- Lower ends -------------------------------------------------------- */

static bool
connects (struct ebit_node_sets *sets, const struct ebit_graph *graph,
          const struct ebit_tree_flow *tree, size_t n_users,
          const size_t *users)
{
  for (size_t i = 0; i < tree->length; i++)
  {
    const size_t edge = tree->edges[i];
    sets->above[graph->tail[edge]] = graph->tail[edge];
    sets->above[graph->head[edge]] = graph->head[edge];
  }
  for (size_t i = 0; i < n_users; i++)
    sets->above[users[i]] = users[i];
  for (size_t i = 0; i < tree->length; i++)
    ebit_join_sets (sets, graph->tail[tree->edges[i]],
                    graph->head[tree->edges[i]]);
  for (size_t i = 1; i < n_users; i++)
    if (ebit_find_set (sets, users[i]) != ebit_find_set (sets, users[0]))
      return false;
  return true;
}

void
ebit_find_tree_load (const struct ebit_graph *graph, size_t n_trees,
                     const struct ebit_tree_flow *trees, double *load)
{
  memset (load, 0, graph->edges * sizeof *load);
  for (size_t t = 0; t < n_trees; t++)
    for (size_t i = 0; i < trees[t].length; i++)
      load[trees[t].edges[i]] += trees[t].flow;
}

/* The sum, times what makes the load fit. */
static double
fit_load (const struct ebit_graph *graph, const double *values,
          bool is_optimal, const double *load, double sum)
{
  double cost = 0, factor = 1;
  for (size_t k = 0; k < graph->edges; k++)
    if (load[k] > 0)
    {
      cost += load[k] / values[k];
      factor = fmin (factor, values[k] / load[k]);
    }
  if (sum == 0)
    return 0;
  return is_optimal ? sum / cost : sum * factor;
}

enum ebit_status
ebit_tree_rate (struct ebit_context *context, const struct ebit_graph *graph,
                const double *values, bool is_optimal, size_t n_users,
                const size_t *users, size_t n_trees,
                const struct ebit_tree_flow *trees, double *rate)
{
  struct ebit_node_sets sets;
  double sum = 0;
  double *load = ebit_work (context, graph->edges + 1, sizeof *load);
  enum ebit_status status = ebit_make_node_sets (context, graph->nodes, &sets);
  *rate = 0;
  if (status || !load)
    return EBIT_EMEMORY;
  for (size_t t = 0; t < n_trees && !status; t++)
  {
    if (!connects (&sets, graph, &trees[t], n_users, users))
      return EBIT_OK;
    sum += trees[t].flow;
    status = ebit_poll_if_due (context);
  }
  ebit_find_tree_load (graph, n_trees, trees, load);
  *rate = fit_load (graph, values, is_optimal, load, sum);
  return status;
}

enum ebit_status
ebit_group_flow_rate (struct ebit_context *context,
                      const struct ebit_graph *graph, const double *values,
                      size_t n_users, const size_t *users, const double *flow,
                      double *rate)
{
  enum ebit_status status = EBIT_OK;
  *rate = INFINITY;
  for (size_t j = 1; j < n_users && !status; j++)
  {
    double each = 0;
    status = ebit_flow_rate (context, graph, values, false,
                             flow + (j - 1) * graph->edges, users[0], users[j],
                             &each);
    *rate = fmin (*rate, each);
  }
  return status;
}

/* ---- Upper ends -------------------------------------------------------- */

bool
ebit_separates_users (const bool *side, size_t n_users, const size_t *users)
{
  size_t here = 0;
  for (size_t i = 0; i < n_users; i++)
    here += side[users[i]];
  return here > 0 && here < n_users;
}

enum ebit_status
ebit_find_user_distances (struct ebit_context *context,
                          const struct ebit_graph *graph,
                          const double *lengths, size_t n_users,
                          const size_t *users, double **distance)
{
  struct ebit_path_tree tree;
  enum ebit_status status = ebit_make_path_tree (context, graph, &tree);
  *distance = ebit_work (context, n_users * n_users, sizeof **distance);
  if (!status && !*distance)
    status = EBIT_EMEMORY;
  for (size_t i = 0; i < n_users && !status; i++)
  {
    status = ebit_shortest_paths (context, graph, lengths, users[i], &tree);
    for (size_t j = 0; j < n_users; j++)
      (*distance)[i * n_users + j] = tree.length[users[j]];
  }
  /* The same both ways, which the order of sums may tell apart. */
  for (size_t i = 0; i < n_users && !status; i++)
    for (size_t j = 0; j < i; j++)
      (*distance)[i * n_users + j] = (*distance)[j * n_users + i]
          = fmin ((*distance)[i * n_users + j], (*distance)[j * n_users + i]);
  return status;
}

enum ebit_status
ebit_packing_rate (struct ebit_context *context,
                   const struct ebit_graph *graph, const double *values,
                   size_t n_users, const size_t *users,
                   const struct ebit_cut_packing *packing, double *rate)
{
  double *distance;
  double *lengths = ebit_work (context, graph->edges + 1, sizeof *lengths);
  if (!lengths)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
    lengths[k] = 1 / values[k];
  const enum ebit_status status = ebit_find_user_distances (
      context, graph, lengths, n_users, users, &distance);
  *rate = INFINITY;
  if (!status)
    *rate = 1 / ebit_fit_packing (packing, distance);
  return status;
}
