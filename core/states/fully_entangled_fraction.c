/* The fully entangled fraction of two qubits, the largest fidelity with a
 * maximally entangled state: C. H. Bennett, D. P. DiVincenzo, J. A. Smolin and
 * W. K. Wootters, Phys. Rev. A 54 (1996) 3824.
 *
 * In the magic basis phi+, i phi-, i psi+, psi- the maximally entangled states
 * are the real vectors, up to a phase, so that it is the largest eigenvalue of
 * the real part of rho in this basis.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement.h"

#include <math.h>

#include "state_measure.h"

/* The real part of rho in the magic basis. */
static void
real_in_magic_basis (const struct ebit_two_qubit *rho,
                     struct ebit_two_qubit *m)
{
  const double (*re)[4] = rho->re, (*im)[4] = rho->im;
  const double upper[4][4] = {
    { 0.5 * (re[0][0] + re[3][3]) + re[0][3], im[0][3],
      -0.5 * (im[0][1] + im[0][2] + im[3][1] + im[3][2]),
      0.5 * (re[0][1] - re[0][2] + re[3][1] - re[3][2]) },
    { 0, 0.5 * (re[0][0] + re[3][3]) - re[0][3],
      0.5 * (re[0][1] + re[0][2] - re[3][1] - re[3][2]),
      0.5 * (im[0][1] - im[0][2] - im[3][1] + im[3][2]) },
    { 0, 0, 0.5 * (re[1][1] + re[2][2]) + re[1][2], -im[1][2] },
    { 0, 0, 0, 0.5 * (re[1][1] + re[2][2]) - re[1][2] },
  };
  for (size_t i = 0; i < 4; i++)
    for (size_t j = 0; j < 4; j++)
    {
      m->re[i][j] = i < j ? upper[i][j] : upper[j][i];
      m->im[i][j] = 0;
    }
}

static double
measure_two_qubits (const struct ebit_two_qubit *rho)
{
  struct ebit_two_qubit m;
  double values[4];
  real_in_magic_basis (rho, &m);
  ebit_two_qubit_eigenvalues (&m, values);
  const double largest
      = fmax (fmax (values[0], values[1]), fmax (values[2], values[3]));
  return largest > 1 ? 1 : largest; /* but for rounding */
}

static const struct ebit_measure fully_entangled_fraction
    = { .two_qubit = measure_two_qubits };

const struct ebit_functional ebit_fully_entangled_fraction_functional = {
  .name = "fully_entangled_fraction",
  .topic = "States",
  .summary = "Largest fidelity with a maximally entangled state of two qubits",
  .n_parameters = 1,
  .parameters = { EBIT_TWO_QUBIT_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &fully_entangled_fraction,
};
