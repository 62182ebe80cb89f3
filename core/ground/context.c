/* What every call carries: the caller's options, its memory, its error.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "context.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "characters.h"
#include "clock.h"

/* Between two questions to the caller, where polls come thick. */
#define POLL_EVERY_S 5e-3

/* Between two reports of progress while there is nothing new. */
#define SIGN_EVERY_S 0.1

/* Memory is zeroed in pieces of so many bytes, which takes milliseconds. */
#define PIECE ((size_t)1 << 23)

#define DEFAULT_LIMIT 0x1p32 /* bytes a call may use: 4 GiB */

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
  return (struct ebit_options){ .memory_limit = DEFAULT_LIMIT };
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

/* "3.2 GiB" */
static void
format_bytes (double bytes, char *text, size_t size)
{
  static const char *const units[] = { "B", "KiB", "MiB", "GiB", "TiB" };
  size_t i = 0;
  for (; bytes >= 1024 && i < 4; i++)
    bytes /= 1024;
  snprintf (text, size, "%.3g %s", bytes, units[i]);
}

enum ebit_status
ebit_check_limit (struct ebit_context *context)
{
  double *limit = &context->options.memory_limit;
  if (*limit == 0)
    *limit = DEFAULT_LIMIT;
  if (*limit > 0)
    return EBIT_OK;
  char text[32];
  snprintf (text, sizeof text, isnan (*limit) ? "NaN" : "%.15g", *limit);
  return ebit_fail (context, EBIT_EARGUMENT,
                    "memory_limit is %s; it must be a number of bytes above 0",
                    text);
}

/* Whoever makes a value for a caller has one arena only. */
static double
used_bytes (const struct ebit_arena *arena)
{
  return arena ? (double)ebit_arena_mark (arena) : 0;
}

static double
memory_limit (const struct ebit_context *context)
{
  const double given = context->options.memory_limit;
  return given == 0 ? DEFAULT_LIMIT : given;
}

double
ebit_memory_left (const struct ebit_context *context)
{
  return memory_limit (context) - used_bytes (context->work)
         - used_bytes (context->result);
}

enum ebit_status
ebit_check_memory (struct ebit_context *context, const char *what,
                   double bytes)
{
  const double used
      = used_bytes (context->work) + used_bytes (context->result);
  const double limit = memory_limit (context);
  if (used + bytes <= limit)
    return EBIT_OK;
  char needed[32], allowed[32];
  format_bytes (used + bytes, needed, sizeof needed);
  format_bytes (limit, allowed, sizeof allowed);
  return ebit_fail (context, EBIT_EMEMORY,
                    "%s needs %s; memory_limit allows %s", what, needed,
                    allowed);
}

static void *
reserve (struct ebit_context *context, struct ebit_arena *arena, size_t count,
         size_t size)
{
  const double bytes = (double)count * (double)size;
  if (ebit_poll_if_due (context)
      || ebit_check_memory (context, "the call", bytes))
    return NULL;
  void *memory = ebit_arena_reserve (arena, count, size);
  if (!memory)
    ebit_fail (context, EBIT_EMEMORY, "%s",
               ebit_status_message (EBIT_EMEMORY));
  return memory;
}

static void *
allocate (struct ebit_context *context, struct ebit_arena *arena, size_t count,
          size_t size)
{
  unsigned char *memory = reserve (context, arena, count, size);
  const size_t bytes = count * size;
  for (size_t done = 0; memory && done < bytes; done += PIECE)
  {
    const size_t left = bytes - done;
    memset (memory + done, 0, left < PIECE ? left : PIECE);
    if (left > PIECE && ebit_poll_if_due (context))
      return NULL;
  }
  return memory;
}

void *
ebit_work_unset (struct ebit_context *context, size_t count, size_t size)
{
  return reserve (context, context->work, count, size);
}

void *
ebit_work (struct ebit_context *context, size_t count, size_t size)
{
  return allocate (context, context->work, count, size);
}

