/* pair_capacity against the oracle, the paper's example, and brute force over
 * all cuts and all paths of small networks.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_calls.h"

#define FEW_NODES ((size_t)6)
#define MOST_EDGES ((size_t)12)

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_paper),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
