/* network (edges), split_node: values, and what is refused.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_calls.h"

#define EDGES_ARE                                                             \
  "it must be a table of tail, head and one of lower (with upper, "           \
  "upper_squashed), channel, length_km (with attenuation_db_per_km), or "     \
  "family with its parameters, and, where known, uses_per_second"

static struct ebit_value *
numbers (size_t n, const double *x)
{
  return ebit_numbers (n, x);
}

static struct ebit_value *
one (double x)
{
  return ebit_numbers (1, &x);
}

static struct ebit_value *
three (double a, double b, double c)
{
  return ebit_numbers (3, (double[]){ a, b, c });
}

/* A triangle 1 2 3 with up to three more columns. */
static struct ebit_value *
triangle (size_t n, const char *const *names, struct ebit_value **columns)
{
  const char *all_names[5] = { "tail", "head" };
  struct ebit_value *all[5] = { three (1, 2, 3), three (2, 3, 1) };
  for (size_t i = 0; i < n; i++)
  {
    all_names[2 + i] = names[i];
    all[2 + i] = columns[i];
  }
  return table_of (2 + n, all_names, all);
}

static void
refuse_triangle (size_t n, const char *const *names,
                 struct ebit_value **columns, const char *message)
{
  refuse_those (ebit_network, 1,
                (struct ebit_value *[]){ triangle (n, names, columns) },
                message);
}

#define NAMES(...)                                                            \
  (const char *[])                                                            \
  {                                                                           \
    __VA_ARGS__                                                               \
  }
#define COLUMNS(...)                                                          \
  (struct ebit_value *[])                                                     \
  {                                                                           \
    __VA_ARGS__                                                               \
  }

/* ---- Values ------------------------------------------------------------ */

static void
test_numbers (void **state)
{
  (void)state;
  struct ebit_value *network = network_of (
      capacity_table (3, (double[]){ 3, 1, 2 }, (double[]){ 1, 3, 1 },
                      (double[]){ 0.5, 0.25, 1 }));
  const struct ebit_value *nodes = ebit_field (network, "nodes");
  assert_int_equal (nodes->extent[0], 3);
  assert_true (nodes->numbers[0] == 1 && nodes->numbers[2] == 3);
  assert_true (edge_number (network, "tail", 0) == 3);
  assert_true (edge_number (network, "upper", 1) == 0.25);
  assert_true (isinf (edge_number (network, "upper_squashed", 1)));
  assert_string_equal (edge_text (network, "lower_method", 2), "given");
  assert_string_equal (edge_text (network, "squashed_method", 2), "no_bound");
  assert_string_equal (text (network, "task"), "entanglement");
  assert_null (ebit_field (ebit_field (network, "edges"), "uses_per_second"));
  ebit_free (network);
}

/* Names in the order of `nodes`, then of rows; nodes without edges stay. */
/* Nodes in the order of their numbers, however far these are apart. */
static void
test_far_numbers (void **state)
{
  (void)state;
  static const double apart[] = { 1, 5, 1e3, 1e14 };
  for (size_t i = 0; i < 4; i++)
  {
    const double far = apart[i];
    struct ebit_value *network = network_of (capacity_table (
        4, (double[]){ far, -far, 0, 0 }, (double[]){ -far, 0, far, 2 * far },
        (double[]){ 1, 1, 1, 1 }));
    const struct ebit_value *nodes = ebit_field (network, "nodes");
    assert_int_equal (nodes->extent[0], 4);
    for (size_t k = 0; k < 4; k++)
      assert_true (nodes->numbers[k] == ((double)k - 1) * far);
    assert_true (edge_number (network, "tail", 1) == -far);
    assert_true (edge_number (network, "head", 3) == 2 * far);
    ebit_free (network);
  }
}

static void
test_names (void **state)
{
  (void)state;
  struct ebit_value *edges = table_of (
      4, NAMES ("tail", "head", "lower", "uses_per_second"),
      COLUMNS (list_of_texts (2, NAMES ("b", "c")),
               list_of_texts (2, NAMES ("a", "b")), one (1), one (1e6)));
  struct ebit_value *arguments[]
      = { edges, ebit_text ("key"), list_of_texts (2, NAMES ("z", "a")) };
  struct ebit_value *network = call_those (ebit_network, 3, arguments);
  const struct ebit_value *nodes = ebit_field (network, "nodes");
  static const char *const expected[] = { "z", "a", "b", "c" };
  assert_int_equal (nodes->extent[0], 4);
  for (size_t v = 0; v < 4; v++)
    assert_string_equal (nodes->texts[v], expected[v]);
  assert_string_equal (edge_text (network, "tail", 1), "c");
  assert_true (edge_number (network, "uses_per_second", 1) == 1e6);
  assert_string_equal (text (network, "task"), "key");
  ebit_free (network);
}

