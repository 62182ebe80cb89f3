/* fiber_network_rates: what it refuses of edges and of other arguments.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "fiber_link.h"

#define EDGES_ARE                                                             \
  "it must be a table of tail, head, length_km and, where known, "            \
  "attenuation_db_per_km, noise_per_km, intermediate_nodes"

static void
refuse (const struct ebit_value *edges, const char *protocol,
        const char *message)
{
  struct ebit_value *name = ebit_text (protocol);
  check_refused (ebit_fiber_network_rates, 2,
                 (const struct ebit_value *[]){ edges, name }, message);
  ebit_free (name);
}

/* Edges of the columns tail, head and a third one. */
static void
refuse_edges (struct ebit_value *tail, struct ebit_value *head,
              const char *third_name, struct ebit_value *third,
              const char *message)
{
  const char *names[] = { "tail", "head", third_name };
  const struct ebit_value *items[] = { tail, head, third };
  struct ebit_value *edges = ebit_list (third_name ? 3 : 2, names, items);
  refuse (edges, "ded", message);
  ebit_free (edges);
  ebit_free (tail);
  ebit_free (head);
  ebit_free (third);
}

static struct ebit_value *
three (double a, double b, double c)
{
  return ebit_numbers (3, (double[]){ a, b, c });
}

static struct ebit_value *
two_names (const char *a, const char *b)
{
  struct ebit_value *first = ebit_text (a), *second = ebit_text (b);
  struct ebit_value *list
      = ebit_list (2, NULL, (const struct ebit_value *[]){ first, second });
  ebit_free (first);
  ebit_free (second);
  return list;
}

static void
test_refusals_of_tables (void **state)
{
  (void)state;
  struct ebit_value *five = ebit_numbers (1, (double[]){ 5 });
  refuse (NULL, "ded", "edges is missing; " EDGES_ARE);
  refuse (five, "ded", "edges is 5; " EDGES_ARE);
  struct ebit_value *unnamed
      = ebit_list (1, NULL, (const struct ebit_value *[]){ five });
  refuse (unnamed, "ded", "edges is a list of 1; " EDGES_ARE);
  ebit_free (unnamed);
  ebit_free (five);
  refuse_edges (three (1, 2, 3), three (2, 3, 1), NULL, NULL,
                "edges is a table without length_km; " EDGES_ARE);
  refuse_edges (three (1, 2, 3), three (2, 3, 1), "lenght_km", three (1, 1, 1),
                "edges is a table with lenght_km; " EDGES_ARE);
  refuse_edges (three (1, 2, 3), three (2, 3, 1), "head", three (1, 1, 1),
                "edges is a table with two columns head; " EDGES_ARE);
}

static void
test_refusals_of_nodes (void **state)
{
  (void)state;
  refuse_edges (three (1, 2, 3), three (2, 3, 3), "length_km", three (1, 1, 1),
                "edges is a table whose row 3 joins node 3 to itself; it must "
                "be a table of edges between two different nodes");
  refuse_edges (two_names ("a", "b"), two_names ("c", "b"), "length_km",
                ebit_numbers (1, (double[]){ 1 }),
                "edges is a table whose row 2 joins node b to itself; it must "
                "be a table of edges between two different nodes");
  refuse_edges (three (1, 2.5, 3), three (2, 3, 1), "length_km",
                three (1, 1, 1),
                "tail[2] is 2.5; it must be a whole number in "
                "[-1e+15, 1e+15]");
  refuse_edges (three (1, 2, 3), two_names ("a", "b"), "length_km",
                three (1, 1, 1),
                "head is a list of 2; it must be numbers, as tail is");
  refuse_edges (two_names ("a", "b"), three (1, 2, 3), "length_km",
                three (1, 1, 1),
                "head is a vector of 3 numbers; it must be names, as tail is");
  refuse_edges (two_names ("a", ""), two_names ("c", "b"), "length_km",
                three (1, 1, 1),
                "tail[2] is an empty text; it must be the name of a node");
  refuse_edges (three (1, 2, 3), ebit_numbers (2, (double[]){ 2, 3 }),
                "length_km", three (1, 1, 1),
                "head is of length 2; it must be of length 3, as tail is");
  refuse_edges (ebit_numbers (0, NULL), ebit_numbers (0, NULL), "length_km",
                ebit_numbers (0, NULL),
                "tail is empty; it must be whole numbers, or names, that say "
                "which nodes the edges join");
}

static void
test_refusals_of_numbers (void **state)
{
  (void)state;
  refuse_edges (three (1, 2, 3), three (2, 3, 1), "length_km",
                three (1, -1, 1),
                "length_km[2] is -1; it must be a number >= 0");
  refuse_edges (three (1, 2, 3), three (2, 3, 1), "length_km",
                three (1, 1, (double)NAN),
                "length_km[3] is NaN; it must be a number >= 0");
  refuse_edges (three (1, 2, 3), three (2, 3, 1), "length_km",
                three (1, 1e308, 1e308),
                "length_km is of sum Inf; it must be numbers >= 0 with a "
                "finite sum");
  refuse_edges (three (1, 2, 3), three (2, 3, 1), "length_km",
                ebit_numbers (2, (double[]){ 1, 1 }),
                "length_km is of length 2; it must be of length 1 or 3, as "
                "tail is");
}

static void
test_refusals_of_arguments (void **state)
{
  (void)state;
  struct ebit_value *edges = call (ebit_six_node_network, 0, NULL);
  refuse (edges, "dead",
          "protocol is \"dead\"; it must be \"ded\", \"edss1\" or \"edss2\"");
  struct ebit_value *name = ebit_text ("edss1"),
                    *remote = ebit_text ("remote");
  const struct ebit_value *arguments[EBIT_LINK_INPUTS]
      = { edges, name, [EBIT_LINK_SOURCE] = remote };
  check_refused (ebit_fiber_network_rates, EBIT_LINK_INPUTS, arguments,
                 "source is \"remote\"; it must be \"local\", where the "
                 "protocol sends a carrier");
  arguments[EBIT_LINK_SOURCE] = name;
  check_refused (ebit_fiber_network_rates, EBIT_LINK_INPUTS, arguments,
                 "source is \"edss1\"; it must be \"local\" or \"remote\"");
  arguments[EBIT_LINK_SOURCE] = NULL;
  arguments[EBIT_LINK_NOISE_PER_KM] = edges;
  check_refused (
      ebit_fiber_network_rates, EBIT_LINK_INPUTS, arguments,
      "noise_per_km is a table of 3 columns; it must be a number >= 0");
  ebit_free (remote);
  ebit_free (name);
  ebit_free (edges);
  struct ebit_value *map = ebit_text ("arpanet");
  check_refused (ebit_example_network, 1, (const struct ebit_value *[]){ map },
                 "name is \"arpanet\"; it must be \"abilene\"");
  ebit_free (map);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_refusals_of_tables),
    cmocka_unit_test (test_refusals_of_nodes),
    cmocka_unit_test (test_refusals_of_numbers),
    cmocka_unit_test (test_refusals_of_arguments),
  };
  return cmocka_run_group_tests_name ("fiber network refusals", tests, NULL,
                                      NULL);
}
