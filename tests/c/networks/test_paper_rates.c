/* Rates of several pairs by the bounds of the paper, to compare with: time
 * sharing, sets of pairs, and factors on flows.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "star_network.h"

#define CLOSE 1e-9 /* relative */

static double
gap_of_pairs (size_t n)
{
  double factor = 0;
  for (size_t k = 1; k <= n; k++)
    factor += 2 / (double)k;
  return n <= 2 ? 1 : factor;
}

/* ---- Networks of the oracle -------------------------------------------- */

static const struct expected
{
  const char *name, *usage, *end;
} all_expected[] = {
  { "timeshare_fixed", "flooding", "lower" },
  { "timeshare_opt", "optimal", "lower" },
  { "poly_upper_fixed_paper", "flooding", "upper" },
  { "poly_upper_opt_paper", "optimal", "upper" },
};

static const struct expected *
find_expected (const char *name)
{
  for (size_t i = 0; i < sizeof all_expected / sizeof all_expected[0]; i++)
    if (strcmp (all_expected[i].name, name) == 0)
      return &all_expected[i];
  return NULL;
}

static void
test_oracle (void **state)
{
  (void)state;
  static const char *const methods[] = { "lp", "columns" };
  struct oracle *values = oracle_read ("network_values.csv");
  size_t compared = 0;
  for (size_t i = 0; i < values->rows; i++)
  {
    const struct expected *expected
        = find_expected (oracle_text (values, i, "quantity"));
    if (!expected)
      continue;
    const char *name = oracle_text (values, i, "network");
    struct users users;
    struct ebit_value *network
        = network_of (oracle_edges ("network_edges.csv", "network", name));
    read_users ("network_users.csv", "network", name, "a", "b", &users);
    for (size_t k = 0; k < 2; k++)
    {
      const struct asked asked = { .quantity = "weighted_capacity",
                                   .usage = expected->usage,
                                   .method = methods[k],
                                   .numbers = users.weight,
                                   .bounds = "paper" };
      struct ebit_value *bounds = ask_rates (&asked, network, &users);
      check_relative (number (bounds, expected->end),
                      oracle_number (values, i, "value"), CLOSE);
      ebit_free (bounds);
    }
    ebit_free (network);
    compared++;
  }
  assert_int_equal (compared, 32);
  oracle_free (values);
}

/* ---- Beside the best bounds -------------------------------------------- */

/* Ends of both kinds.  Those of the paper are no better; of total and worst
 * rates they are the flow, and its multiple. */
static void
check_beside_best (struct asked asked, const struct ebit_value *network,
                   const struct users *users)
{
  const bool is_weighted = strcmp (asked.quantity, "weighted_capacity") == 0;
  asked.numbers = asked.quantity[0] == 't' ? NULL : users->weight;
  struct ebit_value *best = ask_rates (&asked, network, users);
  asked.bounds = "paper";
  struct ebit_value *paper = ask_rates (&asked, network, users);
  const double lower = number (best, "lower"), upper = number (best, "upper");
  check_at_most (number (paper, "lower"), lower * (1 + CLOSE));
  check_at_most (upper, number (paper, "upper") * (1 + CLOSE));
  if (!is_weighted)
  {
    check_relative (number (paper, "lower"), lower, CLOSE);
    check_relative (number (paper, "upper"), gap_of_pairs (users->n) * lower,
                    CLOSE);
  }
  ebit_free (best);
  ebit_free (paper);
}

static void
test_beside_best (void **state)
{
  (void)state;
  static const char *const quantities[]
      = { "total_capacity", "worst_case_capacity", "weighted_capacity" };
  static const char *const names[]
      = { "fig5_n4", "diamond", "star3",   "antiparallel",
          "tree7",   "wheel6",  "grid3x3", "fibre10" };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
  {
    struct users users;
    struct ebit_value *network
        = network_of (oracle_edges ("network_edges.csv", "network", names[i]));
    read_users ("network_users.csv", "network", names[i], "a", "b", &users);
    for (size_t k = 0; k < 6; k++)
    {
      const struct asked asked = { .quantity = quantities[k / 2],
                                   .usage = k % 2 ? "optimal" : "flooding" };
      check_beside_best (asked, network, &users);
    }
    ebit_free (network);
  }
}

/* ---- Many pairs -------------------------------------------------------- */

