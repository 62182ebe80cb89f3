/* Certificate of the Rains relative entropy: see rains_certificate.h.
 *
 * Nothing here knows the barrier; the solver and this file share only the
 * linear algebra of the floor below.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_certificate.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "subsystems.h"
#include "support_cost.h"

struct parts
{
  size_t n;
  const size_t *dims;
  double *l, *r;         /* eigenvalues of sigma and rho */
  double complex *u, *w; /* their eigenvectors */
  double complex *rho;   /* rho in the eigenbasis of sigma */
  double complex *x, *y; /* scratch */
};

static enum ebit_status
open_parts (struct ebit_context *context, const size_t dims[2],
            struct parts *parts)
{
  const size_t n = dims[0] * dims[1];
  double complex *matrices = ebit_work (context, 5 * n * n, sizeof *matrices);
  double *vectors = ebit_work (context, 2 * n, sizeof *vectors);
  if (!matrices || !vectors)
    return EBIT_EMEMORY;
  *parts = (struct parts){ .n = n,
                           .dims = dims,
                           .l = vectors,
                           .r = vectors + n,
                           .u = matrices,
                           .w = matrices + n * n,
                           .rho = matrices + 2 * n * n,
                           .x = matrices + 3 * n * n,
                           .y = matrices + 4 * n * n };
  return EBIT_OK;
}

/* What cutting eigenvalues of rho of that total weight may change: none of
 * the logarithms exceeds 40, and each appears once for rho and for sigma. */
static double
cut_error (double weight)
{
  return 80 * weight;
}

/* Spectra of rho and sigma.  The noise of rho's kernel is cut, and sigma gets
 * as much noise as its own eigenvalues have: then every logarithm is finite
 * and every error of the order of `rounding`. */
static enum ebit_status
decompose (struct ebit_context *context, const double complex *rho,
           const double complex *sigma, struct parts *parts, double *noise,
           double *error)
{
  const size_t n = parts->n;
  ebit_hermitian_part (n, rho, parts->w);
  ebit_hermitian_part (n, sigma, parts->u);
  const double trace = ebit_trace (n, parts->w);
  if (!(trace > 0))
    return ebit_fail (context, EBIT_ENUMERIC,
                      "the trace of a state is %g; it must be 1", trace);
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, parts->w, parts->r, parts->w);
  if (!status)
    status = ebit_hermitian_eigen (context, n, parts->u, parts->l, parts->u);
  if (status)
    return status;
  *noise = ebit_eigenvalue_rounding (n) * fabs (parts->l[n - 1]);
  if (!(*noise > 0))
    *noise = DBL_MIN;
  *error = ebit_eigenvalue_rounding (n);
  ebit_adjoint_product (n, n, n, parts->u, parts->w, parts->x);
  for (size_t i = 0; i < n; i++)
  {
    parts->l[i] = fmax (parts->l[i], 0) + *noise;
    parts->r[i] /= trace;
    if (parts->r[i] <= ebit_eigenvalue_rounding (n))
    {
      *error += cut_error (fabs (parts->r[i]));
      parts->r[i] = 0;
    }
  }
  ebit_spectral_sum (context, n, n, parts->r, parts->x, parts->rho);
  return EBIT_OK;
}

/* D(rho || sigma) in nats. */
static double
divergence (const struct parts *parts)
{
  double sum = 0;
  for (size_t i = 0; i < parts->n; i++)
  {
    if (parts->r[i] > 0)
      sum += parts->r[i] * log (parts->r[i]);
    sum -= creal (parts->rho[i + i * parts->n]) * log (parts->l[i]);
  }
  return sum;
}

/* ||Y + shift||, shift the least that makes (Y + shift)^TB >= G. */
static enum ebit_status
dual_norm (struct ebit_context *context, const double complex *dual,
           struct parts *parts, double *norm)
{
  const size_t n = parts->n;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      parts->rho[i + j * n] *= ebit_log_slope (parts->l[i], parts->l[j]);
  ebit_congruence (n, n, parts->u, parts->rho, parts->x, parts->y);
  ebit_hermitian_part (n, dual, parts->w);
  ebit_transpose_second (parts->dims, parts->w, parts->x);
  for (size_t i = 0; i < n * n; i++)
    parts->x[i] -= parts->y[i];
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, parts->x, parts->r, NULL);
  const double shift = fmax (0, -parts->r[0]);
  if (!status)
    status = ebit_hermitian_eigen (context, n, parts->w, parts->r, NULL);
  *norm = fmax (fabs (parts->r[0] + shift), fabs (parts->r[n - 1] + shift));
  return status;
}

enum ebit_status
ebit_rains_certificate (struct ebit_context *context, const size_t dims[2],
                        const double complex *rho, const double complex *sigma,
                        const double complex *dual, double *lower,
                        double *upper)
{
  const size_t mark = ebit_work_mark (context), n = dims[0] * dims[1];
  struct parts parts;
  double noise = 0, error = 0, norm = 0, dual_bound = 0;
  enum ebit_status status = open_parts (context, dims, &parts);
  if (!status)
    status = decompose (context, rho, sigma, &parts, &noise, &error);
  if (status)
    return status;
  const double relative_entropy = divergence (&parts);
  status = dual_norm (context, dual, &parts, &dual_bound);
  if (status)
    return status;
  ebit_hermitian_part (n, sigma, parts.x);
  ebit_transpose_second (dims, parts.x, parts.y);
  status = ebit_trace_norm (context, n, parts.y, &norm);
  norm += (double)n * noise;
  *upper = (relative_entropy + log (norm) + error) / EBIT_LN2;
  *lower = (relative_entropy - log (dual_bound) - error) / EBIT_LN2;
  *lower = fmax (*lower, 0);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_rains_support (struct ebit_context *context, const size_t dims[2],
                    const double complex *rho, struct ebit_support *support)
{
  return ebit_find_support (context, dims, rho,
                            ebit_eigenvalue_rounding (dims[0] * dims[1]),
                            support);
}

enum ebit_status
ebit_rains_state_certificate (struct ebit_context *context,
                              const size_t dims[2], const double complex *rho,
                              const double complex *sigma,
                              const double complex *dual, double *lower,
                              double *upper)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_support support;
  enum ebit_status status = ebit_rains_support (context, dims, rho, &support);
  if (status || support.full)
    return status ? status
                  : ebit_rains_certificate (context, dims, rho, sigma, dual,
                                            lower, upper);
  const size_t rank = ebit_support_rank (&support), size = rank * rank;
  const double complex *whole[] = { rho, sigma, dual };
  double complex *part = ebit_work (context, 3 * size, sizeof *part);
  if (!part)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < 3 && !status; k++)
    status = ebit_compress (context, &support, whole[k], part + k * size);
  if (!status)
    status = ebit_rains_certificate (context, support.ranks, part, part + size,
                                     part + 2 * size, lower, upper);
  const double cost = ebit_support_cost (support.lost, dims[0] * dims[1]);
  *lower = fmax (*lower - cost, 0);
  *upper += cost;
  ebit_work_release (context, mark);
  return status;
}
