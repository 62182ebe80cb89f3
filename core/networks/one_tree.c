/* The bound of Held and Karp by ascent, without a linear program: trees with
 * one edge more, and moats around nodes of unequal sizes.
 *
 * Nodes have weights pi, and costs are d (v, w) - pi_v - pi_w.  Moats that
 * grow under these costs around nodes that have moats of pi already are a
 * packing, of half of 2 sum pi, a minimum spanning tree and its longest edge
 * once more. At the best weights it is the best there is, since cuts that do
 * not cross are a tree, in which nodes are as far apart as moats grow.  The
 * weights rise at ends of the tree and fall where it branches, until all nodes
 * have two edges, on average over many trees (as of M. Held, R. M. Karp, Math.
 * Program. 1 (1971) 6, who take any edge more that makes one cycle).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "held_karp.h"

#include <math.h>
#include <string.h>

#define STEPS 1000
#define FIRST_STEP 0.3    /* of the tree's length, by nodes */
#define STEP_FACTOR 0.993 /* from step to step */
#define MEMORY 0.3 /* how much the direction of the step before counts */

struct ascent
{
  size_t n;
  const double *distance;
  double *weight, *best;   /* of nodes */
  double *degree, *before; /* 2 less the tree's degree, now and then */
  double *cost;            /* of the cheapest edge to the tree */
  size_t *parent, end;     /* of the longest edge */
  bool *is_in;
  double weights, length, longest; /* the weights' sum, the tree's edges */
};

static enum ebit_status
allocate (struct ebit_context *context, size_t n, const double *distance,
          struct ascent *ascent)
{
  *ascent = (struct ascent){
    .n = n,
    .distance = distance,
    .weight = ebit_work (context, n, sizeof (double)),
    .best = ebit_work (context, n, sizeof (double)),
    .degree = ebit_work (context, n, sizeof (double)),
    .before = ebit_work (context, n, sizeof (double)),
    .cost = ebit_work (context, n, sizeof (double)),
    .parent = ebit_work (context, n, sizeof (size_t)),
    .is_in = ebit_work (context, n, sizeof (bool)),
  };
  return ascent->weight && ascent->best && ascent->degree && ascent->before
                 && ascent->cost && ascent->parent && ascent->is_in
             ? EBIT_OK
             : EBIT_EMEMORY;
}

static double
cost_of (const struct ascent *ascent, size_t v, size_t w)
{
  return ascent->distance[v * ascent->n + w] - ascent->weight[v]
         - ascent->weight[w];
}

/* The cheapest edges from the node to those outside of the tree. */
static void
look_from (struct ascent *ascent, size_t v)
{
  for (size_t w = 0; w < ascent->n; w++)
  {
    const double cost = cost_of (ascent, v, w);
    if (ascent->is_in[w] || !(cost < ascent->cost[w]))
      continue;
    ascent->cost[w] = cost;
    ascent->parent[w] = v;
  }
}

static size_t
nearest_outside (const struct ascent *ascent)
{
  size_t nearest = ascent->n;
  for (size_t w = 0; w < ascent->n; w++)
    if (!ascent->is_in[w]
        && (nearest == ascent->n || ascent->cost[w] < ascent->cost[nearest]))
      nearest = w;
  return nearest;
}

static void
join (struct ascent *ascent, size_t v, size_t w)
{
  ascent->degree[v]--;
  ascent->degree[w]--;
}

/* A minimum spanning tree (R. C. Prim). */
static void
grow_tree (struct ascent *ascent)
{
  ascent->weights = ascent->length = 0;
  ascent->longest = -INFINITY;
  for (size_t v = 0; v < ascent->n; v++)
  {
    ascent->weights += ascent->weight[v];
    ascent->degree[v] = 2;
    ascent->cost[v] = INFINITY;
    ascent->is_in[v] = v == 0;
  }
  look_from (ascent, 0);
  for (size_t k = 1; k < ascent->n; k++)
  {
    const size_t v = nearest_outside (ascent);
    ascent->is_in[v] = true;
    ascent->length += ascent->cost[v];
    if (ascent->cost[v] > ascent->longest)
    {
      ascent->longest = ascent->cost[v];
      ascent->end = v;
    }
    join (ascent, v, ascent->parent[v]);
    look_from (ascent, v);
  }
}

/* Nodes of one edge want to weigh more, those of three and more less. */
static void
step (struct ascent *ascent, double size, bool is_first)
{
  for (size_t v = 0; v < ascent->n; v++)
  {
    const double before = is_first ? ascent->degree[v] : ascent->before[v];
    ascent->weight[v]
        += size * ((1 - MEMORY) * ascent->degree[v] + MEMORY * before);
    ascent->before[v] = ascent->degree[v];
  }
}

enum ebit_status
ebit_ascend_one_trees (struct ebit_context *context, size_t n,
                       const double *distance,
                       struct ebit_cut_packing *packing)
{
  struct ascent ascent;
  double most = -INFINITY, size = 0;
  enum ebit_status status = allocate (context, n, distance, &ascent);
  for (size_t k = 0; k < STEPS && !status && n > 2; k++)
  {
    grow_tree (&ascent);
    const double sum = 2 * ascent.weights + ascent.length + ascent.longest;
    if (sum > most)
      memcpy (ascent.best, ascent.weight, n * sizeof *ascent.best);
    most = fmax (most, sum);
    size
        = k == 0 ? FIRST_STEP * ascent.length / (double)n : size * STEP_FACTOR;
    join (&ascent, ascent.end, ascent.parent[ascent.end]);
    step (&ascent, size, k == 0);
    status = ebit_poll_if_due (context);
    if (ebit_time_is_up (context))
      break;
  }
  return status ? status
                : ebit_grow_moats (context, n, distance, ascent.best, packing);
}
