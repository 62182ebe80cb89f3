/* The greatest minimum of mixed objectives of theta_x.c, and its tangent.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_weight.h"

#include <math.h>

#include "scalar.h"

/* The most steps; half a dozen are taken from a good start. */
#define MOST_STEPS 60
#define MOST_WEIGHTS 60

/* The gap in nats that rounding leaves, and what Newton's method has still to
 * gain where it needs no watching. */
#define ROUNDING 0x1p-51
#define NEAR 1e-10

/* ---- The minimum for a weight ---------------------------------------- */

static double
mix (double weight, const double x[2])
{
  return weight * x[0] + (1 - weight) * x[1];
}

static struct ebit_theta_symmetric
mix_symmetric (double weight, const struct ebit_theta_symmetric x[2])
{
  return (struct ebit_theta_symmetric){
    .first = weight * x[0].first + (1 - weight) * x[1].first,
    .second = weight * x[0].second + (1 - weight) * x[1].second,
    .across = weight * x[0].across + (1 - weight) * x[1].across,
  };
}

static double
least_eigenvalue (const struct ebit_theta_symmetric *h)
{
  return (h->first + h->second) / 2
         - hypot ((h->first - h->second) / 2, h->across);
}

/* Of a positive matrix, beside the square of its trace, the determinant that
 * rounding leaves some digits of. */
#define SINGULAR 1e-14

/* H^-1 g for the Hessian of the mixed objective, with as much of 1 added to it
 * as makes it positive. */
static void
solve (const struct ebit_theta_place *point, double weight, const double g[2],
       double step[2])
{
  struct ebit_theta_symmetric h = mix_symmetric (weight, point->curvature);
  double determinant
      = ebit_difference_of_products (h.first, h.second, h.across, h.across);
  const double size = fabs (h.first) + fabs (h.second);
  if (!(h.first > 0 && determinant > SINGULAR * size * size))
  {
    const double shift = fmax (0, -least_eigenvalue (&h)) + SINGULAR * size;
    h.first += shift;
    h.second += shift;
    determinant
        = ebit_difference_of_products (h.first, h.second, h.across, h.across);
  }
  step[0] = (h.second * g[0] - h.across * g[1]) / determinant;
  step[1] = (h.first * g[1] - h.across * g[0]) / determinant;
}

/* How much of the step x -= step stays well inside x > 0, x_0 + x_1 < 1. */
static double
reach (const double x[2], const double step[2])
{
  double length = 1;
  for (int i = 0; i < 2; i++)
    if (step[i] > 0.9 * x[i])
      length = fmin (length, 0.9 * x[i] / step[i]);
  const double room = 0.9 * (1 - x[0] - x[1]), grown = -step[0] - step[1];
  return grown > room ? fmin (length, room / grown) : length;
}

/* The point after so much of the step, or less of it that lowers the mixed
 * objective; false where nothing does. */
static bool
descend (const struct ebit_theta_problem *problem, double weight,
         const double step[2], double promise, struct ebit_theta_place *point)
{
  const double start = mix (weight, point->value);
  double length = reach (point->x, step);
  for (int halvings = 0; halvings < 40; halvings++, length /= 2)
  {
    struct ebit_theta_place next;
    ebit_theta_objectives (problem, point->x[0] - length * step[0],
                           point->x[1] - length * step[1], &next);
    const double fall = start - mix (weight, next.value);
    if (fall >= 0.1 * length * promise || (promise <= NEAR && fall >= -NEAR))
    {
      *point = next;
      return true;
    }
  }
  return false;
}

/* From *point to the minimum of the mixed objective, by Newton's method, until
 * the steps promise less than `enough`, or no longer less.  False where K gets
 * nearer to singular than `least`: there may be no minimum. */
static bool
minimise (const struct ebit_theta_problem *problem, double weight,
          double enough, double least, struct ebit_theta_place *point)
{
  double last = INFINITY;
  for (int i = 0; i < MOST_STEPS; i++)
  {
    const double g[2]
        = { weight * point->slope[0][0] + (1 - weight) * point->slope[1][0],
            weight * point->slope[0][1] + (1 - weight) * point->slope[1][1] };
    double step[2];
    solve (point, weight, g, step);
    const double promise = (g[0] * step[0] + g[1] * step[1]) / 2;
    if (!(promise > enough) || (last <= NEAR && promise >= last)
        || !descend (problem, weight, step, promise, point))
      return true;
    if (1 - point->x[0] - point->x[1] < least)
      return false;
    last = promise;
  }
  return true;
}

/* ---- The greatest minimum -------------------------------------------- */

/* How the minimum moves as the weight of a0 grows (x -= step), and how fast a0
 * - a1 falls with it. */
