/* Greatest coherent, reverse coherent and mutual information.
 *
 * Where the information is concave, by Newton's method: the step k solves
 * curvature k = gradient among the k that keep the trace.  Elsewhere by
 * quasi-Newton ascents from many inputs.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_information.h"

#include <math.h>
#include <string.h>

#include "cholesky.h"
#include "hermitian.h"
#include "information_point.h"
#include "information_search.h"
#include "maps.h"

#define EBIT_INFORMATION_TOLERANCE 1e-9 /* bits, of a certificate */
#define EBIT_INFORMATION_STEPS 100

struct ascent
{
  struct ebit_information_point point;
  size_t d;
  double complex *gradient, *trial, *work, *direction;
  double *metric, *curvature, *factor;
  double *step, *trace;
  double slope; /* of the value along the step */
  double tangent;
};

static enum ebit_status
open_ascent (struct ebit_context *context, const struct ebit_channel *channel,
             enum ebit_information_kind kind, struct ascent *ascent)
{
  const size_t d = channel->d_in, m = d * d;
  double complex *matrices = ebit_work (context, 4 * m, sizeof *matrices);
  double *reals = ebit_work (context, 3 * m + 2 * m * m, sizeof *reals);
  if (matrices == NULL || reals == NULL)
    return EBIT_EMEMORY;
  ascent->d = d;
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

/* gradient and its largest eigenvalue */
static enum ebit_status
find_tangent (struct ebit_context *context, struct ascent *ascent)
{
  const size_t d = ascent->d;
  enum ebit_status status
      = ebit_information_gradient (context, &ascent->point, ascent->gradient);
  if (status == EBIT_OK)
    status = ebit_hermitian_eigen (context, d, ascent->gradient, ascent->step,
                                   NULL);
  ascent->tangent = ascent->step[d - 1];
  return status;
}

static double
dot (size_t n, const double *x, const double *y)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += x[i] * y[i];
  return sum;
}

/* Adds what the k that keep the trace do not see: the information is linear
 * along r itself. */
static void
add_trace (struct ascent *ascent)
{
  const size_t d = ascent->d, m = d * d;
  const double *l = ascent->point.l;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      ascent->curvature[i * (d + 1) + j * (d + 1) * m] += l[i] * l[j];
}

/* The Newton step and its slope; false at the top. */
static bool
solve_step (struct ascent *ascent, const double *gradient)
{
  const size_t d = ascent->d, m = d * d;
  for (size_t i = 0; i < m; i++) /* against rounding alone */
    ascent->curvature[i + i * m] += 1e-10 * ascent->metric[i];
  if (!ebit_cholesky (m, ascent->curvature))
    return false;
  memcpy (ascent->step, gradient, m * sizeof *gradient);
  memset (ascent->trace, 0, m * sizeof *ascent->trace);
  for (size_t i = 0; i < d; i++)
    ascent->trace[i + i * d] = ascent->point.l[i];
  ebit_cholesky_solve (m, ascent->curvature, ascent->step);
  ebit_cholesky_solve (m, ascent->curvature, ascent->trace);
  double change = 0, scale = 0;
  for (size_t i = 0; i < d; i++)
  {
    change += ascent->point.l[i] * ascent->step[i + i * d];
    scale += ascent->point.l[i] * ascent->trace[i + i * d];
  }
  for (size_t i = 0; i < m; i++)
    ascent->step[i] -= change / scale * ascent->trace[i];
  ascent->slope = dot (m, gradient, ascent->step);
  return ascent->slope > 0 && isfinite (ascent->slope);
}

/* The gradient in the real basis of k, less the value times that of the
 * trace: nothing is left of it at the maximum. */
static void
scale_gradient (struct ascent *ascent, double *gradient)
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
}

/* Finds the step k and its eigenvalues (left in ascent->trace);
 * ascent->direction becomes sqrt r times its eigenvectors. */
