/* chord_network against edges that a program of its own drew.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_calls.h"

static const struct instance
{
  const char *name, *diagonals;
  double levels, seed;
} instances[] = {
  { "chord_sparse_l4_r4", "sparse", 4, 20240004 },
  { "chord_sparse_l5_r4", "sparse", 5, 20240005 },
  { "chord_finger_l4_r4", "finger", 4, 20240004 },
  { "chord_full_l4_r4", "full", 4, 20240004 },
  { "chord_full_l4_r16", "full", 4, 20240004 },
  { "chord_full_l5_r4", "full", 5, 20240005 },
  { "chord_full_l5_r16", "full", 5, 20240005 },
};

static struct ebit_value *
chords (double levels, double capacity, double seed, const char *diagonals)
{
  return call_those (ebit_chord_network, 4,
                     (struct ebit_value *[]){ ebit_numbers (1, &levels),
                                              ebit_numbers (1, &capacity),
                                              ebit_numbers (1, &seed),
                                              ebit_text (diagonals) });
}

/* The same edges in the same order. */
static void
test_oracle (void **state)
{
  (void)state;
  static const char *const columns[] = { "tail", "head", "lower" };
  for (size_t i = 0; i < sizeof instances / sizeof instances[0]; i++)
  {
    const struct instance *instance = &instances[i];
    struct ebit_value *oracle
        = oracle_edges ("chord_edges.csv", "instance", instance->name);
    struct ebit_value *network
        = chords (instance->levels, 1, instance->seed, instance->diagonals);
    const struct ebit_value *edges = ebit_field (network, "edges");
    const size_t n = ebit_field (oracle, "tail")->extent[0];
    assert_int_equal (ebit_field (edges, "tail")->extent[0], n);
    for (size_t j = 0; j < 3; j++)
      assert_memory_equal (ebit_field (edges, columns[j])->numbers,
                           ebit_field (oracle, columns[j])->numbers,
                           n * sizeof (double));
    ebit_free (network);
    ebit_free (oracle);
  }
}

/* The smallest circle has two edges between its two nodes; the only diagonal,
 * of one or two hops, is a third or is left out. */
static void
test_smallest (void **state)
{
  (void)state;
  size_t met[4] = { 0 };
  for (double seed = 0; seed < 20; seed++)
  {
    struct ebit_value *network = chords (1, 0.5, seed, "sparse");
    const size_t n
        = ebit_field (ebit_field (network, "edges"), "tail")->extent[0];
    assert_in_range (n, 2, 3);
    met[n]++;
    assert_true (edge_number (network, "lower", n - 1) == 0.5);
    ebit_free (network);
  }
  assert_true (met[2] > 0 && met[3] > 0);
}

/* Spans of class i are in [2^(i-1), 2^i], and capacities scale. */
static void
test_spans (void **state)
{
  (void)state;
  struct ebit_value *network = chords (9, 3, 20240009, "full");
  struct ebit_value *single = chords (9, 1, 20240009, "full");
  const size_t n
      = ebit_field (ebit_field (network, "edges"), "tail")->extent[0];
  size_t classes[10] = { 0 };
  for (size_t k = 0; k < n; k++)
  {
    const double capacity = edge_number (network, "lower", k);
    const double hops = fmod (edge_number (network, "head", k)
                                  - edge_number (network, "tail", k) + 512,
                              512);
    check_relative (capacity * hops, 3.0, 1e-15);
    assert_true (edge_number (network, "upper", k) == capacity);
    check_relative (edge_number (single, "lower", k) * 3, capacity, 1e-15);
    classes[(size_t)ceil (log2 (hops))]++;
  }
  for (size_t i = 1; i < 10; i++)
    assert_in_range (classes[i], 256, 1024);
  ebit_free (network);
  ebit_free (single);
}

static void
refuse (double levels, double capacity, double seed, const char *diagonals,
        const char *message)
{
  refuse_those (ebit_chord_network, 4,
                (struct ebit_value *[]){
                    ebit_numbers (1, &levels), ebit_numbers (1, &capacity),
                    ebit_numbers (1, &seed), ebit_text (diagonals) },
                message);
}

static void
test_refusals (void **state)
{
  (void)state;
  refuse (0, 1, 1, "full",
          "levels is 0; it must be a whole number in [1, 20]");
  refuse (21, 1, 1, "full",
          "levels is 21; it must be a whole number in [1, 20]");
  refuse (4, 0, 1, "full", "capacity is 0; it must be a number > 0");
  refuse (
      4, 1, -1, "full",
      "seed is -1; it must be a whole number in [0, 9.00719925474099e+15]");
  refuse (4, 1, 1.5, "full",
          "seed is 1.5; it must be a whole number in "
          "[0, 9.00719925474099e+15]");
  refuse (4, 1, 1, "dense",
          "diagonals is \"dense\"; it must be \"sparse\", \"full\" or "
          "\"finger\"");
  struct ebit_value *four = ebit_numbers (1, (double[]){ 4 });
  check_refused (ebit_chord_network, 1, (const struct ebit_value *[]){ four },
                 "seed is missing; it must be a whole number in "
                 "[0, 9.00719925474099e+15]");
  ebit_free (four);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_smallest),
    cmocka_unit_test (test_spans),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
