/* What a channel of a qubit might be, whose outputs span two levels: r -> T r
 * + t of Bloch vectors, T = R diag (l) S^T with rotations R and S.
 *
 * Unital (t = 0): a Pauli channel (C. King and M. B. Ruskai, IEEE Trans. Inf.
 * Theory 47, 192, 2001).  Damping: l = (s, s, s^2), t along the axis of s^2.
 * Probabilities are sums of squares of elements of the turned Kraus operators,
 * so that small ones keep their digits.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recognition_guess.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"
#include "maps.h"

#define SUPPORT 1e-13 /* of an eigenvalue of N(1) relative to the largest */
#define UNITAL 1e-13  /* of t */
#define NOTHING 1e-26 /* a probability that is rounding */
#define EQUAL (16 * DBL_EPSILON) /* of probabilities */

static const double complex sigma[4][4]
    = { { 1, 0, 0, 1 }, { 0, 1, 1, 0 }, { 0, I, -I, 0 }, { 1, 0, 0, -1 } };

/* An orthonormal basis (d_out x 2) of the support of N(1); *found is false
 * where that is of more levels. */
static enum ebit_status
find_support (struct ebit_context *context, const struct ebit_channel *channel,
              double complex *basis, bool *found)
{
  const size_t d = channel->d_out;
  const double complex one[] = { 1, 0, 0, 1 };
  double complex *image = ebit_work (context, d * d, sizeof *image);
  double *values = ebit_work (context, d, sizeof *values);
  if (!image || !values)
    return EBIT_EMEMORY;
  *found = true;
  if (d == 2)
  {
    memcpy (basis, one, sizeof one);
    return EBIT_OK;
  }
  enum ebit_status status = ebit_channel_output (context, channel, one, image);
  if (!status)
    status = ebit_hermitian_eigen (context, d, image, values, image);
  *found = values[d - 3] <= SUPPORT * values[d - 1];
  memcpy (basis, image + (d - 2) * d, 2 * d * sizeof *basis);
  return status;
}

/* T (column-major) and t. */
static enum ebit_status
find_bloch_map (struct ebit_context *context, const struct ebit_channel *qubit,
                double map[9], double t[3])
{
  double complex image[4];
  enum ebit_status status = EBIT_OK;
  for (size_t l = 0; l < 4 && !status; l++)
  {
    status = ebit_channel_output (context, qubit, sigma[l], image);
    for (size_t k = 0; k < 3; k++)
      (l == 0 ? t : map + 3 * (l - 1))[k]
          = ebit_inner_product (2, 2, sigma[k + 1], image) / 2;
  }
  return status;
}

static double
determinant (const double r[9])
{
  return r[0] * (r[4] * r[8] - r[5] * r[7])
         - r[3] * (r[1] * r[8] - r[2] * r[7])
         + r[6] * (r[1] * r[5] - r[2] * r[4]);
}

static void
flip (double *axis)
{
  for (size_t i = 0; i < 3; i++)
    axis[i] = -axis[i];
}

/* Both rotations, their axes in the order of descending l; only the least may
 * come out negative. */
static enum ebit_status
find_rotations (struct ebit_context *context, const double map[9],
                double out[9], double in[9])
{
  double complex a[9], u[9], v[9];
  double s[3];
  for (size_t i = 0; i < 9; i++)
    a[i] = map[i];
  const enum ebit_status status = ebit_zgesvd (context, 3, 3, a, s, u, v);
  for (size_t k = 0; k < 3; k++)
    for (size_t i = 0; i < 3; i++)
    {
      out[i + 3 * k] = creal (u[i + 3 * k]);
      in[i + 3 * k] = creal (v[k + 3 * i]);
    }
  if (determinant (out) < 0)
    flip (out + 6);
  if (determinant (in) < 0)
    flip (in + 6);
  return status;
}

/* U with U sigma_k U^dag = sum_j r_jk sigma_j: by the unit quaternion of the
 * rotation, from its largest component (S. W. Shepperd, J. Guid. Control 1,
 * 223, 1978). */
static void
unitary_of_rotation (const double r[9], double complex u[4])
{
  const double xx = r[0], yy = r[4], zz = r[8];
  const double squares[] = { 1 + xx + yy + zz, 1 + xx - yy - zz,
                             1 - xx + yy - zz, 1 - xx - yy + zz };
  /* 4 q_i q_j */
  const double wx = r[5] - r[7], wy = r[6] - r[2], wz = r[1] - r[3];
  const double xy = r[3] + r[1], zx = r[6] + r[2], yz = r[5] + r[7];
  const double products[4][4] = { { squares[0], wx, wy, wz },
                                  { wx, squares[1], xy, zx },
                                  { wy, xy, squares[2], yz },
                                  { wz, zx, yz, squares[3] } };
  size_t most = 0;
  for (size_t i = 1; i < 4; i++)
    if (squares[i] > squares[most])
      most = i;
  double q[4], norm = 0;
  for (size_t i = 0; i < 4; i++)
    norm += products[most][i] * products[most][i];
  for (size_t i = 0; i < 4; i++)
    q[i] = products[most][i] / sqrt (norm);
  u[0] = q[0] - q[3] * I;
  u[1] = q[2] - q[1] * I;
  u[2] = -q[2] - q[1] * I;
  u[3] = q[0] + q[3] * I;
}