/* upper is lower unless there is a squashed value. */
static void
test_uppers (void **state)
{
  (void)state;
  struct ebit_value *network = network_of (triangle (
      2, NAMES ("lower", "upper_squashed"), COLUMNS (one (0.5), one (1))));
  assert_true (isinf (edge_number (network, "upper", 0)));
  assert_true (edge_number (network, "upper_squashed", 2) == 1);
  ebit_free (network);
  network = network_of (triangle (2, NAMES ("lower", "upper"),
                                  COLUMNS (one (0.5), three (1, 0.5, 2))));
  assert_true (edge_number (network, "upper", 2) == 2);
  ebit_free (network);
}

/* What a network holds makes the same network again. */
static void
test_own_columns (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (triangle (2, NAMES ("length_km", "uses_per_second"),
                              COLUMNS (three (1, 20, 100), three (1, 2, 3))));
  struct ebit_value *again
      = call1 (ebit_network, ebit_field (network, "edges"));
  for (size_t k = 0; k < 3; k++)
  {
    assert_true (edge_number (network, "attenuation_db_per_km", k) == 0.2);
    assert_true (edge_number (again, "upper", k)
                 == edge_number (network, "upper", k));
    assert_string_equal (edge_text (again, "upper_method", k),
                         edge_text (network, "upper_method", k));
  }
  ebit_free (network);
  ebit_free (again);
}

/* ---- What network refuses ---------------------------------------------- */

static void
test_refused_columns (void **state)
{
  (void)state;
  check_refused (ebit_network, 0, NULL, "edges is missing; " EDGES_ARE);
  refuse_triangle (0, NULL, NULL,
                   "edges is a table without lower; " EDGES_ARE);
  refuse_triangle (1, NAMES ("uper"), COLUMNS (one (1)),
                   "edges is a table without lower; " EDGES_ARE);
  refuse_triangle (2, NAMES ("lower", "uper"), COLUMNS (one (1), one (1)),
                   "edges is a table with uper; " EDGES_ARE);
  refuse_triangle (2, NAMES ("lower", "lower"), COLUMNS (one (1), one (1)),
                   "edges is a table with two columns lower; " EDGES_ARE);
  refuse_triangle (2, NAMES ("lower", "family"),
                   COLUMNS (one (1), ebit_text ("gadc")),
                   "edges is a table with lower and family; " EDGES_ARE);
  refuse_triangle (2, NAMES ("length_km", "upper"), COLUMNS (one (1), one (1)),
                   "edges is a table with upper; " EDGES_ARE);
  refuse_triangle (2, NAMES ("lower", "attenuation_db_per_km"),
                   COLUMNS (one (1), one (1)),
                   "edges is a table without length_km; it must be a table "
                   "with it, beside attenuation_db_per_km");
}

static void
test_refused_values (void **state)
{
  (void)state;
  refuse_triangle (1, NAMES ("lower"), COLUMNS (three (1, -1, 1)),
                   "lower[2] is -1; it must be a number >= 0");
  refuse_triangle (1, NAMES ("lower"),
                   COLUMNS (three (1, (double)INFINITY, 1)),
                   "lower[2] is Inf; it must be a number >= 0");
  refuse_triangle (1, NAMES ("lower"),
                   COLUMNS (numbers (2, (double[]){ 1, 1 })),
                   "lower is of length 2; it must be of length 1 or 3, as "
                   "tail is");
  refuse_triangle (2, NAMES ("lower", "upper"),
                   COLUMNS (one (0.5), three (1, 0.4, 1)),
                   "upper[2] is 0.4; it must be at least lower, which is 0.5");
  refuse_triangle (
      2, NAMES ("lower", "upper_squashed"), COLUMNS (one (0.5), one (0.25)),
      "upper_squashed[1] is 0.25; it must be at least lower, which is 0.5");
  refuse_triangle (2, NAMES ("lower", "upper"),
                   COLUMNS (one (0.5), three (1, (double)NAN, 1)),
                   "upper[2] is NaN; it must be a number >= 0, or Inf");
  refuse_triangle (2, NAMES ("lower", "uses_per_second"),
                   COLUMNS (one (0.5), three (1, 0, 1)),
                   "uses_per_second[2] is 0; it must be a number > 0");
  refuse_triangle (2, NAMES ("lower", "lower_method"),
                   COLUMNS (one (0.5), one (1)),
                   "lower_method is 1; it must be texts");
}

