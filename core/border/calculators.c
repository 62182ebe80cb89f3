/* The generic routine of all calculators: k numbers a row in, m a row out.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calculators.h"

#include <math.h>
#include <stdio.h>

#include "row_table.h"
#include "rows.h"
#include "value.h"

/* Kernels take from half a microsecond to some fifty. */
#define SHARE 256

struct sweep
{
  const struct ebit_calculator *calculator;
  size_t rows;
  size_t n[EBIT_MAX_PARAMETERS]; /* 1 (recycled) or rows */
  const double *inputs[EBIT_MAX_PARAMETERS];
  bool is_given[EBIT_MAX_PARAMETERS];
  /* What inputs that are no array of the caller's point to. */
  double own[EBIT_MAX_PARAMETERS][EBIT_WEIGHTS];
  /* The same as a row's numbers: each with its rows one after the other, and
   * the step from one to the next, 0 where one number serves all. */
  size_t n_numbers;
  const double *numbers[EBIT_MAX_NUMBERS];
  size_t steps[EBIT_MAX_NUMBERS];
  double *columns[EBIT_MAX_COLUMNS];
  int threads;
};

static enum ebit_status
read_choice (struct ebit_context *context, struct sweep *sweep, size_t i,
             const struct ebit_value *value)
{
  size_t choice = 0;
  const enum ebit_status status
      = ebit_require_choice (context, sweep->calculator->inputs[i].name, value,
                             sweep->calculator->choices[i], &choice);
  sweep->own[i][0] = (double)choice;
  return status;
}

static enum ebit_status
read_input (struct ebit_context *context, struct sweep *sweep, size_t i,
            const struct ebit_value *value)
{
  const struct ebit_calculator *calculator = sweep->calculator;
  const struct ebit_input *input = &calculator->inputs[i];
  sweep->n[i] = 1;
  sweep->own[i][0] = input->fallback;
  sweep->inputs[i] = sweep->own[i];
  sweep->is_given[i] = !ebit_is_missing (value) || isnan (input->fallback);
  if (!sweep->is_given[i])
    return EBIT_OK;
  if (calculator->choices[i])
    return read_choice (context, sweep, i, value);
  if (calculator->weights[i])
    return ebit_read_weights (context, input->name, value, &sweep->n[i],
                              &sweep->inputs[i]);
  return ebit_read_vector (context, input->name, value, &input->range,
                           &sweep->n[i], &sweep->inputs[i]);
}

static enum ebit_status
read_inputs (struct ebit_context *context, struct sweep *sweep,
             const struct ebit_value *const *arguments)
{
  const struct ebit_calculator *calculator = sweep->calculator;
  for (size_t i = 0; i < calculator->n_inputs; i++)
  {
    const enum ebit_status status
        = read_input (context, sweep, i, arguments[i]);
    if (status)
      return status;
  }
  return ebit_read_threads (context, arguments[calculator->n_inputs],
                            &sweep->threads);
}

static enum ebit_status
recycle (struct ebit_context *context, struct sweep *sweep)
{
  const size_t n = sweep->calculator->n_inputs;
  const char *names[EBIT_MAX_PARAMETERS];
  for (size_t i = 0; i < n; i++)
    names[i] = sweep->calculator->inputs[i].name;
  return ebit_count_rows (context, n, names, sweep->n, &sweep->rows);
}

static void
line_up_numbers (struct sweep *sweep)
{
  const struct ebit_calculator *calculator = sweep->calculator;
  size_t count = 0;
  for (size_t i = 0; i < calculator->n_inputs; i++)
    for (size_t k = 0; k < ebit_count_numbers (calculator, i); k++)
    {
      sweep->numbers[count] = sweep->inputs[i] + k * sweep->n[i];
      sweep->steps[count++] = sweep->n[i] == 1 ? 0 : 1;
    }
  sweep->n_numbers = count;
}

/* Number k of input i. */
static double
number_at (const struct sweep *sweep, size_t i, size_t k, size_t row)
{
  const size_t n = sweep->n[i];
  return sweep->inputs[i][(n == 1 ? 0 : row) + k * n];
}

static void
gather_row (const struct sweep *sweep, size_t row, double *numbers)
{
  for (size_t k = 0; k < sweep->n_numbers; k++)
    numbers[k] = sweep->numbers[k][row * sweep->steps[k]];
}

static enum ebit_status
refuse_row (struct ebit_context *context, const struct sweep *sweep, size_t i,
            size_t row, const char *allowed)
{
  const char *name = sweep->calculator->inputs[i].name;
  const char *const *choices = sweep->calculator->choices[i];
  const double number = number_at (sweep, i, 0, row);
  if (!choices)
    return ebit_refuse_number (context, name, row, sweep->n[i], number,
                               allowed);
  char choice[64];
  snprintf (choice, sizeof choice, "\"%s\"", choices[(size_t)number]);
  return ebit_refuse (context, name, choice, allowed);
}

static enum ebit_status
check_rows (struct ebit_context *context, const struct sweep *sweep)
{
  const struct ebit_calculator *calculator = sweep->calculator;
  double numbers[EBIT_MAX_NUMBERS];
  for (size_t row = 0; calculator->check && row < sweep->rows; row++)
  {
    size_t i = 0;
    gather_row (sweep, row, numbers);
    const char *allowed = calculator->check (numbers, &i);
    if (allowed)
      return refuse_row (context, sweep, i, row, allowed);
  }
  return EBIT_OK;
}

