/* Rows of a table, computed by several threads.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calling thread alone asks the caller whether to stop; the others, whose
 * contexts have a poll of their own, are told by a flag.
 */
#include "rows.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "arguments.h"
#include "parallel.h"
#include "spelling.h"

#ifdef _OPENMP
#include <omp.h>
#endif

#define MAX_THREADS 1024

/* A clock is looked at once for that many rows, which may be cheap. */
#define POLLED_ROWS 16

/* What the threads tell each other. */
struct team
{
  const struct ebit_rows *rows;
  struct ebit_context *caller;
  struct ebit_context *contexts; /* one a thread */
  int stop;
  size_t failed; /* first row that failed, SIZE_MAX if none has */
  struct ebit_error error;
};

enum ebit_status
ebit_read_threads (struct ebit_context *context,
                   const struct ebit_value *value, int *threads)
{
  const struct ebit_range range = { 1, MAX_THREADS, false, false, true };
  double wanted;
  const enum ebit_status status
      = ebit_read_number (context, "threads", value, &range, 1, &wanted);
  const int most = context->options.max_threads;
  if (most > 0 && wanted > most)
    wanted = most;
  *threads = status ? 1 : ebit_usable_threads ((int)wanted);
  return status;
}

enum ebit_status
ebit_count_rows (struct ebit_context *context, size_t n,
                 const char *const *names, const size_t *lengths, size_t *rows)
{
  size_t first = n;
  *rows = 1;
  for (size_t i = 0; i < n; i++)
  {
    if (lengths[i] == 1)
      continue;
    if (first == n)
    {
      first = i;
      *rows = lengths[i];
    }
    if (lengths[i] == *rows)
      continue;
    char has[64], allowed[128];
    snprintf (has, sizeof has, "of length %zu", lengths[i]);
    snprintf (allowed, sizeof allowed, "of length 1 or %zu, as %s is", *rows,
              names[first]);
    return ebit_refuse (context, names[i], has, allowed);
  }
  return EBIT_OK;
}

static int
thread_number (void)
{
#ifdef _OPENMP
  return omp_get_thread_num ();
#else
  return 0;
#endif
}

static int
read_flag (const int *flag)
{
  int value;
#ifdef _OPENMP
#pragma omp atomic read
#endif
  value = *flag;
  return value;
}

static void
raise_flag (int *flag)
{
#ifdef _OPENMP
#pragma omp atomic write
#endif
  *flag = 1;
}

/* The poll of the calling thread, which tells the caller how far all are. */
static int
poll_caller (void *caller)
{
  return ebit_poll (caller) != EBIT_OK;
}

/* The poll of the others. */
static int
poll_flag (void *flag)
{
  return read_flag (flag);
}

/* ---- Contexts -------------------------------------------------------- */

static enum ebit_status
open_contexts (struct team *team)
{
  const size_t threads = (size_t)team->rows->threads;
  team->contexts = ebit_work (team->caller, threads, sizeof *team->contexts);
  if (!team->contexts)
    return EBIT_EMEMORY;
  bool whole = true;
  for (size_t i = 0; i < threads; i++)
  {
    struct ebit_context *context = &team->contexts[i];
    context->options.poll = poll_flag;
    context->options.poll_data = &team->stop;
    context->options.memory_limit = team->caller->options.memory_limit;
    context->options.language = team->caller->options.language;
    /* The fraction done is that of the table, not of one row's solver. */
    if (i == 0)
    {
      context->options = team->caller->options;
      context->options.progress = NULL;
      context->options.poll = poll_caller;
      context->options.poll_data = team->caller;
    }
    context->work = ebit_arena_new ();
    context->result = ebit_arena_new ();
    whole = whole && context->work && context->result;
  }
  return whole ? EBIT_OK
               : ebit_fail (team->caller, EBIT_EMEMORY, "%s",
                            ebit_status_message (EBIT_EMEMORY));
}

static void
close_contexts (struct team *team)
{
  for (size_t i = 0; team->contexts && i < (size_t)team->rows->threads; i++)
  {
    ebit_arena_free (team->contexts[i].work);
    ebit_arena_free (team->contexts[i].result);
  }
}

/* ---- Rows ------------------------------------------------------------ */

static size_t
first_failure (struct team *team)
{
  size_t failed;
#ifdef _OPENMP
#pragma omp critical(ebit_rows)
#endif
  failed = team->failed;
  return failed;
}

