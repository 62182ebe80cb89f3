/* pair_capacity against the oracle, the paper's example, and brute force over
 * all cuts and all paths of small networks.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_networks.h"

#define FEW_NODES ((size_t)7)

/* pair_capacity with a usage that is freed; NULL: the default. */
static struct ebit_value *
ask (const struct ebit_value *network, double from, double to,
     struct ebit_value *usage)
{
  struct ebit_value *a = ebit_numbers (1, &from), *b = ebit_numbers (1, &to);
  struct ebit_value *bounds
      = call (ebit_pair_capacity, 4,
              (const struct ebit_value *[]){ network, a, b, usage });
  ebit_free (a);
  ebit_free (b);
  ebit_free (usage);
  check_valid (bounds, true, "");
  return bounds;
}

static double
rate_of (const struct ebit_value *network, double from, double to,
         struct ebit_value *usage)
{
  struct ebit_value *bounds = ask (network, from, to, usage);
  const double lower = number (bounds, "lower");
  check_relative (number (bounds, "upper"), lower, 1e-12);
  assert_string_equal (text (bounds, "status"), "certified");
  ebit_free (bounds);
  return lower;
}

/* ---- Oracle ------------------------------------------------------------ */

/* The first pair of users of that network. */
static void
find_pair (const char *name, double *from, double *to)
{
  struct oracle *users = oracle_read ("network_users.csv");
  bool found = false;
  for (size_t i = 0; i < users->rows && !found; i++)
    if (strcmp (oracle_text (users, i, "network"), name) == 0
        && strcmp (oracle_text (users, i, "kind"), "pair") == 0
        && oracle_number (users, i, "index") == 0)
    {
      *from = oracle_number (users, i, "a");
      *to = oracle_number (users, i, "b");
      found = true;
    }
  assert_true (found);
  oracle_free (users);
}

static void
test_oracle (void **state)
{
  (void)state;
  struct oracle *values = oracle_read ("network_values.csv");
  size_t compared = 0;
  for (size_t i = 0; i < values->rows; i++)
  {
    const char *quantity = oracle_text (values, i, "quantity");
    const bool fixed = strcmp (quantity, "bipartite_fixed") == 0;
    if (!fixed && strcmp (quantity, "bipartite_opt") != 0)
      continue;
    double from = 0, to = 0;
    const char *name = oracle_text (values, i, "network");
    struct ebit_value *network
        = network_of (oracle_edges ("network_edges.csv", "network", name));
    find_pair (name, &from, &to);
    check_relative (
        rate_of (network, from, to, fixed ? ebit_text ("flooding") : NULL),
        oracle_number (values, i, "value"), 1e-12);
    ebit_free (network);
    compared++;
  }
  assert_int_equal (compared, 16);
  oracle_free (values);
}

/* The example of the paper: of n = 5 nodes per channel use 1/2, by one edge;
 * a network use 1.5; along one path 1. */
static void
test_paper (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", "fig5_n4"));
  check_close (rate_of (network, 0, 1, ebit_text ("optimal")), 0.5, 1e-15);
  check_close (rate_of (network, 0, 1, ebit_text ("flooding")), 1.5, 1e-15);
  check_close (rate_of (network, 0, 1, ebit_text ("single_path")), 1, 1e-15);
  struct ebit_value *bounds = ask (network, 0, 1, ebit_text ("single_path"));
  assert_string_equal (text (bounds, "per"), "network use");
  assert_string_equal (
      ebit_field (ebit_field (bounds, "paths"), "path")->texts[0],
      "0-2-3-4-1");
  ebit_free (bounds);
  ebit_free (network);
}

/* ---- Brute force ------------------------------------------------------- */

enum least
{
  SUM_OF_CUT,
  WIDTH_OF_CUT
};

/* The least of all cuts between node 0 and the last: of their sums, or of
 * their greatest values, which is the widest path. */
static double
least_cut (const struct drawn *drawn, const double *values, enum least least)
{
  double best = INFINITY;
  for (size_t set = 0; set < (size_t)1 << drawn->nodes; set++)
  {
    double sum = 0, width = 0;
    if (!(set & 1) || set >> (drawn->nodes - 1) & 1)
      continue;
    for (size_t k = 0; k < drawn->edges; k++)
      if ((set >> (size_t)drawn->tail[k] & 1)
          != (set >> (size_t)drawn->head[k] & 1))
      {
        sum += values[k];
        width = fmax (width, values[k]);
      }
    best = fmin (best, least == SUM_OF_CUT ? sum : width);
  }
  return best;
}

