/* channel_sweep (family, grid, quantities, threads): quantities of many
 * channels of one family, a row for each.
 *
 * A quantity that had to be optimised has three columns, its two ends and its
 * status; a closed form has one.  The numbers are those of the functions of
 * the same names; where these know a formula it is used without making the
 * certificate.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_sweep.h"

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
  int threads;
};

/* ---- Arguments ------------------------------------------------------- */

/* A vector of texts in R, a text or a cell of texts in Octave. */
static const char *
text_at (const struct ebit_value *value, size_t i)
{
  if (value->kind == EBIT_TEXTS)
    return value->texts[i];
  const struct ebit_value *item = value->items[i];
  const bool is_text
      = item && item->kind == EBIT_TEXTS && ebit_length (item) == 1;
  return is_text ? item->texts[0] : NULL;
}

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
  const char *name = text_at (value, i);
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

static enum ebit_status
compute_row (struct ebit_context *context, size_t row, const void *data)
{
  const struct sweep *sweep = data;
  struct ebit_ends *ends = sweep->ends + row * sweep->n_quantities;
  struct ebit_channel_row now;
  now.has_candidates = false;
  enum ebit_status status
      = ebit_grid_channel (context, &sweep->grid, row, &now.channel);
  for (size_t q = 0; !status && q < sweep->n_quantities; q++)
    status = ebit_compute_quantity (context, sweep->quantities[q], &now,
                                    &ends[q]);
  return status;
}

static enum ebit_status
run (struct ebit_context *context, struct sweep *sweep)
{
  const struct ebit_rows rows = { .count = sweep->grid.rows,
                                  .share = SHARE,
                                  .threads = sweep->threads,
                                  .compute = compute_row,
                                  .data = sweep };
  sweep->ends = ebit_work (context, rows.count,
                           sweep->n_quantities * sizeof *sweep->ends);
  return sweep->ends ? ebit_run_rows (context, &rows) : EBIT_EMEMORY;
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
    texts[row] = ebit_bounds_status_name (
        sweep->ends[row * sweep->n_quantities + q].status);
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

static enum ebit_status
make_table (struct ebit_context *context, const struct sweep *sweep,
            const struct ebit_value **result)
{
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, "ebit_sweep",
                        sweep->grid.n_numbers + 3 * sweep->n_quantities);
  for (size_t k = 0; k < sweep->grid.n_numbers; k++)
    if (add_input (context, sweep, k, table))
      return EBIT_EMEMORY;
  for (size_t q = 0; q < sweep->n_quantities; q++)
    if (add_quantity (context, sweep, q, table))
      return EBIT_EMEMORY;
  *result = table;
  return EBIT_OK;
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
