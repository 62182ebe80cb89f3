/* The best input of a decomposition: r <- exp (ln r + step g)/trace, g the
 * gradient, which is Blahut's and Arimoto's iteration where the step is one.
 * The objective U obeys U(s) >= U(r) + Tr g (s-r) - D(s||r), since D decreases
 * under channels, so that step one always climbs; longer ones are tried.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degradable_search.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"

#define MOST_STEPS 4000
#define ENOUGH 1e-13 /* bits */
#define SMALLEST 1e-30

static double
logarithm (double x, void *data)
{
  (void)data;
  return log (fmax (x, SMALLEST));
}

/* y = exp (logs + step gradient) over its trace, and its logarithm. */
static enum ebit_status
follow (struct ebit_context *context, size_t d, const double complex *logs,
        const double complex *gradient, double step, double complex *next,
        double complex *y)
{
  const size_t mark = ebit_work_mark (context);
  double *values = ebit_work (context, d, sizeof *values);
  double complex *vectors = ebit_work (context, d * d, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d * d; i++)
    next[i] = logs[i] + step * EBIT_LN2 * gradient[i];
  const enum ebit_status status
      = ebit_hermitian_eigen (context, d, next, values, vectors);
  const double top = values[d - 1];
  double trace = 0;
  for (size_t i = 0; i < d; i++)
    trace += exp (values[i] - top);
  for (size_t i = 0; i < d; i++)
  {
    next[i * (d + 1)] -= top + log (trace);
    values[i] = fmax (SMALLEST, exp (values[i] - top) / trace);
  }
  ebit_spectral_sum (context, d, d, values, vectors, y);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_search_degradable (struct ebit_context *context,
                        const struct ebit_degradable_problem *problem,
                        double complex *r)
{
  const size_t d = problem->d, n = d * d;
  double complex *room = ebit_work (context, 5 * n, sizeof *room);
  if (!room)
    return EBIT_EMEMORY;
  double complex *logs = room, *gradient = logs + n, *next = gradient + n;
  double complex *state = next + n, *other = state + n;
  double value = 0, tangent = 0, found, steepest, step = 1;
  enum ebit_status status
      = ebit_hermitian_function (context, d, r, logarithm, NULL, logs);
  if (!status)
    status = ebit_degradable_tangent (context, problem, r, gradient, &value,
                                      &tangent);
  const double first = tangent - value;
  for (int k = 0; k < MOST_STEPS && !status; k++)
  {
    ebit_gap_progress (context, first, tangent - value, ENOUGH);
    if (tangent - value <= ENOUGH || ebit_time_is_up (context))
      break;
    status = ebit_poll (context);
    if (!status)
      status = follow (context, d, logs, gradient, step, next, state);
    if (!status)
      status = ebit_degradable_tangent (context, problem, state, other, &found,
                                        &steepest);
    if (status || (step == 1 && found <= value && steepest >= tangent))
      break;
    if (found < value)
    {
      step = fmax (1, step / 4);
      continue;
    }
    memcpy (logs, next, n * sizeof *logs);
    memcpy (gradient, other, n * sizeof *gradient);
    memcpy (r, state, n * sizeof *r);
    value = found;
    tangent = steepest;
    step *= 1.5;
  }
  return status;
}
