/* The best measurement of the source: ascents over the unitary group.
 *
 * The basis psi_i is the columns of U.  A step is U exp (A) with A
 * skew-Hermitian; with G the columns of half the gradients the rate changes by
 * Re Tr (U^dag G - h.c.)^dag A.  Steps by the limited-memory quasi-Newton
 * method (Nocedal, Math. Comp. 35, 773) in this frame, which moves with U.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measurement_search.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "hermitian.h"
#include "pseudorandom.h"

#define MEMORY 8
#define STEPS 200
#define SEED 20 /* any would do; the starts stay the same */

struct ascent
{
  const struct ebit_assisted_task *task;
  size_t d, m; /* m = d^2 */
  double complex *u, *trial, *slope, *next_slope, *direction, *work[3];
  double complex *moves[MEMORY], *changes[MEMORY];
  double products[MEMORY]; /* of move and change */
  size_t stored;           /* ever; the last MEMORY are kept */
  double value;
};

static enum ebit_status
open_ascent (struct ebit_context *context,
             const struct ebit_assisted_task *task, struct ascent *ascent)
{
  const size_t d = task->product->d_in, m = d * d;
  double complex *room
      = ebit_work (context, (8 + 2 * MEMORY) * m, sizeof *room);
  if (!room)
    return EBIT_EMEMORY;
  *ascent = (struct ascent){ .task = task, .d = d, .m = m };
  double complex **const places[]
      = { &ascent->u,          &ascent->trial,     &ascent->slope,
          &ascent->next_slope, &ascent->direction, &ascent->work[0],
          &ascent->work[1],    &ascent->work[2] };
  for (size_t i = 0; i < 8; i++, room += m)
    *places[i] = room;
  for (size_t i = 0; i < MEMORY; i++, room += 2 * m)
  {
    ascent->moves[i] = room;
    ascent->changes[i] = room + m;
  }
  return EBIT_OK;
}

/* The rate of the basis u, and its slope. */
static enum ebit_status
evaluate (struct ebit_context *context, struct ascent *ascent,
          const double complex *u, double *value, double complex *slope)
{
  const size_t d = ascent->d;
  double complex *gradients = ascent->work[0], *x = ascent->work[1];
  enum ebit_status status = EBIT_OK;
  memset (gradients, 0, ascent->m * sizeof *gradients);
  *value = 0;
  for (size_t i = 0; i < d && !status; i++)
  {
    double rate = 0;
    status = ebit_hash_output (context, ascent->task, u + i * d, &rate,
                               gradients + i * d);
    *value += rate / (double)d;
  }
  ebit_adjoint_product (d, d, d, u, gradients, x);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      slope[i + j * d] = (x[i + j * d] - conj (x[j + i * d])) / (double)d;
  return status;
}

/* trial = u exp (length direction). */
static enum ebit_status
step (struct ebit_context *context, struct ascent *ascent, double length)
{
  const size_t d = ascent->d, mark = ebit_work_mark (context);
  double complex *h = ascent->work[0], *v = ascent->work[1];
  double *values = ebit_work (context, d, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < ascent->m; i++)
    h[i] = I * length * ascent->direction[i];
  const enum ebit_status status
      = ebit_hermitian_eigen (context, d, h, values, v);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      h[i + j * d] = v[i + j * d] * cexp (-I * values[j]);
  ebit_product_adjoint (d, d, d, h, v, ascent->work[2]);
  ebit_product (d, d, d, ascent->u, ascent->work[2], ascent->trial);
  ebit_work_release (context, mark);
  return status;
}

static double
dot (const struct ascent *ascent, const double complex *a,
     const double complex *b)
{
  return ebit_inner_product (ascent->d, ascent->d, a, b);
}

static void
add_multiple (size_t m, double factor, const double complex *x,
              double complex *y)
{
  for (size_t i = 0; i < m; i++)
    y[i] += factor * x[i];
}

/* direction = (inverse curvature) slope, by the two loops. */
static void
find_direction (struct ascent *ascent)
{
  const size_t m = ascent->m, n = ascent->stored;
  const size_t oldest = n > MEMORY ? n - MEMORY : 0;
  double complex *q = ascent->direction;
  double factors[MEMORY];
  memcpy (q, ascent->slope, m * sizeof *q);
  for (size_t k = n; k-- > oldest;)
  {
    const size_t i = k % MEMORY;
    factors[i] = dot (ascent, ascent->moves[i], q) / ascent->products[i];
    add_multiple (m, -factors[i], ascent->changes[i], q);
  }
  const size_t last = (n - 1) % MEMORY;
  const double scale = n == 0 ? 1
                              : ascent->products[last]
                                    / dot (ascent, ascent->changes[last],
                                           ascent->changes[last]);
  for (size_t i = 0; i < m; i++)
    q[i] *= scale;
  for (size_t k = oldest; k < n; k++)
  {
    const size_t i = k % MEMORY;
    const double back
        = dot (ascent, ascent->changes[i], q) / ascent->products[i];
    add_multiple (m, factors[i] - back, ascent->moves[i], q);
  }
}

/* Remembers the step of that length and what it did to the slope. */
static void
remember (struct ascent *ascent, double length)
{
  const size_t i = ascent->stored % MEMORY;
  for (size_t k = 0; k < ascent->m; k++)
  {
    ascent->moves[i][k] = length * ascent->direction[k];
    ascent->changes[i][k] = ascent->slope[k] - ascent->next_slope[k];
  }
  ascent->products[i] = dot (ascent, ascent->moves[i], ascent->changes[i]);
  if (ascent->products[i]
      > 1e-12 * dot (ascent, ascent->moves[i], ascent->moves[i]))
    ascent->stored++;
}

