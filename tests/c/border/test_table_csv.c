/* Tables as comma-separated values, and back.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_calls.h"

static void
test_what_is_written (void **state)
{
  (void)state;
  const double numbers[] = { 0.1, NAN, -1e-300 }, truths[] = { 1, 0, NAN };
  struct ebit_value *texts[]
      = { ebit_text ("a, b"), ebit_text ("say \"y\""), ebit_text ("") };
  struct ebit_value *columns[]
      = { ebit_numbers (3, numbers),
          ebit_array (EBIT_LOGICALS, 1, (size_t[]){ 3 }, truths),
          ebit_list (3, NULL, (const struct ebit_value *const *)texts) };
  struct ebit_value *table
      = ebit_list (3, (const char *[]){ "x", "is \"so\"", "c" },
                   (const struct ebit_value *const *)columns);
  check_text (ebit_to_csv, table,
              "\"x\",\"is \"\"so\"\"\",\"c\"\n"
              "0.1,TRUE,\"a, b\"\n"
              "NaN,FALSE,\"say \"\"y\"\"\"\n"
              "-1e-300,NA,\"\"\n");
  ebit_free (table);
  for (size_t i = 0; i < 3; i++)
  {
    ebit_free (columns[i]);
    ebit_free (texts[i]);
  }
}

static void
test_tables_come_back (void **state)
{
  (void)state;
  double gamma[101];
  for (size_t i = 0; i < 101; i++)
    gamma[i] = (double)i / 100;
  struct ebit_value *x = ebit_numbers (101, gamma), *y = ebit_number (0.1);
  struct ebit_value *table
      = call (ebit_gadc_rates, 2, (const struct ebit_value *[]){ x, y });
  struct ebit_value *text = call1 (ebit_to_csv, table);
  struct ebit_value *back = value_of (ebit_from_csv, text->texts[0]);
  assert_int_equal (back->kind, EBIT_TABLE);
  assert_int_equal (back->extent[0], table->extent[0]);
  for (size_t j = 0; j < table->extent[0]; j++)
  {
    const struct ebit_value *one = table->items[j], *other = back->items[j];
    assert_string_equal (table->names[j], back->names[j]);
    assert_int_equal (one->kind, other->kind);
    for (size_t i = 0; i < 101; i++)
      if (one->kind == EBIT_TEXTS)
        assert_string_equal (one->texts[i], other->texts[i]);
      else
        assert_memory_equal (&one->numbers[i], &other->numbers[i],
                             sizeof (double));
  }
  check_text (ebit_to_csv, back, text->texts[0]);
  ebit_free (back);
  ebit_free (text);
  ebit_free (table);
  ebit_free (x);
  ebit_free (y);
}

static void
test_a_bounds_value_is_a_row (void **state)
{
  (void)state;
  struct ebit_value *p = ebit_number (0.25);
  struct ebit_value *channel = call1 (ebit_erasure, p);
  struct ebit_value *b = call1 (ebit_rains, channel);
  check_text (ebit_to_csv, b,
              "\"quantity\",\"lower\",\"upper\",\"status\",\"tol\","
              "\"lower_method\",\"upper_method\",\"task\"\n"
              "\"rains\",0.75,0.75,\"exact\",1e-08,\"erasure_closed_form\","
              "\"erasure_closed_form\",\"entanglement\"\n");
  ebit_free (b);
  ebit_free (channel);
  ebit_free (p);
}

static void
test_kinds_of_columns (void **state)
{
  (void)state;
  struct ebit_value *table
      = value_of (ebit_from_csv, "\xEF\xBB\xBF"
                                 "n, yes ,name,,quoted,empty\r\n"
                                 "1, TRUE ,a b,0x1p-1,\"1\",\r\n\r\n"
                                 "NA,NA,\"two\nlines \"\"q\"\"\",Inf,2,NA");
  static const char *const names[]
      = { "n", "yes", "name", "column4", "quoted", "empty" };
  static const enum ebit_kind kinds[]
      = { EBIT_NUMBERS, EBIT_LOGICALS, EBIT_TEXTS,
          EBIT_NUMBERS, EBIT_TEXTS,    EBIT_NUMBERS };
  assert_int_equal (table->extent[0], 6);
  for (size_t j = 0; j < 6; j++)
  {
    assert_string_equal (table->names[j], names[j]);
    assert_int_equal (table->items[j]->kind, kinds[j]);
    assert_int_equal (table->items[j]->extent[0], 2);
  }
  assert_true (ebit_at (table, "n", 0) == 1
               && isnan (ebit_at (table, "n", 1)));
  assert_true (ebit_at (table, "yes", 0) == 1);
  assert_true (ebit_at (table, "column4", 0) == 0.5);
  assert_string_equal (ebit_text_at (table, "name", 1), "two\nlines \"q\"");
  assert_true (isnan (ebit_at (table, "empty", 0)));
  assert_true (isnan (ebit_at (table, "name", 0)));
  assert_null (ebit_text_at (table, "name", 2));
  assert_null (ebit_text_at (table, "n", 0));
  assert_true (isnan (ebit_at (table, "other", 0)));
  ebit_free (table);
  table = value_of (ebit_from_csv, "a,b\n");
  assert_int_equal (table->items[1]->extent[0], 0);
  ebit_free (table);
}

/* Rows of one host, gone on with by another. */
static void
test_logicals_as_numbers (void **state)
{
  (void)state;
  struct ebit_value *table
      = value_of (ebit_from_csv, "yes,two,number\nTRUE,TRUE,1\n0,2,0\n"
                                 "NaN,NaN,NaN\n1,FALSE,1\nNA,NA,NA\n");
  assert_int_equal (table->items[0]->kind, EBIT_LOGICALS);
  assert_int_equal (table->items[1]->kind, EBIT_TEXTS);
  assert_int_equal (table->items[2]->kind, EBIT_NUMBERS);
  static const double yes[] = { 1, 0, NAN, 1, NAN };
  for (size_t i = 0; i < 5; i++)
    assert_true (isnan (yes[i]) ? isnan (ebit_at (table, "yes", i))
                                : ebit_at (table, "yes", i) == yes[i]);
  ebit_free (table);
}

