/* Separable operators that dominate a Choi matrix, given by their product
 * vectors.
 *
 * Pinching: x <= r sum_i P_i x P_i for positive x and r orthogonal projectors
 * P_i that sum to 1.  The blocks of J on A are |i><i| (x) N(|i><i|), those on
 * B are vectors of Kraus operators' rows: products both.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "product_witness.h"

#include <math.h>

#include "arguments.h"
#include "hermitian.h"
#include "subsystems.h"

enum ebit_status
ebit_pinching_witness (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       struct ebit_product_witness *witness)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const bool on_input = d_in <= d_out;
  const size_t blocks = on_input ? d_in : d_out;
  const double scale = sqrt ((double)blocks);
  witness->count = blocks * channel->count;
  witness->a = ebit_work (context, d_in * witness->count, sizeof *witness->a);
  witness->b = ebit_work (context, d_out * witness->count, sizeof *witness->b);
  if (!witness->a || !witness->b)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < channel->count; k++)
    for (size_t i = 0; i < blocks; i++)
    {
      const double complex *kraus = channel->kraus + k * d_in * d_out;
      double complex *a = witness->a + (k * blocks + i) * d_in;
      double complex *b = witness->b + (k * blocks + i) * d_out;
      (on_input ? a : b)[i] = scale;
      for (size_t j = 0; j < d_out && on_input; j++)
        b[j] = kraus[j + i * d_out];
      for (size_t j = 0; j < d_in && !on_input; j++)
        a[j] = kraus[i + j * d_out];
    }
  return EBIT_OK;
}

/* s = sum_k |a_k b_k><a_k b_k| */
static enum ebit_status
sum_products (struct ebit_context *context, const size_t dims[2],
              const struct ebit_product_witness *witness, double complex *s)
{
  const size_t n = dims[0] * dims[1];
  double complex *vectors
      = ebit_work (context, n * witness->count, sizeof *vectors);
  if (!vectors)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < witness->count; k++)
    ebit_kron (dims[0], 1, witness->a + k * dims[0], dims[1], 1,
               witness->b + k * dims[1], vectors + k * n);
  ebit_product_adjoint (n, witness->count, n, vectors, vectors, s);
  return EBIT_OK;
}

enum ebit_status
ebit_prove_product_witness (struct ebit_context *context, const size_t dims[2],
                            const double complex *choi,
                            const struct ebit_product_witness *witness,
                            double *norm)
{
  const size_t n = dims[0] * dims[1], mark = ebit_work_mark (context);
  double complex *s = ebit_work (context, 2 * n * n, sizeof *s);
  double *values = ebit_work (context, n, sizeof *values);
  if (!s || !values)
    return EBIT_EMEMORY;
  double complex *excess = s + n * n;
  enum ebit_status status = sum_products (context, dims, witness, s);
  for (size_t i = 0; i < n * n; i++)
    excess[i] = s[i] - choi[i];
  if (!status)
    status = ebit_hermitian_eigen (context, n, excess, values, NULL);
  const double shift = fmax (0, -values[0]);
  ebit_trace_out_second (dims, s, excess);
  if (!status)
    status = ebit_hermitian_eigen (context, dims[0], excess, values, NULL);
  *norm = values[dims[0] - 1] + shift * (double)dims[1];
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_read_product_witness (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           const size_t dims[2],
                           struct ebit_product_witness *witness)
{
  size_t rows_a, rows_b = 0, columns = 0;
  const struct ebit_value *a = ebit_field (bounds, "factors_a");
  const struct ebit_value *b = ebit_field (bounds, "factors_b");
  enum ebit_status status = ebit_read_matrix (context, "factors_a", a, &rows_a,
                                              &witness->count, &witness->a);
  if (!status)
    status = ebit_read_matrix (context, "factors_b", b, &rows_b, &columns,
                               &witness->b);
  if (!status && rows_a != dims[0])
    status = ebit_refuse_kind (context, "factors_a", a,
                               "a matrix of one row for each input level");
  if (!status && (rows_b != dims[1] || columns != witness->count))
    status = ebit_refuse_kind (context, "factors_b", b,
                               "a matrix of one row for each output level and "
                               "as many columns as factors_a");
  return status;
}