/* Keeps the error of the first row, whichever thread comes to it first. */
static void
note_failure (struct team *team, size_t row, const struct ebit_error *error)
{
#ifdef _OPENMP
#pragma omp critical(ebit_rows)
#endif
  if (row < team->failed)
  {
    team->failed = row;
    team->error = *error;
  }
}

/* The message of a row without which the others go on.  Nobody else asks for
 * the caller's memory while rows are computed; it comes without a poll, which
 * is the calling thread's. */
static bool
keep_message (struct team *team, size_t row, const struct ebit_error *error)
{
  if (!team->rows->messages || error->status == EBIT_EMEMORY)
    return false;
  const size_t size = strlen (error->message) + 1;
  char *text;
#ifdef _OPENMP
#pragma omp critical(ebit_rows)
#endif
  text = ebit_arena_reserve (team->caller->work, size, 1);
  if (!text)
    return false;
  team->rows->messages[row] = memcpy (text, error->message, size);
  return true;
}

/* False where a row failed, or was told to stop. */
static bool
compute_row (struct team *team, struct ebit_context *context, size_t row)
{
  context->error.status = EBIT_OK;
  enum ebit_status status = ebit_settle (
      context, team->rows->compute (context, row, team->rows->data));
  if (status)
  {
    if (context->error.status != status)
      ebit_fail (context, status, "%s", ebit_status_message (status));
    if (status == EBIT_EINTERRUPT)
      raise_flag (&team->stop);
    else if (keep_message (team, row, &context->error))
      status = EBIT_OK;
    else
      note_failure (team, row, &context->error);
  }
  ebit_arena_release (context->work, 0);
  ebit_arena_release (context->result, 0);
  return !status;
}

/* Asks the caller, and tells the others. */
static void
ask_caller (struct team *team)
{
  if (thread_number () == 0 && ebit_poll_if_due (team->caller))
    raise_flag (&team->stop);
}

/* The rows of one share.  Those after a failure are not needed, those before
 * it are: one of them may be the first to fail. */
static void
compute_share (struct team *team, size_t share)
{
  struct ebit_context *context = &team->contexts[thread_number ()];
  const size_t from = share * team->rows->share;
  const size_t left = team->rows->count - from;
  const size_t to
      = from + (left < team->rows->share ? left : team->rows->share);
  if (read_flag (&team->stop) || from > first_failure (team))
    return;
  for (size_t row = from; row < to && !read_flag (&team->stop); row++)
  {
    if (!compute_row (team, context, row))
      break;
    if ((row - from) % POLLED_ROWS == POLLED_ROWS - 1)
      ask_caller (team);
  }
}

static void
report (struct team *team, size_t share, size_t shares)
{
  ebit_progress (team->caller, (double)(share + 1) / (double)shares);
  if (ebit_poll (team->caller))
    raise_flag (&team->stop);
}

static void
compute_all (struct team *team)
{
  const size_t share = team->rows->share;
  const size_t shares
      = team->rows->count / share + (team->rows->count % share != 0 ? 1 : 0);
#ifdef _OPENMP
#pragma omp parallel for schedule(dynamic)                                    \
    num_threads(team->rows->threads) if (team->rows->threads > 1)
#endif
  for (size_t i = 0; i < shares; i++)
  {
    compute_share (team, i);
    if (thread_number () == 0 && !read_flag (&team->stop))
      report (team, i, shares);
  }
}

enum ebit_status
ebit_run_rows (struct ebit_context *context, const struct ebit_rows *rows)
{
  struct team team = { .rows = rows, .caller = context, .failed = SIZE_MAX };
  enum ebit_status status = open_contexts (&team);
  if (!status)
    compute_all (&team);
  close_contexts (&team);
  if (status)
    return status;
  if (team.stop)
    return ebit_fail (context, EBIT_EINTERRUPT, "%s",
                      ebit_status_message (EBIT_EINTERRUPT));
  if (team.failed == SIZE_MAX)
    return EBIT_OK;
  char name[EBIT_NAME_SIZE];
  if (rows->list)
    ebit_spell_item (context, rows->list, team.failed, name);
  else
    snprintf (name, sizeof name, "row %zu", team.failed + 1);
  /* Of a long message the end is lost, which is the same for any thread. */
  return ebit_fail (context, team.error.status, "%s: %.*s", name,
                    EBIT_MESSAGE_SIZE - 32, team.error.message);
}
