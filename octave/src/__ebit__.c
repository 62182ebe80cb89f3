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

#include "ebit.h"
#include "conversion.h"

/* Octave's own flag; weak, so that a build without it still loads. */
extern volatile sig_atomic_t octave_interrupt_state __attribute__ ((weak));

static int
poll_interrupt (void *unused)
{
  (void)unused;
  return &octave_interrupt_state && octave_interrupt_state != 0;
}

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

/* The option of all calls; 0 is the core's default. */
static double memory_limit;

static struct ebit_options
get_options (void)
{
  struct ebit_options options = ebit_default_options ();
  options.poll = poll_interrupt;
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
  if (!name || strcmp (name, known) != 0)
    snprintf (error.message, sizeof error.message,
              "the option is \"%.60s\"; it must be \"%s\"", name ? name : "",
              known);
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
  char *name = mxArrayToString (in[0]);
  if (strcmp (name, "options") == 0)
  {
    out[0] = set_options (n_in - 1, in + 1);
    return;
  }
  const size_t n = (size_t)n_in - 1;
  const struct ebit_value **arguments = mxCalloc (n + 1, sizeof *arguments);
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_value_from_octave (in[i + 1]);

  const struct ebit_options options = get_options ();
  struct ebit_value *result;
  struct ebit_error error;
  if (ebit_call (name, n, arguments, &options, &result, &error))
    raise_error (&error);
  else
  {
    out[0] = ebit_value_to_octave (result);
    ebit_free (result);
  }
}