static enum ebit_status
compute_row (struct ebit_context *unused, size_t row, const void *data)
{
  (void)unused;
  const struct sweep *sweep = data;
  double numbers[EBIT_MAX_NUMBERS], outputs[EBIT_MAX_COLUMNS];
  gather_row (sweep, row, numbers);
  sweep->calculator->kernel (numbers, outputs);
  for (size_t j = 0; j < sweep->calculator->n_columns; j++)
    sweep->columns[j][row] = outputs[j];
  return EBIT_OK;
}

static enum ebit_status
run (struct ebit_context *context, const struct sweep *sweep)
{
  const struct ebit_rows rows = { .count = sweep->rows,
                                  .share = SHARE,
                                  .threads = sweep->threads,
                                  .compute = compute_row,
                                  .data = sweep };
  return ebit_run_rows (context, &rows);
}

static enum ebit_status
add_column (struct ebit_context *context, const struct sweep *sweep,
            const char *name, size_t i, size_t k, struct ebit_value *table)
{
  double *data;
  struct ebit_value *column
      = ebit_make_unset_array (context, EBIT_NUMBERS, 1, &sweep->rows, &data);
  for (size_t row = 0; column && row < sweep->rows; row++)
    data[row] = number_at (sweep, i, k, row);
  return ebit_add (context, table, name, column);
}

/* A choice is one for all rows, and no column. */
static size_t
count_columns_of (const struct sweep *sweep, size_t i)
{
  const bool is_left_out
      = sweep->calculator->weights[i] && !sweep->is_given[i];
  return sweep->calculator->choices[i] || is_left_out
             ? 0
             : ebit_count_numbers (sweep->calculator, i);
}

static size_t
count_input_columns (const struct sweep *sweep)
{
  size_t n = 0;
  for (size_t i = 0; i < sweep->calculator->n_inputs; i++)
    n += count_columns_of (sweep, i);
  return n;
}

static enum ebit_status
add_input (struct ebit_context *context, const struct sweep *sweep, size_t i,
           struct ebit_value *table)
{
  const char *const *endings = sweep->calculator->weights[i];
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; !status && k < count_columns_of (sweep, i); k++)
  {
    char name[64];
    snprintf (name, sizeof name, "%s%s", sweep->calculator->inputs[i].name,
              endings ? endings[k] : "");
    status = add_column (context, sweep, name, i, k, table);
  }
  return status;
}

/* The inputs as they were used, then room for what the kernel computes. */
static enum ebit_status
make_columns (struct ebit_context *context, struct sweep *sweep,
              struct ebit_value *table, struct ebit_value **columns)
{
  const struct ebit_calculator *calculator = sweep->calculator;
  for (size_t i = 0; i < calculator->n_inputs; i++)
    if (add_input (context, sweep, i, table))
      return EBIT_EMEMORY;
  for (size_t j = 0; j < calculator->n_columns; j++)
  {
    const bool logical = calculator->columns[j].kind == EBIT_COLUMN_LOGICAL;
    columns[j] = ebit_make_unset_array (context,
                                        logical ? EBIT_LOGICALS : EBIT_NUMBERS,
                                        1, &sweep->rows, &sweep->columns[j]);
    if (!columns[j])
      return EBIT_EMEMORY;
  }
  return EBIT_OK;
}

static enum ebit_status
make_table (struct ebit_context *context, struct sweep *sweep,
            struct ebit_value **table)
{
  const struct ebit_calculator *calculator = sweep->calculator;
  struct ebit_value *columns[EBIT_MAX_COLUMNS];
  const size_t n_all = count_input_columns (sweep) + calculator->n_columns;
  char what[64];
  snprintf (what, sizeof what, "a table of %zu rows", sweep->rows);
  if (ebit_check_memory (context, what,
                         (double)sweep->rows * (double)n_all
                             * (double)sizeof (double)))
    return EBIT_EMEMORY;
  *table = ebit_make_list (context, EBIT_TABLE, "ebit_sweep", n_all);
  enum ebit_status status = make_columns (context, sweep, *table, columns);
  if (!status)
    status = run (context, sweep);
  for (size_t j = 0; !status && j < calculator->n_columns; j++)
  {
    const struct ebit_column *column = &calculator->columns[j];
    if (column->kind == EBIT_COLUMN_STATUS)
      columns[j] = ebit_make_status_column (context, sweep->rows, 1,
                                            sweep->columns[j]);
    status = ebit_add (context, *table, column->name, columns[j]);
  }
  return status;
}

enum ebit_status
ebit_run_calculator (struct ebit_context *context,
                     const struct ebit_calculator *calculator,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  struct sweep sweep = { .calculator = calculator };
  enum ebit_status status = read_inputs (context, &sweep, arguments);
  if (!status)
    status = recycle (context, &sweep);
  if (!status)
  {
    line_up_numbers (&sweep);
    status = check_rows (context, &sweep);
  }
  struct ebit_value *table = NULL;
  if (!status)
    status = make_table (context, &sweep, &table);
  *result = table;
  return status;
}
