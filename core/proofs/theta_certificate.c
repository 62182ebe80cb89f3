/* Certificate of the Theta information: see theta_certificate.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_certificate.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "norm_proof.h"
#include "output_support.h"
#include "subsystems.h"
#include "support_cost.h"

/* Vectors that A^dag K^-1 A has no more than this part of the largest
 * eigenvalue on are of A's kernel. */
#define KERNEL 1e-30

struct parts
{
  size_t dims[2], n, d, rank; /* d = dims[0], rank: columns of A */
  bool key;
  const double complex *factor; /* A */
  double complex *pulled;       /* K^-1 A, then B = K^-1 A U */
  double complex *turned;       /* A U, U^dag A^dag K^-1 A U = diag (z) */
  double *z;
  double complex *marginal;  /* Tr_B G, d x d */
  double complex *x, *y, *u; /* scratch, n x n */
  double *values;            /* n */
};

static enum ebit_status
open_parts (struct ebit_context *context, const struct ebit_channel *channel,
            bool key, struct parts *parts)
{
  const size_t n = channel->d_in * channel->d_out, rank = channel->count;
  const size_t most = n > rank ? n : rank;
  double complex *matrices = ebit_work (
      context, 3 * most * most + 2 * n * rank + channel->d_in * channel->d_in,
      sizeof *matrices);
  double *values = ebit_work (context, 2 * most, sizeof *values);
  if (!matrices || !values)
    return EBIT_EMEMORY;
  *parts = (struct parts){ .dims = { channel->d_in, channel->d_out },
                           .n = n,
                           .d = channel->d_in,
                           .rank = rank,
                           .key = key,
                           .factor = channel->kraus,
                           .values = values,
                           .z = values + most };
  parts->x = matrices;
  parts->y = matrices + most * most;
  parts->u = matrices + 2 * most * most;
  parts->pulled = matrices + 3 * most * most;
  parts->turned = parts->pulled + n * rank;
  parts->marginal = parts->turned + n * rank;
  return EBIT_OK;
}

/* ---- G --------------------------------------------------------------- */

/* The squared length of row i of a matrix of n rows. */
static double
row_weight (size_t n, size_t columns, size_t i, const double complex *x)
{
  double sum = 0;
  for (size_t a = 0; a < columns; a++)
  {
    const double re = creal (x[i + a * n]), im = cimag (x[i + a * n]);
    sum += re * re + im * im;
  }
  return sum;
}

/* K^-1 A with as much more of 1 in K, *noise, as makes it positive, and as its
 * eigenvalues are off by.  Where K has none and A nothing but rounding, A is
 * cut. */
static enum ebit_status
pull (struct ebit_context *context, const double complex *map,
      struct parts *parts, double *noise)
{
  const size_t n = parts->n, rank = parts->rank;
  ebit_hermitian_part (n, map, parts->x);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, parts->x, parts->values, parts->u);
  if (status)
    return status;
  const double off = fmax (
      ebit_eigenvalue_rounding (n) * fabs (parts->values[n - 1]), DBL_MIN);
  *noise = off + fmax (0, -parts->values[0]);
  ebit_adjoint_product (n, n, rank, parts->u, parts->factor, parts->turned);
  for (size_t i = 0; i < n; i++)
  {
    const double value = parts->values[i] + *noise;
    const bool cut = value <= 8 * off
                     && sqrt (row_weight (n, rank, i, parts->turned))
                            <= ebit_eigenvalue_rounding (n);
    for (size_t a = 0; a < rank; a++)
      parts->turned[i + a * n] *= cut ? 0 : 1 / value;
  }
  ebit_product (n, n, rank, parts->u, parts->turned, parts->pulled);
  return EBIT_OK;
}

/* y = x U for n x rank matrices; y may not be x. */
static void
turn (const struct parts *parts, const double complex *x, double complex *y)
{
  ebit_product (parts->n, parts->rank, parts->rank, x, parts->y, y);
}

