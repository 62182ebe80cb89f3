/* The isometry that squashes a channel's environment best: the least over V of
 * the greatest f over inputs (squashing.h).
 *
 * V is the polar factor of X, whose elements vary freely.  With the input r
 * that is best for V, which a search finds anew for each, the slope by V at r
 * is that of the greatest f.  V need not be the best one for the bound to
 * hold, and the greatest f is not convex in V: from four starts, a copy of the
 * environment, half of it, and two that look random, the best goes on.  Of
 * real Kraus operators real V are enough, by all that was tried.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "squashing_search.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "limited_memory.h"
#include "polar_factor.h"
#include "pseudorandom.h"
#include "scalar.h"
#include "state_ascent.h"

#define STARTS 4
#define SEED 5 /* any would do; the starts stay the same */

/* How far the two starts that have a meaning are shaken, out of the symmetry
 * in which they may stand still. */
#define SHAKEN 0.1

#define FIRST_STEP 0.3

/* A descent stops where steps gain less, in nats; the best one goes on to the
 * finer one. */
#define PRECISION 1e-8
#define FINE_PRECISION 1e-13
#define EVALUATIONS 400
#define FINE_EVALUATIONS 3000

/* The slope along which an input counts as the best one, in nats. */
#define INPUT_SLOPE 1e-6
#define FINE_INPUT_SLOPE 1e-10

/* Inputs have no less weight on a level. */
#define LEAST_WEIGHT 1e-9

struct search
{
  struct ebit_squashing squashing;
  bool of_reals;
  double input_slope;
  size_t d, n, count, size; /* size = n count */
  double weight;            /* of |1> in a diagonal input */
  double complex *x, *isometry, *slope, *basis, *work[3];
  double complex *state, *gradient;
  double *root;
};

static enum ebit_status
open_search (struct ebit_context *context, struct search *search)
{
  const struct ebit_channel *channel = &search->squashing.channel;
  const size_t d = channel->d_in, count = channel->count;
  search->d = d;
  search->n = search->squashing.n;
  search->count = count;
  search->size = search->n * count;
  double complex *room = ebit_work (
      context, 5 * search->size + 3 * count * count + 2 * d * d, sizeof *room);
  search->root = ebit_work (context, count, sizeof *search->root);
  if (!room || !search->root)
    return EBIT_EMEMORY;
  search->x = room;
  search->isometry = room + search->size;
  search->slope = room + 2 * search->size;
  search->work[0] = room + 3 * search->size;
  search->work[1] = room + 4 * search->size;
  room += 5 * search->size;
  search->basis = room;
  search->work[2] = room + count * count;
  search->state = room + 3 * count * count;
  search->gradient = search->state + d * d;
  for (size_t i = 0; i < d; i++)
    search->state[i + i * d] = 1 / (double)d;
  search->weight = 0.5;
  search->of_reals = true;
  for (size_t i = 0; i < count * channel->d_out * d; i++)
    search->of_reals = search->of_reals && cimag (channel->kraus[i]) == 0;
  return EBIT_OK;
}

/* ---- The best input -------------------------------------------------- */

/* The slope of f at the diagonal input of that weight, which falls with it. */
static enum ebit_status
weigh (struct ebit_context *context, struct search *search, double weight,
       double *value, double *slope)
{
  search->weight = weight;
  search->state[0] = 1 - weight;
  search->state[1] = search->state[2] = 0;
  search->state[3] = weight;
  const enum ebit_status status = ebit_squashing_move (
      context, &search->squashing, search->state, value, search->gradient);
  *slope = creal (search->gradient[3]) - creal (search->gradient[0]);
  return status;
}

/* From the weight that was best for the isometry before: a bracket that grows,
 * then the regula falsi (M. Dowell and P. Jarratt, BIT 11, 168, 1971). */
