/* One function for many lists of arguments.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#define CALLS 12

/* A list of the lists (channel, tol) of damping channels; the last channel is
 * replaced where there is something to replace it. */
static struct ebit_value *
make_calls (const struct ebit_value *last)
{
  struct ebit_value *items[CALLS];
  for (size_t i = 0; i < CALLS; i++)
  {
    struct ebit_value *channel = call2 (ebit_gadc, 0.05 * (double)i, 0.1);
    struct ebit_value *tol = ebit_numbers (1, (double[]){ 1e-7 });
    const struct ebit_value *first = i == CALLS - 1 && last ? last : channel;
    items[i]
        = ebit_list (2, NULL, (const struct ebit_value *[]){ first, tol });
    ebit_free (tol);
    ebit_free (channel);
  }
  struct ebit_value *calls
      = ebit_list (CALLS, NULL, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < CALLS; i++)
    ebit_free (items[i]);
  return calls;
}

static struct ebit_value *
map_calls (const char *name, const struct ebit_value *calls, double threads)
{
  struct ebit_value *function = ebit_text (name);
  struct ebit_value *count = ebit_numbers (1, &threads);
  struct ebit_value *result
      = call (ebit_map_function, 3,
              (const struct ebit_value *[]){ function, calls, count });
  ebit_free (count);
  ebit_free (function);
  return result;
}

/* Each result is what the call alone returns, to the last bit, for any number
 * of threads. */
static void
test_each_is_the_call_alone (void **state)
{
  (void)state;
  struct ebit_value *calls = make_calls (NULL);
  static const double threads[] = { 1, 2, 7 };
  for (size_t t = 0; t < 3; t++)
  {
    struct ebit_value *all = map_calls ("cpp_capacity", calls, threads[t]);
    assert_int_equal (all->kind, EBIT_LIST);
    assert_int_equal (all->extent[0], CALLS);
    for (size_t i = 0; i < CALLS; i++)
    {
      struct ebit_value *one
          = call (ebit_cpp_capacity, 2, calls->items[i]->items);
      assert_string_equal (all->items[i]->class_name, "ebit_bounds");
      assert_true (number (one, "lower") == number (all->items[i], "lower"));
      assert_true (number (one, "upper") == number (all->items[i], "upper"));
      assert_true (number (all->items[i], "tol") == 1e-7);
      check_valid (all->items[i], true, "");
      ebit_free (one);
    }
    ebit_free (all);
  }
  ebit_free (calls);
}

/* Numbers, tables and texts come as well; no calls make an empty list. */
static void
test_any_function (void **state)
{
  (void)state;
  struct ebit_value *half = ebit_numbers (1, (double[]){ 0.5 });
  struct ebit_value *arguments
      = ebit_list (2, NULL, (const struct ebit_value *[]){ half, half });
  struct ebit_value *calls
      = ebit_list (1, NULL, (const struct ebit_value *[]){ arguments });
  struct ebit_value *tables = map_calls ("inept_delivery", calls, 2);
  assert_int_equal (tables->items[0]->kind, EBIT_TABLE);
  ebit_free (tables);
  ebit_free (calls);
  ebit_free (arguments);
  ebit_free (half);
  struct ebit_value *none = ebit_list (0, NULL, NULL);
  struct ebit_value *empty = map_calls ("cpp_capacity", none, 1);
  assert_int_equal (empty->kind, EBIT_LIST);
  assert_int_equal (empty->extent[0], 0);
  ebit_free (empty);
  ebit_free (none);
}

static void
check_message (const char *name, const struct ebit_value *calls,
               enum ebit_language language, const char *message)
{
  struct ebit_value *function = ebit_text (name);
  struct ebit_options options = ebit_default_options ();
  options.language = language;
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (
      ebit_map_function (2, (const struct ebit_value *[]){ function, calls },
                         &options, &result, &error),
      EBIT_EARGUMENT);
  assert_null (result);
  assert_string_equal (error.message, message);
  ebit_free (function);
}

static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_value *three = ebit_numbers (1, (double[]){ 3 });
  struct ebit_value *bad = make_calls (three);
  check_message ("cpp_capacity", bad, EBIT_IN_R,
                 "calls[[12]]: channel is 3; it must be a channel, as the "
                 "constructors make it");
  check_message ("cpp_capacity", bad, EBIT_IN_OCTAVE,
                 "calls{12}: channel is 3; it must be a channel, as the "
                 "constructors make it");
  check_message ("quantum_capacitie", bad, EBIT_IN_C,
                 "name is \"quantum_capacitie\"; it must be the name of a "
                 "function that list_functions lists, such as "
                 "\"quantum_capacity\"");
  check_message ("rains", three, EBIT_IN_C,
                 "calls is 3; it must be a list of lists of arguments");
  struct ebit_value *flat
      = ebit_list (1, NULL, (const struct ebit_value *[]){ three });
  check_message ("rains", flat, EBIT_IN_R,
                 "calls[[1]] is 3; it must be a list of arguments");
  struct ebit_value *channel = call2 (ebit_gadc, 0.1, 0.1);
  check_message (
      "rains", channel, EBIT_IN_C,
      "calls is a channel; it must be a list of lists of arguments");
  ebit_free (channel);
  ebit_free (flat);
  ebit_free (bad);
  ebit_free (three);
}

static int
stop (void *data)
{
  size_t *polls = data;
  return ++*polls > 3;
}

static void
test_interrupt (void **state)
{
  (void)state;
  struct ebit_value *calls = make_calls (NULL);
  struct ebit_value *function = ebit_text ("max_rains");
  struct ebit_options options = ebit_default_options ();
  size_t polls = 0;
  options.poll = stop;
  options.poll_data = &polls;
  struct ebit_value *result;
  assert_int_equal (
      ebit_map_function (2, (const struct ebit_value *[]){ function, calls },
                         &options, &result, NULL),
      EBIT_EINTERRUPT);
  assert_null (result);
  ebit_free (function);
  ebit_free (calls);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_is_the_call_alone),
    cmocka_unit_test (test_any_function),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_interrupt),
  };
  return cmocka_run_group_tests_name ("map_function", tests, NULL, NULL);
}
