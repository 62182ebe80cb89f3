/* What the tables say of themselves, for the manuals and their checks.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "describe.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "returned.h"
#include "similar_name.h"
#include "value.h"

/* A table of texts, kept column after column. */
struct text_table
{
  size_t rows, columns;
  const char **cells;
};

static void
set_row (const struct text_table *table, size_t row, const char *const *cells)
{
  for (size_t j = 0; j < table->columns; j++)
    table->cells[j * table->rows + row] = cells[j] ? cells[j] : "";
}

static enum ebit_status
make_table (struct ebit_context *context, const struct text_table *table,
            const char *const *names, const struct ebit_value **result)
{
  struct ebit_value *list
      = ebit_make_list (context, EBIT_TABLE, NULL, table->columns);
  for (size_t j = 0; j < table->columns; j++)
    if (ebit_add (context, list, names[j],
                  ebit_make_texts (context, table->rows,
                                   table->cells + j * table->rows)))
      return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}

/* "gamma, thermal, threads = 1", grown parameter by parameter. */
#define USAGE_SIZE ((size_t)1024)

static void
append_parameter (char *usage, size_t *used, const char *name,
                  const char *fallback)
{
  const int wrote = snprintf (usage + *used, USAGE_SIZE - *used, "%s%s%s%s",
                              *used ? ", " : "", name, fallback ? " = " : "",
                              fallback ? fallback : "");
  *used += wrote > 0 ? (size_t)wrote : 0;
  if (*used >= USAGE_SIZE)
    *used = USAGE_SIZE - 1;
}

static size_t
count_functions (const struct ebit_function_entry *list)
{
  size_t n = 0;
  while (list[n].functional || list[n].calculator)
    n++;
  return n;
}

static void
list_functional (const struct ebit_functional *functional, char *usage,
                 const struct text_table *table, size_t row)
{
  size_t used = 0;
  for (size_t i = 0; i < functional->n_parameters; i++)
    append_parameter (usage, &used, functional->parameters[i].name,
                      functional->parameters[i].fallback);
  set_row (table, row,
           (const char *[]){ functional->name, functional->topic, "functional",
                             usage, functional->summary });
}

static void
list_calculator (const struct ebit_calculator *calculator, char *usage,
                 const struct text_table *table, size_t row)
{
  size_t used = 0;
  for (size_t i = 0; i < calculator->n_inputs; i++)
    append_parameter (usage, &used, calculator->inputs[i].name,
                      calculator->inputs[i].fallback_text);
  append_parameter (usage, &used, "threads", "1");
  set_row (table, row,
           (const char *[]){ calculator->name, calculator->topic, "calculator",
                             usage, calculator->summary });
}

enum ebit_status
ebit_list_of_functions (struct ebit_context *context,
                        const struct ebit_value *const *unused,
                        const struct ebit_value **result)
{
  (void)unused;
  static const char *const names[]
      = { "name", "topic", "shape", "usage", "summary" };
  const struct ebit_function_entry *list = context->data;
  struct text_table table = { count_functions (list), 5, NULL };
  table.cells = ebit_work (context, 5 * table.rows, sizeof *table.cells);
  char *usages = ebit_work (context, table.rows, USAGE_SIZE);
  if (!table.cells || !usages)
    return EBIT_EMEMORY;
  for (size_t row = 0; row < table.rows; row++)
  {
    char *usage = usages + row * USAGE_SIZE;
    if (list[row].functional)
      list_functional (list[row].functional, usage, &table, row);
    else
      list_calculator (list[row].calculator, usage, &table, row);
  }
  return make_table (context, &table, names, result);
}

#define RANGE_SIZE ((size_t)192)

static void
describe_column (const struct ebit_column *column,
                 const struct text_table *table, size_t row)
{
  set_row (table, row,
           (const char *[]){ "column", column->name, column->unit, NULL, NULL,
                             column->meaning });
}

/* A choice has no unit. */
static void
describe_input (const struct ebit_calculator *calculator, size_t i,
                char *range, const struct text_table *table)
{
  const struct ebit_input *input = &calculator->inputs[i];
  const char *const *choices = calculator->choices[i];
  if (choices)
    ebit_describe_choices (choices, range, RANGE_SIZE);
  else if (calculator->weights[i])
    snprintf (range, RANGE_SIZE, "%s", EBIT_DESCRIPTION_OF_WEIGHTS);
  else
    ebit_describe_range (&input->range, range, RANGE_SIZE);
  set_row (table, i,
           (const char *[]){ "argument", input->name,
                             choices ? NULL : input->unit, range,
                             input->fallback_text, input->meaning });
}

