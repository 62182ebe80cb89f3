/* Errors, Ctrl-C and progress.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     cc interrupt.c $(pkg-config --cflags --libs ebit) && ./a.out
 */
#include <ebit.h>
#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t interrupted;

static void
note_interrupt (int number)
{
  interrupted = number;
}

/* Asked a few times a second, on the thread that called. */
static int
wants_to_stop (void *unused)
{
  (void)unused;
  return interrupted != 0;
}

/* Told at the same pace; here Ctrl-C comes after a tenth of the work. */
static void
show_progress (double fraction, void *unused)
{
  (void)unused;
  if (fraction > 0.1)
    raise (SIGINT);
}

#define N 20000

int
main (void)
{
  struct ebit_value *result;
  struct ebit_error error;

  /* What is wrong is said in a sentence, and by a status. */
  struct ebit_value *p = ebit_number (1.5);
  const struct ebit_value *arguments[] = { p, NULL };
  if (ebit_dephasing (1, arguments, NULL, &result, &error))
    printf ("%s: %s\n", ebit_status_name (error.status), error.message);
  ebit_free (result); /* NULL after an error */
  ebit_free (p);

  static double dampings[N];
  for (size_t i = 0; i < N; i++)
    dampings[i] = (double)i / N;
  struct ebit_options options = ebit_default_options ();
  options.poll = wants_to_stop;
  options.progress = show_progress;
  signal (SIGINT, note_interrupt);
  struct ebit_value *gamma = ebit_numbers (N, dampings);
  struct ebit_value *thermal = ebit_number (0.1);
  arguments[0] = gamma;
  arguments[1] = thermal;
  const enum ebit_status status
      = ebit_gadc_rates (2, arguments, &options, &result, &error);
  printf ("%s: %s\n", ebit_status_name (status), error.message);
  ebit_free (result);
  ebit_free (thermal);
  ebit_free (gamma);
  return status != EBIT_EINTERRUPT;
}
