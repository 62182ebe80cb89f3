/* The Kraus operators of the named channels, in their textbook form
 * (M. A. Nielsen and I. L. Chuang, section 8.3; for the generalized amplitude
 * damping channel S. Khatri, K. Sharma and M. M. Wilde, Phys. Rev. A 102,
 * 012401, 2020).  Operators that vanish are left out, so that every set is
 * minimal.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "family_kraus.h"

#include <math.h>

#include "damping_dephasing.h"

static double complex *
start (struct ebit_context *context, size_t d_in, size_t d_out, size_t most,
       struct ebit_channel *channel)
{
  double complex *kraus
      = ebit_work (context, most * d_in * d_out, sizeof *kraus);
  channel->d_in = d_in;
  channel->d_out = d_out;
  channel->count = 0;
  channel->has_kraus = true;
  channel->kraus = kraus;
  return kraus;
}

/* A qubit operator by rows, unless it is zero. */
static void
add_qubit_operator (struct ebit_channel *channel, double complex *kraus,
                    double complex k00, double complex k01, double complex k10,
                    double complex k11)
{
  double complex *k = kraus + 4 * channel->count;
  if (k00 == 0 && k01 == 0 && k10 == 0 && k11 == 0)
    return;
  k[0] = k00;
  k[1] = k10;
  k[2] = k01;
  k[3] = k11;
  channel->count++;
}

enum ebit_status
ebit_identity_kraus (struct ebit_context *context,
                     struct ebit_channel *channel)
{
  const size_t d = (size_t)channel->parameters[0];
  double complex *kraus = start (context, d, d, 1, channel);
  if (!kraus)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    kraus[i + i * d] = 1;
  channel->count = 1;
  return EBIT_OK;
}

static enum ebit_status
pauli_kraus (struct ebit_context *context, const double weights[4],
             struct ebit_channel *channel)
{
  double complex *kraus = start (context, 2, 2, 4, channel);
  if (!kraus)
    return EBIT_EMEMORY;
  const double i = sqrt (weights[0]), x = sqrt (weights[1]);
  const double y = sqrt (weights[2]), z = sqrt (weights[3]);
  add_qubit_operator (channel, kraus, i, 0, 0, i);
  add_qubit_operator (channel, kraus, 0, x, x, 0);
  add_qubit_operator (channel, kraus, 0, -y * I, y * I, 0);
  add_qubit_operator (channel, kraus, z, 0, 0, -z);
  return EBIT_OK;
}

enum ebit_status
ebit_pauli_kraus (struct ebit_context *context, struct ebit_channel *channel)
{
  return pauli_kraus (context, channel->parameters, channel);
}

enum ebit_status
ebit_dephasing_kraus (struct ebit_context *context,
                      struct ebit_channel *channel)
{
  const double p = channel->parameters[0];
  return pauli_kraus (context, (double[]){ 1 - p, 0, 0, p }, channel);
}

/* sqrt(w) X^a Z^b with X|j> = |j+1>, Z|j> = exp(2 pi i j/d)|j>. */
static void
set_weyl_operator (size_t d, size_t a, size_t b, double weight,
                   double complex *k)
{
  for (size_t j = 0; j < d; j++)
  {
    const double angle = 2 * acos (-1.) * (double)(j * b % d) / (double)d;
    k[(j + a) % d + j * d] = sqrt (weight) * (cos (angle) + sin (angle) * I);
  }
}

/* rho -> (1-p) rho + p 1/d: each of the d^2 - 1 errors X^a Z^b has probability
 * p/d^2. */
enum ebit_status
ebit_depolarizing_kraus (struct ebit_context *context,
                         struct ebit_channel *channel)
{
  const double p = channel->parameters[0];
  const size_t d = (size_t)channel->parameters[1];
  const double all = (double)(d * d), error = p / all;
  const double none = fmax (0, 1 - p * (all - 1) / all);
  if (d == 2)
    return pauli_kraus (context, (double[]){ none, error, error, error },
                        channel);
  double complex *kraus = start (context, d, d, d * d, channel);
  if (!kraus)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < d; a++)
    for (size_t b = 0; b < d; b++)
    {
      const double weight = a == 0 && b == 0 ? none : error;
      if (weight > 0)
        set_weyl_operator (d, a, b, weight, kraus + d * d * channel->count++);
    }
  return EBIT_OK;
}

/* With the weights 1-T of decay and T of excitation. */
static enum ebit_status
damping_kraus (struct ebit_context *context, double gamma, double thermal,
               struct ebit_channel *channel)
{
  double complex *kraus = start (context, 2, 2, 4, channel);
  if (!kraus)
    return EBIT_EMEMORY;
  if (gamma == 0)
    thermal = 0; /* both pairs are the identity */
  const double s = sqrt (1 - gamma);
  const double down = sqrt (1 - thermal), up = sqrt (thermal);
  add_qubit_operator (channel, kraus, down, 0, 0, down * s);
  add_qubit_operator (channel, kraus, 0, down * sqrt (gamma), 0, 0);
  add_qubit_operator (channel, kraus, up * s, 0, 0, up);
  add_qubit_operator (channel, kraus, 0, 0, up * sqrt (gamma), 0);
  return EBIT_OK;
}

enum ebit_status
ebit_amplitude_damping_kraus (struct ebit_context *context,
                              struct ebit_channel *channel)
{
  return damping_kraus (context, channel->parameters[0], 0, channel);
}

enum ebit_status
ebit_gadc_kraus (struct ebit_context *context, struct ebit_channel *channel)
{
  return damping_kraus (context, channel->parameters[0],
                        channel->parameters[1], channel);
}

/* A factor of the block [[1-v, c], [c, 1-u]] of the Choi matrix (the lower
 * level's column first, as of gadc with T = 0), and its other two elements. */
enum ebit_status
ebit_damping_dephasing_kraus (struct ebit_context *context,
                              struct ebit_channel *channel)
{
  struct ebit_damping_dephasing x;
  double complex *kraus = start (context, 2, 2, 4, channel);
  if (!kraus)
    return EBIT_EMEMORY;
  ebit_read_damping_dephasing (channel, &x);
  const double stay = 1 - x.excitation, first = sqrt (stay);
  const double other = stay > 0 ? x.coherence / first : 0;
  const double rest
      = stay > 0 ? x.determinant / stay : x.survival + x.excitation;
  add_qubit_operator (channel, kraus, first, 0, 0, other);
  add_qubit_operator (channel, kraus, 0, sqrt (x.decay), 0, 0);
  add_qubit_operator (channel, kraus, 0, 0, 0, sqrt (rest));
  add_qubit_operator (channel, kraus, 0, 0, sqrt (x.excitation), 0);
  return EBIT_OK;
}

/* sqrt(1-p) sum_i |i><i| and sqrt(p) |d><i|, flag |d> last. */
enum ebit_status
ebit_erasure_kraus (struct ebit_context *context, struct ebit_channel *channel)
{
  const double p = channel->parameters[0];
  const size_t d = (size_t)channel->parameters[1], size = d * (d + 1);
  double complex *kraus = start (context, d, d + 1, d + 1, channel);
  if (!kraus)
    return EBIT_EMEMORY;
  if (p < 1)
  {
    for (size_t i = 0; i < d; i++)
      kraus[i + i * (d + 1)] = sqrt (1 - p);
    channel->count = 1;
  }
  for (size_t i = 0; i < d && p > 0; i++)
    kraus[size * channel->count++ + d + i * (d + 1)] = sqrt (p);
  return EBIT_OK;
}
