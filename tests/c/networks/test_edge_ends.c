/* What channels are worth on edges: the ends of the two-way capacity, in
 * measures that mix, and what is never put on an edge.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_calls.h"

#include <time.h>

#include "channel_calls.h"
#include "capacity_theorems.h"
#include "methods.h"

/* A network of one edge with that channel, which is freed. */
static struct ebit_value *
edge_of (struct ebit_value *channel, const char *task)
{
  const double nodes[] = { 1, 2 };
  struct ebit_value *edges = table_of (
      3, (const char *[]){ "tail", "head", "channel" },
      (struct ebit_value *[]){ ebit_numbers (1, &nodes[0]),
                               ebit_numbers (1, &nodes[1]), channel });
  return call_those (ebit_network, 2,
                     (struct ebit_value *[]){ edges, ebit_text (task) });
}

static struct ebit_value *
named (ebit_function *function, size_t n, const double *numbers)
{
  struct ebit_value *arguments[4];
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_numbers (1, &numbers[i]);
  return call_those (function, n, arguments);
}

/* Each method may stand in its column, for the task. */
static void
check_methods (const struct ebit_value *network, const char *task)
{
  const unsigned serves
      = EBIT_SERVES (strcmp (task, "key") == 0 ? EBIT_KEY : EBIT_TWO_WAY);
  const struct ebit_method *upper
      = ebit_find_method (edge_text (network, "upper_method", 0));
  const struct ebit_method *squashed
      = ebit_find_method (edge_text (network, "squashed_method", 0));
  assert_true (upper->edge & EBIT_EDGE_RELATIVE);
  assert_true (upper->upper & serves);
  assert_true (squashed->edge & EBIT_EDGE_SQUASHED);
  assert_true (ebit_find_method (edge_text (network, "lower_method", 0))->lower
               & serves);
}

/* The edge against the capacity, whose upper end is the better of the two. */
static void
check_edge (struct ebit_value *channel, const char *task)
{
  struct ebit_value *name = ebit_text (task);
  struct ebit_value *capacity
      = call (ebit_two_way_capacity, 2,
              (const struct ebit_value *[]){ channel, name });
  struct ebit_value *network = edge_of (channel, task);
  const double upper = edge_number (network, "upper", 0);
  const double squashed = edge_number (network, "upper_squashed", 0);
  check_close (edge_number (network, "lower", 0), number (capacity, "lower"),
               1e-12);
  check_at_most (edge_number (network, "lower", 0), fmin (upper, squashed));
  check_at_most (fmin (upper, squashed), number (capacity, "upper") + 1e-9);
  check_methods (network, task);
  ebit_free (capacity);
  ebit_free (network);
  ebit_free (name);
}

static void
test_named_channels (void **state)
{
  (void)state;
  static const char *const tasks[] = { "entanglement", "key" };
  for (size_t i = 0; i < 2; i++)
  {
    check_edge (named (ebit_identity_channel, 1, (double[]){ 3 }), tasks[i]);
    check_edge (named (ebit_dephasing, 1, (double[]){ 0.1 }), tasks[i]);
    check_edge (named (ebit_depolarizing, 2, (double[]){ 0.2, 3 }), tasks[i]);
    check_edge (named (ebit_gadc, 2, (double[]){ 0.2, 0.1 }), tasks[i]);
    check_edge (named (ebit_gadc, 2, (double[]){ 0.9, 0.5 }), tasks[i]);
    check_edge (named (ebit_erasure, 1, (double[]){ 0.3 }), tasks[i]);
    check_edge (named (ebit_pure_loss, 1, (double[]){ 0.3 }), tasks[i]);
    check_edge (named (ebit_thermal_loss, 2, (double[]){ 0.7, 0.2 }),
                tasks[i]);
    check_edge (named (ebit_amplifier, 1, (double[]){ 2 }), tasks[i]);
    check_edge (named (ebit_damping_dephasing, 3, (double[]){ 0.1, 0.05, 0 }),
                tasks[i]);
  }
}

/* Four channels of two qubits, seeds 15 to 18. */
static void
test_random_channels (void **state)
{
  (void)state;
  const size_t n = is_slowed () ? 1 : 4;
  for (size_t i = 0; i < n; i++)
  {
    uint64_t random = 15 + i;
    struct ebit_context context = start_context ();
    const struct ebit_channel channel
        = random_channel (&context, 2, 2, 2 + i % 2, &random);
    check_edge (channel_value (&channel), i % 2 ? "key" : "entanglement");
    end_context (&context);
  }
}

/* What bounds entanglement alone is on no edge of a network for keys, and
 * one-way bounds are on none at all. */
