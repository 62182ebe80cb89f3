/* Calling a functional, from the border or from another function; finding a
 * function in a list.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "function.h"

#include <string.h>

enum ebit_status
ebit_run_functional (struct ebit_context *context,
                     const struct ebit_functional *functional,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  const void *const callers = context->data;
  context->data = functional->data;
  const enum ebit_status status
      = functional->implementation (context, arguments, result);
  context->data = callers;
  return status;
}

const char *
ebit_function_name (const struct ebit_function_entry *entry)
{
  return entry->functional ? entry->functional->name : entry->calculator->name;
}

const struct ebit_function_entry *
ebit_find_function (const struct ebit_function_entry *list, const char *name)
{
  while ((list->functional || list->calculator)
         && strcmp (ebit_function_name (list), name) != 0)
    list++;
  return list;
}