/* 1 over the least sum of 1 / value between them, by R. W. Floyd's way. */
static double
shortest (const struct drawn *drawn, const double *values)
{
  double far[FEW_NODES][FEW_NODES];
  for (size_t v = 0; v < drawn->nodes; v++)
    for (size_t w = 0; w < drawn->nodes; w++)
      far[v][w] = v == w ? 0 : INFINITY;
  for (size_t k = 0; k < drawn->edges; k++)
  {
    const size_t v = (size_t)drawn->tail[k], w = (size_t)drawn->head[k];
    far[v][w] = far[w][v] = fmin (far[v][w], 1 / values[k]);
  }
  for (size_t u = 0; u < drawn->nodes; u++)
    for (size_t v = 0; v < drawn->nodes; v++)
      for (size_t w = 0; w < drawn->nodes; w++)
        far[v][w] = fmin (far[v][w], far[v][u] + far[u][w]);
  return 1 / far[0][drawn->nodes - 1];
}

/* Values of parallel edges summed on the first of them. */
static void
merge (const struct drawn *drawn, const double *values, double *merged)
{
  for (size_t k = 0; k < drawn->edges; k++)
  {
    size_t first = 0;
    while (fmin (drawn->tail[first], drawn->head[first])
               != fmin (drawn->tail[k], drawn->head[k])
           || fmax (drawn->tail[first], drawn->head[first])
                  != fmax (drawn->tail[k], drawn->head[k]))
      first++;
    merged[k] = 0;
    merged[first] += values[k];
  }
}

static void
check_ends (const struct ebit_value *network, size_t nodes, const char *usage,
            double lower, double upper)
{
  struct ebit_value *bounds
      = ask (network, 0, (double)(nodes - 1), ebit_text (usage));
  check_close (number (bounds, "lower"), lower, 1e-13 * (1 + lower));
  check_close (number (bounds, "upper"), upper, 1e-13 * (1 + lower));
  ebit_free (bounds);
  bounds = ask (network, (double)(nodes - 1), 0, ebit_text (usage));
  check_close (number (bounds, "lower"), lower, 1e-13 * (1 + lower));
  check_close (number (bounds, "upper"), upper, 1e-13 * (1 + lower));
  ebit_free (bounds);
}

static void
test_brute_force (void **state)
{
  (void)state;
  uint64_t seed = 2026;
  const size_t trials = is_slowed () ? 50 : 1000;
  for (size_t trial = 0; trial < trials; trial++)
  {
    const size_t nodes = 2 + trial % 6;
    struct drawn drawn;
    double lower[MOST_DRAWN], upper[MOST_DRAWN], squashed[MOST_DRAWN],
        least[MOST_DRAWN];
    draw_edges (&seed, nodes, trial, &drawn);
    struct ebit_value *network = network_of_drawn (&drawn);
    merge (&drawn, drawn.lower, lower);
    merge (&drawn, drawn.upper, upper);
    merge (&drawn, drawn.squashed, squashed);
    for (size_t k = 0; k < drawn.edges; k++)
      least[k] = fmin (upper[k], squashed[k]);
    check_ends (network, nodes, "flooding",
                least_cut (&drawn, drawn.lower, SUM_OF_CUT),
                fmin (least_cut (&drawn, drawn.upper, SUM_OF_CUT),
                      least_cut (&drawn, drawn.squashed, SUM_OF_CUT)));
    check_ends (network, nodes, "single_path",
                least_cut (&drawn, lower, WIDTH_OF_CUT),
                least_cut (&drawn, least, WIDTH_OF_CUT));
    check_ends (network, nodes, "optimal", shortest (&drawn, drawn.lower),
                fmin (shortest (&drawn, drawn.upper),
                      shortest (&drawn, drawn.squashed)));
    ebit_free (network);
  }
}

/* Twice the values give twice the rates, and more on an edge not less. */
static void
test_order (void **state)
{
  (void)state;
  static const char *const usages[] = { "optimal", "flooding", "single_path" };
  uint64_t seed = 5;
  for (size_t trial = 0; trial < 100; trial++)
  {
    struct drawn drawn;
    const size_t nodes = 3 + trial % 5;
    draw_edges (&seed, nodes, 2 * trial, &drawn); /* one value an edge */
    struct ebit_value *network = network_of_drawn (&drawn);
    for (size_t k = 0; k < drawn.edges; k++)
      drawn.upper[k] = drawn.squashed[k] = drawn.lower[k] *= 2;
    struct ebit_value *twice = network_of_drawn (&drawn);
    drawn.lower[0] += 1;
    drawn.upper[0] = drawn.squashed[0] = drawn.lower[0];
    struct ebit_value *more = network_of_drawn (&drawn);
    for (size_t i = 0; i < 3; i++)
    {
      const double rate = rate_of (network, 0, 1, ebit_text (usages[i]));
      const double double_rate = rate_of (twice, 0, 1, ebit_text (usages[i]));
      check_close (double_rate, 2 * rate, 0);
      check_at_most (double_rate * (1 - 1e-14),
                     rate_of (more, 0, 1, ebit_text (usages[i])));
    }
    ebit_free (network);
    ebit_free (twice);
    ebit_free (more);
  }
}