static void
test_tasks (void **state)
{
  (void)state;
  for (const struct ebit_method *method = ebit_methods; method->key; method++)
    if (method->edge)
      assert_true (method->upper
                   & (EBIT_SERVES (EBIT_TWO_WAY) | EBIT_SERVES (EBIT_KEY)
                      | EBIT_OF_SQUASHED));
  static const char *const never[]
      = { "rains_capacity", "degradable_capacity", "antidegradable_capacity",
          "bosonic_capacity", "erasure_capacity" };
  for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
    assert_true (ebit_find_method (never[i])->edge == 0);
  for (double gamma = 0.05; gamma < 1; gamma += 0.1)
  {
    struct ebit_value *channel
        = named (ebit_gadc, 2, (double[]){ gamma, 0.1 });
    struct ebit_value *pair[]
        = { edge_of (named (ebit_gadc, 2, (double[]){ gamma, 0.1 }), "key"),
            edge_of (channel, "entanglement") };
    check_methods (pair[0], "key");
    check_methods (pair[1], "entanglement");
    check_at_most (edge_number (pair[1], "upper", 0),
                   edge_number (pair[0], "upper", 0) + 1e-12);
    ebit_free (pair[0]);
    ebit_free (pair[1]);
  }
}

/* Closed forms: PLOB below and above; pure loss of next to all. */
static void
test_known_values (void **state)
{
  (void)state;
  struct ebit_value *network
      = edge_of (named (ebit_pure_loss, 1, (double[]){ 1e-20 }), "key");
  check_relative (edge_number (network, "lower", 0),
                  1e-20 / 0.6931471805599453, 1e-14);
  assert_true (edge_number (network, "upper", 0)
               == edge_number (network, "lower", 0));
  check_relative (edge_number (network, "upper_squashed", 0),
                  2e-20 / 0.6931471805599453, 1e-14);
  ebit_free (network);
  network = edge_of (named (ebit_erasure, 2, (double[]){ 0.25, 4 }),
                     "entanglement");
  check_close (edge_number (network, "lower", 0), 1.5, 1e-15);
  check_close (edge_number (network, "upper", 0), 1.5, 1e-15);
  check_close (edge_number (network, "upper_squashed", 0), 1.5, 1e-15);
  ebit_free (network);
}

/* 1,000 damping channels, in CPU time; and equal ones of a search, of which
 * there are no two. */
static void
test_many (void **state)
{
  (void)state;
  enum
  {
    n = 1000
  };
  static double tail[n], head[n], gamma[n], thermal[n];
  for (size_t k = 0; k < n; k++)
  {
    tail[k] = (double)k;
    head[k] = (double)(k + 1);
    gamma[k] = 0.001 * (double)k;
    thermal[k] = 0.5 * (double)(k % 7) / 7;
  }
  struct ebit_value *edges = table_of (
      5, (const char *[]){ "tail", "head", "family", "gamma", "thermal" },
      (struct ebit_value *[]){ ebit_numbers (n, tail), ebit_numbers (n, head),
                               ebit_text ("gadc"), ebit_numbers (n, gamma),
                               ebit_numbers (n, thermal) });
  const clock_t start = clock ();
  struct ebit_value *network = network_of (edges);
  const double seconds = (double)(clock () - start) / CLOCKS_PER_SEC;
  if (!is_slowed ())
    check_at_most (seconds, 0.5);
  for (size_t k = 0; k < n; k += 97)
  {
    struct ebit_value *channel
        = named (ebit_gadc, 2, (double[]){ gamma[k], thermal[k] });
    struct ebit_value *alone = edge_of (channel, "entanglement");
    assert_true (edge_number (network, "upper", k)
                 == edge_number (alone, "upper", 0));
    assert_true (edge_number (network, "upper_squashed", k)
                 == edge_number (alone, "upper_squashed", 0));
    ebit_free (alone);
  }
  ebit_free (network);
}

/* A list of equal Kraus channels takes no longer than one of them. */
static void
test_equal_channels (void **state)
{
  (void)state;
  enum
  {
    n = 200
  };
  uint64_t random = 16;
  struct ebit_context context = start_context ();
  const struct ebit_channel channel
      = random_channel (&context, 2, 2, 3, &random);
  struct ebit_value *value = channel_value (&channel);
  end_context (&context);
  const struct ebit_value *copies[n];
  static double tail[n], head[n];
  for (size_t k = 0; k < n; k++)
  {
    copies[k] = value;
    tail[k] = 0;
    head[k] = (double)(k + 1);
  }
  struct ebit_value *edges = table_of (
      3, (const char *[]){ "tail", "head", "channel" },
      (struct ebit_value *[]){ ebit_numbers (n, tail), ebit_numbers (n, head),
                               ebit_list (n, NULL, copies) });
  const clock_t start = clock ();
  struct ebit_value *network = network_of (edges);
  const double all = (double)(clock () - start) / CLOCKS_PER_SEC;
  const clock_t again = clock ();
  struct ebit_value *alone = edge_of (value, "entanglement");
  const double one = (double)(clock () - again) / CLOCKS_PER_SEC;
  check_at_most (all, 20 * one + 0.1);
  for (size_t k = 0; k < n; k++)
    assert_true (edge_number (network, "lower", k)
                 == edge_number (alone, "lower", 0));
  ebit_free (network);
  ebit_free (alone);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_named_channels),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_tasks),
    cmocka_unit_test (test_known_values),
    cmocka_unit_test (test_many),
    cmocka_unit_test (test_equal_channels),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
