/* Newton's method for a concave information: the step k solves curvature k =
 * gradient among the k that keep the trace, and leads from r to
 * sqrt r (1 + k) sqrt r.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "information_ascent.h"

#include <math.h>
#include <string.h>

#include "cholesky.h"
#include "hermitian.h"

#define STEPS 100

/* A share of the metric is added to the curvature: the least, against
 * rounding alone, and more where a step fails before the gap is this small. */
#define DAMPING_LEAST 1e-10
#define DAMPING_MOST 1e3
#define CLOSE 1e-10 /* nats */

/* The coherent information has a finite slope at the border of the states, so
 * that its maximum may lie there.  Where plain steps fail, mu ln det r is
 * added: the maximum then has g + mu r^-1 = a multiple of 1, so that the
 * tangent at it is good to d mu, and mu falls by this factor. */
#define BARRIER_START 1e-2
#define BARRIER_FACTOR 0.1
#define BARRIER_LEAST 1e-13
#define BARRIER_CENTRED 1e-3 /* slope left of a level, over mu */

enum ebit_status
ebit_information_open_ascent (struct ebit_context *context,
                              const struct ebit_channel *channel,
                              enum ebit_information_quantity kind,
                              struct ebit_information_ascent *ascent)
{
  const size_t d = channel->d_in, m = d * d;
  double complex *matrices = ebit_work (context, 4 * m, sizeof *matrices);
  double *reals = ebit_work (context, 3 * m + 2 * m * m, sizeof *reals);
  if (!matrices || !reals)
    return EBIT_EMEMORY;
  ascent->d = d;
  ascent->damping = DAMPING_LEAST;
  ascent->gradient = matrices;
  ascent->trial = matrices + m;
  ascent->work = matrices + 2 * m;
  ascent->direction = matrices + 3 * m;
  ascent->metric = reals;
  ascent->step = reals + m;
  ascent->trace = reals + 2 * m;
  ascent->curvature = reals + 3 * m;
  ascent->factor = ascent->curvature + m * m;
  return ebit_information_open (context, channel, kind, &ascent->point);
}

static enum ebit_status
find_tangent (struct ebit_context *context,
              struct ebit_information_ascent *ascent)
{
  return ebit_information_tangent (context, &ascent->point, ascent->gradient,
                                   ascent->step, &ascent->tangent);
}

/* Adds what the k that keep the trace do not see: the information is linear
 * along r itself. */
static void
add_trace (struct ebit_information_ascent *ascent)
{
  const size_t d = ascent->d, m = d * d;
  const double *l = ascent->point.l;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      ascent->curvature[i * (d + 1) + j * (d + 1) * m] += l[i] * l[j];
}

/* The Newton step and its slope; *found is false at the top. */
static enum ebit_status
solve_step (struct ebit_context *context,
            struct ebit_information_ascent *ascent, const double *gradient,
            bool *found)
{
  const size_t d = ascent->d, m = d * d;
  for (size_t i = 0; i < m; i++)
    ascent->curvature[i + i * m]
        += ascent->damping * ascent->metric[i] + ascent->barrier;
  const enum ebit_status status
      = ebit_cholesky (context, m, ascent->curvature, found);
  if (status || !*found)
    return status;
  memcpy (ascent->step, gradient, m * sizeof *gradient);
  memset (ascent->trace, 0, m * sizeof *ascent->trace);
  for (size_t i = 0; i < d; i++)
    ascent->trace[i + i * d] = ascent->point.l[i];
  ebit_cholesky_solve (m, ascent->curvature, ascent->step, ascent->trace);
  double change = 0, scale = 0;
  for (size_t i = 0; i < d; i++)
  {
    change += ascent->point.l[i] * ascent->step[i + i * d];
    scale += ascent->point.l[i] * ascent->trace[i + i * d];
  }
  for (size_t i = 0; i < m; i++)
    ascent->step[i] -= change / scale * ascent->trace[i];
  ascent->slope = ebit_dot (m, gradient, ascent->step);
  *found = ascent->slope > 0 && isfinite (ascent->slope);
  return EBIT_OK;
}

