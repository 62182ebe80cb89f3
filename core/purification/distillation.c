/* Distillation to a fidelity, round after round.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bell_diagonal.h"
#include "distillation_arguments.h"
#include "distillation_history.h"
#include "rows.h"
#include "spelling.h"
#include "value.h"

enum parameter
{
  PAIRS,
  PROTOCOL,
  TARGET,
  MAX_ROUNDS,
  LIMIT,
  NOISE
};

/* The columns: the inputs, then what comes of them. */
enum column
{
  WEIGHTS,
  TARGETS = WEIGHTS + 4,
  NOISES,
  ROUNDS = NOISES + EBIT_DISTILLATION_NOISES,
  YIELD,
  FIDELITY,
  HASHING,
  KEY_FRACTION,
  COLUMNS
};

/* Of the inputs; the noises have names of their own. */
static const char *const weight_names[4]
    = { "phi_plus", "phi_minus", "psi_plus", "psi_minus" };

static const struct ebit_column results[] = {
  { "rounds", "1", "rounds that reach the target, -1 where none do",
    EBIT_COLUMN_NUMBER },
  { "yield", "1",
    "pairs kept a pair put in, 0 where the target is not reached",
    EBIT_COLUMN_NUMBER },
  { "fidelity", "1", "with phi+ after the last round, or of the input",
    EBIT_COLUMN_NUMBER },
  { "hashing", "ebit", "1 - H(w) of the pair then, may be negative",
    EBIT_COLUMN_NUMBER },
  { "key_fraction", "bit",
    "secret key of the pair then, max(0, 1 - h2(bit errors) - h2(phase "
    "errors))",
    EBIT_COLUMN_NUMBER },
};

static const struct ebit_column *
result_column (size_t i)
{
  return i < COLUMNS - ROUNDS ? &results[i] : NULL;
}

static const char *
column_name (size_t i)
{
  if (i < TARGETS)
    return weight_names[i];
  if (i == TARGETS)
    return "target";
  return i < ROUNDS ? ebit_distillation_noises[i - NOISES].name
                    : results[i - ROUNDS].name;
}

struct task
{
  enum ebit_distillation_protocol protocol;
  struct ebit_pairs pairs;
  size_t n_targets;
  const double *targets;
  double max_rounds;
  bool is_limited;
  struct ebit_noise_rows noise;
  bool as_states;
  size_t rows;
  double *columns[COLUMNS];
};

/* ---- Reading -------------------------------------------------------------
 */

/* Limits stand in the history, which one input alone has. */
static enum ebit_status
read_limit (struct ebit_context *context, const struct ebit_value *value,
            struct task *task)
{
  const enum ebit_status status
      = ebit_read_truth (context, "limit", value, false, &task->is_limited);
  if (status || !task->is_limited || task->rows == 1)
    return status;
  char allowed[96];
  snprintf (allowed, sizeof allowed,
            "%s where there are several inputs, which have no history",
            ebit_spell_truth (context, false));
  return ebit_refuse_kind (context, "limit", value, allowed);
}

static enum ebit_status
read_task (struct ebit_context *context,
           const struct ebit_value *const *arguments, struct task *task)
{
  static const double usual_target = 0.998;
  static const struct ebit_range targets
      = { 0.5, 1, true, false, EBIT_FINITE };
  static const struct ebit_range rounds
      = { 0, 10000, false, false, EBIT_WHOLE };
  size_t protocol;
  enum ebit_status status
      = ebit_read_pairs (context, "x", arguments[PAIRS], &task->pairs);
  if (!status)
    status = ebit_require_choice (context, "protocol", arguments[PROTOCOL],
                                  ebit_distillation_names, &protocol);
  task->n_targets = 1;
  task->targets = &usual_target;
  if (!status && !ebit_is_missing (arguments[TARGET]))
    status = ebit_read_vector (context, "target", arguments[TARGET], &targets,
                               &task->n_targets, &task->targets);
  if (!status)
    status = ebit_read_number (context, "max_rounds", arguments[MAX_ROUNDS],
                               &rounds, 200, &task->max_rounds);
  if (!status)
    status = ebit_read_noise (context, arguments + NOISE, &task->noise);
  if (!status)
    status = ebit_count_pair_rows (context, task->pairs.count, "target",
                                   task->n_targets, &task->noise, &task->rows);
  if (!status)
    status = read_limit (context, arguments[LIMIT], task);
  if (status)
    return status;
  task->protocol = (enum ebit_distillation_protocol)protocol;
  task->as_states = task->pairs.are_states || ebit_noise_damps (&task->noise);
  return EBIT_OK;
}

/* ---- Rows ----------------------------------------------------------------
 */

/* The pair of a row, what is imperfect in it, and the fidelity it is to have,
 * of which the table takes note. */
