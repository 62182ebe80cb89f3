/* Generalized amplitude damping, then dephasing, in closed form.
 *
 * The notation is that of S. Khatri, K. Sharma and M. M. Wilde, Phys. Rev. A
 * 102, 012401 (2020), with dephasing after it: populations go to their
 * equilibrium as 1 - gamma, and of the coherence c is left.  What is close is
 * not subtracted: (1-u)(1-v) = 1-gamma + uv.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "damping_dephasing.h"

#include <math.h>

bool
ebit_read_damping_dephasing (const struct ebit_channel *channel,
                             struct ebit_damping_dephasing *read)
{
  if (channel->family != EBIT_FAMILY_DAMPING_DEPHASING)
    return false;
  const double gamma = channel->parameters[0], p = channel->parameters[1];
  const double thermal = channel->parameters[2], survival = 1 - gamma;
  const double u = gamma * (1 - thermal), v = gamma * thermal;
  const double left = (1 - 2 * p) * (1 - 2 * p) * survival;
  *read = (struct ebit_damping_dephasing){
    .gamma = gamma,
    .thermal = thermal,
    .p = p,
    .survival = survival,
    .decay = u,
    .excitation = v,
    .coherence = (1 - 2 * p) * sqrt (survival),
    .square = left,
    .determinant = u * v + 4 * p * (1 - p) * survival,
    .excess = left - u * v,
  };
  return true;
}

/* Dephasing commutes with every correction up to a sign; the damping has to be
 * unital, or constant: corrections that turn x around would else turn the
 * output of 1/2, which is not 1/2, around too. */
bool
ebit_damping_dephasing_is_covariant (const struct ebit_damping_dephasing *x)
{
  return x->gamma == 0 || x->gamma == 1 || x->thermal == 0.5;
}

/* A degradable channel of a qubit has two Kraus operators at most (T. S.
 * Cubitt, M. B. Ruskai, G. Smith, J. Math. Phys. 49, 102104, 2008); here it
 * has three or four, but where there is no damping, or no noise besides the
 * damping at zero temperature. */
bool
ebit_damping_dephasing_is_degradable (const struct ebit_damping_dephasing *x)
{
  const bool dephases = x->p > 0 && x->p < 1;
  const bool heats = x->decay > 0 && x->excitation > 0;
  return x->gamma == 0 || (x->gamma <= 0.5 && !dephases && !heats);
}

/* The Choi state has a symmetric extension, which of two qubits says
 * Tr rho_B^2 >= Tr rho_AB^2 - 4 sqrt (det rho_AB) (J. Chen, Z. Ji, D. Kribs,
 * N. Luetkenhaus, B. Zeng, Phys. Rev. A 90, 032318, 2014): here gamma - c^2 +
 * 2 (sqrt (u v D) - u v) >= 0 with the determinant D. */
bool
ebit_damping_dephasing_is_antidegradable (
    const struct ebit_damping_dephasing *x)
{
  const double root = sqrt (x->decay * x->excitation);
  return x->gamma - x->square + 2 * root * (sqrt (x->determinant) - root) >= 0;
}

/* The Choi state is separable where its partial transpose is positive. */
bool
ebit_damping_dephasing_is_entanglement_breaking (
    const struct ebit_damping_dephasing *x)
{
  return x->excess <= 0;
}
