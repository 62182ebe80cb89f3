/* Quasi-Newton ascent over density matrices r = L L^dag / Tr L L^dag.
 *
 * With g the gradient by r, that by L is 2 (g - Tr (g r)) L / Tr L L^dag; L
 * is a vector of 2 d^2 real numbers.  Broyden, Fletcher, Goldfarb and
 * Shanno's update keeps an approximate inverse of minus the Hessian (Nocedal,
 * Wright, Numerical Optimization, section 6.1).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_ascent.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"

/* The first step, and any later one, is no longer than this (|L| = 1). */
#define REACH 0.5

struct search
{
  struct ebit_state_ascent *ascent;
  size_t d, n; /* n = 2 d^2 */
  double *at, *slope;
  double *next, *next_slope, *step, *change, *image;
  double *inverse; /* n x n */
  double complex *r, *gradient;
  bool done;
};

static enum ebit_status
open_search (struct ebit_context *context, struct ebit_state_ascent *ascent,
             struct search *search)
{
  const size_t d = ascent->d, n = 2 * d * d;
  *search = (struct search){ .ascent = ascent, .d = d, .n = n };
  double *reals = ebit_work (context, 7 * n + n * n, sizeof *reals);
  double complex *matrices = ebit_work (context, n, sizeof *matrices);
  if (!reals || !matrices)
    return EBIT_EMEMORY;
  search->at = reals;
  search->slope = reals + n;
  search->next = reals + 2 * n;
  search->next_slope = reals + 3 * n;
  search->step = reals + 4 * n;
  search->change = reals + 5 * n;
  search->image = reals + 6 * n;
  search->inverse = reals + 7 * n;
  search->r = matrices;
  search->gradient = matrices + d * d;
  return EBIT_OK;
}

/* Scales L to |L| = 1, then value and slope there. */
static enum ebit_status
evaluate (struct ebit_context *context, struct search *search, double *l,
          double *value, double *slope)
{
  const size_t d = search->d, n = search->n;
  const double norm = sqrt (ebit_dot (n, l, l));
  for (size_t i = 0; i < n; i++)
    l[i] /= norm;
  const double complex *factor = (const double complex *)l;
  ebit_product_adjoint (d, d, d, factor, factor, search->r);
  ebit_hermitian_part (d, search->r, search->r);
  search->ascent->evaluations++;
  const enum ebit_status status
      = search->ascent->function (context, search->r, value, search->gradient,
                                  &search->done, search->ascent->data);
  const double mean = ebit_inner_product (d, d, search->gradient, search->r);
  for (size_t i = 0; i < d; i++)
    search->gradient[i + i * d] -= mean;
  ebit_product (d, d, d, search->gradient, factor, (double complex *)slope);
  for (size_t i = 0; i < n; i++)
    slope[i] *= 2;
  return status;
}

static void
reset (struct search *search, double scale)
{
  memset (search->inverse, 0, search->n * search->n * sizeof *search->inverse);
  for (size_t i = 0; i < search->n; i++)
    search->inverse[i + i * search->n] = scale;
}

/* step = inverse * slope, no longer than the reach; its promise. */
static double
find_step (struct search *search)
{
  const size_t n = search->n;
  for (size_t i = 0; i < n; i++)
    search->step[i] = ebit_dot (n, search->inverse + i * n, search->slope);
  const double length = sqrt (ebit_dot (n, search->step, search->step));
  if (length > REACH)
    for (size_t i = 0; i < n; i++)
      search->step[i] *= REACH / length;
  return ebit_dot (n, search->slope, search->step);
}

/* The update with s = the step taken and y = -(the change of the slope):
 * H += (1 + y H y / s y) s s / s y - (s (H y) + (H y) s) / s y. */
static void
update (struct search *search, double length, bool first)
{
  const size_t n = search->n;
  double *s = search->step, *y = search->change, *h = search->image;
  for (size_t i = 0; i < n; i++)
  {
    s[i] *= length;
    y[i] = search->slope[i] - search->next_slope[i];
  }
  const double s_y = ebit_dot (n, s, y), y_y = ebit_dot (n, y, y);
  if (!(s_y > 1e-12 * sqrt (y_y * ebit_dot (n, s, s))))
    return;
  if (first)
    reset (search, s_y / y_y);
  for (size_t i = 0; i < n; i++)
    h[i] = ebit_dot (n, search->inverse + i * n, y);
  const double factor = (1 + ebit_dot (n, y, h) / s_y) / s_y;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      search->inverse[i + j * n]
          += factor * s[i] * s[j] - (s[i] * h[j] + h[i] * s[j]) / s_y;
}

/* Along the step until Armijo's rule holds; *length is 0 where it never
 * does. */
static enum ebit_status
walk (struct ebit_context *context, struct search *search, double promise,
      double *length, double *value)
{
  const size_t n = search->n;
  const double start = search->ascent->value;
  enum ebit_status status = EBIT_OK;
  *length = 1;
  for (int tries = 0; tries < 25 && !status && !ebit_time_is_up (context);
       tries++)
  {
    for (size_t i = 0; i < n; i++)
      search->next[i] = search->at[i] + *length * search->step[i];
    status
        = evaluate (context, search, search->next, value, search->next_slope);
    const double rise = *value - start;
    if (search->done
        || rise >= 1e-4 * *length * promise - search->ascent->noise)
      return status;
    const double parabola
        = 0.5 * promise * *length / (promise * *length - rise);
    *length *= fmin (0.5, fmax (0.1, parabola));
  }
  *length = 0;
  return status;
}

static enum ebit_status
climb (struct ebit_context *context, struct search *search)
{
  struct ebit_state_ascent *ascent = search->ascent;
  bool first = true;
  double length, value;
  enum ebit_status status
      = evaluate (context, search, search->at, &ascent->value, search->slope);
  reset (search, 0.3);
  while (!status && !search->done
         && ascent->evaluations < ascent->max_evaluations
         && !ebit_time_is_up (context))
  {
    const double promise = find_step (search);
    if (!(promise > ascent->precision))
      return EBIT_OK;
    status = walk (context, search, promise, &length, &value);
    if (status || (length == 0 && first))
      return status;
    if (length == 0) /* the inverse is spoilt: once more along the slope */
    {
      reset (search, 0.3);
      first = true;
      continue;
    }
    update (search, length, first);
    first = false;
    ascent->value = value;
    memcpy (search->at, search->next, search->n * sizeof *search->at);
    memcpy (search->slope, search->next_slope,
            search->n * sizeof *search->slope);
  }
  return status;
}

enum ebit_status
ebit_ascend_states (struct ebit_context *context,
                    struct ebit_state_ascent *ascent, double complex *r)
{
  const size_t mark = ebit_work_mark (context), d = ascent->d;
  struct search search;
  ascent->evaluations = 0;
  enum ebit_status status = open_search (context, ascent, &search);
  if (status)
    return status;
  double complex *factor = (double complex *)search.at;
  status = ebit_square_root (context, d, r, factor);
  if (!status)
    status = climb (context, &search);
  ebit_product_adjoint (d, d, d, factor, factor, r);
  ebit_hermitian_part (d, r, r);
  ebit_work_release (context, mark);
  return status;
}