static enum ebit_status
start_row (struct ebit_context *context, const struct task *task, size_t row,
           struct ebit_distillation_run *run, double *target)
{
  const struct ebit_pairs *pairs = &task->pairs;
  const size_t i = pairs->count == 1 ? 0 : row;
  struct ebit_distillation_noise noise;
  enum ebit_status status
      = ebit_load_noise (context, &task->noise, row, &noise);
  run->is_state = task->as_states;
  if (!status)
    status = ebit_load_pair_weights (context, pairs, i, run->w);
  if (!status && run->is_state)
    status = ebit_load_pair_state (context, pairs, i, run->rho);
  if (status)
    return status;
  ebit_start_distillation (run, task->protocol, &noise);
  *target = task->targets[task->n_targets == 1 ? 0 : row];
  for (size_t k = 0; k < 4; k++)
    task->columns[WEIGHTS + k][row] = run->w[k];
  task->columns[TARGETS][row] = *target;
  for (size_t k = 0; k < EBIT_DISTILLATION_NOISES; k++)
    task->columns[NOISES + k][row]
        = task->noise.x[k][task->noise.length[k] == 1 ? 0 : row];
  return EBIT_OK;
}

static enum ebit_status
run_states (struct ebit_context *context, struct ebit_distillation_run *run,
            double target, double max_rounds, struct ebit_distilled *found)
{
  enum ebit_status status = EBIT_OK;
  while (!status && ebit_goes_on (run, target, max_rounds))
  {
    status = ebit_poll_if_due (context);
    ebit_distil_round (run);
  }
  const bool reached = run->w[0] >= target;
  found->rounds = reached ? run->rounds : -1;
  found->yield = reached ? run->yield : 0;
  memcpy (found->weights, run->w, sizeof run->w);
  return status;
}

static enum ebit_status
compute_row (struct ebit_context *context, size_t row, const void *data)
{
  const struct task *task = data;
  struct ebit_distillation_run run;
  struct ebit_distilled found;
  double target;
  enum ebit_status status = start_row (context, task, row, &run, &target);
  if (status)
    return status;
  if (task->as_states)
    status = run_states (context, &run, target, task->max_rounds, &found);
  else
    found = ebit_distil_weights (task->protocol, &run.imperfection, run.w,
                                 target, task->max_rounds);
  task->columns[ROUNDS][row] = found.rounds;
  task->columns[YIELD][row] = found.yield;
  task->columns[FIDELITY][row] = found.weights[0];
  task->columns[HASHING][row] = ebit_hashing_of_weights (found.weights);
  task->columns[KEY_FRACTION][row]
      = ebit_key_fraction_of_weights (found.weights);
  return status;
}

/* Of one input, what each round did as well. */
static enum ebit_status
add_history (struct ebit_context *context, const struct task *task,
             struct ebit_value *list)
{
  struct ebit_distillation_run run;
  double target, weights[4];
  const struct ebit_value *history = NULL;
  enum ebit_status status = start_row (context, task, 0, &run, &target);
  if (!status && task->is_limited)
    status = ebit_load_bell_diagonal (context, &task->pairs, 0, weights);
  if (!status)
    status = ebit_make_history (context, &run, target, task->max_rounds,
                                task->is_limited ? weights : NULL, &history);
  return status ? status : ebit_add (context, list, "history", history);
}

static enum ebit_status
make_table (struct ebit_context *context, struct task *task, bool is_one,
            struct ebit_value **table)
{
  enum ebit_status status = ebit_check_memory (context, "a table of rows",
                                               (double)task->rows * COLUMNS
                                                   * (double)sizeof (double));
  *table = is_one
               ? ebit_make_list (context, EBIT_LIST, NULL, COLUMNS + 1)
               : ebit_make_list (context, EBIT_TABLE, "ebit_sweep", COLUMNS);
  for (size_t j = 0; !status && j < COLUMNS; j++)
    status = ebit_add (context, *table, column_name (j),
                       ebit_make_unset_array (context, EBIT_NUMBERS, 1,
                                              &task->rows, &task->columns[j]));
  return status;
}

static enum ebit_status
distill (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  struct task task;
  struct ebit_value *table = NULL;
  enum ebit_status status = read_task (context, arguments, &task);
  if (status)
    return status;
  const bool is_one = task.rows == 1;
  status = make_table (context, &task, is_one, &table);
  const struct ebit_rows rows = { .count = task.rows,
                                  .share = 256,
                                  .threads = 1,
                                  .compute = compute_row,
                                  .data = &task };
  if (!status)
    status = ebit_run_rows (context, &rows);
  if (!status && is_one)
    status = add_history (context, &task, table);
  *result = table;
  return status;
}

const struct ebit_functional ebit_distill_functional = {
  .name = "distill",
  .topic = "Distillation",
  .summary = "Rounds of distillation until pairs are good enough",
  .n_parameters = NOISE + EBIT_DISTILLATION_NOISES,
  .parameters
  = { { "x", NULL,
        "the pairs: weights of phi+ phi- psi+ psi-, n x 4 of them, or a 4 x 4 "
        "state" },
      { "protocol", NULL,
        "\"dejmps\", \"bbpssw\", \"bbpssw_improved\", \"mfi\" or \"cnot\"" },
      { "target", "0.998",
        "the fidelity with phi+ to be reached, in (0.5, 1]" },
      { "max_rounds", "200", "the most rounds, a whole number in [0, 10000]" },
      { "limit", "FALSE",
        "whether the history has, beside each round, what no protocol "
        "exceeds" },
      EBIT_NOISE_PARAMETERS },
  .implementation = distill,
  .column = result_column,
};
