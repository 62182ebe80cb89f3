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
 * and whether one of them is positive is an eigenvalue program.  Where D has
 * to vanish in any case, since it carries the support of N(psi) into that of
 * N'(psi), the program is restricted first.  What it finds is checked:
 * positive, trace preserving, D o N = N'.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degrading_map.h"

#include <math.h>
#include <string.h>

#include "degrading_problem.h"
#include "eigenvalue_face.h"
#include "hermitian.h"
#include "pseudorandom.h"
#include "subsystems.h"

#define RESIDUAL_YES 1e-9    /* of D o from = to, and of Tr D = Tr */
#define RESIDUAL_NO 1e-7     /* of D where it has to vanish */
#define EIGENVALUE_YES 1e-10 /* how negative the Choi matrix of D may be */
#define EIGENVALUE_NO 1e-7
#define AIM 2e-11       /* at which the program stops */
#define AMPLIFIED 1e-13 /* rounding of the outputs, over a singular value */
#define SUPPORT 1e-7    /* eigenvalues of outputs above that are positive, */
#define KERNEL 1e-11    /* and up to that 0 */
#define LEFT 1e-9       /* the same of sums of projectors */
#define PROBES 8        /* pure inputs per level */
#define SEED 2026       /* any would do; the inputs stay the same */
#define MOST_UNKNOWNS 450
#define MOST_LEVELS 200 /* order of the Choi matrix of D */

/* ---- Where D has to vanish -------------------------------------------- */

/* N(psi) of a pure input, block-diagonal. */
static void
output_of (const struct ebit_output_blocks *blocks, const double complex *psi,
           double complex *y)
{
  memset (y, 0, blocks->size * sizeof *y);
  for (size_t j = 0; j < blocks->d_in; j++)
    for (size_t i = 0; i < blocks->d_in; i++)
    {
      const double complex weight = psi[i] * conj (psi[j]);
      const double complex *x
          = blocks->images + (i + j * blocks->d_in) * blocks->size;
      for (size_t k = 0; k < blocks->size; k++)
        y[k] += weight * x[k];
    }
}

/* In the blocks of y: the projectors on the support, or on the kernel. */
static enum ebit_status
project (struct ebit_context *context, const struct ebit_output_blocks *blocks,
         bool support, double complex *y)
{
  const size_t largest = blocks->rank;
  double complex *vectors
      = ebit_work (context, largest * largest, sizeof *vectors);
  double *values = ebit_work (context, largest, sizeof *values);
  enum ebit_status status = vectors && values ? EBIT_OK : EBIT_EMEMORY;
  for (size_t k = 0; k < blocks->count && !status; k++)
  {
    const size_t n = blocks->sizes[k];
    status = ebit_hermitian_eigen (context, n, y, values, vectors);
    for (size_t i = 0; i < n; i++)
      values[i] = support ? values[i] > SUPPORT : values[i] <= KERNEL;
    ebit_spectral_sum (context, n, n, values, vectors, y);
    y += n * n;
  }
  return status;
}

/* A pure input that nothing singles out. */
static void
draw_input (size_t d, uint64_t *seed, double complex *psi)
{
  double norm = 0;
  for (size_t i = 0; i < d; i++)
  {
    const double re = ebit_pseudorandom (seed) - 0.5;
    psi[i] = re + (ebit_pseudorandom (seed) - 0.5) * I;
    norm += creal (psi[i] * conj (psi[i]));
  }
  for (size_t i = 0; i < d; i++)
    psi[i] /= sqrt (norm);
}

/* D carries what is in the support of N(psi) into that of N'(psi): sum += the
 * projectors on what it may not do, for a few dozen psi. */
static enum ebit_status
add_forbidden (struct ebit_context *context,
               const struct ebit_degrading_problem *problem,
               double complex *sum)
{
  const size_t d = problem->from.d_in;
  uint64_t seed = SEED;
  double complex *psi = ebit_work (context, d, sizeof *psi);
  double complex *x = ebit_work (context, problem->n_from, sizeof *x);
  double complex *y = ebit_work (context, problem->n_to, sizeof *y);
  enum ebit_status status = psi && x && y ? EBIT_OK : EBIT_EMEMORY;
  for (size_t probe = 0; probe < PROBES * d && !status; probe++)
  {
    const size_t mark = ebit_work_mark (context);
    draw_input (d, &seed, psi);
    output_of (&problem->from, psi, x);
    output_of (&problem->to, psi, y);
    status = project (context, &problem->from, true, x);
    if (!status)
      status = project (context, &problem->to, false, y);
    ebit_add_block_product (problem, 1, x, y, sum);
    ebit_work_release (context, mark);
  }
  return status;
}

/* Of each block of the Choi matrix a basis, whose first kept[b] vectors are
 * what D may do. */
