/* The Theta information of a channel by following a central path.
 *
 * As in rains_path.c one Hessian is made and factored per step, which serves a
 * predictor where the point is well centred (the Newton step and the tangent
 * of the path together, to a mu ten times smaller) and a damped Newton step
 * elsewhere.  At the central point of mu the multipliers are
 *
 *   r = mu T^-1,  w = mu Q^-1,  Z^TB = w (x) 1 - mu V^-1,
 *
 * and the gap is mu times the number of eigenvalues in the barrier.  They are
 * taken from the linear model of the Newton step, which misses the constraints
 * by less than the point does.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_path.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "cholesky.h"
#include "coordinates.h"
#include "hermitian.h"
#include "maps.h"
#include "subsystems.h"
#include "theta_barrier.h"

#define FIRST_MU 1
#define REDUCTION 0.1       /* of mu, in one predictor */
#define NOISY_REDUCTION 0.3 /* where rounding leaves no better centre */
#define CENTRED 0.1         /* decrement^2 to predict */
#define MAX_STEPS 200

/* Points are looked at whose gap, were they central, would be this; better
 * centred than for a predictor, since what they prove falls short by as much
 * as they are not: squared decrements. */
#define WORTHY 1e-4
#define PROVING 1e-10

/* Squared decrements of points so near that Newton's method needs no watching,
 * and rounding hides by how much the function falls. */
#define NEAR 1e-3

/* Part of a Newton step below which rounding is all that is left. */
#define STUCK 1e-3

struct path
{
  const struct ebit_channel *channel;
  struct ebit_theta_barrier barrier;
  double tol, mu;
  bool stuck;       /* rounding has shortened a Newton step to nothing */
  bool noisy;       /* rounding leaves no better centre */
  double degree;    /* of the barrier */
  double decrement; /* squared */
  double last;      /* that of the step before, at the same mu */
  double value;     /* t/mu + b */
  double *x, *trial, *gradient, *hessian;
  double *newton, *tangent; /* dx, and dx/dmu along the path */
  struct ebit_theta_point point;
};

/* ---- Opening --------------------------------------------------------- */

/* A of n x rank with J = A A^dag, real where J is; of the eigenvalues of J
 * those beyond rounding. */
static enum ebit_status
factor_choi (struct ebit_context *context, const struct ebit_channel *channel,
             size_t *rank, double complex **factor)
{
  const size_t n = channel->d_in * channel->d_out;
  double complex *choi = ebit_work (context, 2 * n * n, sizeof *choi);
  double *values = ebit_work (context, n, sizeof *values);
  if (!choi || !values)
    return EBIT_EMEMORY;
  double complex *vectors = choi + n * n;
  ebit_choi_matrix (context, channel, choi);
  ebit_hermitian_part (n, choi, choi);
  const enum ebit_status status
      = ebit_spectrum (context, n, choi, values, vectors);
  if (status)
    return status;
  *rank = ebit_factor_positive (
      n, values, vectors, ebit_eigenvalue_rounding (n) * values[n - 1], choi);
  *factor = choi;
  return EBIT_OK;
}

/* K = 1/(2 d_out) and Y a quarter of it, with t one more than it has to be. */
static enum ebit_status
start (struct ebit_context *context, struct path *path)
{
  struct ebit_theta_barrier *barrier = &path->barrier;
  const size_t n = barrier->n, d = barrier->d;
  const double share = 0.5 / (double)barrier->dims[1];
  double complex *h = ebit_work (context, n * n, sizeof *h);
  double *values = ebit_work (context, d, sizeof *values);
  bool inside = false;
  if (!h || !values)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    h[i + i * n] = share;
  ebit_to_coordinates (n, barrier->real, h, path->x + 1);
  for (size_t i = 0; i < n; i++)
    h[i + i * n] = share / 4;
  if (!barrier->key)
    ebit_to_coordinates (n, barrier->real, h, path->x + 1 + barrier->count);
  path->x[0] = 1 / DBL_EPSILON;
  enum ebit_status status
      = ebit_theta_move (context, barrier, path->x, &inside);
  if (!status)
    status = ebit_hermitian_eigen (context, d, barrier->information, values,
                                   NULL);
  path->x[0] = values[d - 1] + 1;
  return status ? status
                : ebit_theta_move (context, barrier, path->x, &inside);
}

