/* Rows on several threads: the first failure, memory, interrupt.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "arena.h"
#include "rows.h"

enum
{
  ROWS = 1000
};

struct work
{
  double *results;
  size_t fails_from, fails_by; /* rows from, from + by, ... */
  size_t interrupts;           /* this row is told to stop */
};

static enum ebit_status
compute (struct ebit_context *context, size_t row, const void *data)
{
  const struct work *work = data;
  if (row == work->interrupts)
    return EBIT_EINTERRUPT;
  if (row >= work->fails_from
      && (row - work->fails_from) % work->fails_by == 0)
    return ebit_fail (context, EBIT_ESOLVER, "number %zu is no good", row);
  /* More than a block of the arena, which must come back after each row. */
  double *memory = ebit_work (context, 4000, sizeof *memory);
  if (!memory)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < 4000; i++)
    memory[i] += (double)(row + i);
  work->results[row] = memory[0] + memory[3999];
  return ebit_work_mark (context) <= 8 * 4000 + 64 ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
run (const struct work *work, size_t share, int threads,
     struct ebit_context *context)
{
  const struct ebit_rows rows = { .count = ROWS,
                                  .share = share,
                                  .threads = threads,
                                  .compute = compute,
                                  .data = work };
  context->work = ebit_arena_new ();
  const enum ebit_status status = ebit_run_rows (context, &rows);
  ebit_arena_free (context->work);
  return status;
}

static void
test_rows_that_may_fail_leave_a_message (void **state)
{
  (void)state;
  double results[ROWS];
  const struct work work = { results, 41, 3, ROWS };
  for (int threads = 1; threads <= 4; threads++)
  {
    struct ebit_context context = { .work = ebit_arena_new () };
    const char *messages[ROWS] = { NULL };
    const struct ebit_rows rows = { .count = ROWS,
                                    .share = 4,
                                    .threads = threads,
                                    .messages = messages,
                                    .compute = compute,
                                    .data = &work };
    memset (results, 0, sizeof results);
    assert_int_equal (ebit_run_rows (&context, &rows), EBIT_OK);
    for (size_t row = 0; row < ROWS; row++)
    {
      char expected[64];
      snprintf (expected, sizeof expected, "number %zu is no good", row);
      if (row >= 41 && (row - 41) % 3 == 0)
        assert_string_equal (messages[row], expected);
      else
        check_close (results[row], 2.0 * (double)row + 3999, 1e-300);
    }
    ebit_arena_free (context.work);
  }
}

static void
test_every_row_is_computed_once (void **state)
{
  (void)state;
  double results[ROWS];
  const struct work work = { results, ROWS, 1, ROWS };
  const size_t shares[] = { 1, 7, 16, ROWS, 2 * ROWS };
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
    for (int threads = 1; threads <= 3; threads++)
    {
      struct ebit_context context = { 0 };
      memset (results, 0, sizeof results);
      assert_int_equal (run (&work, shares[i], threads, &context), EBIT_OK);
      for (size_t row = 0; row < ROWS; row++)
        check_close (results[row], 2.0 * (double)row + 3999, 1e-300);
    }
}

static void
test_the_first_failure_is_reported_by_any_number_of_threads (void **state)
{
  (void)state;
  double results[ROWS];
  const struct work work = { results, 41, 3, ROWS };
  for (int repeat = 0; repeat < 20; repeat++)
    for (int threads = 1; threads <= 4; threads++)
    {
      struct ebit_context context = { 0 };
      assert_int_equal (run (&work, 4, threads, &context), EBIT_ESOLVER);
      assert_int_equal (context.error.status, EBIT_ESOLVER);
      assert_string_equal (context.error.message,
                           "row 42: number 41 is no good");
    }
}

static void
test_a_failure_without_words_gets_some (void **state)
{
  (void)state;
  struct ebit_context context = { 0 };
  double results[ROWS];
  const struct work work = { results, ROWS, 1, 500 };
  assert_int_equal (run (&work, 16, 2, &context), EBIT_EINTERRUPT);
  assert_string_equal (context.error.message,
                       ebit_status_message (EBIT_EINTERRUPT));
}

/* How far the work is, and how often its caller was asked: once a share, and
 * more often where the machine has other work to do. */
struct seen
{
  double last;
  int polls;
};

static int
count_polls (void *data)
{
  struct seen *seen = data;
  seen->polls++;
  return seen->last > 0.25;
}

static void
note_progress (double fraction, void *data)
{
  struct seen *seen = data;
  assert_true (fraction > seen->last);
  seen->last = fraction;
}

static void
test_the_caller_is_asked_after_each_share (void **state)
{
  (void)state;
  struct seen seen = { 0, 0 };
  double results[ROWS];
  const struct work work = { results, ROWS, 1, ROWS };
  struct ebit_context context = { .options = { .poll = count_polls,
                                               .poll_data = &seen,
                                               .progress = note_progress,
                                               .progress_data = &seen } };
  assert_int_equal (run (&work, 100, 1, &context), EBIT_EINTERRUPT);
  assert_true (seen.polls >= 3);
  check_close (seen.last, 0.3, 1e-15);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_row_is_computed_once),
    cmocka_unit_test (
        test_the_first_failure_is_reported_by_any_number_of_threads),
    cmocka_unit_test (test_rows_that_may_fail_leave_a_message),
    cmocka_unit_test (test_a_failure_without_words_gets_some),
    cmocka_unit_test (test_the_caller_is_asked_after_each_share),
  };
  return cmocka_run_group_tests_name ("rows", tests, NULL, NULL);
}
