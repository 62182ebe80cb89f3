/* Worst rates by maximum flows of one pair after another.
 *
 * All pairs are to have the rate that the best of some cuts allows.  In turn,
 * each takes a maximum flow through what the others have left, in the share
 * that it needs, so that of all edges of a user as much is left for its other
 * pairs; at first not through other users, whose edges are scarce.  A pair
 * that is still short takes its flow anew; if that does not help, a minimum
 * cut says which edges are short, and all others give back what they send
 * there and back, or through it for nothing.  What they miss now they find
 * elsewhere in the next round.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flows_in_turn.h"

#include <math.h>
#include <string.h>

#include "flow_paths.h"
#include "pair_paths.h"
#include "push_relabel.h"

#define MISSING 1e-11  /* of a demand: rounding */
#define MOST_ROUNDS 20 /* each of which makes what is missing at least */
#define PROGRESS 0.5   /* so many times as much, or there is no end */

struct turns
{
  const struct ebit_graph *graph;
  const struct ebit_rate_problem *problem;
  const double *capacity;
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  struct ebit_pair_flow flow;
  bool *is_user;
  double limit;   /* the rate that all are to have */
  double *prices; /* that prove it */
  double *left;   /* of the edges */
  double *open;   /* of that what may be used */
  double *wanted; /* of the pairs: what is missing */
  size_t *pair;   /* 0, 1, ... */
  struct ebit_path_list list;
};

static enum ebit_status
prepare (struct ebit_context *context, struct turns *turns)
{
  const struct ebit_rate_problem *problem = turns->problem;
  const size_t n = turns->graph->nodes, m = turns->graph->edges;
  const size_t r = problem->n_pairs;
  turns->limit = INFINITY;
  turns->is_user = ebit_work (context, n, sizeof *turns->is_user);
  turns->prices = ebit_work (context, m, sizeof *turns->prices);
  turns->left = ebit_work (context, m, sizeof *turns->left);
  turns->open = ebit_work (context, m, sizeof *turns->open);
  turns->wanted = ebit_work (context, r, sizeof *turns->wanted);
  turns->pair = ebit_work (context, r, sizeof *turns->pair);
  if (!turns->is_user || !turns->prices || !turns->left || !turns->open
      || !turns->wanted || !turns->pair)
    return EBIT_EMEMORY;
  memcpy (turns->left, turns->capacity, m * sizeof *turns->left);
  for (size_t i = 0; i < r; i++)
  {
    turns->pair[i] = i;
    turns->is_user[problem->from[i]] = turns->is_user[problem->to[i]] = true;
  }
  enum ebit_status status
      = ebit_make_flow_solver (context, turns->graph, &turns->solver);
  if (!status)
    status = ebit_make_cut (context, turns->graph, &turns->cut);
  if (!status)
    status = ebit_make_pair_flow (context, turns->graph, &turns->flow);
  return status;
}

/* ---- The limit --------------------------------------------------------- */

/* Keeps the cut if it allows less than the best one. */
static void
try_cut (struct turns *turns, const bool *side, double capacity)
{
  const struct ebit_rate_problem *problem = turns->problem;
  const struct ebit_graph *graph = turns->graph;
  double demand = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (side[problem->from[i]] != side[problem->to[i]])
      demand += problem->numbers[i];
  if (!(demand > 0) || !(capacity / demand < turns->limit))
    return;
  turns->limit = capacity / demand;
  for (size_t e = 0; e < graph->edges; e++)
    turns->prices[e] = side[graph->tail[e]] != side[graph->head[e]] ? 1 : 0;
}

static void
try_cuts_of_users (struct turns *turns)
{
  const struct ebit_graph *graph = turns->graph;
  bool *side = turns->cut.at_source;
  memset (side, 0, graph->nodes * sizeof *side);
  for (size_t v = 0; v < graph->nodes; v++)
  {
    if (!turns->is_user[v])
      continue;
    double capacity = 0;
    for (size_t i = graph->first[v]; i < graph->first[v + 1]; i++)
      capacity += turns->capacity[graph->incident[i]];
    side[v] = true;
    try_cut (turns, side, capacity);
    side[v] = false;
  }
}

