/* All bounds values of one quantity have the same fields, so that hosts can
 * put them into arrays and tables: what a value has no use for is empty.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "uniform_bounds.h"

#include <string.h>

#include "quantities.h"
#include "value.h"

static bool
is_bounds (const struct ebit_value *value)
{
  return value->class_name && strcmp (value->class_name, "ebit_bounds") == 0;
}

/* How many fields are missing. */
static size_t
count_missing (const struct ebit_value *bounds)
{
  size_t n = 0;
  const char *name;
  for (size_t i = 0; (name = ebit_bounds_part (bounds, i)); i++)
    n += !ebit_field (bounds, name);
  return n;
}

static enum ebit_status
add_missing (struct ebit_context *context, const struct ebit_value *bounds,
             struct ebit_value *list)
{
  const char *name;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; (name = ebit_bounds_part (bounds, i)) && !status; i++)
    if (!ebit_field (bounds, name))
      status = ebit_add (context, list, name,
                         ebit_make_vector (context, 0, NULL));
  return status;
}

/* The list with those items, and what is missing. */
static const struct ebit_value *
rebuild (struct ebit_context *context, const struct ebit_value *value,
         const struct ebit_value *const *items, size_t missing)
{
  const size_t n = ebit_length (value);
  struct ebit_value *list
      = ebit_make_list (context, value->kind, value->class_name, n + missing);
  if (!list)
    return NULL;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < n && !status; i++)
  {
    const char *name = value->names ? value->names[i] : NULL;
    status = items[i] ? ebit_add (context, list, name, items[i])
                      : ebit_add_nothing (context, list, name);
  }
  if (!status && missing)
    status = add_missing (context, value, list);
  return status ? NULL : list;
}

const struct ebit_value *
ebit_make_uniform (struct ebit_context *context,
                   const struct ebit_value *value) // NOLINT(misc-no-recursion)
{
  if (!value || value->kind != EBIT_LIST || ebit_length (value) == 0)
    return value;
  const size_t n = ebit_length (value);
  const size_t missing = is_bounds (value) ? count_missing (value) : 0;
  const struct ebit_value **items
      = ebit_work_unset (context, n, sizeof *items);
  if (!items)
    return NULL;
  bool changed = missing > 0;
  for (size_t i = 0; i < n; i++)
  {
    items[i] = ebit_make_uniform (context, value->items[i]);
    if (value->items[i] && !items[i])
      return NULL;
    changed = changed || items[i] != value->items[i];
  }
  return changed ? rebuild (context, value, items, missing) : value;
}
