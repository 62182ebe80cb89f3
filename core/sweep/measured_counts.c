/* Counts of measurements: a matrix or a list of vectors, row after row.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measured_counts.h"

#include <math.h>
#include <stdio.h>

#include "spelling.h"
#include "value.h"

#define MOST_COUNTS 1e8 /* of a row */

static bool
is_list (const struct ebit_value *value)
{
  return value && value->kind == EBIT_LIST && ebit_length (value) > 0
         && !value->class_name;
}

static enum ebit_status
check_count (struct ebit_context *context, const struct ebit_value *value,
             const char *name, size_t i, double x, bool whole)
{
  if (x >= 0 && x <= MOST_COUNTS && (!whole || x == floor (x)))
    return EBIT_OK;
  return ebit_refuse_element (context, name, value, i, x,
                              whole ? "a whole number in [0, 1e8]"
                                    : "a number in [0, 1e8]");
}

static bool
is_numeric (const struct ebit_value *value)
{
  return value && value->kind == EBIT_NUMBERS;
}

static enum ebit_status
refuse_counts (struct ebit_context *context, const char *name,
               const struct ebit_value *value, size_t rows, size_t outcomes)
{
  char allowed[128];
  if (outcomes > 0)
    snprintf (allowed, sizeof allowed,
              "a matrix of %zu rows and %zu columns: a row for each setting",
              rows, outcomes);
  else
    snprintf (allowed, sizeof allowed,
              "a list of %zu vector%s, with a count for each outcome", rows,
              rows == 1 ? "" : "s");
  return ebit_refuse_kind (context, name, value, allowed);
}

static enum ebit_status
read_matrix_of_counts (struct ebit_context *context,
                       const struct ebit_value *value, bool whole,
                       struct ebit_counts *counts)
{
  const bool row = counts->rows == 1;
  const size_t columns
      = row ? ebit_length (value) : ebit_length (value) / counts->rows;
  for (size_t r = 0; r < counts->rows; r++)
    for (size_t k = 0; k < columns; k++)
    {
      const size_t at = r + k * counts->rows;
      const enum ebit_status status = check_count (
          context, value, "counts", at, value->numbers[at], whole);
      if (status)
        return status;
      counts->numbers[r * columns + k] = value->numbers[at];
      counts->total += value->numbers[at];
    }
  return EBIT_OK;
}

static enum ebit_status
read_list_of_counts (struct ebit_context *context,
                     const struct ebit_value *value, bool whole,
                     struct ebit_counts *counts)
{
  for (size_t r = 0; r < counts->rows; r++)
  {
    const struct ebit_value *item = value->items[r];
    char name[EBIT_NAME_SIZE];
    ebit_spell_item (context, "counts", r, name);
    const size_t n = counts->first[r + 1] - counts->first[r];
    if (!is_numeric (item) || ebit_length (item) != n)
    {
      char allowed[64];
      snprintf (allowed, sizeof allowed, "a vector of %zu counts", n);
      return ebit_refuse_kind (context, name, item, allowed);
    }
    for (size_t k = 0; k < n; k++)
    {
      const enum ebit_status status
          = check_count (context, item, name, k, item->numbers[k], whole);
      if (status)
        return status;
      counts->numbers[counts->first[r] + k] = item->numbers[k];
      counts->total += item->numbers[k];
    }
  }
  return EBIT_OK;
}

/* How many outcomes each row has; without settings, as the counts say. */
static size_t
outcomes_of (const struct ebit_value *value,
             const struct ebit_measurements *measured, size_t rows, size_t r)
{
  if (measured)
  {
    const size_t s = r % measured->settings;
    return measured->first[s + 1] - measured->first[s];
  }
  if (value->kind == EBIT_LIST)
    return value->items[r] ? ebit_length (value->items[r]) : 0;
  return ebit_length (value) / rows;
}

enum ebit_status
ebit_read_counts (struct ebit_context *context, const struct ebit_value *value,
                  const struct ebit_measurements *measured, size_t rows,
                  bool whole, struct ebit_counts *counts)
{
  const bool list = is_list (value);
  if ((!list && !is_numeric (value)) || ebit_length (value) == 0)
    return refuse_counts (context, "counts", value, rows ? rows : 1, 0);
  *counts = (struct ebit_counts){ .rows = rows };
  counts->first = ebit_work (context, rows + 1, sizeof *counts->first);
  if (!counts->first)
    return EBIT_EMEMORY;
  const size_t columns = outcomes_of (value, measured, rows, 0);
  bool even = true;
  for (size_t r = 0; r < rows; r++)
  {
    const size_t now = outcomes_of (value, measured, rows, r);
    even = even && now == columns;
    counts->first[r + 1] = counts->first[r] + now;
  }
  const size_t n = counts->first[rows];
  counts->numbers = ebit_work (context, n, sizeof *counts->numbers);
  if (!counts->numbers)
    return EBIT_EMEMORY;
  const bool fits = list ? ebit_length (value) == rows
                         : even && ebit_length (value) == n
                               && (rows == 1 || value->extent[0] == rows);
  if (!fits || n == 0)
    return refuse_counts (context, "counts", value, rows,
                          list || !even ? 0 : columns);
  const enum ebit_status status
      = list ? read_list_of_counts (context, value, whole, counts)
             : read_matrix_of_counts (context, value, whole, counts);
  if (!status && !(counts->total > 0))
    return ebit_refuse (context, "counts", "0 in all", "above 0 somewhere");
  return status;
}
