/* Hessian of the barrier function of the Rains relative entropy.
 *
 * It is a sum of two operators of the form
 *   K[h]_ij = sum over p of P_p[i,k] conj (R_p[j,l]) h_kl
 * with P_p the projectors on eigenvectors: for the transposed part with those
 * of sigma^TB and R_p = sum_q D_pq P_q, D the divided differences of phi';
 * for the logarithms with those of sigma and R_p made from second divided
 * differences of ln.  In real components such a kernel is a matrix of rank n,
 * so that n^5 real products make the n^2 x n^2 Hessian, less than its
 * Cholesky factorisation then takes.  Where everything is real, the imaginary
 * components vanish, and real unknowns see the real ones alone: a quarter of
 * this work, and an eighth of that of the factorisation.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_hessian.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "hermitian.h"
#include "log_divided.h"
#include "vector_loops.h"

/* A clock is looked at once for that many columns. */
#define POLLED 64

/* Position of the element (i, j), i >= j, in the real basis. */
static size_t
position (size_t n, bool real, size_t i, size_t j)
{
  if (real)
    return j * (2 * n - j + 1) / 2 + (i - j);
  return 2 * n * j - j * j + (i > j ? 2 * (i - j) - 1 : 0);
}

static void
place_elements (size_t n, struct ebit_element *elements, size_t *place)
{
  for (size_t k = 0; k < n; k++)
    for (size_t i = 0; i < n; i++)
    {
      elements[i + k * n]
          = i >= k ? (struct ebit_element){ i + k * n, k + i * n, i > k }
                   : (struct ebit_element){ k + i * n, i + k * n, -1 };
      place[i + k * n]
          = i >= k ? position (n, true, i, k) : position (n, true, k, i);
    }
}

enum ebit_status
ebit_rains_open_kernels (struct ebit_context *context,
                         const struct ebit_rains_barrier *barrier,
                         struct ebit_rains_kernels *kernels)
{
  const size_t n = barrier->n, d = barrier->dims[1];
  const size_t m = ebit_coordinate_count (n, barrier->real);
  double *reals = ebit_work_unset (context, 2 * m * (n + m), sizeof *reals);
  size_t *indices = ebit_work (context, (2 + n) * n, sizeof *indices);
  kernels->elements = ebit_work (context, n * n, sizeof *kernels->elements);
  if (!reals || !indices || !kernels->elements)
    return EBIT_EMEMORY;
  kernels->count = m;
  kernels->outer = reals;
  kernels->weight = reals + n * m;
  kernels->logarithm = reals + 2 * n * m;
  kernels->transpose = kernels->logarithm + m * m;
  kernels->first = indices;
  kernels->second = indices + n;
  kernels->place = indices + 2 * n;
  place_elements (n, kernels->elements, kernels->place);
  for (size_t i = 0; i < n; i++)
  {
    kernels->second[i] = i % d;
    kernels->first[i] = i - i % d;
  }
  return EBIT_OK;
}

/* The components of the projector on column v. */
static void
outer_components (size_t n, const double complex *v, double *p)
{
  for (size_t k = 0; k < n; k++)
  {
    const double re = creal (v[k]), im = cimag (v[k]);
    for (size_t i = k; i < n; i++)
    {
      p[k + i * n] = cimag (v[i]) * re - creal (v[i]) * im;
      p[i + k * n] = creal (v[i]) * re + cimag (v[i]) * im;
    }
  }
}

/* The components of u h u^dag for a Hermitian h. */
static void
turned_components (size_t n, const double complex *u, const double complex *h,
                   double complex *work, double *p)
{
  ebit_product_adjoint (n, n, n, h, u, work);
  for (size_t k = 0; k < n; k++)
    for (size_t i = k; i < n; i++)
    {
      double re = 0, im = 0;
      for (size_t a = 0; a < n; a++)
      {
        const double complex x = u[i + a * n], y = work[a + k * n];
        re += creal (x) * creal (y) - cimag (x) * cimag (y);
        im += creal (x) * cimag (y) + cimag (x) * creal (y);
      }
      p[k + i * n] = im;
      p[i + k * n] = re;
    }
}

