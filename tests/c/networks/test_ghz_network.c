/* ghz_network_capacity against the oracle.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_calls.h"

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
} rows[] = {
  { "S_connectivity_fixed", "flooding", "best", "upper" },
  { "S_connectivity_opt", "optimal", "best", "upper" },
  { "steiner_packing_fixed", "flooding", "best", "lower" },
  { "steiner_packing_opt", "optimal", "best", "lower" },
  { "ghz_lower_paper_fixed", "flooding", "paper", "lower" },
  { "ghz_lower_paper_opt", "optimal", "paper", "lower" },
};

#define ROWS (sizeof rows / sizeof rows[0])

static void
compare_row (const struct oracle *values, size_t i, size_t row)
{
  size_t n;
  const char *name = oracle_text (values, i, "network");
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", name));
  struct ebit_value *users = group_of (name, &n);
  struct ebit_value *bounds
      = ask (network, users, rows[row].usage, rows[row].bounds);
  check_relative (number (bounds, rows[row].field),
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
      if (strcmp (oracle_text (values, i, "quantity"), rows[row].quantity)
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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_improved),
    cmocka_unit_test (test_chords),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
