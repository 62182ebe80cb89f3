/* ghz_network_capacity against the oracle, linear programs over all cuts and
 * all trees of small networks, and forged.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_networks.h"

#include "arena.h"
#include "linear_program.h"

#define FEW_NODES ((size_t)6)
#define MOST_USERS ((size_t)5)

/* The users of that network in the oracle. */
static struct ebit_value *
group_of (const char *name, size_t *n)
{
  struct oracle *users = oracle_read ("network_users.csv");
  double x[16];
  *n = 0;
  for (size_t i = 0; i < users->rows; i++)
    if (strcmp (oracle_text (users, i, "network"), name) == 0
        && strcmp (oracle_text (users, i, "kind"), "S") == 0)
      x[(*n)++] = oracle_number (users, i, "a");
  oracle_free (users);
  return ebit_numbers (*n, x);
}

static struct ebit_value *
ask (const struct ebit_value *network, const struct ebit_value *users,
     const char *usage, const char *bounds)
{
  struct ebit_value *use = ebit_text (usage), *which = ebit_text (bounds);
  struct ebit_value *value
      = call (ebit_ghz_network_capacity, 4,
              (const struct ebit_value *[]){ network, users, use, which });
  ebit_free (use);
  ebit_free (which);
  check_valid (value, true, "");
  return value;
}

/* ---- Oracle ------------------------------------------------------------ */

/* Which end of which call a quantity of the oracle is. */
static const struct
{
  const char *quantity, *usage, *bounds, *field;
} answers[] = {
  { "S_connectivity_fixed", "flooding", "best", "upper" },
  { "S_connectivity_opt", "optimal", "best", "upper" },
  { "steiner_packing_fixed", "flooding", "best", "lower" },
  { "steiner_packing_opt", "optimal", "best", "lower" },
  { "ghz_lower_paper_fixed", "flooding", "paper", "lower" },
  { "ghz_lower_paper_opt", "optimal", "paper", "lower" },
};

#define ROWS (sizeof answers / sizeof answers[0])

static void
compare_row (const struct oracle *values, size_t i, size_t row)
{
  size_t n;
  const char *name = oracle_text (values, i, "network");
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", name));
  struct ebit_value *users = group_of (name, &n);
  struct ebit_value *bounds
      = ask (network, users, answers[row].usage, answers[row].bounds);
  check_relative (number (bounds, answers[row].field),
                  oracle_number (values, i, "value"), 1e-11);
  ebit_free (bounds);
  ebit_free (users);
  ebit_free (network);
}

static void
test_oracle (void **state)
{
  (void)state;
  struct oracle *values = oracle_read ("network_values.csv");
  size_t compared = 0;
  for (size_t i = 0; i < values->rows; i++)
    for (size_t row = 0; row < ROWS; row++)
      if (strcmp (oracle_text (values, i, "quantity"), answers[row].quantity)
          == 0)
      {
        compare_row (values, i, row);
        compared++;
      }
  assert_int_equal (compared, 8 * ROWS);
  oracle_free (values);
}

/* No less than n / (2 (n - 1)) of the least flow. */
static void
test_improved (void **state)
{
  (void)state;
  struct oracle *values = oracle_read ("network_values.csv");
  size_t compared = 0;
  for (size_t i = 0; i < values->rows; i++)
  {
    const char *quantity = oracle_text (values, i, "quantity");
    const bool fixed = strcmp (quantity, "ghz_lower_improved_fixed") == 0;
    if (!fixed && strcmp (quantity, "ghz_lower_improved_opt") != 0)
      continue;
    size_t n;
    const char *name = oracle_text (values, i, "network");
    struct ebit_value *network
        = network_of (oracle_edges ("network_edges.csv", "network", name));
    struct ebit_value *users = group_of (name, &n);
    struct ebit_value *bounds
        = ask (network, users, fixed ? "flooding" : "optimal", "best");
    const double improved = oracle_number (values, i, "value");
    check_relative (number (bounds, "upper") * (double)n
                        / (2 * (double)(n - 1)),
                    improved, 1e-11);
    check_at_most (improved, number (bounds, "lower") * (1 + 1e-12));
    ebit_free (bounds);
    ebit_free (users);
    ebit_free (network);
    compared++;
  }
  assert_int_equal (compared, 16);
  oracle_free (values);
}

