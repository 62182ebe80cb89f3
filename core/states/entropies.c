/* Von Neumann entropies in bits, through the eigenvalues: section 11.3 of
 * M. A. Nielsen and I. L. Chuang, Quantum Computation and Quantum Information
 * (2000).  The hashing bound: I. Devetak and A. Winter, Proc. R. Soc. A 461
 * (2005) 207.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entropies.h"

#include "hermitian.h"
#include "scalar.h"
#include "subsystems.h"

enum ebit_status
ebit_state_entropy (struct ebit_context *context, size_t n,
                    const double complex *rho, double *entropy)
{
  const size_t mark = ebit_work_mark (context);
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, rho, values, NULL);
  double sum = 0;
  for (size_t i = 0; i < n && !status; i++)
    sum += ebit_entropy_term (values[i]);
  /* A trace above 1 by rounding would make it negative. */
  *entropy = sum > 0 ? sum : 0;
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_state_entropies (struct ebit_context *context,
                      const struct ebit_state *rho, const size_t dims[2],
                      struct ebit_entropies *entropies)
{
  const size_t mark = ebit_work_mark (context);
  double complex *a
      = ebit_work (context, dims[0] * dims[0], sizeof (double complex));
  double complex *b
      = ebit_work (context, dims[1] * dims[1], sizeof (double complex));
  if (!a || !b)
    return EBIT_EMEMORY;
  ebit_trace_out_second (dims, rho->rho, a);
  ebit_trace_out_first (dims, rho->rho, b);
  enum ebit_status status
      = ebit_state_entropy (context, rho->n, rho->rho, &entropies->ab);
  if (!status)
    status = ebit_state_entropy (context, dims[0], a, &entropies->a);
  if (!status)
    status = ebit_state_entropy (context, dims[1], b, &entropies->b);
  ebit_work_release (context, mark);
  return status;
}

/* The marginal of a subsystem is M M^dag with the amplitudes M, a row for each
 * of its levels. */
enum ebit_status
ebit_ket_entropies (struct ebit_context *context, const double complex *ket,
                    const size_t dims[2], struct ebit_entropies *entropies)
{
  const size_t mark = ebit_work_mark (context);
  const bool keep[2] = { dims[0] <= dims[1], dims[0] > dims[1] };
  const size_t d = keep[0] ? dims[0] : dims[1];
  const size_t n = dims[0] * dims[1];
  double complex *rows = ebit_work (context, n, sizeof *rows);
  double complex *marginal = ebit_work (context, d * d, sizeof *marginal);
  if (!rows || !marginal)
    return EBIT_EMEMORY;
  ebit_split_ket (2, dims, keep, ket, rows);
  ebit_product_adjoint (d, n / d, d, rows, rows, marginal);
  entropies->ab = 0;
  const enum ebit_status status
      = ebit_state_entropy (context, d, marginal, &entropies->a);
  entropies->b = entropies->a;
  ebit_work_release (context, mark);
  return status;
}

double
ebit_hashing_of (const struct ebit_entropies *s)
{
  const double larger = s->a > s->b ? s->a : s->b;
  return larger > s->ab ? larger - s->ab : 0;
}
