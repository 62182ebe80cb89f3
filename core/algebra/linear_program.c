/* Solving linear programs: the one door to a solver, GLPK's simplex method,
 * and, where columns are to be whole numbers, its branch and cut.
 *
 * GLPK writes to the terminal, ends the process over a failed assertion, and
 * cannot be interrupted.  So a solve has a thread of its own:
 *
 * - GLPK keeps one environment a thread: that of the caller's thread, where R
 *   or Octave may have problems of their own, is never touched.  The thread
 *   ends with glp_free_env, which frees whatever is left, on every way out.
 * - A terminal hook that takes everything keeps it silent; of what it took
 *   the last words are those of an error.
 * - A failed assertion calls the error hook, which jumps out of GLPK.
 * - GLPK is made to say something in each step, and the terminal hook jumps
 *   out of it where the calling thread, which polls its caller, says so.
 *   (Slices of time would do too, but to begin one costs as much as many
 *   steps, and each begins with weights of its own.)
 *
 * Nothing is kept between solves but the basis, which the model holds: the
 * problem is built anew, in a time that is small beside a single
 * factorization of its basis.
 *
 * Choices.  Scaling is GLPK's automatic one (geometric means, then
 * equilibration, to powers of two, and none where the entries are of one size
 * already), unless the model says that its own is better.  No presolver: it
 * has no basis for the next solve.  Tolerances are 1e-9 of the scaled problem,
 * and GLPK's own 1e-7 where a basis fails with these.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "linear_program.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "clock.h"
#include "own_thread.h"

#define FINE 1e-9
#define COARSE 1e-7

/* Steps of the simplex method, of each row and column: one that takes more
 * goes in circles. */
#define STEPS 100
#define LEAST_STEPS 10000

#define WORDS 200
#define MEBIBYTE 0x1p20

enum outcome
{
  FINISHED, /* GLPK returned `code` */
  STOPPED,  /* the time was up, or the caller wanted it */
  NO_ENVIRONMENT,
  SHARED_ENVIRONMENT, /* this GLPK has one for all threads */
  FAILED              /* it jumped out, with words */
};

/* What the calling thread and the solving one have in common.  The model is
 * the solving one's until it is done. */
struct solve
{
  struct ebit_linear_model *model;
  enum ebit_linear_method method;
  const bool *is_whole; /* of the columns; NULL: none is asked to be */
  double until_s;       /* of ebit_seconds, or INFINITY */
  int most_mebibytes;
  enum outcome outcome;
  int code, status, primal_status, dual_status; /* GLPK's */
  double objective;
  jmp_buf out;
  char before[WORDS], said[WORDS]; /* the last lines but one, and the last */
  struct ebit_own_thread *thread;
};

/* ---- GLPK's hooks ---------------------------------------------------- */

/* What setjmp returns. */
enum
{
  BY_ERROR = 1,
  BY_ORDER
};

/* An error is two lines, what and where. */
static int
take_words (void *data, const char *line)
{
  struct solve *solve = data;
  memcpy (solve->before, solve->said, WORDS);
  snprintf (solve->said, WORDS, "%s", line);
  if (ebit_thread_has_to_stop (solve->thread))
    longjmp (solve->out, BY_ORDER);
  return 1; /* not to the terminal */
}

static void
jump_out (void *data)
{
  struct solve *solve = data;
  longjmp (solve->out, BY_ERROR);
}

/* Between the steps of branching. */
static void
look_up (glp_tree *tree, void *data)
{
  struct solve *solve = data;
  (void)tree;
  if (ebit_thread_has_to_stop (solve->thread))
    longjmp (solve->out, BY_ORDER);
}

/* ---- Model and problem ----------------------------------------------- */

