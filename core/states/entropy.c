/* The von Neumann entropy S(rho) = -Tr rho log2 rho in bits, through the
 * eigenvalues: section 11.3 of M. A. Nielsen and I. L. Chuang, Quantum
 * Computation and Quantum Information (2000).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entropy.h"

#include "hermitian.h"
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

static enum ebit_status
measure_entropy (struct ebit_context *context, const struct ebit_state *rho,
                 const size_t *dims, double *value)
{
  (void)dims;
  return ebit_state_entropy (context, rho->n, rho->rho, value);
}

static enum ebit_status
entropy (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  static const struct ebit_measure measure
      = { .two_qubit = ebit_two_qubit_entropy, .general = measure_entropy };
  return ebit_run_measure (context, &measure, "rho", arguments[0], NULL,
                           result);
}

const struct ebit_functional ebit_entropy_functional = {
  .name = "entropy",
  .topic = "States",
  .summary = "Von Neumann entropy S(rho) in bits",
  .n_parameters = 1,
  .parameters = { EBIT_STATE_PARAMETER },
  .implementation = entropy,
};
