/* Tables that functionals make: inputs that are recycled, rows of numbers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "row_table.h"

#include <math.h>

#include "bounds.h"
#include "value.h"

bool
ebit_takes_fallback (const struct ebit_input *input,
                     const struct ebit_value *argument)
{
  if (!input->fallback_text)
    return false;
  if (ebit_is_missing (argument))
    return true;
  /* R's NA is a logical. */
  return isnan (input->fallback) && ebit_is_numeric (argument)
         && ebit_length (argument) == 1 && isnan (argument->numbers[0]);
}

enum ebit_status
ebit_read_table_inputs (struct ebit_context *context, size_t n,
                        const struct ebit_input *inputs,
                        const struct ebit_value *const *arguments,
                        struct ebit_table_inputs *read)
{
  const char *names[EBIT_MAX_TABLE_INPUTS];
  read->n = n;
  read->inputs = inputs;
  for (size_t i = 0; i < n; i++)
  {
    names[i] = inputs[i].name;
    read->numbers[i] = &inputs[i].fallback;
    read->length[i] = 1;
    if (ebit_takes_fallback (&inputs[i], arguments[i]))
      continue;
    const enum ebit_status status = ebit_read_vector (
        context, inputs[i].name, arguments[i], &inputs[i].range,
        &read->length[i], &read->numbers[i]);
    if (status)
      return status;
  }
  return ebit_count_rows (context, n, names, read->length, &read->rows);
}

double
ebit_table_input (const struct ebit_table_inputs *read, size_t i, size_t row)
{
  return read->numbers[i][read->length[i] == 1 ? 0 : row];
}

static struct ebit_value *
make_column (struct ebit_context *context, size_t rows, size_t n,
             enum ebit_column_kind kind, const double *cells)
{
  double *data;
  struct ebit_value *column = ebit_make_array (
      context, kind == EBIT_COLUMN_LOGICAL ? EBIT_LOGICALS : EBIT_NUMBERS, 1,
      &rows, &data);
  for (size_t i = 0; column && i < rows; i++)
    data[i] = cells[i * n];
  return column;
}

struct ebit_value *
ebit_make_status_column (struct ebit_context *context, size_t rows, size_t n,
                         const double *codes)
{
  const char **names = ebit_work (context, rows, sizeof *names);
  for (size_t i = 0; names && i < rows; i++)
    names[i] = ebit_bounds_status_name ((enum ebit_bounds_status)codes[i * n]);
  return names ? ebit_make_texts (context, rows, names) : NULL;
}

enum ebit_status
ebit_make_row_table (struct ebit_context *context, size_t rows, size_t n,
                     const struct ebit_column *columns, const double *cells,
                     const struct ebit_value **result)
{
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, "ebit_sweep", n);
  for (size_t j = 0; j < n; j++)
  {
    const enum ebit_column_kind kind = columns[j].kind;
    struct ebit_value *column
        = kind == EBIT_COLUMN_STATUS
              ? ebit_make_status_column (context, rows, n, cells + j)
              : make_column (context, rows, n, kind, cells + j);
    if (ebit_add (context, table, columns[j].name, column))
      return EBIT_EMEMORY;
  }
  *result = table;
  return EBIT_OK;
}

enum ebit_status
ebit_fill_row_table (struct ebit_context *context,
                     const struct ebit_rows *rows, size_t each, size_t n,
                     const struct ebit_column *columns, double **cells,
                     const struct ebit_value **result)
{
  const size_t count = rows->count * each;
  *cells = ebit_work_unset (context, count, n * sizeof **cells);
  if (!*cells)
    return EBIT_EMEMORY;
  const enum ebit_status status = ebit_run_rows (context, rows);
  return status ? status
                : ebit_make_row_table (context, count, n, columns, *cells,
                                       result);
}
