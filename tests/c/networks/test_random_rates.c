/* Rates of several pairs in random networks: order of the ends, symmetry,
 * monotony, scaling, orders between the quantities, both ways of finding
 * flows; networks that fall apart, and edges of which nothing is known.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_calls.h"

#define CLOSE 1e-9
#define MOST_EDGES ((size_t)16)
#define NETWORKS 1000

struct edges
{
  size_t nodes, n;
  double tail[MOST_EDGES], head[MOST_EDGES], capacity[MOST_EDGES];
};

static size_t
draw (uint64_t *seed, size_t n)
{
  return (size_t)(random_uniform (seed) * (double)n);
}

/* Two to seven nodes that may fall apart, with parallel and antiparallel
 * edges, some of which give nothing. */
static void
draw_edges (uint64_t *seed, struct edges *edges)
{
  edges->nodes = 2 + draw (seed, 6);
  edges->n = 1 + draw (seed, MOST_EDGES);
  for (size_t k = 0; k < edges->n; k++)
  {
    const size_t a = draw (seed, edges->nodes);
    const size_t b = (a + 1 + draw (seed, edges->nodes - 1)) % edges->nodes;
    edges->tail[k] = (double)a;
    edges->head[k] = (double)b;
    edges->capacity[k] = draw (seed, 8) ? 0.1 + random_uniform (seed) : 0;
  }
}

static bool
is_node (const struct edges *edges, double v)
{
  for (size_t k = 0; k < edges->n; k++)
    if (edges->tail[k] == v || edges->head[k] == v)
      return true;
  return false;
}

static void
draw_users (uint64_t *seed, const struct edges *edges, struct users *users)
{
  users->n = 0;
  for (size_t a = 0; a < edges->nodes; a++)
    for (size_t b = a + 1; b < edges->nodes && users->n < 5; b++)
    {
      const bool has_both
          = is_node (edges, (double)a) && is_node (edges, (double)b);
      if (!has_both || (draw (seed, 3) > 0 && users->n > 0))
        continue;
      users->from[users->n] = (double)a;
      users->to[users->n] = (double)b;
      users->weight[users->n++] = 0.2 + random_uniform (seed);
    }
  assert_true (users->n > 0 || edges->nodes > 2);
}

static struct ebit_value *
make_network (const struct edges *edges, double factor)
{
  double capacity[MOST_EDGES];
  for (size_t k = 0; k < edges->n; k++)
    capacity[k] = factor * edges->capacity[k];
  return network_of (
      capacity_table (edges->n, edges->tail, edges->head, capacity));
}

/* Both ends. */
struct ends
{
  double lower, upper;
};

static struct ends
ends_of (const struct asked *asked, const struct ebit_value *network,
         const struct users *users)
{
  struct ebit_value *bounds = ask_rates (asked, network, users);
  const struct ends ends
      = { number (bounds, "lower"), number (bounds, "upper") };
  assert_true (ends.lower <= ends.upper);
  ebit_free (bounds);
  return ends;
}

/* Of so few nodes all cuts are tried: what is between is the gap of flows and
 * cuts, which is less than the proved one. */
static void
check_gap (const struct users *users, struct ends ends)
{
  if (users->n <= 2)
    check_close (ends.upper, ends.lower, CLOSE * (1 + fabs (ends.lower)));
  else
    check_at_most (ends.upper, 2 * ends.lower * (1 + CLOSE) + 1e-300);
}

static struct users
turned (const struct users *users)
{
  struct users result = { .n = users->n };
  for (size_t i = 0; i < users->n; i++)
  {
    const size_t j = users->n - 1 - i;
    result.from[j] = users->to[i];
    result.to[j] = users->from[i];
    result.weight[j] = users->weight[i];
  }
  return result;
}

static void
check_question (uint64_t *seed, const struct edges *edges,
                const struct users *users, struct asked asked)
{
  struct ebit_value *network = make_network (edges, 1);
  struct ebit_value *larger = make_network (edges, 3);
  const struct users other_way = turned (users);
  struct edges more = *edges;
  more.capacity[draw (seed, edges->n)] += 0.5;
  struct ebit_value *greater = make_network (&more, 1);
  asked.numbers = asked.quantity[0] == 't' ? NULL : users->weight;
  const struct ends ends = ends_of (&asked, network, users);
  const double close = CLOSE * (1 + fabs (ends.lower));
  check_gap (users, ends);
  check_close (ends_of (&asked, larger, users).lower, 3 * ends.lower,
               3 * close);
  check_at_most (ends.lower, ends_of (&asked, greater, users).lower + close);
  if (asked.numbers)
    asked.numbers = other_way.weight;
  check_close (ends_of (&asked, network, &other_way).lower, ends.lower, close);
  asked.numbers = asked.quantity[0] == 't' ? NULL : users->weight;
  asked.method = "columns";
  check_close (ends_of (&asked, network, users).lower, ends.lower, close);
  ebit_free (network);
  ebit_free (larger);
  ebit_free (greater);
}

static void
test_random (void **state)
{
  (void)state;
  uint64_t seed = 15;
  static const char *const quantities[]
      = { "total_capacity", "worst_case_capacity", "weighted_capacity" };
  for (size_t i = 0; i < NETWORKS; i++)
  {
    struct edges edges;
    struct users users = { .n = 0 };
    while (users.n == 0)
    {
      draw_edges (&seed, &edges);
      draw_users (&seed, &edges, &users);
    }
    const struct asked asked
        = { .quantity = quantities[i % 3],
            .usage = draw (&seed, 3) ? "flooding" : "optimal",
            .method = "lp" };
    check_question (&seed, &edges, &users, asked);
  }
}

