/* The polar factor, by the eigenvectors of x^dag x.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "polar_factor.h"

#include <math.h>

#include "hermitian.h"

/* Of x^dag x, relative to the largest: below, x has not full rank. */
#define RANK 1e-12

enum ebit_status
ebit_polar_factor (struct ebit_context *context, size_t n, size_t count,
                   const double complex *x, double complex *v, double *root,
                   double complex *basis, bool *full)
{
  const size_t mark = ebit_work_mark (context), square = count * count;
  double complex *work = ebit_work (context, square + n * count, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  double complex *gram = work, *scaled = work + square;
  ebit_adjoint_product (count, n, count, x, x, gram);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, count, gram, root, basis);
  *full = root[0] > RANK * root[count - 1];
  for (size_t k = 0; k < count; k++)
    root[k] = sqrt (fmax (0, root[k]));
  if (!status && *full)
  {
    ebit_product (n, count, count, x, basis, scaled);
    for (size_t k = 0; k < count; k++)
      for (size_t i = 0; i < n; i++)
        scaled[i + k * n] /= root[k];
    ebit_product_adjoint (n, count, count, scaled, basis, v);
  }
  ebit_work_release (context, mark);
  return status;
}