static void
test_refused_nodes (void **state)
{
  (void)state;
  refuse_those (
      ebit_network, 1,
      COLUMNS (capacity_table (2, (double[]){ 1, 2 }, (double[]){ 2, 2 },
                               (double[]){ 1, 1 })),
      "edges is a table whose row 2 joins node 2 to itself; it must be a "
      "table of edges between two different nodes");
  refuse_those (ebit_network, 3,
                COLUMNS (triangle (1, NAMES ("lower"), COLUMNS (one (1))),
                         NULL, list_of_texts (1, NAMES ("a"))),
                "nodes is a list of 1; it must be numbers, as tail is");
  refuse_those (ebit_network, 3,
                COLUMNS (triangle (1, NAMES ("lower"), COLUMNS (one (1))),
                         NULL, three (5, 7, 5)),
                "nodes[3] is 5 again; it must be a node that is listed once");
  refuse_those (
      ebit_network, 1,
      COLUMNS (
          table_of (3, NAMES ("tail", "head", "lower"),
                    COLUMNS (ebit_text ("a"), ebit_text ("b\x01"), one (1)))),
      "head is a text with control characters, or not in UTF-8; it must be "
      "the name of a node");
  refuse_those (ebit_network, 2,
                COLUMNS (triangle (1, NAMES ("lower"), COLUMNS (one (1))),
                         ebit_text ("keys")),
                "task is \"keys\"; it must be \"entanglement\" or \"key\"");
}

static void
test_refused_channels (void **state)
{
  (void)state;
  refuse_triangle (1, NAMES ("channel"), COLUMNS (one (1)),
                   "channel is 1; it must be a list of channels, or one");
  refuse_triangle (1, NAMES ("family"), COLUMNS (ebit_text ("gdac")),
                   "family is \"gdac\"; it must be the name of a channel that "
                   "numbers describe, such as \"gadc\", \"dephasing\" or "
                   "\"fiber_channel\"");
  refuse_triangle (2, NAMES ("family", "gamma"),
                   COLUMNS (ebit_text ("gadc"), one (0.1)),
                   "edges is a table without thermal; it must be a table with "
                   "all parameters of its channels");
  refuse_triangle (3, NAMES ("family", "p", "gamma"),
                   COLUMNS (ebit_text ("dephasing"), one (0.1), one (0.2)),
                   "edges is a table with gamma; it must be a table of "
                   "parameters that its channels have");
  refuse_triangle (2, NAMES ("family", "p"),
                   COLUMNS (ebit_text ("dephasing"), three (0.1, 1.5, 0)),
                   "row 2: p is 1.5; it must be a number in [0, 1]");
  refuse_triangle (
      2, NAMES ("family", "p"),
      COLUMNS (ebit_text ("dephasing"), three (0.1, 0.2, (double)NAN)),
      "row 3: p is NaN; it must be a number in [0, 1]");
  refuse_triangle (
      3, NAMES ("family", "p", "gamma"),
      COLUMNS (list_of_texts (
                   3, NAMES ("dephasing", "amplitude_damping", "dephasing")),
               three (0.1, (double)NAN, 0.1), three (0.2, 0.2, (double)NAN)),
      "gamma[1] is 0.2; it must be NaN, since dephasing has no such "
      "parameter");
  refuse_triangle (1, NAMES ("length_km"), COLUMNS (three (10, 0, 10)),
                   "row 2 of edges is a channel of infinite capacity; it must "
                   "be one that loses something");
  refuse_triangle (1, NAMES ("length_km"), COLUMNS (three (10, -3, 10)),
                   "length_km[2] is -3; it must be a number >= 0");
}

/* ---- Networks that were tampered with ---------------------------------- */

/* split_node of the network with one field replaced. */
static void
refuse_network (const char *field, struct ebit_value *replacement,
                const char *message)
{
  struct ebit_value *network
      = network_of (triangle (1, NAMES ("lower"), COLUMNS (one (1))));
  const struct ebit_value *items[3];
  for (size_t i = 0; i < 3; i++)
    items[i] = strcmp (network->names[i], field) == 0 ? replacement
                                                      : network->items[i];
  struct ebit_value *bad = ebit_list (3, network->names, items);
  struct ebit_value *node = one (1), *channel = call1 (ebit_erasure, node);
  check_refused (ebit_split_node, 3,
                 (const struct ebit_value *[]){ bad, node, channel }, message);
  ebit_free (network);
  ebit_free (bad);
  ebit_free (node);
  ebit_free (channel);
  ebit_free (replacement);
}

