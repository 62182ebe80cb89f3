/* Linear programs: known ones, states, duality, interrupts, failures of GLPK.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * glp_simplex is found here before it is found in GLPK's library, so that
 * GLPK's own failures can be had: a test has it make one of the calls over
 * which GLPK ends the process.
 */
#define _GNU_SOURCE

#include "calls.h"

#include <dlfcn.h>
#include <glpk.h>
#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#include "arena.h"
#include "clock.h"
#include "linear_program.h"

/* ---- GLPK, with a fault ---------------------------------------------- */

static atomic_int faults; /* how often glp_simplex is to fail */

int
glp_simplex (glp_prob *problem, const glp_smcp *parameters)
{
  typedef int simplex (glp_prob *, const glp_smcp *);
  simplex *real;
  *(void **)&real = dlsym (RTLD_NEXT, "glp_simplex");
  if (atomic_load (&faults) > 0)
  {
    atomic_fetch_sub (&faults, 1);
    glp_set_obj_coef (problem, 4711, 1); /* which is not there */
  }
  return real (problem, parameters);
}

/* ---- Contexts -------------------------------------------------------- */

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

/* ---- Programs -------------------------------------------------------- */

/* min or max of cost.x with dense rows; the bounds of columns are [0, Inf). */
static struct ebit_linear_model *
dense_model (struct ebit_context *context, bool maximise, size_t rows,
             size_t columns, const double *entries, const double *lower,
             const double *upper, const double *cost)
{
  struct ebit_linear_model *model = ebit_new_linear_model (context, maximise);
  size_t index[64];
  assert_non_null (model);
  assert_true (rows <= 64);
  for (size_t i = 0; i < rows; i++)
    index[i] = i;
  assert_int_equal (ebit_add_linear_rows (context, model, rows, lower, upper),
                    EBIT_OK);
  for (size_t j = 0; j < columns; j++)
    assert_int_equal (ebit_add_linear_column (context, model, cost[j], 0,
                                              INFINITY, rows, index,
                                              entries + j * rows),
                      EBIT_OK);
  return model;
}

static struct ebit_linear_solution
solve (struct ebit_context *context, struct ebit_linear_model *model,
       enum ebit_linear_method method)
{
  struct ebit_linear_solution solution;
  const enum ebit_status status
      = ebit_solve_linear_program (context, model, method, &solution);
  if (status)
    fail_msg ("%s", context->error.message);
  return solution;
}

/* What an optimum is: feasible, with prices of the right signs, with the same
 * value from both sides. */
static void
check_optimal (const struct ebit_linear_model *model,
               const struct ebit_linear_solution *solution)
{
  const struct ebit_linear_side *sides[] = { &model->rows, &model->columns };
  const double sign = model->maximise ? -1 : 1, tolerance = 1e-7;
  double primal = 0, dual = 0, gap = 0;
  assert_int_equal (solution->state, EBIT_LINEAR_OPTIMAL);
  assert_true (solution->is_feasible && solution->has_feasible_dual);
  for (size_t side = 0; side < 2; side++)
    for (size_t i = 0; i < sides[side]->n; i++)
    {
      const double x = sides[side]->value[i],
                   price = sign * sides[side]->price[i];
      const double lower = sides[side]->lower[i],
                   upper = sides[side]->upper[i];
      check_at_most (lower - tolerance, x);
      check_at_most (x, upper + tolerance);
      if (fabs (price) <= tolerance) /* complementary slackness */
        continue;
      check_close (x, price > 0 ? lower : upper, tolerance);
      dual += sign * price * (price > 0 ? lower : upper);
    }
  for (size_t j = 0; j < model->columns.n; j++)
  {
    double price = model->cost[j];
    primal += model->cost[j] * model->columns.value[j];
    for (size_t k = model->start[j]; k < model->start[j + 1]; k++)
      price -= model->entries[k] * model->rows.price[model->entry_rows[k] - 1];
    gap = fmax (gap, fabs (price - model->columns.price[j]));
  }
  check_at_most (gap, tolerance);
  check_close (solution->objective, primal, tolerance * (1 + fabs (primal)));
  check_close (dual, primal, tolerance * (1 + fabs (primal)));
}

