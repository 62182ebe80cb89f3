/* The best flow of several pairs through a network: found, not proved.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flow_search.h"

#include <math.h>

#include "arc_program.h"
#include "closed_flow.h"
#include "demand_cover.h"
#include "flow_paths.h"
#include "flows_in_turn.h"
#include "interior_flow.h"
#include "path_columns.h"
#include "reduced_flow.h"

/* Which way is taken.  tools/bench network measures it, worst rates of chord
 * networks of 2^l nodes among them:
 *
 *   - a program of arcs, by simplex, for few pairs and few columns: it takes
 *     some milliseconds, as paths do;
 *   - else, of sums, an interior point of it where a few users are in all
 *     pairs of a dense network of some hundred nodes: a system in so many
 *     potentials a user is solved by conjugate gradients, with factors of
 *     order n.  (Of worst rates of 4 pairs, full, it took 0.15, 0.9 and 24 s
 *     where l = 7 to 9, paths 0.16, 0.6 and 4.5 s.)
 *   - paths, which close the gap to rounding, in all others up to MOST_EDGES
 *     edges: 64 pairs took 0.12, 0.8, 4.4 and 24 s at l = 7 to 10.  Of few
 *     pairs the flow of a worst rate uses so many paths that their program
 *     comes to no end in a minute (4 pairs, l = 9): maximum flows of one pair
 *     after another go before it;
 *   - beyond, of worst rates, flows are moved without a program: 100 pairs in
 *     networks of 100,000 nodes had a gap of 0.12 % after 56 s (a grid) and
 *     44 s (scale-free).
 *
 * To hand the interior point's paths on to the program of paths, as its first
 * columns, takes longer than either alone: they are too many.
 *
 * Beside capacities that are LARGE_RATIO times as large a solver's rounding is
 * no longer small, nor is it beside logarithms: paths then have units of their
 * own.  So they have where the program of arcs, or flows in turn, turn out not
 * to close. */
#define FEW_PAIRS 4
#define FEW_COLUMNS 1000
#define MOST_EDGES 30000
#define FEW_CENTRES 4
#define DENSE 3        /* edges a node */
#define MOST_NODES 512 /* beyond, solving its systems takes longer */
#define MOST_RATIO 1e6
#define LARGE_RATIO 1e4

/* Without a linear program: the gap where it ends unless the caller has one,
 * where maximum flows take over, and the edges from where on that pays. */
#define USUAL_GAP 0.01
#define CLOSE_GAP 5e-4
#define LARGE_PROGRAM 3000

/* ---- The ways to a flow ------------------------------------------------ */

/* Whether the largest is at most so many times the smallest. */
static bool
is_even (size_t n, const double *x, double ratio)
{
  double least = INFINITY, most = 0;
  for (size_t i = 0; i < n; i++)
  {
    least = fmin (least, x[i]);
    most = fmax (most, x[i]);
  }
  return most <= ratio * least;
}

static enum ebit_status
count_centres (struct ebit_context *context,
               const struct ebit_rate_problem *problem, size_t nodes,
               size_t *count)
{
  size_t *centre = ebit_work (context, problem->n_pairs, sizeof *centre);
  size_t *other = ebit_work (context, problem->n_pairs, sizeof *other);
  if (!centre || !other)
    return EBIT_EMEMORY;
  return ebit_cover_demands (context, nodes, problem->n_pairs, problem->from,
                             problem->to, centre, other, count);
}

/* Whether an interior point can be asked: the goal is linear, all edges have a
 * limit, nothing is so small that it is lost, and it fits into what is left of
 * the memory. */
static bool
is_for_interior (const struct ebit_context *context,
                 const struct ebit_reduced_flow *reduced, size_t centres)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  return problem->goal != EBIT_LOG_RATE
         && is_even (reduced->graph.edges, reduced->capacity, MOST_RATIO)
         && is_even (problem->n_pairs, problem->numbers, MOST_RATIO)
         && reduced->graph.nodes <= MOST_NODES
         && ebit_interior_size (&reduced->graph, centres)
                < ebit_memory_left (context) / 2;
}

/* By which program paths are found. */
static enum ebit_path_program
program_of (const struct ebit_reduced_flow *reduced)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  return problem->goal != EBIT_LOG_RATE
                 && is_even (reduced->graph.edges, reduced->capacity,
                             LARGE_RATIO)
                 && is_even (problem->n_pairs, problem->numbers, LARGE_RATIO)
             ? EBIT_PLAIN_PROGRAM
             : EBIT_PROGRAM_IN_UNITS;
}

static bool
is_small (const struct ebit_reduced_flow *reduced)
{
  const size_t columns = 2 * reduced->graph.edges * reduced->problem.n_pairs;
  return columns <= FEW_COLUMNS;
}

