/* Tangent bound on the Rains information: see rains_tangent.h.
 *
 * With C = Tr_B [rho ln rho - rho ln sigma + rho - sigma G] and G = D ln
 * [sigma](rho), the change of D along r is Tr g dr with
 *   sqrt r g + g sqrt r = r^-1/2 C + C^dag r^-1/2,
 * and that of the logarithm adds Q / Tr r Q.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_tangent.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "maps.h"
#include "output_support.h"
#include "rains_certificate.h"
#include "subsystems.h"
#include "support_cost.h"

struct tangent
{
  size_t n, d;
  const size_t *dims;
  double *values, *logs;         /* n each */
  double *l;                     /* d: r = u diag (l) u^dag */
  double complex *u;             /* d x d */
  double complex *rho, *vectors; /* n x n each */
  double complex *x, *y, *z, *sum;
  double complex *c, *a; /* d x d: C and Tr_B |sigma^TB| */
  double divergence, norm, error;
};

static enum ebit_status
open_tangent (struct ebit_context *context, const size_t dims[2],
              struct tangent *tangent)
{
  const size_t d = dims[0], n = d * dims[1];
  double complex *big = ebit_work (context, 6 * n * n, sizeof *big);
  double complex *small = ebit_work (context, 3 * d * d, sizeof *small);
  double *reals = ebit_work (context, 2 * n + d, sizeof *reals);
  if (!big || !small || !reals)
    return EBIT_EMEMORY;
  *tangent = (struct tangent){ .n = n,
                               .d = d,
                               .dims = dims,
                               .values = reals,
                               .logs = reals + n,
                               .l = reals + 2 * n,
                               .rho = big,
                               .vectors = big + n * n,
                               .x = big + 2 * n * n,
                               .y = big + 3 * n * n,
                               .z = big + 4 * n * n,
                               .sum = big + 5 * n * n,
                               .u = small,
                               .c = small + d * d,
                               .a = small + 2 * d * d };
  return EBIT_OK;
}

/* sum = rho ln rho + rho; rho without the noise of its kernel, whose weight
 * counts as an error. */
static enum ebit_status
add_state (struct ebit_context *context, const double complex *rho,
           struct tangent *t)
{
  const size_t n = t->n;
  ebit_hermitian_part (n, rho, t->rho);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, t->rho, t->values, t->vectors);
  t->error = ebit_eigenvalue_rounding (n);
  t->divergence = 0;
  for (size_t i = 0; i < n; i++)
  {
    const double p = t->values[i];
    const bool noise = p <= ebit_eigenvalue_rounding (n);
    if (noise)
      t->error += 80 * fabs (p);
    t->values[i] = noise ? 0 : p;
    t->logs[i] = noise ? 0 : p * log (p) + p;
    t->divergence += t->logs[i] - t->values[i];
  }
  ebit_spectral_sum (context, n, n, t->values, t->vectors, t->rho);
  ebit_spectral_sum (context, n, n, t->logs, t->vectors, t->sum);
  /* the square root, to keep small what is small in sigma's eigenbasis */
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      t->z[i + j * n] = sqrt (t->values[j]) * t->vectors[i + j * n];
  return status;
}

/* sum -= rho ln sigma + sigma G; sigma is raised by its rounding noise. */
static enum ebit_status
subtract_sigma (struct ebit_context *context, double complex *sigma,
                struct tangent *t)
{
  const size_t n = t->n;
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, sigma, t->values, t->vectors);
  if (status)
    return status;
  const double noise
      = fmax (ebit_eigenvalue_rounding (n) * fabs (t->values[n - 1]), DBL_MIN)
        + fmax (0, -t->values[0]);
  ebit_adjoint_product (n, n, n, t->vectors, t->z, t->x);
  ebit_product_adjoint (n, n, n, t->x, t->x, t->y);
  for (size_t i = 0; i < n; i++)
  {
    sigma[i + i * n] += noise;
    t->values[i] += noise;
    t->logs[i] = log (t->values[i]);
    t->divergence -= creal (t->y[i + i * n]) * t->logs[i];
  }
  /* rho ln sigma + sigma G in the eigenbasis of sigma */
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      t->y[i + j * n]
          *= t->logs[j]
             + t->values[i] * ebit_log_slope (t->values[i], t->values[j]);
  ebit_congruence (n, n, t->vectors, t->y, t->x, t->z);
  for (size_t i = 0; i < n * n; i++)
    t->sum[i] -= t->z[i];
  ebit_trace_out_second (t->dims, t->sum, t->c);
  return EBIT_OK;
}

/* a = Tr_B |sigma^TB| and its trace. */
static enum ebit_status
find_norm (struct ebit_context *context, const double complex *sigma,
           struct tangent *t)
{
  const size_t n = t->n;
  ebit_transpose_second (t->dims, sigma, t->x);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, t->x, t->values, t->vectors);
  t->norm = 0;
  for (size_t i = 0; i < n; i++)
  {
    t->values[i] = fabs (t->values[i]);
    t->norm += t->values[i];
  }
  ebit_spectral_sum (context, n, n, t->values, t->vectors, t->x);
  ebit_trace_out_second (t->dims, t->x, t->a);
  return status;
}

