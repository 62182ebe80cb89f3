/* The Newton system of a semidefinite program, assembled and solved.
 *
 * Column q of M is map^* (W map (E_q) W) summed over the blocks, E_q the q-th
 * basis matrix.  For K that is an outer product of two columns of W, for rho a
 * product of two blocks of columns, so the whole matrix costs O(n^4), far less
 * than its factor.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "semidefinite_system.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "hermitian.h"
#include "lapack.h"
#include "scalar.h"
#include "subsystems.h"

#define MAX_REFINEMENTS 8

/* M + TRACE_WEIGHT e e^T, e = (0, 1), has the same solutions with Tr rho = 0
 * as M, whose curvature along the unknowns themselves is as small as the gap.
 */
#define TRACE_WEIGHT 1.0

enum ebit_status
ebit_system_allocate (struct ebit_context *context,
                      const struct ebit_norm_program *program,
                      struct ebit_system *system)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  const bool real = ebit_is_real (n * n, program->target, 0);
  const size_t order
      = ebit_coordinate_count (n, real)
        + (program->free_marginal ? ebit_coordinate_count (d, real) : 0);
  *system = (struct ebit_system){ .dims = { d, program->dims[1] },
                                  .n = n,
                                  .real = real,
                                  .free_marginal = program->free_marginal,
                                  .order = order };
  struct ebit_block *block = system->blocks;
  *block++ = (struct ebit_block){ .sign = -1, .marginal = true };
  if (program->two_sided)
    *block++ = (struct ebit_block){ .sign = 1, .marginal = true };
  if (program->dominating)
    *block++ = (struct ebit_block){ .sign = 1, .transposed = true };
  system->n_blocks = (size_t)(block - system->blocks);
  for (size_t b = 0; b < system->n_blocks; b++)
    if (ebit_block_allocate (context, n, &system->blocks[b]))
      return EBIT_EMEMORY;
  system->matrix = ebit_work_unset (context, order * order, sizeof (double));
  double *vectors = ebit_work (context, 5 * order, sizeof (double));
  double complex *work
      = ebit_work (context, 4 * n * n + d * d, sizeof (double complex));
  if (!system->matrix || !vectors || !work)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < 4; i++)
    system->vector[i] = vectors + i * order;
  system->trace_solution = vectors + 4 * order;
  for (size_t i = 0; i < 3; i++)
    system->work[i] = work + i * n * n;
  system->refined
      = (struct ebit_unknowns){ work + 3 * n * n, work + 4 * n * n };
  return EBIT_OK;
}

/* y += rho (x) 1 */
static void
add_marginal (const size_t dims[2], const double complex *rho,
              double complex *y)
{
  const size_t d_a = dims[0], d_b = dims[1], n = d_a * d_b;
  for (size_t c = 0; c < d_a; c++)
    for (size_t a = 0; a < d_a; a++)
      for (size_t b = 0; b < d_b; b++)
        y[a * d_b + b + (c * d_b + b) * n] += rho[a + c * d_a];
}

void
ebit_block_map (struct ebit_system *system, const struct ebit_block *block,
                const struct ebit_unknowns *x, double complex *y)
{
  const size_t n = system->n;
  if (block->transposed)
    ebit_transpose_second (system->dims, x->dual, y);
  else
    memcpy (y, x->dual, n * n * sizeof *y);
  for (size_t i = 0; i < n * n; i++)
    y[i] *= block->sign;
  if (block->marginal)
    add_marginal (system->dims, x->marginal, y);
}

/* c += coordinates of map^* (y); y is changed. */
static void
add_adjoint_map (struct ebit_system *system, const struct ebit_block *block,
                 double complex *y, double *c)
{
  const size_t n = system->n, d = system->dims[0];
  double complex *work = system->work[1];
  if (block->marginal && system->free_marginal)
  {
    ebit_trace_out_second (system->dims, y, work);
    ebit_add_coordinates (d, system->real, work,
                          c + ebit_coordinate_count (n, system->real));
  }
  for (size_t i = 0; i < n * n; i++)
    y[i] *= block->sign;
  if (block->transposed)
    ebit_transpose_second (system->dims, y, work);
  ebit_add_coordinates (n, system->real, block->transposed ? work : y, c);
}

/* ---- Assembly -------------------------------------------------------- */

/* Basis matrices are (f e_i e_j^dag + conj f e_j e_i^dag), times 1/2 on the
 * diagonal: f = 1, 1/sqrt 2 or i/sqrt 2. */

