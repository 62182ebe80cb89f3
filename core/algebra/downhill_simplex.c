/* The downhill simplex (J. A. Nelder and R. Mead, Comput. J. 7, 308, 1965).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "downhill_simplex.h"

#include <math.h>
#include <string.h>

#define CORNERS (EBIT_SIMPLEX_VARIABLES + 1)

struct simplex
{
  struct ebit_downhill_simplex *descent;
  size_t n, evaluations;
  double x[CORNERS][EBIT_SIMPLEX_VARIABLES], value[CORNERS]; /* ascending */
  double middle[EBIT_SIMPLEX_VARIABLES]; /* of all corners but the last */
};

static enum ebit_status
evaluate (struct ebit_context *context, struct simplex *simplex,
          const double *x, double *value)
{
  simplex->evaluations++;
  return simplex->descent->function (context, x, value,
                                     simplex->descent->data);
}

/* Corner i moves to its place in the order. */
static void
sort_in (struct simplex *simplex, size_t i)
{
  double x[EBIT_SIMPLEX_VARIABLES];
  const double value = simplex->value[i];
  memcpy (x, simplex->x[i], sizeof x);
  for (; i > 0 && simplex->value[i - 1] > value; i--)
  {
    simplex->value[i] = simplex->value[i - 1];
    memcpy (simplex->x[i], simplex->x[i - 1], sizeof x);
  }
  simplex->value[i] = value;
  memcpy (simplex->x[i], x, sizeof x);
}

static enum ebit_status
open_simplex (struct ebit_context *context, struct simplex *simplex,
              const double *x)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i <= simplex->n && !status; i++)
  {
    memcpy (simplex->x[i], x, simplex->n * sizeof *x);
    if (i > 0)
      simplex->x[i][i - 1] += simplex->descent->step;
    status = evaluate (context, simplex, simplex->x[i], &simplex->value[i]);
  }
  for (size_t i = 1; i <= simplex->n; i++)
    sort_in (simplex, i);
  return status;
}

/* The point so far from the middle, in units of where the last corner is. */
static enum ebit_status
try_point (struct ebit_context *context, struct simplex *simplex, double where,
           double *x, double *value)
{
  const double *last = simplex->x[simplex->n];
  for (size_t k = 0; k < simplex->n; k++)
    x[k] = simplex->middle[k] + where * (last[k] - simplex->middle[k]);
  return evaluate (context, simplex, x, value);
}

static enum ebit_status
shrink (struct ebit_context *context, struct simplex *simplex)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 1; i <= simplex->n && !status; i++)
  {
    for (size_t k = 0; k < simplex->n; k++)
      simplex->x[i][k] = (simplex->x[i][k] + simplex->x[0][k]) / 2;
    status = evaluate (context, simplex, simplex->x[i], &simplex->value[i]);
  }
  for (size_t i = 1; i <= simplex->n; i++)
    sort_in (simplex, i);
  return status;
}

/* Reflects the last corner, and goes on where that is best, or half the way
 * where it is worst; else all corners move to the first. */
static enum ebit_status
move (struct ebit_context *context, struct simplex *simplex)
{
  const size_t n = simplex->n;
  double x[2][EBIT_SIMPLEX_VARIABLES] = { { 0 } }, value[2];
  memset (simplex->middle, 0, sizeof simplex->middle);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < n; k++)
      simplex->middle[k] += simplex->x[i][k] / (double)n;
  enum ebit_status status = try_point (context, simplex, -1, x[0], &value[0]);
  const bool best = value[0] < simplex->value[0];
  const bool good = value[0] < simplex->value[n - 1];
  value[1] = INFINITY;
  if (!status && (best || !good))
    status = try_point (context, simplex,
                        best                           ? -2
                        : value[0] < simplex->value[n] ? -0.5
                                                       : 0.5,
                        x[1], &value[1]);
  const size_t which = value[1] < value[0];
  if (status || !(value[which] < simplex->value[n]))
    return status ? status : shrink (context, simplex);
  memcpy (simplex->x[n], x[which], sizeof x[which]);
  simplex->value[n] = value[which];
  sort_in (simplex, n);
  return EBIT_OK;
}

enum ebit_status
ebit_descend_simplex (struct ebit_context *context,
                      struct ebit_downhill_simplex *descent, double *x)
{
  struct simplex simplex = { .descent = descent, .n = descent->n };
  enum ebit_status status = open_simplex (context, &simplex, x);
  while (!status && simplex.evaluations < descent->max_evaluations
         && !ebit_time_is_up (context)
         && simplex.value[descent->n] - simplex.value[0]
                > descent->precision * fabs (simplex.value[0]))
    status = move (context, &simplex);
  memcpy (x, simplex.x[0], descent->n * sizeof *x);
  descent->value = simplex.value[0];
  return status;
}
