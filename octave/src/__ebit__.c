/* The way between Octave and the core: values, errors, interrupt; no meaning.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * __ebit__ (name, arguments...) returns the result of the function of that
 * name.  The user's functions are the .m files of +ebit, over this one.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "ebit.h"
#include "conversion.h"

/* Octave's own flag; weak, so that a build without it still loads. */
extern volatile sig_atomic_t octave_interrupt_state __attribute__ ((weak));

/* ---- Signals ---------------------------------------------------------
 * Octave's handler of what ends it takes a note, for when the interpreter goes
 * on: so the core has to stop, and must be told of the signal.  During a call
 * a handler of our own stands before Octave's.  Octave lets a thread of its
 * own wait for signals, and blocks them in this one: during the call it does
 * not, so that the handler is called. */

static volatile sig_atomic_t is_ending;

#ifdef _WIN32
static void
watch_signals (void)
{
}

static void
leave_signals (void)
{
}
#else
static const int endings[] = { SIGTERM, SIGHUP };

#define ENDINGS (sizeof endings / sizeof endings[0])

static struct sigaction before[ENDINGS];
static sigset_t mask_before;

static void
note_ending (int number)
{
  is_ending = 1;
  for (size_t i = 0; i < ENDINGS; i++)
    if (endings[i] == number)
      before[i].sa_handler (number);
}

/* Whether there is a handler to stand before. */
static int
is_handled (const struct sigaction *action)
{
  return !(action->sa_flags & SA_SIGINFO) && action->sa_handler != SIG_DFL
         && action->sa_handler != SIG_IGN;
}

static void
watch_signals (void)
{
  sigset_t watched;
  sigemptyset (&watched);
  is_ending = 0;
  for (size_t i = 0; i < ENDINGS; i++)
  {
    if (sigaction (endings[i], NULL, &before[i]) || !is_handled (&before[i]))
      continue;
    struct sigaction ours = before[i];
    ours.sa_handler = note_ending;
    sigaction (endings[i], &ours, NULL);
    sigaddset (&watched, endings[i]);
  }
  pthread_sigmask (SIG_UNBLOCK, &watched, &mask_before);
}

static void
leave_signals (void)
{
  pthread_sigmask (SIG_SETMASK, &mask_before, NULL);
  for (size_t i = 0; i < ENDINGS; i++)
    if (is_handled (&before[i]))
      sigaction (endings[i], &before[i], NULL);
}
#endif

static int
poll_interrupt (void *unused)
{
  (void)unused;
  return is_ending || (&octave_interrupt_state && octave_interrupt_state != 0);
}

/* ---- The call -------------------------------------------------------- */

/* By way of Octave's error (), since mexErrMsgIdAndTxt puts the name of this
 * file before the message. */
static void
raise_error (const struct ebit_error *error)
{
  char identifier[64];
  snprintf (identifier, sizeof identifier, "ebit:%s",
            ebit_status_name (error->status));
  mxArray *arguments[] = { mxCreateString (identifier), mxCreateString ("%s"),
                           mxCreateString (error->message) };
  mexCallMATLAB (0, NULL, 3, arguments, "error");
}

/* ---- Progress --------------------------------------------------------
 * __ebit_progress__ of the interpreter is told the fraction done, now and
 * then; it keeps what the user's function fails with, and says to stop. */

#define TELL_EVERY_S 0.1

static double is_told; /* an option: 0 or 1 */
static double told_s;
static int has_failed;