/* The four smallest terminals of the pairs of a chord network. */
static struct ebit_value *
first_terminals (const char *instance)
{
  struct oracle *users = oracle_read ("chord_users.csv");
  bool is_terminal[1024] = { false };
  double x[4];
  size_t n = 0;
  for (size_t i = 0; i < users->rows; i++)
    if (strcmp (oracle_text (users, i, "instance"), instance) == 0)
    {
      is_terminal[(size_t)oracle_number (users, i, "s")] = true;
      is_terminal[(size_t)oracle_number (users, i, "t")] = true;
    }
  for (size_t v = 0; v < 1024 && n < 4; v++)
    if (is_terminal[v])
      x[n++] = (double)v;
  oracle_free (users);
  return ebit_numbers (n, x);
}

static void
test_chords (void **state)
{
  (void)state;
  struct oracle *values = oracle_read ("chord_values.csv");
  for (size_t i = 0; i < values->rows; i++)
  {
    const char *name = oracle_text (values, i, "instance");
    struct ebit_value *network
        = network_of (oracle_edges ("chord_edges.csv", "instance", name));
    struct ebit_value *users = first_terminals (name);
    struct ebit_value *bounds = ask (network, users, "optimal", "best");
    check_relative (number (bounds, "upper"),
                    oracle_number (values, i, "S_conn_opt_first4"), 1e-11);
    check_relative (number (bounds, "lower"),
                    oracle_number (values, i, "steiner_opt_first4"), 1e-11);
    ebit_free (bounds);
    bounds = ask (network, users, "flooding", "best");
    check_at_most (number (bounds, "lower"), number (bounds, "upper"));
    ebit_free (bounds);
    ebit_free (users);
    ebit_free (network);
  }
  oracle_free (values);
}

/* ---- Programs over all cuts and all trees ------------------------------ */

/* Edges between two nodes as one, by pairs of nodes. */
struct small
{
  size_t nodes, users; /* nodes 0 to users - 1 */
  double sum[FEW_NODES][FEW_NODES], best[FEW_NODES][FEW_NODES];
};

static void
merge (const struct drawn *drawn, const double *values, size_t users,
       struct small *small)
{
  *small = (struct small){ .nodes = drawn->nodes, .users = users };
  for (size_t k = 0; k < drawn->edges; k++)
  {
    const size_t a = (size_t)fmin (drawn->tail[k], drawn->head[k]);
    const size_t b = (size_t)fmax (drawn->tail[k], drawn->head[k]);
    small->sum[a][b] += values[k];
    small->best[a][b] = fmax (small->best[a][b], values[k]);
  }
}

/* What a program has as its optimum. */
static double
optimum (struct ebit_context *context, struct ebit_linear_model *model)
{
  struct ebit_linear_solution solution;
  assert_int_equal (
      ebit_solve_linear_program (context, model, EBIT_PRIMAL, &solution),
      EBIT_OK);
  assert_int_equal (solution.state, EBIT_LINEAR_OPTIMAL);
  return solution.objective;
}

static void
add_rows (struct ebit_context *context, struct ebit_linear_model *model,
          double lower, double upper)
{
  assert_int_equal (ebit_add_linear_rows (context, model, 1, &lower, &upper),
                    EBIT_OK);
}

/* The greatest f for which frequencies p of sum 1 put f across every cut that
 * separates users, with p as variables: eq. 37 of the paper. */