/* ---- Known programs -------------------------------------------------- */

/* max 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18: 36 at (2, 6), prices 0, 3/2,
 * 1 (Hillier and Lieberman's example). */
static void
test_known (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const double entries[] = { 1, 0, 3, 0, 2, 2 };
  const double lower[] = { -INFINITY, -INFINITY, -INFINITY };
  const double upper[] = { 4, 12, 18 };
  struct ebit_linear_model *model = dense_model (
      &context, true, 3, 2, entries, lower, upper, (double[]){ 3, 5 });
  struct ebit_linear_solution solution = solve (&context, model, EBIT_PRIMAL);
  check_optimal (model, &solution);
  check_close (solution.objective, 36, 1e-12);
  check_close (model->columns.value[0], 2, 1e-12);
  check_close (model->columns.value[1], 6, 1e-12);
  const double prices[] = { 0, 1.5, 1 };
  for (size_t i = 0; i < 3; i++)
    check_close (model->rows.price[i], prices[i], 1e-12);
  /* a column that is worth more than its prices say, from where we are */
  const double dear[] = { 1, 1, 1 };
  assert_int_equal (ebit_add_linear_column (&context, model, 4, 0, 1, 3,
                                            (size_t[]){ 0, 1, 2 }, dear),
                    EBIT_OK);
  solution = solve (&context, model, EBIT_PRIMAL);
  check_optimal (model, &solution);
  check_close (solution.objective, 37.5, 1e-12);
  /* a tighter row, by the dual method */
  assert_int_equal (ebit_set_linear_row (&context, model, 1, -INFINITY, 6),
                    EBIT_OK);
  solution = solve (&context, model, EBIT_DUAL);
  check_optimal (model, &solution);
  close_context (&context);
}

static void
test_states (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const double one = 1, minus = -1;
  struct ebit_linear_model *model = dense_model (
      &context, false, 1, 1, &one, &(double){ -INFINITY }, &minus, &one);
  assert_int_equal (solve (&context, model, EBIT_PRIMAL).state,
                    EBIT_LINEAR_INFEASIBLE);
  assert_int_equal (solve (&context, model, EBIT_DUAL).state,
                    EBIT_LINEAR_INFEASIBLE);
  model = dense_model (&context, true, 1, 1, &one, &one, &(double){ INFINITY },
                       &one);
  assert_int_equal (solve (&context, model, EBIT_PRIMAL).state,
                    EBIT_LINEAR_UNBOUNDED);
  assert_int_equal (solve (&context, model, EBIT_DUAL).state,
                    EBIT_LINEAR_UNBOUNDED);
  /* without rows, and without anything */
  model = dense_model (&context, false, 0, 1, NULL, NULL, NULL, &one);
  check_close (solve (&context, model, EBIT_PRIMAL).objective, 0, 0);
  model = ebit_new_linear_model (&context, false);
  assert_int_equal (solve (&context, model, EBIT_PRIMAL).state,
                    EBIT_LINEAR_OPTIMAL);
  close_context (&context);
}

/* Beale's program, on which the simplex method goes round in circles if it
 * takes no care: -1/20. */
static void
test_degenerate (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  const double entries[]
      = { 0.25, 0.5, 0, -60, -90, 0, -0.04, -0.02, 1, 9, 3, 0 };
  const double lower[] = { -INFINITY, -INFINITY, -INFINITY };
  struct ebit_linear_model *model = dense_model (
      &context, false, 3, 4, entries, lower, (double[]){ 0, 0, 1 },
      (double[]){ -0.75, 150, -0.02, 6 });
  const struct ebit_linear_solution solution
      = solve (&context, model, EBIT_PRIMAL);
  check_optimal (model, &solution);
  check_close (solution.objective, -0.05, 1e-12);
  close_context (&context);
}

/* Programs that have an optimum: with a feasible point, and bounds all round
 * half of the columns, rows of all kinds. */
