/* The list of functions and the declarations in ebit.h name the same.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "functions.h"

#define DECLARED "EBIT_API ebit_function ebit_"

/* Every C spelling has the type and the name that ebit.h declares: this does
 * not compile otherwise. */
#define FUNCTION(name) { #name, ebit_##name },
#define CALCULATOR(name) FUNCTION (name)
static const struct
{
  const char *name;
  ebit_function *function;
} spellings[] = {
#include "function_list.h"
};

enum
{
  SPELLINGS = sizeof spellings / sizeof spellings[0]
};

static void
test_list_has_every_spelling (void **state)
{
  (void)state;
  for (size_t i = 0; i < SPELLINGS; i++)
  {
    const struct ebit_function_entry *entry = &ebit_functions[i];
    assert_string_equal (ebit_function_name (entry), spellings[i].name);
    assert_ptr_equal (ebit_find_function (ebit_functions, spellings[i].name),
                      entry);
    assert_non_null (spellings[i].function);
  }
  assert_null (ebit_functions[SPELLINGS].functional);
  assert_null (ebit_functions[SPELLINGS].calculator);
}

static void
test_header_declares_nothing_else (void **state)
{
  (void)state;
  char *header = oracle_slurp ("../../core/ebit.h");
  size_t declared = 0;
  for (const char *at = strstr (header, DECLARED); at;
       at = strstr (at, DECLARED), declared++)
  {
    char name[64];
    at += strlen (DECLARED);
    snprintf (name, sizeof name, "%.*s", (int)strcspn (at, ";"), at);
    const struct ebit_function_entry *entry
        = ebit_find_function (ebit_functions, name);
    if (!entry->functional && !entry->calculator)
      fail_msg ("ebit.h declares ebit_%s, which is not in the list", name);
  }
  assert_int_equal (declared, SPELLINGS);
  free (header);
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_list_has_every_spelling),
          cmocka_unit_test (test_header_declares_nothing_else) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