static enum ebit_status
find_step (struct ebit_context *context, struct ascent *ascent, bool *found)
{
  const size_t d = ascent->d;
  double complex *k = ascent->trial;
  double *gradient = ascent->point.images;
  enum ebit_status status = ebit_information_curvature (
      context, &ascent->point, ascent->metric, ascent->curvature);
  add_trace (ascent);
  scale_gradient (ascent, gradient);
  *found = status == EBIT_OK && solve_step (ascent, gradient);
  if (!*found || status != EBIT_OK)
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

/* One step up from the point; *moved is false at the top. */
static enum ebit_status
climb (struct ebit_context *context, struct ascent *ascent, bool *moved)
{
  const size_t d = ascent->d, m = d * d;
  struct ebit_information_point *point = &ascent->point;
  const double start = point->value;
  bool found;
  enum ebit_status status = find_step (context, ascent, &found);
  *moved = false;
  if (!found || status != EBIT_OK)
    return status;
  double complex *from = ascent->work;
  double *growth = ascent->metric, length = 1;
  memcpy (from, point->r, m * sizeof *from);
  for (int tries = 0; tries < 20 && !*moved && status == EBIT_OK; tries++)
  {
    for (size_t i = 0; i < d; i++)
      growth[i] = grow (length * ascent->trace[i]);
    ebit_spectral_sum (d, d, growth, ascent->direction, ascent->trial);
    const double trace = ebit_trace (d, ascent->trial);
    for (size_t i = 0; i < m; i++)
      ascent->trial[i] /= trace;
    status = ebit_information_move (context, point, ascent->trial);
    *moved = point->value >= start + 1e-4 * length * ascent->slope - 1e-14;
    length *= 0.4;
  }
  if (!*moved && status == EBIT_OK)
    status = ebit_information_move (context, point, from);
  /* The value is good to slope, the tangent to its root only. */
  *moved = *moved && ascent->slope > 1e-27;
  return status;
}

/* To the maximum of a concave information, or until it is known not to be
 * positive. */
static enum ebit_status
ascend (struct ebit_context *context, struct ascent *ascent,
        struct ebit_information *result)
{
  const size_t d = ascent->d;
  bool moved = true;
  for (size_t i = 0; i < d; i++)
    result->state[i + i * d] = 1 / (double)d;
  enum ebit_status status
      = ebit_information_move (context, &ascent->point, result->state);
  if (status == EBIT_OK)
    status = find_tangent (context, ascent);
  while (status == EBIT_OK && moved && ascent->tangent > 0
         && ascent->tangent - ascent->point.value > 1e-13
         && result->steps < EBIT_INFORMATION_STEPS)
  {
    result->steps++;
    status = ebit_poll (context);
    if (status == EBIT_OK)
      status = climb (context, ascent, &moved);
    if (status == EBIT_OK)
      status = find_tangent (context, ascent);
  }
  memcpy (result->state, ascent->point.r, d * d * sizeof *result->state);
  return status;
}

/* Rounding error of the values and eigenvalues here, in bits. */
static double
rounding (const struct ebit_channel *channel)
{
  return 1e-15 * (double)(channel->d_in + channel->d_out + channel->count);
}

/* The ends and the status out of the best input and its tangent. */
static void
conclude (const struct ebit_channel *channel, double tangent, bool concave,
          struct ebit_information *result)
{
  const double error = rounding (channel);
  result->upper = concave ? tangent / EBIT_LN2 + error : INFINITY;
  if (result->upper <= error || result->lower <= 1e-13)
    result->lower = 0;
  else
    result->lower -= error;
  result->upper = fmax (result->upper, 0);
  if (!concave)
    result->status = EBIT_ACHIEVABLE;
  else if (result->upper <= error)
  {
    result->upper = 0;
    result->status = EBIT_EXACT;
  }
  else
    result->status
        = result->upper - result->lower <= EBIT_INFORMATION_TOLERANCE
              ? EBIT_CERTIFIED
              : EBIT_BRACKET;
}

static enum ebit_status
maximise (struct ebit_context *context, const struct ebit_channel *channel,
          enum ebit_information_kind kind, bool concave,
          struct ebit_information *result)
{
  struct ebit_channel minimal;
  struct ascent ascent = { .tangent = INFINITY };
  double value = 0;
  enum ebit_status status = ebit_minimal_kraus (context, channel, &minimal);
  if (status == EBIT_OK)
    status = open_ascent (context, &minimal, kind, &ascent);
  if (status == EBIT_OK && concave)
  {
    status = ascend (context, &ascent, result);
    value = ascent.point.value;
  }
  else if (status == EBIT_OK)
    status = ebit_search_information (context, &ascent.point, result->state,
                                      &value, &result->steps);
  result->lower = value / EBIT_LN2;
  conclude (channel, ascent.tangent, concave, result);
  return status;
}

static enum ebit_status
start (struct ebit_context *context, const struct ebit_channel *channel,
       enum ebit_information_kind kind, bool concave,
       struct ebit_information *result)
{
  const size_t d = channel->d_in;
  *result = (struct ebit_information){ .status = EBIT_ACHIEVABLE };
  result->state = ebit_work (context, d * d, sizeof *result->state);
  if (result->state == NULL)
    return EBIT_EMEMORY;
  const size_t mark = ebit_work_mark (context);
  const enum ebit_status status
      = maximise (context, channel, kind, concave, result);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_maximise_reverse_information (struct ebit_context *context,
                                   const struct ebit_channel *channel,
                                   struct ebit_information *result)
{
  return start (context, channel, EBIT_INFORMATION_REVERSE, true, result);
}

enum ebit_status
ebit_maximise_coherent_information (struct ebit_context *context,
                                    const struct ebit_channel *channel,
                                    bool concave,
                                    struct ebit_information *result)
{
  return start (context, channel, EBIT_INFORMATION_COHERENT, concave, result);
}

enum ebit_status
ebit_maximise_mutual_information (struct ebit_context *context,
                                  const struct ebit_channel *channel,
                                  struct ebit_information *result)
{
  return start (context, channel, EBIT_INFORMATION_MUTUAL, true, result);
}

enum ebit_status
ebit_information_certificate (struct ebit_context *context,
                              const struct ebit_channel *channel,
                              enum ebit_information_kind kind,
                              const double complex *state, double *value,
                              double *tangent)
{
  const size_t mark = ebit_work_mark (context);
  const double error = rounding (channel);
  struct ebit_channel minimal;
  struct ascent ascent;
  enum ebit_status status = ebit_minimal_kraus (context, channel, &minimal);
  if (status == EBIT_OK)
    status = open_ascent (context, &minimal, kind, &ascent);
  if (status == EBIT_OK)
    status = ebit_information_move (context, &ascent.point, state);
  if (status == EBIT_OK)
    status = find_tangent (context, &ascent);
  if (status != EBIT_OK)
    return status;
  *value = fmax (0, ascent.point.value / EBIT_LN2 - error);
  *tangent = ascent.point.least > 0
                 ? fmax (0, ascent.tangent / EBIT_LN2 + error)
                 : INFINITY;
  ebit_work_release (context, mark);
  return EBIT_OK;
}
