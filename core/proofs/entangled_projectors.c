/* Maximally entangled states and what they leave, as parts of Choi matrices.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entangled_projectors.h"

void
ebit_add_entangled_state (size_t d, size_t d_out, double weight,
                          double complex *x)
{
  const size_t n = d * d_out;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      x[i * d_out + i + (j * d_out + j) * n] += weight / (double)d;
}

void
ebit_add_entangled_remainder (size_t d, size_t d_out, double weight,
                              double complex *x)
{
  const size_t n = d * d_out;
  for (size_t a = 0; a < d; a++)
    for (size_t b = 0; b < d; b++)
      x[(a * d_out + b) * (n + 1)] += weight;
  ebit_add_entangled_state (d, d_out, -weight, x);
}

void
ebit_add_bell_state (size_t error, double weight, double complex *x)
{
  static const double complex amplitudes[4][4]
      = { { 1, 0, 0, 1 }, { 0, 1, 1, 0 }, { 0, I, -I, 0 }, { 1, 0, 0, -1 } };
  const double complex *psi = amplitudes[error];
  for (size_t j = 0; j < 4; j++)
    for (size_t i = 0; i < 4; i++)
      x[i + 4 * j] += weight / 2 * psi[i] * conj (psi[j]);
}
