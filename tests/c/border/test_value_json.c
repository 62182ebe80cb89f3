/* Values as JSON, and back: every bit, whichever host wrote it; and whatever
 * somebody else wrote.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "forged_objects.h"
#include "text_calls.h"

#define HEAD                                                                  \
  "{\"format\": \"ebit 1\",\n \"version\": \"" EBIT_VERSION "\",\n "          \
  "\"value\": "

/* ---- The same value -------------------------------------------------- */

static void check_equal (const struct ebit_value *a,
                         const struct ebit_value *b, const char *name);

static void
check_equal_items (const struct ebit_value *a, const struct ebit_value *b)
{
  for (size_t i = 0; i < a->extent[0]; i++)
  {
    if (a->names)
      assert_string_equal (a->names[i], b->names[i]);
    check_equal (a->items[i], b->items[i], a->names ? a->names[i] : "an item");
  }
}

static size_t
count (const struct ebit_value *value)
{
  return value->extent[0] * value->extent[1] * value->extent[2];
}

/* Bit for bit. */
static void
check_equal (const struct ebit_value *a, const struct ebit_value *b,
             const char *name)
{
  if (a == NULL || b == NULL)
  {
    assert_true (a == b);
    return;
  }
  if (a->kind != b->kind || a->rank != b->rank || count (a) != count (b))
    fail_msg ("%s: kind %d, rank %zu of %zu became kind %d, rank %zu of %zu",
              name, (int)a->kind, a->rank, count (a), (int)b->kind, b->rank,
              count (b));
  assert_memory_equal (a->extent, b->extent, sizeof a->extent);
  if (!a->class_name != !b->class_name)
    fail_msg ("%s: class %s became %s", name,
              a->class_name ? a->class_name : "none",
              b->class_name ? b->class_name : "none");
  assert_true (!a->names == !b->names);
  if (a->class_name)
    assert_string_equal (a->class_name, b->class_name);
  if (a->kind == EBIT_LIST || a->kind == EBIT_TABLE)
    check_equal_items (a, b);
  else if (a->kind == EBIT_TEXTS)
    for (size_t i = 0; i < count (a); i++)
      assert_string_equal (a->texts[i], b->texts[i]);
  else
    for (size_t i = 0; i < count (a) * (a->kind == EBIT_COMPLEX ? 2 : 1); i++)
      if (a->numbers[i] != b->numbers[i]
          && !(isnan (a->numbers[i]) && isnan (b->numbers[i])))
        fail_msg ("%s: %a became %a", name, a->numbers[i], b->numbers[i]);
}

/* ---- As Octave hands it over ------------------------------------------
 * No classes, vectors as n x 1, texts of a table in a cell, real numbers where
 * no imaginary part is left. */

static struct ebit_value *as_octave (const struct ebit_value *value,
                                     bool is_column);

