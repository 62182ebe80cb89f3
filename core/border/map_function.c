/* One function for many lists of arguments, by several threads.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has been optimised is a value with a certificate and has no place in
 * the row of a table; so lists of such values come from here.  Each call is
 * one of its own, with its own memory: any number of threads gives the same
 * bits.
 */
#include "map_function.h"

#include <stdio.h>

#include "arena.h"
#include "describe.h"
#include "dispatch.h"
#include "rows.h"
#include "spelling.h"
#include "value.h"

struct mapped_calls
{
  const struct ebit_function_entry *list;
  const char *name;
  const struct ebit_value *const *arguments; /* a list for each call */
  struct ebit_value **results;               /* each in an arena of its own */
};

/* In the context of its thread, but for what is the call's own: its limits and
 * its result. */
static enum ebit_status
call_one (struct ebit_context *context, size_t row, const void *data)
{
  const struct mapped_calls *calls = data;
  const struct ebit_value *arguments = calls->arguments[row], *value = NULL;
  struct ebit_context own = *context;
  own.tol = own.until_s = 0;
  own.result = ebit_arena_new ();
  enum ebit_status status = EBIT_EMEMORY;
  if (own.result)
    status = ebit_dispatch (&own, calls->list, calls->name,
                            ebit_length (arguments), arguments->items, &value);
  if (!status)
  {
    calls->results[row] = ebit_root_value (own.result, value);
    status = calls->results[row] ? EBIT_OK : EBIT_EMEMORY;
  }
  if (status)
    ebit_arena_free (own.result);
  context->error = own.error;
  context->interrupted = own.interrupted;
  return status;
}

/* Lists without a class: a channel or a table is no list of arguments. */
static enum ebit_status
check_calls (struct ebit_context *context, const struct ebit_value *calls)
{
  static const char allowed[] = "a list of lists of arguments";
  const bool is_list = calls && calls->kind == EBIT_LIST && !calls->class_name;
  if (!is_list && !ebit_is_missing (calls))
    return ebit_refuse_kind (context, "calls", calls, allowed);
  for (size_t i = 0; is_list && i < ebit_length (calls); i++)
  {
    const struct ebit_value *item = calls->items[i];
    if (item && item->kind == EBIT_LIST && !item->class_name)
      continue;
    char name[EBIT_NAME_SIZE];
    ebit_spell_item (context, "calls", i, name);
    return ebit_refuse_kind (context, name, item, "a list of arguments");
  }
  return EBIT_OK;
}

static enum ebit_status
collect (struct ebit_context *context, size_t n,
         struct ebit_value *const *results, const struct ebit_value **list)
{
  struct ebit_value *all = ebit_make_list (context, EBIT_LIST, NULL, n);
  for (size_t i = 0; i < n; i++)
    if (ebit_add (context, all, NULL, ebit_copy_value (context, results[i])))
      return EBIT_EMEMORY;
  *list = all;
  return EBIT_OK;
}

enum ebit_status
ebit_map_of_function (struct ebit_context *context,
                      const struct ebit_value *const *arguments,
                      const struct ebit_value **result)
{
  const struct ebit_function_entry *entry;
  int threads;
  enum ebit_status status
      = ebit_read_function (context, context->data, arguments[0], &entry);
  if (!status)
    status = check_calls (context, arguments[1]);
  if (!status)
    status = ebit_read_threads (context, arguments[2], &threads);
  if (status)
    return status;
  const size_t n = arguments[1] ? ebit_length (arguments[1]) : 0;
  const struct mapped_calls calls = {
    .list = context->data,
    .name = ebit_function_name (entry),
    .arguments = n ? arguments[1]->items : NULL,
    .results = ebit_work (context, n, sizeof *calls.results),
  };
  if (!calls.results)
    return EBIT_EMEMORY;
  status = ebit_run_rows (context, &(struct ebit_rows){ .count = n,
                                                        .share = 1,
                                                        .threads = threads,
                                                        .list = "calls",
                                                        .compute = call_one,
                                                        .data = &calls });
  if (!status)
    status = collect (context, n, calls.results, result);
  for (size_t i = 0; i < n; i++)
    ebit_free (calls.results[i]);
  return status;
}