static enum ebit_flow_method
choose_method (const struct ebit_context *context,
               const struct ebit_reduced_flow *reduced, size_t centres)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  const size_t m = reduced->graph.edges;
  if (problem->n_pairs <= FEW_PAIRS && is_small (reduced))
    return EBIT_ARC_FLOW;
  if (problem->goal != EBIT_WORST_RATE && centres <= FEW_CENTRES
      && m >= DENSE * reduced->graph.nodes
      && is_for_interior (context, reduced, centres))
    return EBIT_ARC_FLOW;
  return m > MOST_EDGES && problem->goal == EBIT_WORST_RATE
             ? EBIT_APPROXIMATE_FLOW
             : EBIT_PATH_FLOW;
}

/* By an interior point, or by paths where that comes to no end. */
static enum ebit_status
find_from_inside (struct ebit_context *context,
                  const struct ebit_reduced_flow *reduced,
                  struct ebit_flow *flow)
{
  bool is_closed;
  const enum ebit_status status
      = ebit_find_interior_flow (context, &reduced->problem, &reduced->graph,
                                 reduced->capacity, flow, &is_closed);
  return status || is_closed || ebit_time_is_up (context)
             ? status
             : ebit_find_path_flow (context, &reduced->problem,
                                    &reduced->graph, reduced->capacity,
                                    program_of (reduced), 0, flow);
}

/* One pair after another, from nothing; if that is not the best, from a flow
 * that is close to it, where the program takes long.  *is_done is false where
 * the program is to be asked. */
static enum ebit_status
find_in_turn (struct ebit_context *context,
              const struct ebit_reduced_flow *reduced, struct ebit_flow *flow,
              bool *is_done)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  const struct ebit_graph *graph = &reduced->graph;
  struct ebit_flow start;
  enum ebit_status status = ebit_find_flow_in_turn (
      context, problem, graph, reduced->capacity, NULL, flow, is_done);
  if (status || *is_done || graph->edges < LARGE_PROGRAM)
    return status;
  status = ebit_find_path_flow (context, problem, graph, reduced->capacity,
                                EBIT_NO_PROGRAM, CLOSE_GAP, &start);
  if (!status)
    status = ebit_find_flow_in_turn (context, problem, graph,
                                     reduced->capacity, &start, flow, is_done);
  if (!status && !*is_done && ebit_time_is_up (context))
  {
    *flow = start;
    *is_done = true;
  }
  return status;
}

static enum ebit_status
find_by_paths (struct ebit_context *context,
               const struct ebit_reduced_flow *reduced, struct ebit_flow *flow)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  bool is_done = false;
  enum ebit_status status = EBIT_OK;
  if (problem->goal == EBIT_WORST_RATE && problem->n_pairs <= FEW_PAIRS)
    status = find_in_turn (context, reduced, flow, &is_done);
  return status || is_done
             ? status
             : ebit_find_path_flow (context, problem, &reduced->graph,
                                    reduced->capacity, program_of (reduced), 0,
                                    flow);
}

/* Of the reduced problem, whose tolerance is in its units (but of logarithms,
 * whose differences have none). */
static enum ebit_status
search_flow (struct ebit_context *context,
             const struct ebit_reduced_flow *reduced,
             enum ebit_flow_method method, size_t centres,
             struct ebit_flow *flow)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  const double tol = context->tol;
  enum ebit_status status;
  if (problem->goal != EBIT_LOG_RATE)
    context->tol = tol / reduced->unit;
  if (method == EBIT_PATH_FLOW)
    status = find_by_paths (context, reduced, flow);
  else if (method == EBIT_APPROXIMATE_FLOW)
    status = ebit_find_path_flow (context, problem, &reduced->graph,
                                  reduced->capacity, EBIT_NO_PROGRAM,
                                  context->tol > 0 ? 0 : USUAL_GAP, flow);
  else if (!is_small (reduced) && is_for_interior (context, reduced, centres))
    status = find_from_inside (context, reduced, flow);
  else
    status = ebit_find_arc_flow (context, problem, &reduced->graph,
                                 reduced->capacity, reduced->start, flow);
  context->tol = tol;
  return status;
}

/* By the method; where none is asked for, or the program of arcs fails, flows
 * that are not closed are found again. */
static enum ebit_status
search_closed_flow (struct ebit_context *context,
                    const struct ebit_reduced_flow *reduced,
                    enum ebit_flow_method method, bool is_any, size_t centres,
                    struct ebit_flow *flow)
{
  *flow = (struct ebit_flow){ .n_paths = 0 };
  const enum ebit_status status
      = search_flow (context, reduced, method, centres, flow);
  const bool is_failed = status == EBIT_ESOLVER && method == EBIT_ARC_FLOW;
  const bool is_simple
      = is_small (reduced) && reduced->problem.n_pairs <= FEW_PAIRS;
  if (!is_failed && (status || !is_any || !is_simple))
    return status;
  if (is_failed)
  {
    context->error.status = EBIT_OK;
    *flow = (struct ebit_flow){ .n_paths = 0 };
  }
  return ebit_close_flow (context, reduced, flow);
}

