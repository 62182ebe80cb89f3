/* Flows by an interior point of the program over arcs: the oracle's values,
 * those of programs of paths, and proofs that hold wherever it ends.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lattice_networks.h"

#define CLOSE 1e-9

/* Both ends are the value. */
static void
check_value (const struct ebit_value *bounds, double value, double close)
{
  check_relative (number (bounds, "lower"), value, close);
  check_relative (number (bounds, "flow_upper"), value, close);
}

/* ---- Chord networks of the oracle -------------------------------------- */

static void
check_exact (const struct ebit_value *network, const struct users *users,
             const struct oracle *values, size_t row)
{
  struct asked asked = { .quantity = "worst_case_capacity",
                         .usage = "flooding",
                         .method = "lp" };
  struct ebit_value *bounds = ask_rates (&asked, network, users);
  assert_string_equal (text (bounds, "method"), "lp");
  check_value (bounds, oracle_number (values, row, "worst_fixed"), CLOSE);
  ebit_free (bounds);
  asked.quantity = "total_capacity";
  bounds = ask_rates (&asked, network, users);
  assert_string_equal (text (bounds, "method"), "lp");
  check_value (bounds, oracle_number (values, row, "total_fixed"), CLOSE);
  ebit_free (bounds);
}

static void
test_chords (void **state)
{
  (void)state;
  for_each_chord_network (check_exact);
}

/* ---- Random networks --------------------------------------------------- */

static const char *const quantities[]
    = { "worst_case_capacity", "total_capacity", "weighted_capacity" };

/* Its flow is as good as that of paths; of the worst rate the interior point
 * may come to no end, and paths follow, as the value says. */
static void
compare (const struct ebit_value *network, const struct users *users,
         double close)
{
  for (size_t q = 0; q < 3; q++)
  {
    struct asked asked = { .quantity = quantities[q],
                           .usage = "flooding",
                           .method = "columns",
                           .numbers = q == 1 ? NULL : users->weight };
    struct ebit_value *best = ask_rates (&asked, network, users);
    asked.method = "lp";
    struct ebit_value *bounds = ask_rates (&asked, network, users);
    if (q > 0)
      assert_string_equal (text (bounds, "method"), "lp");
    check_value (bounds, number (best, "lower"), close);
    ebit_free (bounds);
    ebit_free (best);
  }
}

/* Seed 63: few pairs, whose system is factored whole, to many, of which it is
 * solved by conjugate gradients. */
static void
test_lattices (void **state)
{
  (void)state;
  uint64_t seed = 63;
  static const size_t sides[] = { 6, 9, 16, 8 }, pairs[] = { 3, 5, 4, 16 };
  const size_t trials = random_cases (4);
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct ebit_value *network = lattice (sides[trial], &seed);
    const struct users users = far_users (sides[trial], pairs[trial]);
    compare (network, &users, CLOSE);
    ebit_free (network);
  }
}

/* n edges at random between the first and the last quarter of the nodes (so
 * that there are parts without a path between them), values times `unit`. */
static struct ebit_value *
network_in_parts (size_t nodes, size_t n, double unit, uint64_t *seed)
{
  double *x = calloc (3 * n, sizeof *x);
  for (size_t e = 0; e < n; e++)
  {
    const bool is_far = e % 4 == 3;
    const double first = is_far ? (double)(3 * nodes / 4) : 0;
    const double size = (double)(is_far ? nodes / 4 : nodes / 2);
    x[e] = first + floor (size * random_uniform (seed));
    do
      x[n + e] = first + floor (size * random_uniform (seed));
    while (x[n + e] == x[e]);
    x[2 * n + e] = unit * (0.1 + random_uniform (seed));
  }
  struct ebit_value *network
      = network_of (capacity_table (n, x, x + n, x + 2 * n));
  free (x);
  return network;
}

/* Seed 64: parts that nothing joins, and units in which squares of capacities
 * are no doubles. */