static double
best_cut (const struct small *small)
{
  struct ebit_context context = { .work = ebit_arena_new () };
  struct ebit_linear_model *model = ebit_new_linear_model (&context, true);
  const size_t all = ((size_t)1 << small->users) - 1;
  size_t cuts[1 << FEW_NODES], n = 0, rows[1 << FEW_NODES];
  double entries[1 << FEW_NODES];
  add_rows (&context, model, -INFINITY, 1); /* the frequencies */
  for (size_t set = 0; set < (size_t)1 << small->nodes; set++)
    if ((set & all) != 0 && (set & all) != all)
    {
      cuts[n++] = set;
      add_rows (&context, model, 0, INFINITY);
    }
  for (size_t k = 0; k < n; k++)
  {
    rows[k] = k + 1;
    entries[k] = -1;
  }
  assert_int_equal (ebit_add_linear_column (&context, model, 1, 0, INFINITY, n,
                                            rows, entries),
                    EBIT_OK);
  for (size_t a = 0; a < small->nodes; a++)
    for (size_t b = a + 1; b < small->nodes; b++)
    {
      size_t across = 1;
      rows[0] = 0;
      entries[0] = 1;
      for (size_t k = 0; k < n && small->best[a][b] > 0; k++)
        if ((cuts[k] >> a & 1) != (cuts[k] >> b & 1))
        {
          rows[across] = k + 1;
          entries[across++] = small->best[a][b];
        }
      assert_int_equal (ebit_add_linear_column (&context, model, 0, 0,
                                                INFINITY, across, rows,
                                                entries),
                        EBIT_OK);
    }
  const double best = optimum (&context, model);
  ebit_arena_free (context.work);
  return best;
}

static double
least_cut (const struct small *small)
{
  const size_t all = ((size_t)1 << small->users) - 1;
  double least = INFINITY;
  for (size_t set = 0; set < (size_t)1 << small->nodes; set++)
  {
    double sum = 0;
    for (size_t a = 0; a < small->nodes; a++)
      for (size_t b = a + 1; b < small->nodes; b++)
        if ((set >> a & 1) != (set >> b & 1))
          sum += small->sum[a][b];
    if ((set & all) != 0 && (set & all) != all)
      least = fmin (least, sum);
  }
  return least;
}

/* Edges of a value > 0, of which all subsets are looked at. */
struct edges
{
  size_t n, a[15], b[15];
};

static void
list_edges (const struct small *small, struct edges *edges)
{
  edges->n = 0;
  for (size_t a = 0; a < small->nodes; a++)
    for (size_t b = a + 1; b < small->nodes; b++)
      if (small->best[a][b] > 0)
      {
        edges->a[edges->n] = a;
        edges->b[edges->n++] = b;
      }
}

/* Whether a set of edges joins all users; more edges than a tree has do no
 * harm, since a tree is among the sets too. */
static bool
joins (const struct small *small, const struct edges *edges, size_t set)
{
  size_t reached = 1, before = 0;
  while (reached != before)
  {
    before = reached;
    for (size_t k = 0; k < edges->n; k++)
      if (set >> k & 1
          && ((reached >> edges->a[k] & 1) || (reached >> edges->b[k] & 1)))
        reached |= (size_t)1 << edges->a[k] | (size_t)1 << edges->b[k];
  }
  const size_t all = ((size_t)1 << small->users) - 1;
  return (reached & all) == all;
}

static bool
is_small (size_t set, size_t most)
{
  size_t n = 0;
  for (; set > 0; set >>= 1)
    n += set & 1;
  return n <= most;
}

static double
best_packing (const struct small *small)
{
  struct ebit_context context = { .work = ebit_arena_new () };
  struct ebit_linear_model *model = ebit_new_linear_model (&context, true);
  struct edges edges;
  list_edges (small, &edges);
  for (size_t k = 0; k < edges.n; k++)
    add_rows (&context, model, -INFINITY, small->sum[edges.a[k]][edges.b[k]]);
  size_t columns = 0;
  for (size_t set = 1; set < (size_t)1 << edges.n; set++)
  {
    size_t rows[15], n = 0;
    double entries[15];
    if (!is_small (set, small->nodes - 1) || !joins (small, &edges, set))
      continue;
    for (size_t k = 0; k < edges.n; k++)
      if (set >> k & 1)
      {
        rows[n] = k;
        entries[n++] = 1;
      }
    assert_int_equal (ebit_add_linear_column (&context, model, 1, 0, INFINITY,
                                              n, rows, entries),
                      EBIT_OK);
    columns++;
  }
  const double best = columns > 0 ? optimum (&context, model) : 0;
  ebit_arena_free (context.work);
  return best;
}