/* All pairs of the leaves of a star with that many, of capacities that are
 * drawn. */
static struct ebit_value *
draw_star (size_t leaves, struct users *users)
{
  double tail[16] = { 0 }, head[16], capacity[16];
  uint64_t seed = 104;
  users->n = 0;
  for (size_t k = 0; k < leaves; k++)
  {
    head[k] = (double)(k + 1);
    capacity[k] = 0.1 + random_uniform (&seed);
    for (size_t j = 0; j < k; j++)
    {
      users->from[users->n] = (double)(j + 1);
      users->to[users->n] = (double)(k + 1);
      users->weight[users->n++] = 0.1 + random_uniform (&seed);
    }
  }
  return network_of (capacity_table (leaves, tail, head, capacity));
}

/* Ten pairs have all sets, fifteen single ones and the first by weight: of
 * both the bounds are in order, and, with the single pairs alone among the
 * sets, no more than the sum of what each has alone. */
static void
test_many_pairs (void **state)
{
  (void)state;
  for (size_t leaves = 5; leaves <= 6; leaves++)
  {
    struct users users;
    struct ebit_value *network = draw_star (leaves, &users);
    assert_int_equal (users.n, leaves == 5 ? 10 : 15);
    for (size_t k = 0; k < 2; k++)
    {
      struct asked asked = { .quantity = "weighted_capacity",
                             .usage = k ? "optimal" : "flooding",
                             .numbers = users.weight,
                             .bounds = "paper" };
      double alone = 0, most = 0;
      for (size_t i = 0; i < users.n; i++)
      {
        struct users one
            = { .n = 1, .from = { users.from[i] }, .to = { users.to[i] } };
        const struct asked single
            = { .quantity = "total_capacity", .usage = asked.usage };
        struct ebit_value *bounds = ask_rates (&single, network, &one);
        const double value = users.weight[i] * number (bounds, "lower");
        alone += value;
        most = fmax (most, value);
        ebit_free (bounds);
      }
      struct ebit_value *bounds = ask_rates (&asked, network, &users);
      check_relative (number (bounds, "lower"), most, CLOSE);
      check_at_most (number (bounds, "upper"), alone * (1 + CLOSE));
      ebit_free (bounds);
      asked.bounds = NULL;
      check_beside_best (asked, network, &users);
    }
    ebit_free (network);
  }
}

/* ---- Pairs that cannot be joined, and edges that have no upper value ---- */

/* Two edges that nothing joins; a pair along each, and one between them. */
static void
test_extremes (void **state)
{
  (void)state;
  static const char *const columns[] = { "tail", "head", "lower", "upper" };
  const struct users users = {
    .n = 3, .from = { 0, 0, 2 }, .to = { 1, 2, 3 }, .weight = { 1, 2, 3 }
  };
  for (size_t k = 0; k < 4; k++)
  {
    const bool is_known = k < 2;
    const struct asked asked = { .quantity = "weighted_capacity",
                                 .usage = k % 2 ? "optimal" : "flooding",
                                 .numbers = users.weight,
                                 .bounds = "paper" };
    struct ebit_value *network = network_of (
        table_of (4, columns,
                  (struct ebit_value *[]){
                      ebit_numbers (2, (const double[]){ 0, 2 }),
                      ebit_numbers (2, (const double[]){ 1, 3 }),
                      ebit_numbers (2, (const double[]){ 1, 0.5 }),
                      ebit_numbers (2, (const double[]){
                                           1, is_known ? 0.5 : INFINITY }) }));
    struct ebit_value *bounds = ask_rates (&asked, network, &users);
    check_relative (number (bounds, "lower"), 1.5, CLOSE);
    if (is_known)
      check_relative (number (bounds, "upper"), k % 2 ? 2 : 2.5, CLOSE);
    else
      assert_true (isinf (number (bounds, "upper")));
    ebit_free (bounds);
    ebit_free (network);
  }
}

/* ---- Squashed entanglement ---------------------------------------------- */

/* The star with upper values that are twice the lower ones, and in squashed
 * entanglement the same: these count, by a method that says so. */
