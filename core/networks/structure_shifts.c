/* Shifts between the structures of one commodity: from the dearer ones to the
 * cheapest, until they cost the same under prices that follow the load.
 *
 * Shifting x from one to another multiplies prices by exp (k x), k = a/(lambda
 * c_e), on the edges of the latter alone, and by exp (-k x) on those of the
 * former alone.  The logarithm of the ratio of both costs falls almost along a
 * line, since a few edges are most of each, so that Newton's method finds
 * where it is 0 in few steps, however far that is.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_descent.h"

#include <math.h>

#define MOST_STEPS 5          /* of a shift */
#define SAME_COST 0.1         /* relative, where they end */
#define LEAST_DIFFERENCE 1e-9 /* relative, of costs that are worth a shift */

enum ebit_status
ebit_make_shifts (struct ebit_context *context, size_t n_edges,
                  struct ebit_shifts *shifts)
{
  *shifts = (struct ebit_shifts){
    .in_goal = ebit_work (context, n_edges, sizeof *shifts->in_goal),
    .in_source = ebit_work (context, n_edges, sizeof *shifts->in_source),
    .terms = ebit_work_unset (context, 2 * n_edges, sizeof *shifts->terms),
  };
  return shifts->in_goal && shifts->in_source && shifts->terms ? EBIT_OK
                                                               : EBIT_EMEMORY;
}

/* ---- One shift --------------------------------------------------------- */

/* What the edges of one of the two alone cost, and how fast that changes. */
struct cost
{
  double sum, slope;
};

static void
add_term (struct ebit_descent *descent, size_t e, size_t *n)
{
  descent->shifts.terms[(*n)++] = (struct ebit_shift_term){
    .edge = e,
    .exponent = ebit_price_exponent (descent, e),
    .rate = descent->steepness / descent->lambda / descent->capacity[e],
    .capacity = descent->capacity[e],
  };
}

/* The edges of structure s alone, which are the first *n_source terms, and
 * those of the goal alone; returns how many there are. */
static size_t
list_terms (struct ebit_descent *descent, size_t s, size_t goal,
            size_t *n_source)
{
  const struct ebit_structures *all = &descent->set->all;
  const struct ebit_structure *from = &all->list[s], *to = &all->list[goal];
  struct ebit_shifts *shifts = &descent->shifts;
  const size_t mark = ++shifts->n_sources;
  size_t n = 0;
  for (size_t i = 0; i < from->length; i++)
  {
    const size_t e = all->edges[from->first + i];
    shifts->in_source[e] = mark;
    if (shifts->in_goal[e] != shifts->n_goals)
      add_term (descent, e, &n);
  }
  *n_source = n;
  for (size_t i = 0; i < to->length; i++)
    if (shifts->in_source[all->edges[to->first + i]] != mark)
      add_term (descent, all->edges[to->first + i], &n);
  return n;
}

/* After a shift of x to what has the edge (sign 1), or from it (-1).  From the
 * exponent, since the price itself may be so small that it is 0. */
static double
price_after (const struct ebit_shift_term *term, double sign, double x)
{
  return exp (term->exponent + sign * term->rate * x) / term->capacity;
}

static struct cost
cost_after (const struct ebit_shift_term *terms, size_t n, double sign,
            double x)
{
  struct cost cost = { 0, 0 };
  for (size_t i = 0; i < n; i++)
  {
    const double price = price_after (&terms[i], sign, x);
    cost.sum += price;
    cost.slope += price * terms[i].rate;
  }
  return cost;
}

/* How much makes both cost about the same, at most `most`. */
static double
best_shift (const struct ebit_shift_term *terms, size_t n_source, size_t n,
            double most)
{
  double below = 0, above = most, x = 0;
  bool is_open = true; /* most may be the best */
  struct cost from = cost_after (terms, n_source, -1, 0);
  struct cost to = cost_after (terms + n_source, n - n_source, 1, 0);
  if (!(from.sum > to.sum * (1 + LEAST_DIFFERENCE)))
    return 0;
  for (size_t step = 0; step < MOST_STEPS; step++)
  {
    x += log (from.sum / to.sum) / (from.slope / from.sum + to.slope / to.sum);
    if (!(x < above))
      x = is_open ? most : (below + above) / 2;
    if (!(x > below))
      x = (below + above) / 2;
    from = cost_after (terms, n_source, -1, x);
    to = cost_after (terms + n_source, n - n_source, 1, x);
    const bool is_less = to.sum <= from.sum;
    const bool is_same = from.sum <= to.sum * (1 + SAME_COST)
                         && to.sum <= from.sum * (1 + SAME_COST);
    if (is_less || is_same)
      below = x;
    else
    {
      above = x;
      is_open = false;
    }
    if (is_same || (is_less && x == most))
      break;
  }
  return below;
}

/* From structure s to the goal. */
static void
shift_to (struct ebit_descent *descent, size_t s, size_t goal)
{
  const struct ebit_shift_term *terms = descent->shifts.terms;
  double *amounts = descent->set->amounts;
  size_t n_source;
  const size_t n = list_terms (descent, s, goal, &n_source);
  const double x = best_shift (terms, n_source, n, amounts[s]);
  if (!(x > 0))
    return;
  amounts[s] -= x;
  amounts[goal] += x;
  for (size_t i = 0; i < n; i++)
  {
    const double sign = i < n_source ? -1 : 1;
    const size_t e = terms[i].edge;
    descent->load[e] = fmax (0, descent->load[e] + sign * x);
    descent->prices[e] = price_after (&terms[i], sign, x);
  }
}

/* ---- All of a commodity ------------------------------------------------ */

static double
cost_of (const struct ebit_descent *descent, size_t s)
{
  const struct ebit_structures *all = &descent->set->all;
  const size_t *edges = all->edges + all->list[s].first;
  double cost = 0;
  for (size_t i = 0; i < all->list[s].length; i++)
    cost += descent->prices[edges[i]];
  return cost;
}

void
ebit_even_costs (struct ebit_descent *descent, size_t commodity)
{
  const struct ebit_structures *all = &descent->set->all;
  const size_t first = descent->first[commodity];
  size_t goal = first;
  double least = INFINITY;
  for (size_t s = first; s != EBIT_NOWHERE; s = descent->next[s])
  {
    const double cost = cost_of (descent, s);
    if (!(cost < least))
      continue;
    least = cost;
    goal = s;
  }
  if (goal == EBIT_NOWHERE)
    return;
  const size_t mark = ++descent->shifts.n_goals;
  for (size_t i = 0; i < all->list[goal].length; i++)
    descent->shifts.in_goal[all->edges[all->list[goal].first + i]] = mark;
  for (size_t s = first; s != EBIT_NOWHERE; s = descent->next[s])
    if (s != goal && descent->set->amounts[s] > 0)
      shift_to (descent, s, goal);
}
