/* all_pairs_capacity against pair_capacity, pair by pair, and tampered.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_networks.h"

static struct ebit_value *
ask (const struct ebit_value *network, const char *usage)
{
  struct ebit_value *use = ebit_text (usage);
  struct ebit_value *value
      = call (ebit_all_pairs_capacity, 2,
              (const struct ebit_value *[]){ network, use });
  ebit_free (use);
  check_valid (value, true, "");
  return value;
}

/* Each row is what pair_capacity says of its two nodes. */
static void
check_pairs (const struct ebit_value *network, const char *usage)
{
  struct ebit_value *all = ask (network, usage);
  const struct ebit_value *lower = ebit_field (all, "lower");
  const size_t n = lower->extent[0];
  for (size_t i = 0; i < n; i++)
  {
    struct ebit_value *from
        = ebit_numbers (1, &ebit_field (all, "from")->numbers[i]);
    struct ebit_value *to
        = ebit_numbers (1, &ebit_field (all, "to")->numbers[i]);
    struct ebit_value *use = ebit_text (usage);
    struct ebit_value *pair
        = call (ebit_pair_capacity, 4,
                (const struct ebit_value *[]){ network, from, to, use });
    check_close (lower->numbers[i], number (pair, "lower"), 1e-13);
    check_close (ebit_field (all, "upper")->numbers[i], number (pair, "upper"),
                 1e-13);
    ebit_free (from);
    ebit_free (to);
    ebit_free (use);
    ebit_free (pair);
  }
  ebit_free (all);
}

static void
test_pair_by_pair (void **state)
{
  (void)state;
  uint64_t seed = 77;
  for (size_t trial = 0; trial < 60; trial++)
  {
    struct ebit_value *network = draw_network (&seed, 2 + trial % 8, trial);
    check_pairs (network, "flooding");
    check_pairs (network, "optimal");
    ebit_free (network);
  }
}

/* ---- Tampering --------------------------------------------------------- */

/* A copy of a column with one element multiplied. */
static struct ebit_value *
with_element (const struct ebit_value *column, size_t i, double factor)
{
  struct ebit_value *copy = ebit_numbers (column->extent[0], column->numbers);
  ((double *)copy->numbers)[i] *= factor;
  return copy;
}

static void
test_tampering (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", "grid3x3"));
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *all = ask (network, i ? "optimal" : "flooding");
    check_tampered (all, "lower",
                    with_element (ebit_field (all, "lower"), 7, 1.001),
                    "lower[8]");
    check_tampered (all, "upper",
                    with_element (ebit_field (all, "upper"), 7, 0.999),
                    "upper[8]");
    check_tampered (all, "from",
                    with_element (ebit_field (all, "from"), 20, 0), "from");
    const double one = i ? 1 : 2; /* where it was 0, or 1 */
    struct ebit_value *usage = with_element (ebit_field (all, "usage"), 0, 1);
    ((double *)usage->numbers)[0] = one;
    check_tampered (all, "usage", usage, "usage[1]");
    ebit_free (all);
  }
  ebit_free (network);
}

/* The flows and the tree are the proof. */
static void
test_tampered_trees (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (oracle_edges ("network_edges.csv", "network", "grid3x3"));
  struct ebit_value *all = ask (network, "flooding");
  const struct ebit_value *tree = ebit_field (all, "tree");
  const struct ebit_value *flow = ebit_field (all, "flow");
  check_tampered (all, "flow", scaled_column (flow, "flow", 0.9), "");
  check_tampered (all, "tree", scaled_column (tree, "value", 0.9),
                  "a value of tree is");
  check_tampered (all, "tree", scaled_column (tree, "from", 0), "tree");
  ebit_free (all);
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pair_by_pair),
    cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_tampered_trees),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