static void
test_tampered (void **state)
{
  (void)state;
  static const char ask[] = "it must be a network, as network () makes it";
  char message[256];
  struct ebit_value *five = one (5);
  snprintf (message, sizeof message, "network is 5; %s", ask);
  check_refused (ebit_split_node, 1, (const struct ebit_value *[]){ five },
                 message);
  ebit_free (five);
  refuse_network ("task", ebit_text ("keys"),
                  "task of network is \"keys\"; it must be \"entanglement\" "
                  "or \"key\"");
  refuse_network ("nodes", three (1, 2, 4),
                  "nodes of network is of length 3; it must be of length 4, "
                  "with all nodes of the edges");
  refuse_network ("edges", one (1),
                  "edges of network is 1; it must be a table of edges");
  snprintf (message, sizeof message,
            "edges of network is a table without upper; %s", ask);
  refuse_network ("edges", triangle (1, NAMES ("lower"), COLUMNS (one (1))),
                  message);
  snprintf (message, sizeof message,
            "edges of network is a table with weight; %s", ask);
  refuse_network ("edges",
                  triangle (3, NAMES ("lower", "upper", "weight"),
                            COLUMNS (one (1), one (1), one (1))),
                  message);
  refuse_network ("edges",
                  triangle (2, NAMES ("lower", "upper"),
                            COLUMNS (three (1, 1, 1), three (1, 0.5, 1))),
                  "upper of edges of network[2] is 0.5; it must be at least "
                  "lower, which is 1");
}

/* ---- Memories as edges ------------------------------------------------- */

static void
test_split_node (void **state)
{
  (void)state;
  struct ebit_value *network = network_of (triangle (
      2, NAMES ("lower", "length_km"), COLUMNS (one (0.5), one (10))));
  struct ebit_value *p = one (0.25), *channel = call1 (ebit_erasure, p);
  struct ebit_value *two = one (2), *name = ebit_text ("2");
  struct ebit_value *split
      = call (ebit_split_node, 3,
              (const struct ebit_value *[]){ network, two, channel });
  const struct ebit_value *nodes = ebit_field (split, "nodes");
  assert_int_equal (nodes->extent[0], 4);
  assert_string_equal (nodes->texts[2], "3");
  assert_string_equal (nodes->texts[3], "2:memory");
  assert_string_equal (edge_text (split, "tail", 3), "2");
  assert_string_equal (edge_text (split, "head", 3), "2:memory");
  check_close (edge_number (split, "lower", 3), 0.75, 1e-15);
  assert_true (edge_number (split, "upper", 3)
               == edge_number (split, "lower", 3));
  assert_true (edge_number (split, "length_km", 3) == 0);
  assert_true (edge_number (split, "lower", 0) == 0.5);
  assert_string_equal (edge_text (split, "lower_method", 0), "given");
  check_refused (ebit_split_node, 3,
                 (const struct ebit_value *[]){ split, name, channel },
                 "node is 2; it must be a node that was not split before");
  /* Another one, by its number. */
  struct ebit_value *three_ = one (3);
  struct ebit_value *both
      = call (ebit_split_node, 3,
              (const struct ebit_value *[]){ split, three_, channel });
  assert_string_equal (ebit_field (both, "nodes")->texts[4], "3:memory");
  struct ebit_value *all[]
      = { network, p, channel, two, name, split, three_, both };
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
    ebit_free (all[i]);
}

static void
refuse_split (const char *uses, struct ebit_value *node,
              struct ebit_value *last, const char *message)
{
  struct ebit_value *p = one (0.25);
  struct ebit_value *network = network_of (
      uses ? triangle (2, NAMES ("lower", uses), COLUMNS (one (1), one (2)))
           : triangle (1, NAMES ("lower"), COLUMNS (one (1))));
  refuse_those (ebit_split_node, 4,
                COLUMNS (network, node, call1 (ebit_erasure, p), last),
                message);
  ebit_free (p);
}

static void
test_refused_splits (void **state)
{
  (void)state;
  refuse_split (NULL, one (4), NULL,
                "node is 4; it must be a node of the network, such as 1");
  refuse_split (NULL, three (1, 2, 3), NULL,
                "node is a vector of 3 numbers; it must be one node of the "
                "network");
  refuse_split (NULL, one (1), one (1),
                "uses_per_second is 1; it must be left out, as it is of the "
                "edges");
  refuse_split ("uses_per_second", one (1), NULL,
                "uses_per_second is missing; it must be a number > 0");
  struct ebit_value *names = network_of (table_of (
      3, NAMES ("tail", "head", "lower"),
      COLUMNS (ebit_text ("Seattle"), ebit_text ("Denver"), one (1))));
  refuse_those (ebit_split_node, 2, COLUMNS (names, ebit_text ("Seatle")),
                "node is \"Seatle\"; it must be a node of the network, such "
                "as \"Seattle\"");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_numbers),
    cmocka_unit_test (test_far_numbers),
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_uppers),
    cmocka_unit_test (test_own_columns),
    cmocka_unit_test (test_refused_columns),
    cmocka_unit_test (test_refused_values),
    cmocka_unit_test (test_refused_nodes),
    cmocka_unit_test (test_refused_channels),
    cmocka_unit_test (test_tampered),
    cmocka_unit_test (test_split_node),
    cmocka_unit_test (test_refused_splits),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
