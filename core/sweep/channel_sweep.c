/* channel_sweep (family, grid, quantities, threads): quantities of many
 * channels of one family, a row for each.
 *
 * A quantity that had to be optimised has three columns, its two ends and its
 * status; a closed form has one.  The numbers are those of the functions of
 * the same names; where these know a formula it is used without making the
 * certificate.  What fails in a row, such as all of one whose parameters do
 * not fit each other, is NaN, and the table has a column that says why.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_sweep.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "channel_grid.h"
#include "channel_quantities.h"
#include "rows.h"
#include "spelling.h"

/* Rows take from some microseconds to many milliseconds. */
#define SHARE 16

struct sweep
{
  struct ebit_channel_grid grid;
  size_t n_quantities;
  const struct ebit_channel_quantity **quantities;
  struct ebit_ends *ends; /* of all rows, row after row */
  const char **messages;  /* of rows that fail, NULL of the others */
  int threads;
};

/* ---- Arguments ------------------------------------------------------- */

/* One of several; the only one has no index. */
static enum ebit_status
refuse_quantity (struct ebit_context *context, const struct ebit_value *value,
                 size_t i, const char *name, const char *allowed)
{
  char element[EBIT_NAME_SIZE], has[80];
  if (value->kind == EBIT_TEXTS || ebit_length (value) == 1)
    ebit_spell_element (context, "quantities", value->rank, value->extent, i,
                        element);
  else
    ebit_spell_item (context, "quantities", i, element);
  snprintf (has, sizeof has, name ? "\"%.60s\"" : "no text", name);
  return ebit_refuse (context, element, has, allowed);
}

static enum ebit_status
refuse_unknown (struct ebit_context *context, const struct ebit_value *value,
                size_t i, const char *name)
{
  char allowed[EBIT_MESSAGE_SIZE] = "one of ";
  size_t used = strlen (allowed);
  for (size_t k = 0; k < ebit_n_channel_quantities && used < sizeof allowed;
       k++)
    used += (size_t)snprintf (allowed + used, sizeof allowed - used,
                              "%s\"%s\"", k > 0 ? ", " : "",
                              ebit_channel_quantities[k].column.name);
  return refuse_quantity (context, value, i, name, allowed);
}

static enum ebit_status
read_quantity (struct ebit_context *context, const struct ebit_value *value,
               size_t i, struct sweep *sweep)
{
  const char *name = ebit_text_item (value, i);
  const struct ebit_channel_quantity *quantity
      = name ? ebit_find_channel_quantity (name) : NULL;
  if (!quantity)
    return refuse_unknown (context, value, i, name);
  if (!ebit_has_quantity (sweep->grid.constructor, quantity))
    return refuse_quantity (context, value, i, name,
                            "a quantity that channels other than damping "
                            "channels have too");
  for (size_t k = 0; k < i; k++)
    if (sweep->quantities[k] == quantity)
      return refuse_quantity (context, value, i, name, "given once");
  sweep->quantities[i] = quantity;
  return EBIT_OK;
}

static enum ebit_status
read_quantities (struct ebit_context *context, const struct ebit_value *value,
                 struct sweep *sweep)
{
  const bool is_list
      = value && (value->kind == EBIT_TEXTS || value->kind == EBIT_LIST);
  if (!is_list || ebit_length (value) == 0)
    return ebit_refuse_kind (context, "quantities", value,
                             "names of quantities");
  sweep->n_quantities = ebit_length (value);
  sweep->quantities
      = ebit_work (context, sweep->n_quantities, sizeof *sweep->quantities);
  enum ebit_status status = sweep->quantities ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; !status && i < sweep->n_quantities; i++)
    status = read_quantity (context, value, i, sweep);
  return status;
}

