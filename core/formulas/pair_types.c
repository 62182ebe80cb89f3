/* Types of n Bell-diagonal pairs: their weights, and partial transposition.
 *
 * The partial transpose of a Bell projector is 1/2 minus another one: that of
 * phi+ is (1 - swap)/2 turned by a Pauli matrix.  So G is the n-th symmetric
 * power of g = 1/2 - Pi.  2g has entries 1 and -1: the matrix 2^n G is made by
 * additions of integers, and is exact.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_types.h"

#include <string.h>

#define MOST_TYPES 455 /* of 12 pairs */

size_t
ebit_pair_types (size_t pairs)
{
  return (pairs + 1) * (pairs + 2) * (pairs + 3) / 6;
}

/* How many types come before: those with more of I, then as many and more of
 * Z, then as many of both and more of X. */
static size_t
number_of (const size_t t[4])
{
  const size_t not_i = t[1] + t[2] + t[3], not_z = t[2] + t[3];
  return not_i * (not_i + 1) * (not_i + 2) / 6 + not_z * (not_z + 1) / 2
         + t[3];
}

void
ebit_list_pair_types (size_t pairs, unsigned char (*types)[4])
{
  for (size_t y = 0; y <= pairs; y++)
    for (size_t x = 0; x + y <= pairs; x++)
      for (size_t z = 0; z + x + y <= pairs; z++)
      {
        const size_t t[4] = { pairs - x - y - z, z, x, y };
        unsigned char *type = types[number_of (t)];
        for (size_t k = 0; k < 4; k++)
          type[k] = (unsigned char)t[k];
      }
}

/* The coefficients of a form of that degree in z, times
 * sum_k factors_k z_k. */
static void
multiply (size_t degree, const double factors[4], double *form)
{
  double product[MOST_TYPES] = { 0 };
  unsigned char types[MOST_TYPES][4];
  const size_t n = ebit_pair_types (degree);
  ebit_list_pair_types (degree, types);
  for (size_t s = 0; s < n; s++)
    for (size_t k = 0; k < 4; k++)
    {
      size_t next[4];
      for (size_t l = 0; l < 4; l++)
        next[l] = types[s][l] + (l == k ? 1U : 0U);
      product[number_of (next)] += factors[k] * form[s];
    }
  memcpy (form, product, ebit_pair_types (degree + 1) * sizeof *form);
}

void
ebit_pair_type_weights (size_t pairs, const double weights[4],
                        double *probability)
{
  probability[0] = 1;
  for (size_t degree = 0; degree < pairs; degree++)
    multiply (degree, weights, probability);
}

void
ebit_transposition_row (size_t pairs, const unsigned char type[4], double *row)
{
  size_t degree = 0;
  row[0] = 1;
  for (size_t j = 0; j < 4; j++)
  {
    double factors[4] = { 1, 1, 1, 1 };
    factors[3 - j] = -1;
    for (size_t power = 0; power < type[j] && degree < pairs; power++)
      multiply (degree++, factors, row);
  }
}
