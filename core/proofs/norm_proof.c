/* What a pair of points proves about a norm of norm_program.h: weak duality.
 *
 * Lower end.  K + k 1 has a positive partial transpose for k large enough,
 * and (rho + e 1) (x) 1 >= +-K for e large enough; divided by the trace of
 * rho + e 1 both are feasible, and Tr Z K is a lower bound.
 * Upper end.  V - Y is made to dominate Z (or to equal it) and both to be
 * positive by adding multiples of 1; the largest eigenvalue of Tr_B (V + Y) is
 * an upper bound.
 * Eigenvalues are trusted to rounding.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm_proof.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "subsystems.h"

struct room
{
  double complex *a, *b, *c, *d; /* n x n */
  double *values;
};

static void
add_identity (size_t n, double shift, double complex *x)
{
  for (size_t i = 0; i < n; i++)
    x[i + i * n] += shift;
}

enum ebit_status
ebit_find_shift (struct ebit_context *context, size_t n,
                 const double complex *x, double *values, double *shift)
{
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, x, values, NULL);
  *shift = fmax (0, -values[0]);
  return status;
}

/* The least e with (rho + e 1) (x) 1 + sign k >= 0. */
static enum ebit_status
find_marginal_shift (struct ebit_context *context,
                     const struct ebit_norm_program *program,
                     const double complex *rho, const double complex *k,
                     double sign, struct room *room, double *shift)
{
  const size_t d_a = program->dims[0], d_b = program->dims[1], n = d_a * d_b;
  for (size_t i = 0; i < n * n; i++)
    room->b[i] = sign * k[i];
  for (size_t c = 0; c < d_a; c++)
    for (size_t a = 0; a < d_a; a++)
      for (size_t j = 0; j < d_b; j++)
        room->b[a * d_b + j + (c * d_b + j) * n] += rho[a + c * d_a];
  return ebit_find_shift (context, n, room->b, room->values, shift);
}

static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_norm_program *program,
             const struct ebit_norm_point *point, struct room *room,
             double *lower)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  double complex *k = room->a, *rho = room->c;
  double shift = 0, above = 0, below = 0;
  enum ebit_status status = EBIT_OK;
  ebit_hermitian_part (n, point->dual, k);
  memset (rho, 0, d * d * sizeof *rho);
  if (program->free_marginal)
    ebit_hermitian_part (d, point->marginal, rho);
  else
    add_identity (d, 1, rho);
  if (program->dominating)
  {
    ebit_transpose_second (program->dims, k, room->b);
    status = ebit_find_shift (context, n, room->b, room->values, &shift);
    add_identity (n, shift, k);
  }
  if (!status)
    status = find_marginal_shift (context, program, rho, k, -1, room, &above);
  if (!status && program->two_sided)
    status = find_marginal_shift (context, program, rho, k, 1, room, &below);
  add_identity (d, fmax (above, below), rho);
  const double scale
      = program->free_marginal ? ebit_trace (d, rho) : creal (rho[0]);
  *lower = scale > 0 ? ebit_inner_product (n, n, program->target, k) / scale
                     : -INFINITY;
  return status;
}

/* V - Y - Z must be a partially transposed positive operator, or zero. */
static enum ebit_status
dominate (struct ebit_context *context,
          const struct ebit_norm_program *program, double complex *v,
          double complex *y, struct room *room)
{
  const size_t n = program->dims[0] * program->dims[1];
  double complex *excess = room->c;
  double shift = 0;
  for (size_t i = 0; i < n * n; i++)
    excess[i] = v[i] - y[i] - program->target[i];
  if (program->dominating)
  {
    ebit_transpose_second (program->dims, excess, room->d);
    const enum ebit_status status
        = ebit_find_shift (context, n, room->d, room->values, &shift);
    add_identity (n, shift, v);
    return status;
  }
  for (size_t i = 0; i < n * n; i++)
  {
    v[i] -= 0.5 * excess[i];
    y[i] += 0.5 * excess[i];
  }
  return EBIT_OK;
}

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_norm_program *program,
             const struct ebit_norm_point *point, struct room *room,
             double *upper)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  double complex *v = room->a, *y = room->b;
  double above = 0, below = 0;
  ebit_hermitian_part (n, point->above, v);
  memset (y, 0, n * n * sizeof *y);
  if (program->two_sided)
    ebit_hermitian_part (n, point->below, y);
  enum ebit_status status = dominate (context, program, v, y, room);
  if (!status)
    status = ebit_find_shift (context, n, v, room->values, &above);
  if (!status && program->two_sided)
    status = ebit_find_shift (context, n, y, room->values, &below);
  if (status)
    return status;
  /* The same for both, so that their difference stays. */
  const double shift = fmax (above, below);
  add_identity (n, program->two_sided ? 2 * shift : shift, v);
  for (size_t i = 0; i < n * n; i++)
    v[i] += y[i];
  *upper = ebit_trace (n, v);
  if (!program->free_marginal)
    return EBIT_OK;
  ebit_trace_out_second (program->dims, v, room->c);
  status = ebit_hermitian_eigen (context, d, room->c, room->values, NULL);
  *upper = room->values[d - 1];
  return status;
}

enum ebit_status
ebit_prove_norm (struct ebit_context *context,
                 const struct ebit_norm_program *program,
                 const struct ebit_norm_point *point,
                 struct ebit_norm_proof *proof)
{
  const size_t n = program->dims[0] * program->dims[1];
  const size_t mark = ebit_work_mark (context);
  double complex *all
      = ebit_work (context, 4 * n * n, sizeof (double complex));
  double *values = ebit_work (context, n, sizeof *values);
  if (!all || !values)
    return EBIT_EMEMORY;
  struct room room
      = { all, all + n * n, all + 2 * n * n, all + 3 * n * n, values };
  enum ebit_status status
      = prove_lower (context, program, point, &room, &proof->lower);
  if (!status)
    status = prove_upper (context, program, point, &room, &proof->upper);
  ebit_work_release (context, mark);
  return status;
}
