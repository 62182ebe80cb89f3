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

/* As R's NULL is: what holds it is copied with it. */
static void
test_an_item_may_be_nothing (void **state)
{
  (void)state;
  struct ebit_value *one = ebit_numbers (1, (double[]){ 1 });
  struct ebit_value *list
      = ebit_list (2, (const char *[]){ "a", "b" },
                   (const struct ebit_value *[]){ NULL, one });
  assert_int_equal (list->extent[0], 2);
  assert_null (list->items[0]);
  assert_string_equal (list->names[0], "a");
  assert_non_null (ebit_field (list, "b"));
  struct ebit_value *outer
      = ebit_list (1, NULL, (const struct ebit_value *[]){ list });
  assert_null (outer->items[0]->items[0]);
  ebit_free (outer);
  ebit_free (list);
  ebit_free (one);
}

static void
test_of_something_foreign_its_name_is_kept (void **state)
{
  (void)state;
  const struct ebit_value foreign
      = { .kind = EBIT_FOREIGN, .class_name = "a function" },
      nameless = { .kind = EBIT_FOREIGN };
  struct ebit_value *list = ebit_list (
      2, NULL, (const struct ebit_value *[]){ &foreign, &nameless });
  assert_int_equal (list->items[0]->kind, EBIT_FOREIGN);
  assert_string_equal (list->items[0]->class_name, "a function");
  assert_null (list->items[1]->class_name);
  ebit_free (list);
}

static void
test_makers_make_nothing_of_null (void **state)
{
  (void)state;
  assert_null (ebit_numbers (3, NULL));
  assert_null (ebit_matrix (2, 2, NULL));
  assert_null (ebit_matrix (SIZE_MAX / 2, 4, (double[]){ 1, 0 }));
  assert_null (ebit_text (NULL));
  assert_null (ebit_list (2, NULL, NULL));
  struct ebit_value *empty[]
      = { ebit_numbers (0, NULL), ebit_matrix (0, 2, NULL),
          ebit_matrix (2, 0, NULL), ebit_list (0, NULL, NULL) };
  for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++)
  {
    assert_non_null (empty[i]);
    ebit_free (empty[i]);
  }
  struct ebit_value *one = ebit_list (0, NULL, NULL);
  assert_null (ebit_field (one, NULL));
  assert_null (ebit_field (NULL, NULL));
  ebit_free (one);
}

static void
test_lists_in_lists_have_an_end (void **state)
{
  (void)state;
  struct ebit_value *inner = ebit_list (0, NULL, NULL);
  for (int depth = 2; depth <= EBIT_MAX_DEPTH; depth++)
  {
    struct ebit_value *outer
        = ebit_list (1, NULL, (const struct ebit_value *[]){ inner });
    assert_non_null (outer);
    ebit_free (inner);
    inner = outer;
  }
  assert_null (ebit_list (1, NULL, (const struct ebit_value *[]){ inner }));
  ebit_free (inner);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_unnamed_items_keep_the_names_of_others),
    cmocka_unit_test (test_an_item_may_be_nothing),
    cmocka_unit_test (test_of_something_foreign_its_name_is_kept),
    cmocka_unit_test (test_makers_make_nothing_of_null),
    cmocka_unit_test (test_lists_in_lists_have_an_end),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
