/* Teleportation covariance: N(U x U^dag) = V_U N(x) V_U^dag for a set of
 * teleportation unitaries U (S. Pirandola et al., Nat. Commun. 8, 15043,
 * 2017).  Three tests.
 *
 * Yes: a unital qubit channel is a Pauli channel between two unitaries
 * (C. King and M. B. Ruskai, IEEE Trans. Inf. Theory 47, 192, 2001).
 *
 * Yes: the generators X, Z of the Weyl operators of the computational basis
 * have a V.  The V with V N(E_ij) = N(U E_ij U^dag) V for all matrix units
 * E_ij form a linear space; since both sides are closed under the adjoint, the
 * unitary factor of any invertible one of them will do.
 *
 * No: every V_U commutes with N(1), so all U commute with N^dag(f(N(1))) for
 * any f, and teleportation unitaries commute with multiples of 1 only.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "family_decisions.h"
#include "hermitian.h"
#include "lapack.h"
#include "maps.h"
#include "subsystems.h"

#define AGREES 1e-9     /* below: the same */
#define DIFFERS 1e-8    /* above: not the same */
#define NULL_SPACE 1e-7 /* singular values, from the square of the system */
#define LARGEST 16      /* dimension of the output; beyond: open */

/* N(E_ij), cut from the Choi matrix. */
static void
image_of_unit (const struct ebit_channel *channel, const double complex *choi,
               size_t i, size_t j, double complex *y)
{
  const size_t d = channel->d_out, n = d * channel->d_in;
  for (size_t c = 0; c < d; c++)
    for (size_t b = 0; b < d; b++)
      y[b + c * d] = choi[i * d + b + (j * d + c) * n];
}

static void
add_product (size_t n, double factor, const double complex *x,
             double complex *y)
{
  for (size_t i = 0; i < n; i++)
    y[i] += factor * x[i];
}

static void
conjugate (size_t n, double complex *x)
{
  for (size_t i = 0; i < n; i++)
    x[i] = conj (x[i]);
}

/* The square of the system A vec V = vec (V n - m V) = 0, added up over all
 * images n of E_ij and m of U E_ij U^dag.  Since A = n^T (x) 1 - 1 (x) m, and
 * the images of E_ij and E_ji are adjoint to each other, it is
 *
 *     sum conj(n) n^T (x) 1 + 1 (x) sum m^dag m - 2 sum conj(n) (x) m. */
static enum ebit_status
square_of_system (struct ebit_context *context,
                  const struct ebit_channel *channel,
                  const double complex *before, const double complex *after,
                  double complex *square)
{
  const size_t d = channel->d_out, d2 = d * d;
  double complex *n = ebit_work (context, d2, sizeof *n);
  double complex *m = ebit_work (context, d2, sizeof *m);
  double complex *product = ebit_work (context, d2, sizeof *product);
  double complex *one = ebit_work (context, d2, sizeof *one);
  double complex *left = ebit_work (context, d2, sizeof *left);
  double complex *right = ebit_work (context, d2, sizeof *right);
  double complex *term = ebit_work (context, d2 * d2, sizeof *term);
  if (!n || !m || !product || !one || !left || !right || !term)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < channel->d_in; i++)
    for (size_t j = 0; j < channel->d_in; j++)
    {
      image_of_unit (channel, before, i, j, n);
      image_of_unit (channel, after, i, j, m);
      ebit_adjoint_product (d, d, d, m, m, product);
      add_product (d2, 1, product, right);
      ebit_product_adjoint (d, d, d, n, n, product);
      conjugate (d2, product);
      add_product (d2, 1, product, left);
      conjugate (d2, n);
      ebit_kron (d, d, n, d, d, m, term);
      add_product (d2 * d2, -2, term, square);
    }
  for (size_t i = 0; i < d; i++)
    one[i + i * d] = 1;
  ebit_kron (d, d, left, d, d, one, term);
  add_product (d2 * d2, 1, term, square);
  ebit_kron (d, d, one, d, d, right, term);
  add_product (d2 * d2, 1, term, square);
  return ebit_poll (context);
}

/* splitmix64, from a fixed start: uniform in (-1, 1). */
static double
next_random (uint64_t *state)
{
  uint64_t z = *state += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  z ^= z >> 31;
  return (double)(z >> 11) * 0x1p-52 - 1;
}

/* The unitary factor of a random element of the null space, whose basis are
 * the first vectors; an arbitrary unitary where the space is empty. */
static enum ebit_status
random_unitary (struct ebit_context *context, size_t d, size_t count,
                const double complex *vectors, double complex *v)
{
  const size_t d2 = d * d;
  uint64_t seed = 1;
  double complex *w = ebit_work (context, d2, sizeof *w);
  double complex *left = ebit_work (context, d2, sizeof *left);
  double complex *right = ebit_work (context, d2, sizeof *right);
  double *s = ebit_work (context, d, sizeof *s);
  if (!w || !left || !right || !s)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < count; k++)
  {
    const double re = next_random (&seed), im = next_random (&seed);
    for (size_t i = 0; i < d2; i++)
      w[i] += (re + im * I) * vectors[i + k * d2];
  }
  const enum ebit_status status
      = ebit_zgesvd (context, d, d, w, s, left, right);
  if (status == EBIT_OK)
    ebit_product (d, d, d, left, right, v);
  return status;
}