/* Frequencies of sum 1 as variables of one linear program would be no better:
 * of any frequencies that are given, the rates are no greater than at the
 * best. */
static void
test_optimal_is_best (void **state)
{
  (void)state;
  uint64_t seed = 16;
  for (size_t i = 0; i < 100; i++)
  {
    struct edges edges;
    struct users users = { .n = 0 };
    while (users.n == 0)
    {
      draw_edges (&seed, &edges);
      draw_users (&seed, &edges, &users);
    }
    struct ebit_value *network = make_network (&edges, 1);
    struct ebit_value *pairs = pairs_value (&users);
    double uses[MOST_EDGES], sum = 0;
    for (size_t k = 0; k < edges.n; k++)
      sum += uses[k] = 0.01 + random_uniform (&seed);
    for (size_t k = 0; k < edges.n; k++)
      uses[k] /= sum;
    struct ebit_value *usage = ebit_numbers (edges.n, uses);
    struct ebit_value *best
        = call (ebit_worst_case_capacity, 2,
                (const struct ebit_value *[]){ network, pairs });
    struct ebit_value *given
        = call (ebit_worst_case_capacity, 3,
                (const struct ebit_value *[]){ network, pairs, usage });
    check_valid (given, true, "");
    assert_string_equal (text (given, "per"), "given usage");
    check_at_most (number (given, "lower"),
                   number (best, "upper") * (1 + CLOSE));
    ebit_free (best);
    ebit_free (given);
    ebit_free (usage);
    ebit_free (pairs);
    ebit_free (network);
  }
}

/* Of logarithms: the ends are close, and no rates of a weighted optimum are
 * better. */
static void
test_logarithms (void **state)
{
  (void)state;
  uint64_t seed = 17;
  for (size_t i = 0; i < 60; i++)
  {
    struct edges edges;
    struct users users = { .n = 0 };
    while (users.n == 0)
    {
      draw_edges (&seed, &edges);
      draw_users (&seed, &edges, &users);
    }
    struct ebit_value *network = make_network (&edges, 1);
    const struct asked asked = { .quantity = "weighted_capacity",
                                 .usage = i % 2 ? "flooding" : "optimal",
                                 .objective = "log",
                                 .numbers = users.weight };
    const struct asked worst
        = { .quantity = "worst_case_capacity", .usage = asked.usage };
    const struct ends ends = ends_of (&asked, network, &users);
    const double least = ends_of (&worst, network, &users).lower;
    double total = 0;
    for (size_t k = 0; k < users.n; k++)
      total += users.weight[k];
    check_at_most (total * log (least), ends.upper + 1e-9);
    if (users.n <= 2 && isfinite (ends.lower))
      check_close (ends.upper, ends.lower, 1e-8 * (1 + fabs (ends.lower)));
    ebit_free (network);
  }
}

/* ---- Networks that fall apart, and unknown ends ------------------------ */

static void
test_apart (void **state)
{
  (void)state;
  const double tail[] = { 0, 2 }, head[] = { 1, 3 }, one[] = { 1, 1 };
  const struct users users
      = { .n = 2, .from = { 0, 2 }, .to = { 2, 3 }, .weight = { 2, 1 } };
  struct ebit_value *network
      = network_of (capacity_table (2, tail, head, one));
  struct asked asked
      = { .quantity = "worst_case_capacity", .usage = "flooding" };
  struct ends ends = ends_of (&asked, network, &users);
  assert_true (ends.lower == 0 && ends.upper == 0);
  asked.quantity = "total_capacity";
  ends = ends_of (&asked, network, &users);
  check_close (ends.lower, 1, 1e-14);
  check_close (ends.upper, 1, 1e-14);
  asked = (struct asked){ .quantity = "weighted_capacity",
                          .objective = "log",
                          .numbers = users.weight };
  ends = ends_of (&asked, network, &users);
  assert_true (ends.lower == -INFINITY && ends.upper == -INFINITY);
  ebit_free (network);
}

/* An edge without upper end: what has to go elsewhere is bounded all the same.
 */
static void
test_unknown (void **state)
{
  (void)state;
  const double tail[] = { 0, 1 }, head[] = { 1, 2 }, lower[] = { 1, 1 };
  const double upper[] = { INFINITY, 2 };
  struct ebit_value *network = network_of (table_of (
      4, (const char *[]){ "tail", "head", "lower", "upper" },
      (struct ebit_value *[]){ ebit_numbers (2, tail), ebit_numbers (2, head),
                               ebit_numbers (2, lower),
                               ebit_numbers (2, upper) }));
  const struct users users
      = { .n = 2, .from = { 0, 1 }, .to = { 2, 2 }, .weight = { 1, 1 } };
  const struct users free_ones
      = { .n = 2, .from = { 0, 1 }, .to = { 1, 2 }, .weight = { 1, 1 } };
  struct asked asked = { .quantity = "total_capacity", .usage = "flooding" };
  struct ends ends = ends_of (&asked, network, &users);
  check_close (ends.lower, 1, 1e-14);
  check_close (ends.upper, 2, 1e-14);
  assert_true (ends_of (&asked, network, &free_ones).upper == INFINITY);
  asked.quantity = "worst_case_capacity";
  check_close (ends_of (&asked, network, &free_ones).upper, 2, 1e-14);
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_apart),
    cmocka_unit_test (test_unknown),
    cmocka_unit_test (test_random),
    cmocka_unit_test (test_optimal_is_best),
    cmocka_unit_test (test_logarithms),
  };
  return cmocka_run_group_tests_name ("random rates", tests, NULL, NULL);
}
