/* The proof of a Rains bound from its certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a state, sigma and dual prove both ends (rains_certificate.h); besides,
 * 0, S(A) - S(AB) and S(B) - S(AB) are always lower ends (hashing), those
 * that pure states and states with positive partial transpose meet.
 */
#include "verify_rains.h"

#include <math.h>

#include "arguments.h"
#include "hermitian.h"
#include "rains_certificate.h"
#include "scalar.h"
#include "state.h"
#include "subsystems.h"

static enum ebit_status
entropy (struct ebit_context *context, size_t n, const double complex *rho,
         double *bits)
{
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, rho, values, NULL);
  *bits = 0;
  for (size_t i = 0; !status && i < n; i++)
    *bits += ebit_entropy_term (values[i]);
  return status;
}

/* max (0, S(A), S(B) - S(AB)), a lower end that needs no certificate. */
static enum ebit_status
hashing_bound (struct ebit_context *context, const size_t dims[2],
               const double complex *rho, double *bound)
{
  const size_t n = dims[0] * dims[1];
  double complex *marginal = ebit_work (context, n * n, sizeof *marginal);
  if (!marginal)
    return EBIT_EMEMORY;
  double a = 0, b = 0, joint = 0;
  ebit_trace_out_second (dims, rho, marginal);
  enum ebit_status status = entropy (context, dims[0], marginal, &a);
  ebit_trace_out_first (dims, rho, marginal);
  if (!status)
    status = entropy (context, dims[1], marginal, &b);
  if (!status)
    status = entropy (context, n, rho, &joint);
  *bound = fmax (0, fmax (a, b) - joint);
  return status;
}

/* A field of the certificate that must be n x n. */
static enum ebit_status
read_square (struct ebit_context *context, const struct ebit_value *bounds,
             const char *name, size_t n, double complex **x)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  size_t rows, columns;
  enum ebit_status status
      = ebit_read_matrix (context, name, value, &rows, &columns, x);
  if (!status && (rows != n || columns != n))
    status = ebit_refuse_kind (context, name, value,
                               "a square matrix of the size of the state");
  return status;
}

/* The ends for a state that was read and is one. */
static enum ebit_status
prove_state (struct ebit_context *context, const struct ebit_value *bounds,
             const size_t dims[2], const double complex *rho,
             struct ebit_proof *proof)
{
  const size_t n = dims[0] * dims[1];
  double complex *sigma, *dual;
  double hashing = 0;
  enum ebit_status status = read_square (context, bounds, "sigma", n, &sigma);
  if (!status)
    status = read_square (context, bounds, "dual", n, &dual);
  if (!status)
    status = ebit_rains_certificate (context, dims, rho, sigma, dual,
                                     &proof->lower, &proof->upper);
  if (!status)
    status = hashing_bound (context, dims, rho, &hashing);
  proof->lower = fmax (proof->lower, hashing);
  return status;
}

/* The dims that the bounds value was computed for. */
static enum ebit_status
read_split (struct ebit_context *context, const struct ebit_value *bounds,
            size_t n, size_t dims[2])
{
  return ebit_read_dims (context, "dims", ebit_field (bounds, "dims"), n,
                         dims);
}

enum ebit_status
ebit_verify_rains (struct ebit_context *context,
                   const struct ebit_value *bounds, struct ebit_proof *proof)
{
  struct ebit_state state;
  size_t dims[2];
  enum ebit_status status = ebit_read_state (
      context, "state", ebit_field (bounds, "state"), &state);
  if (!status)
    status = read_split (context, bounds, state.n, dims);
  if (!status)
    status = prove_state (context, bounds, dims, state.rho, proof);
  return status;
}
