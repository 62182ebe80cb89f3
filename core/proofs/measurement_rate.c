/* What a measurement of the source gives two receivers who hash.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measurement_rate.h"

#include <math.h>

#include "entropies.h"
#include "hermitian.h"
#include "maps.h"

/* The hashing rate for the input |psi><psi|, psi = conj (m). */
static enum ebit_status
outcome_rate (struct ebit_context *context, const struct ebit_channel *product,
              const size_t dims[2], const double complex *m, double *rate)
{
  const size_t d = product->d_in, n = product->d_out;
  const size_t mark = ebit_work_mark (context);
  double complex *input = ebit_work (context, d * d + n * n, sizeof *input);
  if (!input)
    return EBIT_EMEMORY;
  struct ebit_state output = { n, input + d * d };
  struct ebit_entropies s = { 0, 0, 0 };
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      input[i + j * d] = conj (m[i]) * m[j];
  enum ebit_status status
      = ebit_channel_output (context, product, input, output.rho);
  if (!status)
    status = ebit_state_entropies (context, &output, dims, &s);
  *rate = ebit_hashing_of (&s);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_measurement_rate (struct ebit_context *context,
                       const struct ebit_channel *product,
                       const size_t dims[2], const double complex *basis,
                       double *rate)
{
  const size_t d = product->d_in;
  enum ebit_status status = EBIT_OK;
  *rate = 0;
  for (size_t i = 0; i < d && !status; i++)
  {
    double outcome = 0;
    status = outcome_rate (context, product, dims, basis + i * d, &outcome);
    *rate += outcome / (double)d;
  }
  return status;
}

double
ebit_basis_defect (size_t d, const double complex *basis, double complex *work)
{
  double largest = 0;
  ebit_adjoint_product (d, d, d, basis, basis, work);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      largest = fmax (largest, cabs (work[i + j * d] - (i == j ? 1 : 0)));
  return largest;
}
