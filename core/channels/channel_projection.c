/* The Choi state nearest to a Hermitian matrix h.
 *
 * Two convex sets meet in the Choi states: positive matrices, and matrices
 * with the marginal 1/d on the reference.  Both have projections; those by
 * turns, with Dykstra's correction (R. L. Dykstra, J. Am. Stat. Assoc. 78,
 * 837, 1983), converge to the nearest point.  All iterates are
 *
 *     x = (h + m (x) 1)_+  with a Hermitian matrix m of order d,
 *
 * and a turn is a step of length 1/d_out down the gradient of the convex
 *
 *     f(m) = ||(h + m (x) 1)_+||^2 / 2 - Tr m/d,   f' = Tr_B x - 1/d,
 *
 * whose minimum is the answer.  Of first order that may take thousands of
 * turns, so that Newton's direction comes first, with the generalised
 * derivative of the positive part (H. Qi, D. Sun, SIAM J. Matrix Anal. Appl.
 * 28, 360, 2006): it converges quadratically, and wherever it does not descend
 * Dykstra's step, which always does, is taken.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_projection.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "subsystems.h"

#define MOST_STEPS 1000

/* What the marginal may miss at the end, beside the norm of h or 1. */
#define GOOD_ENOUGH 1e-11

/* Steps without progress after which rounding is all that is left. */
#define PATIENCE 4

struct projection
{
  struct ebit_context *context;
  size_t dims[2], d, n;
  const double complex *h;
  double complex *m;       /* d x d */
  double complex *x;       /* n x n, at m */
  double complex *vectors; /* n x n, of h + m (x) 1, at m */
  double *values;          /* n, ascending */
  double complex *slope;   /* f', d x d */
  double f, norm;          /* f and ||f'|| at m */
};

/* y += m (x) 1 */
static void
lift (const struct projection *p, const double complex *m, double complex *y)
{
  const size_t d_out = p->dims[1], n = p->n;
  for (size_t j = 0; j < p->d; j++)
    for (size_t i = 0; i < p->d; i++)
      for (size_t b = 0; b < d_out; b++)
        y[i * d_out + b + (j * d_out + b) * n] += m[i + j * p->d];
}

/* Sets everything that belongs to m. */
static enum ebit_status
evaluate (struct projection *p)
{
  const size_t d = p->d, n = p->n;
  const size_t mark = ebit_work_mark (p->context);
  double *positive = ebit_work (p->context, n, sizeof *positive);
  if (!positive)
    return EBIT_EMEMORY;
  memcpy (p->x, p->h, n * n * sizeof *p->x);
  lift (p, p->m, p->x);
  const enum ebit_status status
      = ebit_hermitian_eigen (p->context, n, p->x, p->values, p->vectors);
  if (status)
    return status;
  p->f = -ebit_trace (d, p->m) / (double)d;
  for (size_t i = 0; i < n; i++)
  {
    positive[i] = fmax (0, p->values[i]);
    p->f += positive[i] * positive[i] / 2;
  }
  ebit_spectral_sum (p->context, n, n, positive, p->vectors, p->x);
  ebit_trace_out_second (p->dims, p->x, p->slope);
  for (size_t i = 0; i < d; i++)
    p->slope[i * (d + 1)] -= 1 / (double)d;
  p->norm = sqrt (ebit_inner_product (d, d, p->slope, p->slope));
  ebit_work_release (p->context, mark);
  return ebit_poll_if_due (p->context);
}

/* ---- Newton's direction ---------------------------------------------- */

/* The first divided difference of the positive part. */
static double
divided (double a, double b)
{
  if (a > 0 && b > 0)
    return 1;
  if (a <= 0 && b <= 0)
    return 0;
  return a > 0 ? a / (a - b) : b / (b - a);
}

/* y = f''(m) z + damping z = Tr_B V (W o V^dag (z (x) 1) V) V^dag + damping z,
 * with divided differences W; work holds 3 n x n. */
static void
curve (const struct projection *p, double damping, const double complex *z,
       double complex *work, double complex *y)
{
  const size_t n = p->n, d = p->d;
  double complex *a = work, *b = work + n * n, *c = work + 2 * n * n;
  memset (a, 0, n * n * sizeof *a);
  lift (p, z, a);
  ebit_adjoint_congruence (n, n, p->vectors, a, b, c);
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      c[i + j * n] *= divided (p->values[i], p->values[j]);
  ebit_congruence (n, n, p->vectors, c, b, a);
  ebit_trace_out_second (p->dims, a, y);
  for (size_t i = 0; i < d * d; i++)
    y[i] += damping * z[i];
}

static void
add (size_t n, double factor, const double complex *x, double complex *y)
{
  for (size_t i = 0; i < n; i++)
    y[i] += factor * x[i];
}

/* Conjugate gradients for (f'' + damping) step = -f'; room holds 3 d x d and
 * 3 n x n. */
