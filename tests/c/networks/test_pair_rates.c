/* Rates of several pairs against the oracle: flows, cuts, closed forms.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_calls.h"

#define CLOSE 1e-9 /* relative, what the oracle's figures are compared to */

/* ---- Networks of the oracle -------------------------------------------- */

/* Which end of what is a quantity of the oracle. */
static const struct expected
{
  const char *name, *quantity, *usage;
  bool weighted, upper;
} all_expected[] = {
  { "total_fixed", "total_capacity", "flooding", false, false },
  { "total_opt", "total_capacity", "optimal", false, false },
  { "worst_fixed", "worst_case_capacity", "flooding", false, false },
  { "worst_opt", "worst_case_capacity", "optimal", false, false },
  { "weighted_fixed", "weighted_capacity", "flooding", true, false },
  { "weighted_opt", "weighted_capacity", "optimal", true, false },
  { "cutratio_fixed", "worst_case_capacity", "flooding", false, true },
  { "cutratio_opt", "worst_case_capacity", "optimal", false, true },
  { "total_upper_cutpoly_fixed", "total_capacity", "flooding", false, true },
  { "total_upper_cutpoly_opt", "total_capacity", "optimal", false, true },
  { "weighted_upper_cutpoly_fixed", "weighted_capacity", "flooding", true,
    true },
  { "weighted_upper_cutpoly_opt", "weighted_capacity", "optimal", true, true },
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
compare (const struct expected *expected, const struct ebit_value *network,
         const struct users *users, const char *method, double value)
{
  const struct asked asked
      = { .quantity = expected->quantity,
          .usage = expected->usage,
          .method = method,
          .numbers = expected->weighted ? users->weight : NULL };
  struct ebit_value *bounds = ask_rates (&asked, network, users);
  check_relative (number (bounds, expected->upper ? "upper" : "lower"), value,
                  CLOSE);
  ebit_free (bounds);
}

static void
test_oracle (void **state)
{
  (void)state;
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
    compare (expected, network, &users, "lp",
             oracle_number (values, i, "value"));
    compare (expected, network, &users, "columns",
             oracle_number (values, i, "value"));
    ebit_free (network);
    compared++;
  }
  assert_int_equal (compared, 96);
  oracle_free (values);
}

/* ---- Chord networks of the oracle -------------------------------------- */

static double
lower_end (const char *quantity, const char *usage,
           const struct ebit_value *network, const struct users *users)
{
  const struct asked asked = { .quantity = quantity, .usage = usage };
  struct ebit_value *bounds = ask_rates (&asked, network, users);
  const double lower = number (bounds, "lower");
  /* no worst rate of a chord network has a gap */
  if (strcmp (quantity, "worst_case_capacity") == 0)
    check_relative (number (bounds, "upper"), lower, CLOSE);
  ebit_free (bounds);
  return lower;
}

static void
check_rates (const struct ebit_value *network, const struct users *users,
             const struct oracle *values, size_t row)
{
  check_relative (
      lower_end ("worst_case_capacity", "flooding", network, users),
      oracle_number (values, row, "worst_fixed"), CLOSE);
  check_relative (lower_end ("total_capacity", "flooding", network, users),
                  oracle_number (values, row, "total_fixed"), CLOSE);
  check_relative (lower_end ("worst_case_capacity", "optimal", network, users),
                  oracle_number (values, row, "worst_opt"), CLOSE);
  check_relative (lower_end ("total_capacity", "optimal", network, users),
                  oracle_number (values, row, "total_opt"), CLOSE);
}

static void
test_chords (void **state)
{
  (void)state;
  for_each_chord_network (check_rates);
}

/* ---- Chord networks with all diagonals --------------------------------- */

/* splitmix64, and what it leaves when divided by n. */
static size_t
below (uint64_t *state, uint64_t n)
{
  uint64_t z = *state += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  z ^= z >> 31;
  return (size_t)(z % n);
}

/* A circle of 2^levels nodes, and from each a chord of each class i, over m
 * nodes in [2^(i-1), 2^i], of capacity 1/m. */
static struct ebit_value *
full_chords (int levels)
{
  const size_t nodes = (size_t)1 << levels;
  double tail[1024], head[1024], capacity[1024];
  uint64_t seed = 20240000 + (uint64_t)levels;
  size_t n = 0;
  for (size_t k = 0; k < nodes; k++, n++)
  {
    tail[n] = (double)k;
    head[n] = (double)((k + 1) % nodes);
    capacity[n] = 1;
  }
  for (size_t k = 0; k < nodes; k++)
    for (int i = 1; i <= levels; i++)
    {
      const size_t half = (size_t)1 << (i - 1);
      const size_t m = half + below (&seed, half + 1);
      if (m % nodes == 0)
        continue;
      tail[n] = (double)k;
      head[n] = (double)((k + m) % nodes);
      capacity[n++] = 1 / (double)m;
    }
  return network_of (capacity_table (n, tail, head, capacity));
}

static bool
has_pair (const struct users *users, double a, double b)
{
  for (size_t i = 0; i < users->n; i++)
    if ((users->from[i] == a && users->to[i] == b)
        || (users->from[i] == b && users->to[i] == a))
      return true;
  return false;
}

static void
draw_users (int levels, size_t r, struct users *users)
{
  const uint64_t nodes = UINT64_C (1) << levels;
  uint64_t seed = 777 + 100 * (uint64_t)levels + r;
  users->n = 0;
  while (users->n < r)
  {
    const double a = (double)below (&seed, nodes);
    const double b = (double)below (&seed, nodes);
    if (a == b || has_pair (users, a, b))
      continue;
    users->from[users->n] = a;
    users->to[users->n++] = b;
  }
}

/* Flows as the oracle's, cuts no greater than those that it has. */
static void
test_chord_certificates (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("chord_certificates.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const int levels = (int)oracle_number (table, i, "l");
    struct users users;
    struct ebit_value *network = full_chords (levels);
    draw_users (levels, (size_t)oracle_number (table, i, "r"), &users);
    const struct asked worst
        = { .quantity = "worst_case_capacity", .usage = "flooding" };
    const struct asked total
        = { .quantity = "total_capacity", .usage = "flooding" };
    struct ebit_value *bounds = ask_rates (&worst, network, &users);
    check_relative (number (bounds, "lower"),
                    oracle_number (table, i, "worst_flow"), CLOSE);
    check_at_most (number (bounds, "upper"),
                   oracle_number (table, i, "best_sweep_cut_ratio")
                       * (1 + CLOSE));
    ebit_free (bounds);
    bounds = ask_rates (&total, network, &users);
    check_relative (number (bounds, "lower"),
                    oracle_number (table, i, "total_flow"), CLOSE);
    check_at_most (number (bounds, "upper"),
                   oracle_number (table, i, "best_ckr_multicut")
                       * (1 + CLOSE));
    ebit_free (bounds);
    ebit_free (network);
  }
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_chords),
    cmocka_unit_test (test_chord_certificates),
  };
  return cmocka_run_group_tests_name ("rates of pairs", tests, NULL, NULL);
}
