/* Rates of several pairs without a linear program, and programs of paths that
 * end at a tolerance: brackets around the oracle's values, of random networks
 * around those of the program; what the result says of the way.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lattice_networks.h"

#define CLOSE 1e-9
#define USUAL_GAP 0.01

/* The ends are around the value, and the flow, too, is no better. */
static void
check_around (const struct ebit_value *bounds, double value, double gap)
{
  const double lower = number (bounds, "lower");
  check_at_most (lower, value * (1 + CLOSE));
  check_at_most (value * (1 - CLOSE), number (bounds, "flow_upper"));
  check_at_most (value * (1 - gap), lower);
}

/* ---- Chord networks of the oracle -------------------------------------- */

static void
check_approximate (const struct ebit_value *network, const struct users *users,
                   const struct oracle *values, size_t row)
{
  struct asked asked = { .quantity = "worst_case_capacity",
                         .usage = "flooding",
                         .method = "approximate" };
  struct ebit_value *bounds = ask_rates (&asked, network, users);
  assert_string_equal (text (bounds, "method"), "approximate");
  check_around (bounds, oracle_number (values, row, "worst_fixed"),
                2 * USUAL_GAP);
  ebit_free (bounds);
  asked.quantity = "total_capacity";
  bounds = ask_rates (&asked, network, users);
  check_around (bounds, oracle_number (values, row, "total_fixed"), 0.3);
  ebit_free (bounds);
}

static void
test_chords (void **state)
{
  (void)state;
  for_each_chord_network (check_approximate);
}

/* ---- Random networks --------------------------------------------------- */

/* Seed 61: the program's flow is the best, and no bracket is on one side of
 * it. */
static void
test_lattices (void **state)
{
  (void)state;
  uint64_t seed = 61;
  const size_t trials = random_cases (6);
  for (size_t trial = 0; trial < trials; trial++)
  {
    const size_t side = 4 + trial;
    struct ebit_value *network = lattice (side, &seed);
    const struct users users = far_users (side, 3 + 4 * trial);
    static const char *const quantities[]
        = { "worst_case_capacity", "total_capacity", "weighted_capacity" };
    for (size_t q = 0; q < 3; q++)
    {
      struct asked asked = { .quantity = quantities[q],
                             .usage = "flooding",
                             .method = "columns",
                             .numbers = q == 1 ? NULL : users.weight };
      struct ebit_value *best = ask_rates (&asked, network, &users);
      assert_string_equal (text (best, "method"), "columns");
      asked.method = "approximate";
      struct ebit_value *bounds = ask_rates (&asked, network, &users);
      check_around (bounds, number (best, "lower"),
                    q == 1 ? 2 * USUAL_GAP : 0.3);
      check_at_most (number (best, "lower"),
                     number (bounds, "upper") * (1 + CLOSE));
      ebit_free (bounds);
      ebit_free (best);
    }
    ebit_free (network);
  }
}

/* Programs of paths end where flow and limit are as close as is asked. */
static void
test_tolerance (void **state)
{
  (void)state;
  uint64_t seed = 62;
  struct ebit_value *network = lattice (8, &seed);
  const struct users users = far_users (8, 20);
  struct ebit_value *best
      = ask_within ("columns", 1e-9, INFINITY, network, &users);
  static const double tolerances[] = { 0.1, 0.01, 1e-4 };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *bounds
        = ask_within ("columns", tolerances[i], INFINITY, network, &users);
    check_at_most (number (bounds, "lower"),
                   number (best, "lower") * (1 + CLOSE));
    check_at_most (number (best, "lower") - tolerances[i],
                   number (bounds, "lower"));
    assert_true (number (bounds, "tol") == tolerances[i]);
    ebit_free (bounds);
  }
  ebit_free (best);
  ebit_free (network);
}

/* ---- What is known ----------------------------------------------------- */

/* Two nodes that each join three others, and four pairs that no edge joins:
 * flows have 3/4 of what cuts allow (H. Okamura, P. D. Seymour, J. Combin.
 * Theory B 31 (1981) 75), so that prices alone prove the flow's end. */
