/* The barrier function of the Theta information: where a point is, and its
 * value there.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_barrier.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "hermitian.h"
#include "subsystems.h"

/* ---- Opening --------------------------------------------------------- */

static enum ebit_status
open_cone (struct ebit_context *context, size_t n,
           struct ebit_theta_cone *cone)
{
  double complex *matrices = ebit_work (context, 3 * n * n, sizeof *matrices);
  cone->n = n;
  cone->values = ebit_work (context, n, sizeof *cone->values);
  if (!matrices || !cone->values)
    return EBIT_EMEMORY;
  cone->matrix = matrices;
  cone->inverse = matrices + n * n;
  cone->vectors = matrices + 2 * n * n;
  return EBIT_OK;
}

static enum ebit_status
open_cones (struct ebit_context *context, struct ebit_theta_barrier *barrier)
{
  enum ebit_status status = open_cone (context, barrier->n, &barrier->map);
  if (!status)
    status = open_cone (context, barrier->n, &barrier->above);
  if (!status && !barrier->key)
    status = open_cone (context, barrier->n, &barrier->below);
  if (!status)
    status = open_cone (context, barrier->d, &barrier->slack);
  return status ? status : open_cone (context, barrier->d, &barrier->weight);
}

enum ebit_status
ebit_theta_open (struct ebit_context *context, const size_t dims[2],
                 size_t rank, const double complex *factor, bool key,
                 struct ebit_theta_barrier *barrier)
{
  const size_t d = dims[0], n = d * dims[1];
  *barrier = (struct ebit_theta_barrier){
    .dims = { d, dims[1] },
    .n = n,
    .d = d,
    .rank = rank,
    .real = ebit_is_real (n * rank, factor, 0),
    .key = key,
    .factor = factor,
  };
  barrier->count = ebit_coordinate_count (n, barrier->real);
  barrier->unknowns = 1 + (key ? 1 : 2) * barrier->count;
  double complex *matrices = ebit_work (
      context, 9 * n * n + 2 * n * rank + d * d, sizeof *matrices);
  double *reals = ebit_work (
      context, rank + rank * rank * (1 + rank) + barrier->count * d * d,
      sizeof *reals);
  if (!matrices || !reals)
    return EBIT_EMEMORY;
  barrier->tangent = matrices;
  barrier->other = matrices + n * n;
  barrier->state = matrices + 2 * n * n;
  for (size_t k = 0; k < 6; k++)
    barrier->work[k] = matrices + (3 + k) * n * n;
  barrier->turned = matrices + 9 * n * n;
  barrier->pulled = barrier->turned + n * rank;
  barrier->information = barrier->pulled + n * rank;
  barrier->z = reals;
  barrier->slopes = reals + rank;
  barrier->bends = barrier->slopes + rank * rank;
  barrier->columns = barrier->bends + rank * rank * rank;
  return open_cones (context, barrier);
}

/* ---- The point ------------------------------------------------------- */

/* Spectrum and inverse; *inside turns false, and *value is not changed, where
 * the matrix is not positive. */
static enum ebit_status
enter (struct ebit_context *context, bool real, struct ebit_theta_cone *cone,
       double *value, bool *inside)
{
  const size_t n = cone->n;
  const enum ebit_status status
      = real ? ebit_real_eigen (context, n, cone->matrix, cone->values,
                                cone->vectors)
             : ebit_hermitian_eigen (context, n, cone->matrix, cone->values,
                                     cone->vectors);
  *inside = !status && cone->values[0] > 0;
  if (!*inside)
    return status;
  for (size_t i = 0; i < n; i++)
  {
    *value -= log (cone->values[i]);
    cone->values[i] = 1 / cone->values[i];
  }
  ebit_spectral_sum (context, n, n, cone->values, cone->vectors,
                     cone->inverse);
  return EBIT_OK;
}

/* z, A U, K^-1 A U and Tr_B G. */
static enum ebit_status
find_information (struct ebit_context *context,
                  struct ebit_theta_barrier *barrier, bool *inside)
{
  const size_t n = barrier->n, rank = barrier->rank;
  double complex *pulled = barrier->work[0], *u = barrier->work[1];
  double *logs = (double *)barrier->work[2];
  ebit_product (n, n, rank, barrier->map.inverse, barrier->factor, pulled);
  ebit_adjoint_product (rank, n, rank, barrier->factor, pulled,
                        barrier->work[2]);
  ebit_hermitian_part (rank, barrier->work[2], barrier->work[3]);
  const enum ebit_status status
      = barrier->real
            ? ebit_real_eigen (context, rank, barrier->work[3], barrier->z, u)
            : ebit_hermitian_eigen (context, rank, barrier->work[3],
                                    barrier->z, u);
  *inside = !status && barrier->z[0] > 0;
  if (!*inside)
    return status;
  ebit_product (n, rank, rank, pulled, u, barrier->pulled);
  ebit_product (n, rank, rank, barrier->factor, u, barrier->turned);
  for (size_t a = 0; a < rank; a++)
    logs[a] = log (barrier->z[a]);
  ebit_spectral_sum (context, n, rank, logs, barrier->turned,
                     barrier->work[3]);
  ebit_trace_out_second (barrier->dims, barrier->work[3],
                         barrier->information);
  return EBIT_OK;
}

/* V = K^TB + Y and Q = 1 - Tr_B (V + Y). */
static void
set_parts (const double *x, struct ebit_theta_barrier *barrier)
{
  const size_t n = barrier->n, d = barrier->d;
  double complex *v = barrier->above.matrix, *sum = barrier->work[0];
  ebit_transpose_second (barrier->dims, barrier->map.matrix, v);
  memcpy (sum, v, n * n * sizeof *sum);
  if (!barrier->key)
  {
    const double complex *y = barrier->below.matrix;
    ebit_from_coordinates (n, barrier->real, x + 1 + barrier->count,
                           barrier->below.matrix);
    for (size_t i = 0; i < n * n; i++)
    {
      v[i] += y[i];
      sum[i] += 2 * y[i];
    }
  }
  ebit_trace_out_second (barrier->dims, sum, barrier->weight.matrix);
  for (size_t i = 0; i < d * d; i++)
    barrier->weight.matrix[i] = -barrier->weight.matrix[i];
  for (size_t i = 0; i < d; i++)
    barrier->weight.matrix[i + i * d] += 1;
}

enum ebit_status
ebit_theta_move (struct ebit_context *context,
                 struct ebit_theta_barrier *barrier, const double *x,
                 bool *inside)
{
  const size_t d = barrier->d;
  const bool real = barrier->real;
  double *value = &barrier->value;
  *value = 0;
  ebit_from_coordinates (barrier->n, real, x + 1, barrier->map.matrix);
  enum ebit_status status
      = enter (context, real, &barrier->map, value, inside);
  if (status || !*inside)
    return status;
  set_parts (x, barrier);
  status = enter (context, real, &barrier->above, value, inside);
  if (!status && *inside && !barrier->key)
    status = enter (context, real, &barrier->below, value, inside);
  if (!status && *inside)
    status = enter (context, real, &barrier->weight, value, inside);
  if (!status && *inside)
    status = find_information (context, barrier, inside);
  if (status || !*inside)
    return status;
  for (size_t i = 0; i < d * d; i++)
    barrier->slack.matrix[i] = -barrier->information[i];
  for (size_t i = 0; i < d; i++)
    barrier->slack.matrix[i + i * d] += x[0];
  return enter (context, real, &barrier->slack, value, inside);
}
