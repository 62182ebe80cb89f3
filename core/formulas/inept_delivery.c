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

#include "scalar.h"

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
double
ebit_inept_chsh (double success, const struct ebit_pure_pair *pair)
{
  const double t = pair->product;
  const double transverse = 2 * success * t;
  const double longitudinal = 1 - 4 * (1 - success) * t * t;
  return 2 * sqrt (transverse * transverse + longitudinal * longitudinal);
}

/* (3.2) */
double
ebit_inept_fidelity (double success, const struct ebit_pure_pair *pair)
{
  return 1 - 3 * (1 - success) * pair->product * pair->product;
}

/* The a that maximises (3.3), hence E_F, exactly and for every S.  Setting
 * the derivative in t to zero gives t = S/(2(1-S)) as long as that is at most
 * 1/2; a follows from a^2 (1 - a^2) = t^2 with the smaller a.  For S >= 1/2
 * Bell pairs are best.  The source has the limit a = S/2 only. */
struct ebit_inept_optimum
ebit_inept_best_pair (double success)
{
  struct ebit_inept_optimum best;
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
    best.amplitude = EBIT_SQRT2 / 2;
    best.concurrence = (3 * success - 1) / 2;
  }
  best.formation = ebit_formation_of_concurrence (best.concurrence);
  return best;
}

/* (4.2): S^4/4 (log2 (1/S) + 1 + 1/(4 ln 2)); about a fraction 2S below the
 * exact value. */
double
ebit_inept_small_success_formation (double success)
{
  if (!(success > 0))
    return 0;
  const double square = success * success;
  return square * square / 4 * (1 + 1 / (4 * EBIT_LN2) - log2 (success));
}

/* (2.1), an X-shaped matrix. */
void
ebit_inept_density_matrix (double success, const struct ebit_pure_pair *pair,
                           double *rho)
{
  const double t = pair->product, failure = 1 - success;
  const double a2 = pair->a * pair->a, b2 = pair->b * pair->b;
  for (size_t i = 0; i < 16; i++)
    rho[i] = 0;
  rho[0] = a2 * (success + failure * a2);
  rho[5] = rho[10] = failure * t * t;
  rho[15] = b2 * (success + failure * b2);
  rho[3] = rho[12] = success * t;
}