static double
follow_weight (const struct ebit_theta_place *point, double weight,
               double step[2])
{
  const double g[2] = { point->slope[0][0] - point->slope[1][0],
                        point->slope[0][1] - point->slope[1][1] };
  solve (point, weight, g, step);
  return g[0] * step[0] + g[1] * step[1];
}

static double
larger_value (const struct ebit_theta_place *point)
{
  return fmax (point->value[0], point->value[1]);
}

/* One objective alone has no minimum in reach where 1 - a - b, of the order of
 * (u + v) s^2 at most minima, falls below this part of that. */
#define ALONE 1e-3

/* What a step promises that leaves nothing but rounding in the gradient. */
#define NOTHING (ROUNDING * ROUNDING)

/* How near minima have to be to look for another weight by them, so often. */
#define LITTLE 1e-4
#define MOST_ROUGH 12

/* How much larger the larger objective is than the mixed one. */
static double
excess (const struct ebit_theta_place *point, double weight)
{
  return larger_value (point) - mix (weight, point->value);
}

/* Whether the first objective alone decides, as it mostly does: its minimum is
 * the larger value. */
static bool
decides (const struct ebit_theta_problem *problem,
         struct ebit_theta_place *point)
{
  const struct ebit_theta_place start = *point;
  const struct ebit_x_state *choi = problem->choi;
  const double usual
      = (choi->p01 + choi->p10) * choi->coherence * choi->coherence;
  if (minimise (problem, 1, NOTHING, ALONE * usual, point)
      && excess (point, 1) <= ROUNDING / 4)
    return true;
  *point = start;
  return false;
}

/* To another weight, and along with the minimum. */
static void
move_weight (const struct ebit_theta_problem *problem,
             struct ebit_theta_place *point, double *weight, double next)
{
  double step[2];
  follow_weight (point, *weight, step);
  step[0] *= next - *weight;
  step[1] *= next - *weight;
  const double length = reach (point->x, step);
  *weight = next;
  ebit_theta_objectives (problem, point->x[0] - length * step[0],
                         point->x[1] - length * step[1], point);
}

/* Newton's step for the weight where a0 = a1 at the minimum. */
static double
next_weight (const struct ebit_theta_place *point, double weight)
{
  double step[2];
  const double fall = follow_weight (point, weight, step);
  return weight + (point->value[0] - point->value[1]) / fall;
}

/* Near that weight, by minima that are had roughly. */
static double
approach_weight (const struct ebit_theta_problem *problem,
                 struct ebit_theta_place *point)
{
  double weight = 0.75;
  for (int i = 0; i < MOST_ROUGH; i++)
  {
    minimise (problem, weight, LITTLE, 0, point);
    if (excess (point, weight) <= NEAR)
      break;
    const double next = next_weight (point, weight);
    move_weight (problem, point, &weight,
                 fmax (weight / 2, fmin (next, (1 + weight) / 2)));
  }
  return weight;
}

double
ebit_find_theta_weight (const struct ebit_theta_problem *problem,
                        struct ebit_theta_place *point)
{
  double least = 0, most = 1;
  if (decides (problem, point))
    return 1;
  double weight = approach_weight (problem, point);
  for (int i = 0; i < MOST_WEIGHTS; i++)
  {
    minimise (problem, weight, NOTHING, 0, point);
    if (excess (point, weight) <= ROUNDING / 4)
      return weight;
    if (point->value[0] > point->value[1])
      least = weight;
    else
      most = weight;
    double next = next_weight (point, weight);
    if (!(next > least && next < most))
      next = (least + most) / 2;
    if (next == weight || !(next > least && next < most))
      return weight;
    move_weight (problem, point, &weight, next);
  }
  return weight;
}

/* ---- The tangent ------------------------------------------------------- */

double
ebit_theta_tangent (const struct ebit_theta_problem *problem,
                    const struct ebit_theta_place *point,
                    struct ebit_theta_x *theta)
{
  const double weight = theta->weight;
  const struct ebit_theta_symmetric tangent
      = mix_symmetric (weight, point->tangent);
  const double l01 = weight * problem->choi->p01 / point->x[0];
  const double l10 = (1 - weight) * problem->choi->p10 / point->x[1];
  const struct ebit_theta_symmetric rest
      = { tangent.first - l01, tangent.second - l10, tangent.across };
  const double shift = fmax (0, -least_eigenvalue (&rest));
  theta->dual = ebit_x_state (tangent.first + shift, l01, l10,
                              tangent.second + shift, tangent.across);
  theta->marginal[0] = theta->dual.p00;
  theta->marginal[1] = theta->dual.p11;
  return mix (weight, point->value)
         - log (theta->marginal[0] + theta->marginal[1]);
}
