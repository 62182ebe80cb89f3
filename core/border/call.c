/* The one way across the border: sets a context up, calls, cleans up.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arena.h"
#include "dispatch.h"
#include "functions.h"
#include "refusal.h"
#include "uniform_bounds.h"
#include "value.h"

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
    status = context.work && context.result ? ebit_dispatch (
                 &context, ebit_functions, name, n, arguments, &value)
                                            : EBIT_EMEMORY;
  }
  if (!status && !(value = ebit_make_uniform (&context, value)))
    status = EBIT_EMEMORY;
  if (!status && context.told_s > 0 && context.told < 1)
    ebit_progress (&context, 1);
  status = finish (&context, status, value, result ? result : &unwanted);
  ebit_arena_free (context.work);
  if (error)
    *error = context.error;
  return status;
}
