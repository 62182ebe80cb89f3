/* Whether `to` = D o `from` for some channel D, by a small semidefinite
 * program.
 *
 * With outputs in their blocks (output_blocks.h), D may be taken to pinch
 * before and after, so that it is a map between block-diagonal matrices.  On
 * the span of the outputs of `from` it is given, D(N(h)) = N'(h); let B_a be
 * an orthonormal Hermitian basis of that span, G_c of what is orthogonal to
 * it, Z_f of the traceless matrices on the other side.  All trace-preserving
 * maps of that kind have the Choi matrices
 *
 *     C + sum_cf y_cf G_c^T (x) Z_f,
 *     C = sum_a B_a^T (x) D(B_a) + sum_c G_c^T (x) 1 Tr G_c/n',
 *
 * and whether one of them is positive is an eigenvalue program.  What it finds
 * is checked: positive, trace preserving, D o N = N'.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degrading_map.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "eigenvalue_program.h"
#include "hermitian.h"
#include "lapack.h"
#include "output_blocks.h"
#include "subsystems.h"

#define NULL_SINGULAR 1e-9 /* relative to the largest singular value */
#define RESIDUAL_YES 1e-9  /* of D o from = to, and of Tr D = Tr */
#define EIGENVALUE_YES 1e-10 /* how negative the Choi matrix of D may be */
#define EIGENVALUE_NO 1e-7
#define AIM 2e-11    /* at which the program stops */
#define AMPLIFIED 1e-13 /* rounding of the outputs, over a singular value */
#define MOST_UNKNOWNS 450
#define MOST_LEVELS 200 /* order of the Choi matrix of D */

struct problem
{
  struct ebit_output_blocks from, to;
  size_t n_from, n_to; /* coordinates of block-diagonal Hermitian matrices */
  size_t span;         /* how many of n_from the outputs span */
  double amplification; /* largest over least singular value of the outputs */
  /* Orthonormal bases of block-diagonal Hermitian matrices, blocks one after
   * the other: of `from` the outputs' span first, of `to` 1/sqrt n' first;
   * and D of the first `span` of them. */
  double complex *sources, *targets, *mapped;
  size_t *sizes; /* of the blocks of the Choi matrix: those of `to` fastest */
};

/* ---- Bases ----------------------------------------------------------- */

/* The coordinates of a block-diagonal Hermitian matrix, and back. */
static void
to_vector (const struct ebit_output_blocks *blocks, const double complex *x,
           double *vector)
{
  for (size_t k = 0; k < blocks->count; k++)
  {
    const size_t n = blocks->sizes[k];
    ebit_to_coordinates (n, false, x, vector);
    x += n * n;
    vector += n * n;
  }
}

static void
from_vector (const struct ebit_output_blocks *blocks, const double *vector,
             double complex *x)
{
  for (size_t k = 0; k < blocks->count; k++)
  {
    const size_t n = blocks->sizes[k];
    ebit_from_coordinates (n, false, vector, x);
    x += n * n;
    vector += n * n;
  }
}

/* Column k of `outputs` (size x d_in^2) has the coordinates of N(h_k), h_k the
 * orthonormal Hermitian basis of E_ii, (E_ij + E_ji)/sqrt 2, i (E_ij -
 * E_ji)/sqrt 2. */
static enum ebit_status
output_vectors (struct ebit_context *context,
                const struct ebit_output_blocks *blocks, double *outputs)
{
  const size_t d = blocks->d_in, size = blocks->size;
  double complex *x = ebit_work (context, size, sizeof *x);
  if (!x)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++, outputs += size)
    {
      const double complex *up = blocks->images + (i + j * d) * size;
      const double complex *down = blocks->images + (j + i * d) * size;
      for (size_t k = 0; k < size; k++)
        x[k] = i == j  ? up[k]
               : i > j ? (up[k] + down[k]) / EBIT_SQRT2
                       : (up[k] - down[k]) * I / EBIT_SQRT2;
      to_vector (blocks, x, outputs);
    }
  return EBIT_OK;
}

/* The bases of `from` and D of the outputs' span: with the outputs M = U diag
 * (s) V^T, and T those of `to`, D(u_k) = T v_k/s_k. */