enum ebit_status
ebit_find_flow (struct ebit_context *context,
                const struct ebit_rate_problem *problem,
                const struct ebit_graph *graph, const double *capacity,
                enum ebit_flow_method method, struct ebit_flow *flow)
{
  struct ebit_reduced_flow reduced;
  struct ebit_flow found;
  enum ebit_status status
      = ebit_reduce_flow (context, problem, graph, capacity, &reduced, flow);
  if (status)
    return status;
  size_t centres = 0;
  const bool is_any = method == EBIT_ANY_FLOW;
  status = count_centres (context, &reduced.problem, graph->nodes, &centres);
  if (is_any)
    method = choose_method (context, &reduced, centres);
  flow->method = method;
  if (status || ebit_is_flow_settled (problem, &reduced))
    return status;
  status = search_closed_flow (context, &reduced, method, is_any, centres,
                               &found);
  flow->method = found.method ? found.method : method;
  return status ? status
                : ebit_restore_flow (context, problem, graph, capacity, false,
                                     &reduced, &found, flow);
}

/* ---- Frequencies that are chosen --------------------------------------- */

/* What each pair gets, from the lengths of the shortest paths. */
static void
share (const struct ebit_rate_problem *problem, const double *length,
       double *rates)
{
  double sum = 0;
  size_t best = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    sum += problem->numbers[i]
           * (problem->goal == EBIT_WORST_RATE ? length[i] : 1);
    if (problem->numbers[i] / length[i]
        > problem->numbers[best] / length[best])
      best = i;
  }
  for (size_t i = 0; i < problem->n_pairs; i++)
    rates[i] = problem->goal == EBIT_WORST_RATE ? problem->numbers[i] / sum
               : problem->goal == EBIT_LOG_RATE
                   ? problem->numbers[i] / (sum * length[i])
                   : (i == best ? 1 / length[i] : 0);
}

static enum ebit_status
take_tree_path (struct ebit_context *context,
                const struct ebit_reduced_flow *reduced,
                const struct ebit_path_tree *tree, size_t i, double rate,
                size_t *edges, struct ebit_path_list *list)
{
  size_t at = reduced->problem.to[i], length = 0;
  while (tree->last[at] != EBIT_NOWHERE)
  {
    edges[length++] = tree->last[at];
    at = ebit_other_end (&reduced->graph, tree->last[at], at);
  }
  return ebit_add_path (context, &reduced->graph, i, reduced->problem.to[i],
                        reduced->problem.from[i], length, edges, rate, list);
}

/* The lengths of the pairs at first; then, with rates, their paths. */
static enum ebit_status
walk_pairs (struct ebit_context *context,
            const struct ebit_reduced_flow *reduced, const double *lengths,
            double *length, const double *rates, struct ebit_path_list *list)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  size_t *edges = ebit_work (context, reduced->graph.nodes, sizeof *edges);
  struct ebit_path_tree tree;
  enum ebit_status status
      = edges ? ebit_make_path_tree (context, &reduced->graph, &tree)
              : EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    if (i == 0 || problem->from[i] != problem->from[i - 1])
      status = ebit_shortest_paths (context, &reduced->graph, lengths,
                                    problem->from[i], &tree);
    if (!status && !rates)
      length[i] = tree.length[problem->to[i]];
    if (!status && rates && rates[i] > 0)
      status
          = take_tree_path (context, reduced, &tree, i, rates[i], edges, list);
  }
  return status;
}

/* Where frequencies of use that sum to 1 are chosen as well, which makes 1/C_e
 * the price of an edge and shortest paths the best ones: with d_i the length
 * of that of pair i, the worst rate is 1/sum numbers_i d_i, the weighted one
 * max numbers_i/d_i; of logarithms R_i = numbers_i/(Q d_i), with Q the sum of
 * numbers. */
static enum ebit_status
find_optimal_flow (struct ebit_context *context,
                   const struct ebit_rate_problem *problem,
                   const struct ebit_graph *graph, const double *capacity,
                   struct ebit_flow *flow)
{
  struct ebit_reduced_flow reduced;
  struct ebit_path_list list = { .n = 0 };
  enum ebit_status status
      = ebit_reduce_flow (context, problem, graph, capacity, &reduced, flow);
  if (status || ebit_is_flow_settled (problem, &reduced))
    return status;
  const size_t m = reduced.graph.edges, r = reduced.problem.n_pairs;
  double *prices = ebit_work (context, m, sizeof *prices);
  double *length = ebit_work (context, r, sizeof *length);
  double *rates = ebit_work (context, r, sizeof *rates);
  if (!prices || !length || !rates)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < m; e++)
    prices[e] = 1 / reduced.capacity[e];
  status = walk_pairs (context, &reduced, prices, length, NULL, NULL);
  if (!status)
    share (&reduced.problem, length, rates);
  if (!status)
    status = walk_pairs (context, &reduced, prices, length, rates, &list);
  const struct ebit_flow found = { list.n, list.paths, prices, EBIT_ANY_FLOW };
  return status ? status
                : ebit_restore_flow (context, problem, graph, capacity, true,
                                     &reduced, &found, flow);
}

enum ebit_status
ebit_find_used_flow (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     bool is_optimal, enum ebit_flow_method method,
                     struct ebit_flow *flow)
{
  return is_optimal
             ? find_optimal_flow (context, problem, graph, capacity, flow)
             : ebit_find_flow (context, problem, graph, capacity, method,
                               flow);
}