static struct ebit_value *
list_of_octave (const struct ebit_value *value)
{
  const size_t n = value->extent[0];
  struct ebit_value *items[64] = { NULL };
  assert_true (n < 64);
  for (size_t i = 0; i < n; i++)
    items[i] = as_octave (value->items[i], value->kind == EBIT_TABLE);
  struct ebit_value *list
      = ebit_list (n, value->names, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  return list;
}

static struct ebit_value *
texts_of_octave (const struct ebit_value *value)
{
  struct ebit_value *items[64] = { NULL };
  assert_true (value->extent[0] < 64);
  for (size_t i = 0; i < value->extent[0]; i++)
    items[i] = ebit_text (value->texts[i]);
  struct ebit_value *list = ebit_list (
      value->extent[0], NULL, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < value->extent[0]; i++)
    ebit_free (items[i]);
  return list;
}

static struct ebit_value *
array_of_octave (const struct ebit_value *value)
{
  const size_t n = count (value);
  const bool is_complex = value->kind == EBIT_COMPLEX;
  double *real = calloc (n + 1, sizeof *real);
  bool has_imaginary = false;
  for (size_t i = 0; i < n; i++)
  {
    real[i] = value->numbers[is_complex ? 2 * i : i];
    has_imaginary |= is_complex && value->numbers[2 * i + 1] != 0;
  }
  struct ebit_value *array
      = ebit_array (is_complex && !has_imaginary ? EBIT_NUMBERS : value->kind,
                    value->rank == 3 ? 3 : 2, value->extent,
                    has_imaginary ? value->numbers : real);
  free (real);
  return array;
}

static struct ebit_value *
as_octave (const struct ebit_value *value, bool is_column)
{
  if (value->kind == EBIT_LIST || value->kind == EBIT_TABLE)
    return list_of_octave (value);
  if (value->kind != EBIT_TEXTS)
    return array_of_octave (value);
  return is_column || count (value) != 1 ? texts_of_octave (value)
                                         : ebit_text (value->texts[0]);
}

static void
test_every_bounds_value_comes_back (void **state)
{
  (void)state;
  static struct pool pool;
  open_pool (&pool);
  for (size_t i = 0; i < pool.n_entries; i++)
  {
    const struct ebit_value *b = pool.entries[i].value;
    struct ebit_value *text = call1 (ebit_to_json, b);
    struct ebit_value *back = value_of (ebit_from_json, text->texts[0]);
    check_equal (b, back, "the value");
    check_text (ebit_to_json, back, text->texts[0]);
    check_valid (back, true, "");
    struct ebit_value *octave = as_octave (b, false);
    check_text (ebit_to_json, octave, text->texts[0]);
    ebit_free (octave);
    ebit_free (back);
    ebit_free (text);
  }
  close_pool (&pool);
}

/* ---- The text -------------------------------------------------------- */

static void
test_each_kind_has_its_form (void **state)
{
  (void)state;
  const size_t square[] = { 2, 2 };
  const double numbers[] = { 1, 0.5, NAN, -INFINITY },
               truths[] = { 1, 0, NAN };
  struct ebit_value *items[]
      = { ebit_number (0.1),
          ebit_array (EBIT_NUMBERS, 2, square, numbers),
          ebit_matrix (1, 1, (double[]){ 0, -1 }),
          ebit_array (EBIT_LOGICALS, 1, (size_t[]){ 3 }, truths),
          ebit_text ("\"\\\n\xC3\xA9"),
          ebit_list (0, NULL, NULL),
          NULL };
  const char *names[] = { "a", "b", "c", "d", "e", "f", "g" };
  struct ebit_value *list
      = ebit_list (7, names, (const struct ebit_value *const *)items);
  struct ebit_value *text = call1 (ebit_to_json, list);
  assert_string_equal (
      text->texts[0],
      HEAD "{\"fields\": {\n"
           "  \"a\": {\"numbers\": [\"0x1.999999999999ap-4\"]},\n"
           "  \"b\": {\"extents\": [2, 2], \"numbers\": [\"0x1p+0\", "
           "\"0x1p-1\", \"nan\", \"-inf\"]},\n"
           "  \"c\": {\"complex\": [\"0x0p+0\", \"-0x1p+0\"]},\n"
           "  \"d\": {\"logicals\": [true, false, null]},\n"
           "  \"e\": \"\\\"\\\\\\u000a\xC3\xA9\",\n"
           "  \"f\": [],\n"
           "  \"g\": null}}}\n");
  struct ebit_value *back = value_of (ebit_from_json, text->texts[0]);
  assert_string_equal (ebit_text_at (back, "e", 0), "\"\\\n\xC3\xA9");
  assert_true (isnan (ebit_at (back, "d", 2)) && ebit_at (back, "d", 0) == 1);
  assert_null (ebit_field (back, "g"));
  ebit_free (back);
  ebit_free (text);
  ebit_free (list);
  for (size_t i = 0; i < 7; i++)
    ebit_free (items[i]);
}

/* What a person may write: decimal numbers, bare ones, escapes. */
static void
test_other_hands_are_read (void **state)
{
  (void)state;
  struct ebit_value *value
      = value_of (ebit_from_json,
                  "\xEF\xBB\xBF{ \"value\" : { \"fields\":{\"x\":{\"numbers\":"
                  "[1e-3,\"0.25\",\"Inf\"]},\"y\":\"\\u00e9\\ud83d\\ude00\\/"
                  "\",\"z\":-0.5}},"
                  "\r\n\t\"format\":\"ebit 1\"}");
  assert_true (ebit_at (value, "x", 0) == 1e-3);
  assert_true (ebit_at (value, "x", 1) == 0.25);
  assert_true (ebit_at (value, "x", 2) == INFINITY);
  assert_true (ebit_at (value, "z", 0) == -0.5);
  assert_string_equal (ebit_text_at (value, "y", 0),
                       "\xC3\xA9\xF0\x9F\x98\x80/");
  ebit_free (value);
}

#define VALUE(text) "{\"format\": \"ebit 1\", \"value\": " text "}"

static const struct
{
  const char *text, *message;
} refused[] = {
  { "", "what comes next in line 1, column 1 of text is the end; it must be a "
        "value: a number, a text in quotes, a list in [] or {}, true, false "
        "or null" },
  { "{\"a\" 1}", "what comes next in line 1, column 6 of text is \"1}\"; it "
                 "must be a colon after the key" },
  { "{\"a\": 1", "what comes next in line 1, column 8 of text is the end; it "
                 "must be a comma, or } at the end" },
  { "[1,\n 2 3]", "what comes next in line 2, column 4 of text is \"3]\"; it "
                  "must be a comma, or ] at the end" },
  { "[1,]", "what comes next in line 1, column 4 of text is \"]\"; it must be "
            "a value: a number, a text in quotes, a list in [] or {}, true, "
            "false or null" },
  { "{a: 1}", "what comes next in line 1, column 2 of text is \"a:\"; it must "
              "be a key in quotes" },
  { "[01]", "what comes next in line 1, column 2 of text is \"01]\"; it must "
            "be a value: a number, a text in quotes, a list in [] or {}, "
            "true, false or null" },
  { "[1.]", "what comes next in line 1, column 2 of text is \"1.]\"; it must "
            "be a value: a number, a text in quotes, a list in [] or {}, "
            "true, false or null" },
  { "[1e999]", "what comes next in line 1, column 2 of text is \"1e999]\"; it "
               "must be a value: a number, a text in quotes, a list in [] or "
               "{}, true, false or null" },
  { "\"abc", "what comes next in line 1, column 5 of text is the end; it must "
             "be the end of the text, a quote" },
  { "\"a\tb\"", "what comes next in line 1, column 3 of text is a control "
                "character; it must be the end of the text, a quote" },
  { "\"\\q\"", "what comes next in line 1, column 3 of text is \"q\"\"; it "
               "must be one of \"\\/bfnrtu after the backslash" },
  { "\"\\u0000\"",
    "what comes next in line 1, column 3 of text is \"u0000\"\"; it must be "
    "the code of a character after the backslash" },
  { "\"\\ud800x\"",
    "what comes next in line 1, column 3 of text is \"ud800x\"\"; it must be "
    "the code of a character after the backslash" },
  { "\"\xFF\"", "a character in line 1 of text is the byte 0xFF; it must be "
                "of a text in UTF-8" },
  { "null null", "what comes next in line 1, column 6 of text is \"null\"; it "
                 "must be the end" },
  { "3",
    "text is JSON of something else; it must be what to_json makes: an object "
    "with \"format\" and \"value\"" },
  { "{\"format\": \"ebit 2\", \"value\": 1}",
    "format is \"ebit 2\"; it must be \"ebit 1\"" },
  { VALUE ("{\"numbers\": 1}"), "numbers is 1; it must be an array" },
  { VALUE ("{\"numbers\": [\"a\"]}"),
    "numbers is \"a\"; it must be doubles alone, such as \"0x1.8p-1\"" },
  { VALUE ("{\"logicals\": [1]}"),
    "logicals is 1; it must be true, false and null alone" },
  { VALUE ("{\"texts\": [1]}"), "texts is 1; it must be texts alone" },
  { VALUE ("{\"complex\": [1]}"),
    "complex is a list of 1; it must be pairs of real and imaginary parts" },
  { VALUE ("{\"extents\": [2, 2], \"numbers\": [1, 2]}"),
    "extents is a list of 2; it must be 1 to 3 whole numbers whose product is "
    "2, the number of elements" },
  { VALUE ("{\"extents\": [1, 1, 1, 1], \"numbers\": [1]}"),
    "extents is a list of 4; it must be 1 to 3 whole numbers whose product is "
    "1, the number of elements" },
  { VALUE ("{\"class\": \"lm\", \"fields\": {}}"),
    "class is \"lm\"; it must be a class of ebit, such as \"ebit_bounds\"" },
  { VALUE ("{\"fields\": [1]}"),
    "fields is a list of 1; it must be an object" },
  { VALUE ("{\"columns\": {\"a\": [1]}}"),
    "a is a list of 1; it must be a vector, a column of a table" },
  { VALUE ("{\"columns\": {\"a\": 1, \"a\": 2}}"),
    "columns is with a name that is there twice; it must be of different "
    "names" },
  { VALUE ("{\"columns\": {\"a\": 1, \"b\": {\"numbers\": [1, 2]}}}"),
    "b is a vector of 2 numbers; it must be of length 1, as a is" },
};

static void
test_what_is_refused (void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
    check_text_refused (ebit_from_json, refused[i].text, refused[i].message);
  static const char *const objects[]
      = { "{}", "{\"numbers\": [], \"texts\": []}",
          "{\"numbers\": [], \"x\": 1}", "{\"class\": \"ebit_bounds\"}",
          "{\"numbers\": [], \"class\": 1}" };
  for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++)
  {
    char text[128];
    snprintf (text, sizeof text, "{\"format\": \"ebit 1\", \"value\": %s}",
              objects[i]);
    struct ebit_value *argument = ebit_text (text), *value;
    struct ebit_error error;
    assert_int_equal (
        ebit_from_json (1, (const struct ebit_value *[]){ argument }, NULL,
                        &value, &error),
        EBIT_EARGUMENT);
    assert_non_null (
        strstr (error.message, "it must be an object with \"numbers\", "));
    ebit_free (argument);
  }
  const struct ebit_value alien
      = { .kind = EBIT_FOREIGN, .class_name = "a function" };
  check_refused (ebit_to_json, 1, (const struct ebit_value *[]){ &alien },
                 "x is a function; it must be numbers, texts, or a list or "
                 "table of such");
  check_refused (ebit_to_json, 0, NULL, "x is missing; it must be a value");
  check_refused (ebit_from_json, 0, NULL,
                 "text is missing; it must be a text");
}

