/* Bell weights of a two-qubit state that local unitaries have turned.
 *
 * In the magic basis phi+, i phi-, i psi+, psi- local unitaries are the
 * rotations of R^4 (C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, W. K.
 * Wootters, Phys. Rev. A 54 (1996) 3824), and dephasing in the Bell basis is a
 * random bilateral Pauli operator: the diagonal of any rotated real part can
 * be had, of all of them the eigenvalues have the least entropy.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bell_frame.h"

#include <math.h>

#include "lapack.h"
#include "scalar.h"

/* The real part in the magic basis. */
static void
magic_part (const double complex rho[16], double real[16])
{
  static const double complex magic[4][4] = {
    { EBIT_SQRT2 / 2, 0, 0, EBIT_SQRT2 / 2 },
    { EBIT_SQRT2 / 2 * I, 0, 0, -EBIT_SQRT2 / 2 * I },
    { 0, EBIT_SQRT2 / 2 * I, EBIT_SQRT2 / 2 * I, 0 },
    { 0, EBIT_SQRT2 / 2, -EBIT_SQRT2 / 2, 0 },
  };
  for (size_t j = 0; j < 4; j++)
    for (size_t i = 0; i < 4; i++)
    {
      double complex sum = 0;
      for (size_t l = 0; l < 4; l++)
        for (size_t k = 0; k < 4; k++)
          sum += conj (magic[i][k]) * rho[k + 4 * l] * magic[j][l];
      real[i + 4 * j] = creal (sum);
    }
}

enum ebit_status
ebit_find_bell_frame (struct ebit_context *context,
                      const double complex rho[16], double frame[16])
{
  double values[4];
  magic_part (rho, frame);
  return ebit_dsyev (context, true, 4, frame, values);
}

void
ebit_bell_weights_in_frame (const double complex rho[16],
                            const double frame[16], double weights[4])
{
  double real[16];
  magic_part (rho, real);
  for (size_t k = 0; k < 4; k++)
  {
    double sum = 0;
    for (size_t j = 0; j < 4; j++)
      for (size_t i = 0; i < 4; i++)
        sum += frame[i + 4 * k] * real[i + 4 * j] * frame[j + 4 * k];
    weights[k] = fmax (0, sum);
  }
}
