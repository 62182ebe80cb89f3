/* Gradient and Hessian of the barrier function of the Rains relative entropy.
 *
 * The Hessian is a sum of two operators of the form
 *   K[h]_ij = sum over p of P_p[i,k] conj (R_p[j,l]) h_kl
 * with P_p the projectors on eigenvectors: for the transposed part with those
 * of sigma^TB and R_p = sum_q D_pq P_q, D the divided differences of phi';
 * for the logarithms with those of sigma and R_p made from second divided
 * differences of ln.  In real components such a kernel is a matrix of rank n,
 * so that n^5 real products make the n^2 x n^2 Hessian, a third of what its
 * Cholesky factorisation then takes for 4 x 4.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_hessian.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "log_divided.h"
#include "subsystems.h"

enum ebit_status
ebit_rains_open (struct ebit_context *context, const size_t dims[2],
                 size_t rank, const double complex *root,
                 struct ebit_rains_barrier *barrier)
{
  const size_t n = dims[0] * dims[1];
  *barrier = (struct ebit_rains_barrier){
    .dims = { dims[0], dims[1] }, .n = n, .rank = rank, .root = root
  };
  double complex *matrices = ebit_work (context, 8 * n * n, sizeof *matrices);
  double *vectors = ebit_work (context, 4 * n, sizeof *vectors);
  double *tensors
      = ebit_work (context, 2 * n * n * (n + n * n), sizeof *tensors);
  if (matrices == NULL || vectors == NULL || tensors == NULL)
    return EBIT_EMEMORY;
  barrier->sigma = matrices;
  barrier->u = matrices + n * n;
  barrier->v = matrices + 2 * n * n;
  barrier->rho = matrices + 3 * n * n;
  for (size_t k = 0; k < 4; k++)
    barrier->work[k] = matrices + (4 + k) * n * n;
  barrier->l = vectors;
  barrier->x = vectors + n;
  barrier->q = vectors + 2 * n;
  barrier->y = vectors + 3 * n;
  barrier->outer = tensors;
  barrier->weight = tensors + n * n * n;
  barrier->kernel[0] = tensors + 2 * n * n * n;
  barrier->kernel[1] = barrier->kernel[0] + n * n * n * n;
  return EBIT_OK;
}

void
ebit_rains_set_mu (struct ebit_rains_barrier *barrier, double mu)
{
  const size_t n = barrier->n;
  double objective = 0;
  barrier->mu = mu;
  for (size_t i = 0; i < n; i++)
  {
    const double x = barrier->x[i], q = sqrt (mu * mu + x * x);
    const double y = x / (mu + q);
    barrier->q[i] = q;
    barrier->y[i] = y;
    objective += x * y + mu * log (2 * mu / (mu + q));
    objective -= (creal (barrier->rho[i + i * n]) + mu) * log (barrier->l[i]);
  }
  barrier->objective = objective;
}

enum ebit_status
ebit_rains_move (struct ebit_context *context,
                 struct ebit_rains_barrier *barrier,
                 const double complex *sigma, double mu, bool *inside)
{
  const size_t n = barrier->n;
  memcpy (barrier->sigma, sigma, n * n * sizeof *sigma);
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, sigma, barrier->l, barrier->u);
  *inside = status == EBIT_OK && barrier->l[0] > 0;
  if (!*inside)
    return status;
  ebit_transpose_second (barrier->dims, sigma, barrier->work[0]);
  status = ebit_hermitian_eigen (context, n, barrier->work[0], barrier->x,
                                 barrier->v);
  if (status != EBIT_OK)
    return status;
  /* rho = root root^dag keeps what is small in the kernel of sigma small:
   * its elements there are multiplied by 1/l^2 in the Hessian. */
  ebit_adjoint_product (n, n, barrier->rank, barrier->u, barrier->root,
                        barrier->work[0]);
  ebit_product_adjoint (n, barrier->rank, n, barrier->work[0],
                        barrier->work[0], barrier->rho);
  ebit_rains_set_mu (barrier, mu);
  return EBIT_OK;
}

/* y = (ln1 o rho + diag (mu / l)) in the eigenbasis of sigma. */
static void
log_part (const struct ebit_rains_barrier *barrier, double mu,
          double complex *y)
{
  const size_t n = barrier->n;
  const double *l = barrier->l;
  for (size_t j = 0; j < n; j++)
  {
    y[j + j * n] = (creal (barrier->rho[j + j * n]) + mu) / l[j];
    for (size_t i = j + 1; i < n; i++)
    {
      y[i + j * n] = ebit_log_slope (l[i], l[j]) * barrier->rho[i + j * n];
      y[j + i * n] = conj (y[i + j * n]);
    }
  }
}

void
ebit_rains_log_derivative (struct ebit_rains_barrier *barrier,
                           double complex *g)
{
  const size_t n = barrier->n;
  log_part (barrier, 0, barrier->work[0]);
  ebit_congruence (n, n, barrier->u, barrier->work[0], barrier->work[1], g);
  ebit_hermitian_part (n, g, g);
}