/* The largest element of V N(E_ij) V^dag - N(U E_ij U^dag). */
static enum ebit_status
residual_of (struct ebit_context *context, const struct ebit_channel *channel,
             const double complex *before, const double complex *after,
             const double complex *v, double *residual)
{
  const size_t d = channel->d_out, d2 = d * d;
  double complex *n = ebit_work (context, d2, sizeof *n);
  double complex *m = ebit_work (context, d2, sizeof *m);
  double complex *work = ebit_work (context, d2, sizeof *work);
  double complex *image = ebit_work (context, d2, sizeof *image);
  if (!n || !m || !work || !image)
    return EBIT_EMEMORY;
  *residual = 0;
  for (size_t i = 0; i < channel->d_in; i++)
    for (size_t j = 0; j < channel->d_in; j++)
    {
      image_of_unit (channel, before, i, j, n);
      image_of_unit (channel, after, i, j, m);
      ebit_congruence (d, d, v, n, work, image);
      for (size_t k = 0; k < d2; k++)
        *residual = fmax (*residual, cabs (image[k] - m[k]));
    }
  return EBIT_OK;
}

/* Whether some unitary V carries the images of E_ij to those of U E_ij U^dag,
 * whose Choi matrices are before and after. */
static enum ebit_status
find_unitary (struct ebit_context *context, const struct ebit_channel *channel,
              const double complex *before, const double complex *after,
              bool *found)
{
  const size_t d = channel->d_out, d2 = d * d;
  double complex *square = ebit_work (context, d2 * d2, sizeof *square);
  double *values = ebit_work (context, d2, sizeof *values);
  double complex *v = ebit_work (context, d2, sizeof *v);
  if (!square || !values || !v)
    return EBIT_EMEMORY;
  enum ebit_status status
      = square_of_system (context, channel, before, after, square);
  if (status == EBIT_OK)
    status = ebit_hermitian_eigen (context, d2, square, values, square);
  size_t count = 0;
  while (status == EBIT_OK && count < d2
         && values[count] <= NULL_SPACE * NULL_SPACE)
    count++;
  double residual = (double)INFINITY;
  if (status == EBIT_OK)
    status = random_unitary (context, d, count, square, v);
  if (status == EBIT_OK)
    status = residual_of (context, channel, before, after, v, &residual);
  *found = status == EBIT_OK && residual <= AGREES;
  return status;
}

/* U = X or Z. */
static void
set_generator (size_t d, bool shift, double complex *u)
{
  for (size_t j = 0; j < d; j++)
  {
    const double angle = 2 * acos (-1.) * (double)j / (double)d;
    u[(shift ? (j + 1) % d : j) + j * d]
        = shift ? 1 : cos (angle) + sin (angle) * I;
  }
}

static enum ebit_status
is_weyl_covariant (struct ebit_context *context,
                   const struct ebit_channel *channel, bool *covariant)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  double complex *before = ebit_work (context, n * n, sizeof *before);
  double complex *after = ebit_work (context, n * n, sizeof *after);
  if (!before || !after)
    return EBIT_EMEMORY;
  ebit_choi_matrix (channel, before);
  *covariant = true;
  for (int shift = 0; shift < 2 && *covariant; shift++)
  {
    const size_t mark = ebit_work_mark (context);
    double complex *u = ebit_work (context, d * d, sizeof *u);
    if (!u)
      return EBIT_EMEMORY;
    set_generator (d, shift, u);
    const struct ebit_channel unitary
        = { .d_in = d, .d_out = d, .count = 1, .kraus = u, .has_kraus = true };
    struct ebit_channel turned;
    enum ebit_status status
        = ebit_compose_channels (context, channel, &unitary, &turned);
    if (status != EBIT_OK)
      return status;
    ebit_choi_matrix (&turned, after);
    status = find_unitary (context, channel, before, after, covariant);
    if (status != EBIT_OK)
      return status;
    ebit_work_release (context, mark);
  }
  return EBIT_OK;
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
  for (size_t k = 1; k <= d && status == EBIT_OK; k++)
  {
    status = ebit_channel_adjoint (context, channel, power, back);
    *largest = fmax (*largest, distance_from_scalar (d_in, back));
    ebit_product (d, d, d, a, power, next);
    memcpy (power, next, d2 * sizeof *a);
  }
  return status;
}

enum ebit_status
ebit_decide_covariant (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       enum ebit_decision *answer)
{
  if (channel->family != EBIT_FAMILY_KRAUS)
  {
    *answer = ebit_family_covariant (channel);
    return EBIT_OK;
  }
  const size_t mark = ebit_work_mark (context), d = channel->d_out;
  double complex *a = ebit_work (context, d * d, sizeof *a);
  if (!a)
    return EBIT_EMEMORY;
  double unital, distance;
  enum ebit_status status = image_of_identity (context, channel, a, &unital);
  if (status == EBIT_OK)
    status = distance_from_covariant (context, channel, a, &distance);
  if (status != EBIT_OK)
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
    status = is_weyl_covariant (context, channel, &covariant);
    if (status == EBIT_OK && covariant)
      *answer = EBIT_YES;
  }
  ebit_work_release (context, mark);
  return status;
}
