/* Cuts that rates exceed: found, not proved.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cut_search.h"

#include <math.h>
#include <string.h>

#include "quick_paths.h"

/* Of more sets than that only the smallest and the largest of each user are
 * those that the program begins with. */
#define MOST_FIRST_CUTS 4096

/* Numbers of nodes that are ordered for all users together. */
#define MOST_ORDERED ((size_t)1 << 22)

/* ---- The search -------------------------------------------------------- */

/* A sum of rates has to have cuts of every user. */
static bool
may_be_few (const struct ebit_cut_search *search)
{
  return search->problem->goal == EBIT_WORST_RATE;
}

static enum ebit_status
find_users (struct ebit_context *context, struct ebit_cut_search *search)
{
  const struct ebit_rate_problem *problem = search->problem;
  const size_t n = search->graph->nodes;
  bool *is_user = ebit_work (context, n, sizeof *is_user);
  search->users = ebit_work (context, n, sizeof *search->users);
  if (!is_user || !search->users)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs; i++)
    is_user[problem->from[i]] = is_user[problem->to[i]] = true;
  for (size_t v = 0; v < n; v++)
    if (is_user[v])
      search->users[search->n_users++] = v;
  const size_t most = MOST_ORDERED / n > 0 ? MOST_ORDERED / n : 1;
  if (may_be_few (search) && search->n_users > most)
    search->n_users = most;
  return EBIT_OK;
}

/* Nodes that nothing joins come last.  Where the time is up the users so far,
 * one at least, are all. */
static enum ebit_status
order_nodes (struct ebit_context *context, const double *lengths,
             struct ebit_cut_search *search)
{
  const size_t n = search->graph->nodes;
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status
      = ebit_make_quick_arcs (context, search->graph, &arcs);
  if (!status)
    status = ebit_make_quick_paths (context, &arcs, &paths);
  for (size_t k = 0; k < search->n_users && !status; k++)
  {
    size_t *order = search->order + k * n, placed = 0;
    ebit_find_quick_paths (&paths, lengths, search->users[k], 0, NULL);
    for (; placed < paths.settled; placed++)
      order[placed] = paths.order[placed];
    for (size_t v = 0; v < n; v++)
    {
      search->length[k * n + v] = paths.length[v];
      if (isinf (paths.length[v]))
        order[placed++] = v;
    }
    status = ebit_poll_if_due (context);
    if (may_be_few (search) && ebit_time_is_up (context))
      search->n_users = k + 1;
  }
  return status;
}

/* Without INFINITY: more than all else together is as much. */
static void
limit_capacities (size_t m, const double *capacity, double *limited)
{
  double all = 1;
  for (size_t e = 0; e < m; e++)
    all += isfinite (capacity[e]) ? 4 * capacity[e] : 0;
  for (size_t e = 0; e < m; e++)
    limited[e] = isfinite (capacity[e]) ? capacity[e] : all;
}

enum ebit_status
ebit_begin_cut_search (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       const double *prices, struct ebit_cut_search *search)
{
  const size_t n = graph->nodes, m = graph->edges;
  *search = (struct ebit_cut_search){ .graph = graph, .problem = problem };
  enum ebit_status status = find_users (context, search);
  if (!status)
    status = ebit_build_graph (context, n, problem->n_pairs, problem->from,
                               problem->to, &search->demands);
  double *lengths = ebit_work (context, m, sizeof *lengths);
  search->order = ebit_work (context, search->n_users * n, sizeof (size_t));
  search->length = ebit_work (context, search->n_users * n, sizeof (double));
  search->capacity = ebit_work (context, m, sizeof (double));
  search->rates = ebit_work (context, problem->n_pairs, sizeof (double));
  search->inside = ebit_work (context, n, sizeof (bool));
  search->part = ebit_work (context, n, sizeof (size_t));
  if (status || !lengths || !search->order || !search->length
      || !search->capacity || !search->rates || !search->inside
      || !search->part)
    return status ? status : EBIT_EMEMORY;
  limit_capacities (m, capacity, search->capacity);
  for (size_t e = 0; e < m; e++)
    lengths[e] = !(capacity[e] > 0)    ? INFINITY
                 : isinf (capacity[e]) ? 0
                                       : prices[e];
  return order_nodes (context, lengths, search);
}

/* ---- Sets -------------------------------------------------------------- */

/* By how much more rates exceed the cut when the node changes sides. */
static double
gain_of (const struct ebit_cut_search *search, size_t node)
{
  const struct ebit_graph *graph = search->graph, *demands = &search->demands;
  const bool *inside = search->inside;
  double gain = 0;
  for (size_t i = graph->first[node]; i < graph->first[node + 1]; i++)
  {
    const size_t e = graph->incident[i];
    const bool is_cut
        = inside[ebit_other_end (graph, e, node)] != inside[node];
    gain += is_cut ? search->capacity[e] : -search->capacity[e];
  }
  for (size_t i = demands->first[node]; i < demands->first[node + 1]; i++)
  {
    const size_t k = demands->incident[i];
    const bool is_cut
        = inside[ebit_other_end (demands, k, node)] != inside[node];
    gain += is_cut ? -search->rates[k] : search->rates[k];
  }
  return gain;
}