static enum ebit_status
find_weight (struct ebit_context *context, struct search *search,
             double *value)
{
  const double ends[2] = { LEAST_WEIGHT, 1 - LEAST_WEIGHT };
  double x[2], f[2], reach = 1e-3;
  x[0] = x[1] = search->weight;
  enum ebit_status status = weigh (context, search, x[0], value, &f[0]);
  f[1] = f[0];
  for (; !status && fabs (f[1]) > search->input_slope && f[0] * f[1] > 0;
       reach *= 8)
  {
    x[0] = x[1];
    f[0] = f[1];
    x[1] = fmin (ends[1], fmax (ends[0], x[1] + copysign (reach, f[1])));
    if (x[1] == x[0])
      return EBIT_OK;
    status = weigh (context, search, x[1], value, &f[1]);
  }
  for (int i = 0; i < 60 && !status && fabs (f[1]) > search->input_slope; i++)
  {
    const double x_next = x[1] - f[1] * (x[1] - x[0]) / (f[1] - f[0]);
    double next = 0;
    status = weigh (context, search, x_next, value, &next);
    if (next * f[1] < 0)
    {
      x[0] = x[1];
      f[0] = f[1];
    }
    else
      f[0] *= f[1] / (f[1] + next);
    x[1] = x_next;
    f[1] = next;
  }
  return status;
}

static enum ebit_status
climb (struct ebit_context *context, const double complex *r, double *value,
       double complex *gradient, bool *done, void *data)
{
  struct search *search = data;
  *done = false;
  return ebit_squashing_move (context, &search->squashing, r, value, gradient);
}

static enum ebit_status
find_state (struct ebit_context *context, struct search *search, double *value)
{
  const size_t d = search->d;
  struct ebit_state_ascent ascent
      = { .d = d,
          .function = climb,
          .data = search,
          .precision = search->input_slope * search->input_slope * 1e2,
          .noise = 1e-15,
          .max_evaluations = 200 };
  for (size_t i = 0; i < d * d; i++)
    search->state[i] *= 1 - LEAST_WEIGHT;
  for (size_t i = 0; i < d; i++)
    search->state[i + i * d] += LEAST_WEIGHT / (double)d;
  enum ebit_status status
      = ebit_ascend_states (context, &ascent, search->state);
  if (!status)
    status = ebit_squashing_move (context, &search->squashing, search->state,
                                  value, search->gradient);
  return status;
}

static enum ebit_status
find_input (struct ebit_context *context, struct search *search, double *value)
{
  switch (search->squashing.inputs)
  {
  case EBIT_MIXED_INPUT:
    return ebit_squashing_move (context, &search->squashing, search->state,
                                value, search->gradient);
  case EBIT_DIAGONAL_INPUTS:
    return find_weight (context, search, value);
  case EBIT_EVERY_INPUT:
  default:
    return find_state (context, search, value);
  }
}

/* ---- The slope by X -------------------------------------------------- */

/* X = V P with P = U diag (s) U^dag, and dV = (1 - V V^dag) dX P^{-1} + V K,
 * where K is antihermitian and P K + K P the antihermitian part of V^dag dX
 * twice: the slope G by V becomes (1 - V V^dag) G P^{-1} + V (B - B^dag), B_ij
 * = (V^dag G)_ij / (s_i + s_j) in the basis U. */
static void
pull_back (struct search *search, double complex *by_x)
{
  const size_t n = search->n, k = search->count;
  const double *s = search->root;
  double complex *inner = search->work[2], *turned = inner + k * k;
  double complex *g = search->slope, *rest = search->work[0];
  ebit_adjoint_product (k, n, k, search->isometry, g, inner);
  ebit_product (n, k, k, search->isometry, inner, rest);
  for (size_t i = 0; i < search->size; i++)
    rest[i] = g[i] - rest[i];
  ebit_adjoint_congruence (k, k, search->basis, inner, search->work[1],
                           turned);
  for (size_t j = 0; j < k; j++)
    for (size_t i = 0; i <= j; i++)
    {
      const double complex b
          = (turned[i + j * k] - conj (turned[j + i * k])) / (s[i] + s[j]);
      turned[i + j * k] = b;
      turned[j + i * k] = -conj (b);
    }
  ebit_congruence (k, k, search->basis, turned, search->work[1], inner);
  ebit_product (n, k, k, search->isometry, inner, by_x);
  ebit_product (n, k, k, rest, search->basis, search->work[1]);
  for (size_t j = 0; j < k; j++)
    for (size_t i = 0; i < n; i++)
      search->work[1][i + j * n] /= s[j];
  ebit_product_adjoint (n, k, k, search->work[1], search->basis, rest);
  for (size_t i = 0; i < search->size; i++)
    by_x[i] += rest[i];
}

/* The greatest f for the polar factor of X, and its slope by the numbers of X:
 * real parts, and where V is complex the imaginary ones. */
