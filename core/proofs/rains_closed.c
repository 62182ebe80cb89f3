/* Rains relative entropy of states with positive partial transpose and of
 * pure states.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_closed.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"
#include "scalar.h"
#include "subsystems.h"

enum ebit_status
ebit_rains_of_ppt (struct ebit_context *context, const size_t dims[2],
                   const double complex *rho, double complex *sigma,
                   double complex *dual, bool *known)
{
  const size_t n = dims[0] * dims[1], mark = ebit_work_mark (context);
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  ebit_transpose_second (dims, rho, dual);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, dual, values, NULL);
  *known = !status && values[0] >= -1e-14;
  if (*known)
  {
    memcpy (sigma, rho, n * n * sizeof *rho);
    memset (dual, 0, n * n * sizeof *dual);
    for (size_t i = 0; i < n; i++)
      dual[i + i * n] = 1;
  }
  ebit_work_release (context, mark);
  return status;
}

/* The product vector of the k-th left and right singular vectors. */
static void
schmidt_vector (const size_t dims[2], size_t count, size_t k,
                const double complex *u, const double complex *v_adjoint,
                double complex *vector)
{
  for (size_t a = 0; a < dims[0]; a++)
  {
    const double complex x = v_adjoint[k + a * count];
    for (size_t b = 0; b < dims[1]; b++)
    {
      const double complex y = u[b + k * dims[1]];
      vector[a * dims[1] + b]
          = (creal (x) * creal (y) - cimag (x) * cimag (y))
            + (creal (x) * cimag (y) + cimag (x) * creal (y)) * I;
    }
  }
}

/* dual = G^TB, G = sum over i, j of ln[p_i, p_j] sqrt (p_i p_j) |i><j| on the
 * Schmidt basis: its eigenvalues are 1 and +- those factors, at most 1. */
static void
pure_dual (const size_t dims[2], size_t count, const double *schmidt,
           const double complex *basis, double complex *work,
           double complex *dual)
{
  const size_t n = dims[0] * dims[1];
  memset (work, 0, n * n * sizeof *work);
  for (size_t i = 0; i < count; i++)
    for (size_t j = 0; j < count; j++)
    {
      if (!(schmidt[i] > 0) || !(schmidt[j] > 0))
        continue;
      const double factor = sqrt (schmidt[i]) * sqrt (schmidt[j])
                            * ebit_log_slope (schmidt[i], schmidt[j]);
      for (size_t c = 0; c < n; c++)
      {
        const double complex x = basis[c + j * n];
        for (size_t r = 0; r < n; r++)
        {
          const double complex y = basis[r + i * n];
          work[r + c * n]
              += factor
                 * ((creal (y) * creal (x) + cimag (y) * cimag (x))
                    + (cimag (y) * creal (x) - creal (y) * cimag (x)) * I);
        }
      }
    }
  ebit_transpose_second (dims, work, dual);
}

enum ebit_status
ebit_rains_of_pure (struct ebit_context *context, const size_t dims[2],
                    const double complex *psi, double complex *sigma,
                    double complex *dual, double *value)
{
  const size_t n = dims[0] * dims[1], mark = ebit_work_mark (context);
  const size_t count = dims[0] < dims[1] ? dims[0] : dims[1];
  double *schmidt = ebit_work (context, count, sizeof *schmidt);
  double complex *matrix = ebit_work (context, n, sizeof *matrix);
  double complex *u = ebit_work (context, n, sizeof *u);
  double complex *v_adjoint = ebit_work (context, n, sizeof *v_adjoint);
  double complex *basis = ebit_work (context, n * count, sizeof *basis);
  double complex *work = ebit_work (context, n * n, sizeof *work);
  if (!schmidt || !matrix || !u || !v_adjoint || !basis || !work)
    return EBIT_EMEMORY;
  /* psi[a d_b + b] is, column by column, a d_b x d_a matrix. */
  memcpy (matrix, psi, n * sizeof *psi);
  const enum ebit_status status
      = ebit_zgesvd (context, dims[1], dims[0], matrix, schmidt, u, v_adjoint);
  if (status)
    return status;
  *value = 0;
  for (size_t k = 0; k < count; k++)
  {
    schmidt[k] *= schmidt[k];
    *value += ebit_entropy_term (schmidt[k]);
    schmidt_vector (dims, count, k, u, v_adjoint, basis + k * n);
  }
  *value = fmax (*value, 0);
  ebit_spectral_sum (context, n, count, schmidt, basis, sigma);
  pure_dual (dims, count, schmidt, basis, work, dual);
  ebit_work_release (context, mark);
  return EBIT_OK;
}