static enum ebit_status
find_sources (struct ebit_context *context, struct problem *problem)
{
  const size_t n = problem->n_from, m = problem->n_to;
  const size_t d2 = problem->from.d_in * problem->from.d_in;
  const size_t columns = d2 > n ? d2 : n; /* so that U is complete */
  double *outputs = ebit_work (context, (n + m) * d2, sizeof *outputs);
  double *vector = ebit_work (context, n + m, sizeof *vector);
  double *s = ebit_work (context, n, sizeof *s);
  double complex *matrix = ebit_work (context, n * columns, sizeof *matrix);
  double complex *u = ebit_work (context, n * n, sizeof *u);
  double complex *v = ebit_work (context, n * columns, sizeof *v);
  if (!outputs || !vector || !s || !matrix || !u || !v)
    return EBIT_EMEMORY;
  double *images = outputs + n * d2;
  enum ebit_status status
      = output_vectors (context, &problem->from, outputs);
  if (!status)
    status = output_vectors (context, &problem->to, images);
  for (size_t i = 0; i < n * d2; i++)
    matrix[i] = outputs[i];
  if (!status)
    status = ebit_zgesvd (context, n, columns, matrix, s, u, v);
  if (status)
    return status;
  while (problem->span < n && s[problem->span] > NULL_SINGULAR * s[0])
    problem->span++;
  problem->amplification = s[0] / s[problem->span - 1];
  for (size_t k = 0; k < n; k++)
  {
    for (size_t i = 0; i < n; i++)
      vector[i] = creal (u[i + k * n]);
    from_vector (&problem->from, vector, problem->sources + k * n);
    if (k >= problem->span)
      continue;
    memset (vector, 0, m * sizeof *vector);
    for (size_t j = 0; j < d2; j++)
      for (size_t i = 0; i < m; i++)
        vector[i] += images[i + j * m] * creal (v[k + j * n]) / s[k];
    from_vector (&problem->to, vector, problem->mapped + k * m);
  }
  return EBIT_OK;
}

/* 1/sqrt n' and then a basis of what is orthogonal to it: the Householder
 * reflection that carries the first coordinate vector to it. */
static enum ebit_status
find_targets (struct ebit_context *context, struct problem *problem)
{
  const struct ebit_output_blocks *to = &problem->to;
  const size_t m = problem->n_to;
  double *normal = ebit_work (context, 2 * m, sizeof *normal);
  double complex *one = ebit_work (context, m, sizeof *one);
  if (!normal || !one)
    return EBIT_EMEMORY;
  double *column = normal + m;
  size_t first = 0;
  for (size_t k = 0; k < to->count; k++)
  {
    const size_t n = to->sizes[k];
    for (size_t i = 0; i < n; i++)
      one[first + i * (n + 1)] = 1 / sqrt ((double)to->rank);
    first += n * n;
  }
  to_vector (to, one, normal);
  normal[0] -= 1;
  const double square = ebit_dot (m, normal, normal);
  for (size_t k = 0; k < m; k++)
  {
    for (size_t i = 0; i < m; i++)
      column[i] = (i == k ? 1 : 0)
                  - (square > 0 ? 2 * normal[i] * normal[k] / square : 0);
    from_vector (to, column, problem->targets + k * m);
  }
  return EBIT_OK;
}

/* ---- The Choi matrix of D -------------------------------------------- */

/* y += g^T (x) z, block by block. */
static void
add_product (const struct problem *problem, double factor,
             const double complex *g, const double complex *z,
             double complex *y)
{
  for (size_t k = 0; k < problem->from.count; k++)
  {
    const size_t b = problem->from.sizes[k];
    const double complex *part = z;
    for (size_t l = 0; l < problem->to.count; l++)
    {
      const size_t e = problem->to.sizes[l], n = b * e;
      for (size_t j = 0; j < b; j++)
        for (size_t c = 0; c < e; c++)
          for (size_t i = 0; i < b; i++)
          {
            const double complex x = factor * g[j + i * b];
            for (size_t a = 0; a < e; a++)
              y[i * e + a + (j * e + c) * n] += x * part[a + c * e];
          }
      part += e * e;
      y += n * n;
    }
    g += b * b;
  }
}

