/* Maximum flows against all cuts of small graphs, their symmetries, and their
 * paths.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "arena.h"
#include "cuts.h"
#include "pair_paths.h"
#include "push_relabel.h"

#define MOST_NODES ((size_t)200)
#define MOST_EDGES ((size_t)600)
#define FEW_NODES ((size_t)8)

struct drawing
{
  struct ebit_context context;
  size_t tail[MOST_EDGES], head[MOST_EDGES];
  double capacity[MOST_EDGES];
  struct ebit_graph graph;
  struct ebit_flow_solver *solver;
  struct ebit_pair_flow flow;
  struct ebit_cut cut;
};

static void
build (struct drawing *drawing, size_t nodes, size_t edges)
{
  assert_int_equal (ebit_build_graph (&drawing->context, nodes, edges,
                                      drawing->tail, drawing->head,
                                      &drawing->graph),
                    EBIT_OK);
  assert_int_equal (ebit_make_flow_solver (&drawing->context, &drawing->graph,
                                           &drawing->solver),
                    EBIT_OK);
  assert_int_equal (
      ebit_make_pair_flow (&drawing->context, &drawing->graph, &drawing->flow),
      EBIT_OK);
  assert_int_equal (
      ebit_make_cut (&drawing->context, &drawing->graph, &drawing->cut),
      EBIT_OK);
}

/* A random multigraph without loops; capacities are whole numbers below
 * `kinds`, zero among them, or any numbers in [0, 1) where that is 0. */
static void
draw (struct drawing *drawing, size_t nodes, size_t edges, double kinds,
      uint64_t *seed)
{
  drawing->context = (struct ebit_context){ .work = ebit_arena_new () };
  for (size_t k = 0; k < edges; k++)
  {
    const double v = random_uniform (seed), w = random_uniform (seed);
    const double capacity = random_uniform (seed);
    drawing->tail[k] = (size_t)(v * (double)nodes);
    drawing->head[k] = (size_t)(w * (double)(nodes - 1));
    drawing->head[k] += drawing->head[k] >= drawing->tail[k];
    drawing->capacity[k] = kinds > 0 ? floor (kinds * capacity) : capacity;
  }
  build (drawing, nodes, edges);
}

static void
drop (struct drawing *drawing)
{
  ebit_arena_free (drawing->context.work);
}

static void
solve (struct drawing *drawing, size_t source, size_t sink)
{
  assert_int_equal (ebit_max_flow (&drawing->context, drawing->solver,
                                   drawing->capacity, source, sink,
                                   &drawing->flow, &drawing->cut),
                    EBIT_OK);
}

/* The least of all cuts. */
static double
least_cut (const struct drawing *drawing, size_t source, size_t sink)
{
  const size_t nodes = drawing->graph.nodes;
  double least = INFINITY;
  for (size_t set = 0; set < (size_t)1 << nodes; set++)
  {
    bool side[FEW_NODES];
    for (size_t v = 0; v < nodes; v++)
      side[v] = set >> v & 1;
    if (side[source] && !side[sink])
      least = fmin (
          least, ebit_cut_capacity (&drawing->graph, drawing->capacity, side));
  }
  return least;
}

/* The flow is within the capacities and conserved, and as large as the cut,
 * whose sides the two nodes are on. */
static void
check_flow (const struct drawing *drawing, size_t source, size_t sink,
            double tolerance)
{
  const struct ebit_graph *graph = &drawing->graph;
  double excess[MOST_NODES] = { 0 };
  for (size_t k = 0; k < graph->edges; k++)
  {
    const double flow = drawing->flow.edge[k];
    check_at_most (fabs (flow), drawing->capacity[k]);
    excess[graph->tail[k]] -= flow;
    excess[graph->head[k]] += flow;
  }
  for (size_t v = 0; v < graph->nodes; v++)
    if (v != source && v != sink)
      check_close (excess[v], 0, tolerance);
  assert_true (drawing->cut.at_source[source]);
  assert_false (drawing->cut.at_source[sink]);
  check_close (excess[sink], drawing->cut.capacity, tolerance);
  check_close (-excess[source], drawing->cut.capacity, tolerance);
  check_close (drawing->flow.value, drawing->cut.capacity, tolerance);
}

/* Paths are simple, lead from source to sink, add up to the flow, and their
 * sum has no cycle: nodes can be put in an order. */
static void
check_paths (struct drawing *drawing, size_t source, size_t sink,
             double tolerance)
{
  const struct ebit_graph *graph = &drawing->graph;
  struct ebit_pair_paths paths;
  double sum = 0, total[MOST_EDGES] = { 0 };
  assert_int_equal (ebit_make_pair_paths (&drawing->context, &paths), EBIT_OK);
  bool is_complete;
  assert_int_equal (ebit_split_pair_flow (&drawing->context, graph, source,
                                          sink, MOST_NODES * MOST_EDGES,
                                          drawing->flow.edge, &paths,
                                          &is_complete),
                    EBIT_OK);
  assert_true (is_complete);
  assert_true (paths.n <= graph->edges);
  for (size_t i = 0; i < paths.n; i++)
  {
    bool seen[MOST_NODES] = { false };
    size_t at = source;
    for (size_t k = paths.start[i]; k < paths.start[i + 1]; k++)
    {
      const size_t edge = paths.edge[k];
      assert_true (graph->tail[edge] == at || graph->head[edge] == at);
      assert_false (seen[at]);
      seen[at] = true;
      total[edge]
          += graph->tail[edge] == at ? paths.amount[i] : -paths.amount[i];
      at = ebit_other_end (graph, edge, at);
    }
    assert_true (at == sink);
    assert_true (paths.amount[i] > 0);
    sum += paths.amount[i];
  }
  check_close (sum, drawing->cut.capacity, tolerance);
  for (size_t k = 0; k < graph->edges; k++)
    check_close (drawing->flow.edge[k], total[k], tolerance);
}

