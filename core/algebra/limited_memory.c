/* The limited-memory quasi-Newton method (J. Nocedal, Math. Comp. 35, 773,
 * 1980) with Armijo's rule.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "limited_memory.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"

#define MEMORY 24
#define PATIENCE 5 /* steps that gain little before it stops */
#define HALVINGS 30

struct search
{
  struct ebit_descent *descent;
  size_t n, stored; /* pairs ever; the last MEMORY are kept */
  double *at, *slope, *next, *next_slope, *step;
  double *moves, *changes; /* MEMORY vectors each */
  double products[MEMORY];
};

static enum ebit_status
open_search (struct ebit_context *context, struct ebit_descent *descent,
             double *x, struct search *search)
{
  const size_t n = descent->n;
  double *room = ebit_work (context, (4 + 2 * MEMORY) * n, sizeof *room);
  *search = (struct search){ .descent = descent, .n = n, .at = x };
  if (!room)
    return EBIT_EMEMORY;
  search->slope = room;
  search->next = room + n;
  search->next_slope = room + 2 * n;
  search->step = room + 3 * n;
  search->moves = room + 4 * n;
  search->changes = room + (4 + MEMORY) * n;
  return EBIT_OK;
}

static enum ebit_status
evaluate (struct ebit_context *context, struct search *search, const double *x,
          double *value, double *slope)
{
  search->descent->evaluations++;
  return search->descent->function (context, x, value, slope,
                                    search->descent->data);
}

/* y += factor x */
static void
add (size_t n, double factor, const double *x, double *y)
{
  for (size_t i = 0; i < n; i++)
    y[i] += factor * x[i];
}

/* step = - (approximate inverse Hessian) slope; what it promises, < 0. */
static double
find_step (struct search *search)
{
  const size_t n = search->n;
  const size_t kept = search->stored < MEMORY ? search->stored : MEMORY;
  double *q = search->step, weights[MEMORY];
  for (size_t i = 0; i < n; i++)
    q[i] = -search->slope[i];
  for (size_t k = 0; k < kept; k++)
  {
    const size_t i = (search->stored - 1 - k) % MEMORY;
    weights[i] = ebit_dot (n, search->moves + i * n, q) / search->products[i];
    add (n, -weights[i], search->changes + i * n, q);
  }
  if (kept > 0)
  {
    const size_t last = (search->stored - 1) % MEMORY;
    const double *y = search->changes + last * n;
    const double scale = search->products[last] / ebit_dot (n, y, y);
    for (size_t i = 0; i < n; i++)
      q[i] *= scale;
  }
  else
  {
    const double norm = sqrt (ebit_dot (n, q, q));
    for (size_t i = 0; i < n && norm > 0; i++)
      q[i] *= search->descent->first_step / norm;
  }
  for (size_t k = kept; k-- > 0;)
  {
    const size_t i = (search->stored - 1 - k) % MEMORY;
    add (n,
         weights[i]
             - ebit_dot (n, search->changes + i * n, q) / search->products[i],
         search->moves + i * n, q);
  }
  return ebit_dot (n, q, search->slope);
}

/* To where the value falls by a part of what is promised; *length is 0 where
 * it never does. */
static enum ebit_status
walk (struct ebit_context *context, struct search *search, double promise,
      double *length, double *value)
{
  const double start = search->descent->value;
  *length = 1;
  for (int tries = 0; tries < HALVINGS && !ebit_time_is_up (context); tries++)
  {
    memcpy (search->next, search->at, search->n * sizeof *search->next);
    add (search->n, *length, search->step, search->next);
    const enum ebit_status status
        = evaluate (context, search, search->next, value, search->next_slope);
    const double rise = *value - start;
    if (status || rise <= 1e-4 * *length * promise)
      return status;
    const double parabola
        = 0.5 * promise * *length / (promise * *length - rise);
    *length *= fmin (0.5, fmax (0.1, parabola));
  }
  *length = 0;
  return EBIT_OK;
}

static void
remember (struct search *search, double length)
{
  const size_t n = search->n, i = search->stored % MEMORY;
  double *s = search->moves + i * n, *y = search->changes + i * n;
  for (size_t k = 0; k < n; k++)
  {
    s[k] = length * search->step[k];
    y[k] = search->next_slope[k] - search->slope[k];
  }
  search->products[i] = ebit_dot (n, s, y);
  if (search->products[i]
      > 1e-10 * sqrt (ebit_dot (n, s, s) * ebit_dot (n, y, y)))
    search->stored++;
}

enum ebit_status
ebit_descend (struct ebit_context *context, struct ebit_descent *descent,
              double *x)
{
  const size_t mark = ebit_work_mark (context);
  struct search search;
  double length, value;
  int idle = 0;
  descent->evaluations = 0;
  enum ebit_status status = open_search (context, descent, x, &search);
  if (!status)
    status = evaluate (context, &search, x, &descent->value, search.slope);
  while (!status && idle < PATIENCE
         && descent->evaluations < descent->max_evaluations
         && !ebit_time_is_up (context))
  {
    const double promise = find_step (&search);
    length = 0;
    if (promise < 0)
      status = walk (context, &search, promise, &length, &value);
    if (!status && length == 0 && search.stored > 0)
    {
      search.stored = 0; /* what it remembers is spoilt */
      idle++;
      continue;
    }
    if (status || length == 0)
      break;
    remember (&search, length);
    idle = descent->value - value < descent->precision ? idle + 1 : 0;
    descent->value = value;
    memcpy (search.at, search.next, search.n * sizeof *x);
    memcpy (search.slope, search.next_slope, search.n * sizeof *x);
  }
  ebit_work_release (context, mark);
  return status;
}
