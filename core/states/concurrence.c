/* The concurrence of two qubits, W. K. Wootters, Phys. Rev. Lett. 80 (1998)
 * 2245: C = max (0, l1 - l2 - l3 - l4) with the square roots l of the
 * eigenvalues of rho Y rho* Y in descending order, Y = sigma_y (x) sigma_y.
 *
 * For any factor rho = W W^dag the l are the singular values of the symmetric
 * W^T Y W, which loses no digits where the eigenvalues lose half of them.
 * X-shaped states have the closed form 2 max (0, |rho_03| - sqrt (rho_11
 * rho_22), |rho_12| - sqrt (rho_00 rho_33)): T. Yu and J. H. Eberly, Quantum
 * Inf. Comput. 7 (2007) 459.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "concurrence.h"

#include <math.h>

#include "factor.h"

/* |element (i, j)| less the root of the product of two diagonal elements. */
static double
excess (const struct ebit_two_qubit *rho, size_t i, size_t j, size_t k,
        size_t l)
{
  const double square
      = rho->re[i][j] * rho->re[i][j] + rho->im[i][j] * rho->im[i][j];
  const double p = fmax (0, rho->re[k][k]), q = fmax (0, rho->re[l][l]);
  return sqrt (square) - sqrt (p) * sqrt (q);
}

/* x_i y_j, added to (sign 1) or subtracted from (sign -1) the sum. */
static void
add_product (double complex x, double complex y, double sign, double *re,
             double *im)
{
  *re += sign * (creal (x) * creal (y) - cimag (x) * cimag (y));
  *im += sign * (creal (x) * cimag (y) + cimag (x) * creal (y));
}

/* x^T Y y. */
static double complex
flip_product (const double complex *x, const double complex *y)
{
  double re = 0, im = 0;
  add_product (x[1], y[2], 1, &re, &im);
  add_product (x[2], y[1], 1, &re, &im);
  add_product (x[0], y[3], -1, &re, &im);
  add_product (x[3], y[0], -1, &re, &im);
  return re + im * I;
}

static double
wootters (const struct ebit_two_qubit *rho)
{
  double complex copy[16], w[16], flipped[16];
  double remaining[8], values[4], largest = 0, sum = 0;
  ebit_unpack_two_qubit (rho, copy);
  const size_t rank = ebit_factor_state (4, copy, remaining, w);
  for (size_t a = 0; a < rank; a++)
    for (size_t b = 0; b <= a; b++)
      flipped[a + rank * b] = flipped[b + rank * a]
          = flip_product (w + 4 * a, w + 4 * b);
  ebit_singular_values (NULL, rank, rank, flipped, values);
  for (size_t i = 0; i < rank; i++)
  {
    sum += values[i];
    largest = fmax (largest, values[i]);
  }
  return 2 * largest - sum;
}

double
ebit_two_qubit_concurrence (const struct ebit_two_qubit *rho)
{
  const double c
      = ebit_is_x_shaped (rho)
            ? 2 * fmax (excess (rho, 0, 3, 1, 2), excess (rho, 1, 2, 0, 3))
            : wootters (rho);
  return fmin (1, fmax (0, c));
}
