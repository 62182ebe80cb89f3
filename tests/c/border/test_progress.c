/* Progress of calls that search: how far they are, and signs of life.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_calls.h"
#include "context.h"
#include "statistics_calls.h"

enum
{
  MOST_TOLD = 4096
};

struct told
{
  size_t n;
  double fractions[MOST_TOLD];
};

static void
note (double fraction, void *data)
{
  struct told *told = data;
  if (told->n < MOST_TOLD)
    told->fractions[told->n++] = fraction;
}

/* From what is between 0 and 1 to 1, and never back. */
static void
check_told (const struct told *told, size_t least)
{
  assert_true (told->n >= least && told->n < MOST_TOLD);
  for (size_t i = 0; i < told->n; i++)
  {
    assert_true (told->fractions[i] >= 0 && told->fractions[i] <= 1);
    assert_true (i == 0 || told->fractions[i] >= told->fractions[i - 1]);
  }
  assert_true (told->fractions[told->n - 1] == 1);
}

static size_t
count_between (const struct told *told)
{
  size_t n = 0;
  for (size_t i = 0; i < told->n; i++)
    n += told->fractions[i] > 0 && told->fractions[i] < 1;
  return n;
}

static void
call_told (ebit_function *function, size_t n,
           const struct ebit_value *const *arguments, struct told *told)
{
  struct ebit_options options = ebit_default_options ();
  struct ebit_value *result;
  struct ebit_error error;
  options.progress = note;
  options.progress_data = told;
  *told = (struct told){ .n = 0 };
  if (function (n, arguments, &options, &result, &error) != EBIT_OK)
    fail_msg ("%s", error.message);
  ebit_free (result);
}

/* Each search says how far its gap is, with no poll asked for. */
static void
test_searches_tell (void **state)
{
  (void)state;
  static struct told told;
  static const struct
  {
    ebit_function *function;
    double outputs, operators;
  } searches[] = {
    { ebit_rains, 2, 3 },
    { ebit_max_rains, 2, 3 },
    { ebit_theta_information, 2, 3 },
    { ebit_coherent_information, 3, 2 },
    { ebit_entanglement_assisted_capacity, 2, 3 },
    { ebit_quantum_capacity, 2, 3 },
    { ebit_two_way_capacity, 3, 3 },
  };
  for (size_t k = 0; k < sizeof searches / sizeof *searches; k++)
  {
    struct ebit_value *channel = call_those (
        ebit_random_channel, 4,
        (struct ebit_value *[]){
            one_number (2), one_number (searches[k].outputs),
            one_number (searches[k].operators), one_number (77) });
    call_told (searches[k].function, 1,
               (const struct ebit_value *[]){ channel }, &told);
    check_told (&told, 3);
    assert_true (count_between (&told) >= 2);
    ebit_free (channel);
  }
}

/* The searches of a stack move within the share of their matrix. */
static void
test_stacks_count (void **state)
{
  (void)state;
  static struct told told;
  double states[2 * 2 * 81] = { 0 };
  const size_t extent[] = { 9, 9, 2 };
  for (size_t k = 0; k < 2; k++)
  {
    struct ebit_value *rho
        = call_those (ebit_random_state, 3,
                      (struct ebit_value *[]){ one_number (9), one_number (9),
                                               one_number ((double)k + 5) });
    memcpy (states + 162 * k, rho->numbers, 162 * sizeof (double));
    ebit_free (rho);
  }
  struct ebit_value stack = { .kind = EBIT_COMPLEX, .rank = 3 };
  memcpy (stack.extent, extent, sizeof extent);
  stack.numbers = states;
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 3, 3 });
  call_told (ebit_rains, 2, (const struct ebit_value *[]){ &stack, dims },
             &told);
  check_told (&told, 6);
  size_t first = 0, second = 0, half = 0;
  for (size_t i = 0; i < told.n; i++)
  {
    first += told.fractions[i] > 0 && told.fractions[i] < 0.5;
    half += told.fractions[i] == 0.5;
    second += told.fractions[i] > 0.5 && told.fractions[i] < 1;
  }
  assert_true (first >= 2 && half >= 1 && second >= 2);
  ebit_free (dims);
}

/* Gaps that close by a factor each, one search after the other. */
static void
test_searches_share_what_is_left (void **state)
{
  (void)state;
  static struct told told;
  struct ebit_context context = { .work = NULL };
  context.options.progress = note;
  context.options.progress_data = &told;
  ebit_gap_progress (&context, 1e-2, 1e-2, 1e-10);
  ebit_gap_progress (&context, 1e-2, 1e-6, 1e-10);
  ebit_gap_progress (&context, 1e-2, 1e-12, 1e-10);
  ebit_gap_progress (&context, 1, 1, 1e-8); /* another search */
  ebit_gap_progress (&context, 1, 1e-4, 1e-8);
  ebit_gap_progress (&context, 1, 1e-3, 1e-8); /* not back */
  ebit_count_progress (&context, 3, 4);
  ebit_gap_progress (&context, 1, 1, 1e-8);
  ebit_gap_progress (&context, 1, 1e-8, 1e-8);
  static const double expected[]
      = { 0, 0.25, 0.5, 0.5, 0.625, 0.625, 0.75, 0.75, 0.875 };
  assert_int_equal (told.n, sizeof expected / sizeof *expected);
  for (size_t i = 0; i < told.n; i++)
    check_close (told.fractions[i], expected[i], 1e-14);
}

/* Where a search knows nothing, every poll tells now and then. */
static void
test_polls_are_signs_of_life (void **state)
{
  (void)state;
  static struct told told;
  struct ebit_context context = { .told = 0.3, .told_s = 1e-3 };
  assert_int_equal (ebit_poll (&context), EBIT_OK); /* nobody asks */
  context.options.progress = note;
  context.options.progress_data = &told;
  assert_int_equal (ebit_poll (&context), EBIT_OK);
  assert_int_equal (ebit_poll (&context), EBIT_OK); /* at once: not again */
  assert_int_equal (told.n, 1);
  assert_true (told.fractions[0] == 0.3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_searches_tell),
    cmocka_unit_test (test_stacks_count),
    cmocka_unit_test (test_searches_share_what_is_left),
    cmocka_unit_test (test_polls_are_signs_of_life),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