static double
trace_of_blocks (const struct ebit_output_blocks *blocks,
                 const double complex *x)
{
  double trace = 0;
  for (size_t k = 0; k < blocks->count; k++)
  {
    trace += ebit_trace (blocks->sizes[k], x);
    x += blocks->sizes[k] * blocks->sizes[k];
  }
  return trace;
}

/* C, and the directions G_c^T (x) Z_f. */
static void
fill_program (const struct problem *problem, size_t size,
              double complex *constant, double complex *directions)
{
  const size_t n = problem->n_from, m = problem->n_to;
  const double root = sqrt ((double)problem->to.rank);
  for (size_t k = 0; k < n; k++)
  {
    const double complex *g = problem->sources + k * n;
    if (k < problem->span)
      add_product (problem, 1, g, problem->mapped + k * m, constant);
    else
      add_product (problem, trace_of_blocks (&problem->from, g) / root, g,
                   problem->targets, constant);
    for (size_t f = 1; f < m && k >= problem->span; f++)
    {
      add_product (problem, 1, g, problem->targets + f * m, directions);
      directions += size;
    }
  }
}

/* ---- What is found is checked ---------------------------------------- */

/* image += D(x) of block-diagonal x: sum_ij x_ij J_ij. */
static void
apply_map (const struct problem *problem, const double complex *choi,
           const double complex *x, double complex *image)
{
  for (size_t k = 0; k < problem->from.count; k++)
  {
    const size_t b = problem->from.sizes[k];
    double complex *part = image;
    for (size_t l = 0; l < problem->to.count; l++)
    {
      const size_t e = problem->to.sizes[l], n = b * e;
      for (size_t j = 0; j < b; j++)
        for (size_t i = 0; i < b; i++)
          for (size_t c = 0; c < e; c++)
            for (size_t a = 0; a < e; a++)
              part[a + c * e]
                  += x[i + j * b] * choi[i * e + a + (j * e + c) * n];
      part += e * e;
      choi += n * n;
    }
    x += b * b;
  }
}

/* The largest element of D(N(E_ij)) - N'(E_ij). */
static double
residual_of (const struct problem *problem, const double complex *choi,
             double complex *image)
{
  const size_t d2 = problem->from.d_in * problem->from.d_in;
  const size_t n = problem->n_from, m = problem->n_to;
  double residual = 0;
  for (size_t k = 0; k < d2; k++)
  {
    memset (image, 0, m * sizeof *image);
    apply_map (problem, choi, problem->from.images + k * n, image);
    for (size_t i = 0; i < m; i++)
      residual = fmax (residual,
                       cabs (image[i] - problem->to.images[i + k * m]));
  }
  return residual;
}

/* The least eigenvalue of a Choi matrix in blocks, and by how much the map
 * changes traces. */
static enum ebit_status
inspect (struct ebit_context *context, const struct problem *problem,
         const double complex *choi, double *least, double *defect)
{
  const size_t largest = problem->from.rank * problem->to.rank;
  const size_t rank = problem->from.rank;
  double *values = ebit_work (context, largest, sizeof *values);
  double complex *part = ebit_work (context, 2 * rank * rank, sizeof *part);
  enum ebit_status status = values && part ? EBIT_OK : EBIT_EMEMORY;
  *least = INFINITY;
  *defect = 0;
  for (size_t k = 0; k < problem->from.count && !status; k++)
  {
    const size_t b = problem->from.sizes[k];
    double complex *sum = part + rank * rank;
    memset (sum, 0, b * b * sizeof *sum);
    for (size_t l = 0; l < problem->to.count && !status; l++)
    {
      const size_t dims[2] = { b, problem->to.sizes[l] };
      const size_t n = dims[0] * dims[1];
      ebit_trace_out_second (dims, choi, part);
      for (size_t i = 0; i < b * b; i++)
        sum[i] += part[i];
      status = ebit_hermitian_eigen (context, n, choi, values, NULL);
      *least = fmin (*least, values[0]);
      choi += n * n;
    }
    for (size_t i = 0; i < b * b; i++)
      *defect = fmax (*defect, cabs (sum[i] - (i % (b + 1) == 0 ? 1 : 0)));
  }
  return status;
}

