/* What hashing distils of the output for one pure input, and its gradient.
 *
 * With v_c = P_c psi for the Kraus operators P_c of N1 x N2, rho = sum_c v_c
 * v_c^dag; the change of S(A_j) - S(A1A2) is that of Tr M rho with M = ln rho
 * - ln rho_j.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measurement_search.h"

#include <float.h>
#include <math.h>

#include "hermitian.h"
#include "subsystems.h"

/* S in nats and, unless it is NULL, ln of the n x n state x. */
static enum ebit_status
log_state (struct ebit_context *context, size_t n, const double complex *x,
           double *entropy, double complex *logarithm)
{
  double *values = ebit_work (context, 2 * n, sizeof *values);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, x, values, vectors);
  *entropy = 0;
  for (size_t i = 0; i < n; i++)
  {
    values[n + i] = log (fmax (values[i], DBL_MIN));
    if (values[i] > 0)
      *entropy -= values[i] * values[n + i];
  }
  if (!status)
    ebit_spectral_sum (context, n, n, values + n, vectors, logarithm);
  return status;
}

/* rho and the columns v_c. */
static void
make_output (const struct ebit_channel *product, const double complex *psi,
             double complex *columns, double complex *rho)
{
  const size_t n = product->d_out, d = product->d_in;
  for (size_t c = 0; c < product->count; c++)
    ebit_product (n, d, 1, product->kraus + c * n * d, psi, columns + c * n);
  ebit_product_adjoint (n, product->count, n, columns, columns, rho);
}

/* m = ln rho - ln rho_j, the other subsystem idle. */
static void
subtract_marginal (const size_t dims[2], size_t j, const double complex *part,
                   double complex *m)
{
  const size_t n = dims[0] * dims[1], side = dims[j];
  for (size_t a = 0; a < n; a++)
    for (size_t b = 0; b < n; b++)
    {
      const size_t row[] = { a / dims[1], a % dims[1] };
      const size_t column[] = { b / dims[1], b % dims[1] };
      if (row[1 - j] == column[1 - j])
        m[a + b * n] -= part[row[j] + column[j] * side];
    }
}

static void
pull_back (const struct ebit_channel *product, const double complex *m,
           const double complex *columns, double complex *turned,
           double complex *gradient)
{
  const size_t n = product->d_out, d = product->d_in;
  ebit_product (n, n, product->count, m, columns, turned);
  for (size_t i = 0; i < d; i++)
  {
    double complex sum = 0;
    for (size_t c = 0; c < product->count; c++)
      for (size_t k = 0; k < n; k++)
        sum += conj (product->kraus[k + i * n + c * n * d])
               * turned[k + c * n];
    gradient[i] = sum / EBIT_LN2;
  }
}

enum ebit_status
ebit_hash_output (struct ebit_context *context,
                  const struct ebit_assisted_task *task,
                  const double complex *psi, double *rate,
                  double complex *gradient)
{
  const struct ebit_channel *product = task->product;
  const size_t n = product->d_out, mark = ebit_work_mark (context);
  const size_t size = n * product->count;
  double complex *work
      = ebit_work (context, 2 * size + 6 * n * n, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  double complex *columns = work, *turned = work + size;
  double complex *rho = work + 2 * size, *m = rho + n * n;
  double complex *marginal[] = { m + n * n, m + 2 * n * n };
  double complex *logarithm[] = { m + 3 * n * n, m + 4 * n * n };
  double joint = 0, part[2] = { 0, 0 };
  make_output (product, psi, columns, rho);
  ebit_trace_out_second (task->dims, rho, marginal[0]);
  ebit_trace_out_first (task->dims, rho, marginal[1]);
  enum ebit_status status = log_state (context, n, rho, &joint, m);
  for (size_t j = 0; j < 2 && !status; j++)
    status = log_state (context, task->dims[j], marginal[j], &part[j],
                        logarithm[j]);
  const size_t j = part[1] > part[0];
  *rate = fmax (0, part[j] - joint) / EBIT_LN2;
  if (!status && gradient && *rate > 0)
  {
    subtract_marginal (task->dims, j, logarithm[j], m);
    pull_back (product, m, columns, turned, gradient);
  }
  ebit_work_release (context, mark);
  return status;
}
