/* Bell-diagonal states of two qubits: numbers in, numbers out.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bell_diagonal.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "dephasing_rounds.h"
#include "scalar.h"

double
ebit_negativity_of_weights (const double w[4])
{
  const double largest = fmax (fmax (w[0], w[1]), fmax (w[2], w[3]));
  return fmax (0, largest - 0.5);
}

/* The smaller of two weights where the others are 0. */
static bool
find_only_error (const double w[4], double *error)
{
  size_t count = 0;
  *error = INFINITY;
  for (size_t i = 0; i < 4; i++)
    if (w[i] > 0)
    {
      *error = fmin (*error, w[i]);
      count++;
    }
  return count == 2;
}

double
ebit_hashing_of_weights (const double w[4])
{
  double rate = 1, error;
  if (find_only_error (w, &error))
    return ebit_dephasing_rate (error);
  for (size_t i = 0; i < 4; i++)
    rate -= ebit_entropy_term (w[i]);
  return rate;
}

double
ebit_key_fraction_of_weights (const double w[4])
{
  const double bit = fmin (w[2] + w[3], 1), phase = fmin (w[1] + w[3], 1);
  return fmax (0, ebit_dephasing_rate (fmax (bit, phase))
                      - ebit_binary_entropy (fmin (bit, phase)));
}

/* In the order I Z X Y the group's operation is the bits' exclusive or. */
void
ebit_convolve_errors (const double u[4], const double v[4], double result[4])
{
  double sum[4] = { 0, 0, 0, 0 };
  for (size_t i = 0; i < 4; i++)
    for (size_t j = 0; j < 4; j++)
      sum[i ^ j] += u[i] * v[j];
  memcpy (result, sum, sizeof sum);
}

double
ebit_compare_weights (const double u[4], const double v[4], double match[4])
{
  const double m[4] = { u[0] * v[0] + u[1] * v[1], u[0] * v[1] + u[1] * v[0],
                        u[2] * v[2] + u[3] * v[3], u[2] * v[3] + u[3] * v[2] };
  memcpy (match, m, sizeof m);
  return (u[0] + u[1]) * (v[0] + v[1]) + (u[2] + u[3]) * (v[2] + v[3]);
}

void
ebit_sort_descending (double w[4])
{
  for (size_t i = 1; i < 4; i++)
    for (size_t j = i; j > 0 && w[j] > w[j - 1]; j--)
    {
      const double swapped = w[j];
      w[j] = w[j - 1];
      w[j - 1] = swapped;
    }
}

double
ebit_waiting_error (double wait, double t2)
{
  return wait > 0 ? -expm1 (-2 * wait / t2) / 2 : 0;
}

void
ebit_dephase_weights (double z, double w[4])
{
  if (z > 0)
    ebit_convolve_errors (w, (const double[]){ 1 - z, z, 0, 0 }, w);
}

void
ebit_werner_weights (double fidelity, double w[4])
{
  w[0] = fidelity;
  w[1] = w[2] = w[3] = (1 - fidelity) / 3;
}

void
ebit_twirl_weights (double w[4])
{
  w[1] = w[2] = w[3] = (w[1] + w[2] + w[3]) / 3;
}