/* z, B, A U and Tr_B G = Tr_B A U ln z U^dag A^dag at K. */
static enum ebit_status
find_information (struct ebit_context *context, const double complex *map,
                  struct parts *parts, double *noise)
{
  const size_t n = parts->n, rank = parts->rank;
  enum ebit_status status = pull (context, map, parts, noise);
  if (status)
    return status;
  ebit_adjoint_product (rank, n, rank, parts->factor, parts->pulled, parts->y);
  ebit_hermitian_part (rank, parts->y, parts->x);
  status = ebit_hermitian_eigen (context, rank, parts->x, parts->z, parts->y);
  if (status)
    return status;
  double complex *copy = parts->turned;
  memcpy (copy, parts->pulled, n * rank * sizeof *copy);
  turn (parts, copy, parts->pulled);
  turn (parts, parts->factor, parts->turned);
  double *logs = parts->values;
  for (size_t a = 0; a < rank; a++)
  {
    parts->z[a] = fmax (parts->z[a], KERNEL * parts->z[rank - 1]);
    logs[a] = log (fmax (parts->z[a], DBL_MIN));
  }
  ebit_spectral_sum (context, n, rank, logs, parts->turned, parts->x);
  ebit_trace_out_second (parts->dims, parts->x, parts->marginal);
  return ebit_settle (context, EBIT_OK);
}

/* ---- The upper end --------------------------------------------------- */

static enum ebit_status
largest_eigenvalue (struct ebit_context *context, size_t n,
                    const double complex *x, double *values, double *largest)
{
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, x, values, NULL);
  *largest = values[n - 1];
  return status;
}

/* lambda_max (Tr_B K) for keys, K with what its partial transpose misses. */
static enum ebit_status
separable_norm (struct ebit_context *context, const double complex *map,
                struct parts *parts, double *norm)
{
  const size_t n = parts->n;
  double shift = 0;
  ebit_hermitian_part (n, map, parts->x);
  ebit_transpose_second (parts->dims, parts->x, parts->u);
  enum ebit_status status
      = ebit_find_shift (context, n, parts->u, parts->values, &shift);
  ebit_trace_out_second (parts->dims, parts->x, parts->u);
  if (!status)
    status = largest_eigenvalue (context, parts->d, parts->u, parts->values,
                                 norm);
  *norm += shift * (double)parts->dims[1];
  return status;
}

static enum ebit_status
find_norm (struct ebit_context *context, const struct ebit_theta_point *point,
           struct parts *parts, double *norm)
{
  const size_t n = parts->n, d = parts->d;
  struct ebit_norm_proof proof = { 1, INFINITY };
  enum ebit_status status;
  if (parts->key)
    status = separable_norm (context, point->map, parts, &proof.upper);
  else
  {
    ebit_hermitian_part (n, point->map, parts->x);
    ebit_transpose_second (parts->dims, parts->x, parts->u);
    memset (parts->x, 0, n * n * sizeof *parts->x);
    memset (parts->y, 0, d * d * sizeof *parts->y);
    const struct ebit_norm_program program
        = { .dims = { parts->dims[0], parts->dims[1] },
            .target = parts->u,
            .free_marginal = true,
            .two_sided = true };
    const struct ebit_norm_point parts_of = { .dual = parts->x,
                                              .marginal = parts->y,
                                              .above = point->above,
                                              .below = point->below };
    status = ebit_prove_norm (context, &program, &parts_of, &proof);
  }
  *norm = proof.upper;
  return status;
}

/* ---- The lower end --------------------------------------------------- */

/* r = state^T without negative eigenvalues, of trace 1, in parts->u. */
static enum ebit_status
read_state (struct ebit_context *context, const double complex *state,
            struct parts *parts)
{
  const size_t d = parts->d;
  double shift = 0;
  ebit_hermitian_part (d, state, parts->x);
  ebit_transpose (d, parts->x, parts->u);
  const enum ebit_status status
      = ebit_find_shift (context, d, parts->u, parts->values, &shift);
  for (size_t i = 0; i < d; i++)
    parts->u[i + i * d] += shift;
  const double trace = ebit_trace (d, parts->u);
  if (!status && !(trace > 0))
    return ebit_fail (context, EBIT_ENUMERIC,
                      "the trace of a state is %g; it must be 1", trace);
  for (size_t i = 0; i < d * d; i++)
    parts->u[i] /= trace;
  return status;
}

/* y = (r (x) 1) A U, n x rank, r in parts->u. */
static void
apply_state (const struct parts *parts, double complex *y)
{
  const size_t d = parts->d, d_b = parts->dims[1], n = parts->n;
  memset (y, 0, n * parts->rank * sizeof *y);
  for (size_t a = 0; a < parts->rank; a++)
    for (size_t j = 0; j < d; j++)
      for (size_t i = 0; i < d; i++)
        for (size_t b = 0; b < d_b; b++)
          y[i * d_b + b + a * n]
              += parts->u[i + j * d] * parts->turned[j * d_b + b + a * n];
}

