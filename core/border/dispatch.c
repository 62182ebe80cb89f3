/* From the name of a function to its implementation.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dispatch.h"

#include "calculators.h"
#include "flaw.h"
#include "refusal.h"

/* The name that the caller knows argument i by. */
static const char *
argument_name (const struct ebit_function_entry *entry, size_t i)
{
  if (entry->functional)
    return entry->functional->parameters[i].name;
  const struct ebit_calculator *calculator = entry->calculator;
  return i < calculator->n_inputs ? calculator->inputs[i].name : "threads";
}

static enum ebit_status
check_arguments (struct ebit_context *context,
                 const struct ebit_function_entry *entry, size_t n,
                 const struct ebit_value *const *given)
{
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_flaw *flaw = ebit_find_flaw (given[i]);
    if (flaw)
      return ebit_refuse (context, argument_name (entry, i), flaw->is,
                          flaw->must);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_dispatch (struct ebit_context *context,
               const struct ebit_function_entry *list, const char *name,
               size_t n, const struct ebit_value *const *given,
               const struct ebit_value **result)
{
  const struct ebit_function_entry *entry = ebit_find_function (list, name);
  const struct ebit_functional *functional = entry->functional;
  const struct ebit_calculator *calculator = entry->calculator;
  if (!functional && !calculator)
    return ebit_fail (context, EBIT_EARGUMENT,
                      "the function is \"%.60s\"; it must be one that "
                      "ebit_list_functions lists",
                      name);
  const struct ebit_value *arguments[EBIT_MAX_PARAMETERS + 1] = { NULL };
  const size_t most
      = functional ? functional->n_parameters : calculator->n_inputs + 1;
  if (n > most)
    return ebit_fail (context, EBIT_EARGUMENT,
                      "%s has %zu arguments; it must be at most %zu", name, n,
                      most);
  const enum ebit_status status = check_arguments (context, entry, n, given);
  if (status)
    return status;
  for (size_t i = 0; i < n; i++)
    arguments[i] = given[i];
  if (functional)
    return ebit_run_functional (context, functional, arguments, result);
  return ebit_run_calculator (context, calculator, arguments, result);
}
