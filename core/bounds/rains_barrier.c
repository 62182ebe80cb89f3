/* The barrier function of the Rains relative entropy: where sigma is, its
 * value and gradient there, and the dual that a Newton step promises.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_barrier.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "hermitian.h"
#include "subsystems.h"

enum ebit_status
ebit_rains_open (struct ebit_context *context, const size_t dims[2],
                 size_t rank, const double complex *root,
                 struct ebit_rains_barrier *barrier)
{
  const size_t n = dims[0] * dims[1];
  *barrier = (struct ebit_rains_barrier){
    .dims = { dims[0], dims[1] },
    .n = n,
    .real = ebit_is_real (n * rank, root, 0),
    .rank = rank,
    .root = root,
  };
  double complex *matrices = ebit_work (context, 8 * n * n, sizeof *matrices);
  double *vectors = ebit_work (context, (4 + n) * n, sizeof *vectors);
  if (!matrices || !vectors)
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
  barrier->log_slopes = vectors + 4 * n;
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

/* Eigenvectors of a real sigma are real. */
static enum ebit_status
decompose (struct ebit_context *context,
           const struct ebit_rains_barrier *barrier, const double complex *h,
           double *values, double complex *vectors)
{
  return barrier->real
             ? ebit_real_eigen (context, barrier->n, h, values, vectors)
             : ebit_hermitian_eigen (context, barrier->n, h, values, vectors);
}

enum ebit_status
ebit_rains_move (struct ebit_context *context,
                 struct ebit_rains_barrier *barrier,
                 const double complex *sigma, double mu, bool *inside)
{
  const size_t n = barrier->n;
  memcpy (barrier->sigma, sigma, n * n * sizeof *sigma);
  enum ebit_status status
      = decompose (context, barrier, sigma, barrier->l, barrier->u);
  *inside = !status && barrier->l[0] > 0;
  if (!*inside)
    return status;
  ebit_transpose_second (barrier->dims, sigma, barrier->work[0]);
  status
      = decompose (context, barrier, barrier->work[0], barrier->x, barrier->v);
  if (status)
    return status;
  /* rho = root root^dag keeps what is small in the kernel of sigma small:
   * its elements there are multiplied by 1/l^2 in the Hessian. */
  ebit_adjoint_product (n, n, barrier->rank, barrier->u, barrier->root,
                        barrier->work[0]);
  ebit_product_adjoint (n, barrier->rank, n, barrier->work[0],
                        barrier->work[0], barrier->rho);
  for (size_t j = 0; j < n; j++)
  {
    barrier->log_slopes[j + j * n] = 1 / barrier->l[j];
    for (size_t i = j + 1; i < n; i++)
      barrier->log_slopes[i + j * n] = barrier->log_slopes[j + i * n]
          = ebit_log_slope (barrier->l[i], barrier->l[j]);
  }
  ebit_rains_set_mu (barrier, mu);
  return EBIT_OK;
}

/* y = (ln1 o rho + diag (mu / l)) in the eigenbasis of sigma. */
static void
log_part (const struct ebit_rains_barrier *barrier, double mu,
          double complex *y)
{
  const size_t n = barrier->n;
  for (size_t j = 0; j < n; j++)
  {
    y[j + j * n] = (creal (barrier->rho[j + j * n]) + mu) / barrier->l[j];
    for (size_t i = j + 1; i < n; i++)
    {
      y[i + j * n] = barrier->log_slopes[i + j * n] * barrier->rho[i + j * n];
      y[j + i * n] = conj (y[i + j * n]);
    }
  }
}

void
ebit_rains_gradient (struct ebit_context *context,
                     struct ebit_rains_barrier *barrier,
                     double complex *gradient, double complex *by_mu)
{
  const size_t n = barrier->n;
  double complex *part = barrier->work[2];
  log_part (barrier, barrier->mu, barrier->work[0]);
  ebit_congruence (n, n, barrier->u, barrier->work[0], barrier->work[1], part);
  ebit_spectral_sum (context, n, n, barrier->y, barrier->v, barrier->work[0]);
  ebit_transpose_second (barrier->dims, barrier->work[0], gradient);
  for (size_t i = 0; i < n * n; i++)
    gradient[i] -= part[i];
  ebit_hermitian_part (n, gradient, gradient);
  if (!by_mu)
    return;
  /* dy/dmu = -y/q */
  double *values = (double *)barrier->work[1];
  for (size_t i = 0; i < n; i++)
    values[i] = -barrier->y[i] / barrier->q[i];
  ebit_spectral_sum (context, n, n, values, barrier->v, barrier->work[0]);
  ebit_transpose_second (barrier->dims, barrier->work[0], by_mu);
  for (size_t i = 0; i < n; i++)
    values[i] = 1 / barrier->l[i];
  ebit_spectral_sum (context, n, n, values, barrier->u, part);
  for (size_t i = 0; i < n * n; i++)
    by_mu[i] -= part[i];
}

/* Without cancellation for either sign of x_i x_j. */
double
ebit_barrier_slope (const struct ebit_rains_barrier *barrier, size_t i,
                    size_t j)
{
  const double mu = barrier->mu;
  const double x_i = barrier->x[i], q_i = barrier->q[i];
  const double x_j = barrier->x[j], q_j = barrier->q[j];
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
  ebit_transpose_second (barrier->dims, step, dual);
  ebit_adjoint_congruence (n, n, barrier->v, dual, work, change);
  for (size_t j = 0; j < n; j++)
  {
    for (size_t i = 0; i < n; i++)
      change[i + j * n] *= ebit_barrier_slope (barrier, i, j);
    change[j + j * n] += barrier->y[j];
  }
  ebit_congruence (n, n, barrier->v, change, work, dual);
  ebit_hermitian_part (n, dual, dual);
}