/* z += u v^dag f + v u^dag conj f, for columns u and v. */
static void
add_outer_products (size_t n, const double complex *u, const double complex *v,
                    double complex f, double complex *z)
{
  for (size_t j = 0; j < n; j++)
  {
    const double complex p = f * conj (v[j]), q = conj (f * u[j]);
    const double a = creal (p), b = cimag (p), c = creal (q), d = cimag (q);
    const double *x = (const double *)u, *y = (const double *)v;
    double *out = (double *)(z + j * n);
    for (size_t i = 0; i < n; i++)
    {
      out[2 * i]
          += x[2 * i] * a - x[2 * i + 1] * b + y[2 * i] * c - y[2 * i + 1] * d;
      out[2 * i + 1]
          += x[2 * i] * b + x[2 * i + 1] * a + y[2 * i] * d + y[2 * i + 1] * c;
    }
  }
}

/* The column of K's basis matrix of i, j and f. */
static void
dual_column (struct ebit_system *system, size_t i, size_t j, double complex f,
             double *column)
{
  const size_t n = system->n, d_b = system->dims[1];
  for (size_t b = 0; b < system->n_blocks; b++)
  {
    const struct ebit_block *block = &system->blocks[b];
    /* Transposition on B moves the element (a b, a' b') to (a b', a' b). */
    const size_t row = block->transposed ? i - i % d_b + j % d_b : i;
    const size_t column_index = block->transposed ? j - j % d_b + i % d_b : j;
    double complex *z = system->work[0];
    memset (z, 0, n * n * sizeof *z);
    add_outer_products (n, block->metric + row * n,
                        block->metric + column_index * n, f * block->sign, z);
    add_adjoint_map (system, block, z, column);
  }
}

/* The column of rho's basis matrix of a, c and f. */
static void
marginal_column (struct ebit_system *system, size_t a, size_t c,
                 double complex f, double *column)
{
  const size_t n = system->n, d_b = system->dims[1];
  for (size_t b = 0; b < system->n_blocks; b++)
  {
    const struct ebit_block *block = &system->blocks[b];
    if (!block->marginal)
      continue;
    double complex *z = system->work[0];
    memset (z, 0, n * n * sizeof *z);
    for (size_t k = 0; k < d_b; k++)
      add_outer_products (n, block->metric + (a * d_b + k) * n,
                          block->metric + (c * d_b + k) * n, f, z);
    add_adjoint_map (system, block, z, column);
  }
}

typedef void column_maker (struct ebit_system *system, size_t i, size_t j,
                           double complex f, double *column);

/* The columns of all basis matrices of size n; returns the next one. */
static double *
add_columns (struct ebit_context *context, struct ebit_system *system,
             size_t n, column_maker *make, double *column)
{
  for (size_t j = 0; j < n && !ebit_has_to_stop (context); j++)
  {
    make (system, j, j, 0.5, column);
    column += system->order;
    for (size_t i = j + 1; i < n; i++)
    {
      make (system, i, j, EBIT_SQRT1_2, column);
      column += system->order;
      if (system->real)
        continue;
      make (system, i, j, EBIT_SQRT1_2 * I, column);
      column += system->order;
    }
  }
  return column;
}

/* b += t (0, 1) */
static void
add_trace_vector (const struct ebit_system *system, double t, double *b)
{
  double *c = b + ebit_coordinate_count (system->n, system->real);
  const size_t d = system->dims[0];
  for (size_t j = 0; j < d; j++)
  {
    *c += t;
    c += 1 + (d - 1 - j) * (system->real ? 1 : 2);
  }
}

static enum ebit_status
assemble (struct ebit_context *context, struct ebit_system *system)
{
  const size_t order = system->order;
  ebit_clear (context, system->matrix, order * order * sizeof (double));
  double *rest
      = add_columns (context, system, system->n, dual_column, system->matrix);
  if (!system->free_marginal || ebit_has_to_stop (context))
    return ebit_settle (context, EBIT_OK);
  add_columns (context, system, system->dims[0], marginal_column, rest);
  size_t stride = 0, d = system->dims[0];
  for (size_t j = 0; j < d; j++)
  {
    add_trace_vector (system, TRACE_WEIGHT, rest + stride * order);
    stride += 1 + (d - 1 - j) * (system->real ? 1 : 2);
  }
  return ebit_settle (context, EBIT_OK);
}

/* ---- Factor and solution --------------------------------------------- */

/* The sum of rho's diagonal coordinates of x. */
static double
marginal_trace (const struct ebit_system *system, const double *x)
{
  const double *c = x + ebit_coordinate_count (system->n, system->real);
  const size_t d = system->dims[0];
  double trace = 0;
  for (size_t j = 0; j < d; j++)
  {
    trace += *c;
    c += 1 + (d - 1 - j) * (system->real ? 1 : 2);
  }
  return trace;
}

