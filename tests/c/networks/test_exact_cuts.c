/* Cuts that are the best of all: branching against all sets tried, in larger
 * networks against smaller ones of the same cuts; and partitions of many
 * parts, which prove no more than cuts do.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_calls.h"

#include "arena.h"
#include "cut_branching.h"

#define CLOSE 1e-9
#define MOST_NODES ((size_t)16)
#define MOST_EDGES ((size_t)48)

/* A graph, capacities, pairs and rates, as numbers of nodes. */
struct drawn
{
  size_t nodes, edges, pairs;
  size_t tail[MOST_EDGES], head[MOST_EDGES], from[MOST_PAIRS], to[MOST_PAIRS];
  double capacity[MOST_EDGES], rate[MOST_PAIRS];
};

static size_t
draw (uint64_t *seed, size_t n)
{
  return (size_t)(random_uniform (seed) * (double)n);
}

/* Connected: node v is joined to one before it.  Some edges give nothing. */
static void
draw_graph (uint64_t *seed, size_t nodes, size_t most_pairs,
            struct drawn *drawn)
{
  *drawn = (struct drawn){ .nodes = nodes, .edges = 2 * nodes };
  for (size_t e = 0; e < drawn->edges; e++)
  {
    const size_t v = e + 1 < nodes ? e + 1 : 1 + draw (seed, nodes - 1);
    drawn->tail[e] = draw (seed, v);
    drawn->head[e] = v;
    drawn->capacity[e] = draw (seed, 9) ? random_uniform (seed) : 0;
  }
  for (size_t a = 0; a < nodes; a++)
    for (size_t b = a + 1; b < nodes && drawn->pairs < most_pairs; b++)
      if (draw (seed, 4) == 0 || (drawn->pairs == 0 && b + 1 == nodes))
      {
        drawn->from[drawn->pairs] = a;
        drawn->to[drawn->pairs] = b;
        drawn->rate[drawn->pairs++] = random_uniform (seed);
      }
}

/* ---- The search -------------------------------------------------------- */

struct found
{
  const struct drawn *drawn;
  double excess; /* of the last cut, counted here */
};

static enum ebit_status
count_excess (struct ebit_context *context, void *data, const size_t *part,
              double excess)
{
  struct found *found = data;
  const struct drawn *drawn = found->drawn;
  (void)context;
  found->excess = 0;
  for (size_t i = 0; i < drawn->pairs; i++)
    if (part[drawn->from[i]] != part[drawn->to[i]])
      found->excess += drawn->rate[i];
  for (size_t e = 0; e < drawn->edges; e++)
    if (part[drawn->tail[e]] != part[drawn->head[e]])
      found->excess -= drawn->capacity[e];
  check_close (excess, found->excess, 1e-12);
  return EBIT_OK;
}

/* Whether there is a cut at all that is exceeded. */
static bool
compare_searches (const struct drawn *drawn)
{
  struct ebit_context context = { .options = ebit_default_options (),
                                  .work = ebit_arena_new (),
                                  .result = ebit_arena_new () };
  const double ones[MOST_PAIRS] = { 1 }, prices[MOST_EDGES] = { 0 };
  const struct ebit_rate_problem problem
      = { EBIT_WEIGHTED_RATE, drawn->pairs, drawn->from, drawn->to, ones };
  struct found tried = { drawn, 0 }, branched = { drawn, 0 };
  struct ebit_graph graph;
  struct ebit_cut_search search;
  assert_int_equal (ebit_build_graph (&context, drawn->nodes, drawn->edges,
                                      drawn->tail, drawn->head, &graph),
                    EBIT_OK);
  assert_int_equal (ebit_begin_cut_search (&context, &problem, &graph,
                                           drawn->capacity, prices, &search),
                    EBIT_OK);
  memcpy (search.rates, drawn->rate, drawn->pairs * sizeof *search.rates);
  assert_int_equal (
      ebit_search_all_cuts (&context, &search, 1e-12, count_excess, &tried),
      EBIT_OK);
  assert_int_equal (ebit_search_cuts_by_branching (&context, &search, 1e-12,
                                                   count_excess, &branched),
                    EBIT_OK);
  check_close (branched.excess, tried.excess, 1e-8);
  ebit_arena_free (context.work);
  ebit_arena_free (context.result);
  return tried.excess > 1e-6;
}

/* Seed 21. */
static void
test_branching (void **state)
{
  (void)state;
  uint64_t seed = 21;
  size_t exceeded = 0;
  const size_t trials = is_slowed () ? 10 : 60;
  for (size_t i = 0; i < trials; i++)
  {
    struct drawn drawn;
    draw_graph (&seed, 4 + draw (&seed, 11), 8, &drawn);
    for (size_t k = 0; k < drawn.pairs; k++)
      drawn.rate[k] *= 0.7 * (double)(i % 3); /* of none, some and more cuts */
    exceeded += compare_searches (&drawn);
  }
  assert_in_range (exceeded, trials / 6, trials - trials / 4);
}

/* ---- Networks of more than twenty nodes -------------------------------- */

/* With a node in the middle of each edge the cuts are the same. */
static struct ebit_value *
network_of_drawn (const struct drawn *drawn, bool is_halved)
{
  double tail[2 * MOST_EDGES], head[2 * MOST_EDGES], value[2 * MOST_EDGES];
  size_t n = 0;
  for (size_t e = 0; e < drawn->edges; e++)
  {
    const double middle = (double)(100 + e);
    tail[n] = (double)drawn->tail[e];
    head[n] = is_halved ? middle : (double)drawn->head[e];
    value[n++] = drawn->capacity[e];
    if (!is_halved)
      continue;
    tail[n] = middle;
    head[n] = (double)drawn->head[e];
    value[n++] = drawn->capacity[e];
  }
  return network_of (capacity_table (n, tail, head, value));
}