/* The gradient in the real basis of k, less the value times that of the
 * trace: nothing is left of it at the maximum. */
static void
scale_gradient (struct ebit_information_ascent *ascent, double *gradient)
{
  const size_t d = ascent->d;
  const double *l = ascent->point.l;
  ebit_adjoint_congruence (d, d, ascent->point.u, ascent->gradient,
                           ascent->work, ascent->trial);
  for (size_t j = 0; j < d; j++)
    for (size_t i = j; i < d; i++)
    {
      const double scale
          = sqrt (l[i]) * sqrt (l[j]) * (i > j ? EBIT_SQRT2 : 1);
      const double complex element
          = ascent->trial[i + j * d] - (i == j ? ascent->point.value : 0);
      gradient[j + i * d] = scale * cimag (element);
      gradient[i + j * d] = scale * creal (element);
    }
  for (size_t i = 0; i < d; i++)
    gradient[i + i * d] += ascent->barrier * (1 - (double)d * l[i]);
}

/* Finds the step k and its eigenvalues (left in ascent->trace);
 * ascent->direction becomes sqrt r times its eigenvectors. */
static enum ebit_status
find_step (struct ebit_context *context,
           struct ebit_information_ascent *ascent, bool *found)
{
  const size_t d = ascent->d;
  double complex *k = ascent->trial;
  double *gradient = ascent->point.images;
  enum ebit_status status = ebit_information_curvature (
      context, &ascent->point, ascent->metric, ascent->curvature);
  add_trace (ascent);
  scale_gradient (ascent, gradient);
  *found = false;
  if (!status)
    status = solve_step (context, ascent, gradient, found);
  if (!*found || status)
    return status;
  for (size_t j = 0; j < d; j++)
  {
    k[j + j * d] = ascent->step[j + j * d];
    for (size_t i = j + 1; i < d; i++)
    {
      k[i + j * d] = (0.5 * EBIT_SQRT2)
                     * (ascent->step[i + j * d] + ascent->step[j + i * d] * I);
      k[j + i * d] = conj (k[i + j * d]);
    }
  }
  status = ebit_hermitian_eigen (context, d, k, ascent->trace, k);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      k[i + j * d] *= sqrt (ascent->point.l[i]);
  ebit_product (d, d, d, ascent->point.u, k, ascent->direction);
  return status;
}

/* 1 + x as far as it goes, but always positive: steps with it never leave
 * the states, and an eigenvalue on its way to 0 does not slow the others. */
static double
grow (double x)
{
  return x >= 0 ? 1 + x : 1 / (1 - x);
}

/* The information and, where there is a barrier, mu ln det r. */
static double
objective (const struct ebit_information_ascent *ascent)
{
  double sum = ascent->point.value;
  for (size_t i = 0; ascent->barrier > 0 && i < ascent->d; i++)
    sum += ascent->barrier * log (ascent->point.l[i]);
  return sum;
}

/* The state to which so much of the step leads. */
static void
make_trial (struct ebit_context *context,
            struct ebit_information_ascent *ascent, double length)
{
  const size_t d = ascent->d;
  double *growth = ascent->metric;
  for (size_t i = 0; i < d; i++)
    growth[i] = grow (length * ascent->trace[i]);
  ebit_spectral_sum (context, d, d, growth, ascent->direction, ascent->trial);
  const double trace = ebit_trace (d, ascent->trial);
  for (size_t i = 0; i < d * d; i++)
    ascent->trial[i] /= trace;
}