/* ---- Usage ------------------------------------------------------------- */

/* Numbers of uses weigh the values, and so do uses per second. */
static void
test_given_usage (void **state)
{
  (void)state;
  const double tail[] = { 0, 1, 0 }, head[] = { 1, 2, 2 };
  const double lower[] = { 1, 1, 0.5 }, uses[] = { 2, 3, 4 };
  struct ebit_value *network
      = network_of (capacity_table (3, tail, head, lower));
  struct ebit_value *bounds = ask (network, 0, 2, ebit_numbers (3, uses));
  check_close (number (bounds, "lower"), 4, 1e-15);
  assert_string_equal (text (bounds, "per"), "given usage");
  ebit_free (bounds);
  ebit_free (network);
  network = network_of (table_of (
      4, (const char *[]){ "tail", "head", "lower", "uses_per_second" },
      (struct ebit_value *[]){ ebit_numbers (3, tail), ebit_numbers (3, head),
                               ebit_numbers (3, lower),
                               ebit_numbers (3, uses) }));
  bounds = ask (network, 0, 2, ebit_text ("flooding"));
  check_close (number (bounds, "lower"), 4, 1e-15);
  assert_string_equal (text (bounds, "per"), "second");
  ebit_free (bounds);
  bounds = ask (network, 0, 2, ebit_text ("single_path"));
  check_close (number (bounds, "lower"), 2, 1e-15);
  assert_string_equal (text (bounds, "per"), "second");
  ebit_free (bounds);
  ebit_free (network);
}

/* Frequencies are in proportion to 1 / value, of the better of parallel edges.
 */
static void
test_frequencies (void **state)
{
  (void)state;
  const double tail[] = { 0, 1, 1 }, head[] = { 1, 0, 2 };
  const double lower[] = { 0.5, 1, 0.25 };
  struct ebit_value *network
      = network_of (capacity_table (3, tail, head, lower));
  struct ebit_value *bounds = ask (network, 0, 2, NULL);
  const double *usage = ebit_field (bounds, "usage")->numbers;
  check_close (number (bounds, "lower"), 0.2, 1e-15);
  check_close (usage[0], 0, 0);
  check_close (usage[1], 0.2, 1e-15);
  check_close (usage[2], 0.8, 1e-15);
  ebit_free (bounds);
  ebit_free (network);
}

/* Users that nothing joins: 0, by a cut that nothing crosses. */
static void
test_disconnected (void **state)
{
  (void)state;
  static const char *const usages[] = { "optimal", "flooding", "single_path" };
  struct ebit_value *network = network_of (capacity_table (
      2, (double[]){ 0, 2 }, (double[]){ 1, 3 }, (double[]){ 1, 1 }));
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *bounds = ask (network, 0, 3, ebit_text (usages[i]));
    const struct ebit_value *cut = ebit_field (bounds, "cut");
    check_close (number (bounds, "upper"), 0, 0);
    check_close (number (bounds, "lower"), 0, 0);
    assert_int_equal (ebit_field (cut, "node")->extent[0], 2);
    assert_int_equal (
        ebit_field (ebit_field (bounds, "flow"), "flow")->extent[0], 0);
    ebit_free (bounds);
  }
  ebit_free (network);
}

/* ---- Forgeries --------------------------------------------------------- */

static struct ebit_value *
grid (void)
{
  return network_of (oracle_edges ("network_edges.csv", "network", "grid3x3"));
}

static void
test_tampered_flow (void **state)
{
  (void)state;
  static const char *const usages[] = { "optimal", "flooding", "single_path" };
  struct ebit_value *network = grid ();
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *bounds = ask (network, 0, 8, ebit_text (usages[i]));
    const struct ebit_value *flow = ebit_field (bounds, "flow");
    const struct ebit_value *paths = ebit_field (bounds, "paths");
    check_tampered (bounds, "flow", scaled_column (flow, "flow", 0.5), "");
    check_tampered (bounds, "flow", scaled_column (flow, "tail", 0), "");
    check_tampered (bounds, "flow", scaled_column (flow, "flow", 0), "");
    check_tampered (bounds, "paths", scaled_column (paths, "flow", 0.5),
                    "paths is another flow");
    check_tampered (bounds, "lower", ebit_numbers (1, (double[]){ 9 }), "");
    check_tampered (bounds, "flow_lower", ebit_numbers (1, (double[]){ 9 }),
                    "flow_lower is 9");
    ebit_free (bounds);
  }
  ebit_free (network);
}