/* L = B (ln1[z] o U^dag A^dag (r (x) 1) A U) B^dag, in parts->x. */
static enum ebit_status
find_tangent (struct ebit_context *context, struct parts *parts)
{
  const size_t n = parts->n, rank = parts->rank;
  const size_t mark = ebit_work_mark (context);
  double complex *work = ebit_work (context, 2 * n * rank, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  apply_state (parts, work);
  ebit_adjoint_product (rank, n, rank, parts->turned, work, parts->y);
  for (size_t j = 0; j < rank; j++)
    for (size_t i = 0; i < rank; i++)
      parts->y[i + j * rank] *= ebit_log_slope (parts->z[i], parts->z[j]);
  ebit_congruence (n, rank, parts->pulled, parts->y, work, parts->x);
  ebit_hermitian_part (n, parts->x, parts->x);
  ebit_work_release (context, mark);
  return EBIT_OK;
}

/* The least e >= 0 with (w + e 1) (x) 1 - sign z >= 0; z in parts->y. */
static enum ebit_status
find_weight_shift (struct ebit_context *context, const double complex *weight,
                   double sign, struct parts *parts, double *shift)
{
  const size_t d = parts->d, d_b = parts->dims[1], n = parts->n;
  for (size_t i = 0; i < n * n; i++)
    parts->x[i] = -sign * parts->y[i];
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t b = 0; b < d_b; b++)
        parts->x[i * d_b + b + (j * d_b + b) * n]
            += 0.5 * (weight[i + j * d] + conj (weight[j + i * d]));
  return ebit_find_shift (context, n, parts->x, parts->values, shift);
}

/* Tr w, w with what it misses for Z, and Z with what that misses for L. */
static enum ebit_status
find_trace (struct ebit_context *context, const struct ebit_theta_point *point,
            struct parts *parts, double *trace)
{
  const size_t n = parts->n;
  double lift = 0, above = 0, below = 0;
  enum ebit_status status = find_tangent (context, parts);
  if (status)
    return status;
  ebit_hermitian_part (n, point->dual, parts->u);
  for (size_t i = 0; i < n * n; i++)
    parts->y[i] = parts->u[i] - parts->x[i];
  status = ebit_find_shift (context, n, parts->y, parts->values, &lift);
  ebit_transpose_second (parts->dims, parts->u, parts->y);
  for (size_t i = 0; i < n; i++)
    parts->y[i + i * n] += lift;
  if (!status)
    status = find_weight_shift (context, point->weight, 1, parts, &above);
  if (!status && !parts->key)
    status = find_weight_shift (context, point->weight, -1, parts, &below);
  *trace = ebit_trace (parts->d, point->weight)
           + (double)parts->d * fmax (above, below);
  return status;
}

/* ---- Both ends ------------------------------------------------------- */

static enum ebit_status
prove (struct ebit_context *context, const struct ebit_theta_point *point,
       struct parts *parts, double *lower, double *upper)
{
  const size_t d = parts->d;
  double noise = 0, norm = 1, largest = 0, trace = 1;
  enum ebit_status status = find_norm (context, point, parts, &norm);
  if (!status)
    status = find_information (context, point->map, parts, &noise);
  if (!status)
    status = largest_eigenvalue (context, d, parts->marginal, parts->values,
                                 &largest);
  norm += (double)parts->dims[1] * noise; /* V has it too */
  if (!status)
    status = read_state (context, point->state, parts);
  if (status)
    return status;
  const double value = ebit_inner_product (d, d, parts->u, parts->marginal);
  status = find_trace (context, point, parts, &trace);
  *upper = fmax (0, (largest + log (norm)) / EBIT_LN2);
  *lower = trace > 0 ? fmax (0, (value - log (trace)) / EBIT_LN2) : 0;
  return status;
}

enum ebit_status
ebit_theta_certificate (struct ebit_context *context,
                        const struct ebit_channel *channel, bool key,
                        const struct ebit_theta_point *point, double *lower,
                        double *upper)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_channel reduced;
  struct ebit_support support;
  struct ebit_theta_point part = *point;
  struct parts parts;
  enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  if (!status && !support.full)
    status = ebit_compress_theta_point (context, &support, key, point, &part);
  if (!status)
    status = open_parts (context, &reduced, key, &parts);
  if (!status)
    status = prove (context, &part, &parts, lower, upper);
  const double cost
      = ebit_support_cost (status || support.full ? 0 : support.lost,
                           channel->d_in * channel->d_out);
  if (!status)
  {
    *lower = fmax (*lower - cost, 0);
    *upper += cost;
  }
  ebit_work_release (context, mark);
  return status;
}
