/* Nested steps of recurrence: pairs of pairs, and pairs of what they leave.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nested_recurrence.h"

#include <math.h>
#include <string.h>

#include "bell_diagonal.h"

struct ebit_nested_order
ebit_nested_order (size_t number)
{
  return (struct ebit_nested_order){ 1 + number % 3, 1 + number / 3 % 3,
                                     number / 9 % 2 == 1 };
}

struct ebit_nested_pair
ebit_fresh_pair (const double weights[4])
{
  struct ebit_nested_pair pair = { .success = 1, .copies = 1 };
  memcpy (pair.weights, weights, sizeof pair.weights);
  ebit_sort_descending (pair.weights);
  return pair;
}

/* The weights in the order none, partner, and the two others. */
static void
turn (const double w[4], size_t partner, bool crossed, double turned[4])
{
  const size_t larger = partner == 1 ? 2 : 1, smaller = partner == 3 ? 2 : 3;
  turned[0] = w[0];
  turned[1] = w[partner];
  turned[2] = w[crossed ? smaller : larger];
  turned[3] = w[crossed ? larger : smaller];
}

struct ebit_nested_pair
ebit_compare_pairs (const struct ebit_nested_pair *u,
                    const struct ebit_nested_pair *v,
                    const struct ebit_nested_order *order)
{
  double x[4], y[4];
  turn (u->weights, order->first, false, x);
  turn (v->weights, order->second, order->crossed, y);
  struct ebit_nested_pair next = { .copies = u->copies + v->copies };
  const double p = ebit_compare_weights (x, y, next.weights);
  next.success = u->success * v->success * p;
  for (size_t k = 0; k < 4; k++)
    next.weights[k] /= p;
  ebit_sort_descending (next.weights);
  return next;
}

double
ebit_nested_fidelity (const struct ebit_nested_pair *pair, size_t kept,
                      double success)
{
  double fidelity = 1, reached = 1, product = 1;
  for (size_t k = 0; k < kept; k++)
  {
    fidelity *= pair->weights[0];
    reached *= pair->success;
    product /= 2;
  }
  const double share = fmin (1, reached / success);
  return share * fidelity + (1 - share) * product;
}
