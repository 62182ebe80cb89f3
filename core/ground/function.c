/* Calling a functional, from the border or from another function; finding a
 * function in a list.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "function.h"

#include <math.h>
#include <string.h>

#include "arguments.h"
#include "clock.h"
#include "stack.h"

/* The tolerance and the limit of time, of a function that has them. */
static enum ebit_status
read_limits (struct ebit_context *context,
             const struct ebit_functional *functional,
             const struct ebit_value *const *arguments)
{
  static const struct ebit_range tolerances
      = { 1e-12, 1, false, false, false };
  static const struct ebit_range seconds
      = { 0, INFINITY, true, false, EBIT_OR_INFINITE };
  size_t n = functional->n_parameters;
  double time_limit_s = INFINITY;
  if (n > 2 && strcmp (functional->parameters[n - 1].name, "threads") == 0)
    n--;
  if (n < 2
      || strcmp (functional->parameters[n - 1].name, "time_limit_s") != 0)
    return EBIT_OK;
  enum ebit_status status = ebit_read_number (context, "tol", arguments[n - 2],
                                              &tolerances, 0, &context->tol);
  if (!status)
    status = ebit_read_number (context, "time_limit_s", arguments[n - 1],
                               &seconds, INFINITY, &time_limit_s);
  if (!status && isfinite (time_limit_s))
    context->until_s = ebit_seconds () + time_limit_s;
  return status;
}

static enum ebit_status
run (struct ebit_context *context, const struct ebit_functional *functional,
     const struct ebit_value *const *arguments,
     const struct ebit_value **result)
{
  const void *const callers = context->data;
  context->data = functional->data;
  enum ebit_status status = read_limits (context, functional, arguments);
  if (!status)
    status = functional->implementation (context, arguments, result);
  context->data = callers;
  return status;
}

enum ebit_status
ebit_run_functional (struct ebit_context *context,
                     const struct ebit_functional *functional,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  return ebit_is_stack (functional, arguments)
             ? ebit_run_stack (context, functional, run, arguments, result)
             : run (context, functional, arguments, result);
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

size_t
ebit_count_numbers (const struct ebit_calculator *calculator, size_t i)
{
  return calculator->weights[i] ? EBIT_WEIGHTS : 1;
}