static enum ebit_status
find_limit (struct ebit_context *context, struct turns *turns,
            const struct ebit_flow *start)
{
  const struct ebit_rate_problem *problem = turns->problem;
  double limit = INFINITY;
  enum ebit_status status = EBIT_OK;
  try_cuts_of_users (turns);
  for (size_t i = 0;
       i < problem->n_pairs && !status && !ebit_time_is_up (context); i++)
  {
    status = ebit_min_cut (context, turns->solver, turns->capacity,
                           problem->from[i], problem->to[i], &turns->cut);
    if (!status)
      try_cut (turns, turns->cut.at_source, turns->cut.capacity);
  }
  if (!status && start)
    status = ebit_prove_prices (context, problem, turns->graph,
                                turns->capacity, false, start->prices, &limit);
  if (status || !(limit < turns->limit))
    return status;
  turns->limit = limit;
  memcpy (turns->prices, start->prices,
          turns->graph->edges * sizeof *turns->prices);
  return EBIT_OK;
}

/* ---- What pairs have --------------------------------------------------- */

/* Takes so much, or gives it back where it is less than 0, along a path. */
static void
take (struct turns *turns, const struct ebit_path_flow *path, double amount)
{
  turns->wanted[path->pair] -= amount;
  for (size_t k = 0; k < path->length; k++)
  {
    const size_t e
        = ebit_find_edge (turns->graph, path->nodes[k], path->nodes[k + 1]);
    turns->left[e] = fmax (0, turns->left[e] - amount);
  }
}

static enum ebit_status
begin (struct ebit_context *context, struct turns *turns,
       const struct ebit_flow *start)
{
  const struct ebit_rate_problem *problem = turns->problem;
  const size_t n = start ? start->n_paths : 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
    turns->wanted[i] = problem->numbers[i] * turns->limit;
  if (n == 0)
    return EBIT_OK;
  turns->list.paths = ebit_work_grown (
      context, NULL, 0, n, sizeof *start->paths, &turns->list.room);
  if (!turns->list.paths)
    return EBIT_EMEMORY;
  memcpy (turns->list.paths, start->paths, n * sizeof *start->paths);
  turns->list.n = n;
  for (size_t p = 0; p < n; p++)
    take (turns, &start->paths[p], start->paths[p].flow);
  return EBIT_OK;
}

/* Whether a path goes through a cut more often than it has to. */
static bool
is_wasteful (const struct ebit_path_flow *path, const bool *side)
{
  size_t crossings = 0;
  for (size_t k = 0; k < path->length; k++)
    crossings += side[path->nodes[k]] != side[path->nodes[k + 1]] ? 1 : 0;
  return crossings > 1;
}

static void
give_back (struct turns *turns, struct ebit_path_flow *path)
{
  take (turns, path, -path->flow);
  path->flow = 0;
}

static void
release (struct turns *turns, size_t i)
{
  for (size_t p = 0; p < turns->list.n; p++)
    if (turns->list.paths[p].pair == i && turns->list.paths[p].flow > 0)
      give_back (turns, &turns->list.paths[p]);
}

/* All but pair i give back what wastes the cut that was just found. */
static void
make_way (struct turns *turns, size_t i)
{
  for (size_t p = 0; p < turns->list.n; p++)
  {
    struct ebit_path_flow *path = &turns->list.paths[p];
    if (path->pair != i && path->flow > 0
        && is_wasteful (path, turns->cut.at_source))
      give_back (turns, path);
  }
}

/* ---- The turns --------------------------------------------------------- */

/* Opens all edges, or those at no user but the pair's. */
static void
open_edges (struct turns *turns, size_t i, bool is_around)
{
  const struct ebit_graph *graph = turns->graph;
  const size_t from = turns->problem->from[i], to = turns->problem->to[i];
  for (size_t e = 0; e < graph->edges; e++)
  {
    const size_t v = graph->tail[e], w = graph->head[e];
    const bool is_others = (turns->is_user[v] && v != from && v != to)
                           || (turns->is_user[w] && w != from && w != to);
    turns->open[e] = is_around && is_others ? 0 : turns->left[e];
  }
}

static bool
is_short (const struct turns *turns, size_t i)
{
  return turns->wanted[i]
         > MISSING * turns->problem->numbers[i] * turns->limit;
}

