/* Distribution of entanglement by an inept delivery service.
 *
 * Of every pair psi_a = a|00> + b|11> that a company sends out, the two
 * customers receive both qubits with probability S ("success"); otherwise
 * one of them has got a stranger's qubit, and they cannot tell.  They share
 *
 *     M[psi_a] = S psi_a + (1 - S) Tr_B psi_a (x) Tr_A psi_a          (2.1)
 *
 * Here is how entangled that is, whether it violates the CHSH inequality,
 * and which a is best; inept_local_model.c has the local models.
 *
 * Equation numbers are those of S. J. Jones, H. M. Wiseman and D. T. Pope,
 * "Entanglement distribution by an arbitrarily inept delivery service",
 * arXiv:quant-ph/0504112.  Two of them are corrected here.  The denominator
 * of (3.4) must be sqrt(1-a^2) + a - a^3: so it follows from C > 0 in (3.3),
 * and is 1/3 for Bell pairs as their text says.  In (5.1) the factor 4 before
 * 4a^4 - 4a^2 - 1 must be 1: so it follows from Horodecki's criterion, and is
 * 1/sqrt 2 for Bell pairs as their text says.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inept_delivery.h"

#include <math.h>

#include "inept_local_model.h"
#include "entanglement.h"

static const double LN2 = 0.69314718055994530942;
static const double SQRT_HALF = 0.70710678118654752440;

struct ebit_pure_pair
ebit_make_pure_pair (double amplitude)
{
  /* 1 - a^2 as a product keeps every digit of b near a = 1. */
  const double b = sqrt ((1 - amplitude) * (1 + amplitude));
  return (struct ebit_pure_pair){ amplitude, b, fmin (0.5, amplitude * b) };
}

/* (3.4), corrected: with t = a b it is S > t/(1 + t). */
double
ebit_inept_entangled_threshold (const struct ebit_pure_pair *pair)
{
  return pair->product / (1 + pair->product);
}

/* (5.1), corrected: M > 1 (below) is 4t^2 times
 * (1 + 4t^2) S^2 + (2 - 8t^2) S - (2 - 4t^2) > 0. */
double
ebit_inept_chsh_threshold (const struct ebit_pure_pair *pair)
{
  const double x = 4 * pair->product * pair->product;
  return (sqrt (3 - x) - (1 - x)) / (1 + x);
}

double
ebit_inept_concurrence (double success, const struct ebit_pure_pair *pair)
{
  const double t = pair->product;
  return 2 * t * fmax (0, success - (1 - success) * t);
}

/* Horodecki: the largest CHSH value is 2 sqrt M, where M sums the two largest
 * squares of the correlations diag (2St, -2St, 1 - 4(1-S)t^2), the last of
 * which is never below 2St. */
static double
chsh_value (double success, const struct ebit_pure_pair *pair)
{
  const double t = pair->product;
  const double transverse = 2 * success * t;
  const double longitudinal = 1 - 4 * (1 - success) * t * t;
  return 2 * sqrt (transverse * transverse + longitudinal * longitudinal);
}

static void
delivery_kernel (const double *inputs, double *outputs)
{
  const double success = inputs[0];
  const struct ebit_pure_pair pair = ebit_make_pure_pair (inputs[1]);
  const double c = ebit_inept_concurrence (success, &pair);
  const bool entangled = c > 0;
  const bool violates
      = pair.product > 0 && success > ebit_inept_chsh_threshold (&pair);
  const bool local
      = !entangled || ebit_inept_is_decomposed (success, &pair, inputs[2]);
  outputs[0] = 1 - 3 * (1 - success) * pair.product * pair.product; /* (3.2) */
  outputs[1] = c;
  outputs[2] = ebit_formation_of_concurrence (c);
  outputs[3] = entangled;
  outputs[4] = chsh_value (success, &pair);
  outputs[5] = violates;
  outputs[6] = local;
}

struct optimum
{
  double amplitude, concurrence, formation;
};

/* The a that maximises (3.3), hence E_F, exactly and for every S.  Setting
 * the derivative in t to zero gives t = S/(2(1-S)) as long as that is at most
 * 1/2; a follows from a^2 (1 - a^2) = t^2 with the smaller a.  For S >= 1/2
 * Bell pairs are best.  The source has the limit a = S/2 only. */
static struct optimum
find_optimum (double success)
{
  struct optimum best;
  if (success < 0.5)
  {
    const double failure = 1 - success;
    const double t = success / (2 * failure);
    const double root = sqrt (1 - 2 * success) / failure;
    best.amplitude = t * sqrt (2 / (1 + root));
    best.concurrence = success * t;
  }
  else
  {
    best.amplitude = SQRT_HALF;
    best.concurrence = (3 * success - 1) / 2;
  }
  best.formation = ebit_formation_of_concurrence (best.concurrence);
  return best;
}

