/* Lists and their names.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "ebit.h"

static void
test_unnamed_items_keep_the_names_of_others (void **state)
{
  (void)state;
  static const char *const names[][3]
      = { { "a", NULL, "c" }, { NULL, "b", NULL }, { NULL, NULL, "c" } };
  struct ebit_value *one = ebit_numbers (1, (double[]){ 1 });
  const struct ebit_value *items[] = { one, one, one };
  for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
  {
    struct ebit_value *list = ebit_list (3, names[k], items);
    assert_non_null (list->names);
    for (size_t i = 0; i < 3; i++)
    {
      const char *name = names[k][i];
      assert_string_equal (list->names[i], name ? name : "");
      if (name)
        assert_ptr_equal (ebit_field (list, name), list->items[i]);
    }
    ebit_free (list);
  }
  struct ebit_value *unnamed = ebit_list (3, NULL, items);
  assert_null (unnamed->names);
  ebit_free (unnamed);
  ebit_free (one);
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_unnamed_items_keep_the_names_of_others) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
