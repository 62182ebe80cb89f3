/* Inputs of calculators that are no numbers: choices, weights.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "arena.h"
#include "calculators.h"
#include "describe.h"
#include "functions.h"
#include "value.h"

/* ---- A calculator made for this test ----------------------------------- */

enum
{
  FIRST,
  X,
  W,
  Y = W + EBIT_WEIGHTS,
  SECOND
};

/* Every number that the kernel gets, each in a decimal place of its own. */
static void
kernel (const double *inputs, double *outputs)
{
  outputs[0] = inputs[FIRST] + 10 * inputs[SECOND];
  outputs[1] = inputs[X] + 100 * inputs[Y];
  for (size_t k = 0; k < EBIT_WEIGHTS; k++)
    outputs[2 + k] = inputs[W + k];
}

static const char *
check (const double *inputs, size_t *input)
{
  *input = 3; /* y, of the arguments */
  return inputs[Y] > inputs[X] ? "at most x" : NULL;
}

static const char *const animals[] = { "cat", "dog", "whale", NULL };
static const char *const sounds[] = { "low", "high", NULL };
static const char *const errors[] = { "_I", "_X", "_Y", "_Z" };

#define ANY                                                                   \
  {                                                                           \
    0, 100, false, false, false                                               \
  }

static const struct ebit_calculator calculator = {
  .name = "listen",
  .topic = "Test",
  .summary = "What the kernel gets",
  .n_inputs = 5,
  .inputs = { { .name = "first", .meaning = "an animal", .fallback = NAN },
              { "x", "km", "a number", ANY, NAN, NULL },
              { .name = "w",
                .unit = "1",
                .meaning = "errors",
                .fallback = 1,
                .fallback_text = "[]" },
              { "y", "1", "another", ANY, 0, "0" },
              { .name = "second",
                .meaning = "its voice",
                .fallback = 1,
                .fallback_text = "\"high\"" } },
  .choices = { [0] = animals, [4] = sounds },
  .weights = { [2] = errors },
  .n_columns = 6,
  .columns = { { "chosen", "1", "", EBIT_COLUMN_NUMBER },
               { "given", "1", "", EBIT_COLUMN_NUMBER },
               { "i", "1", "", EBIT_COLUMN_NUMBER },
               { "x_error", "1", "", EBIT_COLUMN_NUMBER },
               { "y_error", "1", "", EBIT_COLUMN_NUMBER },
               { "z", "1", "", EBIT_COLUMN_NUMBER } },
  .kernel = kernel,
  .check = check,
};

static const struct ebit_function_entry list[]
    = { { .calculator = &calculator }, { NULL, NULL } };

/* ---- Calls ------------------------------------------------------------- */

static struct ebit_context
open_context (void)
{
  return (struct ebit_context){ .options = ebit_default_options (),
                                .data = list,
                                .work = ebit_arena_new (),
                                .result = ebit_arena_new () };
}

static void
close_context (struct ebit_context *context)
{
  ebit_arena_free (context->work);
  ebit_arena_free (context->result);
}

/* The six arguments, threads last; frees them. */
static enum ebit_status
run (struct ebit_context *context, struct ebit_value *arguments[6],
     const struct ebit_value **table)
{
  *table = NULL;
  const enum ebit_status status = ebit_run_calculator (
      context, &calculator, (const struct ebit_value *const *)arguments,
      table);
  for (size_t i = 0; i < 6; i++)
    ebit_free (arguments[i]);
  return status;
}

static void
check_names (const struct ebit_value *table, size_t n,
             const char *const *names)
{
  assert_int_equal (table->extent[0], n);
  for (size_t i = 0; i < n; i++)
    assert_string_equal (table->names[i], names[i]);
}

/* An n x 4 matrix of reals. */
static struct ebit_value *
rows_of_weights (size_t n, const double *w)
{
  struct ebit_context context = { .result = ebit_arena_new () };
  double *data;
  const struct ebit_value *matrix
      = ebit_make_array (&context, EBIT_NUMBERS, 2, (size_t[]){ n, 4 }, &data);
  memcpy (data, w, n * 4 * sizeof *w);
  return ebit_root_value (context.result, matrix);
}

