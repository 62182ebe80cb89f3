/* A unitary V that carries one channel to another,
 *
 *     V N(E_ij) = M(E_ij) V for all matrix units E_ij.
 *
 * The V that solve this form a linear space.  Since the images on both sides
 * are closed under the adjoint, the unitary factor of any invertible one of
 * them solves it, too; a random one is invertible if any is.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "intertwiner.h"

#include <math.h>
#include <stdint.h>

#include "hermitian.h"
#include "lapack.h"
#include "pseudorandom.h"
#include "subsystems.h"

/* Singular values up to that are zeros: the square of the system is solved. */
#define NULL_SPACE 1e-7

/* N(E_ij), cut from the Choi matrix. */
static void
image_of_unit (size_t d_in, size_t d, const double complex *choi, size_t i,
               size_t j, double complex *y)
{
  const size_t n = d * d_in;
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
square_of_system (struct ebit_context *context, size_t d_in, size_t d,
                  const double complex *before, const double complex *after,
                  double complex *square)
{
  const size_t d2 = d * d;
  double complex *n = ebit_work (context, d2, sizeof *n);
  double complex *m = ebit_work (context, d2, sizeof *m);
  double complex *product = ebit_work (context, d2, sizeof *product);
  double complex *one = ebit_work (context, d2, sizeof *one);
  double complex *left = ebit_work (context, d2, sizeof *left);
  double complex *right = ebit_work (context, d2, sizeof *right);
  double complex *term = ebit_work (context, d2 * d2, sizeof *term);
  if (!n || !m || !product || !one || !left || !right || !term)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d_in; i++)
    for (size_t j = 0; j < d_in; j++)
    {
      image_of_unit (d_in, d, before, i, j, n);
      image_of_unit (d_in, d, after, i, j, m);
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

/* Uniform in (-1, 1). */
static double
next_random (uint64_t *state)
{
  return 2 * ebit_pseudorandom (state) - 1;
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
  if (!status)
    ebit_product (d, d, d, left, right, v);
  return status;
}

/* The largest element of V N(E_ij) V^dag - N(U E_ij U^dag). */
static enum ebit_status
residual_of (struct ebit_context *context, size_t d_in, size_t d,
             const double complex *before, const double complex *after,
             const double complex *v, double *residual)
{
  const size_t d2 = d * d;
  double complex *n = ebit_work (context, d2, sizeof *n);
  double complex *m = ebit_work (context, d2, sizeof *m);
  double complex *work = ebit_work (context, d2, sizeof *work);
  double complex *image = ebit_work (context, d2, sizeof *image);
  if (!n || !m || !work || !image)
    return EBIT_EMEMORY;
  *residual = 0;
  for (size_t i = 0; i < d_in; i++)
    for (size_t j = 0; j < d_in; j++)
    {
      image_of_unit (d_in, d, before, i, j, n);
      image_of_unit (d_in, d, after, i, j, m);
      ebit_congruence (d, d, v, n, work, image);
      for (size_t k = 0; k < d2; k++)
        *residual = fmax (*residual, cabs (image[k] - m[k]));
    }
  return EBIT_OK;
}

enum ebit_status
ebit_find_intertwiner (struct ebit_context *context, size_t d_in, size_t d,
                       const double complex *before,
                       const double complex *after, double *residual)
{
  const size_t mark = ebit_work_mark (context), d2 = d * d;
  double complex *square = ebit_work (context, d2 * d2, sizeof *square);
  double *values = ebit_work (context, d2, sizeof *values);
  double complex *v = ebit_work (context, d2, sizeof *v);
  if (!square || !values || !v)
    return EBIT_EMEMORY;
  enum ebit_status status
      = square_of_system (context, d_in, d, before, after, square);
  if (!status)
    status = ebit_hermitian_eigen (context, d2, square, values, square);
  size_t count = 0;
  while (!status && count < d2 && values[count] <= NULL_SPACE * NULL_SPACE)
    count++;
  if (!status)
    status = random_unitary (context, d, count, square, v);
  if (!status)
    status = residual_of (context, d_in, d, before, after, v, residual);
  ebit_work_release (context, mark);
  return status;
}
