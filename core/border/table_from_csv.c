/* Tables from comma-separated values (RFC 4180).
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table_csv.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "decimal.h"
#include "json.h"
#include "refusal.h"
#include "value.h"

struct cell
{
  const char *text;
  bool is_quoted;
  struct cell *next;
};

/* A line of the file, which has more lines where texts do. */
struct row
{
  struct cell *first;
  size_t cells;
  size_t line; /* where it begins, from 1 */
  struct row *next;
};

struct reader
{
  struct ebit_context *context;
  const char *at;
  size_t line;
};

static enum ebit_status
refuse (const struct reader *reader, size_t line, const char *is,
        const char *must)
{
  char place[EBIT_PLACE_SIZE];
  ebit_spell_place ("text", line, 0, place);
  return ebit_refuse (reader->context, place, is, must);
}

/* ---- Cells ----------------------------------------------------------- */

static enum ebit_status
read_quoted (struct reader *reader, struct cell *cell)
{
  const size_t line = reader->line;
  const char *at = reader->at + 1;
  size_t n = 0;
  while (at[n] && (at[n] != '"' || at[n + 1] == '"'))
    n += at[n] == '"' ? 2 : 1;
  if (!at[n])
    return refuse (reader, line, "a text whose quotes are not closed",
                   "one that ends with a quote");
  char *text = ebit_work_unset (reader->context, n + 1, 1), *to = text;
  if (!text)
    return EBIT_EMEMORY;
  for (const char *from = at; from < at + n; from++)
  {
    *to++ = *from;
    reader->line += *from == '\n';
    from += *from == '"';
  }
  *to = '\0';
  cell->text = text;
  cell->is_quoted = true;
  reader->at = at + n + 1;
  reader->at += strspn (reader->at, " \t");
  return !*reader->at || strchr (",\r\n", *reader->at)
             ? EBIT_OK
             : refuse (reader, line, "a text with something behind its quotes",
                       "one with a comma or a new line there, and quotes in "
                       "it doubled");
}

static enum ebit_status
read_plain (struct reader *reader, struct cell *cell)
{
  size_t n = strcspn (reader->at, ",\r\n");
  const char *after = reader->at + n;
  while (n > 0 && (reader->at[n - 1] == ' ' || reader->at[n - 1] == '\t'))
    n--;
  char *text = ebit_work_unset (reader->context, n + 1, 1);
  if (!text)
    return EBIT_EMEMORY;
  memcpy (text, reader->at, n);
  text[n] = '\0';
  cell->text = text;
  reader->at = after;
  return EBIT_OK;
}

static enum ebit_status
read_row (struct reader *reader, struct row *row)
{
  struct cell **last = &row->first;
  row->line = reader->line;
  for (bool more = true; more;)
  {
    struct cell *cell = ebit_work (reader->context, 1, sizeof *cell);
    if (!cell)
      return EBIT_EMEMORY;
    reader->at += strspn (reader->at, " \t");
    const enum ebit_status status = *reader->at == '"'
                                        ? read_quoted (reader, cell)
                                        : read_plain (reader, cell);
    if (status)
      return status;
    *last = cell;
    last = &cell->next;
    row->cells++;
    more = *reader->at == ',';
    reader->at += more;
  }
  reader->at += *reader->at == '\r';
  if (*reader->at == '\n')
  {
    reader->at++;
    reader->line++;
  }
  return EBIT_OK;
}

/* All rows with something in them. */
static enum ebit_status
read_rows (struct reader *reader, struct row **first, size_t *rows)
{
  struct row **last = first;
  *rows = 0;
  while (*reader->at)
  {
    struct row *row = ebit_work (reader->context, 1, sizeof *row);
    if (!row)
      return EBIT_EMEMORY;
    const enum ebit_status status = read_row (reader, row);
    if (status)
      return status;
    if (row->cells == 1 && !row->first->is_quoted && !row->first->text[0])
      continue;
    *last = row;
    last = &row->next;
    ++*rows;
    if (row->cells != (*first)->cells)
    {
      char is[48], must[64];
      snprintf (is, sizeof is, "of %zu values", row->cells);
      snprintf (must, sizeof must, "of %zu, as line %zu is", (*first)->cells,
                (*first)->line);
      return refuse (reader, row->line, is, must);
    }
  }
  return EBIT_OK;
}

