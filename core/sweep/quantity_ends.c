/* Of a table, of numbers or of bounds values the quantities
 * that they are about, each with its lower and its upper ends.
 *
 * Of a table the columns x_lower and x_upper are the ends of x, `lower` and
 * `upper` those of `value`; x with x_gap is known to that gap, on whichever
 * side; any other column of numbers or logicals is known.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quantity_ends.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "spelling.h"
#include "value.h"
#include "verify_threshold.h"

#define NAME_SIZE 128

/* Appends a quantity: a list of lower and upper, of n numbers each. */
static enum ebit_status
add_quantity (struct ebit_context *context, struct ebit_value *list,
              const char *name, size_t n, const double *lower,
              const double *upper)
{
  struct ebit_value *ends = ebit_make_list (context, EBIT_LIST, NULL, 2);
  if (ebit_add (context, ends, "lower", ebit_make_vector (context, n, lower))
      || ebit_add (context, ends, "upper",
                   ebit_make_vector (context, n, upper)))
    return EBIT_EMEMORY;
  return ebit_add (context, list, name, ends);
}

/* ---- Tables ----------------------------------------------------------- */

static const struct ebit_value *
sibling (const struct ebit_value *table, const char *stem, const char *ending)
{
  char name[NAME_SIZE];
  snprintf (name, sizeof name, "%.100s%s", stem, ending);
  const struct ebit_value *column = ebit_field (table, name);
  return ebit_is_numeric (column) ? column : NULL;
}

static bool
ends_with (const char *name, const char *ending, char stem[NAME_SIZE])
{
  const size_t n = strlen (name), m = strlen (ending);
  if (n < m || n >= NAME_SIZE || strcmp (name + n - m, ending) != 0)
    return false;
  memcpy (stem, name, n - m);
  stem[n - m] = '\0';
  return true;
}

static enum ebit_status
refuse_gap (struct ebit_context *context, const char *stem, size_t row,
            size_t rows, double gap)
{
  char column[NAME_SIZE], name[EBIT_NAME_SIZE];
  snprintf (column, sizeof column, "%.100s_gap", stem);
  ebit_spell_field (context, "values", column, name);
  return ebit_refuse_number (context, name, row, rows, gap, "a number >= 0");
}

static enum ebit_status
add_around (struct ebit_context *context, struct ebit_value *list,
            const char *name, const struct ebit_value *column,
            const struct ebit_value *gap)
{
  const size_t n = ebit_length (column);
  double *ends = ebit_work_unset (context, 2 * n, sizeof *ends);
  if (!ends)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    if (gap->numbers[i] < 0)
      return refuse_gap (context, name, i, n, gap->numbers[i]);
    ends[i] = column->numbers[i] - gap->numbers[i];
    ends[n + i] = column->numbers[i] + gap->numbers[i];
  }
  return add_quantity (context, list, name, n, ends, ends + n);
}

/* The quantity that column k begins, if it does. */
static enum ebit_status
add_column (struct ebit_context *context, const struct ebit_value *table,
            size_t k, struct ebit_value *list)
{
  const struct ebit_value *column = table->items[k], *other;
  const char *name = table->names[k];
  const size_t n = ebit_length (column);
  char stem[NAME_SIZE];
  if (strcmp (name, "lower") == 0 && (other = sibling (table, "upper", "")))
    return add_quantity (context, list, "value", n, column->numbers,
                         other->numbers);
  if (strcmp (name, "upper") == 0 && sibling (table, "lower", ""))
    return EBIT_OK;
  if (ends_with (name, "_lower", stem)
      && (other = sibling (table, stem, "_upper")))
    return add_quantity (context, list, stem, n, column->numbers,
                         other->numbers);
  if (ends_with (name, "_upper", stem) && sibling (table, stem, "_lower"))
    return EBIT_OK;
  if (ends_with (name, "_gap", stem) && sibling (table, stem, ""))
    return EBIT_OK;
  if ((other = sibling (table, name, "_gap")))
    return add_around (context, list, name, column, other);
  return add_quantity (context, list, name, n, column->numbers,
                       column->numbers);
}