static double
best_tree (const struct small *small)
{
  struct edges edges;
  double best = 0;
  list_edges (small, &edges);
  for (size_t set = 1; set < (size_t)1 << edges.n; set++)
  {
    double length = 0;
    for (size_t k = 0; k < edges.n; k++)
      if (set >> k & 1)
        length += 1 / small->best[edges.a[k]][edges.b[k]];
    if (1 / length > best && joins (small, &edges, set))
      best = 1 / length;
  }
  return best;
}

/* ---- Random networks --------------------------------------------------- */

static struct ebit_value *
first_nodes (size_t n)
{
  const double x[] = { 0, 1, 2, 3, 4, 5 };
  return ebit_numbers (n, x);
}

static void
compare_small (const struct drawn *drawn, size_t n)
{
  struct small lower, upper, squashed;
  merge (drawn, drawn->lower, n, &lower);
  merge (drawn, drawn->upper, n, &upper);
  merge (drawn, drawn->squashed, n, &squashed);
  struct ebit_value *network = network_of_drawn (drawn);
  struct ebit_value *users = first_nodes (n);
  struct ebit_value *bounds = ask (network, users, "flooding", "best");
  check_close (number (bounds, "lower"), best_packing (&lower), 1e-10);
  check_close (number (bounds, "upper"),
               fmin (least_cut (&upper), least_cut (&squashed)), 1e-13);
  check_at_most ((double)n / (double)(2 * (n - 1)) * least_cut (&lower),
                 number (bounds, "lower") + 1e-12);
  ebit_free (bounds);
  bounds = ask (network, users, "optimal", "best");
  check_close (number (bounds, "lower"), best_tree (&lower), 1e-12);
  check_close (number (bounds, "upper"),
               fmin (best_cut (&upper), best_cut (&squashed)), 1e-9);
  ebit_free (bounds);
  bounds = ask (network, users, "flooding", "paper");
  check_close (number (bounds, "lower"), least_cut (&lower) / 2, 1e-12);
  ebit_free (bounds);
  bounds = ask (network, users, "optimal", "paper");
  check_close (number (bounds, "lower"), best_cut (&lower) / 2, 1e-9);
  ebit_free (bounds);
  ebit_free (users);
  ebit_free (network);
}

static void
test_small (void **state)
{
  (void)state;
  uint64_t seed = 31;
  const size_t trials = is_slowed () ? 20 : 1000;
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct drawn drawn;
    const size_t nodes = 3 + trial % 4, users = 2 + trial % (nodes - 1);
    draw_edges (&seed, nodes, trial % 5 == 4 ? trial + 1 : trial, &drawn);
    compare_small (&drawn, users < MOST_USERS ? users : MOST_USERS);
  }
}

/* Of up to five users the bound is the shortest tour, by enumeration. */
static double
shortest_tour (size_t n, const double *distance)
{
  static const size_t orders[][5]
      = { { 0, 1, 2, 3, 4 }, { 0, 1, 2, 4, 3 }, { 0, 1, 3, 2, 4 },
          { 0, 1, 3, 4, 2 }, { 0, 1, 4, 2, 3 }, { 0, 1, 4, 3, 2 },
          { 0, 2, 1, 3, 4 }, { 0, 2, 1, 4, 3 }, { 0, 2, 3, 1, 4 },
          { 0, 2, 4, 1, 3 }, { 0, 3, 1, 2, 4 }, { 0, 3, 2, 1, 4 } };
  double best = INFINITY;
  for (size_t k = 0; k < 12; k++)
  {
    double length = 0;
    for (size_t i = 0; i < n; i++)
      length += distance[orders[k][i] * n + orders[k][(i + 1) % n]];
    best = fmin (best, length);
  }
  return best;
}

