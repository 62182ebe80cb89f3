/* What flows, trees, cuts and prices prove with rounding included.
 *
 * Whatever is chosen (paths, flows, prices, potentials) are doubles, which are
 * exact numbers; only sums, products and quotients of them are enclosed.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_routes.h"

#include <math.h>
#include <stdlib.h>

/* Distances below are as good as 0: what is added to them may be subnormal. */
#define LEAST_DISTANCE 0x1p-900

/* Asked of every edge: no end is worked out. */
bool
ebit_is_nothing (struct ebit_ball x)
{
  return x.h == 0 && x.l == 0 && x.r == 0;
}

struct ebit_ball
ebit_add_up (struct ebit_ball a, struct ebit_ball b)
{
  if (ebit_is_nothing (a))
    return b;
  return ebit_is_nothing (b) ? a : ebit_plus (a, b);
}

/* ---- Values of edges --------------------------------------------------- */

/* Uses of a row times its value; what is not used gives nothing, also where
 * there is no bound. */
static struct ebit_ball
worth_of (const struct ebit_answered *answered, size_t row, double value)
{
  const double *per_second = answered->network.uses_per_second;
  const double frequency = answered->frequencies[row];
  struct ebit_ball uses = ebit_exactly (frequency);
  if (per_second)
    uses = ebit_times (uses, ebit_exactly (per_second[row]));
  if (ebit_is_nothing (uses))
    return ebit_exactly (0);
  return frequency == 1 && !per_second
             ? ebit_exactly (value)
             : ebit_times (uses, ebit_exactly (value));
}

/* Where the usage is optimal the best row counts, which needs no sum. */
static enum ebit_status
merge_values (struct ebit_context *context,
              const struct ebit_answered *answered, const double *values,
              bool upper, double *merged)
{
  const size_t edges = answered->merged.graph.edges;
  struct ebit_ball *sums = ebit_work (context, edges + 1, sizeof *sums);
  if (!sums)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < answered->network.graph.edges; k++)
  {
    struct ebit_ball *sum = &sums[answered->merged.of_row[k]];
    *sum = ebit_add_up (*sum, worth_of (answered, k, values[k]));
  }
  for (size_t e = 0; e < edges; e++)
  {
    const double end = upper ? ebit_top (sums[e]) : ebit_bottom (sums[e]);
    if (upper)
      merged[e] = end < INFINITY ? end : INFINITY;
    else
      merged[e] = end > 0 && end < INFINITY ? end : 0;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_merge_outward (struct ebit_context *context,
                    struct ebit_answered *answered)
{
  const struct ebit_network *network = &answered->network;
  const struct ebit_merged_edges *merged = &answered->merged;
  if (answered->usage.kind == EBIT_OPTIMAL_USAGE)
    return EBIT_OK;
  enum ebit_status status
      = merge_values (context, answered, network->lower, false, merged->lower);
  if (!status)
    status = merge_values (context, answered, network->upper, true,
                           merged->upper);
  if (!status && merged->upper_squashed)
    status = merge_values (context, answered, network->upper_squashed, true,
                           merged->upper_squashed);
  return status;
}

/* ---- Flows ------------------------------------------------------------- */

struct ebit_ball
ebit_fit_balls (const struct ebit_graph *graph, const double *values,
                bool is_optimal, const struct ebit_ball *load,
                struct ebit_ball sum)
{
  struct ebit_ball cost = ebit_exactly (0), factor = ebit_exactly (1);
  for (size_t e = 0; e < graph->edges; e++)
  {
    const struct ebit_ball value = ebit_exactly (values[e]);
    /* what fits as it is does not lessen the factor, which is at most 1 */
    if (ebit_is_nothing (load[e])
        || (!is_optimal && ebit_top (load[e]) <= values[e]))
      continue;
    if (is_optimal)
      cost = ebit_add_up (cost, ebit_over (load[e], value));
    else
      factor = ebit_lesser (factor, ebit_over (value, load[e]));
  }
  if (!(ebit_bottom (sum) > 0))
    return ebit_exactly (0);
  if (is_optimal)
    return ebit_over (sum, cost);
  return ebit_bottom (factor) >= 1 ? sum : ebit_times (sum, factor);
}

/* As ebit_flow_amount. */
static enum ebit_status
prove_amount (struct ebit_context *context, const struct ebit_graph *graph,
              const double *flow, size_t from, size_t to,
              struct ebit_ball *amount)
{
  struct ebit_ball *left = ebit_work (context, graph->nodes, sizeof *left);
  if (!left)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < graph->edges; e++)
  {
    const struct ebit_ball x = ebit_exactly (flow[e]);
    struct ebit_ball *tail = &left[graph->tail[e]];
    struct ebit_ball *head = &left[graph->head[e]];
    *tail = ebit_add_up (*tail, ebit_negated (x));
    *head = ebit_add_up (*head, x);
  }
  *amount = ebit_negated (left[from]);
  for (size_t v = 0; v < graph->nodes; v++)
    if (v != from && v != to && !(ebit_top (left[v]) <= 0))
      *amount = ebit_minus (*amount, ebit_positive_part (left[v]));
  return EBIT_OK;
}

enum ebit_status
ebit_prove_flow (struct ebit_context *context, const struct ebit_graph *graph,
                 const double *values, bool is_optimal, const double *flow,
                 size_t from, size_t to, struct ebit_ball *rate)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_ball amount = ebit_exactly (0);
  struct ebit_ball *load = ebit_work (context, graph->edges + 1, sizeof *load);
  const enum ebit_status status
      = load ? prove_amount (context, graph, flow, from, to, &amount)
             : EBIT_EMEMORY;
  for (size_t e = 0; !status && e < graph->edges; e++)
    load[e] = ebit_modulus (ebit_exactly (flow[e]));
  if (!status)
    *rate = ebit_fit_balls (graph, values, is_optimal, load, amount);
  ebit_work_release (context, mark);
  return status ? status : ebit_poll_if_due (context);
}