static struct users
users_of_drawn (const struct drawn *drawn)
{
  struct users users = { .n = drawn->pairs };
  for (size_t i = 0; i < users.n; i++)
  {
    users.from[i] = (double)drawn->from[i];
    users.to[i] = (double)drawn->to[i];
    users.weight[i] = 0.5 + drawn->rate[i];
  }
  return users;
}

static double
exact_upper (const struct asked *asked, const struct drawn *drawn,
             bool is_halved)
{
  const struct users users = users_of_drawn (drawn);
  struct ebit_value *network = network_of_drawn (drawn, is_halved);
  struct ebit_value *bounds = ask_rates (asked, network, &users);
  const double upper = number (bounds, "upper");
  check_at_most (number (bounds, "lower"), upper);
  ebit_free (bounds);
  ebit_free (network);
  return upper;
}

/* Seed 22.  In the small ones all cuts are tried. */
static void
test_larger_networks (void **state)
{
  (void)state;
  uint64_t seed = 22;
  static const char *const quantities[]
      = { "total_capacity", "worst_case_capacity", "weighted_capacity" };
  const size_t trials = is_slowed () ? 3 : 18;
  for (size_t i = 0; i < trials; i++)
  {
    struct drawn drawn;
    draw_graph (&seed, 9 + draw (&seed, 3), 7, &drawn);
    const struct users users = users_of_drawn (&drawn);
    struct asked asked = { .quantity = quantities[i % 3],
                           .usage = "flooding",
                           .exact_cut = true,
                           .numbers = i % 3 ? users.weight : NULL };
    check_relative (exact_upper (&asked, &drawn, true),
                    exact_upper (&asked, &drawn, false), 1e-8);
  }
}

/* ---- Partitions -------------------------------------------------------- */

/* Of all partitions that separate every pair what the edges between the parts
 * of one give, the least: part[v] <= used, one more than the largest before.
 */
static double
least_multicut (const struct drawn *drawn, size_t *part, size_t v, size_t used)
{
  double least = INFINITY;
  if (v < drawn->nodes)
  {
    for (part[v] = 0; part[v] <= used && part[v] < drawn->nodes; part[v]++)
      least = fmin (least, least_multicut (drawn, part, v + 1,
                                           used + (part[v] == used)));
    return least;
  }
  double sum = 0;
  for (size_t i = 0; i < drawn->pairs; i++)
    if (part[drawn->from[i]] == part[drawn->to[i]])
      return INFINITY;
  for (size_t e = 0; e < drawn->edges; e++)
    if (part[drawn->tail[e]] != part[drawn->head[e]])
      sum += drawn->capacity[e];
  return sum;
}

/* Seed 23: half the sum of the cuts around its parts says of rates what a
 * partition says, so that the best cuts are no worse than any partition; and
 * in some networks they are better. */
static void
test_no_multicut_is_better (void **state)
{
  (void)state;
  uint64_t seed = 23;
  size_t better = 0;
  const struct asked asked
      = { .quantity = "total_capacity", .usage = "flooding" };
  for (size_t i = 0; i < 60; i++)
  {
    struct drawn drawn;
    size_t part[MOST_NODES];
    draw_graph (&seed, 4 + draw (&seed, 4), 9, &drawn);
    const double upper = exact_upper (&asked, &drawn, false);
    const double multicut = least_multicut (&drawn, part, 0, 0);
    check_at_most (upper, multicut * (1 + CLOSE) + 1e-300);
    better += upper < multicut * (1 - 1e-6);
  }
  print_message ("better than every multicut in %zu of 60\n", better);
  assert_true (better > 0);
}

/* Multicuts of the oracle: fixed usage, and frequencies of sum 1. */
static void
test_oracle (void **state)
{
  (void)state;
  struct oracle *values = oracle_read ("network_values.csv");
  size_t compared = 0, same = 0;
  for (size_t i = 0; i < values->rows; i++)
  {
    const char *quantity = oracle_text (values, i, "quantity");
    const bool is_optimal = strcmp (quantity, "multicut_opt") == 0;
    if (!is_optimal && strcmp (quantity, "multicut_fixed") != 0)
      continue;
    const char *name = oracle_text (values, i, "network");
    const double multicut = oracle_number (values, i, "value");
    struct users users;
    struct ebit_value *network
        = network_of (oracle_edges ("network_edges.csv", "network", name));
    read_users ("network_users.csv", "network", name, "a", "b", &users);
    const struct asked asked = { .quantity = "total_capacity",
                                 .usage = is_optimal ? "optimal" : "flooding",
                                 .exact_cut = true };
    struct ebit_value *bounds = ask_rates (&asked, network, &users);
    const double upper = number (bounds, "upper");
    check_at_most (upper, multicut * (1 + CLOSE));
    same += fabs (upper - multicut) <= CLOSE * multicut;
    ebit_free (bounds);
    ebit_free (network);
    compared++;
  }
  assert_int_equal (compared, 16);
  /* star3 has rates below its multicut, of both usages */
  assert_int_equal (same, 14);
  oracle_free (values);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_branching),
    cmocka_unit_test (test_larger_networks),
    cmocka_unit_test (test_no_multicut_is_better),
    cmocka_unit_test (test_oracle),
  };
  return cmocka_run_group_tests_name ("best cuts", tests, NULL, NULL);
}
