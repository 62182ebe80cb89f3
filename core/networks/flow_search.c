/* The best flow of several pairs through a network: found, not proved.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flow_search.h"

#include <math.h>

#include "arc_program.h"
#include "demand_cover.h"
#include "flow_paths.h"
#include "interior_flow.h"
#include "path_columns.h"
#include "quick_paths.h"

/* Which way is taken.  tools/bench network measures it, worst rates of chord
 * networks of 2^l nodes among them:
 *
 *   - a program of arcs, by simplex, for few pairs and few columns: it takes
 *     some milliseconds, as paths do;
 *   - else an interior point of it where a few users are in all pairs of a
 *     dense network of some hundred nodes, of worst rates more than some: a
 *     system in so many potentials a user is solved by conjugate gradients,
 *     with factors of order n.  Of worst rates of 4 pairs (full, processor
 *     time) it took 0.19 s at l = 7, 0.8 s at l = 8, 23 s at l = 9, and paths
 *     0.18 s, 0.5 s, and at l = 9 a minute to come to 1 %; but paths have a
 *     flow at any limit of time, and at l = 10, where both were stopped after
 *     a minute, they were 10 % from their limit, it had nothing;
 *   - paths, which close the gap to rounding, in all others up to MOST_EDGES
 *     edges: 64 pairs took 0.12, 0.8, 4.4 and 24 s at l = 7 to 10;
 *   - beyond, of worst rates, flows are moved without a program: 100 pairs in
 *     networks of 100,000 nodes had a gap below 1 % after 34 s (a grid) and
 *     42 s (scale-free).
 *
 * To hand the interior point's paths on to the program of paths, as its first
 * columns, takes longer than either alone: they are too many. */
#define FEW_PAIRS 4
#define FEW_COLUMNS 1000
#define MOST_EDGES 30000
#define FEW_CENTRES 4
#define DENSE 3        /* edges a node */
#define MOST_NODES 512 /* beyond, solving its systems takes longer */
#define MANY_NODES 257 /* fewer: paths are as fast for worst rates */
#define MOST_RATIO 1e6

/* The problem without edges that carry nothing, and without pairs that cannot
 * be joined, or that could be without end. */
struct reduced
{
  struct ebit_graph graph;
  size_t *edge; /* of the whole graph */
  double *capacity;
  struct ebit_rate_problem problem;
  size_t *pair;            /* of the whole problem */
  size_t cut_off, endless; /* pairs that are left out */
  double *start;           /* rates that fit together */
  double unit;             /* of capacities: a power of 2 */
};

/* ---- What there is to search ------------------------------------------- */

static enum ebit_status
reduce_graph (struct ebit_context *context, const struct ebit_graph *graph,
              const double *capacity, struct reduced *reduced)
{
  const size_t m = graph->edges;
  size_t *tail = ebit_work (context, m, sizeof *tail);
  size_t *head = ebit_work (context, m, sizeof *head);
  size_t n = 0;
  reduced->edge = ebit_work (context, m, sizeof *reduced->edge);
  reduced->capacity = ebit_work (context, m, sizeof *reduced->capacity);
  if (!tail || !head || !reduced->edge || !reduced->capacity)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < m; e++)
  {
    if (!(capacity[e] > 0))
      continue;
    tail[n] = graph->tail[e];
    head[n] = graph->head[e];
    reduced->capacity[n] = capacity[e];
    reduced->edge[n++] = e;
  }
  return ebit_build_graph (context, graph->nodes, n, tail, head,
                           &reduced->graph);
}

/* Capacities in units of the largest that is finite, since solvers take what
 * is small in itself for nothing. */
static void
scale_capacities (struct reduced *reduced)
{
  double most = 0;
  int exponent = 0;
  for (size_t e = 0; e < reduced->graph.edges; e++)
    if (isfinite (reduced->capacity[e]))
      most = fmax (most, reduced->capacity[e]);
  frexp (most, &exponent);
  reduced->unit = ldexp (1, exponent);
  for (size_t e = 0; e < reduced->graph.edges; e++)
    reduced->capacity[e] = ldexp (reduced->capacity[e], -exponent);
}

