/* Rates of several pairs on several threads: the same bits, errors, an end
 * where the caller wants one or the time is up.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lattice_networks.h"

/* A lattice of so many edges that threads are used: path_groups.c.  The seed
 * of its values is 101. */
#define SIDE ((size_t)75)

static struct ebit_value *
large_lattice (void)
{
  uint64_t seed = 101;
  return lattice (SIDE, &seed);
}

/* What is asked, to which gap and until when. */
struct question
{
  const char *quantity, *method;
  double tol, limit_s;
};

static enum ebit_status
try_threads (const struct question *question, double threads,
             const struct ebit_value *network, const struct users *users,
             const struct ebit_options *options, struct ebit_value **result,
             struct ebit_error *error)
{
  const bool is_weighted
      = strcmp (question->quantity, "weighted_capacity") == 0;
  const bool is_worst
      = strcmp (question->quantity, "worst_case_capacity") == 0;
  struct ebit_value *given[]
      = { pairs_value (users),          ebit_text ("flooding"),
          ebit_text (question->method), ebit_numbers (users->n, users->weight),
          ebit_number (question->tol),  ebit_number (question->limit_s),
          ebit_number (threads) };
  const struct ebit_value *asked[11] = { network, given[0] };
  size_t n = 2;
  if (is_weighted)
    asked[n++] = given[3];
  asked[n++] = given[1];
  if (is_worst)
    asked[n++] = given[3];
  if (is_weighted)
    asked[n++] = NULL; /* linear */
  asked[n++] = given[2];
  n += 2; /* exact_cut, bounds */
  for (size_t i = 4; i < 7; i++)
    asked[n++] = given[i];
  const enum ebit_status status
      = ebit_call (question->quantity, n, asked, options, result, error);
  for (size_t i = 0; i < 7; i++)
    ebit_free (given[i]);
  return status;
}

static struct ebit_value *
ask_threads (const struct question *question, double threads,
             const struct ebit_value *network, const struct users *users)
{
  struct ebit_value *bounds;
  struct ebit_error error;
  if (try_threads (question, threads, network, users, NULL, &bounds, &error))
    fail_msg ("%s: %s", question->quantity, error.message);
  return bounds;
}

/* ---- Bits -------------------------------------------------------------- */

static void
check_same_column (const struct ebit_value *a, const struct ebit_value *b,
                   const char *table, const char *column)
{
  const struct ebit_value *x = ebit_field (ebit_field (a, table), column);
  const struct ebit_value *y = ebit_field (ebit_field (b, table), column);
  assert_int_equal (x->extent[0], y->extent[0]);
  assert_true (x->extent[0] > 0);
  assert_memory_equal (x->numbers, y->numbers,
                       x->extent[0] * sizeof *x->numbers);
}

static void
check_same (const struct ebit_value *a, const struct ebit_value *b)
{
  const struct ebit_value *x = ebit_field (a, "prices");
  const struct ebit_value *y = ebit_field (b, "prices");
  assert_true (number (a, "lower") == number (b, "lower"));
  assert_true (number (a, "upper") == number (b, "upper"));
  assert_true (number (a, "flow_upper") == number (b, "flow_upper"));
  assert_string_equal (text (a, "method"), text (b, "method"));
  check_same_column (a, b, "paths", "pair");
  check_same_column (a, b, "paths", "flow");
  check_same_column (a, b, "flow", "tail");
  check_same_column (a, b, "flow", "flow");
  assert_int_equal (x->extent[0], y->extent[0]);
  assert_memory_equal (x->numbers, y->numbers,
                       x->extent[0] * sizeof *x->numbers);
}

static void
test_bits (void **state)
{
  (void)state;
  static const struct question questions[]
      = { { "worst_case_capacity", "approximate", 0.01, INFINITY },
          { "worst_case_capacity", "columns", 0.01, INFINITY },
          { "total_capacity", "columns", 1, INFINITY } };
  struct ebit_value *network = large_lattice ();
  const struct users users = far_users (SIDE, 11);
  const size_t n = random_cases (3);
  for (size_t q = 0; q < n; q++)
  {
    struct ebit_value *one = ask_threads (&questions[q], 1, network, &users);
    check_valid (one, true, "");
    for (double threads = 2; threads <= 3; threads++)
    {
      struct ebit_value *many
          = ask_threads (&questions[q], threads, network, &users);
      check_same (one, many);
      ebit_free (many);
    }
    ebit_free (one);
  }
  ebit_free (network);
}

/* ---- Ends -------------------------------------------------------------- */

/* At a limit of time there is a flow, and an upper end. */
static void
test_time_limit (void **state)
{
  (void)state;
  struct ebit_value *network = large_lattice ();
  const struct users users = far_users (SIDE, 11);
  const struct question question
      = { "worst_case_capacity", "approximate", 1e-12, 0.05 };
  struct ebit_value *bounds = ask_threads (&question, 2, network, &users);
  check_valid (bounds, true, "");
  assert_true (number (bounds, "lower") > 0);
  assert_true (isfinite (number (bounds, "upper")));
  ebit_free (bounds);
  ebit_free (network);
}

static int
stop_after (void *left)
{
  int *polls = left;
  return (*polls)-- <= 0;
}

/* Wherever it is that the caller wants an end. */
static void
test_interrupts (void **state)
{
  (void)state;
  struct ebit_value *network = large_lattice ();
  const struct users users = far_users (SIDE, 11);
  const struct question question
      = { "worst_case_capacity", "approximate", 1e-12, INFINITY };
  for (int polls = 0; polls < 100; polls += 1 + polls / 2)
  {
    struct ebit_options options = ebit_default_options ();
    struct ebit_value *result = NULL;
    struct ebit_error error;
    int left = polls;
    options.poll = stop_after;
    options.poll_data = &left;
    assert_int_equal (
        try_threads (&question, 2, network, &users, &options, &result, &error),
        EBIT_EINTERRUPT);
    assert_null (result);
  }
  ebit_free (network);
}

static void
test_refusals (void **state)
{
  (void)state;
  uint64_t seed = 102;
  struct ebit_value *network = lattice (3, &seed), *result;
  const struct users users = far_users (3, 2);
  const char *const quantities[]
      = { "total_capacity", "worst_case_capacity", "weighted_capacity" };
  struct ebit_error error;
  for (size_t q = 0; q < 3; q++)
  {
    const struct question question = { quantities[q], "auto", 1e-8, INFINITY };
    assert_int_equal (
        try_threads (&question, 0, network, &users, NULL, &result, &error),
        EBIT_EARGUMENT);
    assert_string_equal (
        error.message, "threads is 0; it must be a whole number in [1, 1024]");
    assert_int_equal (
        try_threads (&question, 1.5, network, &users, NULL, &result, &error),
        EBIT_EARGUMENT);
    assert_string_equal (error.message, "threads is 1.5; it must be a whole "
                                        "number in [1, 1024]");
  }
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_bits),
    cmocka_unit_test (test_time_limit),
    cmocka_unit_test (test_interrupts),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("rate threads", tests, NULL, NULL);
}