static enum ebit_status
describe_calculator (struct ebit_context *context,
                     const struct ebit_calculator *calculator,
                     const struct text_table *table)
{
  char *ranges = ebit_work (context, calculator->n_inputs, RANGE_SIZE);
  if (!ranges)
    return EBIT_EMEMORY;
  size_t row = calculator->n_inputs;
  for (size_t i = 0; i < row; i++)
    describe_input (calculator, i, ranges + i * RANGE_SIZE, table);
  set_row (table, row++,
           (const char *[]){ "argument", "threads", "1",
                             "a whole number in [1, 1024]", "1",
                             "number of threads" });
  for (size_t j = 0; j < calculator->n_columns; j++)
    describe_column (&calculator->columns[j], table, row++);
  return EBIT_OK;
}

static size_t
count_columns (const struct ebit_functional *functional)
{
  size_t n = 0;
  while (functional->column && functional->column (n))
    n++;
  return n;
}

static size_t
count_rows (const struct ebit_functional *functional)
{
  return functional->n_parameters + count_columns (functional)
         + (ebit_returned_by (functional) ? 1 : 0);
}

static void
describe_functional (const struct ebit_functional *functional,
                     const struct text_table *table)
{
  for (size_t i = 0; i < functional->n_parameters; i++)
  {
    const struct ebit_parameter *parameter = &functional->parameters[i];
    set_row (table, i,
             (const char *[]){ "argument", parameter->name, NULL, NULL,
                               parameter->fallback, parameter->meaning });
  }
  for (size_t j = 0; j < count_columns (functional); j++)
    describe_column (functional->column (j), table,
                     functional->n_parameters + j);
  const struct ebit_returned *returned = ebit_returned_by (functional);
  if (returned)
    set_row (table, functional->n_parameters,
             (const char *[]){ "value", NULL, returned->unit, NULL, NULL,
                               returned->meaning });
}

/* The name that a misspelt one is closest to, by letters, unless more than a
 * third of them differ. */
static const char *
guess_name (const struct ebit_function_entry *list, const char *name)
{
  const char *guess = NULL;
  size_t closest = SIZE_MAX;
  for (; list->functional || list->calculator; list++)
  {
    const char *other = ebit_function_name (list);
    const size_t apart = ebit_letters_apart (name, other);
    if (apart < closest && 3 * apart <= strlen (name))
    {
      closest = apart;
      guess = other;
    }
  }
  return guess;
}

static enum ebit_status
refuse_name (struct ebit_context *context,
             const struct ebit_function_entry *list,
             const struct ebit_value *name, bool is_text)
{
  const char *guess = is_text ? guess_name (list, name->texts[0]) : NULL;
  char allowed[160];
  snprintf (allowed, sizeof allowed,
            "the name of a function that list_functions lists%s%s%s",
            guess ? ", such as \"" : "", guess ? guess : "",
            guess ? "\"" : "");
  return ebit_refuse_kind (context, "name", name, allowed);
}

enum ebit_status
ebit_read_function (struct ebit_context *context,
                    const struct ebit_function_entry *list,
                    const struct ebit_value *name,
                    const struct ebit_function_entry **entry)
{
  static const struct ebit_function_entry none = { NULL, NULL };
  const bool is_text = ebit_is_text (name);
  *entry = is_text ? ebit_find_function (list, name->texts[0]) : &none;
  if (!(*entry)->functional && !(*entry)->calculator)
    return refuse_name (context, list, name, is_text);
  return EBIT_OK;
}

enum ebit_status
ebit_description_of_function (struct ebit_context *context,
                              const struct ebit_value *const *arguments,
                              const struct ebit_value **result)
{
  static const char *const names[]
      = { "role", "name", "unit", "range", "default", "meaning" };
  const struct ebit_function_entry *entry;
  const enum ebit_status status
      = ebit_read_function (context, context->data, arguments[0], &entry);
  if (status)
    return status;
  const struct ebit_functional *functional = entry->functional;
  const struct ebit_calculator *calculator = entry->calculator;
  struct text_table table
      = { functional ? count_rows (functional)
                     : calculator->n_inputs + 1 + calculator->n_columns,
          6, NULL };
  table.cells = ebit_work (context, 6 * table.rows, sizeof *table.cells);
  if (!table.cells)
    return EBIT_EMEMORY;
  if (functional)
    describe_functional (functional, &table);
  else if (describe_calculator (context, calculator, &table))
    return EBIT_EMEMORY;
  return make_table (context, &table, names, result);
}
