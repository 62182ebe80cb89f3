/* A packing of cuts without a linear program: moats that grow around nodes.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "held_karp.h"

#include <math.h>
#include <string.h>

#include "node_sets.h"

/* Sets of nodes that touch have become one; each of them is a cut for as long
 * as it was there. */
struct moats
{
  size_t n;
  struct ebit_node_sets sets;
  double *born; /* of the set of a node that stands for it */
};

/* The set that this node stands for ends. */
static void
add_moat (struct moats *moats, size_t first, double now,
          struct ebit_cut_packing *packing)
{
  bool *side = &packing->side[packing->cuts * moats->n];
  for (size_t v = 0; v < moats->n; v++)
    side[v] = ebit_find_set (&moats->sets, v) == first;
  packing->multiplier[packing->cuts++] = fmax (0, now - moats->born[first]);
}

static enum ebit_status
make_moats (struct ebit_context *context, size_t n, struct moats *moats,
            struct ebit_cut_packing *packing)
{
  moats->n = n;
  moats->born = ebit_work (context, n, sizeof *moats->born);
  *packing = (struct ebit_cut_packing){
    .n = n,
    .side = ebit_work (context, 2 * n * n, sizeof *packing->side),
    .multiplier = ebit_work (context, 2 * n, sizeof *packing->multiplier),
  };
  return !moats->born || !packing->side || !packing->multiplier
             ? EBIT_EMEMORY
             : ebit_make_node_sets (context, n, &moats->sets);
}

/* All grow at once, so that those of two nodes touch when they have half of
 * what is left of their distance beside the weights, which are moats that are
 * there before. */
enum ebit_status
ebit_grow_moats (struct ebit_context *context, size_t n,
                 const double *distance, const double *weights,
                 struct ebit_cut_packing *packing)
{
  struct moats moats;
  size_t *order;
  double *near = ebit_work (context, n * n, sizeof *near);
  if (!near)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n * n; i++)
    near[i] = weights[i / n] + weights[i % n] - distance[i];
  enum ebit_status status = make_moats (context, n, &moats, packing);
  for (size_t v = 0; v < n && !status; v++)
    moats.born[v] = -weights[v];
  if (!status)
    status = ebit_sort_edges (context, n * n, near, &order);
  for (size_t i = 0; i < n * n && !status; i++)
  {
    const size_t a = ebit_find_set (&moats.sets, order[i] / n);
    const size_t b = ebit_find_set (&moats.sets, order[i] % n);
    const double now = -near[order[i]] / 2;
    status = ebit_poll_if_due (context);
    if (a == b)
      continue;
    add_moat (&moats, a, now, packing);
    add_moat (&moats, b, now, packing);
    ebit_join_sets (&moats.sets, a, b);
    moats.born[ebit_find_set (&moats.sets, a)] = now;
  }
  return status;
}