static struct ebit_linear_model *
random_model (struct ebit_context *context, uint64_t *seed)
{
  const size_t rows = 1 + (size_t)(12 * random_uniform (seed));
  const size_t columns = 1 + (size_t)(15 * random_uniform (seed));
  struct ebit_linear_model *model
      = ebit_new_linear_model (context, random_uniform (seed) < 0.5);
  double lower[16], upper[16], point[16], entries[16][16], sum;
  size_t index[16];
  for (size_t j = 0; j < columns; j++)
    point[j] = floor (5 * random_uniform (seed));
  for (size_t i = 0; i < rows; i++)
  {
    sum = 0;
    index[i] = i;
    for (size_t j = 0; j < columns; j++)
    {
      entries[j][i] = floor (7 * random_uniform (seed)) - 3;
      sum += entries[j][i] * point[j];
    }
    const double kind = random_uniform (seed);
    lower[i] = kind < 0.3 ? -INFINITY : sum - (kind < 0.6 ? 0 : 1);
    upper[i] = kind > 0.8 ? INFINITY : sum + (kind > 0.5 ? 0 : 2);
  }
  assert_int_equal (ebit_add_linear_rows (context, model, rows, lower, upper),
                    EBIT_OK);
  for (size_t j = 0; j < columns; j++)
    assert_int_equal (ebit_add_linear_column (
                          context, model,
                          floor (9 * random_uniform (seed)) - 4, point[j] - 3,
                          point[j] + (j % 2 ? 4 : 0), rows, index, entries[j]),
                      EBIT_OK);
  return model;
}

/* Seed 20261126: strong duality and complementary slackness, by both methods,
 * and again after a change of bounds and a new column. */
static void
test_random_programs (void **state)
{
  (void)state;
  uint64_t seed = 20261126;
  for (int repeat = 0; repeat < 300; repeat++)
  {
    struct ebit_context context = open_context ();
    struct ebit_linear_model *model = random_model (&context, &seed);
    struct ebit_linear_solution solution
        = solve (&context, model, repeat % 2 ? EBIT_DUAL : EBIT_PRIMAL);
    check_optimal (model, &solution);
    const double before = solution.objective;
    ebit_restart_linear_model (model);
    solution = solve (&context, model, repeat % 2 ? EBIT_PRIMAL : EBIT_DUAL);
    check_close (solution.objective, before, 1e-7 * (1 + fabs (before)));
    const double cost = random_uniform (&seed) - 0.5, entry = 1;
    assert_int_equal (ebit_add_linear_column (&context, model, cost, 0, 1, 1,
                                              (size_t[]){ 0 }, &entry),
                      EBIT_OK);
    solution = solve (&context, model, EBIT_PRIMAL);
    check_optimal (model, &solution);
    check_at_most ((model->maximise ? -1 : 1) * solution.objective,
                   (model->maximise ? -1 : 1) * before + 1e-7);
    close_context (&context);
  }
}

/* ---- What is refused ------------------------------------------------- */

static void
check_message (struct ebit_context *context, enum ebit_status status,
               const char *message)
{
  assert_int_equal (status, EBIT_ESOLVER);
  assert_string_equal (context->error.message, message);
}