static void
test_squashed (void **state)
{
  (void)state;
  static const char *const columns[]
      = { "tail", "head", "lower", "upper", "upper_squashed" };
  static const double ends[] = { 0, 0, 0, 1, 2, 3, 1, 1, 1, 2, 2, 2, 1, 1, 1 };
  static const char *const ways[][2]
      = { { "total_capacity", "pairs_gap_squashed" },
          { "worst_case_capacity", "pairs_gap_squashed" },
          { "weighted_capacity", "pair_sets_squashed" } };
  struct ebit_value *of[5];
  for (size_t k = 0; k < 5; k++)
    of[k] = ebit_numbers (3, ends + 3 * k);
  struct ebit_value *network = network_of (table_of (5, columns, of));
  struct ebit_value *smaller = star ();
  for (size_t k = 0; k < 3; k++)
  {
    const struct asked asked = { .quantity = ways[k][0],
                                 .usage = "flooding",
                                 .numbers = k == 0 ? NULL : all_three.weight,
                                 .bounds = "paper" };
    struct ebit_value *bounds = ask_rates (&asked, network, &all_three);
    struct ebit_value *same = ask_rates (&asked, smaller, &all_three);
    assert_string_equal (ebit_field (bounds, "upper_method")->texts[0],
                         ways[k][1]);
    check_relative (number (bounds, "upper"), number (same, "upper"), CLOSE);
    ebit_free (bounds);
    ebit_free (same);
  }
  ebit_free (network);
  ebit_free (smaller);
}

/* ---- Refusals, tampering ----------------------------------------------- */

static void
check_paper_refused (struct asked asked, const char *message)
{
  struct ebit_value *network = star (), *bounds;
  struct ebit_value *pairs = pairs_value (&all_three);
  struct ebit_error error;
  asked.numbers = asked.quantity[0] == 't' ? NULL : all_three.weight;
  assert_int_equal (
      try_rates (&asked, network, pairs, all_three.n, NULL, &bounds, &error),
      EBIT_EARGUMENT);
  assert_string_equal (error.message, message);
  ebit_free (pairs);
  ebit_free (network);
}

static void
test_refusals (void **state)
{
  (void)state;
  check_paper_refused (
      (struct asked){ .quantity = "total_capacity", .bounds = "worst" },
      "bounds is \"worst\"; it must be \"best\" or \"paper\"");
  check_paper_refused (
      (struct asked){ .quantity = "weighted_capacity",
                      .objective = "log",
                      .bounds = "paper" },
      "bounds is \"paper\"; it must be \"best\" where objective "
      "is \"log\"");
  check_paper_refused (
      (struct asked){
          .quantity = "total_capacity", .exact_cut = true, .bounds = "paper" },
      "bounds is \"paper\"; it must be \"best\" where exact_cut "
      "is true");
}

static void
check_forged (const char *quantity, const char *field, const char *column,
              double factor)
{
  const struct asked asked
      = { .quantity = quantity,
          .usage = "flooding",
          .numbers = quantity[0] == 't' ? NULL : all_three.weight,
          .bounds = "paper" };
  check_forged_star (&asked, field, column, factor);
}

static void
test_tampering (void **state)
{
  (void)state;
  check_forged ("weighted_capacity", "sets", "multiplier", 0.5);
  check_forged ("weighted_capacity", "sets", "pair", 3);
  check_forged ("weighted_capacity", "sets", "set", 7);
  /* of one edge alone any price above 0 proves the same */
  check_forged ("weighted_capacity", "set_prices", "price", 0);
  check_forged ("weighted_capacity", "set_prices", "set", 9);
  check_forged ("weighted_capacity", "set_prices", "head", 7);
  check_forged ("weighted_capacity", "paths", "flow", 0.9);
  check_forged ("weighted_capacity", "gap_factor", NULL, 2);
  check_forged ("weighted_capacity", "upper", NULL, 0.999);
  check_forged ("total_capacity", "prices", NULL, 0.9);
  check_forged ("total_capacity", "gap_factor", NULL, 0.5);
  check_forged ("total_capacity", "upper", NULL, 0.999);
  check_forged ("worst_case_capacity", "flow_upper", NULL, 0.99);
  check_forged ("worst_case_capacity", "upper", NULL, 0.999);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),     cmocka_unit_test (test_beside_best),
    cmocka_unit_test (test_many_pairs), cmocka_unit_test (test_extremes),
    cmocka_unit_test (test_squashed),   cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_tampering),
  };
  return cmocka_run_group_tests_name ("rates by the paper", tests, NULL, NULL);
}
