/* The proof of bounds on max-Rains quantities, by weak duality: of a state
 * from the fields state, dims, sigma and dual, of a channel from those that
 * norm_certificate.h reads.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "certificate_fields.h"
#include "hermitian.h"
#include "norm_certificate.h"
#include "norm_point.h"
#include "subsystems.h"

enum ebit_status
ebit_prove_max_rains_of_state (struct ebit_context *context,
                               const size_t dims[2], const double complex *rho,
                               const double complex *sigma,
                               const double complex *dual,
                               struct ebit_norm_proof *proof)
{
  const size_t n = dims[0] * dims[1];
  double complex *all = ebit_work (context, 2 * n * n, sizeof *all);
  double *ones = ebit_work (context, dims[0], sizeof *ones);
  struct ebit_norm_point parts;
  enum ebit_status status = ebit_make_norm_point (context, dims, &parts);
  if (status)
    return status;
  if (!all || !ones)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < dims[0]; a++)
    ones[a] = 1;
  ebit_hermitian_part (n, sigma, all + n * n);
  ebit_transpose_second (dims, all + n * n, all);
  status = ebit_transposition_point (context, dims, all, ones, &parts);
  if (status)
    return status;
  ebit_transpose_second (dims, dual, parts.dual);
  ebit_transpose_second (dims, rho, all + n * n);
  const struct ebit_norm_program program
      = ebit_state_program (dims, all + n * n);
  return ebit_prove_norm (context, &program, &parts, proof);
}

static enum ebit_status
prove_state (struct ebit_context *context, const struct ebit_value *bounds,
             const size_t dims[2], const double complex *rho,
             struct ebit_norm_proof *proof)
{
  const size_t n = dims[0] * dims[1];
  double complex *sigma, *dual;
  const enum ebit_status status
      = ebit_read_sigma_and_dual (context, bounds, n, &sigma, &dual);
  return status ? status
                : ebit_prove_max_rains_of_state (context, dims, rho, sigma,
                                                 dual, proof);
}

static enum ebit_status
verify_state (struct ebit_context *context, const struct ebit_value *bounds,
              struct ebit_norm_proof *proof)
{
  struct ebit_state state;
  size_t dims[2];
  const enum ebit_status status
      = ebit_read_state_and_dims (context, bounds, &state, dims);
  return status ? status
                : prove_state (context, bounds, dims, state.rho, proof);
}

enum ebit_status
ebit_verify_max_rains (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_proof *proof)
{
  struct ebit_norm_proof norm = { 1, INFINITY };
  enum ebit_status status;
  if (ebit_field (bounds, "channel"))
    status = ebit_verify_norm (context, &ebit_max_rains_norm, bounds, &norm);
  else
    status = verify_state (context, bounds, &norm);
  proof->lower = log2 (fmax (1, norm.lower));
  proof->upper = log2 (norm.upper);
  return status;
}