static enum ebit_status
allocate_pairs (struct ebit_context *context, size_t r,
                struct reduced *reduced, size_t **from, size_t **to,
                double **numbers)
{
  *from = ebit_work (context, r, sizeof **from);
  *to = ebit_work (context, r, sizeof **to);
  *numbers = ebit_work (context, r, sizeof **numbers);
  reduced->pair = ebit_work (context, r, sizeof *reduced->pair);
  reduced->start = ebit_work (context, r, sizeof *reduced->start);
  return *from && *to && *numbers && reduced->pair && reduced->start
             ? EBIT_OK
             : EBIT_EMEMORY;
}

/* Paths under 1/c carry what fits of a demand of each pair's number: rates to
 * start from. */
static void
load_path (const struct ebit_quick_paths *paths, size_t node, double number,
           double *load)
{
  for (size_t at = node; paths->last[at] != EBIT_NO_ARC; at = paths->from[at])
    load[paths->last[at]] += number;
}

static void
fit_start (struct reduced *reduced, const double *load)
{
  double most = 0;
  for (size_t e = 0; e < reduced->graph.edges; e++)
    most = fmax (most, load[e] / reduced->capacity[e]);
  for (size_t i = 0; i < reduced->problem.n_pairs; i++)
    reduced->start[i] = reduced->problem.numbers[i] / most / 2;
}

/* Which pairs are joined: at a length under 1/c that is 0 without end. */
static enum ebit_status
reduce_pairs (struct ebit_context *context,
              const struct ebit_rate_problem *problem, struct reduced *reduced)
{
  const size_t m = reduced->graph.edges;
  size_t *from, *to, n = 0;
  double *numbers;
  double *lengths = ebit_work (context, m, sizeof *lengths);
  double *load = ebit_work (context, m, sizeof *load);
  struct ebit_quick_arcs arcs;
  struct ebit_quick_paths paths;
  enum ebit_status status = allocate_pairs (context, problem->n_pairs, reduced,
                                            &from, &to, &numbers);
  if (!status && (!lengths || !load))
    status = EBIT_EMEMORY;
  if (!status)
    status = ebit_make_quick_arcs (context, &reduced->graph, &arcs);
  if (!status)
    status = ebit_make_quick_paths (context, &arcs, &paths);
  for (size_t e = 0; e < m && !status; e++)
    lengths[e] = 1 / reduced->capacity[e];
  for (size_t i = 0; i < problem->n_pairs && !status; i++)
  {
    const size_t target = problem->to[i];
    ebit_find_quick_paths (&paths, lengths, problem->from[i], 1, &target);
    status = ebit_poll_if_due (context);
    const double length = status ? 0 : paths.length[target];
    reduced->cut_off += isinf (length) ? 1 : 0;
    reduced->endless += length == 0 ? 1 : 0;
    if (status || isinf (length) || length == 0)
      continue;
    load_path (&paths, target, problem->numbers[i], load);
    from[n] = problem->from[i];
    to[n] = target;
    numbers[n] = problem->numbers[i];
    reduced->pair[n++] = i;
  }
  reduced->problem
      = (struct ebit_rate_problem){ problem->goal, n, from, to, numbers };
  if (!status)
    fit_start (reduced, load);
  return status;
}

/* Whether what is left out settles the matter: a worst rate, or a logarithm,
 * of what is cut off; a sum of what has no end. */
static bool
is_settled (const struct ebit_rate_problem *problem,
            const struct reduced *reduced)
{
  const bool is_sum = problem->goal == EBIT_WEIGHTED_RATE;
  return reduced->problem.n_pairs == 0 || (reduced->cut_off > 0 && !is_sum)
         || (reduced->endless > 0 && problem->goal != EBIT_WORST_RATE);
}