static void
test_tours (void **state)
{
  (void)state;
  uint64_t seed = 9;
  for (size_t trial = 0; trial < 50; trial++)
  {
    double x[5], y[5], distance[25], tail[10], head[10], lower[10];
    size_t edges = 0;
    for (size_t v = 0; v < 5; v++)
    {
      x[v] = random_uniform (&seed);
      y[v] = random_uniform (&seed);
    }
    for (size_t v = 0; v < 5; v++)
      for (size_t w = 0; w < 5; w++)
        distance[v * 5 + w] = hypot (x[v] - x[w], y[v] - y[w]);
    for (size_t v = 0; v < 5; v++)
      for (size_t w = 0; w < v; w++, edges++)
      {
        tail[edges] = (double)v;
        head[edges] = (double)w;
        lower[edges] = 1 / distance[v * 5 + w];
      }
    struct ebit_value *network
        = network_of (capacity_table (edges, tail, head, lower));
    struct ebit_value *users = first_nodes (5);
    struct ebit_value *bounds = ask (network, users, "optimal", "best");
    check_relative (number (bounds, "upper"), 2 / shortest_tour (5, distance),
                    1e-11);
    ebit_free (bounds);
    ebit_free (users);
    ebit_free (network);
  }
}

/* A ring of which all are users: n / (n - 1) trees, a cut of 2; per channel
 * use a path of n - 1 edges and a tour of n. */
static void
test_rings (void **state)
{
  (void)state;
  for (size_t n = 3; n <= 60; n += n < 12 ? 1 : 12)
  {
    double tail[64], head[64], one[64];
    for (size_t k = 0; k < n; k++)
    {
      tail[k] = (double)k;
      head[k] = (double)((k + 1) % n);
      one[k] = 1;
    }
    const double nodes = (double)n;
    struct ebit_value *network
        = network_of (capacity_table (n, tail, head, one));
    struct ebit_value *users = ebit_numbers (n, tail);
    struct ebit_value *bounds = ask (network, users, "flooding", "best");
    check_relative (number (bounds, "lower"), nodes / (nodes - 1), 1e-12);
    check_relative (number (bounds, "upper"), 2, 1e-15);
    ebit_free (bounds);
    bounds = ask (network, users, "optimal", "best");
    check_relative (number (bounds, "lower"), 1 / (nodes - 1), 1e-12);
    check_relative (number (bounds, "upper"), 2 / nodes, 1e-12);
    ebit_free (bounds);
    ebit_free (users);
    ebit_free (network);
  }
}

/* A ring of unlike edges, none longer than half of it, of which the bound is
 * the length: of many users within what an ascent leaves, and proved with
 * rounding included. */
static void
test_uneven_rings (void **state)
{
  (void)state;
  uint64_t seed = 17;
  for (size_t n = 20; n <= 60; n += 20)
  {
    double tail[64], head[64], value[64], length = 0;
    for (size_t k = 0; k < n; k++)
    {
      tail[k] = (double)k;
      head[k] = (double)((k + 1) % n);
      value[k] = 0.2 + random_uniform (&seed);
      length += 1 / value[k];
    }
    struct ebit_value *network
        = network_of (capacity_table (n, tail, head, value));
    struct ebit_value *users = ebit_numbers (n, tail);
    struct ebit_value *bounds = ask (network, users, "optimal", "best");
    const double upper = number (bounds, "upper");
    assert_true (upper >= 2 / length * (1 - 1e-12));
    check_relative (upper, 2 / length, n <= 40 ? 1e-11 : 1e-3);
    struct ebit_value *yes = ebit_number (1);
    struct ebit_value *proof
        = call (ebit_verify, 2, (const struct ebit_value *[]){ bounds, yes });
    assert_true (number (proof, "upper") >= 2 / length * (1 - 1e-14));
    check_relative (number (proof, "upper"), upper, 1e-12);
    ebit_free (proof);
    ebit_free (yes);
    ebit_free (bounds);
    ebit_free (users);
    ebit_free (network);
  }
}

