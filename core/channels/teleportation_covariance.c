/* Teleportation covariance: N(U x U^dag) = V_U N(x) V_U^dag for a set of
 * teleportation unitaries U (S. Pirandola et al., Nat. Commun. 8, 15043,
 * 2017).  Three tests.
 *
 * Yes: a unital qubit channel is a Pauli channel between two unitaries
 * (C. King and M. B. Ruskai, IEEE Trans. Inf. Theory 47, 192, 2001).
 *
 * Yes: the generators X, Z of the Weyl operators of the computational basis
 * have a V, or those of subsystems of prime dimension (intertwiner.c).
 *
 * No: every V_U commutes with N(1), so all U commute with N^dag(f(N(1))) for
 * any f, and teleportation unitaries commute with multiples of 1 only.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions.h"

#include <math.h>
#include <string.h>

#include "family_decisions.h"
#include "hermitian.h"
#include "intertwiner.h"
#include "maps.h"
#include "output_support.h"

#define AGREES 1e-9  /* below: the same */
#define DIFFERS 1e-8 /* above: not the same */
#define LARGEST 16   /* dimension of the outputs; beyond: open */

/* One digit of a level's number, of `size` values. */
struct digit
{
  size_t size, stride;
};

/* U = X or Z on one digit. */
static void
set_generator (size_t d, struct digit digit, bool shift, double complex *u)
{
  for (size_t j = 0; j < d; j++)
  {
    const size_t value = j / digit.stride % digit.size;
    const size_t next = (value + 1) % digit.size;
    const double angle = 2 * acos (-1.) * (double)value / (double)digit.size;
    u[(shift ? j - value * digit.stride + next * digit.stride : j) + j * d]
        = shift ? 1 : cos (angle) + sin (angle) * I;
  }
}

/* Whether U has a V. */
static enum ebit_status
is_covariant_under (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    const double complex *u, bool *covariant)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  double complex *before = ebit_work (context, n * n, sizeof *before);
  double complex *after = ebit_work (context, n * n, sizeof *after);
  if (!before || !after)
    return EBIT_EMEMORY;
  const struct ebit_channel unitary
      = { .d_in = d, .d_out = d, .count = 1, .kraus = u, .has_kraus = true };
  struct ebit_channel turned;
  const enum ebit_status status
      = ebit_compose_channels (context, channel, &unitary, &turned);
  if (status)
    return status;
  ebit_choi_matrix (context, channel, before);
  ebit_choi_matrix (context, &turned, after);
  double residual;
  const enum ebit_status found = ebit_find_intertwiner (
      context, d, channel->d_out, before, after, &residual);
  *covariant = found == EBIT_OK && residual <= AGREES;
  return found;
}

/* The same for X and Z of all digits, which are count sizes. */
static enum ebit_status
is_weyl_covariant (struct ebit_context *context,
                   const struct ebit_channel *channel, size_t count,
                   const size_t *sizes, bool *covariant)
{
  const size_t d = channel->d_in;
  struct digit digit = { .size = 1, .stride = d };
  *covariant = true;
  for (size_t k = 0; k < 2 * count && *covariant; k++)
  {
    const size_t mark = ebit_work_mark (context);
    double complex *u = ebit_work (context, d * d, sizeof *u);
    if (!u)
      return EBIT_EMEMORY;
    if (k % 2 == 0)
    {
      digit.size = sizes[k / 2];
      digit.stride /= digit.size;
    }
    set_generator (d, digit, k % 2 == 0, u);
    const enum ebit_status status
        = is_covariant_under (context, channel, u, covariant);
    if (status)
      return status;
    ebit_work_release (context, mark);
  }
  return EBIT_OK;
}

#define MOST_FACTORS 64

/* The prime factors of d, ascending. */
static size_t
factorise (size_t d, size_t *factors)
{
  size_t count = 0;
  for (size_t p = 2; p * p <= d; p++)
    for (; d % p == 0; d /= p)
      factors[count++] = p;
  if (d > 1)
    factors[count++] = d;
  return count;
}

/* The Weyl operators of the levels as they are, and as those of subsystems
 * whose dimensions are the prime factors, in both orders. */
