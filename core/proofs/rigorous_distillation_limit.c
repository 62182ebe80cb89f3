/* Limits of distillation with rounding included: the dual of
 * distillation_ends.c, whose numbers are taken as they are, and the weights
 * that protocols leave, in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_distillation_limit.h"

#include <math.h>
#include <string.h>

#include "ball_channel.h"
#include "certificate_fields.h"
#include "limit_fields.h"
#include "pair_types.h"
#include "rigorous_distillable.h"

/* Larger duals prove nothing. */
#define LARGEST_DUAL 0x1p500

/* ---- The upper end ----------------------------------------------------- */

/* The probability of each type, from those of fewer pairs: of types with k
 * pairs of the first error the rest is as often as it is. */
static struct ebit_ball
type_probability (const unsigned char type[4], const struct ebit_ball q[4])
{
  struct ebit_ball p = ebit_exactly (1);
  size_t n = 0;
  for (size_t k = 0; k < 4; k++)
    for (size_t i = 1; i <= type[k]; i++)
    {
      const struct ebit_ball ratio
          = ebit_over (ebit_exactly ((double)++n), ebit_exactly ((double)i));
      p = ebit_times (p, ebit_times (ratio, q[k]));
    }
  return p;
}

/* Of each type its probability, and what y times that less u is to be at most,
 * minus itself. */
struct types
{
  size_t n;
  struct ebit_ball *probability, *offset, fixed;
};

/* The duals >= 0 of a row; what is no number counts as 0. */
static void
read_duals (const double *dual, size_t n, size_t t, struct ebit_ball duals[3])
{
  for (size_t k = 0; k < 3; k++)
  {
    const double x = dual[t + k * n];
    duals[k] = ebit_exactly (x > 0 && x < LARGEST_DUAL ? x : 0);
  }
}

/* What the duals of all rows make of the two constraints of each type. */
static enum ebit_status
sum_rows (struct ebit_context *context,
          const struct ebit_distillation *problem, const double *dual,
          unsigned char (*list)[4], struct ebit_ball *right,
          struct ebit_ball *wrong, struct ebit_ball *fixed)
{
  const size_t n = ebit_pair_types (problem->pairs);
  const double dimension = ldexp (1, (int)problem->kept);
  const struct ebit_ball more = ebit_exactly (dimension + 1);
  const struct ebit_ball less = ebit_exactly (dimension - 1);
  struct ebit_ball duals[3];
  double *row = ebit_work (context, n, sizeof *row);
  if (!row)
    return EBIT_EMEMORY;
  for (size_t t = 0; t < n; t++)
  {
    read_duals (dual, n, t, duals);
    const struct ebit_ball of_right = ebit_minus (
        ebit_minus (ebit_times (more, duals[0]), ebit_times (less, duals[1])),
        duals[2]);
    const struct ebit_ball of_wrong
        = ebit_minus (ebit_plus (duals[0], duals[1]), duals[2]);
    ebit_transposition_row (problem->pairs, list[t], row);
    *fixed = ebit_plus (*fixed, duals[2]);
    for (size_t s = 0; s < n; s++)
    {
      const struct ebit_ball h = ebit_exactly (row[s]);
      right[s] = ebit_plus (right[s], ebit_times (h, of_right));
      wrong[s] = ebit_plus (wrong[s], ebit_times (h, of_wrong));
    }
  }
  *fixed = ebit_times (*fixed, ebit_exactly (ldexp (1, (int)problem->pairs)));
  return EBIT_OK;
}

static enum ebit_status
make_types (struct ebit_context *context,
            const struct ebit_distillation *problem, const double *dual,
            const struct ebit_ball q[4], struct types *types)
{
  const size_t n = ebit_pair_types (problem->pairs);
  unsigned char (*list)[4] = ebit_work (context, n, sizeof *list);
  struct ebit_ball *memory = ebit_work (context, 4 * n, sizeof *memory);
  if (!list || !memory)
    return EBIT_EMEMORY;
  struct ebit_ball *right = memory, *wrong = memory + n;
  *types
      = (struct types){ n, memory + 2 * n, memory + 3 * n, ebit_exactly (0) };
  ebit_list_pair_types (problem->pairs, list);
  const enum ebit_status status
      = sum_rows (context, problem, dual, list, right, wrong, &types->fixed);
  for (size_t s = 0; s < n && !status; s++)
  {
    types->probability[s] = type_probability (list[s], q);
    types->offset[s] = ebit_greater (
        right[s], ebit_minus (wrong[s], types->probability[s]));
  }
  return status;
}

/* The concave function of y, any y. */
static struct ebit_ball
dual_value (const struct types *types, double y, double success)
{
  const struct ebit_ball at = ebit_exactly (y);
  struct ebit_ball penalty = types->fixed;
  for (size_t s = 0; s < types->n; s++)
    penalty = ebit_plus (penalty, ebit_positive_part (ebit_plus (
                                      ebit_times (at, types->probability[s]),
                                      types->offset[s])));
  return ebit_minus (at, ebit_over (penalty, ebit_exactly (success)));
}

