/* Shortest paths against every simple path of small random graphs, and
 * against Floyd and Warshall's recursion on larger ones.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "arena.h"
#include "graph.h"

#define MOST_NODES ((size_t)60)
#define MOST_EDGES ((size_t)200)

struct drawing
{
  struct ebit_context context;
  size_t tail[MOST_EDGES], head[MOST_EDGES];
  double length[MOST_EDGES];
  struct ebit_graph graph;
  struct ebit_path_tree tree;
};

/* A random multigraph without loops; lengths are whole numbers below `kinds`,
 * so that many paths tie, or any numbers in [0, 1) where that is 0. */
static void
draw (struct drawing *drawing, size_t nodes, size_t edges, double kinds,
      uint64_t *seed)
{
  drawing->context = (struct ebit_context){ .work = ebit_arena_new () };
  for (size_t k = 0; k < edges; k++)
  {
    const double v = random_uniform (seed), w = random_uniform (seed);
    const double length = random_uniform (seed);
    drawing->tail[k] = (size_t)(v * (double)nodes);
    drawing->head[k] = (size_t)(w * (double)(nodes - 1));
    drawing->head[k] += drawing->head[k] >= drawing->tail[k];
    drawing->length[k] = kinds > 0 ? floor (kinds * length) : length;
  }
  assert_int_equal (ebit_build_graph (&drawing->context, nodes, edges,
                                      drawing->tail, drawing->head,
                                      &drawing->graph),
                    EBIT_OK);
  assert_int_equal (
      ebit_make_path_tree (&drawing->context, &drawing->graph, &drawing->tree),
      EBIT_OK);
}

static void
search (struct drawing *drawing, size_t source)
{
  assert_int_equal (ebit_shortest_paths (&drawing->context, &drawing->graph,
                                         drawing->length, source,
                                         &drawing->tree),
                    EBIT_OK);
}

static void
drop (struct drawing *drawing)
{
  ebit_arena_free (drawing->context.work);
}

/* ---- All simple paths -------------------------------------------------- */

#define FEW_NODES ((size_t)7)

struct walk
{
  size_t edges; /* nodes are edges + 1 */
  size_t node[FEW_NODES];
  double length;
};

static bool
is_better (const struct walk *a, const struct walk *b)
{
  if (a->length != b->length)
    return a->length < b->length;
  if (a->edges != b->edges)
    return a->edges < b->edges;
  for (size_t i = 0; i <= a->edges; i++)
    if (a->node[i] != b->node[i])
      return a->node[i] < b->node[i];
  return false;
}

/* Goes on from the last node of a walk to all others by all edges. */
static void
explore (const struct drawing *drawing, struct walk walk, struct walk *best)
{
  const size_t at = walk.node[walk.edges];
  if (is_better (&walk, &best[at]))
    best[at] = walk;
  for (size_t k = 0; k < drawing->graph.edges; k++)
  {
    if (drawing->tail[k] != at && drawing->head[k] != at)
      continue;
    const size_t to
        = drawing->tail[k] == at ? drawing->head[k] : drawing->tail[k];
    bool seen = false;
    for (size_t i = 0; i <= walk.edges; i++)
      seen = seen || walk.node[i] == to;
    if (seen)
      continue;
    struct walk next = walk;
    next.node[++next.edges] = to;
    next.length += drawing->length[k];
    explore (drawing, next, best);
  }
}

static void
check_path (const struct drawing *drawing, size_t to, const struct walk *best)
{
  const struct ebit_path_tree *tree = &drawing->tree;
  check_close (tree->length[to], best->length, 0);
  if (isinf (best->length))
  {
    assert_true (tree->last[to] == EBIT_NOWHERE);
    return;
  }
  assert_int_equal (tree->edges[to], best->edges);
  for (size_t i = best->edges; i > 0; i--)
  {
    assert_int_equal (to, best->node[i]);
    to = ebit_other_end (&drawing->graph, tree->last[to], to);
  }
  assert_int_equal (to, best->node[0]);
  assert_true (tree->last[to] == EBIT_NOWHERE);
}