void *
ebit_work_grown (struct ebit_context *context, void *array, size_t n,
                 size_t more, size_t size, size_t *room)
{
  if (n + more <= *room)
    return array;
  *room = 2 * *room + more + 16;
  void *grown = ebit_work (context, *room, size);
  if (grown && n > 0)
    memcpy (grown, array, n * size);
  return grown;
}

void *
ebit_result_memory (struct ebit_context *context, size_t count, size_t size)
{
  return allocate (context, context->result, count, size);
}

void *
ebit_result_memory_unset (struct ebit_context *context, size_t count,
                          size_t size)
{
  return reserve (context, context->result, count, size);
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
ebit_settle (struct ebit_context *context, enum ebit_status status)
{
  if (!context->interrupted)
    return status;
  return ebit_fail (context, EBIT_EINTERRUPT, "%s",
                    ebit_status_message (EBIT_EINTERRUPT));
}

static void
tell (struct ebit_context *context, double fraction, double now_s)
{
  const struct ebit_options *options = &context->options;
  context->told = fmax (context->told, fmin (1, fraction));
  context->told_s = now_s;
  options->progress (context->told, options->progress_data);
}

static void
ask (struct ebit_context *context, double now_s)
{
  const struct ebit_options *options = &context->options;
  context->asked_s = now_s;
  if (context->told_s == 0) /* from the start of the call */
    context->told_s = now_s;
  if (options->progress && now_s - context->told_s >= SIGN_EVERY_S)
    tell (context, context->told, now_s);
  if (options->poll)
    context->interrupted = options->poll (options->poll_data) != 0;
}

static bool
is_to_ask (const struct ebit_context *context)
{
  return (context->options.poll || context->options.progress)
         && !context->interrupted;
}

enum ebit_status
ebit_poll (struct ebit_context *context)
{
  if (is_to_ask (context))
    ask (context, ebit_seconds ());
  return ebit_settle (context, EBIT_OK);
}

enum ebit_status
ebit_poll_if_due (struct ebit_context *context)
{
  if (is_to_ask (context))
  {
    const double now_s = ebit_seconds ();
    if (context->asked_s == 0) /* from the start of the call */
      context->asked_s = now_s;
    if (now_s - context->asked_s >= POLL_EVERY_S)
      ask (context, now_s);
  }
  return ebit_settle (context, EBIT_OK);
}

bool
ebit_time_is_up (const struct ebit_context *context)
{
  return context->until_s > 0 && ebit_seconds () >= context->until_s;
}

bool
ebit_has_to_stop (struct ebit_context *context)
{
  return ebit_poll_if_due (context) || ebit_time_is_up (context);
}

void
ebit_clear (struct ebit_context *context, void *memory, size_t bytes)
{
  unsigned char *rest = memory;
  while (bytes > PIECE)
  {
    memset (rest, 0, PIECE);
    rest += PIECE;
    bytes -= PIECE;
    if (ebit_has_to_stop (context))
      return;
  }
  memset (rest, 0, bytes);
}

void
ebit_progress (struct ebit_context *context, double fraction)
{
  if (!context->options.progress)
    return;
  context->from = fraction;
  context->after = context->part = 0;
  tell (context, fraction, ebit_seconds ());
}

void
ebit_count_progress (struct ebit_context *context, size_t done, size_t count)
{
  const double n = (double)count;
  ebit_progress (context, (double)done / n);
  context->after = fmax (0, 1 - (double)(done + 1) / n);
}

void
ebit_gap_progress (struct ebit_context *context, double first, double gap,
                   double enough)
{
  if (!context->options.progress || !(gap > 0) || !isfinite (first))
    return;
  const double room = (1 - context->after - context->from) / 2;
  if (gap == first)
  {
    context->from += room * context->part;
    context->part = 0;
  }
  const double most = log (first / fmin (enough, 0.5 * first));
  context->part = fmax (context->part, fmin (1, log (first / gap) / most));
  tell (context,
        context->from
            + (1 - context->after - context->from) / 2 * context->part,
        ebit_seconds ());
}