/* g in the eigenbasis of r, left in t->sum, and Tr g r. */
static double
assemble (struct tangent *t)
{
  const size_t d = t->d;
  double mean = 0;
  ebit_adjoint_congruence (d, d, t->u, t->c, t->x, t->y);
  ebit_adjoint_congruence (d, d, t->u, t->a, t->x, t->z);
  for (size_t j = 0; j < d; j++)
  {
    for (size_t i = 0; i < d; i++)
    {
      const double root_i = sqrt (t->l[i]), root_j = sqrt (t->l[j]);
      t->sum[i + j * d]
          = (t->y[i + j * d] / root_i + conj (t->y[j + i * d]) / root_j)
                / (root_i + root_j)
            + t->z[i + j * d] / (root_i * root_j * t->norm);
    }
    mean += creal (t->sum[j + j * d]) * t->l[j];
  }
  return mean;
}

enum ebit_status
ebit_rains_tangent (struct ebit_context *context, const size_t dims[2],
                    const double complex *rho, const double complex *r,
                    const double complex *sigma, double *upper,
                    double complex *gradient)
{
  const size_t mark = ebit_work_mark (context);
  const size_t d = dims[0], n = d * dims[1];
  struct tangent t;
  double complex *raised = ebit_work (context, n * n, sizeof *raised);
  enum ebit_status status
      = !raised ? EBIT_EMEMORY : open_tangent (context, dims, &t);
  if (!status)
    status = ebit_hermitian_eigen (context, d, r, t.l, t.u);
  *upper = INFINITY;
  memset (gradient, 0, d * d * sizeof *gradient);
  if (status || !(t.l[0] > 0))
    return status;
  ebit_hermitian_part (n, sigma, raised);
  status = add_state (context, rho, &t);
  if (!status)
    status = subtract_sigma (context, raised, &t);
  if (!status)
    status = find_norm (context, raised, &t);
  if (status)
    return status;
  const double mean = assemble (&t);
  ebit_hermitian_part (d, t.sum, t.sum);
  ebit_congruence (d, d, t.u, t.sum, t.x, gradient);
  ebit_hermitian_part (d, gradient, gradient);
  status = ebit_hermitian_eigen (context, d, t.sum, t.values, NULL);
  *upper = (t.divergence + log (t.norm) + t.values[d - 1] - mean
            + t.error * (2 + 1 / t.l[0]))
           / EBIT_LN2;
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_rains_output (struct ebit_context *context, const size_t dims[2],
                   const double complex *choi, const double complex *r,
                   double complex *rho)
{
  const size_t mark = ebit_work_mark (context);
  const size_t d_a = dims[0], d_b = dims[1], n = d_a * d_b;
  double complex *root = ebit_work (context, d_a * d_a, sizeof *root);
  double complex *unit = ebit_work (context, d_b * d_b, sizeof *unit);
  double complex *factor = ebit_work (context, 2 * n * n, sizeof *factor);
  if (!root || !unit || !factor)
    return EBIT_EMEMORY;
  const enum ebit_status status = ebit_square_root (context, d_a, r, root);
  for (size_t i = 0; i < d_b; i++)
    unit[i + i * d_b] = 1;
  ebit_kron (d_a, d_a, root, d_b, d_b, unit, factor);
  ebit_congruence (n, n, factor, choi, factor + n * n, rho);
  ebit_hermitian_part (n, rho, rho);
  ebit_work_release (context, mark);
  return status;
}

/* The reference's marginal, of trace 1, for that input. */
static void
find_reference (size_t d, const double complex *state, double complex *r)
{
  ebit_transpose (d, state, r);
  ebit_hermitian_part (d, r, r);
  const double trace = ebit_trace (d, r);
  for (size_t i = 0; i < d * d; i++)
    r[i] /= trace;
}

/* With sigma and dual of the channel's dimensions. */
static enum ebit_status
certify_channel (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 const double complex *state, const double complex *sigma,
                 const double complex *dual, double *lower, double *upper)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  const size_t dims[2] = { d, channel->d_out };
  double complex *choi = ebit_work (context, 2 * n * n, sizeof *choi);
  double complex *r = ebit_work (context, 2 * d * d, sizeof *r);
  double at_input;
  if (!choi || !r)
    return EBIT_EMEMORY;
  double complex *rho = choi + n * n, *gradient = r + d * d;
  ebit_choi_matrix (context, channel, choi);
  find_reference (d, state, r);
  enum ebit_status status = ebit_rains_output (context, dims, choi, r, rho);
  if (!status)
    status = ebit_rains_certificate (context, dims, rho, sigma, dual, lower,
                                     &at_input);
  if (!status)
    status
        = ebit_rains_tangent (context, dims, rho, r, sigma, upper, gradient);
  return status;
}

enum ebit_status
ebit_rains_channel_certificate (struct ebit_context *context,
                                const struct ebit_channel *channel,
                                const double complex *state,
                                const double complex *sigma,
                                const double complex *dual, double *lower,
                                double *upper)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_channel reduced;
  struct ebit_support support;
  enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  if (status)
    return status;
  const size_t rank = ebit_support_rank (&support), size = rank * rank;
  double complex *part = ebit_work (context, 2 * size, sizeof *part);
  if (!part)
    return EBIT_EMEMORY;
  status = ebit_compress (context, &support, sigma, part);
  if (!status)
    status = ebit_compress (context, &support, dual, part + size);
  if (!status)
    status = certify_channel (context, &reduced, state, part, part + size,
                              lower, upper);
  const double cost
      = ebit_support_cost (support.lost, ebit_support_order (&support));
  *lower -= cost;
  *upper += cost;
  ebit_work_release (context, mark);
  return status;
}
