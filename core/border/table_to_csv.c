/* Tables as comma-separated values, as R's write.csv writes them: names and
 * texts in quotes, TRUE and FALSE; numbers in the shortest digits that read
 * back.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table_csv.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "decimal.h"
#include "refusal.h"
#include "spelling.h"
#include "text_builder.h"
#include "value.h"

#define DESCRIPTION_OF_TABLE                                                  \
  "a table, a list of named columns of one length, or a bounds value"

/* Numbers, logicals, texts; or Octave's cell of texts. */
static bool
is_column (const struct ebit_value *value)
{
  if (!value)
    return false;
  if (value->kind != EBIT_LIST)
    return ebit_is_numeric (value) || value->kind == EBIT_TEXTS;
  const size_t n = ebit_length (value);
  size_t i = 0;
  while (i < n && ebit_is_text (value->items[i]))
    i++;
  return i == n && !value->names;
}

/* "table.b", as the caller writes it, must be a column as long as the first.
 */
static enum ebit_status
check_column (struct ebit_context *context, const struct ebit_value *table,
              size_t i)
{
  const struct ebit_value *column = table->items[i];
  const char *name = table->names[i] ? table->names[i] : "";
  char spelled[EBIT_NAME_SIZE], is[48], must[160];
  ebit_spell_field (context, "table", name, spelled);
  if (!is_column (column))
    return ebit_refuse_kind (context, spelled, column,
                             "real numbers, logicals or texts");
  const size_t n = ebit_length (column), rows = ebit_length (table->items[0]);
  if (n == rows)
    return EBIT_OK;
  snprintf (is, sizeof is, "of length %zu", n);
  snprintf (must, sizeof must, "of length %zu, as %.100s is", rows,
            table->names[0]);
  return ebit_refuse (context, spelled, is, must);
}

static enum ebit_status
check_table (struct ebit_context *context, const struct ebit_value *table)
{
  const bool is_list
      = table && (table->kind == EBIT_LIST || table->kind == EBIT_TABLE);
  if (!is_list || !table->names || ebit_length (table) == 0)
    return ebit_refuse_kind (context, "table", table, DESCRIPTION_OF_TABLE);
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < ebit_length (table) && !status; i++)
    status = check_column (context, table, i);
  return status;
}

static void
append_quoted (struct ebit_text_builder *text, const char *cell)
{
  ebit_append_text (text, "\"");
  for (const char *c = cell; *c; c++)
    ebit_append_bytes (text, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
  ebit_append_text (text, "\"");
}

static void
append_cell (struct ebit_text_builder *text, const struct ebit_value *column,
             size_t row)
{
  char digits[EBIT_DIGITS_SIZE];
  if (column->kind == EBIT_TEXTS)
    append_quoted (text, column->texts[row]);
  else if (column->kind == EBIT_LIST)
    append_quoted (text, column->items[row]->texts[0]);
  else if (column->kind == EBIT_NUMBERS)
  {
    ebit_write_decimal (column->numbers[row], digits);
    ebit_append_text (text, digits);
  }
  else
  {
    const double x = column->numbers[row];
    ebit_append_text (text, isnan (x) ? "NA" : x != 0 ? "TRUE" : "FALSE");
  }
}

/* A bounds value is a row of what every one has, that of all pairs of a
 * network a row a pair. */
static const struct ebit_value *
make_row (struct ebit_context *context, const struct ebit_value *bounds)
{
  static const char *const fields[]
      = { "quantity", "lower",        "upper",        "status",
          "tol",      "lower_method", "upper_method", "task" };
  static const char *const of_pairs[] = { "from", "to", "lower", "upper" };
  const bool has_pairs = ebit_field (bounds, "tree");
  const char *const *names = has_pairs ? of_pairs : fields;
  const size_t n = has_pairs ? sizeof of_pairs / sizeof of_pairs[0]
                             : sizeof fields / sizeof fields[0];
  struct ebit_value *row = ebit_make_list (context, EBIT_TABLE, NULL, n);
  for (size_t i = 0; i < n && row; i++)
  {
    const struct ebit_value *field = ebit_field (bounds, names[i]);
    if (field && ebit_add (context, row, names[i], field))
      row = NULL;
  }
  return row;
}

static bool
is_bounds (const struct ebit_value *value)
{
  return ebit_field (value, "quantity") && ebit_field (value, "lower")
         && ebit_field (value, "upper");
}

static enum ebit_status
to_csv (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        const struct ebit_value **result)
{
  const struct ebit_value *table = arguments[0];
  if (is_bounds (table) && ebit_is_text (ebit_field (table, "quantity")))
    table = make_row (context, table);
  if (!table && arguments[0])
    return EBIT_EMEMORY;
  const enum ebit_status status = check_table (context, table);
  if (status)
    return status;
  struct ebit_text_builder text = { .context = context };
  const size_t columns = ebit_length (table);
  const size_t rows = ebit_length (table->items[0]);
  for (size_t j = 0; j < columns; j++)
  {
    ebit_append_text (&text, j ? "," : "");
    append_quoted (&text, table->names[j] ? table->names[j] : "");
  }
  ebit_append_text (&text, "\n");
  for (size_t i = 0; i < rows && !text.failed; i++)
  {
    for (size_t j = 0; j < columns; j++)
    {
      ebit_append_text (&text, j ? "," : "");
      append_cell (&text, table->items[j], i);
    }
    ebit_append_text (&text, "\n");
    if (ebit_poll_if_due (context))
      return EBIT_EINTERRUPT;
  }
  if (text.failed)
    return EBIT_EMEMORY;
  *result = ebit_make_text (context, text.text);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_to_csv_functional
    = { .name = "to_csv",
        .topic = "Files",
        .summary = "A table as comma-separated values",
        .n_parameters = 1,
        .parameters = { { "table", NULL,
                          "a table, a list of named columns of one length, or "
                          "a bounds value, which is a row" } },
        .implementation = to_csv };
