/* Recurrence, then hashing: distillation of Bell-diagonal states.
 *
 * A round compares two pairs by bilateral CNOTs and keeps one, if the results
 * agree: with weights (a, b, c, d), b the error that they do not tell from
 * none,
 *
 *   p = (a+b)^2 + (c+d)^2,   (a^2+b^2, 2ab, c^2+d^2, 2cd)/p
 *
 * (D. Deutsch et al., Phys. Rev. Lett. 77 (1996) 2818).  Local unitaries
 * choose which error is b.  Hashing distils 1 - H of the rest.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recurrence.h"

#include <math.h>
#include <string.h>

#include "bell_diagonal.h"

/* The weights after a round, in descending order; the probability that the
 * pair is kept. */
static double
step (const double w[4], size_t partner, double next[4])
{
  double turned[4] = { w[0], w[partner] };
  for (size_t i = 1, k = 2; i < 4; i++)
    if (i != partner)
      turned[k++] = w[i];
  const double p = ebit_compare_weights (turned, turned, next);
  for (size_t i = 0; i < 4; i++)
    next[i] /= p;
  ebit_sort_descending (next);
  return p;
}

double
ebit_recurrence_rate (const double weights[4],
                      const struct ebit_recurrence *recurrence)
{
  double w[4], next[4], kept = 1;
  memcpy (w, weights, sizeof w);
  ebit_sort_descending (w);
  for (size_t k = 0; k < recurrence->rounds; k++)
  {
    kept *= step (w, (size_t)recurrence->partners[k], next) / 2;
    memcpy (w, next, sizeof w);
  }
  return fmax (0, kept * ebit_hashing_of_weights (w));
}

/* The partner after which hashing is best. */
static size_t
best_partner (const double w[4])
{
  size_t best = 1;
  double most = -INFINITY, next[4];
  for (size_t partner = 1; partner < 4; partner++)
  {
    step (w, partner, next);
    const double rate = ebit_hashing_of_weights (next);
    if (rate > most)
    {
      most = rate;
      best = partner;
    }
  }
  return best;
}

struct ebit_recurrence
ebit_choose_recurrence (const double weights[4])
{
  struct ebit_recurrence tried = { 0 }, best = { 0 };
  double w[4], next[4], most = ebit_recurrence_rate (weights, &best);
  memcpy (w, weights, sizeof w);
  ebit_sort_descending (w);
  while (tried.rounds < EBIT_MAX_ROUNDS && w[0] > 0.5)
  {
    const size_t partner = best_partner (w);
    tried.partners[tried.rounds++] = (double)partner;
    step (w, partner, next);
    memcpy (w, next, sizeof w);
    const double rate = ebit_recurrence_rate (weights, &tried);
    if (rate > most)
    {
      most = rate;
      best = tried;
    }
  }
  return best;
}
