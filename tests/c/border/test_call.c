/* The way across the border: recycling, refusals, interrupt, memory.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "ebit.h"

#define SAME 1e-300 /* equal to the last bit, but for the test's message */

/* Calls `name` with what must be refused, and checks the words. */
static void
check_refused (const char *name, size_t n,
               const struct ebit_value *const *arguments, const char *message)
{
  struct ebit_error error;
  struct ebit_value *result;
  assert_int_equal (ebit_call (name, n, arguments, NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_int_equal (error.status, EBIT_EARGUMENT);
  assert_string_equal (error.message, message);
  assert_null (result);
}

static void
test_scalars_are_recycled (void **state)
{
  (void)state;
  struct ebit_value *success = ebit_numbers (3, (double[]){ 0.5, 0.7, 0.9 });
  struct ebit_value *amplitude = ebit_numbers (1, (double[]){ 0.6 });
  const struct ebit_value *arguments[] = { success, amplitude };
  struct ebit_value *table;
  assert_int_equal (ebit_inept_delivery (2, arguments, NULL, &table, NULL),
                    EBIT_OK);
  assert_int_equal (table->kind, EBIT_TABLE);
  assert_string_equal (table->class_name, "ebit_sweep");
  const struct ebit_value *column = ebit_field (table, "amplitude");
  assert_int_equal (column->extent[0], 3);
  for (size_t i = 0; i < 3; i++)
    check_close (column->numbers[i], 0.6, SAME);
  check_close (ebit_field (table, "model")->numbers[2], 5.0 / 12, 1e-16);
  ebit_free (table);
  ebit_free (amplitude);
  ebit_free (success);
}

static void
test_empty_vectors_give_empty_tables (void **state)
{
  (void)state;
  struct ebit_value *none = ebit_numbers (0, NULL);
  struct ebit_value *amplitude = ebit_numbers (1, (double[]){ 0.6 });
  const struct ebit_value *arguments[] = { none, amplitude };
  struct ebit_value *table;
  assert_int_equal (ebit_inept_delivery (2, arguments, NULL, &table, NULL),
                    EBIT_OK);
  assert_int_equal (ebit_field (table, "fidelity")->extent[0], 0);
  ebit_free (table);
  ebit_free (amplitude);
  ebit_free (none);
}

static void
test_wrong_arguments_are_refused_by_name (void **state)
{
  (void)state;
  struct ebit_value *two = ebit_numbers (2, (double[]){ 0.5, 0.6 });
  struct ebit_value *three = ebit_numbers (3, (double[]){ 0.1, 0.2, 0.3 });
  struct ebit_value *wrong = ebit_numbers (2, (double[]){ 0.5, NAN });
  struct ebit_value *one = ebit_numbers (1, (double[]){ 0.5 });
  struct ebit_value *half = ebit_numbers (1, (double[]){ 1.5 });
  struct ebit_value *text = ebit_text ("abc");
  struct ebit_value *matrix = ebit_matrix (1, 1, (double[]){ 1, 2 });
  const struct ebit_value foreign
      = { .kind = EBIT_FOREIGN, .class_name = "a sparse matrix" };
#define REFUSED(message, ...)                                                 \
  check_refused ("inept_delivery",                                            \
                 sizeof ((const struct ebit_value *[]){ __VA_ARGS__ })        \
                     / sizeof (struct ebit_value *),                          \
                 (const struct ebit_value *[]){ __VA_ARGS__ }, message)
  REFUSED ("amplitude is of length 3; it must be of length 1 or 2, as success "
           "is",
           two, three);
  REFUSED ("amplitude[2] is NaN; it must be a number in [0, 1]", two, wrong);
  REFUSED ("success is 1.5; it must be a number in [0, 1]", half, one);
  REFUSED ("success is \"abc\"; it must be a number in [0, 1]", text, one);
  REFUSED ("success is 1+2i; it must be a number in [0, 1]", matrix, one);
  REFUSED ("success is a sparse matrix; it must be a number in [0, 1]",
           &foreign, one);
  REFUSED ("success is missing; it must be a number in [0, 1]", NULL, one);
  REFUSED ("threads is 1.5; it must be a whole number in [1, 1024]", one, one,
           NULL, half);
  REFUSED ("inept_delivery has 5 arguments; it must be at most 4", one, one,
           one, one, one);
#undef REFUSED
  check_refused ("no_such_function", 0, NULL,
                 "the function is \"no_such_function\"; it must be one that "
                 "ebit_list_functions lists");
  struct ebit_value *all[] = { two, three, wrong, one, half, text, matrix };
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
    ebit_free (all[i]);
}

static void
test_null_is_refused_where_it_may_not_be (void **state)
{
  (void)state;
  struct ebit_error error;
  struct ebit_value *result;
  struct ebit_value *p = ebit_numbers (1, (double[]){ 0.1 });
  const struct ebit_value *arguments[] = { p, NULL };
  check_refused (NULL, 0, NULL,
                 "the function is NULL; it must be the name of one that "
                 "ebit_list_functions lists");
  check_refused ("dephasing", 1, NULL,
                 "the array of arguments is NULL; it must be as long as their "
                 "number says");
  assert_int_equal (ebit_dephasing (2, NULL, NULL, &result, NULL),
                    EBIT_EARGUMENT);
  assert_null (result);
  assert_int_equal (ebit_dephasing (1, arguments, NULL, NULL, &error),
                    EBIT_EARGUMENT);
  assert_string_equal (error.message, "result is NULL; it must be the address "
                                      "of a pointer");
  assert_int_equal (ebit_call (NULL, 1, NULL, NULL, NULL, NULL),
                    EBIT_EARGUMENT);
  assert_int_equal (ebit_depolarizing (2, arguments, NULL, &result, NULL),
                    EBIT_OK);
  ebit_free (result);
  ebit_free (p);
}

static void
test_values_must_hold_what_they_say (void **state)
{
  (void)state;
  static const char *const none[] = { NULL };
  static const struct
  {
    struct ebit_value value;
    const char *message;
  } wrong[] = {
    { { .kind = EBIT_NUMBERS, .rank = 1, .extent = { 2, 1, 1 } },
      "p is a value whose contents are NULL; it must be one with contents "
      "where its extents are not 0" },
    { { .kind = EBIT_TEXTS, .rank = 1, .extent = { 1 } },
      "p is a value whose contents are NULL; it must be one with contents "
      "where its extents are not 0" },
    { { .kind = EBIT_TEXTS, .rank = 1, .extent = { 1 }, .texts = none },
      "p is a value whose contents are NULL; it must be one with contents "
      "where its extents are not 0" },
    { { .kind = EBIT_TABLE, .rank = 1, .extent = { 1 } },
      "p is a value whose contents are NULL; it must be one with contents "
      "where its extents are not 0" },
    { { .kind = EBIT_COMPLEX, .rank = 4 },
      "p is an array of no rank that ebit knows; it must be of rank 1 to 3" },
    { { .kind = EBIT_COMPLEX },
      "p is an array of no rank that ebit knows; it must be of rank 1 to 3" },
    { { .kind = EBIT_NUMBERS, .rank = 2, .extent = { SIZE_MAX / 2, 4 } },
      "p is an array larger than any memory; it must be smaller" },
    { { .kind = (enum ebit_kind)77, .rank = 1, .extent = { 1 } },
      "p is a value of no kind that ebit knows; it must be of a kind that "
      "ebit.h lists" },
  };
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
  {
    const struct ebit_value *bare[] = { &wrong[i].value };
    check_refused ("dephasing", 1, bare, wrong[i].message);
    const struct ebit_value list
        = { .kind = EBIT_LIST, .rank = 1, .extent = { 1 }, .items = bare };
    const struct ebit_value *held[] = { &list };
    check_refused ("dephasing", 1, held, wrong[i].message);
  }
}

/* A list that holds itself is as deep as any. */
static void
test_depth_is_limited (void **state)
{
  (void)state;
  const struct ebit_value *items[1];
  const struct ebit_value endless
      = { .kind = EBIT_LIST, .rank = 1, .extent = { 1 }, .items = items };
  items[0] = &endless;
  struct ebit_value *half = ebit_numbers (1, (double[]){ 0.5 });
  check_refused ("verify", 1, items,
                 "b is a list of lists nested more than 100 deep; it must be "
                 "nested at most 100 deep");
  check_refused ("inept_delivery", 4,
                 (const struct ebit_value *[]){ half, half, NULL, &endless },
                 "threads is a list of lists nested more than 100 deep; it "
                 "must be nested at most 100 deep");
  ebit_free (half);
}

static void
test_numbers_are_told_from_their_neighbours (void **state)
{
  (void)state;
  struct ebit_value *above = ebit_numbers (1, (double[]){ 1 + 0x1p-39 });
  struct ebit_value *grid
      = ebit_matrix (2, 2, (double[]){ 0, 0, 0, 0, 0, 0, 0, 0 });
  struct ebit_value real = *grid;
  real.kind = EBIT_NUMBERS;
  const struct ebit_value *arguments[] = { above, above };
  check_refused (
      "inept_delivery", 2, arguments,
      "success is 1.000000000001819; it must be a number in [0, 1]");
  arguments[0] = &real;
  check_refused ("inept_delivery", 2, arguments,
                 "success is a 2 x 2 matrix of numbers; it must be a number "
                 "in [0, 1], or a vector of such");
  ebit_free (above);
  ebit_free (grid);
}

static int
stop_at_once (void *calls)
{
  ++*(int *)calls;
  return 1;
}

static void
note_progress (double fraction, void *last)
{
  *(double *)last = fraction;
}

enum
{
  MANY = 5000
};

/* A table of MANY rows, on so many threads. */
static enum ebit_status
run_many (double threads, const struct ebit_options *options,
          struct ebit_value **table, struct ebit_error *error)
{
  static double success[MANY];
  for (size_t i = 0; i < MANY; i++)
    success[i] = (double)(i + 1) / (MANY + 1);
  struct ebit_value *x = ebit_numbers (MANY, success);
  struct ebit_value *amplitude = ebit_numbers (1, (double[]){ 0.3 });
  struct ebit_value *n = ebit_numbers (1, &threads);
  const struct ebit_value *arguments[] = { x, amplitude, NULL, n };
  enum ebit_status status
      = ebit_inept_delivery (4, arguments, options, table, error);
  ebit_free (x);
  ebit_free (amplitude);
  ebit_free (n);
  return status;
}

static void
test_interrupt_stops_and_loses_nothing (void **state)
{
  (void)state;
  int calls = 0;
  struct ebit_options options = ebit_default_options ();
  options.poll = stop_at_once;
  options.poll_data = &calls;
  struct ebit_error error;
  struct ebit_value *table;
  assert_int_equal (run_many (1, &options, &table, &error), EBIT_EINTERRUPT);
  assert_null (table);
  assert_int_equal (calls, 1);
  assert_string_equal (error.message, "the computation was interrupted");
}

static void
test_progress_reaches_one (void **state)
{
  (void)state;
  double last = 0;
  struct ebit_options options = ebit_default_options ();
  options.progress = note_progress;
  options.progress_data = &last;
  struct ebit_value *table;
  assert_int_equal (run_many (1, &options, &table, NULL), EBIT_OK);
  check_close (last, 1, SAME);
  ebit_free (table);
}

static void
test_threads_give_the_same_bits (void **state)
{
  (void)state;
  struct ebit_value *one, *two;
  assert_int_equal (run_many (1, NULL, &one, NULL), EBIT_OK);
  assert_int_equal (run_many (2, NULL, &two, NULL), EBIT_OK);
  for (size_t j = 0; j < one->extent[0]; j++)
    assert_memory_equal (one->items[j]->numbers, two->items[j]->numbers,
                         MANY * sizeof (double));
  ebit_free (one);
  ebit_free (two);
}

static void
test_makers_copy_what_they_are_given (void **state)
{
  (void)state;
  double x[] = { 1, 2 };
  struct ebit_value *numbers = ebit_numbers (2, x);
  x[0] = 7;
  check_close (numbers->numbers[0], 1, SAME);
  struct ebit_value *text = ebit_text ("p");
  struct ebit_value *list
      = ebit_list (2, (const char *[]){ "a", "b" },
                   (const struct ebit_value *[]){ numbers, text });
  ebit_free (numbers);
  ebit_free (text);
  check_close (ebit_field (list, "a")->numbers[1], 2, SAME);
  assert_string_equal (ebit_field (list, "b")->texts[0], "p");
  assert_null (ebit_field (list, "c"));
  assert_null (ebit_field (NULL, "a"));
  ebit_free (list);
  ebit_free (NULL);
}

/* Every function of the table has its C spelling, a topic and a summary that
 * is one line without a full stop. */
static void
test_the_table_of_functions_is_complete (void **state)
{
  (void)state;
  struct ebit_value *table;
  assert_int_equal (ebit_list_functions (0, NULL, NULL, &table, NULL),
                    EBIT_OK);
  const struct ebit_value *names = ebit_field (table, "name");
  const struct ebit_value *summaries = ebit_field (table, "summary");
  for (size_t i = 0; i < names->extent[0]; i++)
  {
    const char *summary = summaries->texts[i];
    assert_true (strlen (summary) > 10 && strlen (summary) < 80);
    assert_true (summary[strlen (summary) - 1] != '.');
    struct ebit_value *name = ebit_text (names->texts[i]);
    struct ebit_value *described;
    assert_int_equal (ebit_describe (1, (const struct ebit_value *[]){ name },
                                     NULL, &described, NULL),
                      EBIT_OK);
    const struct ebit_value *meanings = ebit_field (described, "meaning");
    size_t n_results = 0;
    for (size_t j = 0; j < meanings->extent[0]; j++)
    {
      assert_true (strlen (meanings->texts[j]) >= 3);
      n_results
          += strcmp (ebit_text_at (described, "role", j), "argument") != 0;
    }
    if (n_results == 0)
      fail_msg ("core/border/returned.c does not know what %s returns",
                names->texts[i]);
    ebit_free (described);
    ebit_free (name);
  }
  ebit_free (table);
}

static void
test_statuses_have_words (void **state)
{
  (void)state;
  assert_string_equal (ebit_version (), EBIT_VERSION);
  assert_string_equal (ebit_status_name (EBIT_ESOLVER), "solver");
  for (int status = EBIT_OK; status <= EBIT_EMEMORY; status++)
    assert_true (strlen (ebit_status_message ((enum ebit_status)status)) > 10);
  assert_string_equal (ebit_status_name ((enum ebit_status)99), "unknown");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_scalars_are_recycled),
    cmocka_unit_test (test_empty_vectors_give_empty_tables),
    cmocka_unit_test (test_wrong_arguments_are_refused_by_name),
    cmocka_unit_test (test_null_is_refused_where_it_may_not_be),
    cmocka_unit_test (test_values_must_hold_what_they_say),
    cmocka_unit_test (test_depth_is_limited),
    cmocka_unit_test (test_numbers_are_told_from_their_neighbours),
    cmocka_unit_test (test_interrupt_stops_and_loses_nothing),
    cmocka_unit_test (test_progress_reaches_one),
    cmocka_unit_test (test_threads_give_the_same_bits),
    cmocka_unit_test (test_makers_copy_what_they_are_given),
    cmocka_unit_test (test_the_table_of_functions_is_complete),
    cmocka_unit_test (test_statuses_have_words),
  };
  return cmocka_run_group_tests_name ("call", tests, NULL, NULL);
}
