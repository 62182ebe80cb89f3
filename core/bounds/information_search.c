/* Search for the greatest coherent information, which has several local
 * maxima in general, by quasi-Newton ascents from the best of a fixed set of
 * inputs: for a qubit a lattice of the Bloch ball, spheres of
 * directions on a Fibonacci spiral; else random states of every rank, mixed
 * with a little of the maximally mixed one, from a fixed seed.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "information_search.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "pseudorandom.h"
#include "state_ascent.h"

#define STARTS 12      /* that are followed up */
#define CANDIDATES 120 /* that are tried, besides 1/d */
#define DIRECTIONS 24  /* per sphere */
#define SEED 2026      /* any would do; the inputs stay the same */

static void
bloch_state (size_t index, double complex *r)
{
  const double radii[] = { 0.3, 0.6, 0.85, 0.96, 0.995 };
  const size_t k = index % DIRECTIONS;
  const double radius = 0.5 * radii[index / DIRECTIONS];
  const double z = 1 - (2 * (double)k + 1) / DIRECTIONS;
  const double angle = (double)k * EBIT_PI * (3 - sqrt (5));
  const double planar = radius * sqrt (1 - z * z);
  r[0] = 0.5 + radius * z;
  r[3] = 0.5 - radius * z;
  r[1] = planar * cos (angle) + planar * sin (angle) * I;
  r[2] = conj (r[1]);
}

static void
mixed_state (size_t index, size_t d, uint64_t *seed, double complex *work,
             double complex *r)
{
  const size_t rank = 1 + index % d;
  for (size_t i = 0; i < d * rank; i++)
  {
    const double radius = sqrt (-2 * log (ebit_pseudorandom (seed)));
    const double angle = 2 * EBIT_PI * ebit_pseudorandom (seed);
    work[i] = radius * cos (angle) + radius * sin (angle) * I;
  }
  ebit_product_adjoint (d, rank, d, work, work, r);
  const double trace = ebit_trace (d, r);
  for (size_t i = 0; i < d * d; i++)
    r[i] *= 0.99 / trace;
  for (size_t i = 0; i < d; i++)
    r[i + i * d] += 0.01 / (double)d;
}

struct starts
{
  size_t count;
  double complex *states; /* d x d, one after the other */
};

/* Keeps the best STARTS, in descending order of their values. */
static void
insert (struct starts *starts, double *values, size_t size, double value,
        const double complex *r)
{
  size_t place = starts->count;
  while (place > 1 && values[place - 1] < value)
    place--; /* the maximally mixed state keeps the first place */
  if (place == STARTS)
    return;
  if (starts->count < STARTS)
    starts->count++;
  for (size_t k = starts->count - 1; k > place; k--)
  {
    values[k] = values[k - 1];
    memcpy (starts->states + k * size, starts->states + (k - 1) * size,
            size * sizeof *r);
  }
  values[place] = value;
  memcpy (starts->states + place * size, r, size * sizeof *r);
}

static enum ebit_status
find_starts (struct ebit_context *context,
             struct ebit_information_point *point, struct starts *starts)
{
  const size_t d = point->d, size = d * d;
  double values[STARTS];
  uint64_t seed = SEED;
  starts->count = 0;
  starts->states = ebit_work (context, STARTS * size, sizeof *starts->states);
  double complex *r = ebit_work (context, 2 * size, sizeof *r);
  if (!starts->states || !r)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    r[i + i * d] = 1 / (double)d;
  insert (starts, values, size, 0, r);
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; d > 1 && k < CANDIDATES && !ebit_time_is_up (context);
       k++)
  {
    if (d == 2)
      bloch_state (k, r);
    else
      mixed_state (k, d, &seed, r + size, r);
    status = ebit_information_move (context, point, r);
    if (status)
      return status;
    insert (starts, values, size, point->value, r);
  }
  return status;
}

/* The information as a function of the state; data is the point. */
static enum ebit_status
information (struct ebit_context *context, const double complex *r,
             double *value, double complex *gradient, bool *done, void *data)
{
  struct ebit_information_point *point = data;
  enum ebit_status status = ebit_information_move (context, point, r);
  *value = point->value;
  *done = false;
  return status ? status
                : ebit_information_gradient (context, point, gradient);
}

enum ebit_status
ebit_improve_information (struct ebit_context *context,
                          struct ebit_information_point *point,
                          double complex *r, double *value, size_t *steps)
{
  struct ebit_state_ascent ascent = { .d = point->d,
                                      .function = information,
                                      .data = point,
                                      .precision = 1e-16,
                                      .max_evaluations = 300 };
  enum ebit_status status = ebit_poll (context);
  if (!status)
    status = ebit_ascend_states (context, &ascent, r);
  *steps += ascent.evaluations;
  *value = ascent.value;
  return status;
}

enum ebit_status
ebit_search_information (struct ebit_context *context,
                         struct ebit_information_point *point,
                         double complex *state, double *value, size_t *steps)
{
  const size_t size = point->d * point->d;
  struct starts starts;
  enum ebit_status status = find_starts (context, point, &starts);
  *value = -INFINITY;
  for (size_t k = 0; k < starts.count && !status; k++)
  {
    if (k > 0 && ebit_time_is_up (context))
      break;
    double complex *r = starts.states + k * size;
    double found = -INFINITY;
    status = ebit_improve_information (context, point, r, &found, steps);
    if (found <= *value)
      continue;
    *value = found;
    memcpy (state, r, size * sizeof *r);
  }
  return status;
}
