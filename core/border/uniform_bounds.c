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

/* Whether the last fields are those of the quantity, all of them, in their
 * order. */
static bool
is_uniform (const struct ebit_value *bounds)
{
  const size_t n = ebit_length (bounds);
  const char *name;
  size_t parts = 0, i = 0;
  while (ebit_bounds_part (bounds, parts))
    parts++;
  while (i < parts && parts <= n && (name = ebit_bounds_part (bounds, i))
         && strcmp (bounds->names[n - parts + i], name) == 0)
    i++;
  return i == parts;
}

static bool
is_part (const struct ebit_value *bounds, const char *field)
{
  const char *name;
  size_t i = 0;
  while ((name = ebit_bounds_part (bounds, i)) && strcmp (name, field) != 0)
    i++;
  return name;
}

/* An item of the copy, which is NULL for NULL. */
static enum ebit_status
add (struct ebit_context *context, struct ebit_value *list, const char *name,
     const struct ebit_value *item)
{
  return item ? ebit_add (context, list, name, item)
              : ebit_add_nothing (context, list, name);
}

/* The fields of the quantity, those it has not empty. */
static enum ebit_status
add_parts (struct ebit_context *context, const struct ebit_value *bounds,
           const struct ebit_value *const *items, struct ebit_value *list)
{
  const size_t n = ebit_length (bounds);
  const char *name;
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; (name = ebit_bounds_part (bounds, k)) && !status; k++)
  {
    size_t i = 0;
    while (i < n && strcmp (bounds->names[i], name) != 0)
      i++;
    status = i < n ? add (context, list, name, items[i])
                   : ebit_add (context, list, name,
                               ebit_make_vector (context, 0, NULL));
  }
  return status;
}

/* The list with those items; of a bounds value what its quantity has comes
 * last. */
static const struct ebit_value *
rebuild (struct ebit_context *context, const struct ebit_value *value,
         const struct ebit_value *const *items)
{
  const size_t n = ebit_length (value);
  const bool bounds = is_bounds (value);
  size_t parts = 0;
  while (bounds && ebit_bounds_part (value, parts))
    parts++;
  struct ebit_value *list
      = ebit_make_list (context, value->kind, value->class_name, n + parts);
  enum ebit_status status = list ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; i < n && !status; i++)
  {
    const char *name = value->names ? value->names[i] : NULL;
    if (!bounds || !is_part (value, name))
      status = add (context, list, name, items[i]);
  }
  if (!status && bounds)
    status = add_parts (context, value, items, list);
  return status ? NULL : list;
}

const struct ebit_value *
ebit_make_uniform (struct ebit_context *context,
                   const struct ebit_value *value) // NOLINT(misc-no-recursion)
{
  if (!value || value->kind != EBIT_LIST || ebit_length (value) == 0)
    return value;
  const size_t n = ebit_length (value);
  const struct ebit_value **items
      = ebit_work_unset (context, n, sizeof *items);
  if (!items)
    return NULL;
  bool changed = is_bounds (value) && !is_uniform (value);
  for (size_t i = 0; i < n; i++)
  {
    items[i] = ebit_make_uniform (context, value->items[i]);
    if (value->items[i] && !items[i])
      return NULL;
    changed = changed || items[i] != value->items[i];
  }
  return changed ? rebuild (context, value, items) : value;
}