static void
test_nesting_ends (void **state)
{
  (void)state;
  char text[2000] = "";
  for (int i = 0; i < 1000; i++)
    strcat (text, "[");
  check_text_refused (ebit_from_json, text,
                      "what comes next in line 1, column 205 of text is "
                      "\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"; it must "
                      "be no list in that many lists");
}

static void
test_texts_near_to_one (void **state)
{
  (void)state;
  struct ebit_value *gamma = ebit_number (0.3);
  struct ebit_value *channel = call1 (ebit_amplitude_damping, gamma);
  struct ebit_value *b = call1 (ebit_quantum_capacity, channel);
  struct ebit_value *text = call1 (ebit_to_json, b);
  check_mutations (ebit_from_json, ebit_to_json, text->texts[0],
                   is_slowed () ? 300 : 5000, 19);
  ebit_free (text);
  ebit_free (b);
  ebit_free (channel);
  ebit_free (gamma);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_bounds_value_comes_back),
    cmocka_unit_test (test_each_kind_has_its_form),
    cmocka_unit_test (test_other_hands_are_read),
    cmocka_unit_test (test_what_is_refused),
    cmocka_unit_test (test_nesting_ends),
    cmocka_unit_test (test_texts_near_to_one),
  };
  return cmocka_run_group_tests_name ("value_json", tests, NULL, NULL);
}