/* r -= M x, through the maps, so that r is exact where the factor is not. */
static void
subtract_product (struct ebit_system *system, const double *x, double *r)
{
  const size_t n = system->n, d = system->dims[0];
  double complex *image = system->work[0], *work = system->work[1];
  double complex *product = system->work[2];
  const struct ebit_unknowns y = system->refined;
  ebit_from_coordinates (n, system->real, x, y.dual);
  if (system->free_marginal)
    ebit_from_coordinates (d, system->real,
                           x + ebit_coordinate_count (n, system->real),
                           y.marginal);
  for (size_t b = 0; b < system->n_blocks; b++)
  {
    const struct ebit_block *block = &system->blocks[b];
    ebit_block_map (system, block, &y, image);
    ebit_congruence (n, n, block->metric, image, work, product);
    for (size_t i = 0; i < n * n; i++)
      image[i] = -product[i];
    add_adjoint_map (system, block, image, r);
  }
  if (system->free_marginal)
    add_trace_vector (system, -TRACE_WEIGHT * marginal_trace (system, x), r);
}

static double
norm (size_t n, const double *x)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += x[i] * x[i];
  return sqrt (sum);
}

/* x = M^-1 b, refined as long as that halves the residual; b is kept. */
static enum ebit_status
solve (struct ebit_context *context, struct ebit_system *system,
       const double *b, double *x)
{
  const size_t order = system->order;
  double *residual = system->vector[2], *best = system->vector[3];
  double size = norm (order, b), last = INFINITY;
  memset (x, 0, order * sizeof *x);
  memcpy (residual, b, order * sizeof *residual);
  for (int i = 0; i < MAX_REFINEMENTS && size > 0 && size < last / 2; i++)
  {
    memcpy (best, x, order * sizeof *best);
    const enum ebit_status status
        = ebit_dpotrs (context, order, 1, system->matrix, residual);
    if (status)
      return status;
    for (size_t k = 0; k < order; k++)
      x[k] += residual[k];
    memcpy (residual, b, order * sizeof *residual);
    subtract_product (system, x, residual);
    last = size;
    size = norm (order, residual);
  }
  if (size > last)
    memcpy (x, best, order * sizeof *x);
  return EBIT_OK;
}

/* The t for which Tr_B (V + Y) is t 1 on average: what the equation's t comes
 * close to, so that little is left to the difference of two solutions, which
 * grow without bound near the optimum. */
static double
estimate_value (const struct ebit_system *system)
{
  double sum = 0;
  for (size_t b = 0; b < system->n_blocks; b++)
    if (system->blocks[b].marginal)
      sum += ebit_trace (system->n, system->blocks[b].multiplier);
  return sum / (double)system->dims[0];
}

enum ebit_status
ebit_system_factor (struct ebit_context *context, struct ebit_system *system,
                    bool *positive)
{
  const size_t order = system->order;
  *positive = false;
  for (double excess = 0; excess < 1e-8 && !*positive;
       excess = fmax (1e-14, 100 * excess))
  {
    enum ebit_status status = assemble (context, system);
    if (status || ebit_time_is_up (context))
      return status;
    for (size_t i = 0; i < order; i++)
      system->matrix[i * (order + 1)] *= 1 + excess;
    status = ebit_dpotrf (context, order, system->matrix, positive);
    if (status)
      return status;
  }
  if (!*positive || !system->free_marginal)
    return EBIT_OK;
  memset (system->vector[0], 0, order * sizeof (double));
  add_trace_vector (system, 1, system->vector[0]);
  return solve (context, system, system->vector[0], system->trace_solution);
}

enum ebit_status
ebit_system_solve (struct ebit_context *context, struct ebit_system *system,
                   const double complex *target, double complex *const *rights,
                   struct ebit_unknowns *step)
{
  const size_t n = system->n, d = system->dims[0];
  double *b = system->vector[0], *x = system->vector[1];
  memset (b, 0, system->order * sizeof *b);
  ebit_add_coordinates (n, system->real, target, b);
  if (system->free_marginal)
    add_trace_vector (system, -estimate_value (system), b);
  for (size_t k = 0; k < system->n_blocks; k++)
    add_adjoint_map (system, &system->blocks[k], rights[k], b);
  const enum ebit_status status = solve (context, system, b, x);
  if (status)
    return status;
  if (system->free_marginal)
  {
    const double t = marginal_trace (system, x)
                     / marginal_trace (system, system->trace_solution);
    for (size_t i = 0; i < system->order; i++)
      x[i] -= t * system->trace_solution[i];
    ebit_from_coordinates (d, system->real,
                           x + ebit_coordinate_count (n, system->real),
                           step->marginal);
  }
  ebit_from_coordinates (n, system->real, x, step->dual);
  return EBIT_OK;
}
