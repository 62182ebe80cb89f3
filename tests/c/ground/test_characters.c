/* Texts that were cut: only whole UTF-8 characters stay.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "characters.h"
#include "ebit.h"

static void
check_kept (const char *text, const char *expected)
{
  char copy[64];
  snprintf (copy, sizeof copy, "%s", text);
  ebit_keep_whole_characters (copy);
  assert_string_equal (copy, expected);
}

static void
test_whole_characters_stay (void **state)
{
  (void)state;
  check_kept ("", "");
  check_kept ("abc\n\x7f", "abc\n\x7f");
  check_kept ("a\u00e9\u20ac\U0001f600z", "a\u00e9\u20ac\U0001f600z");
}

static void
test_parts_of_characters_go (void **state)
{
  (void)state;
  check_kept ("a\xc3", "a");
  check_kept ("a\xe2\x82", "a");
  check_kept ("a\xf0\x9f\x98", "a");
  check_kept ("\xa9z", "z");
  check_kept ("\xe2\x82z\xc3\xa9", "z\u00e9");
}

static void
test_what_is_no_character_goes (void **state)
{
  (void)state;
  check_kept ("a\xff\xfe", "a");
  check_kept ("\xc0\xaf.", ".");         /* overlong */
  check_kept ("\xed\xa0\x80.", ".");     /* a surrogate */
  check_kept ("\xf4\x90\x80\x80.", "."); /* beyond U+10FFFF */
  check_kept ("\xf5\x80\x80\x80.", ".");
}

/* Each length of what is before moves the cut by one byte. */
static void
test_messages_are_cut_between_characters (void **state)
{
  (void)state;
  for (size_t before = 0; before < 4; before++)
  {
    char name[256] = "aaa", whole[256], *end = name + before;
    for (size_t i = 0; i < 60; i++, end += 3)
      memcpy (end, "\u20ac", 4);
    struct ebit_value *text = ebit_text (name), *result;
    struct ebit_error error;
    assert_int_equal (ebit_describe (1, (const struct ebit_value *[]){ text },
                                     NULL, &result, &error),
                      EBIT_EARGUMENT);
    snprintf (whole, sizeof whole, "name is \"%.*s\"; it must be ",
              (int)(before + (60 - before) / 3 * 3), name);
    assert_memory_equal (error.message, whole, strlen (whole));
    ebit_free (text);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_whole_characters_stay),
    cmocka_unit_test (test_parts_of_characters_go),
    cmocka_unit_test (test_what_is_no_character_goes),
    cmocka_unit_test (test_messages_are_cut_between_characters),
  };
  return cmocka_run_group_tests_name ("characters", tests, NULL, NULL);
}