/* ---- Columns --------------------------------------------------------- */

static bool
is_missing (const char *text)
{
  return !text[0] || strcmp (text, "NA") == 0;
}

static bool
read_number (const char *text, double *x)
{
  *x = NAN;
  return !text[0] || ebit_read_double (text, strlen (text), x);
}

static bool
read_logical (const char *text, double *x)
{
  const bool is_true = strcmp (text, "TRUE") == 0;
  *x = is_missing (text) ? NAN : is_true;
  return is_missing (text) || is_true || strcmp (text, "FALSE") == 0;
}

/* What a cell may be, of all kinds. */
typedef bool cell_reader (const char *text, double *x);

/* Reads a column as that kind; false where a cell is not of it. */
static bool
fill (struct cell *const *cells, size_t n, cell_reader *read, double *x)
{
  for (size_t i = 0; i < n; i++)
    if (cells[i]->is_quoted || !read (cells[i]->text, &x[i]))
      return false;
  return true;
}

static const struct ebit_value *
make_texts (struct ebit_context *context, struct cell *const *cells, size_t n)
{
  const char **texts = ebit_work_unset (context, n + 1, sizeof *texts);
  for (size_t i = 0; texts && i < n; i++)
    texts[i] = cells[i]->text;
  return texts ? ebit_make_texts (context, n, texts) : NULL;
}

/* Numbers where every cell is one, then logicals; what has quotes, or anything
 * else, is texts. */
static const struct ebit_value *
make_column (struct ebit_context *context, struct cell *const *cells, size_t n)
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
add_column (struct reader *reader, struct ebit_value *table, size_t j,
            const struct cell *name, struct cell *const *cells, size_t rows)
{
  char number[32];
  snprintf (number, sizeof number, "column%zu", j + 1);
  const char *called = name->text[0] ? name->text : number;
  if (ebit_field (table, called))
  {
    char is[160];
    snprintf (is, sizeof is, "a header with \"%.100s\" twice", called);
    ebit_keep_whole_characters (is);
    return refuse (reader, 1, is, "one of different names");
  }
  return ebit_add (reader->context, table, called,
                   make_column (reader->context, cells, rows));
}

/* The columns of the rows below the first, which has their names. */
static enum ebit_status
make_table (struct reader *reader, const struct row *first, size_t rows,
            const struct ebit_value **result)
{
  struct ebit_context *context = reader->context;
  const size_t columns = first->cells;
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, NULL, columns);
  struct cell **next = ebit_work (context, rows + 1, sizeof *next);
  struct cell **cells = ebit_work (context, rows + 1, sizeof *cells);
  if (!table || !next || !cells)
    return EBIT_EMEMORY;
  const struct row *row = first->next;
  for (size_t i = 0; i < rows; i++, row = row->next)
    next[i] = row->first;
  const struct cell *name = first->first;
  for (size_t j = 0; j < columns; j++, name = name->next)
  {
    for (size_t i = 0; i < rows; i++)
    {
      cells[i] = next[i];
      next[i] = next[i]->next;
    }
    const enum ebit_status status
        = add_column (reader, table, j, name, cells, rows);
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
  if (!text || text->kind != EBIT_TEXTS || ebit_length (text) != 1)
    return ebit_refuse_kind (context, "text", text, "a text");
  struct reader reader
      = { .context = context, .at = text->texts[0], .line = 1 };
  const size_t whole = ebit_whole_characters (reader.at);
  if (reader.at[whole])
    return ebit_refuse (context, "text", "of bytes that are no UTF-8",
                        "whole characters of UTF-8");
  if (strncmp (reader.at, "\xEF\xBB\xBF", 3) == 0)
    reader.at += 3; /* a byte order mark */
  struct row *first = NULL;
  size_t rows;
  const enum ebit_status status = read_rows (&reader, &first, &rows);
  if (status)
    return status;
  if (!first)
    return ebit_refuse (context, "text", "empty",
                        "lines of comma-separated values, the first the "
                        "names of the columns");
  return make_table (&reader, first, rows - 1, result);
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
