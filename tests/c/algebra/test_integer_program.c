/* Programs with whole numbers: known ones, all points tried, states, limits.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include <time.h>

#include "arena.h"
#include "clock.h"
#include "linear_program.h"

#define MOST ((size_t)32) /* rows or columns */

static struct ebit_context
open_context (void)
{
  return (struct ebit_context){ .options = ebit_default_options (),
                                .work = ebit_arena_new (),
                                .result = ebit_arena_new () };
}

static void
close_context (struct ebit_context *context)
{
  ebit_arena_free (context->work);
  ebit_arena_free (context->result);
}

/* Rows with bounds, columns from 0 to `most` with `costs`, entries by columns.
 */
struct program
{
  bool maximise;
  size_t rows, columns;
  double lower[MOST], upper[MOST], cost[MOST], most;
  double entries[MOST][MOST];
  bool is_whole[MOST];
};

static struct ebit_linear_model *
model_of (struct ebit_context *context, const struct program *program)
{
  struct ebit_linear_model *model
      = ebit_new_linear_model (context, program->maximise);
  size_t index[MOST];
  assert_non_null (model);
  for (size_t i = 0; i < program->rows; i++)
    index[i] = i;
  assert_int_equal (ebit_add_linear_rows (context, model, program->rows,
                                          program->lower, program->upper),
                    EBIT_OK);
  for (size_t j = 0; j < program->columns; j++)
    assert_int_equal (ebit_add_linear_column (context, model, program->cost[j],
                                              0, program->most, program->rows,
                                              index, program->entries[j]),
                      EBIT_OK);
  return model;
}

static struct ebit_linear_solution
solve (struct ebit_context *context, struct ebit_linear_model *model,
       const bool *is_whole)
{
  struct ebit_linear_solution solution;
  if (ebit_solve_integer_program (context, model, is_whole, &solution))
    fail_msg ("%s", context->error.message);
  return solution;
}

/* max 5x + 4y, 6x + 4y <= 24, x + 2y <= 6: 21 at (3, 3/2), in whole numbers 20
 * at (4, 0), with y alone whole 62/3 at (10/3, 1). */
static void
test_known (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct program program = { .maximise = true,
                             .rows = 2,
                             .columns = 2,
                             .lower = { -INFINITY, -INFINITY },
                             .upper = { 24, 6 },
                             .cost = { 5, 4 },
                             .most = 10,
                             .entries = { { 6, 1 }, { 4, 2 } } };
  static const bool whole[][2]
      = { { false, false }, { true, true }, { false, true } };
  static const double values[] = { 21, 20, 62.0 / 3 };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_linear_model *model = model_of (&context, &program);
    const struct ebit_linear_solution solution
        = solve (&context, model, whole[i]);
    assert_int_equal (solution.state, EBIT_LINEAR_OPTIMAL);
    assert_true (solution.is_feasible && !solution.has_feasible_dual);
    check_close (solution.objective, values[i], 1e-9);
    const double *x = model->columns.value;
    check_close (5 * x[0] + 4 * x[1], values[i], 1e-9);
    check_close (model->rows.value[0], 6 * x[0] + 4 * x[1], 1e-9);
    /* the basis is that of the relaxation, which goes on from it */
    struct ebit_linear_solution relaxed;
    assert_int_equal (
        ebit_solve_linear_program (&context, model, EBIT_PRIMAL, &relaxed),
        EBIT_OK);
    check_close (relaxed.objective, 21, 1e-9);
  }
  close_context (&context);
}

static void
test_states (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const bool whole = true;
  /* 2x = 1 */
  struct program program = { .rows = 1,
                             .columns = 1,
                             .lower = { 1 },
                             .upper = { 1 },
                             .cost = { 1 },
                             .most = 1,
                             .entries = { { 2 } } };
  struct ebit_linear_solution solution
      = solve (&context, model_of (&context, &program), &whole);
  assert_int_equal (solution.state, EBIT_LINEAR_INFEASIBLE);
  assert_false (solution.is_feasible);
  /* 2x = 3, which no real x in [0, 1] has */
  program.lower[0] = program.upper[0] = 3;
  assert_int_equal (
      solve (&context, model_of (&context, &program), &whole).state,
      EBIT_LINEAR_INFEASIBLE);
  /* max x, 2x >= 3 */
  program.maximise = true;
  program.most = program.upper[0] = INFINITY;
  assert_int_equal (
      solve (&context, model_of (&context, &program), &whole).state,
      EBIT_LINEAR_UNBOUNDED);
  close_context (&context);
}

/* ---- All points tried -------------------------------------------------- */