/* The rows from `first` of a column of c += a b^T for m x n matrices, rank by
 * rank; `b` is where its row of b begins. */
static inline void
add_column (size_t m, size_t first, size_t n, const double *a, const double *b,
            double *restrict column)
{
  size_t p = 0;
  for (; p + 4 <= n; p += 4)
  {
    const double *a0 = a + p * m, *a1 = a0 + m, *a2 = a1 + m;
    const double *a3 = a2 + m;
    const double b0 = b[p * m], b1 = b[(p + 1) * m];
    const double b2 = b[(p + 2) * m], b3 = b[(p + 3) * m];
    for (size_t i = first; i < m; i++)
      column[i] += (a0[i] * b0 + a1[i] * b1) + (a2[i] * b2 + a3[i] * b3);
  }
  for (; p < n; p++)
    for (size_t i = first; i < m; i++)
      column[i] += a[i + p * m] * b[p * m];
}

/* The upper triangle of c from the lower one, in blocks that fit the cache. */
static void
mirror (struct ebit_context *context, size_t m, double *c)
{
  const size_t block = 16;
  for (size_t j0 = 0; j0 < m && !ebit_has_to_stop (context); j0 += block)
    for (size_t i0 = j0; i0 < m; i0 += block)
      for (size_t j = j0; j < j0 + block && j < m; j++)
        for (size_t i = i0 > j ? i0 : j + 1; i < i0 + block && i < m; i++)
          c[j + i * m] = c[i + j * m];
}

/* The kernel c (m x m) = a b^T or, where both, a b^T + b a^T, from its lower
 * triangle; a and b are m x n. */
static void
make_kernel (struct ebit_context *context, size_t m, size_t n, const double *a,
             const double *b, bool both, double *c)
{
  for (size_t j = 0; j < m; j++)
  {
    if (j % POLLED == 0 && ebit_has_to_stop (context))
      return;
    memset (c + j + j * m, 0, (m - j) * sizeof *c);
    add_column (m, j, n, a, b + j, c + j * m);
    if (both)
      add_column (m, j, n, b, a + j, c + j * m);
  }
  mirror (context, m, c);
}

/* The same two for real v, u and h, which is made real in `work`. */
static void
outer_reals (size_t n, const double complex *v, double *p)
{
  for (size_t k = 0; k < n; k++)
    for (size_t i = k; i < n; i++)
      *p++ = creal (v[i]) * creal (v[k]);
}

static void
turned_reals (size_t n, const double complex *u, const double complex *h,
              double *work, double *p)
{
  double *basis = work, *part = work + n * n, *half = work + 2 * n * n;
  for (size_t i = 0; i < n * n; i++)
  {
    basis[i] = creal (u[i]);
    part[i] = creal (h[i]);
  }
  memset (half, 0, n * n * sizeof *half);
  for (size_t k = 0; k < n; k++)
    add_column (n, 0, n, basis, part + k, half + k * n); /* u h^T */
  memset (part, 0, n * n * sizeof *part);
  for (size_t k = 0; k < n; k++)
    add_column (n, k, n, half, basis + k, part + k * n);
  for (size_t k = 0; k < n; k++)
    for (size_t i = k; i < n; i++)
      *p++ = part[i + k * n];
}

/* The components of the projector on column p of u, and of u h u^dag. */
static void
project (const struct ebit_rains_barrier *barrier, const double complex *u,
         size_t p, double *components)
{
  const size_t n = barrier->n;
  if (barrier->real)
    outer_reals (n, u + p * n, components);
  else
    outer_components (n, u + p * n, components);
}

static void
turn (const struct ebit_rains_barrier *barrier, const double complex *u,
      const double complex *h, double *components)
{
  double complex *work = barrier->work[1]; /* and the one behind it */
  if (barrier->real)
    turned_reals (barrier->n, u, h, (double *)work, components);
  else
    turned_components (barrier->n, u, h, work, components);
}

