/* Positive operators that are exactly diagonal, next to given ones: see
 * ball_spectrum.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_spectrum.h"

static bool
open_chosen (struct ebit_context *context, const struct ebit_ball_basis *basis,
             struct ebit_chosen *chosen)
{
  chosen->q = basis->q;
  chosen->n = basis->b.rows;
  chosen->values = ebit_work (context, chosen->n, sizeof *chosen->values);
  return chosen->values != NULL;
}

bool
ebit_choose_positive (struct ebit_context *context, struct ebit_balls x,
                      double floor, struct ebit_chosen *chosen)
{
  struct ebit_ball_basis basis;
  double most = 0;
  if (!ebit_find_ball_basis (context, x, &basis)
      || !open_chosen (context, &basis, chosen))
    return false;
  for (size_t i = 0; i < x.rows; i++)
  {
    const double value = ebit_rounded (ebit_balls_diagonal_at (basis.b, i));
    most = value > most ? value : most;
  }
  for (size_t i = 0; i < x.rows; i++)
  {
    const double value = ebit_rounded (ebit_balls_diagonal_at (basis.b, i));
    chosen->values[i] = value >= floor * most
                            ? ebit_middle (ebit_balls_diagonal_at (basis.b, i))
                            : ebit_exactly (floor * most);
  }
  return true;
}

bool
ebit_choose_dominating (struct ebit_context *context,
                        const struct ebit_ball_basis *basis, double floor,
                        struct ebit_chosen *chosen)
{
  if (!open_chosen (context, basis, chosen))
    return false;
  for (size_t i = 0; i < chosen->n; i++)
  {
    const double value = ebit_basis_dominating (basis, i);
    chosen->values[i] = ebit_exactly (value <= floor ? floor : value);
  }
  return true;
}

struct ebit_balls
ebit_chosen_matrix (struct ebit_context *context,
                    const struct ebit_chosen *chosen)
{
  return ebit_balls_spectral (context, chosen->q, chosen->values);
}

struct ebit_balls
ebit_chosen_ln (struct ebit_context *context, const struct ebit_chosen *chosen)
{
  struct ebit_ball *logs = ebit_work (context, chosen->n, sizeof *logs);
  if (!logs)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < chosen->n; i++)
    logs[i] = ebit_ln (chosen->values[i]);
  return ebit_balls_spectral (context, chosen->q, logs);
}