/* One step up; *moved is false where none is found. */
static enum ebit_status
climb (struct ebit_context *context, struct ascent *ascent, bool *moved)
{
  find_direction (ascent);
  double rise = dot (ascent, ascent->slope, ascent->direction);
  if (!(rise > 0)) /* start the memory anew */
  {
    ascent->stored = 0;
    find_direction (ascent);
    rise = dot (ascent, ascent->slope, ascent->direction);
  }
  enum ebit_status status = EBIT_OK;
  double length = 1, value = 0;
  *moved = false;
  for (int tries = 0; tries < 25 && !status && !*moved; tries++)
  {
    status = step (context, ascent, length);
    if (!status)
      status = evaluate (context, ascent, ascent->trial, &value,
                         ascent->next_slope);
    *moved = value > ascent->value + 1e-4 * length * rise;
    length *= *moved ? 1 : 0.4;
  }
  if (status || !*moved)
    return status;
  remember (ascent, length);
  *moved = value - ascent->value > 1e-13;
  memcpy (ascent->u, ascent->trial, ascent->m * sizeof *ascent->u);
  memcpy (ascent->slope, ascent->next_slope, ascent->m * sizeof *ascent->u);
  ascent->value = value;
  return EBIT_OK;
}

static enum ebit_status
ascend (struct ebit_context *context, struct ascent *ascent)
{
  bool moved = true;
  ascent->stored = 0;
  enum ebit_status status
      = evaluate (context, ascent, ascent->u, &ascent->value, ascent->slope);
  for (int steps = 0;
       steps < STEPS && moved && !status && !ebit_time_is_up (context);
       steps++)
  {
    status = ebit_poll (context);
    if (!status)
      status = climb (context, ascent, &moved);
  }
  return status;
}

/* ---- Starts ---------------------------------------------------------- */

/* |00>, |11> turned by one angle, |01>, |10> by the other: at pi/4 the Bell
 * basis. */
static void
tilt (double even, double odd, double complex *u)
{
  memset (u, 0, 16 * sizeof *u);
  u[0] = cos (even);
  u[3] = sin (even);
  u[4] = -sin (even);
  u[7] = cos (even);
  u[9] = cos (odd);
  u[10] = sin (odd);
  u[13] = -sin (odd);
  u[14] = cos (odd);
}

/* The Bell basis in dimension s^2: column (k, l) is sum_j exp (2 pi i j k/s)
 * |j, j+l>/sqrt s. */
static void
entangle (size_t s, double complex *u)
{
  const size_t d = s * s;
  memset (u, 0, d * d * sizeof *u);
  for (size_t k = 0; k < s; k++)
    for (size_t l = 0; l < s; l++)
      for (size_t j = 0; j < s; j++)
      {
        const double turn = (double)(j * k % s) / (double)s;
        u[j * s + (j + l) % s + (k * s + l) * d]
            = cexp (2 * EBIT_PI * I * turn) / sqrt ((double)s);
      }
}

/* Orthonormal columns, by Gram and Schmidt, of random ones. */
static void
randomise (size_t d, uint64_t *seed, double complex *u)
{
  for (size_t j = 0; j < d; j++)
  {
    double complex *column = u + j * d;
    for (size_t i = 0; i < d; i++)
    {
      const double radius = sqrt (-2 * log (1 - ebit_pseudorandom (seed)));
      column[i] = radius * cexp (2 * EBIT_PI * I * ebit_pseudorandom (seed));
    }
    for (int twice = 0; twice < 2; twice++)
      for (size_t k = 0; k < j; k++)
      {
        double complex overlap = 0;
        for (size_t i = 0; i < d; i++)
          overlap += conj (u[i + k * d]) * column[i];
        for (size_t i = 0; i < d; i++)
          column[i] -= overlap * u[i + k * d];
      }
    const double norm = sqrt (ebit_inner_product (d, 1, column, column));
    for (size_t i = 0; i < d; i++)
      column[i] /= norm;
  }
}

/* The number of starts, and the one with that index. */
static size_t
count_starts (size_t d)
{
  return d == 4 ? 34 : d < 10 ? 12 : 4;
}

static void
start (size_t d, size_t index, uint64_t *seed, double complex *u)
{
  const size_t side = (size_t)(sqrt ((double)d) + 0.5);
  if (index == 0 && d > 4 && side * side == d)
    entangle (side, u);
  else if (index < 16 && d == 4)
    tilt (EBIT_PI / 16 * (double)(1 + index / 4),
          EBIT_PI / 16 * (double)(4 - index % 4), u);
  else
    randomise (d, seed, u);
}

enum ebit_status
ebit_search_measurement (struct ebit_context *context,
                         const struct ebit_assisted_task *task,
                         double complex *basis)
{
  struct ascent ascent;
  double best = -1;
  uint64_t seed = SEED;
  enum ebit_status status = open_ascent (context, task, &ascent);
  const size_t starts = count_starts (task->product->d_in);
  for (size_t k = 0; k < starts && !status; k++)
  {
    if (k > 0 && ebit_time_is_up (context))
      break;
    start (ascent.d, k, &seed, ascent.u);
    status = ascend (context, &ascent);
    if (status || !(ascent.value > best))
      continue;
    best = ascent.value;
    for (size_t i = 0; i < ascent.m; i++)
      basis[i] = conj (ascent.u[i]);
  }
  return status;
}