static enum ebit_status
is_covariant (struct ebit_context *context, const struct ebit_channel *channel,
              bool *covariant)
{
  size_t factors[MOST_FACTORS], reversed[MOST_FACTORS];
  const size_t count = factorise (channel->d_in, factors);
  for (size_t i = 0; i < count; i++)
    reversed[i] = factors[count - 1 - i];
  enum ebit_status status
      = is_weyl_covariant (context, channel, 1, &channel->d_in, covariant);
  if (!status && !*covariant && count > 1)
    status = is_weyl_covariant (context, channel, count, factors, covariant);
  if (!status && !*covariant && count > 1 && factors[0] != factors[count - 1])
    status = is_weyl_covariant (context, channel, count, reversed, covariant);
  return status;
}

/* How far x is from a multiple of 1. */
static double
distance_from_scalar (size_t d, const double complex *x)
{
  const double mean = ebit_trace (d, x) / (double)d;
  double largest = 0;
  for (size_t i = 0; i < d * d; i++)
    largest = fmax (largest, cabs (x[i] - (i % (d + 1) == 0 ? mean : 0)));
  return largest;
}

/* a = N(1), scaled to a mean eigenvalue of 1, and how far it is from 1. */
static enum ebit_status
image_of_identity (struct ebit_context *context,
                   const struct ebit_channel *channel, double complex *a,
                   double *unital)
{
  const size_t d_in = channel->d_in, d = channel->d_out;
  double complex *one = ebit_work (context, d_in * d_in, sizeof *one);
  if (!one)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d_in; i++)
    one[i + i * d_in] = (double)d / (double)d_in;
  const enum ebit_status status
      = ebit_channel_output (context, channel, one, a);
  *unital = distance_from_scalar (d, a);
  return status;
}

/* The largest distance of N^dag(a^k) from multiples of 1, a scaled to a
 * largest eigenvalue of 1. */
static enum ebit_status
distance_from_covariant (struct ebit_context *context,
                         const struct ebit_channel *channel, double complex *a,
                         double *largest)
{
  const size_t d_in = channel->d_in, d = channel->d_out, d2 = d * d;
  double complex *power = ebit_work (context, d2, sizeof *power);
  double complex *next = ebit_work (context, d2, sizeof *next);
  double complex *back = ebit_work (context, d_in * d_in, sizeof *back);
  double *values = ebit_work (context, d, sizeof *values);
  if (!power || !next || !back || !values)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_hermitian_eigen (context, d, a, values, NULL);
  for (size_t i = 0; i < d2; i++)
    power[i] = a[i] /= values[d - 1];
  *largest = 0;
  for (size_t k = 1; k <= d && !status; k++)
  {
    status = ebit_channel_adjoint (context, channel, power, back);
    *largest = fmax (*largest, distance_from_scalar (d_in, back));
    ebit_product (d, d, d, a, power, next);
    memcpy (power, next, d2 * sizeof *a);
  }
  return status;
}

/* Of a channel whose outputs fill their space. */
static enum ebit_status
decide (struct ebit_context *context, const struct ebit_channel *channel,
        enum ebit_decision *answer)
{
  const size_t d = channel->d_out;
  double complex *a = ebit_work (context, d * d, sizeof *a);
  if (!a)
    return EBIT_EMEMORY;
  double unital, distance;
  enum ebit_status status = image_of_identity (context, channel, a, &unital);
  if (!status)
    status = distance_from_covariant (context, channel, a, &distance);
  if (status)
    return status;
  const bool qubits = channel->d_in == 2 && channel->d_out == 2;
  *answer = EBIT_OPEN;
  if (qubits && unital <= AGREES)
    *answer = EBIT_YES;
  else if (distance > DIFFERS)
    *answer = EBIT_NO;
  else if (channel->d_out <= LARGEST)
  {
    bool covariant;
    status = is_covariant (context, channel, &covariant);
    if (!status && covariant)
      *answer = EBIT_YES;
  }
  return status;
}

/* Each V_U commutes with N(1), and may be anything off its support. */
static enum ebit_status
test_covariant (struct ebit_context *context,
                const struct ebit_channel *channel, enum ebit_decision *answer)
{
  struct ebit_channel reduced;
  struct ebit_support support;
  const enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  return status ? status : decide (context, &reduced, answer);
}

enum ebit_status
ebit_decide_covariant (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       enum ebit_decision *answer)
{
  return ebit_ask (context, channel, EBIT_COVARIANT, ebit_family_covariant,
                   test_covariant, answer);
}
