/* The one way across the border: sets a context up, calls, cleans up.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arena.h"
#include "calculators.h"
#include "flaw.h"
#include "functions.h"
#include "refusal.h"
#include "uniform_bounds.h"
#include "value.h"

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
  const enum ebit_status status = check_arguments (context, entry, n, given);
  if (status)
    return status;
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

/* What C callers alone can get wrong. */
static enum ebit_status
check_pointers (struct ebit_context *context, const char *name, size_t n,
                const struct ebit_value *const *arguments,
                struct ebit_value *const *result)
{
  if (!name)
    return ebit_refuse (context, "the function", "NULL",
                        "the name of one that ebit_list_functions lists");
  if (n > 0 && !arguments)
    return ebit_refuse (context, "the array of arguments", "NULL",
                        "as long as their number says");
  if (!result)
    return ebit_refuse (context, "result", "NULL", "the address of a pointer");
  return EBIT_OK;
}

enum ebit_status
ebit_call (const char *name, size_t n,
           const struct ebit_value *const *arguments,
           const struct ebit_options *options, struct ebit_value **result,
           struct ebit_error *error)
{
  struct ebit_context context
      = { .options = options ? *options : ebit_default_options () };
  struct ebit_value *unwanted;
  const struct ebit_value *value = NULL;
  enum ebit_status status
      = check_pointers (&context, name, n, arguments, result);
  if (!status)
    status = ebit_check_limit (&context);
  if (!status)
  {
    context.work = ebit_arena_new ();
    context.result = ebit_arena_new ();
    status = context.work && context.result
                 ? dispatch (&context, name, n, arguments, &value)
                 : EBIT_EMEMORY;
  }
  if (!status && !(value = ebit_make_uniform (&context, value)))
    status = EBIT_EMEMORY;
  status = finish (&context, status, value, result ? result : &unwanted);
  ebit_arena_free (context.work);
  if (error)
    *error = context.error;
  return status;
}
