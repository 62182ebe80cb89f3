/* Hessian of the barrier function of the Rains relative entropy.
 *
 * It is a sum of two operators of the form
 *   K[h]_ij = sum over p of P_p[i,k] conj (R_p[j,l]) h_kl
 * with P_p the projectors on eigenvectors: for the transposed part with those
 * of sigma^TB and R_p = sum_q D_pq P_q, D the divided differences of phi';
 * for the logarithms with those of sigma and R_p made from second divided
 * differences of ln.  In real components such a kernel is a matrix of rank n,
 * so that n^5 real products make the n^2 x n^2 Hessian, less than its
 * Cholesky factorisation then takes.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_hessian.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "log_divided.h"
#include "vector_loops.h"

/* A clock is looked at once for that many columns. */
#define POLLED 64

enum ebit_status
ebit_rains_open_kernels (struct ebit_context *context, size_t n,
                         struct ebit_rains_kernels *kernels)
{
  const size_t m = n * n;
  double *reals = ebit_work_unset (context, 2 * m * (n + m), sizeof *reals);
  kernels->elements = ebit_work (context, m, sizeof *kernels->elements);
  if (!reals || !kernels->elements)
    return EBIT_EMEMORY;
  kernels->outer = reals;
  kernels->weight = reals + n * m;
  kernels->logarithm = reals + 2 * n * m;
  kernels->transpose = kernels->logarithm + m * m;
  for (size_t k = 0; k < n; k++)
    for (size_t i = 0; i < n; i++)
      kernels->elements[i + k * n]
          = i >= k ? (struct ebit_element){ i + k * n, k + i * n, i > k }
                   : (struct ebit_element){ k + i * n, i + k * n, -1 };
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

/* lower triangle of c (m x m) += a b^T for m x n matrices, rank by rank. */
static void
add_products (struct ebit_context *context, size_t m, size_t n,
              const double *a, const double *b, double *c)
{
  for (size_t j = 0; j < m; j++)
  {
    if (j % POLLED == 0 && ebit_has_to_stop (context))
      return;
    double *restrict column = c + j * m;
    size_t p = 0;
    for (; p + 4 <= n; p += 4)
    {
      const double *a0 = a + p * m, *a1 = a0 + m, *a2 = a1 + m;
      const double *a3 = a2 + m;
      const double b0 = b[j + p * m], b1 = b[j + (p + 1) * m];
      const double b2 = b[j + (p + 2) * m], b3 = b[j + (p + 3) * m];
      for (size_t i = j; i < m; i++)
        column[i] += (a0[i] * b0 + a1[i] * b1) + (a2[i] * b2 + a3[i] * b3);
    }
    for (; p < n; p++)
      for (size_t i = j; i < m; i++)
        column[i] += a[i + p * m] * b[j + p * m];
  }
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

/* sum over p, q of D_pq P_p (x) conj (P_q), P of sigma^TB. */
static void
transposed_kernel (struct ebit_context *context,
                   struct ebit_rains_barrier *barrier,
                   struct ebit_rains_kernels *kernels)
{
  const size_t n = barrier->n, m = n * n;
  double *outer = kernels->outer, *weight = kernels->weight;
  for (size_t p = 0; p < n; p++)
    outer_components (n, barrier->v + p * n, outer + p * m);
  memset (weight, 0, m * n * sizeof *weight);
  for (size_t p = 0; p < n && !ebit_has_to_stop (context); p++)
    for (size_t q = 0; q < n; q++)
    {
      const double d = ebit_barrier_slope (barrier, p, q);
      for (size_t i = 0; i < m; i++)
        weight[i + p * m] += d * outer[i + q * m];
    }
  ebit_clear (context, kernels->transpose, m * m * sizeof (double));
  add_products (context, m, n, outer, weight, kernels->transpose);
  mirror (context, m, kernels->transpose);
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
  const size_t n = barrier->n, m = n * n;
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
    turned_components (n, barrier->u, part, barrier->work[1], weight + p * m);
    outer_components (n, barrier->u + p * n, outer + p * m);
  }
  ebit_clear (context, kernels->logarithm, m * m * sizeof (double));
  add_products (context, m, n, outer, weight, kernels->logarithm);
  add_products (context, m, n, weight, outer, kernels->logarithm);
  mirror (context, m, kernels->logarithm);
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

/* Position of the element (i, j), i >= j, in the real basis. */
static size_t
position (size_t n, size_t i, size_t j)
{
  return 2 * n * j - j * j + (i > j ? 2 * (i - j) - 1 : 0);
}

/* The rows of the elements (i, j), first <= i < n, in the columns of (k, l):
 * the elements (i,k),(j,l) and (i,l),(j,k) of the kernels; the transposed one
 * sees h^TB, whose element (it, jt) is the element (i, j). */
static void
fill_rows (const struct ebit_rains_barrier *barrier,
           const struct ebit_rains_kernels *kernels, size_t first, size_t j,
           size_t k, size_t l, double *hessian)
{
  const size_t n = barrier->n, m = n * n, d = barrier->dims[1];
  const struct ebit_element *e = kernels->elements;
  const size_t kt = k - k % d + l % d, lt = l - l % d + k % d;
  double *column_re = hessian + position (n, k, l) * m;
  double *column_im = column_re + m;
  for (size_t i = first; i < n; i++)
  {
    const size_t it = i - i % d + j % d, jt = j - j % d + i % d;
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
    const size_t row = position (n, i, j);
    column_re[row] = scale * (re + re_swapped);
    if (i != j)
      column_re[row + 1] = scale * (im + im_swapped);
    if (k != l)
      column_im[row] = scale * (im_swapped - im);
    if (i != j && k != l)
      column_im[row + 1] = scale * (re - re_swapped);
  }
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
        fill_rows (barrier, kernels, j == l ? k : j, j, k, l, hessian);
  return ebit_settle (context, EBIT_OK);
}