static void
test_what_is_refused (void **state)
{
  (void)state;
  check_text_refused (ebit_from_csv, "",
                      "text is empty; it must be lines of comma-separated "
                      "values, the first the names of the columns");
  check_text_refused (
      ebit_from_csv, "a,b\n1,2\n\n3\n",
      "the row in line 4 of text is of 1 values; it must be of 2, as line "
      "1 is");
  check_text_refused (ebit_from_csv, "a\n\"b\nc",
                      "a text in line 2 of text is without its second quote; "
                      "it must be one with a quote at its end");
  check_text_refused (ebit_from_csv, "a\n\"b\"c\n",
                      "what comes next in line 2, column 4 of text is \"c\"; "
                      "it must be a comma, or the end of the line");
  check_text_refused (ebit_from_csv, "a,a\n",
                      "the header in line 1 of text is \"a\" twice; it must "
                      "be of different names");
  check_text_refused (ebit_from_csv, "a\n\xFF\n",
                      "a character in line 2 of text is the byte 0xFF; it "
                      "must be of a text in UTF-8");
  check_refused (ebit_from_csv, 0, NULL, "text is missing; it must be a text");
  struct ebit_value *one = ebit_number (1),
                    *two = ebit_numbers (2, (double[]){ 1, 2 }),
                    *pair = ebit_matrix (1, 1, (double[]){ 1, 2 });
  check_refused (ebit_to_csv, 1, (const struct ebit_value *[]){ one },
                 "table is 1; it must be a table, a list of named columns of "
                 "one length, or a bounds value");
  const char *names[] = { "a", "b" };
  struct ebit_value *uneven
      = ebit_list (2, names, (const struct ebit_value *[]){ one, two });
  check_refused (ebit_to_csv, 1, (const struct ebit_value *[]){ uneven },
                 "b of table is of length 2; it must be of length 1, as a is");
  struct ebit_value *imaginary
      = ebit_list (1, names, (const struct ebit_value *[]){ pair });
  check_refused (ebit_to_csv, 1, (const struct ebit_value *[]){ imaginary },
                 "a of table is 1+2i; it must be real numbers, logicals or "
                 "texts");
  ebit_free (imaginary);
  ebit_free (uneven);
  ebit_free (pair);
  ebit_free (two);
  ebit_free (one);
}

static void
test_texts_near_to_one (void **state)
{
  (void)state;
  check_mutations (ebit_from_csv, ebit_to_csv,
                   "\"n\",\"name\",\"yes\"\n0.1,\"a \"\"b\"\"\",TRUE\n"
                   "-1e-300,\"two\nlines\",NA\nNaN,\"\",FALSE\n",
                   is_slowed () ? 500 : 20000, 4180);
}

static void
test_arrays_of_callers (void **state)
{
  (void)state;
  const double data[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  const size_t extent[] = { 2, 2, 2 };
  struct ebit_value *stack = ebit_array (EBIT_NUMBERS, 3, extent, data);
  assert_int_equal (stack->rank, 3);
  assert_memory_equal (stack->numbers, data, sizeof data);
  ebit_free (stack);
  assert_null (ebit_array (EBIT_TEXTS, 1, extent, data));
  assert_null (ebit_array (EBIT_NUMBERS, 4, extent, data));
  assert_null (ebit_array (EBIT_NUMBERS, 0, extent, data));
  assert_null (ebit_array (EBIT_NUMBERS, 2, extent, NULL));
  assert_null (ebit_array (EBIT_NUMBERS, 2, NULL, data));
  const size_t endless[] = { (size_t)-1, 2 };
  assert_null (ebit_array (EBIT_NUMBERS, 2, endless, data));
  assert_true (isnan (ebit_lower (NULL)) && isnan (ebit_upper (NULL)));
  assert_int_equal (EBIT_VERSION_NUMBER, 10000 * EBIT_VERSION_MAJOR
                                             + 100 * EBIT_VERSION_MINOR
                                             + EBIT_VERSION_PATCH);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_written),
    cmocka_unit_test (test_tables_come_back),
    cmocka_unit_test (test_a_bounds_value_is_a_row),
    cmocka_unit_test (test_kinds_of_columns),
    cmocka_unit_test (test_logicals_as_numbers),
    cmocka_unit_test (test_what_is_refused),
    cmocka_unit_test (test_texts_near_to_one),
    cmocka_unit_test (test_arrays_of_callers),
  };
  return cmocka_run_group_tests_name ("table_csv", tests, NULL, NULL);
}