static void
test_every_path_of_small_graphs (void **state)
{
  (void)state;
  uint64_t seed = 13;
  for (size_t trial = 0; trial < 600; trial++)
  {
    struct drawing drawing;
    const size_t nodes = 2 + trial % (FEW_NODES - 1);
    draw (&drawing, nodes, trial % 13, 4, &seed);
    for (size_t source = 0; source < nodes; source++)
    {
      struct walk best[FEW_NODES];
      for (size_t v = 0; v < nodes; v++)
        best[v].length = (double)INFINITY;
      explore (&drawing, (struct walk){ .node = { source } }, best);
      search (&drawing, source);
      for (size_t v = 0; v < nodes; v++)
        check_path (&drawing, v, &best[v]);
    }
    drop (&drawing);
  }
}

/* ---- Larger graphs ----------------------------------------------------- */

static void
test_floyd_and_warshall (void **state)
{
  (void)state;
  static double d[MOST_NODES][MOST_NODES];
  uint64_t seed = 1962;
  for (size_t trial = 0; trial < 20; trial++)
  {
    struct drawing drawing;
    draw (&drawing, MOST_NODES, 40 + 8 * trial, 0, &seed);
    for (size_t v = 0; v < MOST_NODES; v++)
      for (size_t w = 0; w < MOST_NODES; w++)
        d[v][w] = v == w ? 0 : (double)INFINITY;
    for (size_t k = 0; k < drawing.graph.edges; k++)
    {
      const size_t v = drawing.tail[k], w = drawing.head[k];
      d[v][w] = d[w][v] = fmin (d[v][w], drawing.length[k]);
    }
    for (size_t u = 0; u < MOST_NODES; u++)
      for (size_t v = 0; v < MOST_NODES; v++)
        for (size_t w = 0; w < MOST_NODES; w++)
          d[v][w] = fmin (d[v][w], d[v][u] + d[u][w]);
    for (size_t v = 0; v < MOST_NODES; v++)
    {
      search (&drawing, v);
      for (size_t w = 0; w < MOST_NODES; w++)
        check_close (drawing.tree.length[w], d[v][w], 1e-14);
    }
    drop (&drawing);
  }
}

/* The lower of two equal parallel edges, and the shorter of two others. */
static void
test_parallel_edges (void **state)
{
  (void)state;
  struct drawing drawing = { .tail = { 0, 1, 0, 1, 2 },
                             .head = { 1, 0, 1, 2, 1 },
                             .length = { 3, 2, 2, 5, 4 } };
  drawing.context = (struct ebit_context){ .work = ebit_arena_new () };
  assert_int_equal (ebit_build_graph (&drawing.context, 3, 5, drawing.tail,
                                      drawing.head, &drawing.graph),
                    EBIT_OK);
  assert_int_equal (
      ebit_make_path_tree (&drawing.context, &drawing.graph, &drawing.tree),
      EBIT_OK);
  search (&drawing, 0);
  assert_int_equal (drawing.tree.last[1], 1);
  assert_int_equal (drawing.tree.last[2], 4);
  check_close (drawing.tree.length[2], 6, 0);
  drop (&drawing);
}

static int
always (void *unused)
{
  (void)unused;
  return 1;
}

static void
test_search_can_be_stopped (void **state)
{
  (void)state;
  struct drawing drawing;
  uint64_t seed = 5;
  draw (&drawing, MOST_NODES, MOST_EDGES, 0, &seed);
  drawing.context.options.poll = always;
  drawing.context.asked_s = -1; /* long ago */
  const enum ebit_status status = ebit_shortest_paths (
      &drawing.context, &drawing.graph, drawing.length, 0, &drawing.tree);
  assert_int_equal (ebit_settle (&drawing.context, status), EBIT_EINTERRUPT);
  drop (&drawing);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_path_of_small_graphs),
    cmocka_unit_test (test_floyd_and_warshall),
    cmocka_unit_test (test_parallel_edges),
    cmocka_unit_test (test_search_can_be_stopped),
  };
  return cmocka_run_group_tests_name ("graph", tests, NULL, NULL);
}