static void
test_parts_and_units (void **state)
{
  (void)state;
  uint64_t seed = 64;
  static const double units[] = { 1, 1e-200, 1e200 };
  const struct users users = { .n = 4,
                               .from = { 0, 1, 0, 61 },
                               .to = { 5, 6, 9, 66 },
                               .weight = { 1, 2, 3, 1 } };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *network = network_in_parts (80, 400, units[i], &seed);
    compare (network, &users, CLOSE);
    ebit_free (network);
  }
}

/* Seed 65: capacities from 1e-9 to 1 are left to programs, whose rounding may
 * be as large as the smallest of them: what a path carries too much there is
 * all that is lost. */
static void
test_uneven (void **state)
{
  (void)state;
  uint64_t seed = 65;
  const size_t n = 200;
  double *x = calloc (3 * n, sizeof *x);
  for (size_t e = 0; e < n; e++)
  {
    x[e] = (double)(e % 50);
    x[n + e] = (double)((e + 1 + e / 50 * 7) % 50);
    x[2 * n + e] = pow (10, -9 * random_uniform (&seed));
  }
  struct ebit_value *network
      = network_of (capacity_table (n, x, x + n, x + 2 * n));
  const struct users users = {
    .n = 3, .from = { 0, 10, 20 }, .to = { 25, 35, 45 }, .weight = { 1, 1, 1 }
  };
  compare (network, &users, 1e-5);
  ebit_free (network);
  free (x);
}

/* ---- Limits, and bits -------------------------------------------------- */

/* However early it ends there is a flow, and what is above it. */
static void
test_time_limit (void **state)
{
  (void)state;
  uint64_t seed = 66;
  static const char *const methods[] = { "lp", "columns", "approximate" };
  static const double limits_s[] = { 1e-9, 0.002, 0.02 };
  struct ebit_value *network = lattice (16, &seed);
  const struct users users = far_users (16, 4);
  struct ebit_value *best
      = ask_within ("columns", 1e-9, INFINITY, network, &users);
  const double rate = number (best, "lower");
  for (size_t k = 0; k < 9; k++)
  {
    struct ebit_value *bounds
        = ask_within (methods[k / 3], 1e-9, limits_s[k % 3], network, &users);
    assert_true (number (bounds, "lower") > 0);
    check_at_most (number (bounds, "lower"), rate * (1 + CLOSE));
    check_at_most (rate * (1 - CLOSE), number (bounds, "upper"));
    assert_true (isfinite (number (bounds, "upper")));
    ebit_free (bounds);
  }
  ebit_free (best);
  ebit_free (network);
}

static int
stop_after (void *data)
{
  int *left = data;
  return (*left)-- <= 0;
}

/* Wherever the caller wants to stop, the call ends so. */
static void
test_interrupts (void **state)
{
  (void)state;
  uint64_t seed = 69;
  static const char *const methods[] = { "lp", "columns", "approximate" };
  struct ebit_value *network = lattice (22, &seed), *bounds;
  const struct users users = far_users (22, 60);
  struct ebit_value *pairs = pairs_value (&users);
  for (size_t k = 0; k < 3; k++)
    for (int polls = 0; polls < 8; polls += 1 + polls / 3)
    {
      const struct asked asked = { .quantity = "worst_case_capacity",
                                   .usage = "flooding",
                                   .method = methods[k] };
      struct ebit_options options = ebit_default_options ();
      struct ebit_error error;
      int left = polls;
      options.poll = stop_after;
      options.poll_data = &left;
      const enum ebit_status status
          = try_rates (&asked, network, pairs, 0, &options, &bounds, &error);
      if (left >= 0) /* never asked so often */
        ebit_free (bounds);
      else
        assert_int_equal (status, EBIT_EINTERRUPT);
    }
  ebit_free (pairs);
  ebit_free (network);
}

static void
note (double fraction, void *data)
{
  double *most = data;
  assert_true (fraction >= 0 && fraction <= 1);
  *most = fmax (*most, fraction);
}