static void
test_no_cut (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (capacity_table (6, (const double[]){ 1, 1, 1, 2, 2, 2 },
                                    (const double[]){ 3, 4, 5, 3, 4, 5 },
                                    (const double[]){ 1, 1, 1, 1, 1, 1 }));
  const struct users users
      = { .n = 4, .from = { 1, 3, 4, 3 }, .to = { 2, 4, 5, 5 } };
  const struct asked asked = { .quantity = "worst_case_capacity",
                               .usage = "flooding",
                               .method = "approximate" };
  struct ebit_value *bounds = ask_rates (&asked, network, &users);
  check_around (bounds, 0.75, 2 * USUAL_GAP);
  check_at_most (number (bounds, "flow_upper"), 0.75 * (1 + 2 * USUAL_GAP));
  check_relative (number (bounds, "upper"), 1, CLOSE);
  ebit_free (bounds);
  ebit_free (network);
}

/* 1 - 2 - 3 and 1 - 4 - 3, of which one edge has no upper value. */
static void
test_no_limit (void **state)
{
  (void)state;
  struct ebit_value *network = network_of (table_of (
      4, (const char *[]){ "tail", "head", "lower", "upper" },
      (struct ebit_value *[]){
          ebit_numbers (4, (const double[]){ 1, 2, 1, 4 }),
          ebit_numbers (4, (const double[]){ 2, 3, 4, 3 }),
          ebit_numbers (4, (const double[]){ 1, 1, 1, 1 }),
          ebit_numbers (4, (const double[]){ INFINITY, 2, 1, 1 }) }));
  const struct users users = { .n = 2, .from = { 1, 2 }, .to = { 3, 3 } };
  const struct asked asked = { .quantity = "worst_case_capacity",
                               .usage = "flooding",
                               .method = "approximate" };
  struct ebit_value *bounds = ask_rates (&asked, network, &users);
  check_at_most (number (bounds, "lower"), 1 + CLOSE);
  check_at_most (1 - 2 * USUAL_GAP, number (bounds, "lower"));
  check_at_most (1.5 * (1 - CLOSE), number (bounds, "flow_upper"));
  check_at_most (number (bounds, "flow_upper"), 1.5 * (1 + 2 * USUAL_GAP));
  ebit_free (bounds);
  ebit_free (network);
}

/* ---- What is chosen ---------------------------------------------------- */

/* On a circle of so many edges that no program is written: both ways round
 * carry one pair, and each of two pairs that cross has half of it. */
static void
test_large_circle (void **state)
{
  (void)state;
  const size_t n = 30002;
  double *x = calloc (3 * n, sizeof *x);
  for (size_t k = 0; k < n; k++)
  {
    x[k] = (double)k;
    x[n + k] = (double)((k + 1) % n);
    x[2 * n + k] = 1;
  }
  struct ebit_value *network
      = network_of (capacity_table (n, x, x + n, x + 2 * n));
  const struct users users = {
    .n = 2, .from = { 0, 7500 }, .to = { 15000, 22500 }, .weight = { 1, 1 }
  };
  const struct asked asked
      = { .quantity = "worst_case_capacity", .usage = "flooding" };
  struct ebit_value *bounds = ask_rates (&asked, network, &users);
  assert_string_equal (text (bounds, "method"), "approximate");
  check_relative (number (bounds, "upper"), 1, CLOSE);
  check_around (bounds, 1, 2 * USUAL_GAP);
  ebit_free (bounds);
  ebit_free (network);
  free (x);
}

/* The way is said, and no other. */
static void
test_said_way (void **state)
{
  (void)state;
  struct ebit_value *network = network_of (capacity_table (
      3, (const double[]){ 0, 0, 0 }, (const double[]){ 1, 2, 3 },
      (const double[]){ 1, 1, 1 }));
  const struct users users
      = { .n = 2, .from = { 1, 2 }, .to = { 2, 3 }, .weight = { 1, 1 } };
  struct asked asked = { .quantity = "total_capacity", .usage = "flooding" };
  struct ebit_value *bounds = ask_rates (&asked, network, &users);
  assert_string_equal (text (bounds, "method"), "lp");
  check_tampered (bounds, "method", ebit_text ("closed_form"), "method");
  check_tampered (bounds, "method", ebit_text ("guess"), "method");
  ebit_free (bounds);
  asked.usage = "optimal";
  bounds = ask_rates (&asked, network, &users);
  assert_string_equal (text (bounds, "method"), "closed_form");
  check_tampered (bounds, "method", ebit_text ("lp"), "method");
  ebit_free (bounds);
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_chords),    cmocka_unit_test (test_lattices),
    cmocka_unit_test (test_tolerance), cmocka_unit_test (test_no_cut),
    cmocka_unit_test (test_no_limit),  cmocka_unit_test (test_large_circle),
    cmocka_unit_test (test_said_way),
  };
  return cmocka_run_group_tests_name ("approximate rates", tests, NULL, NULL);
}