static enum ebit_status
reduce (struct ebit_context *context, const struct ebit_rate_problem *problem,
        const struct ebit_graph *graph, const double *capacity,
        struct reduced *reduced, struct ebit_flow *flow)
{
  *reduced = (struct reduced){ .cut_off = 0 };
  *flow = (struct ebit_flow){ .prices = ebit_work (context, graph->edges,
                                                   sizeof (double)) };
  if (!flow->prices)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
    if (capacity[e] > 0) /* of no limit: 0 */
      flow->prices[e] = 1 / capacity[e];
  const enum ebit_status status
      = reduce_graph (context, graph, capacity, reduced);
  if (status)
    return status;
  scale_capacities (reduced);
  return reduce_pairs (context, problem, reduced);
}

/* ---- Back to the whole problem ----------------------------------------- */

/* Prices that make N of the problem's own limit: the rate, or Q. */
static enum ebit_status
scale_prices (struct ebit_context *context,
              const struct ebit_rate_problem *problem,
              const struct ebit_graph *graph, const double *capacity,
              bool is_optimal, double *prices)
{
  const double n = ebit_price_total (graph, capacity, is_optimal, prices);
  double wanted = 0;
  enum ebit_status status = EBIT_OK;
  if (problem->goal == EBIT_LOG_RATE)
    for (size_t i = 0; i < problem->n_pairs; i++)
      wanted += problem->numbers[i];
  else
    status = ebit_prove_prices (context, problem, graph, capacity, is_optimal,
                                prices, &wanted);
  const double factor = wanted / n;
  for (size_t e = 0; e < graph->edges && factor > 0 && isfinite (factor); e++)
    prices[e] *= factor;
  return status;
}

static enum ebit_status
restore (struct ebit_context *context, const struct ebit_rate_problem *problem,
         const struct ebit_graph *graph, const double *capacity,
         bool is_optimal, const struct reduced *reduced,
         const struct ebit_flow *found, struct ebit_flow *flow)
{
  flow->n_paths = found->n_paths;
  flow->paths = found->paths;
  for (size_t p = 0; p < flow->n_paths; p++)
  {
    flow->paths[p].pair = reduced->pair[flow->paths[p].pair];
    flow->paths[p].flow *= reduced->unit;
  }
  for (size_t e = 0; e < reduced->graph.edges; e++)
    flow->prices[reduced->edge[e]] = found->prices[e];
  return scale_prices (context, problem, graph, capacity, is_optimal,
                       flow->prices);
}

/* ---- The ways to a flow ------------------------------------------------ */

/* Whether the largest is at most MOST_RATIO times the smallest. */
static bool
is_even (size_t n, const double *x)
{
  double least = INFINITY, most = 0;
  for (size_t i = 0; i < n; i++)
  {
    least = fmin (least, x[i]);
    most = fmax (most, x[i]);
  }
  return most <= MOST_RATIO * least;
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
                 const struct reduced *reduced, size_t centres)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  return problem->goal != EBIT_LOG_RATE
         && is_even (reduced->graph.edges, reduced->capacity)
         && is_even (problem->n_pairs, problem->numbers)
         && reduced->graph.nodes <= MOST_NODES
         && ebit_interior_size (&reduced->graph, centres)
                < ebit_memory_left (context) / 2;
}

static bool
is_small (const struct reduced *reduced)
{
  const size_t columns = 2 * reduced->graph.edges * reduced->problem.n_pairs;
  return columns <= FEW_COLUMNS;
}

static enum ebit_flow_method
choose_method (const struct ebit_context *context,
               const struct reduced *reduced, size_t centres)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  const size_t m = reduced->graph.edges;
  if (problem->n_pairs <= FEW_PAIRS && is_small (reduced))
    return EBIT_ARC_FLOW;
  const bool is_slow_by_paths
      = problem->goal != EBIT_WORST_RATE || reduced->graph.nodes >= MANY_NODES;
  if (is_slow_by_paths && centres <= FEW_CENTRES
      && m >= DENSE * reduced->graph.nodes
      && is_for_interior (context, reduced, centres))
    return EBIT_ARC_FLOW;
  return m > MOST_EDGES && problem->goal == EBIT_WORST_RATE
             ? EBIT_APPROXIMATE_FLOW
             : EBIT_PATH_FLOW;
}

