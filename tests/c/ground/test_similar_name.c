/* How far apart two names are.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "similar_name.h"

static void
test_letters_apart (void **state)
{
  (void)state;
  assert_int_equal (ebit_letters_apart ("rains", "rains"), 0);
  assert_int_equal (ebit_letters_apart ("Rains", "rAINS"), 0);
  assert_int_equal (ebit_letters_apart ("rain", "rains"), 1);
  assert_int_equal (ebit_letters_apart ("rains", "rain"), 1);
  assert_int_equal (ebit_letters_apart ("gadc", "gadd"), 1);
  assert_int_equal (ebit_letters_apart ("kitten", "sitting"), 3);
  assert_int_equal (ebit_letters_apart ("", "abc"), 3);
  assert_int_equal (ebit_letters_apart ("abc", ""), 3);
}

static void
test_long_names_are_left_alone (void **state)
{
  (void)state;
  char name[EBIT_LONGEST_NAME + 2];
  memset (name, 'x', sizeof name);
  name[EBIT_LONGEST_NAME] = '\0';
  assert_int_equal (ebit_letters_apart (name, "x"), EBIT_LONGEST_NAME - 1);
  name[EBIT_LONGEST_NAME] = 'x';
  name[EBIT_LONGEST_NAME + 1] = '\0';
  assert_true (ebit_letters_apart (name, "x") == SIZE_MAX);
  assert_true (ebit_letters_apart ("x", name) == SIZE_MAX);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letters_apart),
    cmocka_unit_test (test_long_names_are_left_alone),
  };
  return cmocka_run_group_tests_name ("similar names", tests, NULL, NULL);
}