static double
cell (const struct ebit_value *table, const char *column, size_t row)
{
  return ebit_field (table, column)->numbers[row];
}

#define SAME 0

static void
test_choices_reach_the_kernel_and_make_no_column (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const struct ebit_value *table;
  struct ebit_value *arguments[6]
      = { ebit_text ("whale"), ebit_numbers (2, (double[]){ 7, 8 }) };
  assert_int_equal (run (&context, arguments, &table), EBIT_OK);
  check_names (table, 8,
               (const char *[]){ "x", "y", "chosen", "given", "i", "x_error",
                                 "y_error", "z" });
  for (size_t row = 0; row < 2; row++)
  {
    check_close (cell (table, "chosen", row), 12, SAME);
    check_close (cell (table, "given", row), 7 + (double)row, SAME);
    check_close (cell (table, "i", row), 1, SAME);
    check_close (cell (table, "z", row), 0, SAME);
  }
  struct ebit_value *others[6]
      = { ebit_text ("dog"), ebit_numbers (1, (double[]){ 7 }), NULL,
          ebit_numbers (1, (double[]){ 2 }), ebit_text ("low") };
  assert_int_equal (run (&context, others, &table), EBIT_OK);
  check_close (cell (table, "chosen", 0), 1, SAME);
  check_close (cell (table, "given", 0), 207, SAME);
  close_context (&context);
}

static void
test_weights_are_rows_of_four (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const struct ebit_value *table;
  struct ebit_value *rows = rows_of_weights (
      2, (double[]){ 0.5, 0.25, 0.25, 0.25, 0.125, 0.5, 0.125, 0 });
  struct ebit_value *one
      = ebit_numbers (4, (double[]){ 0.5, 0.25, 0.125, 0.125 });
  struct ebit_value *arguments[6]
      = { ebit_text ("cat"), ebit_numbers (1, (double[]){ 3 }), rows };
  assert_int_equal (run (&context, arguments, &table), EBIT_OK);
  check_names (table, 12,
               (const char *[]){ "x", "w_I", "w_X", "w_Y", "w_Z", "y",
                                 "chosen", "given", "i", "x_error", "y_error",
                                 "z" });
  check_close (cell (table, "w_Y", 1), 0.5, SAME);
  check_close (cell (table, "y_error", 1), 0.5, SAME);
  check_close (cell (table, "y_error", 0), 0.125, SAME);
  check_close (cell (table, "x", 1), 3, SAME);
  struct ebit_value *others[6]
      = { ebit_text ("cat"), ebit_numbers (3, (double[]){ 3, 4, 5 }), one };
  assert_int_equal (run (&context, others, &table), EBIT_OK);
  assert_int_equal (ebit_field (table, "w_Z")->extent[0], 3);
  check_close (cell (table, "x_error", 2), 0.25, SAME);
  close_context (&context);
}

static void
refuse (struct ebit_value *first, struct ebit_value *weights,
        struct ebit_value *y, struct ebit_value *second, const char *message)
{
  struct ebit_context context = open_context ();
  const struct ebit_value *table;
  struct ebit_value *arguments[6]
      = { first, ebit_numbers (2, (double[]){ 3, 2 }), weights, y, second };
  assert_int_equal (run (&context, arguments, &table), EBIT_EARGUMENT);
  assert_string_equal (context.error.message, message);
  close_context (&context);
}

