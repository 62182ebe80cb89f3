/* Tables from comma-separated values (RFC 4180).
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table_csv.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "csv_rows.h"
#include "decimal.h"
#include "refusal.h"
#include "value.h"

/* The cells of all rows, row after row; the first row has the names. */
struct cells
{
  size_t columns, n, room;
  struct ebit_csv_field *fields;
};

/* ---- Rows ------------------------------------------------------------ */

static enum ebit_status
add_row (struct ebit_text_reader *reader, const struct ebit_csv_row *row,
         struct cells *cells)
{
  if (cells->n == 0)
    cells->columns = row->n;
  if (row->n != cells->columns)
  {
    char is[48], must[64];
    snprintf (is, sizeof is, "of %zu values", row->n);
    snprintf (must, sizeof must, "of %zu, as line %zu is", cells->columns,
              cells->fields[0].line);
    return ebit_refuse_text (reader, row->fields[0].line, "the row", is, must);
  }
  struct ebit_csv_field *fields
      = ebit_work_grown (reader->context, cells->fields, cells->n, row->n,
                         sizeof *fields, &cells->room);
  if (!fields)
    return EBIT_EMEMORY;
  cells->fields = fields;
  memcpy (cells->fields + cells->n, row->fields, row->n * sizeof *row->fields);
  cells->n += row->n;
  return EBIT_OK;
}

static enum ebit_status
read_cells (struct ebit_text_reader *reader, struct cells *cells)
{
  struct ebit_csv_row row = { .n = 0 };
  for (;;)
  {
    enum ebit_status status = ebit_read_csv_row (reader, &row);
    if (status || row.n == 0)
      return status;
    status = add_row (reader, &row, cells);
    if (status)
      return status;
  }
}

/* ---- Columns --------------------------------------------------------- */

static bool
is_missing (const char *text)
{
  return !text[0] || strcmp (text, "NA") == 0 || strcmp (text, "NaN") == 0;
}

static bool
read_number (const char *text, double *x)
{
  *x = NAN;
  return !text[0] || ebit_read_double (text, strlen (text), x);
}

/* Of rows that one host wrote as logicals the other may have gone on with 1
 * and 0. */
static bool
read_logical (const char *text, double *x)
{
  const bool is_true = strcmp (text, "TRUE") == 0 || strcmp (text, "1") == 0;
  *x = is_missing (text) ? NAN : is_true;
  return is_missing (text) || is_true || strcmp (text, "FALSE") == 0
         || strcmp (text, "0") == 0;
}

/* What a cell may be, of all kinds. */
typedef bool cell_reader (const char *text, double *x);

/* Reads a column as that kind; false where a cell is not of it. */
static bool
fill (const struct ebit_csv_field *const *cells, size_t n, cell_reader *read,
      double *x)
{
  for (size_t i = 0; i < n; i++)
    if (cells[i]->quoted || !read (cells[i]->text, &x[i]))
      return false;
  return true;
}

static const struct ebit_value *
make_texts (struct ebit_context *context,
            const struct ebit_csv_field *const *cells, size_t n)
{
  const char **texts = ebit_work_unset (context, n + 1, sizeof *texts);
  for (size_t i = 0; texts && i < n; i++)
    texts[i] = cells[i]->text;
  return texts ? ebit_make_texts (context, n, texts) : NULL;
}

/* Numbers where every cell is one, then logicals; what has quotes, or anything
 * else, is texts. */
static const struct ebit_value *
make_column (struct ebit_context *context,
             const struct ebit_csv_field *const *cells, size_t n)
{
  double *x;
  struct ebit_value *column
      = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &x);
  if (!column || fill (cells, n, read_number, x))
    return column;
  column->kind = EBIT_LOGICALS;
  return fill (cells, n, read_logical, x) ? column
                                          : make_texts (context, cells, n);
}

static enum ebit_status
add_column (struct ebit_text_reader *reader, struct ebit_value *table,
            size_t j, const struct ebit_csv_field *name,
            const struct ebit_csv_field *const *cells, size_t rows)
{
  char number[32];
  snprintf (number, sizeof number, "column%zu", j + 1);
  const char *called = name->text[0] ? name->text : number;
  if (ebit_field (table, called))
  {
    char is[160];
    snprintf (is, sizeof is, "\"%.100s\" twice", called);
    ebit_keep_whole_characters (is);
    return ebit_refuse_text (reader, name->line, "the header", is,
                             "of different names");
  }
  return ebit_add (reader->context, table, called,
                   make_column (reader->context, cells, rows));
}

static enum ebit_status
make_table (struct ebit_text_reader *reader, const struct cells *all,
            const struct ebit_value **result)
{
  struct ebit_context *context = reader->context;
  const size_t rows = all->n / all->columns - 1;
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, NULL, all->columns);
  const struct ebit_csv_field **cells
      = ebit_work_unset (context, rows + 1, sizeof *cells);
  if (!table || !cells)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < all->columns; j++)
  {
    for (size_t i = 0; i < rows; i++)
      cells[i] = &all->fields[(i + 1) * all->columns + j];
    const enum ebit_status status
        = add_column (reader, table, j, &all->fields[j], cells, rows);
    if (status)
      return status;
  }
  *result = table;
  return EBIT_OK;
}

static enum ebit_status
from_csv (struct ebit_context *context,
          const struct ebit_value *const *arguments,
          const struct ebit_value **result)
{
  const struct ebit_value *text = arguments[0];
  if (!ebit_is_text (text))
    return ebit_refuse_kind (context, "text", text, "a text");
  struct ebit_text_reader reader;
  struct cells cells = { .n = 0 };
  enum ebit_status status
      = ebit_open_text (context, "text", text->texts[0], &reader);
  if (!status)
    status = read_cells (&reader, &cells);
  if (!status && cells.n == 0)
    status = ebit_refuse (context, "text", "empty",
                          "lines of comma-separated values, the first the "
                          "names of the columns");
  return status ? status : make_table (&reader, &cells, result);
}

const struct ebit_functional ebit_from_csv_functional
    = { .name = "from_csv",
        .topic = "Files",
        .summary = "The table in a text of comma-separated values",
        .n_parameters = 1,
        .parameters = { { "text", NULL,
                          "lines of comma-separated values; the first has the "
                          "names of the columns" } },
        .implementation = from_csv };