/* One step up from the point; *moved is false where there is none. */
static enum ebit_status
try_step (struct ebit_context *context, struct ebit_information_ascent *ascent,
          bool *moved)
{
  const size_t d = ascent->d;
  struct ebit_information_point *point = &ascent->point;
  const double start = objective (ascent);
  bool found;
  enum ebit_status status = find_step (context, ascent, &found);
  *moved = false;
  if (!found || status)
    return status;
  double complex *from = ascent->work;
  double length = 1;
  memcpy (from, point->r, d * d * sizeof *from);
  for (int tries = 0; tries < 20 && !*moved && !status; tries++)
  {
    make_trial (context, ascent, length);
    status = ebit_information_move (context, point, ascent->trial);
    *moved
        = objective (ascent) >= start + 1e-4 * length * ascent->slope - 1e-14;
    length *= 0.4;
  }
  if (!*moved && !status)
    status = ebit_information_move (context, point, from);
  /* The value is good to slope, the tangent to its root only. */
  *moved = *moved && ascent->slope > 1e-27;
  return status;
}

/* The same with as much damping as it needs; *moved is false at the top. */
static enum ebit_status
climb (struct ebit_context *context, struct ebit_information_ascent *ascent,
       bool *moved)
{
  enum ebit_status status = try_step (context, ascent, moved);
  while (!status && !*moved && ascent->damping < DAMPING_MOST
         && ascent->tangent - ascent->point.value > CLOSE)
  {
    ascent->damping *= 100;
    status = try_step (context, ascent, moved);
  }
  ascent->damping = fmax (DAMPING_LEAST, 0.01 * ascent->damping);
  return status;
}

/* Steps with the barrier as it is, until the tangent is good to `gap` or the
 * slope of a step is `flat`. */
static enum ebit_status
ascend_level (struct ebit_context *context,
              struct ebit_information_ascent *ascent, double gap, double flat,
              size_t *steps)
{
  enum ebit_status status = EBIT_OK;
  bool moved = true;
  const double first = ascent->tangent - ascent->point.value;
  ascent->slope = INFINITY;
  while (!status && moved && ascent->tangent > 0
         && ascent->tangent - ascent->point.value > gap && ascent->slope > flat
         && *steps < STEPS && !ebit_time_is_up (context))
  {
    ++*steps;
    status = ebit_poll (context);
    ebit_gap_progress (context, first, ascent->tangent - ascent->point.value,
                       gap);
    if (!status)
      status = climb (context, ascent, &moved);
    if (!status)
      status = find_tangent (context, ascent);
  }
  return status;
}

static enum ebit_status
start_at_centre (struct ebit_context *context,
                 struct ebit_information_ascent *ascent, double complex *state)
{
  const size_t d = ascent->d;
  memset (state, 0, d * d * sizeof *state);
  for (size_t i = 0; i < d; i++)
    state[i + i * d] = 1 / (double)d;
  const enum ebit_status status
      = ebit_information_move (context, &ascent->point, state);
  return status ? status : find_tangent (context, ascent);
}

/* To the maximum of a concave information, or until it is known not to be
 * positive. */
enum ebit_status
ebit_information_ascend (struct ebit_context *context,
                         struct ebit_information_ascent *ascent,
                         double complex *state, size_t *steps)
{
  const size_t d = ascent->d;
  enum ebit_status status = start_at_centre (context, ascent, state);
  if (!status)
    status = ascend_level (context, ascent, 1e-13, 0, steps);
  if (!status && ascent->point.kind == EBIT_COHERENT && ascent->tangent > 0
      && (ascent->tangent - ascent->point.value > CLOSE
          || !(ascent->point.least > 0))
      && !ebit_time_is_up (context))
  {
    status = start_at_centre (context, ascent, state);
    ascent->damping = DAMPING_LEAST;
    for (double mu = BARRIER_START;
         !status && mu > BARRIER_LEAST && !ebit_time_is_up (context);
         mu *= BARRIER_FACTOR)
    {
      size_t taken = 0;
      ascent->barrier = mu;
      status = ascend_level (context, ascent, CLOSE, BARRIER_CENTRED * mu,
                             &taken);
      *steps += taken;
    }
  }
  memcpy (state, ascent->point.r, d * d * sizeof *state);
  return status;
}