static void
test_what_is_no_choice_and_no_weights_is_refused (void **state)
{
  (void)state;
  struct ebit_value *(*const t) (const char *) = ebit_text;
  refuse (NULL, NULL, NULL, NULL,
          "first is missing; it must be \"cat\", \"dog\" or \"whale\"");
  refuse (t ("cow"), NULL, NULL, NULL,
          "first is \"cow\"; it must be \"cat\", \"dog\" or \"whale\"");
  refuse (ebit_numbers (1, (double[]){ 1 }), NULL, NULL, NULL,
          "first is 1; it must be \"cat\", \"dog\" or \"whale\"");
  refuse (t ("cat"), NULL, NULL, t ("loud"),
          "second is \"loud\"; it must be \"low\" or \"high\"");
  refuse (t ("cat"), ebit_numbers (2, (double[]){ 0.5, 0.5 }), NULL, NULL,
          "w is a vector of 2 numbers; it must be 4 numbers >= 0 with sum 1, "
          "or an n x 4 matrix of such rows");
  refuse (t ("cat"), ebit_numbers (4, (double[]){ 0.5, 0, 0, 0 }), NULL, NULL,
          "w is of sum 0.5; it must be 4 numbers >= 0 with sum 1, "
          "or an n x 4 matrix of such rows");
  refuse (t ("cat"), ebit_numbers (4, (double[]){ 1.5, -0.5, 0, 0 }), NULL,
          NULL, "w[1] is 1.5; it must be a number in [0, 1]");
  struct ebit_value *three
      = rows_of_weights (3, (double[]){ 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
  refuse (t ("cat"), three, NULL, NULL,
          "w is of length 3; it must be of length 1 or 2, as x is");
  refuse (t ("cat"), NULL, ebit_numbers (1, (double[]){ 2.5 }), NULL,
          "y is 2.5; it must be at most x");
}

static void
test_descriptions_have_choices_where_they_stand (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const struct ebit_value *table, *argument = ebit_text ("listen");
  assert_int_equal (ebit_list_of_functions (&context, NULL, &table), EBIT_OK);
  assert_string_equal (
      ebit_field (table, "usage")->texts[0],
      "first, x, w = [], y = 0, second = \"high\", threads = 1");
  assert_int_equal (ebit_description_of_function (&context, &argument, &table),
                    EBIT_OK);
  const struct ebit_value *range = ebit_field (table, "range");
  const struct ebit_value *unit = ebit_field (table, "unit");
  assert_string_equal (ebit_field (table, "name")->texts[4], "second");
  assert_string_equal (range->texts[0], "\"cat\", \"dog\" or \"whale\"");
  assert_string_equal (range->texts[1], "a number in [0, 100]");
  assert_string_equal (
      range->texts[2],
      "4 numbers >= 0 with sum 1, or an n x 4 matrix of such rows");
  assert_string_equal (unit->texts[0], "");
  assert_string_equal (unit->texts[1], "km");
  assert_string_equal (ebit_field (table, "default")->texts[4], "\"high\"");
  ebit_free ((struct ebit_value *)argument);
  close_context (&context);
}

/* ---- Those of the list -------------------------------------------------- */

static void
test_every_calculator_fits (void **state)
{
  (void)state;
  for (size_t i = 0;
       ebit_functions[i].functional || ebit_functions[i].calculator; i++)
  {
    const struct ebit_calculator *one = ebit_functions[i].calculator;
    size_t numbers = 0;
    for (size_t j = 0; one && j < one->n_inputs; j++)
    {
      numbers += ebit_count_numbers (one, j);
      const char *const *choices = one->choices[j];
      assert_false (choices && one->weights[j]);
      /* The default's text is that of its place. */
      if (!choices || !one->inputs[j].fallback_text)
        continue;
      char quoted[64];
      snprintf (quoted, sizeof quoted, "\"%s\"",
                choices[(size_t)one->inputs[j].fallback]);
      assert_string_equal (one->inputs[j].fallback_text, quoted);
    }
    assert_true (numbers <= EBIT_MAX_NUMBERS);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_choices_reach_the_kernel_and_make_no_column),
          cmocka_unit_test (test_weights_are_rows_of_four),
          cmocka_unit_test (test_what_is_no_choice_and_no_weights_is_refused),
          cmocka_unit_test (test_descriptions_have_choices_where_they_stand),
          cmocka_unit_test (test_every_calculator_fits) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
