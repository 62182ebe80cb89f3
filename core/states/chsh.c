/* The largest CHSH value of two qubits over all measurements, 2 sqrt (u1 + u2)
 * with the two largest eigenvalues u of T^T T, T_jk = Tr rho sigma_j (x)
 * sigma_k: R., P. and M. Horodecki, Phys. Lett. A 200 (1995) 340.  Local
 * models reach 2, quantum theory 2 sqrt 2.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement.h"

#include <math.h>

#include "factor.h"
#include "scalar.h"
#include "state_measure.h"

/* T, column-major, rows and columns x, y, z. */
static void
correlations (const struct ebit_two_qubit *rho, double complex *t)
{
  const double (*re)[4] = rho->re, (*im)[4] = rho->im;
  t[0] = 2 * (re[0][3] + re[1][2]);
  t[1] = -2 * (im[0][3] + im[1][2]);
  t[2] = 2 * (re[0][1] - re[2][3]);
  t[3] = 2 * (im[1][2] - im[0][3]);
  t[4] = 2 * (re[1][2] - re[0][3]);
  t[5] = 2 * (im[2][3] - im[0][1]);
  t[6] = 2 * (re[0][2] - re[1][3]);
  t[7] = 2 * (im[1][3] - im[0][2]);
  t[8] = re[0][0] - re[1][1] - re[2][2] + re[3][3];
}

static double
measure_two_qubits (const struct ebit_two_qubit *rho)
{
  double complex t[9];
  double values[3];
  correlations (rho, t);
  ebit_singular_values (NULL, 3, 3, t, values);
  const double a = values[0], b = values[1], c = values[2];
  const double largest = fmax (a, fmax (b, c));
  const double second = fmax (fmin (a, b), fmin (fmax (a, b), c));
  const double half = sqrt (largest * largest + second * second);
  return 2 * (half > EBIT_SQRT2 ? EBIT_SQRT2 : half); /* but for rounding */
}

static const struct ebit_measure chsh = { .two_qubit = measure_two_qubits };

const struct ebit_functional ebit_chsh_functional = {
  .name = "chsh",
  .topic = "States",
  .summary = "Largest CHSH value of two qubits, at most 2 sqrt 2",
  .n_parameters = 1,
  .parameters = { EBIT_TWO_QUBIT_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &chsh,
};
