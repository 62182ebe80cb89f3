/* The cheapest paths of pairs of users, and cuts around them.
 *
 * What takes long in large networks, a tree of shortest paths and the cuts
 * around the nodes that it reaches, is done by threads for a block of groups
 * under the same prices, before the first of them is asked for.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "path_groups.h"

#include "demand_cover.h"
#include "rows.h"

/* From so many edges on a search takes far longer than to wake a thread. */
#define MANY_EDGES 10000

/* ---- What there is ----------------------------------------------------- */

static enum ebit_status
order_pairs (struct ebit_context *context, size_t r,
             struct ebit_path_groups *groups)
{
  const size_t n = groups->graph->nodes;
  size_t *start = ebit_work (context, n + 1, sizeof *start);
  groups->order = ebit_work (context, r, sizeof (size_t));
  groups->first = ebit_work (context, r + 1, sizeof (size_t));
  groups->targets = ebit_work (context, r, sizeof (size_t));
  if (!start || !groups->order || !groups->first || !groups->targets)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < r; i++)
    start[groups->centre[i] + 1]++;
  for (size_t v = 0; v < n; v++)
  {
    if (start[v + 1] > 0)
      groups->first[groups->n_groups++] = start[v];
    start[v + 1] += start[v];
  }
  groups->first[groups->n_groups] = r;
  for (size_t i = 0; i < r; i++)
    groups->order[start[groups->centre[i]]++] = i;
  for (size_t i = 0; i < r; i++)
    groups->targets[i] = groups->other[groups->order[i]];
  return EBIT_OK;
}

static enum ebit_status
group_pairs (struct ebit_context *context,
             const struct ebit_rate_problem *problem,
             struct ebit_path_groups *groups)
{
  const size_t r = problem->n_pairs, n = groups->graph->nodes;
  size_t count;
  groups->centre = ebit_work (context, r, sizeof (size_t));
  groups->other = ebit_work (context, r, sizeof (size_t));
  groups->edges = ebit_work (context, n, sizeof (size_t));
  if (!groups->centre || !groups->other || !groups->edges)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_cover_demands (context, n, r, problem->from, problem->to,
                            groups->centre, groups->other, &count);
  return status ? status : order_pairs (context, r, groups);
}

static enum ebit_status
make_search (struct ebit_context *context, const struct ebit_quick_arcs *arcs,
             struct ebit_path_search *search)
{
  search->inside
      = ebit_work_unset (context, arcs->nodes, sizeof *search->inside);
  return search->inside ? ebit_make_quick_paths (context, arcs, &search->paths)
                        : EBIT_EMEMORY;
}

enum ebit_status
ebit_make_path_groups (struct ebit_context *context,
                       const struct ebit_graph *graph,
                       const struct ebit_rate_problem *problem,
                       const double *capacity, struct ebit_path_groups *groups)
{
  *groups = (struct ebit_path_groups){ .graph = graph };
  groups->block = graph->edges >= MANY_EDGES ? EBIT_PATH_BLOCK : 0;
  enum ebit_status status = group_pairs (context, problem, groups);
  if (!status)
    status = ebit_make_quick_arcs (context, graph, &groups->arcs);
  for (size_t i = 0; !status && (i == 0 || i < groups->block); i++)
    status = make_search (context, &groups->arcs, &groups->searches[i]);
  return status ? status
                : ebit_make_near_cuts (context, &groups->arcs, problem,
                                       capacity, &groups->cuts);
}

/* ---- Searches ---------------------------------------------------------- */

static void
search_group (const struct ebit_path_groups *groups, size_t group,
              const double *prices, struct ebit_quick_paths *paths)
{
  const size_t first = groups->first[group];
  ebit_find_quick_paths (paths, prices, groups->centre[groups->order[first]],
                         groups->first[group + 1] - first,
                         groups->targets + first);
}

static void
look_near (const struct ebit_path_groups *groups,
           struct ebit_path_search *search)
{
  search->near
      = ebit_nearest_set (&groups->cuts, &search->paths, search->inside);
  search->has_near = true;
}

struct block
{
  struct ebit_path_groups *groups;
  const double *prices;
};

static enum ebit_status
prepare_search (struct ebit_context *context, size_t row, const void *data)
{
  (void)context;
  const struct block *block = data;
  struct ebit_path_groups *groups = block->groups;
  struct ebit_path_search *search = &groups->searches[row];
  search_group (groups, groups->first_ready + row, block->prices,
                &search->paths);
  look_near (groups, search);
  search->is_ready = true;
  return EBIT_OK;
}

/* The fraction done that callers hear of is not that of a block. */
enum ebit_status
ebit_prepare_group_paths (struct ebit_context *context, void *data,
                          size_t group, const double *prices)
{
  struct ebit_path_groups *groups = data;
  const struct block block = { groups, prices };
  const size_t left = groups->n_groups - group;
  const size_t mark = ebit_work_mark (context);
  const size_t count = left < groups->block ? left : groups->block;
  const bool is_shared = context->threads > 1;
  const struct ebit_rows rows
      = { .count = count,
          .share = 1,
          .threads = is_shared && (size_t)context->threads > count
                         ? (int)count
                         : (is_shared ? context->threads : 1),
          .compute = prepare_search,
          .data = &block };
  struct ebit_context quiet = *context;
  quiet.options.progress = NULL;
  groups->first_ready = group;
  const enum ebit_status status = ebit_run_rows (&quiet, &rows);
  context->error = quiet.error;
  context->interrupted = quiet.interrupted;
  context->asked_s = quiet.asked_s;
  ebit_work_release (context, mark);
  return status;
}

/* That of a group, which may be there. */
static struct ebit_path_search *
search_of (struct ebit_path_groups *groups, size_t group, const double *prices)
{
  const size_t place = group - groups->first_ready;
  const bool is_there = group >= groups->first_ready && place < groups->block
                        && groups->searches[place].is_ready;
  struct ebit_path_search *search = &groups->searches[is_there ? place : 0];
  if (!is_there)
  {
    search_group (groups, group, prices, &search->paths);
    search->has_near = false;
  }
  search->is_ready = false;
  return search;
}

enum ebit_status
ebit_find_group_paths (struct ebit_context *context, void *data, size_t group,
                       const double *prices, struct ebit_structures *found)
{
  struct ebit_path_groups *groups = data;
  const size_t first = groups->first[group], last = groups->first[group + 1];
  enum ebit_status status = ebit_poll_if_due (context);
  if (status)
    return status;
  groups->last = search_of (groups, group, prices);
  for (size_t j = first; j < last && !status; j++)
  {
    const size_t length = ebit_quick_path_edges (
        &groups->last->paths, groups->targets[j], groups->edges);
    status = ebit_add_structure (context, found, groups->order[j], length,
                                 groups->edges);
  }
  return status;
}

/* ---- Cuts -------------------------------------------------------------- */

double
ebit_look_around_group (void *data, size_t group)
{
  struct ebit_path_groups *groups = data;
  struct ebit_path_search *search = groups->last;
  if (!search->has_near)
    look_near (groups, search);
  ebit_keep_near_set (&groups->cuts, &search->paths, &search->near);
  if (group + 1 == groups->n_groups)
    ebit_improve_near_cut (&groups->cuts);
  return groups->cuts.limit;
}

void
ebit_price_near_cut (const void *data, double *prices)
{
  const struct ebit_path_groups *groups = data;
  const struct ebit_graph *graph = groups->graph;
  const bool *side = groups->cuts.best;
  for (size_t e = 0; e < graph->edges; e++)
    prices[e] = side[graph->tail[e]] != side[graph->head[e]];
}