static enum ebit_status
find_face (struct ebit_context *context,
           const struct ebit_degrading_problem *problem, size_t size,
           double complex *bases, size_t *kept)
{
  const size_t n_blocks = problem->from.count * problem->to.count;
  const size_t largest = problem->from.rank * problem->to.rank;
  double complex *sum = ebit_work (context, size, sizeof *sum);
  double *values = ebit_work (context, largest, sizeof *values);
  if (!sum || !values)
    return EBIT_EMEMORY;
  enum ebit_status status = add_forbidden (context, problem, sum);
  for (size_t b = 0; b < n_blocks && !status; b++)
  {
    const size_t n = problem->sizes[b];
    status = ebit_hermitian_eigen (context, n, sum, values, bases);
    kept[b] = 0;
    while (kept[b] < n && values[kept[b]] <= LEFT)
      kept[b]++;
    sum += n * n;
    bases += n * n;
  }
  return status;
}

/* ---- What is found is checked ---------------------------------------- */

/* image += D(x) of block-diagonal x: sum_ij x_ij J_ij. */
static void
apply_map (const struct ebit_degrading_problem *problem,
           const double complex *choi, const double complex *x,
           double complex *image)
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
residual_of (const struct ebit_degrading_problem *problem,
             const double complex *choi, double complex *image)
{
  const size_t d2 = problem->from.d_in * problem->from.d_in;
  const size_t n = problem->n_from, m = problem->n_to;
  double residual = 0;
  for (size_t k = 0; k < d2; k++)
  {
    memset (image, 0, m * sizeof *image);
    apply_map (problem, choi, problem->from.images + k * n, image);
    for (size_t i = 0; i < m; i++)
      residual
          = fmax (residual, cabs (image[i] - problem->to.images[i + k * m]));
  }
  return residual;
}

/* The least eigenvalue of a Choi matrix in blocks, and by how much the map
 * changes traces. */
static enum ebit_status
inspect (struct ebit_context *context,
         const struct ebit_degrading_problem *problem,
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
check (struct ebit_context *context,
       const struct ebit_degrading_problem *problem,
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

/* The program on the face, whose point is checked on the whole. */
static enum ebit_status
solve_on_face (struct ebit_context *context,
               const struct ebit_degrading_problem *problem,
               const struct ebit_eigenvalue_program *program,
               enum ebit_decision *answer)
{
  const size_t size = ebit_blocks_size (program->n_blocks, program->sizes);
  const size_t unknowns = program->n_unknowns;
  double complex *bases = ebit_work (context, size, sizeof *bases);
  size_t *kept = ebit_work (context, program->n_blocks, sizeof *kept);
  double *y = ebit_work (context, unknowns + 1, sizeof *y);
  struct ebit_face face = { .residual = INFINITY };
  struct ebit_eigenvalue_point point = { .bound = INFINITY };
  bool holds = false;
  if (!bases || !kept || !y)
    return EBIT_EMEMORY;
  enum ebit_status status = find_face (context, problem, size, bases, kept);
  if (!status)
    status = ebit_restrict_to_face (context, program, bases, kept, &face);
  if (status || face.residual > RESIDUAL_NO)
  {
    *answer = status ? EBIT_OPEN : EBIT_NO;
    return status;
  }
  status = ebit_solve_eigenvalue_program (context, &face.program, &point);
  if (status)
    return status;
  ebit_leave_face (&face, unknowns, point.unknowns, y);
  if (point.least >= -EIGENVALUE_YES)
    status = check (context, problem, program, y, &holds);
  if (holds)
    *answer = EBIT_YES;
  else if (point.bound <= program->hopeless)
    *answer = EBIT_NO;
  return status;
}

static enum ebit_status
solve (struct ebit_context *context,
       const struct ebit_degrading_problem *problem, size_t unknowns,
       enum ebit_decision *answer)
{
  const size_t n_blocks = problem->from.count * problem->to.count;
  const size_t size = ebit_blocks_size (n_blocks, problem->sizes);
  double complex *matrices
      = ebit_work (context, (unknowns + 1) * size, sizeof *matrices);
  if (!matrices)
    return EBIT_EMEMORY;
  ebit_fill_degrading_family (problem, size, matrices, matrices + size);
  const struct ebit_eigenvalue_program program
      = { .n_blocks = n_blocks,
          .sizes = problem->sizes,
          .n_unknowns = unknowns,
          .constant = matrices,
          .directions = matrices + size,
          .enough = -AIM,
          .hopeless
          = -fmax (EIGENVALUE_NO, AMPLIFIED * problem->amplification
                                      * (double)problem->from.rank) };
  return solve_on_face (context, problem, &program, answer);
}

enum ebit_status
ebit_find_degrading_map (struct ebit_context *context,
                         const struct ebit_channel *from,
                         const struct ebit_channel *to,
                         enum ebit_decision *answer)
{
  struct ebit_degrading_problem problem = { .span = 0 };
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
  status = ebit_make_degrading_bases (context, &problem);
  const size_t unknowns = ebit_count_unknowns (&problem);
  return status || unknowns > MOST_UNKNOWNS
             ? status
             : solve (context, &problem, unknowns, answer);
}