/* Pair i takes what it wants of what is left, or as much as there is. */
static enum ebit_status
take_turn (struct ebit_context *context, struct turns *turns, size_t i,
           bool is_around)
{
  const struct ebit_graph *graph = turns->graph;
  const struct ebit_rate_problem *problem = turns->problem;
  double *flow = turns->flow.edge;
  open_edges (turns, i, is_around);
  enum ebit_status status
      = ebit_max_flow (context, turns->solver, turns->open, problem->from[i],
                       problem->to[i], &turns->flow, &turns->cut);
  if (status || !(turns->flow.value > 0))
    return status;
  const double share = fmin (1, turns->wanted[i] / turns->flow.value);
  for (size_t e = 0; e < graph->edges; e++)
    flow[e] *= share;
  const size_t before = turns->list.n;
  status = ebit_empty_cycles (context, graph, problem->from[i], problem->to[i],
                              flow);
  if (!status)
    status = ebit_take_paths (context, graph, problem->from[i],
                              problem->n_pairs, turns->pair, i, problem->to,
                              problem->from, flow, &turns->list);
  for (size_t p = before; p < turns->list.n; p++)
    take (turns, &turns->list.paths[p], turns->list.paths[p].flow);
  return status;
}

/* By what is left, by its own as well, by what others waste. */
static enum ebit_status
serve (struct ebit_context *context, struct turns *turns, size_t i)
{
  enum ebit_status status = take_turn (context, turns, i, false);
  for (int makes_way = 0; makes_way < 2 && !status && is_short (turns, i);
       makes_way++)
  {
    if (makes_way)
      make_way (turns, i);
    release (turns, i);
    status = take_turn (context, turns, i, false);
  }
  return status;
}

/* What is missing in all, relative to what all want. */
static double
sum_missing (const struct turns *turns)
{
  double missing = 0, all = 0;
  for (size_t i = 0; i < turns->problem->n_pairs; i++)
  {
    missing += is_short (turns, i) ? turns->wanted[i] : 0;
    all += turns->problem->numbers[i] * turns->limit;
  }
  return missing / all;
}

static enum ebit_status
take_turns (struct ebit_context *context, struct turns *turns, bool is_first)
{
  const size_t r = turns->problem->n_pairs;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; is_first && i < r && !status; i++)
    status = take_turn (context, turns, i, true);
  double missing = sum_missing (turns), before = INFINITY;
  for (size_t round = 0; round < MOST_ROUNDS && !status && missing > 0
                         && missing < PROGRESS * before;
       round++)
  {
    for (size_t i = 0; i < r && !status && !ebit_time_is_up (context); i++)
      if (is_short (turns, i))
        status = serve (context, turns, i);
    before = missing;
    missing = sum_missing (turns);
  }
  return status;
}

/* ---- All of it --------------------------------------------------------- */

static void
answer (struct turns *turns, struct ebit_flow *flow)
{
  size_t n = 0;
  for (size_t p = 0; p < turns->list.n; p++)
    if (turns->list.paths[p].flow > 0)
      turns->list.paths[n++] = turns->list.paths[p];
  *flow = (struct ebit_flow){ n, turns->list.paths, turns->prices,
                              EBIT_PATH_FLOW };
}

enum ebit_status
ebit_find_flow_in_turn (struct ebit_context *context,
                        const struct ebit_rate_problem *problem,
                        const struct ebit_graph *graph, const double *capacity,
                        const struct ebit_flow *start, struct ebit_flow *flow,
                        bool *is_closed)
{
  struct turns turns
      = { .graph = graph, .problem = problem, .capacity = capacity };
  *is_closed = false;
  for (size_t e = 0; e < graph->edges; e++)
    if (isinf (capacity[e]))
      return EBIT_OK; /* maximum flows are of finite ones */
  enum ebit_status status = prepare (context, &turns);
  if (!status)
    status = find_limit (context, &turns, start);
  if (!status)
    status = begin (context, &turns, start);
  if (!status)
    status = take_turns (context, &turns, !start);
  *is_closed = !status && !(sum_missing (&turns) > 0);
  if (*is_closed)
    answer (&turns, flow);
  return status;
}
