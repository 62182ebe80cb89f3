/* Calls of the core, and what comes of their errors.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

struct ebit_options call_options;

static volatile sig_atomic_t ending;

static void
note_ending (int number)
{
  ending = number;
}

static int
poll_ending (void *unused)
{
  (void)unused;
  return ending != 0;
}

/* What ends a call, where nobody said (as nohup does) to ignore it. */
static const int endings[] = { SIGINT, SIGTERM };

static void
handle_endings (void (*handler) (int))
{
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
    if (signal (endings[i], handler) == SIG_IGN)
      signal (endings[i], SIG_IGN);
}

void
set_options (void)
{
  call_options = ebit_default_options ();
  call_options.poll = poll_ending;
}

void
quit (int status, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  fputs ("ebit: ", stderr);
  vfprintf (stderr, format, arguments);
  fputs ("\n", stderr);
  va_end (arguments);
  exit (status);
}

void *
have (void *memory)
{
  if (!memory)
    quit (EXIT_MEMORY, "%s", ebit_status_message (EBIT_EMEMORY));
  return memory;
}

static int
exit_status_of (enum ebit_status status)
{
  switch (status)
  {
  case EBIT_OK:
    return EXIT_FINE;
  case EBIT_EARGUMENT:
    return EXIT_ARGUMENT;
  case EBIT_ENUMERIC:
    return EXIT_NUMERIC;
  case EBIT_ESOLVER:
    return EXIT_SOLVER;
  case EBIT_EINTERRUPT:
    return EXIT_SIGNAL + ending;
  case EBIT_EMEMORY:
  default:
    return EXIT_MEMORY;
  }
}

struct ebit_value *
call (const char *name, size_t n, const struct ebit_value *const *arguments)
{
  struct ebit_value *result;
  struct ebit_error error;
  handle_endings (note_ending);
  const enum ebit_status status
      = ebit_call (name, n, arguments, &call_options, &result, &error);
  handle_endings (SIG_DFL);
  if (status)
    quit (exit_status_of (status), "%s", error.message);
  return result;
}

struct ebit_value *
call_with (const char *name, const struct ebit_value *argument)
{
  return call (name, 1, &argument);
}

struct ebit_value *
call_with_two (const char *name, const struct ebit_value *first,
               const struct ebit_value *second)
{
  return call (name, 2, (const struct ebit_value *[]){ first, second });
}
