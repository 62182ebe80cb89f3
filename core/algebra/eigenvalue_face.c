/* An affine family of Hermitian matrices, restricted to a face.
 *
 * (C + sum_k y_k F_k) N = 0 is a linear system A y = -c, solved by the
 * eigenvectors of A^T A: those with eigenvalue 0 are what is still free.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "eigenvalue_face.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"

#define FREE 1e-12 /* of an eigenvalue of A^T A, relative to the largest */

/* y = x N of all blocks, or N'^dag x N' with the vectors that are kept. */
static void
cut (const struct ebit_eigenvalue_program *program,
     const double complex *bases, const size_t *kept, bool inside,
     const double complex *x, double complex *work, double complex *y)
{
  for (size_t b = 0; b < program->n_blocks; b++)
  {
    const size_t n = program->sizes[b], k = kept[b];
    if (inside)
      ebit_adjoint_congruence (n, k, bases, x, work, y);
    else
      ebit_product (n, n, n - k, x, bases + n * k, y);
    y += inside ? k * k : n * (n - k);
    x += n * n;
    bases += n * n;
  }
}

struct system
{
  size_t m, length;              /* unknowns; numbers of what has to vanish */
  double complex *images, *rest; /* F_k N one after the other; C N */
  double *normal, *values;       /* A^T A, then its eigenvectors */
};

static enum ebit_status
decompose (struct ebit_context *context, struct system *system)
{
  const size_t m = system->m, length = system->length;
  for (size_t l = 0; l < m; l++)
  {
    for (size_t k = l; k < m; k++)
      system->normal[k + l * m] = system->normal[l + k * m]
          = ebit_inner_product (length, 1, system->images + k * length,
                                system->images + l * length);
    const enum ebit_status status = ebit_poll (context);
    if (status)
      return status;
  }
  return m > 0 ? ebit_dsyev (context, true, m, system->normal, system->values)
               : EBIT_OK;
}

/* The least y, and the basis of what is free; `rest` becomes what is left. */
static void
solve (struct system *system, struct ebit_face *face)
{
  const size_t m = system->m, length = system->length;
  const double largest = m > 0 ? fmax (system->values[m - 1], FREE) : 1;
  for (size_t e = 0; e < m; e++)
  {
    const double *vector = system->normal + e * m;
    if (system->values[e] <= FREE * largest)
    {
      memcpy (face->basis + m * face->program.n_unknowns++, vector,
              m * sizeof *vector);
      continue;
    }
    double share = 0;
    for (size_t k = 0; k < m; k++)
      share -= vector[k]
               * ebit_inner_product (length, 1, system->images + k * length,
                                     system->rest);
    for (size_t k = 0; k < m; k++)
      face->origin[k] += share / system->values[e] * vector[k];
  }
  face->residual = 0;
  for (size_t j = 0; j < length; j++)
  {
    double complex sum = system->rest[j];
    for (size_t k = 0; k < m; k++)
      sum += face->origin[k] * system->images[j + k * length];
    face->residual = fmax (face->residual, cabs (sum));
  }
}

static enum ebit_status
find_origin (struct ebit_context *context,
             const struct ebit_eigenvalue_program *program,
             const double complex *bases, const size_t *kept,
             struct ebit_face *face)
{
  const size_t size = ebit_blocks_size (program->n_blocks, program->sizes);
  const size_t m = program->n_unknowns;
  struct system system = { .m = m };
  for (size_t b = 0; b < program->n_blocks; b++)
    system.length += program->sizes[b] * (program->sizes[b] - kept[b]);
  system.images = ebit_work (context, (m + 1) * system.length + 1,
                             sizeof *system.images);
  system.normal = ebit_work (context, m * m + m + 1, sizeof *system.normal);
  if (!system.images || !system.normal)
    return EBIT_EMEMORY;
  system.rest = system.images + m * system.length;
  system.values = system.normal + m * m;
  for (size_t k = 0; k < m; k++)
    cut (program, bases, kept, false, program->directions + k * size, NULL,
         system.images + k * system.length);
  cut (program, bases, kept, false, program->constant, NULL, system.rest);
  const enum ebit_status status = decompose (context, &system);
  if (!status)
    solve (&system, face);
  return status;
}

/* C and the F of the restricted program. */
static enum ebit_status
cut_program (struct ebit_context *context,
             const struct ebit_eigenvalue_program *program,
             const double complex *bases, const size_t *kept,
             struct ebit_face *face)
{
  const size_t size = ebit_blocks_size (program->n_blocks, program->sizes);
  const size_t inner = ebit_blocks_size (program->n_blocks, kept);
  const size_t m = program->n_unknowns, free = face->program.n_unknowns;
  double complex *matrices
      = ebit_work (context, (free + 1) * inner + 1, sizeof *matrices);
  double complex *sum = ebit_work (context, 2 * size, sizeof *sum);
  size_t *sizes = ebit_work (context, program->n_blocks, sizeof *sizes);
  if (!matrices || !sum || !sizes)
    return EBIT_EMEMORY;
  for (size_t e = 0; e <= free; e++)
  {
    const double *y = e == free ? face->origin : face->basis + e * m;
    memset (sum, 0, size * sizeof *sum);
    if (e == free)
      memcpy (sum, program->constant, size * sizeof *sum);
    for (size_t k = 0; k < m; k++)
      for (size_t i = 0; i < size; i++)
        sum[i] += y[k] * program->directions[i + k * size];
    cut (program, bases, kept, true, sum, sum + size, matrices + e * inner);
  }
  face->program.constant = matrices + free * inner;
  face->program.directions = matrices;
  face->program.sizes = sizes;
  for (size_t b = 0; b < program->n_blocks; b++)
    if (kept[b] > 0)
      sizes[face->program.n_blocks++] = kept[b];
  return EBIT_OK;
}

enum ebit_status
ebit_restrict_to_face (struct ebit_context *context,
                       const struct ebit_eigenvalue_program *program,
                       const double complex *bases, const size_t *kept,
                       struct ebit_face *face)
{
  const size_t m = program->n_unknowns;
  *face = (struct ebit_face){ .program = { .enough = program->enough,
                                           .hopeless = program->hopeless } };
  face->origin = ebit_work (context, m + m * m + 1, sizeof *face->origin);
  if (!face->origin)
    return EBIT_EMEMORY;
  face->basis = face->origin + m;
  const enum ebit_status status
      = find_origin (context, program, bases, kept, face);
  return status ? status : cut_program (context, program, bases, kept, face);
}

void
ebit_leave_face (const struct ebit_face *face, size_t n_unknowns,
                 const double *z, double *y)
{
  memcpy (y, face->origin, n_unknowns * sizeof *y);
  for (size_t e = 0; e < face->program.n_unknowns; e++)
    for (size_t k = 0; k < n_unknowns; k++)
      y[k] += z[e] * face->basis[k + e * n_unknowns];
}