void
ebit_rains_gradient (struct ebit_rains_barrier *barrier,
                     double complex *gradient, double complex *by_mu)
{
  const size_t n = barrier->n;
  double complex *part = barrier->work[2];
  log_part (barrier, barrier->mu, barrier->work[0]);
  ebit_congruence (n, n, barrier->u, barrier->work[0], barrier->work[1], part);
  ebit_spectral_sum (n, n, barrier->y, barrier->v, barrier->work[0]);
  ebit_transpose_second (barrier->dims, barrier->work[0], gradient);
  for (size_t i = 0; i < n * n; i++)
    gradient[i] -= part[i];
  ebit_hermitian_part (n, gradient, gradient);
  if (by_mu == NULL)
    return;
  /* dy/dmu = -y/q */
  double *values = barrier->weight;
  for (size_t i = 0; i < n; i++)
    values[i] = -barrier->y[i] / barrier->q[i];
  ebit_spectral_sum (n, n, values, barrier->v, barrier->work[0]);
  ebit_transpose_second (barrier->dims, barrier->work[0], by_mu);
  for (size_t i = 0; i < n; i++)
    values[i] = 1 / barrier->l[i];
  ebit_spectral_sum (n, n, values, barrier->u, part);
  for (size_t i = 0; i < n * n; i++)
    by_mu[i] -= part[i];
}

void
ebit_to_real (size_t n, const double complex *h, double *x)
{
  for (size_t j = 0; j < n; j++)
  {
    x[j + j * n] = creal (h[j + j * n]);
    for (size_t i = j + 1; i < n; i++)
    {
      x[i + j * n] = EBIT_SQRT2 * creal (h[i + j * n]);
      x[j + i * n] = EBIT_SQRT2 * cimag (h[i + j * n]);
    }
  }
}

void
ebit_from_real (size_t n, const double *x, double complex *h)
{
  for (size_t j = 0; j < n; j++)
  {
    h[j + j * n] = x[j + j * n];
    for (size_t i = j + 1; i < n; i++)
    {
      h[i + j * n] = (0.5 * EBIT_SQRT2) * (x[i + j * n] + x[j + i * n] * I);
      h[j + i * n] = conj (h[i + j * n]);
    }
  }
}

/* The projector on column v, in components: Re at (i, k), i >= k, and the Im
 * of the element (i, k) at (k, i). */
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

static void
components (size_t n, const double complex *h, double *p)
{
  for (size_t k = 0; k < n; k++)
    for (size_t i = k; i < n; i++)
    {
      p[k + i * n] = cimag (h[i + k * n]);
      p[i + k * n] = creal (h[i + k * n]);
    }
}

/* The divided difference of phi' at x_i, x_j, without cancellation. */
static double
slope (double mu, double x_i, double q_i, double x_j, double q_j)
{
  double numerator = mu;
  if (x_i * x_j > 0)
    numerator += mu * mu * (x_i + x_j) / (x_i * q_j + x_j * q_i);
  else if (x_i != x_j)
    numerator += (x_i * q_j - x_j * q_i) / (x_i - x_j);
  else
    numerator += mu;
  return numerator / ((mu + q_i) * (mu + q_j));
}

void
ebit_rains_dual (struct ebit_rains_barrier *barrier,
                 const double complex *step, double complex *dual)
{
  const size_t n = barrier->n;
  double complex *work = barrier->work[0], *change = barrier->work[1];
  const double *x = barrier->x, *q = barrier->q;
  ebit_transpose_second (barrier->dims, step, dual);
  ebit_adjoint_congruence (n, n, barrier->v, dual, work, change);
  for (size_t j = 0; j < n; j++)
  {
    for (size_t i = 0; i < n; i++)
      change[i + j * n] *= slope (barrier->mu, x[i], q[i], x[j], q[j]);
    change[j + j * n] += barrier->y[j];
  }
  ebit_congruence (n, n, barrier->v, change, work, dual);
  ebit_hermitian_part (n, dual, dual);
}