static int
kind_of_bounds (double lower, double upper)
{
  if (isinf (lower))
    return isinf (upper) ? GLP_FR : GLP_UP;
  if (isinf (upper))
    return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static int
basis_status (unsigned char place)
{
  return place == EBIT_BASIC ? GLP_BS
                             : (place == EBIT_AT_UPPER ? GLP_NU : GLP_NL);
}

static unsigned char
place_of (int basis_status)
{
  return basis_status == GLP_BS   ? EBIT_BASIC
         : basis_status == GLP_NU ? EBIT_AT_UPPER
                                  : EBIT_AT_LOWER;
}

#define COLUMNS_AT_ONCE 64 /* before the next look at whether to stop */

static glp_prob *
make_problem (struct solve *solve)
{
  const struct ebit_linear_model *model = solve->model;
  const struct ebit_linear_side *rows = &model->rows,
                                *columns = &model->columns;
  glp_prob *problem = glp_create_prob ();
  glp_set_obj_dir (problem, model->maximise ? GLP_MAX : GLP_MIN);
  if (rows->n > 0)
    glp_add_rows (problem, (int)rows->n);
  if (columns->n > 0)
    glp_add_cols (problem, (int)columns->n);
  for (size_t i = 0; i < rows->n; i++)
  {
    glp_set_row_bnds (problem, (int)i + 1,
                      kind_of_bounds (rows->lower[i], rows->upper[i]),
                      rows->lower[i], rows->upper[i]);
    glp_set_row_stat (problem, (int)i + 1, basis_status (rows->place[i]));
  }
  for (size_t j = 0; j < columns->n; j++)
  {
    const size_t at = model->start[j], end = model->start[j + 1];
    const int column = (int)j + 1;
    if (j % COLUMNS_AT_ONCE == 0 && ebit_thread_has_to_stop (solve->thread))
      longjmp (solve->out, BY_ORDER);
    glp_set_obj_coef (problem, column, model->cost[j]);
    glp_set_col_bnds (problem, column,
                      kind_of_bounds (columns->lower[j], columns->upper[j]),
                      columns->lower[j], columns->upper[j]);
    /* GLPK begins to count at 1, from the element before the first. */
    glp_set_mat_col (problem, column, (int)(end - at),
                     model->entry_rows + at - 1, model->entries + at - 1);
    glp_set_col_stat (problem, column, basis_status (columns->place[j]));
  }
  return problem;
}

static void
read_solution (struct solve *solve, glp_prob *problem)
{
  struct ebit_linear_side *rows = &solve->model->rows,
                          *columns = &solve->model->columns;
  for (size_t i = 0; i < rows->n; i++)
  {
    const int row = (int)i + 1;
    rows->value[i] = glp_get_row_prim (problem, row);
    rows->price[i] = glp_get_row_dual (problem, row);
    rows->place[i] = place_of (glp_get_row_stat (problem, row));
  }
  for (size_t j = 0; j < columns->n; j++)
  {
    const int column = (int)j + 1;
    columns->value[j] = glp_get_col_prim (problem, column);
    columns->price[j] = glp_get_col_dual (problem, column);
    columns->place[j] = place_of (glp_get_col_stat (problem, column));
  }
  solve->status = glp_get_status (problem);
  solve->primal_status = glp_get_prim_stat (problem);
  solve->dual_status = glp_get_dual_stat (problem);
  solve->objective = glp_get_obj_val (problem);
}

/* ---- The solving thread ---------------------------------------------- */

/* Milliseconds that are left. */
static int
limit_ms (const struct solve *solve)
{
  const double left_ms = 1e3 * (solve->until_s - ebit_seconds ());
  return (int)fmax (1, fmin (left_ms, INT_MAX));
}

static int
most_steps (const struct solve *solve)
{
  const size_t all = solve->model->rows.n + solve->model->columns.n;
  return (int)fmin (LEAST_STEPS + STEPS * (double)all, INT_MAX);
}

/* From a basis that fails with fine tolerances, or that is none, the method
 * begins anew, once. */
static int
run_simplex (const struct solve *solve, glp_prob *problem)
{
  glp_smcp parameters;
  glp_init_smcp (&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  parameters.out_frq = 1;
  parameters.out_dly = 0;
  parameters.meth = solve->method == EBIT_DUAL ? GLP_DUALP : GLP_PRIMAL;
  parameters.tol_bnd = parameters.tol_dj = FINE;
  parameters.tm_lim = limit_ms (solve);
  parameters.it_lim = most_steps (solve);
  const int code = glp_simplex (problem, &parameters);
  if (code == 0 || code == GLP_ETMLIM)
    return code;
  glp_std_basis (problem);
  parameters.tol_bnd = parameters.tol_dj = COARSE;
  parameters.meth = GLP_PRIMAL;
  parameters.tm_lim = limit_ms (solve);
  return glp_simplex (problem, &parameters);
}

/* From the basis of the relaxation.  Without a point that is found the values
 * stay those of the relaxation. */
static void
run_branches (struct solve *solve, glp_prob *problem)
{
  struct ebit_linear_side *rows = &solve->model->rows,
                          *columns = &solve->model->columns;
  glp_iocp parameters;
  glp_init_iocp (&parameters);
  parameters.msg_lev = GLP_MSG_DBG; /* so that its simplex method speaks too */
  parameters.out_dly = 0;
  parameters.cb_func = look_up;
  parameters.cb_info = solve;
  parameters.tol_obj = FINE;
  parameters.tm_lim = limit_ms (solve);
  for (size_t j = 0; j < columns->n; j++)
    glp_set_col_kind (problem, (int)j + 1,
                      solve->is_whole[j] ? GLP_IV : GLP_CV);
  solve->code = glp_intopt (problem, &parameters);
  solve->status = glp_mip_status (problem);
  solve->dual_status = GLP_UNDEF;
  solve->primal_status = solve->status == GLP_OPT ? GLP_FEAS : solve->status;
  if (solve->primal_status != GLP_FEAS)
    return;
  for (size_t i = 0; i < rows->n; i++)
    rows->value[i] = glp_mip_row_val (problem, (int)i + 1);
  for (size_t j = 0; j < columns->n; j++)
    columns->value[j] = glp_mip_col_val (problem, (int)j + 1);
  solve->objective = glp_mip_obj_val (problem);
}

static void
use_glpk (struct solve *solve)
{
  switch (setjmp (solve->out))
  {
  case 0:
    break;
  case BY_ORDER:
    solve->outcome = STOPPED;
    return;
  default:
    solve->outcome = FAILED;
    return;
  }
  glp_term_hook (take_words, solve);
  glp_error_hook (jump_out, solve);
  glp_mem_limit (solve->most_mebibytes);
  glp_prob *problem = make_problem (solve);
  if (!solve->model->is_scaled)
    glp_scale_prob (problem, GLP_SF_AUTO);
  solve->code = run_simplex (solve, problem);
  read_solution (solve, problem);
  if (solve->is_whole && solve->code == 0 && solve->status == GLP_OPT)
    run_branches (solve, problem);
  else if (solve->is_whole && solve->primal_status == GLP_FEAS)
    solve->primal_status = GLP_UNDEF; /* not in whole numbers */
  solve->outcome = solve->code == GLP_ETMLIM ? STOPPED : FINISHED;
}

static void
solve_in_thread (struct ebit_own_thread *thread, void *data)
{
  struct solve *solve = data;
  solve->thread = thread;
  if (!glp_config ("TLS"))
    solve->outcome = SHARED_ENVIRONMENT;
  else if (glp_init_env () != 0)
    solve->outcome = NO_ENVIRONMENT;
  else
  {
    use_glpk (solve);
    glp_free_env ();
  }
}

/* ---- The calling thread ---------------------------------------------- */

static enum ebit_linear_state
state_of (const struct solve *solve)
{
  if (solve->outcome == STOPPED)
    return EBIT_LINEAR_STOPPED;
  if (solve->status == GLP_OPT)
    return EBIT_LINEAR_OPTIMAL;
  return solve->primal_status == GLP_NOFEAS ? EBIT_LINEAR_INFEASIBLE
                                            : EBIT_LINEAR_UNBOUNDED;
}

/* In GLPK's own words, without the end of the line. */
static enum ebit_status
tell (struct ebit_context *context, const char *words)
{
  const bool of_memory = strstr (words, "memory") != NULL;
  return ebit_fail (context, of_memory ? EBIT_EMEMORY : EBIT_ESOLVER,
                    "GLPK could not solve a linear program: %.*s",
                    (int)strcspn (words, "\n"), words);
}

static enum ebit_status
judge (struct ebit_context *context, const struct solve *solve)
{
  char words[2 * WORDS];
  switch (solve->outcome)
  {
  case NO_ENVIRONMENT:
    return tell (context, "there is no memory");
  case SHARED_ENVIRONMENT:
    return tell (context, "it was built with one environment for all threads "
                          "(--disable-reentrancy)");
  case FAILED: /* the last line says where */
    return tell (context, solve->before[0] ? solve->before : solve->said);
  case FINISHED:
    if (solve->code == 0
        && (solve->status == GLP_OPT || solve->primal_status == GLP_NOFEAS
            || solve->dual_status == GLP_NOFEAS))
      return EBIT_OK;
    snprintf (words, sizeof words, "%s returned %d, status %d%s%s",
              solve->is_whole ? "glp_intopt" : "glp_simplex", solve->code,
              solve->status, solve->said[0] ? ": " : "", solve->said);
    return tell (context, words);
  case STOPPED:
  default:
    return EBIT_OK;
  }
}

static int
allowed_mebibytes (const struct ebit_context *context)
{
  const double left = ebit_memory_left (context) / MEBIBYTE;
  return (int)fmax (1, fmin (left, INT_MAX));
}

static enum ebit_status
run (struct ebit_context *context, struct solve *solve,
     struct ebit_linear_solution *solution)
{
  solve->until_s = context->until_s > 0 ? context->until_s : INFINITY;
  solve->most_mebibytes = allowed_mebibytes (context);
  enum ebit_status status = ebit_run_in_thread (
      context, "solve a linear program", solve_in_thread, solve);
  if (!status)
    status = ebit_settle (context, EBIT_OK);
  if (!status)
    status = judge (context, solve);
  if (!status)
    *solution = (struct ebit_linear_solution){
      .state = state_of (solve),
      .is_feasible = solve->primal_status == GLP_FEAS,
      .has_feasible_dual = solve->dual_status == GLP_FEAS,
      .objective = solve->objective,
    };
  return status;
}

enum ebit_status
ebit_solve_linear_program (struct ebit_context *context,
                           struct ebit_linear_model *model,
                           enum ebit_linear_method method,
                           struct ebit_linear_solution *solution)
{
  struct solve solve = { .model = model, .method = method };
  return run (context, &solve, solution);
}

enum ebit_status
ebit_solve_integer_program (struct ebit_context *context,
                            struct ebit_linear_model *model,
                            const bool *is_whole,
                            struct ebit_linear_solution *solution)
{
  struct solve solve
      = { .model = model, .method = EBIT_PRIMAL, .is_whole = is_whole };
  return run (context, &solve, solution);
}
