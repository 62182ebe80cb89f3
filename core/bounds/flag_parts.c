/* The parts of a decomposition that flags make degradable, with their maps.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flag_parts.h"

#include <math.h>

#include "families.h"
#include "hermitian.h"

/* Room for a Kraus set, all of it zero. */
static enum ebit_status
make_set (struct ebit_context *context, size_t d_in, size_t d_out,
          size_t count, double complex **kraus, struct ebit_channel *channel)
{
  *kraus = ebit_work (context, d_in * d_out * count, sizeof **kraus);
  *channel = (struct ebit_channel){ .d_in = d_in,
                                    .d_out = d_out,
                                    .count = count,
                                    .kraus = *kraus,
                                    .has_kraus = true,
                                    .family = EBIT_FAMILY_KRAUS };
  return *kraus ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_damping_part (struct ebit_context *context, double weight, double gamma,
                   bool up, struct ebit_degradable_part *part)
{
  double complex *kraus;
  const double left = sqrt (gamma / (1 - gamma));
  const double lost = sqrt ((1 - 2 * gamma) / (1 - gamma));
  const size_t first = up ? 1 : 0, other = 1 - first;
  part->weight = weight;
  enum ebit_status status = ebit_build_channel (
      context, EBIT_FAMILY_GADC, (double[]){ gamma, up }, &part->extension);
  if (!status)
    status = make_set (context, 2, 2, lost > 0 ? 2 : 1, &kraus, &part->map);
  if (status)
    return status;
  kraus[2 * first] = 1; /* the level that is kept is the environment's 0 */
  kraus[1 + 2 * other] = left;
  if (lost > 0)
    kraus[4 + 2 * other] = lost;
  return EBIT_OK;
}

/* ---- Pauli channels -------------------------------------------------- */

/* Element (i, j) of I, X, Y, Z. */
static double complex
pauli (size_t k, size_t i, size_t j)
{
  const bool flips = k == 1 || k == 2;
  if ((i != j) != flips)
    return 0;
  return k == 2 ? (i ? I : -I) : k == 3 && i ? -1 : 1;
}

/* Of sigma_a sigma_b. */
static double complex
pauli_product (size_t a, size_t b, size_t i, size_t j)
{
  return pauli (a, i, 0) * pauli (b, 0, j) + pauli (a, i, 1) * pauli (b, 1, j);
}

enum ebit_status
ebit_symmetric_part (struct ebit_context *context, double weight,
                     const double m[4][4], size_t k,
                     struct ebit_degradable_part *part)
{
  double complex *kraus, *map;
  enum ebit_status status
      = make_set (context, 2, 8, 4, &kraus, &part->extension);
  if (!status)
    status = make_set (context, 8, 4, 2, &map, &part->map);
  if (status)
    return status;
  part->weight = weight;
  for (size_t a = 0; a < 4; a++)
    for (size_t j = 0; j < 2; j++)
      for (size_t i = 0; i < 2; i++)
        for (size_t flag = 0; flag < 4; flag++)
          kraus[16 * a + 8 * j + 4 * i + flag]
              = pauli_product (k, a, i, j) * m[a][flag];
  for (size_t b = 0; b < 2; b++)
    for (size_t i = 0; i < 2; i++)
      for (size_t flag = 0; flag < 4; flag++)
        map[32 * b + 4 * (4 * i + flag) + flag]
            = pauli_product (flag, k, b, i);
  return EBIT_OK;
}

/* ---- A unitary part -------------------------------------------------- */

/* Rows (i, flag) of y += x (x) |flag> factor. */
static void
add_flagged (size_t d, const double complex *x, size_t flag, double factor,
             double complex *y)
{
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      y[2 * i + flag + 2 * d * j] += factor * x[i + d * j];
}

enum ebit_status
ebit_unitary_part (struct ebit_context *context, double weight, double p,
                   const double complex *unitary,
                   const struct ebit_channel *rest,
                   struct ebit_degradable_part *part)
{
  const size_t d = rest->d_in, count = rest->count + 1;
  double complex *kraus, *map;
  double complex *turned = ebit_work (context, d * d, sizeof *turned);
  enum ebit_status status = turned ? EBIT_OK : EBIT_EMEMORY;
  if (!status)
    status = make_set (context, d, 2 * d, count, &kraus, &part->extension);
  if (!status)
    status = make_set (context, 2 * d, count, d, &map, &part->map);
  if (status)
    return status;
  part->weight = weight;
  add_flagged (d, unitary, 0, sqrt (fmax (0, 2 * p - 1)), kraus);
  add_flagged (d, unitary, 1, sqrt (1 - p), kraus);
  for (size_t b = 0; b < d; b++)
    map[b * 2 * d * count + 2 * b * count] = 1;
  for (size_t a = 1; a < count; a++)
  {
    const double complex *each = rest->kraus + (a - 1) * d * d;
    add_flagged (d, each, 0, sqrt (1 - p), kraus + a * 2 * d * d);
    ebit_product_adjoint (d, d, d, each, unitary, turned);
    for (size_t b = 0; b < d; b++)
      for (size_t i = 0; i < d; i++)
        map[b * 2 * d * count + (2 * i + 1) * count + a] = turned[b + d * i];
  }
  return EBIT_OK;
}

/* ---- Behind an isometry ---------------------------------------------- */

/* W = V (x) 1 of the flag, and 1 - W W^dag. */
static enum ebit_status
make_lift (struct ebit_context *context, const struct ebit_support *support,
           size_t flags, double complex **lift, double complex **rest)
{
  const size_t d = support->dims[1], r = support->ranks[1];
  const size_t rows = d * flags, columns = r * flags;
  const size_t whole = support->dims[0] * d;
  *lift = ebit_work (context, rows * columns, sizeof **lift);
  *rest = ebit_work (context, rows * rows, sizeof **rest);
  if (!*lift || !*rest)
    return EBIT_EMEMORY;
  /* the input is whole, so that V stands in the isometry's first block */
  for (size_t j = 0; j < r; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t f = 0; f < flags; f++)
        (*lift)[i * flags + f + (j * flags + f) * rows]
            = support->isometry[i + j * whole];
  ebit_product_adjoint (rows, columns, rows, *lift, *lift, *rest);
  for (size_t i = 0; i < rows * rows; i++)
    (*rest)[i] = (i % (rows + 1) == 0 ? 1 : 0) - (*rest)[i];
  return EBIT_OK;
}

enum ebit_status
ebit_lift_part (struct ebit_context *context,
                const struct ebit_support *support,
                struct ebit_degradable_part *part)
{
  const struct ebit_channel small = part->extension, map = part->map;
  const size_t columns = small.d_out;
  const size_t rows = support->dims[1] * (columns / support->ranks[1]);
  double complex *lift, *rest, *kraus, *lifted;
  if (support->full)
    return EBIT_OK;
  enum ebit_status status = make_lift (
      context, support, columns / support->ranks[1], &lift, &rest);
  if (!status)
    status = make_set (context, small.d_in, rows, small.count, &kraus,
                       &part->extension);
  if (!status)
    status = make_set (context, rows, map.d_out, map.count + rows, &lifted,
                       &part->map);
  if (status)
    return status;
  ebit_product (rows, columns, small.d_in * small.count, lift, small.kraus,
                kraus);
  for (size_t k = 0; k < map.count; k++)
    ebit_product_adjoint (map.d_out, columns, rows,
                          map.kraus + k * map.d_out * columns, lift,
                          lifted + k * map.d_out * rows);
  /* |0><j| (1 - W W^dag) for each level j */
  for (size_t j = 0; j < rows; j++)
    for (size_t i = 0; i < rows; i++)
      lifted[(map.count + j) * map.d_out * rows + i * map.d_out]
          = rest[j + i * rows];
  return EBIT_OK;
}