static void
test_refused (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct ebit_context *const c = &context;
  struct ebit_linear_model *model = ebit_new_linear_model (c, false);
  const double one = 1, two = 2, wrong[] = { 1, INFINITY };
  check_message (c, ebit_add_linear_rows (c, model, 1, &two, &one),
                 "row 0 of a linear program has bounds [2, 1]");
  check_message (c, ebit_add_linear_rows (c, model, 1, &(double){ NAN }, &one),
                 "row 0 of a linear program has bounds [nan, 1]");
  assert_int_equal (ebit_add_linear_rows (c, model, 1, &one, &two), EBIT_OK);
  check_message (
      c, ebit_add_linear_column (c, model, 0, 0, 1, 1, (size_t[]){ 1 }, &one),
      "row 1 of a linear program of 1 is not there");
  check_message (c,
                 ebit_add_linear_column (c, model, 0, 0, 1, 2,
                                         (size_t[]){ 0, 0 },
                                         (double[]){ 1, 1 }),
                 "column 0 of a linear program has two entries in row 0");
  check_message (c,
                 ebit_add_linear_column (c, model, 0, 0, 1, 1, (size_t[]){ 0 },
                                         &wrong[1]),
                 "column 0 of a linear program has the number inf");
  check_message (c,
                 ebit_add_linear_column (c, model, NAN, 0, 1, 0, NULL, NULL),
                 "column 0 of a linear program has the number nan");
  check_message (c, ebit_add_linear_column (c, model, 0, 3, 1, 0, NULL, NULL),
                 "column 0 of a linear program has bounds [3, 1]");
  check_message (c, ebit_set_linear_row (c, model, 1, 0, 1),
                 "row 1 of a linear program of 1 is not there");
  /* and nothing of all that stayed behind */
  assert_int_equal (
      ebit_add_linear_column (c, model, 1, 0, 9, 1, (size_t[]){ 0 }, &one),
      EBIT_OK);
  check_close (solve (c, model, EBIT_PRIMAL).objective, 1, 1e-12);
  close_context (&context);
}

/* ---- Failures, limits, threads --------------------------------------- */

static struct ebit_linear_model *
small_model (struct ebit_context *context)
{
  return dense_model (context, true, 1, 1, (double[]){ 2 },
                      &(double){ -INFINITY }, &(double){ 3 }, (double[]){ 1 });
}

/* GLPK ends a process that makes such a call; here it is an error, and the
 * environment of this thread is as it was. */
static void
test_failure (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct ebit_linear_model *model = small_model (&context);
  struct ebit_linear_solution solution;
  glp_prob *own = glp_create_prob ();
  glp_add_rows (own, 3);
  atomic_store (&faults, 1);
  check_message (
      &context,
      ebit_solve_linear_program (&context, model, EBIT_PRIMAL, &solution),
      "GLPK could not solve a linear program: glp_set_obj_coef: j "
      "= 4711; column number out of range");
  check_close (solve (&context, model, EBIT_PRIMAL).objective, 1.5, 1e-12);
  assert_int_equal (glp_get_num_rows (own), 3);
  assert_int_equal (glp_term_out (GLP_ON), GLP_ON);
  glp_delete_prob (own);
  glp_free_env ();
  close_context (&context);
}

/* Packing: n rows, twice as many columns with ENTRIES random entries each. */
#define ENTRIES 20

static struct ebit_linear_model *
large_model (struct ebit_context *context, size_t n, uint64_t seed)
{
  struct ebit_linear_model *model = ebit_new_linear_model (context, true);
  double entries[ENTRIES];
  size_t rows[ENTRIES];
  for (size_t i = 0; i < n; i++)
    assert_int_equal (
        ebit_add_linear_rows (context, model, 1, &(double){ 0 },
                              &(double){ 1 + random_uniform (&seed) }),
        EBIT_OK);
  for (size_t j = 0; j < 2 * n; j++)
  {
    for (size_t k = 0; k < ENTRIES; k++)
    {
      const size_t part = n / ENTRIES; /* a row of each part */
      rows[k] = k * part + (size_t)(random_uniform (&seed) * (double)part);
      entries[k] = random_uniform (&seed);
    }
    assert_int_equal (
        ebit_add_linear_column (context, model, random_uniform (&seed) + 1, 0,
                                INFINITY, ENTRIES, rows, entries),
        EBIT_OK);
  }
  return model;
}

/* GLPK's own limit of memory, over which it would end the process. */
static void
test_memory (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct ebit_linear_model *model = large_model (&context, 2000, 1);
  struct ebit_linear_solution solution;
  context.options.memory_limit
      = (double)ebit_arena_mark (context.work) + 0x1p21;
  assert_int_equal (
      ebit_solve_linear_program (&context, model, EBIT_PRIMAL, &solution),
      EBIT_EMEMORY);
  assert_string_equal (context.error.message,
                       "GLPK could not solve a linear program: glp_alloc: "
                       "memory allocation limit exceeded");
  close_context (&context);
}