/* ---- Cuts and prices --------------------------------------------------- */

struct ebit_ball
ebit_prove_cut (const struct ebit_graph *graph, const double *values,
                const bool *side)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t e = 0; e < graph->edges; e++)
    if (side[graph->tail[e]] != side[graph->head[e]])
      sum = ebit_add_up (sum, ebit_exactly (values[e]));
  return sum;
}

/* Whether value times y is below `least`, by a product that is rounded: most
 * edges are.  Of a subnormal value nothing is said, which may count as 0. */
static bool
is_surely_less (double value, struct ebit_ball y, double least)
{
  return value >= 0x1p-1022 && least >= 0x1p-1000
         && value * ebit_size (y) * (1 + 0x1p-48) < least;
}

struct ebit_ball
ebit_price_ball (const struct ebit_graph *graph, const double *values,
                 bool is_optimal, const struct ebit_ball *y)
{
  struct ebit_ball total = ebit_exactly (0);
  double least = -INFINITY; /* of the greatest so far */
  for (size_t e = 0; e < graph->edges; e++)
  {
    const struct ebit_ball value = ebit_exactly (values[e]);
    if (ebit_is_nothing (y[e]) || ebit_is_nothing (value))
      continue;
    if (is_optimal && is_surely_less (values[e], y[e], least))
      continue;
    const struct ebit_ball worth = ebit_times (value, y[e]);
    total = is_optimal ? ebit_greater (total, worth)
                       : ebit_add_up (total, worth);
    if (is_optimal)
      least = ebit_bottom (total);
  }
  return total;
}

/* ---- Distances --------------------------------------------------------- */

struct reached
{
  double length;
  size_t node;
};

static int
compare_reached (const void *a, const void *b)
{
  const struct reached *x = a, *y = b;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

/* Below potential + length, but not below the potential: lengths are >= 0.  A
 * choice, which are_potentials looks at. */
static double
step_down (double potential, double length)
{
  const double end = (potential + length) * (1 - 0x1p-51);
  return end > potential ? end : potential;
}

/* Lowers potentials until none is above what its neighbours allow, the nearest
 * nodes first: rounding has raised them, and one round mostly does. */
static enum ebit_status
lower_potentials (struct ebit_context *context, const struct ebit_graph *graph,
                  const double *lengths, const struct reached *order,
                  double *potential)
{
  bool changed = true;
  while (changed)
  {
    changed = false;
    for (size_t i = 0; i < graph->nodes; i++)
    {
      const size_t v = order[i].node;
      for (size_t j = graph->first[v];
           j < graph->first[v + 1] && potential[v] < INFINITY; j++)
      {
        const size_t e = graph->incident[j];
        const size_t w = ebit_other_end (graph, e, v);
        const double most = lengths[e] < INFINITY
                                ? step_down (potential[v], lengths[e])
                                : INFINITY;
        changed = changed || most < potential[w];
        potential[w] = most < potential[w] ? most : potential[w];
      }
    }
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return EBIT_OK;
}

/* Whether no edge is shorter than the difference across it. */
static bool
are_potentials (const struct ebit_graph *graph, const double *lengths,
                const double *potential)
{
  for (size_t e = 0; e < graph->edges; e++)
  {
    const double a = potential[graph->tail[e]], b = potential[graph->head[e]];
    /* rounding keeps the order: a greater difference were not below it */
    if (a == b || lengths[e] == INFINITY || fabs (a - b) < lengths[e])
      continue;
    const struct ebit_ball apart
        = ebit_modulus (ebit_minus (ebit_exactly (a), ebit_exactly (b)));
    if (!(ebit_top (ebit_minus (apart, ebit_exactly (lengths[e]))) <= 0))
      return false;
  }
  return true;
}

static enum ebit_status
prove_from (struct ebit_context *context, const struct ebit_graph *graph,
            const double *lengths, size_t source, struct ebit_path_tree *tree,
            struct reached *order, bool *proved)
{
  enum ebit_status status
      = ebit_shortest_paths (context, graph, lengths, source, tree);
  for (size_t v = 0; v < graph->nodes && !status; v++)
    order[v] = (struct reached){ tree->length[v], v };
  if (!status)
  {
    qsort (order, graph->nodes, sizeof *order, compare_reached);
    status = lower_potentials (context, graph, lengths, order, tree->length);
  }
  *proved = !status && tree->length[source] == 0
            && are_potentials (graph, lengths, tree->length);
  return status;
}

enum ebit_status
ebit_prove_distances (struct ebit_context *context,
                      const struct ebit_graph *graph, const double *lengths,
                      size_t n, const size_t *from, const size_t *to,
                      double *distance)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_path_tree tree;
  bool proved = false;
  struct reached *order = ebit_work (context, graph->nodes, sizeof *order);
  enum ebit_status status
      = order ? ebit_make_path_tree (context, graph, &tree) : EBIT_EMEMORY;
  for (size_t i = 0; i < n && !status; i++)
  {
    if (i == 0 || from[i] != from[i - 1])
      status = prove_from (context, graph, lengths, from[i], &tree, order,
                           &proved);
    const double apart = status ? 0 : tree.length[to[i]];
    distance[i] = proved && apart >= LEAST_DISTANCE ? apart : 0;
  }
  ebit_work_release (context, mark);
  return status;
}