static enum ebit_status
read_arguments (struct ebit_context *context,
                const struct ebit_value *const *arguments, struct sweep *sweep)
{
  enum ebit_status status = ebit_read_channel_grid (
      context, arguments[0], arguments[1], &sweep->grid);
  if (!status)
    status = read_quantities (context, arguments[2], sweep);
  if (!status)
    status = ebit_read_threads (context, arguments[3], &sweep->threads);
  return status;
}

/* ---- Rows ------------------------------------------------------------ */

/* Keeps the error of the first quantity that fails, with its name.  True where
 * the others need not be asked. */
static bool
note_failure (struct ebit_context *context, const char *name,
              enum ebit_status status, struct ebit_error *first)
{
  if (first->status)
    return false;
  *first = context->error;
  first->status = status;
  if (status == EBIT_EMEMORY || status == EBIT_EINTERRUPT
      || context->interrupted)
    return true;
  snprintf (first->message, sizeof first->message, "%s: %.*s", name,
            EBIT_MESSAGE_SIZE - 64, context->error.message);
  return false;
}

/* What fails says nothing: NaN. */
static enum ebit_status
compute_row (struct ebit_context *context, size_t row, const void *data)
{
  const struct sweep *sweep = data;
  struct ebit_ends *ends = sweep->ends + row * sweep->n_quantities;
  struct ebit_channel_row now;
  struct ebit_error first = { EBIT_OK, "" };
  now.has_candidates = false;
  for (size_t q = 0; q < sweep->n_quantities; q++)
    ends[q] = (struct ebit_ends){ NAN, NAN, EBIT_EXACT };
  enum ebit_status status
      = ebit_grid_channel (context, &sweep->grid, row, &now.channel);
  if (status)
    return status;
  for (size_t q = 0; q < sweep->n_quantities; q++)
  {
    const struct ebit_channel_quantity *quantity = sweep->quantities[q];
    struct ebit_ends found;
    status = ebit_compute_quantity (context, quantity, &now, &found);
    if (!status)
      ends[q] = found;
    else if (note_failure (context, quantity->column.name, status, &first))
      return status;
  }
  if (first.status)
    context->error = first;
  return first.status;
}

static enum ebit_status
run (struct ebit_context *context, struct sweep *sweep)
{
  const size_t n = sweep->grid.rows;
  sweep->ends
      = ebit_work (context, n, sweep->n_quantities * sizeof *sweep->ends);
  sweep->messages = ebit_work (context, n, sizeof *sweep->messages);
  if (!sweep->ends || !sweep->messages)
    return EBIT_EMEMORY;
  const struct ebit_rows rows = { .count = n,
                                  .share = SHARE,
                                  .threads = sweep->threads,
                                  .messages = sweep->messages,
                                  .compute = compute_row,
                                  .data = sweep };
  return ebit_run_rows (context, &rows);
}

/* ---- The table ------------------------------------------------------- */

enum end
{
  LOWER,
  UPPER
};

static enum ebit_status
add_input (struct ebit_context *context, const struct sweep *sweep, size_t k,
           struct ebit_value *table)
{
  const struct ebit_channel_grid *grid = &sweep->grid;
  double *data;
  struct ebit_value *column
      = ebit_make_array (context, EBIT_NUMBERS, 1, &grid->rows, &data);
  for (size_t row = 0; column && row < grid->rows; row++)
    data[row] = ebit_grid_number (grid, k, row);
  return ebit_add (context, table, grid->numbers[k].name, column);
}

static enum ebit_status
add_end (struct ebit_context *context, const struct sweep *sweep, size_t q,
         enum end end, const char *name, struct ebit_value *table)
{
  const bool logical = sweep->quantities[q]->kind == EBIT_QUANTITY_LOGICAL;
  double *data;
  struct ebit_value *column
      = ebit_make_array (context, logical ? EBIT_LOGICALS : EBIT_NUMBERS, 1,
                         &sweep->grid.rows, &data);
  for (size_t row = 0; column && row < sweep->grid.rows; row++)
  {
    const struct ebit_ends *ends = &sweep->ends[row * sweep->n_quantities + q];
    data[row] = end == LOWER ? ends->lower : ends->upper;
  }
  return ebit_add (context, table, name, column);
}

