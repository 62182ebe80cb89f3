/* Worst rates by flows of one pair after another: against the program over
 * arcs in small networks, and closed in large ones.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_calls.h"

#include "arc_program.h"
#include "arena.h"
#include "flows_in_turn.h"
#include "path_columns.h"

#define CLOSE 1e-9
#define MOST_NODES ((size_t)10)
#define MOST_EDGES (MOST_NODES * (MOST_NODES - 1) / 2)
#define MOST_USERS ((size_t)4)

/* A ring with most of its diagonals, and pairs of users. */
struct drawing
{
  struct ebit_context context;
  struct ebit_graph graph;
  struct ebit_rate_problem problem;
  size_t tail[MOST_EDGES], head[MOST_EDGES];
  double capacity[MOST_EDGES];
  size_t from[MOST_USERS], to[MOST_USERS];
  double demands[MOST_USERS];
};

static bool
is_drawn (const struct drawing *drawing, size_t i, size_t v, size_t w)
{
  for (size_t j = 0; j < i; j++)
    if ((drawing->from[j] == v && drawing->to[j] == w)
        || (drawing->from[j] == w && drawing->to[j] == v))
      return true;
  return false;
}

static void
draw_pairs (struct drawing *drawing, size_t nodes, size_t r, uint64_t *seed)
{
  for (size_t i = 0; i < r;)
  {
    const double step = (double)(nodes - 1) * random_uniform (seed);
    const size_t v = (size_t)((double)nodes * random_uniform (seed));
    const size_t w = (v + 1 + (size_t)step) % nodes;
    if (is_drawn (drawing, i, v, w))
      continue;
    drawing->from[i] = v;
    drawing->to[i] = w;
    drawing->demands[i++] = 0.2 + random_uniform (seed);
  }
}

static void
draw (struct drawing *drawing, size_t r, uint64_t *seed)
{
  const size_t nodes
      = 5 + (size_t)((double)(MOST_NODES - 4) * random_uniform (seed));
  size_t n = 0;
  for (size_t v = 0; v < nodes; v++)
    for (size_t w = v + 1; w < nodes; w++)
    {
      const bool is_near = w == v + 1 || (v == 0 && w == nodes - 1);
      if (!is_near && random_uniform (seed) < 0.3)
        continue;
      drawing->tail[n] = v;
      drawing->head[n] = w;
      drawing->capacity[n++] = 0.1 + random_uniform (seed);
    }
  draw_pairs (drawing, nodes, r, seed);
  drawing->context = (struct ebit_context){ .work = ebit_arena_new () };
  assert_int_equal (ebit_build_graph (&drawing->context, nodes, n,
                                      drawing->tail, drawing->head,
                                      &drawing->graph),
                    EBIT_OK);
  drawing->problem
      = (struct ebit_rate_problem){ EBIT_WORST_RATE, r, drawing->from,
                                    drawing->to, drawing->demands };
}

static double
rate_of (struct drawing *drawing, const struct ebit_flow *flow)
{
  double rate;
  assert_int_equal (ebit_prove_paths (&drawing->context, &drawing->problem,
                                      &drawing->graph, drawing->capacity,
                                      flow->n_paths, flow->paths, &rate),
                    EBIT_OK);
  return rate;
}

static double
limit_of (struct drawing *drawing, const struct ebit_flow *flow)
{
  double limit;
  assert_int_equal (ebit_prove_prices (&drawing->context, &drawing->problem,
                                       &drawing->graph, drawing->capacity,
                                       false, flow->prices, &limit),
                    EBIT_OK);
  return limit;
}

/* By GLPK. */
static double
best_rate (struct drawing *drawing)
{
  struct ebit_flow flow;
  assert_int_equal (ebit_find_flow (&drawing->context, &drawing->problem,
                                    &drawing->graph, drawing->capacity,
                                    EBIT_ARC_FLOW, &flow),
                    EBIT_OK);
  return rate_of (drawing, &flow);
}

static bool
is_closed_from (struct drawing *drawing, const struct ebit_flow *start)
{
  struct ebit_flow flow = { .n_paths = 77 };
  bool is_closed;
  assert_int_equal (ebit_find_flow_in_turn (
                        &drawing->context, &drawing->problem, &drawing->graph,
                        drawing->capacity, start, &flow, &is_closed),
                    EBIT_OK);
  if (!is_closed)
  {
    assert_int_equal (flow.n_paths, 77);
    return false;
  }
  const double best = best_rate (drawing);
  check_relative (rate_of (drawing, &flow), best, CLOSE);
  check_relative (limit_of (drawing, &flow), best, CLOSE);
  return true;
}

/* Seed 81: what is said to be the best is it; one pair always is.  From a flow
 * that is close to the best more of them are. */
static void
test_small (void **state)
{
  (void)state;
  uint64_t seed = 81;
  const size_t trials = random_cases (400);
  size_t from_nothing = 0, from_near = 0;
  for (size_t trial = 0; trial < trials; trial++)
  {
    const size_t r = 1 + trial % MOST_USERS;
    struct drawing drawing;
    struct ebit_flow start;
    draw (&drawing, r, &seed);
    const bool is_closed = is_closed_from (&drawing, NULL);
    assert_true (is_closed || r > 1);
    from_nothing += is_closed ? 1 : 0;
    assert_int_equal (ebit_find_path_flow (&drawing.context, &drawing.problem,
                                           &drawing.graph, drawing.capacity,
                                           false, 1e-3, &start),
                      EBIT_OK);
    from_near += is_closed_from (&drawing, &start) ? 1 : 0;
    ebit_arena_free (drawing.context.work);
  }
  assert_true (from_nothing >= trials / 2);
  assert_true (from_near > from_nothing);
}

/* Seed 82: maximum flows are of finite capacities. */
static void
test_without_limit (void **state)
{
  (void)state;
  uint64_t seed = 82;
  struct drawing drawing;
  draw (&drawing, 2, &seed);
  drawing.capacity[3] = INFINITY;
  assert_false (is_closed_from (&drawing, NULL));
  ebit_arena_free (drawing.context.work);
}

/* Chord networks with all diagonals, and four pairs: what the program of paths
 * does not come to in a minute. */
static void
test_chords (void **state)
{
  (void)state;
  static const struct users users[] = {
    { .n = 4, .from = { 814, 328, 455, 89 }, .to = { 994, 440, 748, 861 } },
    { .n = 4, .from = { 102, 277, 357, 55 }, .to = { 106, 439, 444, 232 } }
  };
  static const double levels[] = { 10, 9 };
  const size_t n = random_cases (2); /* the second takes some seconds */
  for (size_t i = 0; i < n; i++)
  {
    const double one = 1, drawn = 20240000 + levels[i];
    struct ebit_value *arguments[]
        = { ebit_numbers (1, &levels[i]), ebit_numbers (1, &one),
            ebit_numbers (1, &drawn), ebit_text ("full") };
    struct ebit_value *network = call (
        ebit_chord_network, 4, (const struct ebit_value *const *)arguments);
    const struct asked asked = { .quantity = "worst_case_capacity",
                                 .usage = "flooding",
                                 .method = "columns" };
    struct ebit_value *bounds = ask_rates (&asked, network, &users[i]);
    check_relative (number (bounds, "lower"), number (bounds, "upper"), CLOSE);
    ebit_free (bounds);
    ebit_free (network);
    for (size_t k = 0; k < 4; k++)
      ebit_free (arguments[k]);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_small),
    cmocka_unit_test (test_without_limit),
    cmocka_unit_test (test_chords),
  };
  return cmocka_run_group_tests_name ("flows in turn", tests, NULL, NULL);
}
