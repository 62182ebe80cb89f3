/* Entropies in bits of numbers that are known but for a radius: see
 * ball_entropy.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_entropy.h"

struct ebit_ball
ebit_ball_log2 (struct ebit_ball x)
{
  return ebit_bits (ebit_ln (x));
}

struct ebit_ball
ebit_ball_shannon (size_t n, const struct ebit_ball *q)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 0; i < n; i++)
    sum = ebit_minus (sum, ebit_y_ln_y (q[i], 0));
  return ebit_bits (sum);
}

struct ebit_ball
ebit_h2 (struct ebit_ball a)
{
  const struct ebit_ball one = ebit_exactly (1);
  const struct ebit_ball x = ebit_lesser (ebit_positive_part (a), one);
  const struct ebit_ball rest = ebit_positive_part (ebit_minus (one, x));
  return ebit_bits (
      ebit_negated (ebit_plus (ebit_y_ln_y (x, 0), ebit_y_ln_y (rest, 0))));
}

struct ebit_ball
ebit_ball_thermal_entropy (struct ebit_ball photons)
{
  return ebit_bits (
      ebit_minus (ebit_y_ln_y (ebit_plus (ebit_exactly (1), photons), 0),
                  ebit_y_ln_y (photons, 0)));
}