/* The best y of those between which it is linear. */
static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_distillation *problem, const double *dual,
             const struct ebit_ball q[4], struct ebit_rigorous *proof)
{
  struct types types;
  enum ebit_status status = make_types (context, problem, dual, q, &types);
  ebit_reduce_upper (proof, 1);
  for (size_t s = 0; !status && s < types.n; s++)
  {
    const double y = -ebit_rounded (types.offset[s])
                     / ebit_rounded (types.probability[s]);
    if (y > 0 && y < INFINITY)
      ebit_reduce_upper_to (
          proof, ebit_complement (dual_value (&types, y, problem->success)));
    status = ebit_poll_if_due (context);
  }
  return status;
}

/* ---- The lower end ----------------------------------------------------- */

struct pair
{
  struct ebit_ball weights[4], success;
  size_t copies;
};

/* As ebit_compare_pairs: the weights in the order none, partner, and the two
 * others, which of both first is a choice. */
static void
turn (const struct ebit_ball w[4], size_t partner, bool crossed,
      struct ebit_ball turned[4])
{
  const size_t larger = partner == 1 ? 2 : 1, smaller = partner == 3 ? 2 : 3;
  turned[0] = w[0];
  turned[1] = w[partner];
  turned[2] = w[crossed ? smaller : larger];
  turned[3] = w[crossed ? larger : smaller];
}

static struct ebit_ball
dot (struct ebit_ball a, struct ebit_ball b, struct ebit_ball c,
     struct ebit_ball d)
{
  return ebit_plus (ebit_times (a, b), ebit_times (c, d));
}

static struct pair
compare (const struct pair *u, const struct pair *v,
         const struct ebit_nested_order *order)
{
  struct ebit_ball x[4], y[4];
  struct pair next = { .copies = u->copies + v->copies };
  turn (u->weights, order->first, false, x);
  turn (v->weights, order->second, order->crossed, y);
  const struct ebit_ball p
      = dot (ebit_plus (x[0], x[1]), ebit_plus (y[0], y[1]),
             ebit_plus (x[2], x[3]), ebit_plus (y[2], y[3]));
  next.weights[0] = ebit_over (dot (x[0], y[0], x[1], y[1]), p);
  next.weights[1] = ebit_over (dot (x[0], y[1], x[1], y[0]), p);
  next.weights[2] = ebit_over (dot (x[2], y[2], x[3], y[3]), p);
  next.weights[3] = ebit_over (dot (x[2], y[3], x[3], y[2]), p);
  ebit_sort_balls (next.weights);
  next.success = ebit_times (ebit_times (u->success, v->success), p);
  return next;
}

/* As ebit_kept_fidelity: whether the steps use what is there is not a matter
 * of numbers, and asked before. */
static struct ebit_ball
kept_fidelity (const struct ebit_distillation *problem,
               const struct ebit_ball q[4], size_t n,
               const struct ebit_nested_step *steps)
{
  struct pair left[1 + EBIT_MOST_NESTED_STEPS];
  struct ebit_ball fidelity = ebit_exactly (1), reached = ebit_exactly (1);
  left[0] = (struct pair){ .success = ebit_exactly (1), .copies = 1 };
  memcpy (left[0].weights, q, sizeof left[0].weights);
  ebit_sort_balls (left[0].weights);
  for (size_t k = 0; k < n; k++)
    left[k + 1] = compare (&left[steps[k].first], &left[steps[k].second],
                           &steps[k].order);
  for (size_t k = 0; k < problem->kept; k++)
  {
    fidelity = ebit_times (fidelity, left[n].weights[0]);
    reached = ebit_times (reached, left[n].success);
  }
  const struct ebit_ball one = ebit_exactly (1);
  const struct ebit_ball product
      = ebit_exactly (ldexp (1, -(int)problem->kept));
  const struct ebit_ball share = ebit_lesser (
      one, ebit_over (reached, ebit_exactly (problem->success)));
  return dot (share, fidelity, ebit_minus (one, share), product);
}

/* What needs no entanglement, the copies as they are, and the steps. */
static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_distillation *problem,
             const struct ebit_ball q[4], struct ebit_rigorous *proof)
{
  struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS];
  size_t n;
  ebit_raise_lower (proof, ldexp (1, -(int)problem->kept));
  ebit_raise_lower_to (proof, kept_fidelity (problem, q, 0, NULL));
  if (!ebit_has_method (bounds, "lower_method", "nested_recurrence"))
    return EBIT_OK;
  const enum ebit_status status
      = ebit_read_nested_steps (context, bounds, problem, &n, steps);
  if (status)
    return status;
  if (!(ebit_kept_fidelity (problem, n, steps) >= 0))
    return ebit_refuse_nested_steps (context, bounds, problem);
  ebit_raise_lower_to (proof, kept_fidelity (problem, q, n, steps));
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_distillation_limit (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  struct ebit_rigorous *proof)
{
  struct ebit_distillation problem;
  struct ebit_ball q[4];
  const double *dual, *weights;
  enum ebit_status status
      = ebit_read_limit_problem (context, bounds, &problem);
  if (!status)
    status = ebit_read_four_weights (context, "weights",
                                     ebit_field (bounds, "weights"), &weights);
  if (!status)
    status = ebit_read_limit_dual (context, bounds, &problem, &dual);
  if (status)
    return status;
  ebit_ball_weights (weights, q);
  ebit_add_object (proof, EBIT_EXACT_NUMBERS, 0);
  status = prove_upper (context, &problem, dual, q, proof);
  return status ? status : prove_lower (context, bounds, &problem, q, proof);
}