/* lower triangle of c (m x m) += a b^T for m x n matrices, rank by rank. */
static void
add_products (size_t m, size_t n, const double *a, const double *b, double *c)
{
  for (size_t j = 0; j < m; j++)
  {
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

static void
mirror (size_t m, double *c)
{
  for (size_t j = 0; j < m; j++)
    for (size_t i = j + 1; i < m; i++)
      c[j + i * m] = c[i + j * m];
}

/* sum over p, q of D_pq P_p (x) conj (P_q), P of sigma^TB. */
static void
transposed_kernel (struct ebit_rains_barrier *barrier, double *kernel)
{
  const size_t n = barrier->n, m = n * n;
  double *outer = barrier->outer, *weight = barrier->weight;
  for (size_t p = 0; p < n; p++)
    outer_components (n, barrier->v + p * n, outer + p * m);
  memset (weight, 0, m * n * sizeof *weight);
  for (size_t p = 0; p < n; p++)
    for (size_t q = 0; q < n; q++)
    {
      const double d = slope (barrier->mu, barrier->x[p], barrier->q[p],
                              barrier->x[q], barrier->q[q]);
      for (size_t i = 0; i < m; i++)
        weight[i + p * m] += d * outer[i + q * m];
    }
  memset (kernel, 0, m * m * sizeof *kernel);
  add_products (m, n, outer, weight, kernel);
  mirror (m, kernel);
}

/* sum over i of P_i (x) conj (W_i) + W_i (x) conj (P_i), P of sigma, with
 * W_i = -u (ln2(l_i, ., .) o rho) u^dag + mu / (2 l_i) sigma^-1. */
static void
log_kernel (struct ebit_rains_barrier *barrier, double *kernel)
{
  const size_t n = barrier->n, m = n * n;
  const double *l = barrier->l;
  double *outer = barrier->outer, *weight = barrier->weight;
  double complex *part = barrier->work[0];
  for (size_t p = 0; p < n; p++)
  {
    for (size_t j = 0; j < n; j++)
    {
      for (size_t i = j; i < n; i++)
      {
        part[i + j * n] = -ebit_log_divided_twice (l[p], l[i], l[j])
                          * barrier->rho[i + j * n];
        part[j + i * n] = conj (part[i + j * n]);
      }
      part[j + j * n]
          = creal (part[j + j * n]) + 0.5 * barrier->mu / (l[p] * l[j]);
    }
    ebit_congruence (n, n, barrier->u, part, barrier->work[1],
                     barrier->work[2]);
    components (n, barrier->work[2], weight + p * m);
    outer_components (n, barrier->u + p * n, outer + p * m);
  }
  memset (kernel, 0, m * m * sizeof *kernel);
  add_products (m, n, outer, weight, kernel);
  add_products (m, n, weight, outer, kernel);
  mirror (m, kernel);
}

/* The element Z[(i,k),(j,l)] = sum over p of P_p[i,k] conj (R_p[j,l]) of a
 * kernel that is stored in components. */
static inline void
element (size_t n, const double *kernel, size_t i, size_t k, size_t j,
         size_t l, double *re, double *im)
{
  const size_t m = n * n;
  const double s = i > k ? 1 : i < k ? -1 : 0;
  const double t = j > l ? 1 : j < l ? -1 : 0;
  const size_t row_re = i > k ? i + k * n : k + i * n;
  const size_t row_im = i > k ? k + i * n : i + k * n;
  const double *column_re = kernel + (j > l ? j + l * n : l + j * n) * m;
  const double *column_im = kernel + (j > l ? l + j * n : j + l * n) * m;
  *re += column_re[row_re] + s * t * column_im[row_im];
  *im += s * column_re[row_im] - t * column_im[row_re];
}

/* The four real elements for the pairs (i, j) and (k, l). */
static void
place (const struct ebit_rains_barrier *barrier, size_t i, size_t j, size_t k,
       size_t l, double *hessian)
{
  const size_t n = barrier->n, m = n * n, d = barrier->dims[1];
  double re = 0, im = 0, re_swapped = 0, im_swapped = 0;
  element (n, barrier->kernel[0], i, k, j, l, &re, &im);
  element (n, barrier->kernel[0], i, l, j, k, &re_swapped, &im_swapped);
  /* The transposed part sees h^TB: element (i, j) is element (it, jt). */
  const size_t it = i - i % d + j % d, jt = j - j % d + i % d;
  const size_t kt = k - k % d + l % d, lt = l - l % d + k % d;
  element (n, barrier->kernel[1], it, kt, jt, lt, &re, &im);
  element (n, barrier->kernel[1], it, lt, jt, kt, &re_swapped, &im_swapped);
  const double scale
      = (i == j ? (0.5 * EBIT_SQRT2) : 1) * (k == l ? (0.5 * EBIT_SQRT2) : 1);
  const size_t row_re = i + j * n, row_im = j + i * n;
  const size_t column_re = k + l * n, column_im = l + k * n;
  if (i != j)
    hessian[row_im + column_re * m] = hessian[column_re + row_im * m]
        = scale * (im + im_swapped);
  if (k != l)
    hessian[row_re + column_im * m] = hessian[column_im + row_re * m]
        = scale * (im_swapped - im);
  if (i != j && k != l)
    hessian[row_im + column_im * m] = hessian[column_im + row_im * m]
        = scale * (re - re_swapped);
  hessian[row_re + column_re * m] = hessian[column_re + row_re * m]
      = scale * (re + re_swapped);
}

void
ebit_rains_hessian (struct ebit_rains_barrier *barrier, double *hessian)
{
  const size_t n = barrier->n;
  log_kernel (barrier, barrier->kernel[0]);
  transposed_kernel (barrier, barrier->kernel[1]);
  for (size_t j = 0; j < n; j++)
    for (size_t i = j; i < n; i++)
      for (size_t l = 0; l <= j; l++)
        for (size_t k = l; k < n; k++)
          if (l < j || k <= i)
            place (barrier, i, j, k, l, hessian);
}
