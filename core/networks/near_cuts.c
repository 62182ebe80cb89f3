/* Cuts around the trees of paths that a search has found.
 *
 * Of a set A of nodes the worst rate is at most c (delta A) over the demands
 * that A separates (S. Baeuml, K. Azuma, G. Kato, D. Elkouss,
 * arXiv:1809.03120, eq. 82).  Found here, and not proved: sums are kept up to
 * date from node to node.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "near_cuts.h"

#include <math.h>
#include <string.h>

#define LEAST_GAIN 1e-12 /* relative, of a cut */
#define MOST_PASSES 10

/* What a set lets through (edges without limit by their number), and the
 * demands that it separates. */
struct sums
{
  double capacity, demand;
  size_t unlimited;
};

enum ebit_status
ebit_make_near_cuts (struct ebit_context *context,
                     const struct ebit_quick_arcs *arcs,
                     const struct ebit_rate_problem *problem,
                     const double *capacity, struct ebit_near_cuts *cuts)
{
  *cuts = (struct ebit_near_cuts){
    .arcs = arcs,
    .problem = problem,
    .capacity = capacity,
    .inside = ebit_work (context, arcs->nodes, sizeof *cuts->inside),
    .best = ebit_work (context, arcs->nodes, sizeof *cuts->best),
    .limit = INFINITY,
  };
  if (!cuts->inside || !cuts->best)
    return EBIT_EMEMORY;
  return ebit_build_graph (context, arcs->nodes, problem->n_pairs,
                           problem->from, problem->to, &cuts->demands);
}

/* The node changes sides. */
static void
turn (const struct ebit_near_cuts *cuts, bool *inside, size_t node,
      struct sums *sums)
{
  const struct ebit_quick_arcs *arcs = cuts->arcs;
  const struct ebit_graph *demands = &cuts->demands;
  for (uint32_t i = arcs->first[node]; i < arcs->first[node + 1]; i++)
  {
    const uint32_t e = arcs->arcs[i].edge;
    const bool was_cut = inside[arcs->arcs[i].to] != inside[node];
    if (isinf (cuts->capacity[e]))
      sums->unlimited += was_cut ? SIZE_MAX : 1; /* one less, or more */
    else
      sums->capacity += was_cut ? -cuts->capacity[e] : cuts->capacity[e];
  }
  for (size_t i = demands->first[node]; i < demands->first[node + 1]; i++)
  {
    const size_t k = demands->incident[i];
    const bool was_cut
        = inside[ebit_other_end (demands, k, node)] != inside[node];
    sums->demand
        += was_cut ? -cuts->problem->numbers[k] : cuts->problem->numbers[k];
  }
  inside[node] = !inside[node];
}

/* Sums that are kept up to date do not come back to 0, but to rounding. */
static double
limit_of (const struct ebit_near_cuts *cuts, const struct sums *sums)
{
  const double least_demand = 1e-9 * cuts->problem->numbers[0];
  return sums->unlimited > 0 || !(sums->demand > least_demand)
             ? INFINITY
             : fmax (0, sums->capacity) / sums->demand;
}

struct ebit_near_set
ebit_nearest_set (const struct ebit_near_cuts *cuts,
                  const struct ebit_quick_paths *search, bool *inside)
{
  struct ebit_near_set best = { 0, INFINITY };
  struct sums sums = { 0, 0, 0 };
  memset (inside, 0, cuts->arcs->nodes * sizeof *inside);
  for (size_t i = 0; i < search->settled && i + 1 < cuts->arcs->nodes; i++)
  {
    turn (cuts, inside, search->order[i], &sums);
    const double limit = limit_of (cuts, &sums);
    if (limit < best.limit * (1 - LEAST_GAIN))
      best = (struct ebit_near_set){ i + 1, limit };
  }
  return best;
}

void
ebit_keep_near_set (struct ebit_near_cuts *cuts,
                    const struct ebit_quick_paths *search,
                    const struct ebit_near_set *set)
{
  if (!(set->limit < cuts->limit * (1 - LEAST_GAIN)))
    return;
  cuts->limit = set->limit;
  memset (cuts->best, 0, cuts->arcs->nodes * sizeof *cuts->best);
  for (size_t i = 0; i < set->count; i++)
    cuts->best[search->order[i]] = true;
  cuts->is_new = true;
}

void
ebit_improve_near_cut (struct ebit_near_cuts *cuts)
{
  const size_t n = cuts->arcs->nodes;
  struct sums sums = { 0, 0, 0 };
  bool better = cuts->is_new;
  memset (cuts->inside, 0, n * sizeof *cuts->inside);
  for (size_t v = 0; v < n && better; v++)
    if (cuts->best[v])
      turn (cuts, cuts->inside, v, &sums);
  for (size_t pass = 0; pass < MOST_PASSES && better; pass++)
  {
    better = false;
    for (size_t v = 0; v < n; v++)
    {
      const struct sums before = sums;
      turn (cuts, cuts->inside, v, &sums);
      const double limit = limit_of (cuts, &sums);
      if (limit < cuts->limit * (1 - LEAST_GAIN))
      {
        cuts->limit = limit;
        cuts->best[v] = cuts->inside[v];
        better = true;
        continue;
      }
      cuts->inside[v] = !cuts->inside[v];
      sums = before;
    }
  }
  cuts->is_new = false;
}