/* sum over p, q of D_pq P_p (x) conj (P_q), P of sigma^TB. */
static void
transposed_kernel (struct ebit_context *context,
                   struct ebit_rains_barrier *barrier,
                   struct ebit_rains_kernels *kernels)
{
  const size_t n = barrier->n, m = kernels->count;
  double *outer = kernels->outer, *weight = kernels->weight;
  for (size_t p = 0; p < n; p++)
    project (barrier, barrier->v, p, outer + p * m);
  memset (weight, 0, m * n * sizeof *weight);
  for (size_t p = 0; p < n && !ebit_has_to_stop (context); p++)
    for (size_t q = 0; q < n; q++)
    {
      const double d = ebit_barrier_slope (barrier, p, q);
      for (size_t i = 0; i < m; i++)
        weight[i + p * m] += d * outer[i + q * m];
    }
  make_kernel (context, m, n, outer, weight, false, kernels->transpose);
}

/* -ln[l_p, l_i, l_j], i >= j, out of the first divided differences (l
 * ascends) unless they cancel. */
static double
log_curvature (const struct ebit_rains_barrier *barrier, size_t p, size_t i,
               size_t j)
{
  const size_t n = barrier->n;
  const size_t high = p > i ? p : i, low = p < j ? p : j;
  const size_t middle = p > i ? i : p < j ? j : p;
  const double *l = barrier->l, *slopes = barrier->log_slopes;
  if (l[high] - l[low] < 1e-2 * l[high])
    return -ebit_log_divided_twice (l[high], l[middle], l[low]);
  return (slopes[middle + low * n] - slopes[high + middle * n])
         / (l[high] - l[low]);
}

/* sum over p of P_p (x) conj (W_p) + W_p (x) conj (P_p), P of sigma, with
 * W_p = -u (ln[l_p, ., .] o rho) u^dag + mu / (2 l_p) sigma^-1. */
static void
log_kernel (struct ebit_context *context, struct ebit_rains_barrier *barrier,
            struct ebit_rains_kernels *kernels)
{
  const size_t n = barrier->n, m = kernels->count;
  const double *l = barrier->l;
  double *outer = kernels->outer, *weight = kernels->weight;
  double complex *part = barrier->work[0];
  for (size_t p = 0; p < n && !ebit_has_to_stop (context); p++)
  {
    for (size_t j = 0; j < n; j++)
    {
      part[j + j * n]
          = log_curvature (barrier, p, j, j) * creal (barrier->rho[j + j * n])
            + 0.5 * barrier->mu / (l[p] * l[j]);
      for (size_t i = j + 1; i < n; i++)
      {
        part[i + j * n]
            = log_curvature (barrier, p, i, j) * barrier->rho[i + j * n];
        part[j + i * n] = conj (part[i + j * n]);
      }
    }
    turn (barrier, barrier->u, part, weight + p * m);
    project (barrier, barrier->u, p, outer + p * m);
  }
  make_kernel (context, m, n, outer, weight, true, kernels->logarithm);
}

/* The element Z[(i,k),(j,l)] = sum over p of P_p[i,k] conj (R_p[j,l]) of a
 * kernel that is stored in components. */
static inline void
add_element (size_t m, const double *kernel, const struct ebit_element *row,
             const struct ebit_element *column, double *re, double *im)
{
  const double *column_re = kernel + column->re * m;
  const double *column_im = kernel + column->im * m;
  *re += column_re[row->re] + row->sign * column->sign * column_im[row->im];
  *im += row->sign * column_re[row->im] - column->sign * column_im[row->re];
}

/* The rows of the elements (i, j), first <= i < n, in the columns of (k, l):
 * the elements (i,k),(j,l) and (i,l),(j,k) of the kernels; the transposed one
 * sees h^TB, whose element (it, jt) is the element (i, j). */