/* By an interior point, or by paths where that comes to no end. */
static enum ebit_status
find_from_inside (struct ebit_context *context, const struct reduced *reduced,
                  struct ebit_flow *flow)
{
  bool is_closed;
  const enum ebit_status status
      = ebit_find_interior_flow (context, &reduced->problem, &reduced->graph,
                                 reduced->capacity, flow, &is_closed);
  return status || is_closed || ebit_time_is_up (context)
             ? status
             : ebit_find_path_flow (context, &reduced->problem,
                                    &reduced->graph, reduced->capacity, true,
                                    flow);
}

/* Of the reduced problem, whose tolerance is in its units (but of logarithms,
 * whose differences have none). */
static enum ebit_status
search_flow (struct ebit_context *context, const struct reduced *reduced,
             enum ebit_flow_method method, size_t centres,
             struct ebit_flow *flow)
{
  const struct ebit_rate_problem *problem = &reduced->problem;
  const double tol = context->tol;
  enum ebit_status status;
  if (problem->goal != EBIT_LOG_RATE)
    context->tol = tol / reduced->unit;
  if (method != EBIT_ARC_FLOW)
    status = ebit_find_path_flow (context, problem, &reduced->graph,
                                  reduced->capacity, method == EBIT_PATH_FLOW,
                                  flow);
  else if (!is_small (reduced) && is_for_interior (context, reduced, centres))
    status = find_from_inside (context, reduced, flow);
  else
    status = ebit_find_arc_flow (context, problem, &reduced->graph,
                                 reduced->capacity, reduced->start, flow);
  context->tol = tol;
  return status;
}

enum ebit_status
ebit_find_flow (struct ebit_context *context,
                const struct ebit_rate_problem *problem,
                const struct ebit_graph *graph, const double *capacity,
                enum ebit_flow_method method, struct ebit_flow *flow)
{
  struct reduced reduced;
  struct ebit_flow found;
  enum ebit_status status
      = reduce (context, problem, graph, capacity, &reduced, flow);
  if (status)
    return status;
  size_t centres = 0;
  status = count_centres (context, &reduced.problem, graph->nodes, &centres);
  if (method == EBIT_ANY_FLOW)
    method = choose_method (context, &reduced, centres);
  flow->method = method;
  if (status || is_settled (problem, &reduced))
    return status;
  status = search_flow (context, &reduced, method, centres, &found);
  return status ? status
                : restore (context, problem, graph, capacity, false, &reduced,
                           &found, flow);
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
take_tree_path (struct ebit_context *context, const struct reduced *reduced,
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
walk_pairs (struct ebit_context *context, const struct reduced *reduced,
            const double *lengths, double *length, const double *rates,
            struct ebit_path_list *list)
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

enum ebit_status
ebit_find_optimal_flow (struct ebit_context *context,
                        const struct ebit_rate_problem *problem,
                        const struct ebit_graph *graph, const double *capacity,
                        struct ebit_flow *flow)
{
  struct reduced reduced;
  struct ebit_path_list list = { .n = 0 };
  enum ebit_status status
      = reduce (context, problem, graph, capacity, &reduced, flow);
  if (status || is_settled (problem, &reduced))
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
                : restore (context, problem, graph, capacity, true, &reduced,
                           &found, flow);
}

enum ebit_status
ebit_find_used_flow (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     bool is_optimal, enum ebit_flow_method method,
                     struct ebit_flow *flow)
{
  return is_optimal
             ? ebit_find_optimal_flow (context, problem, graph, capacity, flow)
             : ebit_find_flow (context, problem, graph, capacity, method,
                               flow);
}
