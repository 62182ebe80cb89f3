/* Mixtures of the Bell states phi+ phi- = (|00> +- |11>)/sqrt 2, psi+ psi- =
 * (|01> +- |10>)/sqrt 2, and the weights of the Bell states in a state.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bell_mixture.h"

#include <math.h>

void
ebit_mix_bell_states (const double w[4], double rho[16])
{
  for (size_t i = 0; i < 16; i++)
    rho[i] = 0;
  rho[0] = rho[15] = 0.5 * (w[0] + w[1]);
  rho[3] = rho[12] = 0.5 * (w[0] - w[1]);
  rho[5] = rho[10] = 0.5 * (w[2] + w[3]);
  rho[6] = rho[9] = 0.5 * (w[2] - w[3]);
}

void
ebit_weigh_bell_states (const struct ebit_two_qubit *rho, double w[4])
{
  const double phi = 0.5 * (rho->re[0][0] + rho->re[3][3]);
  const double psi = 0.5 * (rho->re[1][1] + rho->re[2][2]);
  w[0] = fmax (0, phi + rho->re[0][3]);
  w[1] = fmax (0, phi - rho->re[0][3]);
  w[2] = fmax (0, psi + rho->re[1][2]);
  w[3] = fmax (0, psi - rho->re[1][2]);
}