static void
check_no_cycle (const struct drawing *drawing)
{
  const struct ebit_graph *graph = &drawing->graph;
  bool gone[MOST_NODES] = { false };
  size_t left = graph->nodes;
  for (size_t round = 0; round < graph->nodes; round++)
  {
    bool entered[MOST_NODES] = { false };
    for (size_t k = 0; k < graph->edges; k++)
    {
      const double flow = drawing->flow.edge[k];
      if (flow == 0)
        continue;
      const size_t from = flow > 0 ? graph->tail[k] : graph->head[k];
      if (!gone[from])
        entered[ebit_other_end (graph, k, from)] = true;
    }
    for (size_t v = 0; v < graph->nodes; v++)
      if (!gone[v] && !entered[v])
      {
        gone[v] = true;
        left--;
      }
  }
  assert_int_equal (left, 0);
}

static void
test_against_all_cuts (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  for (size_t trial = 0; trial < 1000; trial++)
  {
    struct drawing drawing;
    const size_t nodes = 2 + (size_t)(6.999 * random_uniform (&seed));
    const size_t edges = (size_t)(16 * random_uniform (&seed));
    draw (&drawing, nodes, edges, trial % 2 ? 4 : 0, &seed);
    const double least = least_cut (&drawing, 0, nodes - 1);
    solve (&drawing, 0, nodes - 1);
    check_close (drawing.cut.capacity, least, 1e-14);
    check_flow (&drawing, 0, nodes - 1, 1e-14);
    check_paths (&drawing, 0, nodes - 1, 1e-14);
    check_no_cycle (&drawing);
    drop (&drawing);
  }
}

/* Larger ones: symmetric in their ends, twice as large with capacities twice
 * as large to the last bit, and not less where one edge has more. */
static void
test_symmetries (void **state)
{
  (void)state;
  uint64_t seed = 4711;
  for (size_t trial = 0; trial < 200; trial++)
  {
    struct drawing drawing;
    const size_t nodes = 20 + trial % 180;
    draw (&drawing, nodes, 3 * nodes, trial % 3 ? 5 : 0, &seed);
    solve (&drawing, 0, 1);
    const double value = drawing.cut.capacity;
    check_flow (&drawing, 0, 1, 1e-12);
    check_paths (&drawing, 0, 1, 1e-12);
    check_no_cycle (&drawing);
    solve (&drawing, 1, 0);
    check_close (drawing.cut.capacity, value, 1e-12);
    for (size_t k = 0; k < drawing.graph.edges; k++)
      drawing.capacity[k] *= 2;
    solve (&drawing, 0, 1);
    check_close (drawing.cut.capacity, 2 * value, 0);
    drawing.capacity[trial] += 1;
    solve (&drawing, 0, 1);
    check_at_most (2 * value, drawing.cut.capacity + 1e-12);
    check_at_most (drawing.cut.capacity, 2 * value + 1 + 1e-12);
    drop (&drawing);
  }
}

/* What is not connected has the flow 0 and the empty cut. */
static void
test_disconnected (void **state)
{
  (void)state;
  struct drawing drawing = { .context = { .work = ebit_arena_new () },
                             .tail = { 0, 2, 3 },
                             .head = { 1, 3, 4 },
                             .capacity = { 1, 2, 3 } };
  build (&drawing, 6, 3);
  solve (&drawing, 0, 4);
  check_close (drawing.flow.value, 0, 0);
  check_close (drawing.cut.capacity, 0, 0);
  check_flow (&drawing, 0, 4, 0);
  check_paths (&drawing, 0, 4, 0);
  solve (&drawing, 0, 5);
  check_close (drawing.cut.capacity, 0, 0);
  drop (&drawing);
}

/* Where paths would be too long together, the flow loses its cycles alone. */
static void
test_too_many_paths (void **state)
{
  (void)state;
  uint64_t seed = 12;
  struct drawing drawing;
  struct ebit_pair_paths paths;
  bool is_complete;
  draw (&drawing, 60, 300, 0, &seed);
  solve (&drawing, 0, 1);
  assert_int_equal (ebit_make_pair_paths (&drawing.context, &paths), EBIT_OK);
  assert_int_equal (ebit_split_pair_flow (&drawing.context, &drawing.graph, 0,
                                          1, 9, drawing.flow.edge, &paths,
                                          &is_complete),
                    EBIT_OK);
  assert_false (is_complete);
  assert_int_equal (paths.n, 0);
  check_flow (&drawing, 0, 1, 1e-13);
  check_no_cycle (&drawing);
  drop (&drawing);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_against_all_cuts),
    cmocka_unit_test (test_symmetries),
    cmocka_unit_test (test_disconnected),
    cmocka_unit_test (test_too_many_paths),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