static void
draw_program (uint64_t *seed, struct program *program)
{
  *program
      = (struct program){ .maximise = random_uniform (seed) < 0.5,
                          .rows = 1 + (size_t)(4 * random_uniform (seed)),
                          .columns = 2 + (size_t)(9 * random_uniform (seed)),
                          .most = 1 };
  for (size_t j = 0; j < program->columns; j++)
  {
    program->cost[j] = random_uniform (seed) - 0.4;
    program->is_whole[j] = true;
    for (size_t i = 0; i < program->rows; i++)
      program->entries[j][i] = floor (9 * random_uniform (seed)) - 3;
  }
  for (size_t i = 0; i < program->rows; i++)
  {
    program->lower[i] = random_uniform (seed) < 0.5
                            ? -INFINITY
                            : floor (5 * random_uniform (seed));
    program->upper[i] = 6 + floor (4 * random_uniform (seed));
  }
}

/* The best of all points, INFINITY where none is feasible. */
static double
try_all (const struct program *program)
{
  double best = INFINITY;
  for (size_t point = 0; point < (size_t)1 << program->columns; point++)
  {
    double sums[MOST] = { 0 }, value = 0;
    bool fits = true;
    for (size_t j = 0; j < program->columns; j++)
    {
      if (!(point >> j & 1))
        continue;
      value += (program->maximise ? -1 : 1) * program->cost[j];
      for (size_t i = 0; i < program->rows; i++)
        sums[i] += program->entries[j][i];
    }
    for (size_t i = 0; i < program->rows; i++)
      fits = fits && sums[i] >= program->lower[i]
             && sums[i] <= program->upper[i];
    if (fits)
      best = fmin (best, value);
  }
  return program->maximise ? -best : best;
}

/* Seed 20261127. */
static void
test_random_programs (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  size_t infeasible = 0;
  for (int repeat = 0; repeat < 300; repeat++)
  {
    struct ebit_context context = open_context ();
    struct program program;
    draw_program (&seed, &program);
    struct ebit_linear_model *model = model_of (&context, &program);
    const struct ebit_linear_solution solution
        = solve (&context, model, program.is_whole);
    const double best = try_all (&program);
    infeasible += isinf (best) != 0;
    assert_int_equal (solution.state, isinf (best) ? EBIT_LINEAR_INFEASIBLE
                                                   : EBIT_LINEAR_OPTIMAL);
    if (!isinf (best))
      check_close (solution.objective, best, 1e-9);
    for (size_t j = 0; j < program.columns && !isinf (best); j++)
      check_close (model->columns.value[j], round (model->columns.value[j]),
                   1e-9);
    close_context (&context);
  }
  assert_in_range (infeasible, 10, 150);
}

/* ---- Limits ------------------------------------------------------------ */

/* Four sums of thirty numbers below 100 to be halved at once: hardly ever
 * possible, and branching takes for ever to see it (G. Cornuejols, M. Dawande,
 * A class of hard small 0-1 programs, 1999). */
static struct ebit_linear_model *
hard_model (struct ebit_context *context, struct program *program)
{
  uint64_t seed = 5;
  *program = (struct program){ .rows = 4, .columns = 30, .most = 1 };
  for (size_t j = 0; j < program->columns; j++)
  {
    program->is_whole[j] = true;
    for (size_t i = 0; i < program->rows; i++)
    {
      program->entries[j][i] = floor (100 * random_uniform (&seed));
      program->upper[i] += program->entries[j][i];
    }
  }
  for (size_t i = 0; i < program->rows; i++)
    program->lower[i] = program->upper[i] = floor (program->upper[i] / 2);
  return model_of (context, program);
}

static int
stop_later (void *data)
{
  return ebit_seconds () > *(const double *)data;
}

static void
test_interrupt (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct program program;
  struct ebit_linear_model *model = hard_model (&context, &program);
  struct ebit_linear_solution solution;
  double from_s = ebit_seconds () + 0.3;
  context.options.poll = stop_later;
  context.options.poll_data = &from_s;
  assert_int_equal (ebit_solve_integer_program (&context, model,
                                                program.is_whole, &solution),
                    EBIT_EINTERRUPT);
  assert_string_equal (context.error.message,
                       "the computation was interrupted");
  if (!is_slowed ())
    check_at_most (ebit_seconds () - from_s, 2);
  close_context (&context);
}

static void
test_time_limit (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct program program;
  struct ebit_linear_model *model = hard_model (&context, &program);
  const double started_s = ebit_seconds ();
  context.until_s = started_s + 0.3;
  const struct ebit_linear_solution solution
      = solve (&context, model, program.is_whole);
  assert_int_equal (solution.state, EBIT_LINEAR_STOPPED);
  assert_false (solution.is_feasible);
  if (!is_slowed ())
    check_at_most (ebit_seconds () - started_s, 2.3);
  close_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_known),           cmocka_unit_test (test_states),
    cmocka_unit_test (test_random_programs), cmocka_unit_test (test_interrupt),
    cmocka_unit_test (test_time_limit),
  };
  return cmocka_run_group_tests_name ("programs with whole numbers", tests,
                                      NULL, NULL);
}
