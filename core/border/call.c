/* The one way across the border: sets a context up, calls, cleans up.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arena.h"
#include "calculators.h"
#include "functions.h"
#include "value.h"

static enum ebit_status
dispatch (struct ebit_context *context, const char *name, size_t n,
          const struct ebit_value *const *given,
          const struct ebit_value **result)
{
  const struct ebit_function_entry *entry
      = ebit_find_function (ebit_functions, name);
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
  for (size_t i = 0; i < n; i++)
    arguments[i] = given[i];
  if (functional)
    return ebit_run_functional (context, functional, arguments, result);
  return ebit_run_calculator (context, calculator, arguments, result);
}

static enum ebit_status
finish (struct ebit_context *context, enum ebit_status status,
        const struct ebit_value *value, struct ebit_value **result)
{
  *result = NULL;
  status = ebit_settle (context, status);
  if (!status)
  {
    *result = ebit_root_value (context->result, value);
    status = *result ? EBIT_OK : EBIT_EMEMORY;
  }
  if (status && context->error.status != status)
    ebit_fail (context, status, "%s", ebit_status_message (status));
  if (!*result)
    ebit_arena_free (context->result);
  return status;
}

enum ebit_status
ebit_call (const char *name, size_t n,
           const struct ebit_value *const *arguments,
           const struct ebit_options *options, struct ebit_value **result,
           struct ebit_error *error)
{
  struct ebit_context context
      = { .options = options ? *options : ebit_default_options (),
          .work = ebit_arena_new (),
          .result = ebit_arena_new () };
  const struct ebit_value *value = NULL;
  enum ebit_status status = EBIT_EMEMORY;
  if (context.work && context.result)
    status = ebit_check_limit (&context);
  if (!status)
    status = dispatch (&context, name, n, arguments, &value);
  status = finish (&context, status, value, result);
  ebit_arena_free (context.work);
  if (error)
    *error = context.error;
  return status;
}
