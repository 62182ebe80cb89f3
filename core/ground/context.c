/* What every call carries: the caller's options, its memory, its error.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "context.h"

#include <stdarg.h>
#include <stdio.h>

#include "arena.h"
#include "characters.h"

const char *
ebit_version (void)
{
  return EBIT_VERSION;
}

static const struct
{
  const char *name;
  const char *message;
} statuses[] = {
  [EBIT_OK] = { "ok", "the call succeeded" },
  [EBIT_EARGUMENT]
  = { "argument", "an argument is not what the manual allows" },
  [EBIT_ENUMERIC]
  = { "numeric", "the arithmetic left the range of double precision" },
  [EBIT_ESOLVER]
  = { "solver", "an optimisation could not certify any answer" },
  [EBIT_EINTERRUPT] = { "interrupt", "the computation was interrupted" },
  [EBIT_EMEMORY] = { "memory", "there is not enough memory" },
};

static bool
is_known (enum ebit_status status)
{
  return (size_t)status < sizeof statuses / sizeof statuses[0];
}

const char *
ebit_status_name (enum ebit_status status)
{
  return is_known (status) ? statuses[status].name : "unknown";
}

const char *
ebit_status_message (enum ebit_status status)
{
  return is_known (status) ? statuses[status].message : "unknown status";
}

struct ebit_options
ebit_default_options (void)
{
  return (struct ebit_options){ NULL, NULL, NULL, NULL };
}

enum ebit_status
ebit_fail (struct ebit_context *context, enum ebit_status status,
           const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  vsnprintf (context->error.message, sizeof context->error.message, format,
             arguments);
  va_end (arguments);
  ebit_keep_whole_characters (context->error.message);
  context->error.status = status;
  return status;
}

void *
ebit_work (struct ebit_context *context, size_t count, size_t size)
{
  void *memory = ebit_arena_allocate (context->work, count, size);
  if (!memory)
    ebit_fail (context, EBIT_EMEMORY, "%s",
               ebit_status_message (EBIT_EMEMORY));
  return memory;
}

size_t
ebit_work_mark (const struct ebit_context *context)
{
  return ebit_arena_mark (context->work);
}

void
ebit_work_release (struct ebit_context *context, size_t mark)
{
  ebit_arena_release (context->work, mark);
}

enum ebit_status
ebit_poll (struct ebit_context *context)
{
  const struct ebit_options *options = &context->options;
  if (options->poll && options->poll (options->poll_data))
    return ebit_fail (context, EBIT_EINTERRUPT, "%s",
                      ebit_status_message (EBIT_EINTERRUPT));
  return EBIT_OK;
}

void
ebit_progress (struct ebit_context *context, double fraction)
{
  const struct ebit_options *options = &context->options;
  if (options->progress)
    options->progress (fraction, options->progress_data);
}
