/* network (edges): its value, and how it is read back.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_calls.h"

static void
test_first (void **state)
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
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_first) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