/* ---- Forgeries --------------------------------------------------------- */

static void
test_tampering (void **state)
{
  (void)state;
  size_t n;
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", "grid3x3"));
  struct ebit_value *users = group_of ("grid3x3", &n);
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *bounds
        = ask (network, users, i ? "optimal" : "flooding", "best");
    const struct ebit_value *trees = ebit_field (bounds, "trees");
    const struct ebit_value *cut = ebit_field (bounds, "cut");
    check_tampered (bounds, "trees", scaled_column (trees, "flow", 0.5), "");
    check_tampered (bounds, "trees", constant_column (trees, "tail", 4), "");
    check_tampered (bounds, "trees", constant_column (trees, "tree", 2), "");
    check_tampered (bounds, "cut", constant_column (cut, "node", 3), "");
    check_tampered (bounds, "cut", scaled_column (cut, "part", 2), "part");
    check_tampered (bounds, "upper", ebit_numbers (1, (double[]){ 0.01 }), "");
    check_tampered (bounds, "lower", ebit_numbers (1, (double[]){ 9 }), "");
    check_tampered (bounds, "users", ebit_numbers (2, (double[]){ 0, 0 }),
                    "users");
    check_tampered (bounds, "lower_method", ebit_text ("tree_packing"), "");
    check_tampered (bounds, "upper_method",
                    ebit_text (i ? "min_cut" : "held_karp"), "");
    check_tampered (bounds, "task", ebit_text ("key"), "task");
    ebit_free (bounds);
  }
  ebit_free (users);
  ebit_free (network);
}

/* Flows prove the lower end of the paper. */
static void
test_tampered_flows (void **state)
{
  (void)state;
  size_t n;
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", "grid3x3"));
  struct ebit_value *users = group_of ("grid3x3", &n);
  struct ebit_value *bounds = ask (network, users, "flooding", "paper");
  const struct ebit_value *flow = ebit_field (bounds, "flow");
  check_tampered (bounds, "flow", scaled_column (flow, "flow", 0.5), "");
  check_tampered (bounds, "flow", constant_column (flow, "pair", 1), "");
  check_tampered (bounds, "lower_method", ebit_text ("steiner_trees"), "");
  /* the greater factor, which the same flows prove, is another end */
  check_tampered (
      bounds, "lower",
      ebit_numbers (1, (double[]){ number (bounds, "lower") * 1.01 }),
      "the lower end fails");
  ebit_free (bounds);
  ebit_free (users);
  ebit_free (network);
}

/* ---- Refusals ---------------------------------------------------------- */

static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", "grid3x3"));
  struct ebit_value *one = ebit_numbers (1, (double[]){ 0 });
  struct ebit_value *twice = ebit_numbers (3, (double[]){ 0, 1, 0 });
  struct ebit_value *other = ebit_numbers (2, (double[]){ 0, 77 });
  check_refused (ebit_ghz_network_capacity, 2,
                 (const struct ebit_value *[]){ network, one },
                 "users is 0; it must be two nodes of the network or more");
  check_refused (ebit_ghz_network_capacity, 2,
                 (const struct ebit_value *[]){ network, twice },
                 "users[3] is 0; it must be a user that is not named twice");
  check_refused (
      ebit_ghz_network_capacity, 2,
      (const struct ebit_value *[]){ network, other },
      "users[2] is 77; it must be a node of the network, such as 7");
  ebit_free (network);
  ebit_free (one);
  ebit_free (twice);
  ebit_free (other);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),         cmocka_unit_test (test_improved),
    cmocka_unit_test (test_chords),         cmocka_unit_test (test_small),
    cmocka_unit_test (test_tours),          cmocka_unit_test (test_rings),
    cmocka_unit_test (test_uneven_rings),   cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_tampered_flows), cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
