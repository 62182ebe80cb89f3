/* The negativity N = (||rho^TB||_1 - 1) / 2, which is the sum of the moduli of
 * the negative eigenvalues of the partial transpose; 1/2 of a Bell state.
 * G. Vidal and R. F. Werner, Phys. Rev. A 65 (2002) 032314, (1).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "negativity.h"

#include "hermitian.h"
#include "subsystems.h"

static double
sum_negative (size_t n, const double *values)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    if (values[i] < 0)
      sum -= values[i];
  return sum;
}

double
ebit_two_qubit_negativity (const struct ebit_two_qubit *rho)
{
  struct ebit_two_qubit transposed;
  double values[4];
  ebit_two_qubit_transpose (rho, &transposed);
  ebit_two_qubit_eigenvalues (&transposed, values);
  return sum_negative (4, values);
}

enum ebit_status
ebit_state_negativity (struct ebit_context *context,
                       const struct ebit_state *rho, const size_t *dims,
                       double *value)
{
  const size_t mark = ebit_work_mark (context), n = rho->n;
  double complex *transposed = ebit_work (context, n * n, sizeof *transposed);
  double *values = ebit_work (context, n, sizeof *values);
  if (!transposed || !values)
    return EBIT_EMEMORY;
  ebit_transpose_second (dims, rho->rho, transposed);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, transposed, values, NULL);
  *value = !status ? sum_negative (n, values) : 0;
  ebit_work_release (context, mark);
  return status;
}