static enum ebit_status
open_path (struct ebit_context *context, const struct ebit_channel *channel,
           bool key, double tol, struct path *path)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  double complex *factor;
  size_t rank;
  *path = (struct path){
    .channel = channel, .tol = tol, .mu = FIRST_MU, .last = INFINITY
  };
  enum ebit_status status = factor_choi (context, channel, &rank, &factor);
  if (!status)
    status
        = ebit_theta_open (context, dims, rank, factor, key, &path->barrier);
  if (!status)
    status = ebit_make_theta_point (context, channel, key, &path->point);
  if (status)
    return status;
  const size_t m = path->barrier.unknowns, n = path->barrier.n;
  const double whole = (double)m;
  if (ebit_check_memory (context, "the Theta information of a channel",
                         whole * whole * (double)sizeof (double)))
    return EBIT_EMEMORY;
  path->degree = (double)((key ? 2 : 3) * n + 2 * dims[0]);
  path->x = ebit_work (context, 5 * m, sizeof *path->x);
  path->hessian = ebit_work_unset (context, m * m, sizeof *path->hessian);
  if (!path->x || !path->hessian)
    return EBIT_EMEMORY;
  path->trial = path->x + m;
  path->gradient = path->x + 2 * m;
  path->newton = path->x + 3 * m;
  path->tangent = path->x + 4 * m;
  return start (context, path);
}

/* ---- The point that proves ------------------------------------------- */

/* y = X + X h X, the inverse after a step by -h; X h X in `part`. */
static void
step_inverse (size_t n, const double complex *inverse, const double complex *h,
              double complex *work, double complex *y)
{
  ebit_congruence (n, n, inverse, h, work, y);
  for (size_t i = 0; i < n * n; i++)
    y[i] += inverse[i];
}

/* r of the Newton step: with W W^dag = T^-1 it is W (1 - W^dag dT W) W^dag,
 * where the barrier has the changes -W^dag dT W of each element of K. */
static void
set_state (struct path *path)
{
  struct ebit_theta_barrier *barrier = &path->barrier;
  const size_t d = barrier->d, size = d * d;
  const struct ebit_theta_cone *slack = &barrier->slack;
  double complex *change = barrier->work[2], *root = barrier->work[3];
  double *sum = (double *)barrier->work[4];
  memset (sum, 0, size * sizeof *sum);
  for (size_t k = 0; k < barrier->count; k++)
    for (size_t i = 0; i < size; i++)
      sum[i] -= path->newton[1 + k] * barrier->columns[k * size + i];
  ebit_from_coordinates (d, barrier->real, sum, change);
  for (size_t j = 0; j < d; j++)
  {
    change[j + j * d] += 1 - path->newton[0] * slack->values[j];
    for (size_t i = 0; i < d; i++)
      root[i + j * d] = slack->vectors[i + j * d] * sqrt (slack->values[j]);
  }
  ebit_congruence (d, d, root, change, barrier->work[4], barrier->work[5]);
  ebit_transpose (d, barrier->work[5], path->point.state);
  const double trace = ebit_trace (d, path->point.state);
  for (size_t i = 0; i < size; i++)
    path->point.state[i] /= trace;
}