static void
test_tampered_cut (void **state)
{
  (void)state;
  static const char *const usages[] = { "flooding", "single_path" };
  struct ebit_value *network = grid ();
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *bounds = ask (network, 0, 8, ebit_text (usages[i]));
    const struct ebit_value *cut = ebit_field (bounds, "cut");
    check_tampered (bounds, "cut", constant_column (cut, "node", 4), "");
    check_tampered (bounds, "cut", scaled_column (cut, "multiplier", 0.5),
                    "cut is another table");
    check_tampered (bounds, "upper", ebit_numbers (1, (double[]){ 0.01 }), "");
    check_tampered (
        bounds, "prices",
        ebit_numbers (12, (double[]){ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }),
        "prices is others than of the cut");
    check_tampered (bounds, "lower_method", ebit_text ("shortest_path"), "");
    check_tampered (bounds, "upper_method", ebit_text ("held_karp"), "");
    check_tampered (bounds, "per", ebit_text ("second"), "per");
    ebit_free (bounds);
  }
  ebit_free (network);
}

static void
test_tampered_frequencies (void **state)
{
  (void)state;
  struct ebit_value *network = grid ();
  struct ebit_value *bounds = ask (network, 0, 8, NULL);
  const struct ebit_value *usage = ebit_field (bounds, "usage");
  const struct ebit_value *prices = ebit_field (bounds, "prices");
  const size_t n = usage->extent[0];
  struct ebit_value *other = ebit_numbers (n, usage->numbers);
  for (size_t k = 0; k < n; k++)
    ((double *)other->numbers)[k] *= 1.1;
  check_tampered (bounds, "usage", other, "usage is of sum 1.1");
  other = ebit_numbers (n, usage->numbers);
  for (size_t k = 0; k < n; k++)
    ((double *)other->numbers)[k] *= 0.9;
  check_tampered (bounds, "usage", other, "as often as the flow needs");
  other = ebit_numbers (n, prices->numbers);
  for (size_t k = 0; k < n; k++)
    ((double *)other->numbers)[k] *= (double)k;
  check_tampered (bounds, "prices", other, "");
  ebit_free (bounds);
  ebit_free (network);
}

/* ---- Refusals ---------------------------------------------------------- */

static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_value *network = grid ();
  struct ebit_value *zero = ebit_numbers (1, (double[]){ 0 });
  struct ebit_value *nine = ebit_numbers (1, (double[]){ 9 });
  struct ebit_value *two = ebit_numbers (2, (double[]){ 1, 2 });
  struct ebit_value *word = ebit_text ("always");
  check_refused (ebit_pair_capacity, 3,
                 (const struct ebit_value *[]){ zero, zero, nine },
                 "network is 0; it must be a network, as network () makes it");
  check_refused (ebit_pair_capacity, 3,
                 (const struct ebit_value *[]){ network, zero, nine },
                 "to is 9; it must be a node of the network, such as 0");
  check_refused (ebit_pair_capacity, 3,
                 (const struct ebit_value *[]){ network, zero, zero },
                 "to is 0; it must be another node than from");
  check_refused (ebit_pair_capacity, 3,
                 (const struct ebit_value *[]){ network, two, zero },
                 "from is a vector of 2 numbers; it must be one node of the "
                 "network");
  struct ebit_value *one = ebit_numbers (1, (double[]){ 1 });
  check_refused (ebit_pair_capacity, 4,
                 (const struct ebit_value *[]){ network, zero, one, word },
                 "usage is \"always\"; it must be \"optimal\", "
                 "\"flooding\", \"single_path\" or 12 numbers >= 0, one an "
                 "edge");
  ebit_free (network);
  ebit_free (zero);
  ebit_free (nine);
  ebit_free (one);
  ebit_free (two);
  ebit_free (word);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_paper),
    cmocka_unit_test (test_brute_force),
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_given_usage),
    cmocka_unit_test (test_frequencies),
    cmocka_unit_test (test_disconnected),
    cmocka_unit_test (test_tampered_flow),
    cmocka_unit_test (test_tampered_cut),
    cmocka_unit_test (test_tampered_frequencies),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