enum ebit_status
ebit_hand_on_cut (struct ebit_context *context, struct ebit_cut_search *search,
                  double excess, ebit_take_cut *take, void *data)
{
  /* which side is 1 does not matter: node 0 is outside */
  const bool outside = search->inside[0];
  for (size_t v = 0; v < search->graph->nodes; v++)
    search->part[v] = search->inside[v] != outside;
  return take (context, data, search->part, excess);
}

static void
take_nearest (struct ebit_cut_search *search, size_t k, size_t count)
{
  const size_t n = search->graph->nodes;
  memset (search->inside, 0, n * sizeof *search->inside);
  for (size_t i = 0; i < count; i++)
    search->inside[search->order[k * n + i]] = true;
}

/* How many nodes are nearer than, or as near as, the one at that place. */
static size_t
end_of_level (const struct ebit_cut_search *search, size_t k, size_t place)
{
  const size_t n = search->graph->nodes;
  const size_t *order = search->order + k * n;
  const double *length = search->length + k * n;
  while (place + 1 < n && length[order[place + 1]] == length[order[place]])
    place++;
  return place + 1;
}

enum ebit_status
ebit_first_cuts (struct ebit_context *context, struct ebit_cut_search *search,
                 ebit_take_cut *take, void *data)
{
  const size_t n = search->graph->nodes;
  const bool too_many = search->n_users * n > MOST_FIRST_CUTS;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < search->n_users && !status; k++)
  {
    const size_t *order = search->order + k * n;
    const double *length = search->length + k * n;
    size_t reached = n;
    while (reached > 0 && isinf (length[order[reached - 1]]))
      reached--;
    if (reached < n)
    {
      take_nearest (search, k, reached);
      status = ebit_hand_on_cut (context, search, 0, take, data);
    }
    for (size_t i = 0; i < n && !status; i = end_of_level (search, k, i))
    {
      if (i > 0 && (too_many || ebit_has_to_stop (context)))
        break;
      const size_t count = end_of_level (search, k, i);
      if (count < n && count != reached)
      {
        take_nearest (search, k, count);
        status = ebit_hand_on_cut (context, search, 0, take, data);
      }
    }
  }
  return status;
}

/* Changes sides of nodes while that makes the set better. */
static double
improve (struct ebit_cut_search *search, double excess, double least)
{
  bool better = true;
  while (better)
  {
    better = false;
    for (size_t v = 0; v < search->graph->nodes; v++)
    {
      const double gain = gain_of (search, v);
      if (!(gain > least))
        continue;
      search->inside[v] = !search->inside[v];
      excess += gain;
      better = true;
    }
  }
  return excess;
}

enum ebit_status
ebit_search_cuts (struct ebit_context *context, struct ebit_cut_search *search,
                  double least, ebit_take_cut *take, void *data)
{
  const size_t n = search->graph->nodes;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; k < search->n_users && !status; k++)
  {
    double excess = 0, most = -INFINITY;
    size_t best = 1;
    memset (search->inside, 0, n * sizeof *search->inside);
    for (size_t i = 0; i + 1 < n; i++)
    {
      const size_t node = search->order[k * n + i];
      excess += gain_of (search, node);
      search->inside[node] = true;
      if (excess > most)
      {
        most = excess;
        best = i + 1;
      }
    }
    take_nearest (search, k, best);
    excess = improve (search, most, least);
    if (excess > least)
      status = ebit_hand_on_cut (context, search, excess, take, data);
    if (!status)
      status = ebit_poll_if_due (context);
    if (may_be_few (search) && ebit_time_is_up (context))
      break;
  }
  return status;
}

/* In the order of Gray's code, in which each set differs from the one before
 * by one node; the last node stays outside. */
enum ebit_status
ebit_search_all_cuts (struct ebit_context *context,
                      struct ebit_cut_search *search, double least,
                      ebit_take_cut *take, void *data)
{
  const size_t n = search->graph->nodes, sets = (size_t)1 << (n - 1);
  double excess = 0, most = least;
  size_t best = 0;
  memset (search->inside, 0, n * sizeof *search->inside);
  for (size_t set = 1; set < sets; set++)
  {
    size_t node = 0;
    while (!(set >> node & 1))
      node++;
    excess += gain_of (search, node);
    search->inside[node] = !search->inside[node];
    if (excess > most)
    {
      most = excess;
      best = set;
    }
    if (set % 4096 == 0)
    {
      const enum ebit_status status = ebit_poll_if_due (context);
      if (status)
        return status;
    }
  }
  if (best == 0)
    return EBIT_OK;
  for (size_t v = 0; v < n; v++)
    search->inside[v] = (best ^ best >> 1) >> v & 1;
  return ebit_hand_on_cut (context, search, most, take, data);
}

enum ebit_status
ebit_try_all_cuts (struct ebit_context *context,
                   struct ebit_cut_search *search, ebit_take_cut *take,
                   void *data)
{
  const size_t n = search->graph->nodes, sets = (size_t)1 << (n - 1);
  enum ebit_status status = EBIT_OK;
  for (size_t set = 1; set < sets && !status; set++)
  {
    for (size_t v = 0; v < n; v++)
      search->inside[v] = set >> v & 1;
    status = ebit_hand_on_cut (context, search, 0, take, data);
  }
  return status;
}