/* Of the processor's time, which other processes do not take. */
#define LONGEST_S 0.5

static double
processor_s (void)
{
  return (double)clock () / CLOCKS_PER_SEC;
}

/* When to stop, and when that was said. */
struct stopper
{
  double from_s, said_s;
};

static int
stop_later (void *data)
{
  struct stopper *stopper = data;
  stopper->said_s = processor_s ();
  return stopper->said_s > stopper->from_s;
}

#define LARGE 2000 /* takes some ten seconds */
#define SLOW 200   /* where programs are slowed */

static void
test_interrupt (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct ebit_linear_model *model
      = large_model (&context, is_slowed () ? SLOW : LARGE, 2);
  struct ebit_linear_solution solution;
  struct stopper stopper = { processor_s () + (is_slowed () ? 0.1 : 0.7), 0 };
  context.options.poll = stop_later;
  context.options.poll_data = &stopper;
  const enum ebit_status status
      = ebit_solve_linear_program (&context, model, EBIT_PRIMAL, &solution);
  const double waited_s = processor_s () - stopper.said_s;
  print_message ("stopped within %.3f s\n", waited_s);
  if (!is_slowed ())
  {
    assert_int_equal (status, EBIT_EINTERRUPT);
    assert_string_equal (context.error.message,
                         "the computation was interrupted");
    check_at_most (waited_s, LONGEST_S);
  }
  close_context (&context);
}

static void
test_time_limit (void **state)
{
  (void)state;
  struct ebit_context context = open_context ();
  struct ebit_linear_model *model
      = large_model (&context, is_slowed () ? SLOW : LARGE, 3);
  const double started_s = ebit_seconds (), before_s = processor_s ();
  context.until_s = started_s + 0.5;
  struct ebit_linear_solution solution = solve (&context, model, EBIT_PRIMAL);
  if (!is_slowed ())
  {
    assert_int_equal (solution.state, EBIT_LINEAR_STOPPED);
    check_at_most (processor_s () - before_s, 0.5 + LONGEST_S);
  }
  /* a point of the way, from which the next solve goes on */
  assert_true (solution.is_feasible);
  const double before = solution.objective;
  context.until_s = ebit_seconds () + 1;
  solution = solve (&context, model, EBIT_PRIMAL);
  check_at_most (before, solution.objective + 1e-9);
  close_context (&context);
}

static void *
solve_many (void *data)
{
  const size_t number = *(size_t *)data;
  uint64_t seed = 77 + number;
  for (int repeat = 0; repeat < 40; repeat++)
  {
    struct ebit_context context = open_context ();
    struct ebit_linear_model *model = random_model (&context, &seed);
    struct ebit_linear_solution solution;
    if (ebit_solve_linear_program (&context, model, EBIT_PRIMAL, &solution)
        || solution.state != EBIT_LINEAR_OPTIMAL)
      *(size_t *)data = 1000;
    close_context (&context);
  }
  return NULL;
}

/* Seeds 77 to 80. */
static void
test_several_threads (void **state)
{
  (void)state;
  pthread_t threads[4];
  size_t numbers[4];
  for (size_t i = 0; i < 4; i++)
  {
    numbers[i] = i;
    assert_int_equal (
        pthread_create (&threads[i], NULL, solve_many, &numbers[i]), 0);
  }
  for (size_t i = 0; i < 4; i++)
  {
    pthread_join (threads[i], NULL);
    assert_int_equal (numbers[i], i);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_known),
    cmocka_unit_test (test_states),
    cmocka_unit_test (test_degenerate),
    cmocka_unit_test (test_random_programs),
    cmocka_unit_test (test_refused),
    cmocka_unit_test (test_failure),
    cmocka_unit_test (test_memory),
    cmocka_unit_test (test_interrupt),
    cmocka_unit_test (test_time_limit),
    cmocka_unit_test (test_several_threads),
  };
  return cmocka_run_group_tests_name ("linear programs", tests, NULL, NULL);
}
