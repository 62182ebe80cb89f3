/* The fast path of rains: two-qubit states whose only coherence is
 * <00|rho|11>.
 *
 * A local rotation about z makes the coherence positive; it acts on sigma as
 * on rho, and on Y, whose partial transpose is what is compared with G, at
 * <01|Y|10>.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_coherence.h"

#include <float.h>

bool
ebit_has_single_coherence (const double complex *rho)
{
  for (size_t j = 0; j < 4; j++)
    for (size_t i = j + 1; i < 4; i++)
      if (!(i == 3 && j == 0) && cabs (rho[i + 4 * j]) > DBL_EPSILON / 4)
        return false;
  return true;
}

static void
fill_levels (double complex *matrix, const double levels[4], bool flipped)
{
  for (size_t i = 0; i < 16; i++)
    matrix[i] = 0;
  for (size_t i = 0; i < 4; i++)
    matrix[5 * (flipped ? 3 - i : i)] = levels[i];
}

/* <row|matrix|column> and its mirror image. */
static void
fill_coherence (double complex *matrix, size_t row, size_t column,
                double complex value)
{
  matrix[row + 4 * column] = value;
  matrix[column + 4 * row] = conj (value);
}

void
ebit_fill_rains_certificate (const struct ebit_rains_x *found,
                             double complex phase, bool flipped,
                             double complex *sigma, double complex *dual)
{
  const struct ebit_x_state *s = &found->sigma;
  const struct ebit_x_dual *y = &found->dual;
  fill_levels (sigma, (const double[]){ s->p00, s->p01, s->p10, s->p11 },
               flipped);
  fill_coherence (sigma, 0, 3, s->coherence * phase);
  fill_levels (dual, (const double[]){ y->norm, y->y01, y->y10, y->norm },
               flipped);
  fill_coherence (dual, 1, 2, y->coherence * phase);
}

enum ebit_status
ebit_rains_of_single_coherence (struct ebit_context *context,
                                const double complex *rho, double tol,
                                struct ebit_rains *result)
{
  const double complex coherence = rho[0 + 4 * 3];
  const double modulus = cabs (coherence);
  const struct ebit_x_state state
      = ebit_x_state (creal (rho[0]), creal (rho[5]), creal (rho[10]),
                      creal (rho[15]), modulus);
  const struct ebit_rains_x found = ebit_rains_of_x_state (&state);
  *result = (struct ebit_rains){ .lower = found.lower, .upper = found.upper };
  result->status = found.exact                        ? EBIT_EXACT
                   : found.upper - found.lower <= tol ? EBIT_CERTIFIED
                                                      : EBIT_BRACKET;
  result->sigma = ebit_work (context, 16, sizeof *result->sigma);
  result->dual = ebit_work (context, 16, sizeof *result->dual);
  if (!result->sigma || !result->dual)
    return EBIT_EMEMORY;
  ebit_fill_rains_certificate (&found, modulus > 0 ? coherence / modulus : 1,
                               false, result->sigma, result->dual);
  return EBIT_OK;
}