/* w and Z of the Newton step from dK and dY in the barrier's scratch 0, 1. */
static void
set_multipliers (struct path *path, const double complex *map_step,
                 const double complex *below_step)
{
  struct ebit_theta_barrier *barrier = &path->barrier;
  const size_t n = barrier->n, d = barrier->d, d_b = barrier->dims[1];
  double complex *change = barrier->work[2], *work = barrier->work[3];
  double complex *inverse = barrier->work[4];
  struct ebit_theta_point *point = &path->point;
  for (size_t i = 0; i < n * n; i++)
    change[i] = map_step[i] + 2 * below_step[i];
  ebit_trace_out_second (barrier->dims, change, inverse);
  step_inverse (d, barrier->weight.inverse, inverse, work, point->weight);
  ebit_transpose_second (barrier->dims, map_step, change);
  for (size_t i = 0; i < n * n; i++)
    change[i] = -change[i] - below_step[i];
  step_inverse (n, barrier->above.inverse, change, work, inverse);
  for (size_t i = 0; i < n * n; i++)
    inverse[i] *= -path->mu;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      point->weight[i + j * d] *= path->mu;
      for (size_t b = 0; b < d_b; b++)
        inverse[i * d_b + b + (j * d_b + b) * n] += point->weight[i + j * d];
    }
  ebit_transpose_second (barrier->dims, inverse, point->dual);
}

static void
set_point (struct path *path)
{
  struct ebit_theta_barrier *barrier = &path->barrier;
  const size_t n = barrier->n, size = n * n;
  struct ebit_theta_point *point = &path->point;
  memcpy (point->map, barrier->map.matrix, size * sizeof *point->map);
  if (!barrier->key)
  {
    memcpy (point->above, barrier->above.matrix, size * sizeof *point->map);
    memcpy (point->below, barrier->below.matrix, size * sizeof *point->map);
  }
  set_state (path);
  double complex *map_step = barrier->work[0], *below_step = barrier->work[1];
  ebit_from_coordinates (n, barrier->real, path->newton + 1, map_step);
  memset (below_step, 0, size * sizeof *below_step);
  if (!barrier->key)
    ebit_from_coordinates (n, barrier->real, path->newton + 1 + barrier->count,
                           below_step);
  set_multipliers (path, map_step, below_step);
}

/* Certifies the point with the multipliers of its Newton step; keeps the
 * better. */
static enum ebit_status
certify (struct ebit_context *context, struct path *path,
         struct ebit_theta *result)
{
  double lower, upper;
  set_point (path);
  const enum ebit_status status = ebit_theta_certificate (
      context, path->channel, path->barrier.key, &path->point, &lower, &upper);
  if (status || !(upper - lower < result->upper - result->lower))
    return status;
  result->lower = lower;
  result->upper = upper;
  ebit_copy_theta_point (path->barrier.d, path->barrier.n, &path->point,
                         &result->point);
  return EBIT_OK;
}

/* ---- Steps ----------------------------------------------------------- */

/* Newton step, tangent and decrement; *solved is false where rounding has
 * eaten the Hessian. */
static enum ebit_status
solve_newton (struct ebit_context *context, struct path *path, bool *solved)
{
  const size_t m = path->barrier.unknowns;
  enum ebit_status status = ebit_theta_derivatives (
      context, &path->barrier, path->gradient, path->hessian);
  memset (path->newton, 0, m * sizeof *path->newton);
  *solved = !status && !ebit_time_is_up (context);
  if (*solved)
    status = ebit_cholesky (context, m, path->hessian, solved);
  if (ebit_time_is_up (context))
    *solved = false;
  if (status || !*solved)
    return status;
  path->gradient[0] += 1 / path->mu;
  memcpy (path->newton, path->gradient, m * sizeof *path->newton);
  memset (path->tangent, 0, m * sizeof *path->tangent);
  path->tangent[0] = 1 / (path->mu * path->mu);
  ebit_cholesky_solve (m, path->hessian, path->newton, path->tangent);
  for (size_t i = 0; i < m; i++)
    path->newton[i] = -path->newton[i];
  path->decrement = -ebit_dot (m, path->gradient, path->newton);
  *solved = isfinite (path->decrement);
  return EBIT_OK;
}

/* Along the tangent to a smaller mu, with fewer ambitions where that leaves
 * the cone; *mu is what was reached. */