static void
tell_progress (double fraction, void *unused)
{
  (void)unused;
  struct timespec now;
  clock_gettime (CLOCK_MONOTONIC, &now);
  const double now_s = (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
  if (has_failed || (fraction < 1 && now_s - told_s < TELL_EVERY_S))
    return;
  told_s = now_s;
  mxArray *in = mxCreateDoubleScalar (fraction), *out = NULL;
  mexSetTrapFlag (1);
  has_failed = mexCallMATLAB (1, &out, 1, &in, "__ebit_progress__") != 0
               || mxGetScalar (out) != 0;
  mexSetTrapFlag (0);
  mxDestroyArray (in);
}

static int
poll_both (void *unused)
{
  return has_failed || poll_interrupt (unused);
}

/* What the user's function failed with. */
static void
raise_failure (void)
{
  mxArray *in = mxCreateString ("rethrow"), *out = NULL;
  mexCallMATLAB (1, &out, 1, &in, "__ebit_progress__");
}

/* ---- Options --------------------------------------------------------- */

/* The option of all calls; 0 is the core's default. */
static double memory_limit;

static struct ebit_options
get_options (void)
{
  struct ebit_options options = ebit_default_options ();
  options.poll = poll_both;
  options.language = EBIT_IN_OCTAVE;
  told_s = 0;
  if (is_told != 0)
    options.progress = tell_progress;
  if (memory_limit != 0)
    options.memory_limit = memory_limit;
  return options;
}

/* __ebit__ ("options", name, value) returns what the option was; what the
 * core does not take for one is not kept. */
static mxArray *
set_options (int n, const mxArray *const in[])
{
  const char known[] = "memory_limit";
  char *name = n > 0 && mxIsChar (in[0]) ? mxArrayToString (in[0]) : NULL;
  const double old = memory_limit, old_limit = get_options ().memory_limit;
  struct ebit_value *result = NULL;
  struct ebit_error error = { EBIT_EARGUMENT, "" };
  if (name && strcmp (name, "version") == 0)
    return mxCreateString (ebit_version ());
  if (name && strcmp (name, "is_told") == 0 && n == 2)
  {
    is_told = mxGetScalar (in[1]);
    return mxCreateDoubleScalar (is_told);
  }
  if (!name || strcmp (name, known) != 0)
    snprintf (error.message, sizeof error.message,
              "the option is \"%.60s\"; it must be one of \"%s\", "
              "\"progress\"",
              name ? name : "", known);
  else if (n == 1)
    return mxCreateDoubleScalar (old_limit);
  else
  {
    const int number
        = mxIsNumeric (in[1]) && mxGetNumberOfElements (in[1]) == 1;
    struct ebit_options options = get_options ();
    options.memory_limit = number ? mxGetScalar (in[1]) : mxGetNaN ();
    memory_limit = options.memory_limit;
    if (!ebit_call ("list_functions", 0, NULL, &options, &result, &error))
    {
      ebit_free (result);
      return mxCreateDoubleScalar (old_limit);
    }
    memory_limit = old;
  }
  raise_error (&error);
  return NULL;
}

EBIT_API void
mexFunction (int n_out, mxArray *out[], int n_in, const mxArray *in[])
{
  if (n_in < 1 || !mxIsChar (in[0]) || n_out > 1)
    mexErrMsgIdAndTxt ("Octave:invalid-fun-call",
                       "Invalid call to __ebit__ (NAME, ...)");
  const char *name = ebit_text_from_octave (in[0]);
  if (strcmp (name, "options") == 0)
  {
    out[0] = set_options (n_in - 1, in + 1);
    return;
  }
  const size_t n = (size_t)n_in - 1;
  const struct ebit_value **arguments = mxCalloc (n + 1, sizeof *arguments);
  struct ebit_copies *copies = NULL;
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_value_from_octave (in[i + 1], &copies);

  const struct ebit_options options = get_options ();
  struct ebit_value *result;
  struct ebit_error error;
  has_failed = 0;
  watch_signals ();
  const enum ebit_status status
      = ebit_call (name, n, arguments, &options, &result, &error);
  leave_signals ();
  ebit_drop_copies (copies);
  if (has_failed)
  {
    if (!status)
      ebit_free (result);
    raise_failure ();
  }
  else if (status)
    raise_error (&error);
  else
  {
    out[0] = ebit_value_to_octave (result);
    ebit_free (result);
  }
}