static void
fill_rows (const struct ebit_rains_barrier *barrier,
           const struct ebit_rains_kernels *kernels, size_t first, size_t j,
           size_t k, size_t l, double *hessian)
{
  const size_t n = barrier->n, m = kernels->count;
  const size_t *a = kernels->first, *b = kernels->second;
  const struct ebit_element *e = kernels->elements;
  const size_t kt = a[k] + b[l], lt = a[l] + b[k];
  double *column_re = hessian + position (n, false, k, l) * m;
  double *column_im = column_re + m;
  for (size_t i = first; i < n; i++)
  {
    const size_t it = a[i] + b[j], jt = a[j] + b[i];
    double re = 0, im = 0, re_swapped = 0, im_swapped = 0;
    add_element (m, kernels->logarithm, e + i + k * n, e + j + l * n, &re,
                 &im);
    add_element (m, kernels->logarithm, e + i + l * n, e + j + k * n,
                 &re_swapped, &im_swapped);
    add_element (m, kernels->transpose, e + it + kt * n, e + jt + lt * n, &re,
                 &im);
    add_element (m, kernels->transpose, e + it + lt * n, e + jt + kt * n,
                 &re_swapped, &im_swapped);
    const double scale
        = (i == j ? EBIT_SQRT1_2 : 1) * (k == l ? EBIT_SQRT1_2 : 1);
    const size_t row = position (n, false, i, j);
    column_re[row] = scale * (re + re_swapped);
    if (i != j)
      column_re[row + 1] = scale * (im + im_swapped);
    if (k != l)
      column_im[row] = scale * (im_swapped - im);
    if (i != j && k != l)
      column_im[row + 1] = scale * (re - re_swapped);
  }
}

/* The same among real matrices, for which `place` says where elements are. */
static void
fill_reals (const struct ebit_rains_barrier *barrier,
            const struct ebit_rains_kernels *kernels, size_t first, size_t j,
            size_t k, size_t l, double *hessian)
{
  const size_t n = barrier->n, m = kernels->count, *place = kernels->place;
  const size_t *a = kernels->first, *b = kernels->second;
  const size_t kt = a[k] + b[l], lt = a[l] + b[k];
  const double *straight = kernels->logarithm + place[j + l * n] * m;
  const double *crossed = kernels->logarithm + place[j + k * n] * m;
  const size_t *at_k = place + k * n, *at_l = place + l * n;
  const size_t *at_kt = place + kt * n, *at_lt = place + lt * n;
  double *column = hessian + position (n, true, k, l) * m;
  for (size_t i = first; i < n; i++)
  {
    const size_t it = a[i] + b[j], jt = a[j] + b[i];
    const double sum
        = straight[at_k[i]] + kernels->transpose[at_kt[it] + at_lt[jt] * m];
    const double swapped
        = crossed[at_l[i]] + kernels->transpose[at_lt[it] + at_kt[jt] * m];
    const double scale = i == j ? EBIT_SQRT1_2 : 1;
    column[place[i + j * n]] = scale * (sum + swapped);
  }
  if (k == l)
    for (size_t i = first; i < n; i++)
      column[place[i + j * n]] *= EBIT_SQRT1_2;
}

enum ebit_status
ebit_rains_hessian (struct ebit_context *context,
                    struct ebit_rains_barrier *barrier,
                    struct ebit_rains_kernels *kernels, double *hessian)
{
  const size_t n = barrier->n;
  log_kernel (context, barrier, kernels);
  if (!ebit_has_to_stop (context))
    transposed_kernel (context, barrier, kernels);
  for (size_t l = 0; l < n; l++)
    for (size_t k = l; k < n && !ebit_has_to_stop (context); k++)
      for (size_t j = l; j < n; j++)
      {
        const size_t first = j == l ? k : j;
        if (barrier->real)
          fill_reals (barrier, kernels, first, j, k, l, hessian);
        else
          fill_rows (barrier, kernels, first, j, k, l, hessian);
      }
  return ebit_settle (context, EBIT_OK);
}
