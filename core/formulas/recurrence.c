/* Recurrence, then hashing: distillation of Bell-diagonal states.
 *
 * A round compares two pairs by bilateral CNOTs and keeps one, if the results
 * agree: with weights (a, b, c, d), b the error that they do not tell from
 * none,
 *
 *   p = (a+b)^2 + (c+d)^2,   (a^2+b^2, 2ab, c^2+d^2, 2cd)/p
 *
 * (D. Deutsch et al., Phys. Rev. Lett. 77 (1996) 2818).  Local unitaries
 * choose which error is b.  Hashing distils 1 - H of the rest, and of blocks
 * of two pairs of which breeding learns first whether both are of one of the
 * classes {a, b} and {c, d}, with probability p,
 *
 *   I = [p max (0, 2 - H_same) + (1-p) max (0, 2 - H_other) - h2(p)]/2,
 *
 * H_same and H_other the entropies of the two given the answer: never less
 * than 1 - H, and equal where both are below 2 (K. G. H. Vollbrecht and F.
 * Verstraete, Phys. Rev. A 71 (2005) 062325).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recurrence.h"

#include <math.h>
#include <string.h>

#include "bell_diagonal.h"
#include "scalar.h"

/* All sequences of pairings are tried up to here; beyond, the next pairing is
 * always the one that is best at once. */
#define SEARCHED_ROUNDS 7

/* What rounding may make of a rate that is 0 or less. */
#define ROUNDING 2e-15

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

/* p max (0, 2 - H) + p log2 p, with p H = sum + p log2 p of the sum of -q log2
 * q over the weights q of two pairs of that answer. */
static double
block_part (double p, double sum)
{
  if (!(p > 0))
    return 0;
  const double log_p = p * log2 (p);
  return fmax (0, 2 * p - sum - log_p) + log_p;
}

/* I, for the classes {0, partner} and the other two; t_i = -w_i log2 w_i. */
static double
interpolate (const double w[4], const double t[4], size_t partner)
{
  double x = 0, y = 0, tx = 0, ty = 0;
  for (size_t i = 0; i < 4; i++)
    if (i == 0 || i == partner)
    {
      x += w[i];
      tx += t[i];
    }
    else
    {
      y += w[i];
      ty += t[i];
    }
  return (block_part (x * x + y * y, 2 * (x * tx + y * ty))
          + block_part (2 * x * y, 2 * (y * tx + x * ty)))
         / 2;
}

/* The better of hashing and interpolation, for weights in descending order.
 * Pairs of no weight above 1/2 are separable. */
static double
rate_of (const double w[4])
{
  double t[4], best = 1;
  if (!(w[0] > 0.5))
    return 0;
  for (size_t i = 0; i < 4; i++)
    best -= t[i] = ebit_entropy_term (w[i]);
  for (size_t partner = 1; partner < 4; partner++)
    best = fmax (best, interpolate (w, t, partner));
  return best > ROUNDING ? best : 0;
}

/* No protocol distils more than the relative entropy of entanglement,
 *
 *   1 - h2(w) <= (2w - 1)^2. */
static double
limit_of (const double w[4])
{
  const double x = fmax (0, 2 * w[0] - 1);
  return x * x;
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
  return kept * rate_of (w);
}

/* What is worth most after a round that is not the last. */
typedef double criterion (const double w[4]);

static double
largest_weight (const double w[4])
{
  return w[0];
}

/* The partner after which the criterion is best; the weights after it, and the
 * probability. */
static size_t
best_partner (const double w[4], criterion *worth, double after[4],
              double *kept)
{
  size_t best = 0;
  double most = 0, next[4];
  for (size_t partner = 1; partner < 4; partner++)
  {
    const double p = step (w, partner, next), found = worth (next);
    if (best > 0 && !(found > most))
      continue;
    best = partner;
    most = found;
    *kept = p;
    memcpy (after, next, 4 * sizeof *after);
  }
  return best;
}

/* The best number of rounds with that criterion, and their rate. */
static double
choose (const double weights[4], criterion *worth,
        struct ebit_recurrence *chosen)
{
  size_t tried = 0;
  double w[4], next[4], kept = 1, p = 1;
  memcpy (w, weights, sizeof w);
  ebit_sort_descending (w);
  double most = rate_of (w);
  chosen->rounds = 0;
  while (tried < EBIT_MAX_ROUNDS && kept * limit_of (w) > most)
  {
    chosen->partners[tried++] = (double)best_partner (w, worth, next, &p);
    memcpy (w, next, sizeof w);
    kept *= p / 2;
    const double rate = kept * rate_of (w);
    if (!(rate > most))
      continue;
    most = rate;
    chosen->rounds = tried;
  }
  return most;
}

struct ebit_recurrence
ebit_choose_recurrence (const double weights[4])
{
  struct ebit_recurrence soon, best;
  const double rate = choose (weights, largest_weight, &best);
  return choose (weights, ebit_hashing_of_weights, &soon) > rate ? soon : best;
}

/* Depth first, and not where even the limit of what is left is no better than
 * the best so far. */
struct ebit_recurrence
ebit_search_recurrence (const double weights[4])
{
  struct ebit_recurrence best = ebit_choose_recurrence (weights);
  double most = ebit_recurrence_rate (weights, &best);
  double w[SEARCHED_ROUNDS + 1][4], kept[SEARCHED_ROUNDS + 1] = { 1 };
  size_t partners[SEARCHED_ROUNDS + 1] = { 0 }, depth = 1;
  memcpy (w[0], weights, sizeof w[0]);
  ebit_sort_descending (w[0]);
  while (depth > 0)
  {
    if (++partners[depth - 1] > 3)
    {
      depth--;
      continue;
    }
    kept[depth] = kept[depth - 1]
                  * step (w[depth - 1], partners[depth - 1], w[depth]) / 2;
    if (!(kept[depth] * limit_of (w[depth]) > most))
      continue;
    const double rate = kept[depth] * rate_of (w[depth]);
    if (rate > most)
    {
      most = rate;
      best.rounds = depth;
      for (size_t i = 0; i < depth; i++)
        best.partners[i] = (double)partners[i];
    }
    if (depth < SEARCHED_ROUNDS)
      partners[depth++] = 0;
  }
  return best;
}
