/* The Rains relative entropy of states by their supports: see rains_support.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_support.h"

#include "rains_certificate.h"

/* A closed form is as good of the whole where no entropy would notice what is
 * outside. */
#define UNNOTICED 1e-15

enum ebit_status
ebit_embed_rains_certificate (struct ebit_context *context,
                              const struct ebit_support *support,
                              double complex **sigma, double complex **dual)
{
  const size_t size
      = ebit_support_order (support) * ebit_support_order (support);
  double complex *whole = ebit_work (context, 2 * size, sizeof *whole);
  if (!whole)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_embed (context, support, *sigma, whole);
  if (!status)
    status = ebit_embed (context, support, *dual, whole + size);
  *sigma = whole;
  *dual = whole + size;
  return status;
}

/* rho in the dimensions of the ranks. */
static enum ebit_status
solve (struct ebit_context *context, const struct ebit_support *support,
       const double complex *rho, double tol, ebit_rains_solver *solver,
       struct ebit_rains *result)
{
  const size_t rank = ebit_support_rank (support);
  double complex *part = ebit_work (context, rank * rank, sizeof *part);
  if (!part)
    return EBIT_EMEMORY;
  const enum ebit_status status = ebit_compress (context, support, rho, part);
  return status ? status : solver (context, support->ranks, part, tol, result);
}

enum ebit_status
ebit_rains_on_support (struct ebit_context *context, const size_t dims[2],
                       const double complex *rho, double tol,
                       ebit_rains_solver *solver, struct ebit_rains *result)
{
  struct ebit_support support;
  enum ebit_status status = ebit_rains_support (context, dims, rho, &support);
  if (status || support.full)
    return status ? status : solver (context, dims, rho, tol, result);
  status = solve (context, &support, rho, tol, solver, result);
  if (!status)
    status = ebit_embed_rains_certificate (context, &support, &result->sigma,
                                           &result->dual);
  if (status || (result->status == EBIT_EXACT && support.lost <= UNNOTICED))
    return status;
  status = ebit_rains_state_certificate (context, dims, rho, result->sigma,
                                         result->dual, &result->lower,
                                         &result->upper);
  result->status
      = result->upper - result->lower <= tol ? EBIT_CERTIFIED : EBIT_BRACKET;
  return status;
}