static enum ebit_status
add_status (struct ebit_context *context, const struct sweep *sweep, size_t q,
            const char *name, struct ebit_value *table)
{
  const char **texts = ebit_work (context, sweep->grid.rows, sizeof *texts);
  if (!texts)
    return EBIT_EMEMORY;
  for (size_t row = 0; row < sweep->grid.rows; row++)
  {
    const struct ebit_ends *ends = &sweep->ends[row * sweep->n_quantities + q];
    texts[row]
        = isnan (ends->lower) ? "" : ebit_bounds_status_name (ends->status);
  }
  return ebit_add (context, table, name,
                   ebit_make_texts (context, sweep->grid.rows, texts));
}

static enum ebit_status
add_quantity (struct ebit_context *context, const struct sweep *sweep,
              size_t q, struct ebit_value *table)
{
  const char *name = sweep->quantities[q]->column.name;
  char lower[80], upper[80], status[80];
  if (sweep->quantities[q]->kind != EBIT_QUANTITY_BOUNDS)
    return add_end (context, sweep, q, LOWER, name, table);
  snprintf (lower, sizeof lower, "%s_lower", name);
  snprintf (upper, sizeof upper, "%s_upper", name);
  snprintf (status, sizeof status, "%s_status", name);
  if (add_end (context, sweep, q, LOWER, lower, table)
      || add_end (context, sweep, q, UPPER, upper, table))
    return EBIT_EMEMORY;
  return add_status (context, sweep, q, status, table);
}

/* Where a row has failed: why, of the others nothing. */
static enum ebit_status
add_messages (struct ebit_context *context, const struct sweep *sweep,
              struct ebit_value *table)
{
  bool failed = false;
  for (size_t row = 0; row < sweep->grid.rows; row++)
    if (sweep->messages[row])
      failed = true;
    else
      sweep->messages[row] = "";
  if (!failed)
    return EBIT_OK;
  return ebit_add (
      context, table, "message",
      ebit_make_texts (context, sweep->grid.rows, sweep->messages));
}

static enum ebit_status
make_table (struct ebit_context *context, const struct sweep *sweep,
            const struct ebit_value **result)
{
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, "ebit_sweep",
                        sweep->grid.n_numbers + 3 * sweep->n_quantities + 1);
  for (size_t k = 0; k < sweep->grid.n_numbers; k++)
    if (add_input (context, sweep, k, table))
      return EBIT_EMEMORY;
  for (size_t q = 0; q < sweep->n_quantities; q++)
    if (add_quantity (context, sweep, q, table))
      return EBIT_EMEMORY;
  *result = table;
  return add_messages (context, sweep, table);
}

static enum ebit_status
channel_sweep (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct sweep sweep = { .threads = 1 };
  enum ebit_status status = read_arguments (context, arguments, &sweep);
  if (!status)
    status = run (context, &sweep);
  return status ? status : make_table (context, &sweep, result);
}

/* What describe tells of the columns. */
static const struct ebit_column *
column (size_t i)
{
  return i < ebit_n_channel_quantities ? &ebit_channel_quantities[i].column
                                       : NULL;
}

const struct ebit_functional ebit_channel_sweep_functional = {
  .name = "channel_sweep",
  .topic = "Tables",
  .summary = "Quantities of many channels of one family, a row for each",
  .n_parameters = 4,
  .parameters
  = { { "family", NULL, "name of a channel's constructor" },
      { "grid", NULL,
        "table of that constructor's parameters, each one number or as many "
        "as the others; what it leaves out takes its default" },
      { "quantities", NULL,
        "names of quantities of one channel, or of two equal ones" },
      { "threads", "1", "number of threads, a whole number in [1, 1024]" } },
  .implementation = channel_sweep,
  .column = column,
};