/* Each way says how far it is. */
static void
test_progress (void **state)
{
  (void)state;
  uint64_t seed = 70;
  static const char *const methods[] = { "lp", "columns", "approximate" };
  struct ebit_value *network = lattice (9, &seed), *bounds;
  const struct users users = far_users (9, 20);
  struct ebit_value *pairs = pairs_value (&users);
  for (size_t k = 0; k < 3; k++)
  {
    const struct asked asked = { .quantity = "worst_case_capacity",
                                 .usage = "flooding",
                                 .method = methods[k] };
    struct ebit_options options = ebit_default_options ();
    struct ebit_error error;
    double most = 0;
    options.progress = note;
    options.progress_data = &most;
    assert_int_equal (
        try_rates (&asked, network, pairs, 0, &options, &bounds, &error),
        EBIT_OK);
    assert_true (most > 0.9);
    ebit_free (bounds);
  }
  ebit_free (pairs);
  ebit_free (network);
}

/* The same call has the same bits. */
static void
test_bits (void **state)
{
  (void)state;
  uint64_t seed = 67;
  static const char *const methods[] = { "lp", "columns", "approximate" };
  static const char *const fields[] = { "lower", "upper", "flow_upper" };
  struct ebit_value *network = lattice (9, &seed);
  const struct users users = far_users (9, 20);
  for (size_t k = 0; k < 3; k++)
    for (size_t q = 0; q < 2; q++)
    {
      const struct asked asked = { .quantity = quantities[q],
                                   .usage = "flooding",
                                   .method = methods[k] };
      struct ebit_value *one = ask_rates (&asked, network, &users);
      struct ebit_value *other = ask_rates (&asked, network, &users);
      for (size_t i = 0; i < 3; i++)
        assert_true (number (one, fields[i]) == number (other, fields[i]));
      const struct ebit_value *prices = ebit_field (one, "prices");
      assert_memory_equal (prices->numbers,
                           ebit_field (other, "prices")->numbers,
                           prices->extent[0] * sizeof (double));
      ebit_free (one);
      ebit_free (other);
    }
  ebit_free (network);
}

/* ---- What is chosen ---------------------------------------------------- */

/* Sums, where few users are in all pairs of a dense network: by the interior
 * point; worst rates, and many users: by paths. */
static void
test_choice (void **state)
{
  (void)state;
  uint64_t seed = 68;
  struct ebit_value *network = network_in_parts (80, 400, 1, &seed);
  struct users users = { .n = 20 };
  struct asked asked = { .quantity = "total_capacity", .usage = "flooding" };
  for (size_t i = 0; i < users.n; i++)
  {
    users.from[i] = 0;
    users.to[i] = (double)(i + 1);
  }
  struct ebit_value *bounds = ask_rates (&asked, network, &users);
  assert_string_equal (text (bounds, "method"), "lp");
  ebit_free (bounds);
  asked.quantity = "worst_case_capacity";
  bounds = ask_rates (&asked, network, &users);
  assert_string_equal (text (bounds, "method"), "columns");
  ebit_free (bounds);
  asked.quantity = "total_capacity";
  for (size_t i = 0; i < users.n; i++)
    users.from[i] = (double)(39 - i);
  users.to[19] = 5;
  bounds = ask_rates (&asked, network, &users);
  assert_string_equal (text (bounds, "method"), "columns");
  ebit_free (bounds);
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_chords),
    cmocka_unit_test (test_lattices),
    cmocka_unit_test (test_parts_and_units),
    cmocka_unit_test (test_uneven),
    cmocka_unit_test (test_time_limit),
    cmocka_unit_test (test_interrupts),
    cmocka_unit_test (test_progress),
    cmocka_unit_test (test_bits),
    cmocka_unit_test (test_choice),
  };
  return cmocka_run_group_tests_name ("interior flow", tests, NULL, NULL);
}