/* The operators U_out^dag K_a U_in. */
static void
turn_operators (const struct ebit_channel *qubit, const double complex out[4],
                const double complex in[4], double complex *turned)
{
  double complex work[4];
  for (size_t a = 0; a < qubit->count; a++)
  {
    ebit_product (2, 2, 2, qubit->kraus + 4 * a, in, work);
    ebit_adjoint_product (2, 2, 2, out, work, turned + 4 * a);
  }
}

/* The sum of |Tr m^dag K_a|^2. */
static double
probability_of (size_t count, const double complex *turned,
                const double complex m[4])
{
  double sum = 0;
  for (size_t a = 0; a < count; a++)
  {
    double complex z = 0;
    for (size_t i = 0; i < 4; i++)
      z += conj (m[i]) * turned[4 * a + i];
    sum += creal (z) * creal (z) + cimag (z) * cimag (z);
  }
  return sum;
}

/* The largest error first, then what is left of the others. */
static void
guess_pauli (size_t count, const double complex *turned,
             struct ebit_guess *guess)
{
  double q[4];
  for (size_t k = 0; k < 4; k++)
    q[k] = probability_of (count, turned, sigma[k]) / 4;
  for (size_t k = 0; k < 4; k++)
    q[k] = q[k] > NOTHING ? q[k] : 0;
  const double rest = (q[1] + q[2] + q[3]) / 3;
  guess->family = EBIT_FAMILY_PAULI;
  memcpy (guess->parameters, q, sizeof q);
  if (q[1] == 0 && q[2] == 0)
  {
    guess->family = EBIT_FAMILY_DEPHASING;
    guess->parameters[0] = q[3];
  }
  else if (fabs (q[1] - rest) + fabs (q[2] - rest) + fabs (q[3] - rest)
           <= EQUAL)
  {
    guess->family = EBIT_FAMILY_DEPOLARIZING;
    guess->parameters[0] = 4 * rest;
    guess->parameters[1] = 2;
  }
}

static void
guess_damping (size_t count, const double complex *turned,
               struct ebit_guess *guess)
{
  static const double complex decay[] = { 0, 0, 1, 0 };
  static const double complex excitation[] = { 0, 1, 0, 0 };
  const double down = probability_of (count, turned, decay);
  const double up = probability_of (count, turned, excitation);
  guess->family
      = up > NOTHING ? EBIT_FAMILY_GADC : EBIT_FAMILY_AMPLITUDE_DAMPING;
  guess->parameters[0] = fmin (1, down + up);
  guess->parameters[1] = up > NOTHING ? up / (down + up) : 0;
}

/* Pauli errors in the order of their weights: Z is the likeliest, whose axis
 * is that of the largest l. */
static void
rotate_axes (double r[9])
{
  double first[3];
  memcpy (first, r, sizeof first);
  memmove (r, r + 3, 6 * sizeof *r);
  memcpy (r + 6, first, sizeof first);
}

static enum ebit_status
guess_turned (struct ebit_context *context, const struct ebit_channel *qubit,
              const double complex *support, size_t d,
              struct ebit_guess *guess)
{
  double map[9], t[3], out[9], in[9];
  double complex turn[4];
  double complex *turned
      = ebit_work (context, 4 * qubit->count, sizeof *turned);
  enum ebit_status status = turned ? EBIT_OK : EBIT_EMEMORY;
  if (!status)
    status = find_bloch_map (context, qubit, map, t);
  if (!status)
    status = find_rotations (context, map, out, in);
  if (status)
    return status;
  const bool unital = sqrt (ebit_dot (3, t, t)) <= UNITAL;
  if (unital)
  {
    rotate_axes (out);
    rotate_axes (in);
  }
  else if (ebit_dot (3, t, out + 6) < 0)
    for (size_t k = 1; k < 3; k++)
    {
      flip (out + 3 * k);
      flip (in + 3 * k);
    }
  unitary_of_rotation (out, turn);
  unitary_of_rotation (in, guess->input);
  turn_operators (qubit, turn, guess->input, turned);
  ebit_product (d, 2, 2, support, turn, guess->output);
  if (unital)
    guess_pauli (qubit->count, turned, guess);
  else
    guess_damping (qubit->count, turned, guess);
  return EBIT_OK;
}

enum ebit_status
ebit_guess_qubit (struct ebit_context *context,
                  const struct ebit_channel *channel, struct ebit_guess *guess)
{
  const size_t d = channel->d_out, count = channel->count;
  *guess = (struct ebit_guess){ .family = EBIT_FAMILY_KRAUS };
  if (channel->d_in != 2 || d < 2 || count > 4)
    return EBIT_OK;
  double complex *kraus = ebit_work (context, 4 * count, sizeof *kraus);
  double complex *support = ebit_work (context, 2 * d, sizeof *support);
  guess->input = ebit_work (context, 4, sizeof *guess->input);
  guess->output = ebit_work (context, 2 * d, sizeof *guess->output);
  if (!kraus || !support || !guess->input || !guess->output)
    return EBIT_EMEMORY;
  bool found;
  const enum ebit_status status
      = find_support (context, channel, support, &found);
  if (status || !found)
    return status;
  for (size_t a = 0; a < count; a++)
    ebit_adjoint_product (2, d, 2, support, channel->kraus + 2 * d * a,
                          kraus + 4 * a);
  const struct ebit_channel qubit = { .d_in = 2,
                                      .d_out = 2,
                                      .count = count,
                                      .kraus = kraus,
                                      .has_kraus = true,
                                      .family = EBIT_FAMILY_KRAUS };
  return guess_turned (context, &qubit, support, d, guess);
}