/* (4.2): S^4/4 (log2 (1/S) + 1 + 1/(4 ln 2)); about a fraction 2S below the
 * exact value. */
static double
small_success_formation (double success)
{
  if (!(success > 0))
    return 0;
  const double square = success * success;
  return square * square / 4 * (1 + 1 / (4 * LN2) - log2 (success));
}

static void
optimum_kernel (const double *inputs, double *outputs)
{
  const struct optimum best = find_optimum (inputs[0]);
  outputs[0] = best.amplitude;
  outputs[1] = best.concurrence;
  outputs[2] = best.formation;
  outputs[3] = small_success_formation (inputs[0]);
  /* E_D <= E_F: no protocol makes more than E_F ebits of a pair. */
  outputs[4] = 1 / best.formation;
}

/* Of N pairs that are shuffled at random each arrives with S = 1/N. */
static void
pairs_kernel (const double *inputs, double *outputs)
{
  const double n = inputs[0];
  const struct optimum best = find_optimum (1 / n);
  outputs[0] = 1 / n;
  outputs[1] = best.amplitude;
  outputs[2] = best.concurrence;
  outputs[3] = best.formation;
  outputs[4] = n * best.formation;
}

const struct ebit_calculator ebit_inept_delivery_calculator = {
  .name = "inept_delivery",
  .topic = "Inept delivery",
  .summary = "What an inept delivery service leaves of entangled pairs",
  .n_inputs = 3,
  .inputs = { EBIT_INEPT_SUCCESS, EBIT_INEPT_AMPLITUDE, EBIT_INEPT_MODEL },
  .n_columns = 7,
  .columns
  = { { "fidelity", "1", "overlap of what arrives with what was sent, (3.2)",
        EBIT_COLUMN_NUMBER },
      { "concurrence", "1", "concurrence of what arrives, (3.3)",
        EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation", "ebit", "ebits needed to make it",
        EBIT_COLUMN_NUMBER },
      { "entangled", "1", "whether the concurrence is positive",
        EBIT_COLUMN_LOGICAL },
      { "chsh", "1", "largest CHSH value over all settings, at most 2 sqrt 2",
        EBIT_COLUMN_NUMBER },
      { "violates_chsh", "1", "whether that value exceeds 2, (5.1) corrected",
        EBIT_COLUMN_LOGICAL },
      { "local_model", "1",
        "whether a local model is known here; true of separable states",
        EBIT_COLUMN_LOGICAL } },
  .kernel = delivery_kernel,
};

const struct ebit_calculator ebit_inept_optimum_calculator = {
  .name = "inept_optimum",
  .topic = "Inept delivery",
  .summary = "The best pairs to entrust to an inept delivery service",
  .n_inputs = 1,
  .inputs = { EBIT_INEPT_SUCCESS },
  .n_columns = 5,
  .columns
  = { { "amplitude", "1", "the best a, at most 1/sqrt 2", EBIT_COLUMN_NUMBER },
      { "concurrence", "1", "the largest concurrence", EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation", "ebit",
        "the largest entanglement of formation", EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation_small_success", "ebit",
        "its approximation (4.2) for small success", EBIT_COLUMN_NUMBER },
      { "pairs_per_ebit_lower", "1",
        "no fewer pairs than this are needed for one ebit",
        EBIT_COLUMN_NUMBER } },
  .kernel = optimum_kernel,
};

const struct ebit_calculator ebit_inept_pairs_calculator = {
  .name = "inept_pairs",
  .topic = "Inept delivery",
  .summary = "The best that is left of n pairs shuffled at random",
  .n_inputs = 1,
  .inputs = { { "n",
                "1",
                "number of pairs, each of which arrives with probability 1/n",
                { 1, INFINITY, false, false, true },
                NAN,
                NULL } },
  .n_columns = 5,
  .columns
  = { { "success", "1", "1/n", EBIT_COLUMN_NUMBER },
      { "amplitude", "1", "the best a, at most 1/sqrt 2", EBIT_COLUMN_NUMBER },
      { "concurrence", "1", "the largest concurrence of a pair",
        EBIT_COLUMN_NUMBER },
      { "entanglement_of_formation", "ebit",
        "the largest entanglement of formation of a pair",
        EBIT_COLUMN_NUMBER },
      { "total", "ebit", "n times that; no proved lower bound on anything",
        EBIT_COLUMN_NUMBER } },
  .kernel = pairs_kernel,
};
