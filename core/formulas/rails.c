/* Multi-rail encoding over pairs of generalized amplitude damping channels.
 *
 * The source prepares the maximally entangled state of one excitation on k
 * rails with one excitation on k rails, sends every rail through its channel,
 * and the receivers keep what still has one excitation on each side.  Chen,
 * Chessa, George, Leditzky, Chitambar, arXiv:2411.04977, section 4.1, which
 * has k = 2 for T > 0; the spectrum for every k is worked out here.
 *
 * What is kept is invariant under permutations of the rails and phases, so it
 * has three eigenvalues.  With a, b, c of struct ebit_rail_side, u = g(1-T),
 * v = gT and N = k [a1+(k-1)b1] [a2+(k-1)b2] they and their multiplicities are
 *
 *     e1 = [a1 a2 + (k-1)(b1 b2 + c1 c2 m)]/N       1
 *     e2 = [c1 b2 + b1 c2 + k b1 b2 + c1 c2 (1-m)]/N  k-1
 *     e3 = [a1 b2 + b1 a2 + (k-2) b1 b2]/N          k(k-1)
 *
 * (a = b + c makes e2 a sum of positive terms), m = (1-2p1)^2 (1-2p2)^2 what
 * dephasing leaves of a coherence between two rails.  Both marginals are
 * uniform, so I_c = I_R = log2 k - S, at the probability [a1+(k-1)b1]
 * [a2+(k-1)b2] [(1-v1)(1-v2)]^(k-2).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rails.h"

#include <math.h>

#include "scalar.h"

struct ebit_rail_side
ebit_rail_side (double gamma, double thermal)
{
  double u = gamma * (1 - thermal), v = gamma * thermal, c = 1 - gamma;
  return (struct ebit_rail_side){ .stay = (c + v) * (c + u),
                                  .move = u * v,
                                  .coherence = c,
                                  .log_idle
                                  = v > 0.5 ? log (c + u) : log1p (-v) };
}

/* The total weights of the three eigenvalues. */
struct spectrum
{
  double norm; /* [a1+(k-1)b1] [a2+(k-1)b2] */
  double weight1, weight2, weight3;
};

static struct spectrum
find_spectrum (const struct ebit_rail_side *x, const struct ebit_rail_side *y,
               double k)
{
  double both_move = x->move * y->move;
  double norm = (x->stay + (k - 1) * x->move) * (y->stay + (k - 1) * y->move);
  double both_cohere = x->coherence * y->coherence;
  double dephased = x->dephased + y->dephased - x->dephased * y->dephased;
  return (struct spectrum){
    .norm = norm,
    .weight1 = (x->stay * y->stay
                + (k - 1) * (both_move + both_cohere * (1 - dephased)))
               / (k * norm),
    .weight2 = (k - 1)
               * (x->coherence * y->move + x->move * y->coherence
                  + k * both_move + both_cohere * dephased)
               / (k * norm),
    .weight3 = (k - 1)
               * (x->stay * y->move + x->move * y->stay + (k - 2) * both_move)
               / norm,
  };
}

/* w ln (w/m) of an m-fold eigenvalue of total weight w. */
static double
negative_entropy (double weight, double multiplicity)
{
  return weight > 0 ? weight * log (weight / multiplicity) : 0;
}

/* log2 k - S; where e1 is close to 1 its logarithm goes by the others'
 * weights, so that small noise is felt in all digits. */
static double
hashing_of (const struct spectrum *s, double k)
{
  double rest = s->weight2 + s->weight3;
  double sum = s->weight1 > 0.5 ? s->weight1 * log1p (-rest)
                                : negative_entropy (s->weight1, 1);
  sum += negative_entropy (s->weight2, k - 1);
  sum += negative_entropy (s->weight3, k * (k - 1));
  return log2 (k) + sum / EBIT_LN2;
}

/* By the exponential: the plain power would err by k times a rounding. */
static double
probability_of (const struct spectrum *s, const struct ebit_rail_side *side1,
                const struct ebit_rail_side *side2, double k)
{
  if (k == 2)
    return s->norm;
  return s->norm * exp ((k - 2) * (side1->log_idle + side2->log_idle));
}

struct ebit_rail_rate
ebit_multirail_rate (const struct ebit_rail_side *side1,
                     const struct ebit_rail_side *side2, double k)
{
  struct spectrum s = find_spectrum (side1, side2, k);
  if (!(s.norm > 0))
    return (struct ebit_rail_rate){ 0, NAN, 0 };
  struct ebit_rail_rate result
      = { .probability = probability_of (&s, side1, side2, k),
          .hashing = hashing_of (&s, k) };
  result.rate = result.probability * fmax (0, result.hashing) / k;
  return result;
}

double
ebit_two_rail_weights (double decay, double excitation, double coherence,
                       double weights[4])
{
  const double a = (1 - decay) * (1 - excitation), b = decay * excitation;
  const double twice = 2 * (a + b);
  weights[0] = (a + coherence) / twice;
  weights[1] = fmax (0, a - coherence) / twice;
  weights[2] = weights[3] = b / twice;
  return a + b;
}

/* log2 k - S <= log2 (k Tr rho^2): no logarithm is needed to see that a state
 * of small purity has nothing to give. */
static bool
is_hopeless (const struct ebit_rail_side *side1,
             const struct ebit_rail_side *side2, double k)
{
  struct spectrum s = find_spectrum (side1, side2, k);
  double purity = s.weight1 * s.weight1 + s.weight2 * s.weight2 / (k - 1)
                  + s.weight3 * s.weight3 / (k * (k - 1));
  return !(k * purity > 1);
}

/* A rate is at most log2(k)/k, which falls from k = 3 on. */
struct ebit_best_rails
ebit_best_rails (const struct ebit_rail_side *side1,
                 const struct ebit_rail_side *side2, double max_rails)
{
  struct ebit_best_rails best = { 0, 0 };
  for (double k = 2; k <= max_rails; k++)
  {
    if (k > 3 && best.rate > 0 && log2 (k) <= best.rate * k)
      break;
    if (is_hopeless (side1, side2, k))
      continue;
    double rate = ebit_multirail_rate (side1, side2, k).rate;
    if (rate > best.rate)
      best = (struct ebit_best_rails){ k, rate };
  }
  return best;
}