bool
ebit_is_input (const struct ebit_value *inputs, const char *name)
{
  if (!inputs)
    return false;
  for (size_t i = 0; i < ebit_length (inputs); i++)
  {
    const struct ebit_value *item
        = inputs->kind == EBIT_LIST ? inputs->items[i] : inputs;
    const size_t at = inputs->kind == EBIT_LIST ? 0 : i;
    const bool is_text = item && item->kind == EBIT_TEXTS;
    if (is_text && ebit_length (item) > at
        && strcmp (item->texts[at], name) == 0)
      return true;
  }
  return false;
}

/* What is neither text nor number, as texts of which some are missing, is not
 * looked at. */
static enum ebit_status
check_lengths (struct ebit_context *context, const struct ebit_value *table)
{
  const struct ebit_value *first = NULL;
  for (size_t k = 0; k < ebit_length (table); k++)
  {
    const struct ebit_value *column = table->items[k];
    if (column && column->kind == EBIT_FOREIGN)
      continue;
    if (column && !first)
      first = column;
    const size_t rows = first ? ebit_length (first) : 0;
    if (column && ebit_length (column) == rows)
      continue;
    char name[EBIT_NAME_SIZE], allowed[64];
    ebit_spell_field (context, "values", table->names[k], name);
    snprintf (allowed, sizeof allowed, "a column of %zu rows", rows);
    return ebit_refuse_kind (context, name, column, allowed);
  }
  return EBIT_OK;
}

static enum ebit_status
read_table (struct ebit_context *context, const struct ebit_value *table,
            const struct ebit_value *inputs, struct ebit_value *list)
{
  enum ebit_status status = check_lengths (context, table);
  for (size_t k = 0; !status && k < ebit_length (table); k++)
    if (ebit_is_numeric (table->items[k])
        && !ebit_is_input (inputs, table->names[k]))
      status = add_column (context, table, k, list);
  return status;
}

/* ---- Numbers and bounds values ---------------------------------------- */

static enum ebit_status
read_list (struct ebit_context *context, const struct ebit_value *values,
           struct ebit_value *list)
{
  const size_t n = ebit_length (values);
  double *ends = ebit_work_unset (context, 2 * n, sizeof *ends);
  if (!ends)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    if (!ebit_read_ends_of (values->items[i], &ends[i], &ends[n + i]))
    {
      char name[EBIT_NAME_SIZE];
      ebit_spell_item (context, "values", i, name);
      return ebit_refuse_kind (context, name, values->items[i],
                               "a number or a bounds value");
    }
  return add_quantity (context, list, "value", n, ends, ends + n);
}

static bool
is_bounds (const struct ebit_value *value)
{
  const bool list = value->kind == EBIT_LIST && value->names
                    && ebit_field (value, "quantity");
  double lower, upper;
  return list && ebit_read_ends_of (value, &lower, &upper);
}

enum ebit_status
ebit_quantity_ends_of (struct ebit_context *context,
                       const struct ebit_value *values,
                       const struct ebit_value *inputs,
                       const struct ebit_value **result)
{
  static const char allowed[]
      = "a table, numbers, a bounds value or a list of those";
  const bool lists
      = values && (values->kind == EBIT_LIST || values->kind == EBIT_TABLE);
  if (!ebit_is_numeric (values) && (!lists || ebit_length (values) == 0))
    return ebit_refuse_kind (context, "values", values, allowed);
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL,
                                            lists ? ebit_length (values) : 1);
  enum ebit_status status;
  if (ebit_is_numeric (values))
    status = add_quantity (context, list, "value", ebit_length (values),
                           values->numbers, values->numbers);
  else if (is_bounds (values))
    status = read_list (context,
                        &(struct ebit_value){ .kind = EBIT_LIST,
                                              .rank = 1,
                                              .extent = { 1, 1, 1 },
                                              .items = &values },
                        list);
  else if (values->class_name
               ? strcmp (values->class_name, "ebit_bounds_list") == 0
               : !values->names)
    status = read_list (context, values, list);
  else if (values->names)
    status = read_table (context, values, inputs, list);
  else
    status = ebit_refuse_kind (context, "values", values, allowed);
  *result = list;
  if (!status && list && ebit_length (list) == 0)
    return ebit_refuse (context, "values",
                        "a table without numbers of its own", allowed);
  return status;
}