static enum ebit_status
solve (const struct projection *p, double complex *room, double complex *step)
{
  const size_t d = p->d, size = d * d;
  double complex *r = room, *z = room + size, *image = room + 2 * size;
  double complex *work = room + 3 * size;
  const double damping = 1e-2 * fmin (1, p->norm);
  const double wanted = fmin (0.1, p->norm) * p->norm;
  double square = p->norm * p->norm;
  memset (step, 0, size * sizeof *step);
  for (size_t i = 0; i < size; i++)
    z[i] = r[i] = -p->slope[i];
  for (size_t k = 0; k < 2 * size && sqrt (square) > wanted; k++)
  {
    if (ebit_poll_if_due (p->context))
      return EBIT_EINTERRUPT;
    curve (p, damping, z, work, image);
    const double bend = ebit_inner_product (d, d, z, image);
    if (!(bend > 0))
      break;
    add (size, square / bend, z, step);
    add (size, -square / bend, image, r);
    const double next = ebit_inner_product (d, d, r, r);
    for (size_t i = 0; i < size; i++)
      z[i] = r[i] + next / square * z[i];
    square = next;
  }
  return EBIT_OK;
}

/* ---- Steps ----------------------------------------------------------- */

/* To m + length step: accepted where the gradient is shorter by a tenth, or f
 * has descended. */
static enum ebit_status
attempt (struct projection *p, const double complex *from,
         const double complex *step, double length, bool *descends)
{
  const size_t size = p->d * p->d;
  const double f = p->f, norm = p->norm;
  const double slope = ebit_inner_product (p->d, p->d, p->slope, step);
  memcpy (p->m, from, size * sizeof *p->m);
  add (size, length, step, p->m);
  const enum ebit_status status = evaluate (p);
  *descends
      = p->norm <= 0.9 * norm || p->f <= f + 1e-4 * length * fmin (0, slope);
  return status;
}

/* Newton's step, a quarter and a sixteenth of it, then Dykstra's. */
static enum ebit_status
advance (struct projection *p, double complex *room)
{
  const size_t size = p->d * p->d;
  double complex *from = room, *step = room + size, *slope = room + 2 * size;
  memcpy (from, p->m, size * sizeof *from);
  memcpy (slope, p->slope, size * sizeof *slope);
  enum ebit_status status = solve (p, room + 3 * size, step);
  bool descends = false;
  const double f = p->f, norm = p->norm;
  for (double length = 1; length > 0.05 && !status && !descends; length /= 4)
  {
    p->f = f;
    p->norm = norm;
    memcpy (p->slope, slope, size * sizeof *slope);
    status = attempt (p, from, step, length, &descends);
  }
  if (status || descends)
    return status;
  memcpy (p->m, from, size * sizeof *from);
  add (size, -1 / (double)p->dims[1], slope, p->m);
  return evaluate (p);
}

/* Until rounding is all that is left; y is the best x. */
static enum ebit_status
minimise (struct projection *p, double complex *room, double complex *y)
{
  const size_t bytes = p->n * p->n * sizeof *y;
  const double good_enough
      = GOOD_ENOUGH
        * fmax (1, sqrt (ebit_inner_product (p->n, p->n, p->h, p->h)));
  enum ebit_status status = evaluate (p);
  double best = INFINITY;
  for (int step = 0, idle = 0; step < MOST_STEPS && !status; step++)
  {
    if (p->norm < best)
    {
      idle = p->norm < 0.5 * best ? 0 : idle;
      best = p->norm;
      memcpy (y, p->x, bytes);
    }
    if (best <= DBL_EPSILON || (best <= good_enough && idle++ >= PATIENCE))
      break;
    status = advance (p, room);
  }
  if (status || best <= good_enough)
    return status;
  return ebit_fail (p->context, EBIT_ESOLVER,
                    "the projection on the channels has reached the marginal "
                    "to %.3g only",
                    best);
}

enum ebit_status
ebit_nearest_choi (struct ebit_context *context, const size_t dims[2],
                   const double complex *h, double complex *y)
{
  const size_t d = dims[0], n = d * dims[1];
  const size_t mark = ebit_work_mark (context);
  struct projection p = {
    .context = context, .dims = { dims[0], dims[1] }, .d = d, .n = n, .h = h
  };
  p.m = ebit_work (context, d * d, sizeof *p.m);
  p.slope = ebit_work (context, d * d, sizeof *p.slope);
  p.values = ebit_work (context, n, sizeof *p.values);
  p.x = ebit_work (context, n * n, sizeof *p.x);
  p.vectors = ebit_work (context, n * n, sizeof *p.vectors);
  double complex *room
      = ebit_work (context, 6 * d * d + 3 * n * n, sizeof *room);
  if (!p.m || !p.slope || !p.values || !p.x || !p.vectors || !room)
    return EBIT_EMEMORY;
  /* h on the matrices with that marginal. */
  ebit_trace_out_second (dims, h, p.m);
  for (size_t i = 0; i < d * d; i++)
    p.m[i]
        = ((i % (d + 1) == 0 ? 1 / (double)d : 0) - p.m[i]) / (double)dims[1];
  const enum ebit_status status = minimise (&p, room, y);
  ebit_work_release (context, mark);
  return status;
}