static enum ebit_status
evaluate (struct ebit_context *context, const double *x, double *value,
          double *slope, void *data)
{
  struct search *search = data;
  const size_t stride = search->of_reals ? 1 : 2;
  bool full;
  for (size_t i = 0; i < search->size; i++)
    search->x[i]
        = search->of_reals ? x[i] : x[i * stride] + I * x[i * stride + 1];
  enum ebit_status status = ebit_polar_factor (
      context, search->n, search->count, search->x, search->isometry,
      search->root, search->basis, &full);
  *value = INFINITY;
  if (status || !full)
    return status;
  ebit_squashing_turn (&search->squashing, search->isometry);
  status = find_input (context, search, value);
  if (status)
    return status;
  ebit_squashing_slope (&search->squashing, search->state, search->slope);
  pull_back (search, search->x);
  for (size_t i = 0; i < search->size; i++)
  {
    slope[i * stride] = creal (search->x[i]);
    if (!search->of_reals)
      slope[i * stride + 1] = cimag (search->x[i]);
  }
  return EBIT_OK;
}

/* ---- Starts ---------------------------------------------------------- */

/* Level k goes to the pair (k, k), or to half of (k, 0) and (0, k), as far as
 * there are so many levels. */
static void
fill_start (const struct search *search, size_t start, uint64_t *seed,
            double *x)
{
  const size_t stride = search->of_reals ? 1 : 2;
  const size_t *dims = search->squashing.dims;
  for (size_t i = 0; i < search->size * stride; i++)
  {
    const double even = 2 * ebit_pseudorandom (seed) - 1;
    x[i] = start < 2 ? SHAKEN * even : even;
  }
  for (size_t k = 0; k < search->count && start < 2; k++)
  {
    double *column = x + k * search->n * stride;
    const size_t e = k % dims[0], f = (k / dims[0] + k) % dims[1];
    if (start == 0)
      column[(e * dims[1] + f) * stride] += 1;
    else if (k == 0)
      column[0] += 1;
    else
    {
      column[(k < dims[0] ? k : dims[0] - 1) * dims[1] * stride]
          += EBIT_SQRT1_2;
      column[(k < dims[1] ? k : dims[1] - 1) * stride] += EBIT_SQRT1_2;
    }
  }
}

/* The best of four descents, then that one further. */
static enum ebit_status
descend (struct ebit_context *context, struct search *search, double *best)
{
  const size_t m = search->size * (search->of_reals ? 1 : 2);
  double *x = ebit_work (context, m, sizeof *x);
  uint64_t seed = SEED;
  double least = INFINITY;
  struct ebit_descent descent = { .n = m,
                                  .function = evaluate,
                                  .data = search,
                                  .first_step = FIRST_STEP,
                                  .precision = PRECISION,
                                  .max_evaluations = EVALUATIONS };
  enum ebit_status status = x ? EBIT_OK : EBIT_EMEMORY;
  search->input_slope = INPUT_SLOPE;
  for (size_t start = 0; start < STARTS && !status; start++)
  {
    fill_start (search, start, &seed, x);
    status = ebit_descend (context, &descent, x);
    if (status || !(descent.value < least))
      continue;
    least = descent.value;
    memcpy (best, x, m * sizeof *x);
  }
  descent.precision = FINE_PRECISION;
  descent.max_evaluations = FINE_EVALUATIONS;
  return status ? status : ebit_descend (context, &descent, best);
}

enum ebit_status
ebit_search_squashing (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       const size_t dims[2], bool *fits,
                       struct ebit_squashed *found)
{
  struct search search = { .d = channel->d_in };
  double value;
  *found = (struct ebit_squashed){ .upper = INFINITY };
  enum ebit_status status
      = ebit_squashing_open (context, channel, dims, fits, &search.squashing);
  if (status || !*fits)
    return status;
  status = open_search (context, &search);
  double *best
      = status ? NULL : ebit_work (context, 4 * search.size, sizeof *best);
  if (!best)
    return status ? status : EBIT_EMEMORY;
  status = descend (context, &search, best);
  search.input_slope = FINE_INPUT_SLOPE;
  if (!status) /* the input once more, as well as can be */
    status = evaluate (context, best, &value, best + 2 * search.size, &search);
  if (!status)
    status = ebit_squashing_bound (context, &search.squashing, search.isometry,
                                   search.state, &found->upper);
  found->n = search.n;
  found->count = search.count;
  found->isometry = search.isometry;
  found->state = search.state;
  return status;
}