static enum ebit_status
predict (struct ebit_context *context, struct path *path, bool *inside)
{
  const size_t m = path->barrier.unknowns;
  enum ebit_status status = EBIT_OK;
  double reduction = path->noisy ? NOISY_REDUCTION : REDUCTION;
  *inside = false;
  for (int tries = 0; tries < 5 && !*inside && !status; tries++)
  {
    const double next = reduction * path->mu;
    for (size_t i = 0; i < m; i++)
      path->trial[i] = path->x[i] + path->newton[i]
                       + (next - path->mu) * path->tangent[i];
    status = ebit_theta_move (context, &path->barrier, path->trial, inside);
    if (*inside)
      path->mu = next;
    reduction = sqrt (reduction);
  }
  return status;
}

/* A damped Newton step at the same mu; *inside is false where none lowers the
 * function. */
static enum ebit_status
centre (struct ebit_context *context, struct path *path, bool *inside)
{
  const size_t m = path->barrier.unknowns;
  double length = 1;
  for (int tries = 0; tries < 40; tries++, length /= 2)
  {
    for (size_t i = 0; i < m; i++)
      path->trial[i] = path->x[i] + length * path->newton[i];
    const enum ebit_status status
        = ebit_theta_move (context, &path->barrier, path->trial, inside);
    if (status)
      return status;
    const double now = path->trial[0] / path->mu + path->barrier.value;
    const bool falls = now <= path->value - 0.1 * length * path->decrement;
    if (*inside && (falls || path->decrement < NEAR))
    {
      path->stuck = length < STUCK;
      return EBIT_OK;
    }
  }
  *inside = false;
  return EBIT_OK;
}

/* One step; *done is set where there is no more to do. */
static enum ebit_status
advance (struct ebit_context *context, struct path *path,
         struct ebit_theta *result, bool *done)
{
  const size_t m = path->barrier.unknowns;
  const double gap = path->degree * path->mu / EBIT_LN2;
  bool solved = true, inside = false;
  enum ebit_status status = solve_newton (context, path, &solved);
  *done = !solved;
  if (status || !solved)
    return status;
  const bool worthy = gap <= WORTHY, last = gap <= path->tol / 2;
  const bool proving
      = path->decrement < (worthy ? PROVING : CENTRED)
        || (path->decrement < CENTRED && path->decrement > path->last / 2);
  path->last = path->decrement;
  path->noisy = worthy && path->decrement >= PROVING;
  if (worthy && (proving || path->stuck))
  {
    status = certify (context, path, result);
    *done = last || path->stuck || result->upper - result->lower <= path->tol;
    if (status || *done)
      return status;
  }
  path->value = path->x[0] / path->mu + path->barrier.value;
  if (proving)
    status = predict (context, path, &inside);
  if (inside)
    path->last = INFINITY;
  if (!status && !inside)
    status = centre (context, path, &inside);
  *done = !inside;
  if (inside)
    memcpy (path->x, path->trial, m * sizeof *path->x);
  return status;
}

static enum ebit_status
follow (struct ebit_context *context, struct path *path,
        struct ebit_theta *result)
{
  enum ebit_status status = EBIT_OK;
  bool done = false;
  const double first = path->mu;
  while (result->steps < MAX_STEPS && !status && !done
         && !ebit_time_is_up (context))
  {
    status = ebit_poll_if_due (context);
    result->steps++;
    ebit_gap_progress (context, first, path->mu,
                       path->tol / 2 * EBIT_LN2 / path->degree);
    if (!status)
      status = advance (context, path, result, &done);
  }
  return status;
}

/* ---- The path --------------------------------------------------------- */

enum ebit_status
ebit_follow_theta (struct ebit_context *context,
                   const struct ebit_channel *channel, bool key, double tol,
                   struct ebit_theta *result)
{
  struct path path;
  *result = (struct ebit_theta){ .upper = INFINITY };
  enum ebit_status status
      = ebit_make_theta_point (context, channel, key, &result->point);
  if (!status)
    status = open_path (context, channel, key, tol, &path);
  if (!status)
    status = follow (context, &path, result);
  if (status || isfinite (result->upper))
    return status;
  bool inside;
  status = ebit_theta_move (context, &path.barrier, path.x, &inside);
  memset (path.newton, 0, path.barrier.unknowns * sizeof *path.newton);
  return status ? status : certify (context, &path, result);
}