static enum ebit_status
check (struct ebit_context *context, const struct problem *problem,
       const struct ebit_eigenvalue_program *program, const double *unknowns,
       bool *holds)
{
  const size_t size = ebit_blocks_size (program->n_blocks, program->sizes);
  double complex *choi = ebit_work (context, size, sizeof *choi);
  double complex *image = ebit_work (context, problem->n_to, sizeof *image);
  double least, defect;
  if (!choi || !image)
    return EBIT_EMEMORY;
  memcpy (choi, program->constant, size * sizeof *choi);
  for (size_t k = 0; k < program->n_unknowns; k++)
    for (size_t i = 0; i < size; i++)
      choi[i] += unknowns[k] * program->directions[i + k * size];
  const enum ebit_status status
      = inspect (context, problem, choi, &least, &defect);
  *holds = least >= -EIGENVALUE_YES && defect <= RESIDUAL_YES
           && residual_of (problem, choi, image) <= RESIDUAL_YES;
  return status;
}

/* ---- All of it ------------------------------------------------------- */

static enum ebit_status
allocate (struct ebit_context *context, struct problem *problem)
{
  const size_t n = problem->n_from = problem->from.size;
  const size_t m = problem->n_to = problem->to.size;
  const size_t blocks = problem->from.count * problem->to.count;
  problem->sources = ebit_work (context, n * n, sizeof *problem->sources);
  problem->targets = ebit_work (context, m * m, sizeof *problem->targets);
  problem->mapped = ebit_work (context, n * m, sizeof *problem->mapped);
  problem->sizes = ebit_work (context, blocks, sizeof *problem->sizes);
  if (!problem->sources || !problem->targets || !problem->mapped
      || !problem->sizes)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < problem->from.count; k++)
    for (size_t l = 0; l < problem->to.count; l++)
      problem->sizes[k * problem->to.count + l]
          = problem->from.sizes[k] * problem->to.sizes[l];
  return EBIT_OK;
}

static enum ebit_status
solve (struct ebit_context *context, const struct problem *problem,
       size_t unknowns, enum ebit_decision *answer)
{
  const size_t n_blocks = problem->from.count * problem->to.count;
  const size_t size = ebit_blocks_size (n_blocks, problem->sizes);
  const double hopeless
      = -fmax (EIGENVALUE_NO, AMPLIFIED * problem->amplification
                                  * (double)problem->from.rank);
  double complex *matrices
      = ebit_work (context, (unknowns + 1) * size, sizeof *matrices);
  if (!matrices)
    return EBIT_EMEMORY;
  fill_program (problem, size, matrices, matrices + size);
  const struct ebit_eigenvalue_program program
      = { .n_blocks = n_blocks,
          .sizes = problem->sizes,
          .n_unknowns = unknowns,
          .constant = matrices,
          .directions = matrices + size,
          .enough = -AIM,
          .hopeless = hopeless };
  struct ebit_eigenvalue_point point;
  bool holds = false;
  enum ebit_status status
      = ebit_solve_eigenvalue_program (context, &program, &point);
  if (!status && point.least >= -EIGENVALUE_YES)
    status = check (context, problem, &program, point.unknowns, &holds);
  if (!status && holds)
    *answer = EBIT_YES;
  else if (!status && point.bound <= hopeless)
    *answer = EBIT_NO;
  return status;
}

enum ebit_status
ebit_find_degrading_map (struct ebit_context *context,
                         const struct ebit_channel *from,
                         const struct ebit_channel *to,
                         enum ebit_decision *answer)
{
  struct problem problem = { .span = 0 };
  *answer = EBIT_OPEN;
  enum ebit_status status
      = ebit_find_output_blocks (context, from, &problem.from);
  if (!status)
    status = ebit_find_output_blocks (context, to, &problem.to);
  const size_t most_span = from->d_in * from->d_in;
  if (status || problem.from.rank * problem.to.rank > MOST_LEVELS
      || (problem.from.size > most_span
          && (problem.from.size - most_span) * (problem.to.size - 1)
                 > MOST_UNKNOWNS))
    return status;
  status = allocate (context, &problem);
  if (!status)
    status = find_sources (context, &problem);
  const size_t unknowns
      = (problem.n_from - problem.span) * (problem.n_to - 1);
  if (status || unknowns > MOST_UNKNOWNS)
    return status;
  status = find_targets (context, &problem);
  return status ? status : solve (context, &problem, unknowns, answer);
}
