/* The map that comes nearest to degrading a channel (D. Sutter, V. B. Scholz,
 * A. Winter, R. Renner, IEEE Trans. Inf. Theory 63, 7832):
 *
 *     minimise ||Tr_E Y||  such that  Y >= 0,  Y >= J(N^c) - J(D o N),
 *                                     D >= 0,  Tr_E D = 1,
 *
 * half of the diamond norm.  As an eigenvalue program: of -Tr_E Y and of
 * STIFFNESS times the other three the least eigenvalue is maximised, so that
 * what the latter lack is that much smaller; it is mended in D, for which any
 *  map will do.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nearest_degrading.h"

#include <math.h>
#include <string.h>

#include "eigenvalue_program.h"
#include "hermitian.h"
#include "maps.h"

#define STIFFNESS 1e3
#define MOST_UNKNOWNS 450
#define ENOUGH -1e-10
#define HOPELESS -0.25 /* a diamond norm of 1/2 proves nothing */
#define DEPENDENT 1e-10

struct program
{
  size_t d_in, d_out, d_env;
  size_t blocks[4];           /* orders: of D, Y, Y - difference, Tr_E Y */
  size_t size;                /* of them together */
  const double complex *choi; /* of N */
};

/* Hermitian matrix k of an orthogonal basis: 1, then E_ij + E_ji, i (E_ij -
 * E_ji), then E_ii - 1/n for i > 0. */
static void
basis_element (size_t n, size_t k, double complex *x)
{
  memset (x, 0, n * n * sizeof *x);
  const size_t i = k / n, j = k % n;
  if (k == 0)
    for (size_t l = 0; l < n; l++)
      x[l * (n + 1)] = 1;
  else if (i == j)
    for (size_t l = 0; l < n; l++)
      x[l * (n + 1)] = (l == i) - 1 / (double)n;
  else
  {
    const double complex z = i > j ? 1 : I;
    x[i + j * n] = z;
    x[j + i * n] = conj (z);
  }
}

/* y += factor a (x) b of square matrices. */
static void
add_product (size_t n, const double complex *a, size_t m,
             const double complex *b, double factor, double complex *y)
{
  const size_t all = n * m;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      for (size_t l = 0; l < m; l++)
        for (size_t k = 0; k < m; k++)
          y[i * m + k + (j * m + l) * all]
              += factor * a[i + j * n] * b[k + l * m];
}

/* The map's direction g (x) z in the first block, and what it makes of the
 * channel's output, m (x) z with m_aa' = sum J_(ab)(a'b') g_bb', in the third.
 */
static void
set_map (const struct program *program, const double complex *g,
         const double complex *z, double complex *m, double complex *y)
{
  const size_t d = program->d_in, b = program->d_out, e = program->d_env;
  const size_t n = d * b;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      m[i + j * d] = 0;
      for (size_t l = 0; l < b; l++)
        for (size_t k = 0; k < b; k++)
          m[i + j * d]
              += program->choi[i * b + k + (j * b + l) * n] * g[k + l * b];
    }
  add_product (b, g, e, z, STIFFNESS, y);
  add_product (d, m, e, z, STIFFNESS, y + b * b * e * e + d * d * e * e);
}

/* Y's direction a (x) z in the second, third and fourth blocks. */
static void
set_majorant (const struct program *program, const double complex *a,
              const double complex *z, double complex *y)
{
  const size_t d = program->d_in, b = program->d_out, e = program->d_env;
  const double trace = ebit_trace (e, z);
  y += b * b * e * e;
  add_product (d, a, e, z, STIFFNESS, y);
  add_product (d, a, e, z, STIFFNESS, y + d * d * e * e);
  y += 2 * d * d * e * e;
  for (size_t i = 0; i < d * d; i++)
    y[i] -= trace * a[i];
}

/* Takes out of direction k what the ones before it have, twice; false where
 * nothing is left. */
static bool
orthonormalise (size_t size, size_t k, double complex *directions)
{
  double complex *x = directions + k * size;
  const double before = sqrt (ebit_inner_product (size, 1, x, x));
  for (int pass = 0; pass < 2; pass++)
    for (size_t j = 0; j < k; j++)
    {
      const double complex *y = directions + j * size;
      const double overlap = ebit_inner_product (size, 1, y, x);
      for (size_t i = 0; i < size; i++)
        x[i] -= overlap * y[i];
    }
  const double after = sqrt (ebit_inner_product (size, 1, x, x));
  for (size_t i = 0; i < size; i++)
    x[i] /= after;
  return after > DEPENDENT * before;
}

/* All directions, orthonormal; *count of them. */
static enum ebit_status
fill_directions (struct ebit_context *context, const struct program *program,
                 double complex *directions, size_t *count)
{
  const size_t d = program->d_in, b = program->d_out, e = program->d_env;
  double complex *room = ebit_work (
      context, d * d + e * e + (b > d ? b * b : d * d), sizeof *room);
  if (!room)
    return EBIT_EMEMORY;
  double complex *m = room, *z = m + d * d, *g = z + e * e;
  *count = 0;
  for (size_t which = 0; which < 2; which++)
    for (size_t k = 0; k < (which ? d * d : b * b); k++)
      for (size_t f = which ? 0 : 1; f < e * e; f++)
      {
        double complex *y = directions + *count * program->size;
        const enum ebit_status status = ebit_poll (context);
        if (status)
          return status;
        memset (y, 0, program->size * sizeof *y);
        basis_element (which ? d : b, k, g);
        basis_element (e, f, z);
        if (which)
          set_majorant (program, g, z, y);
        else
          set_map (program, g, z, m, y);
        *count += orthonormalise (program->size, *count, directions);
      }
  return EBIT_OK;
}

/* D = 1 (x) 1/d_env, and J(D o N) - J(N^c). */
static enum ebit_status
fill_constant (struct ebit_context *context, const struct program *program,
               const struct ebit_channel *channel, double complex *constant)
{
  const size_t d = program->d_in, b = program->d_out, e = program->d_env;
  const size_t n = d * e, mark = ebit_work_mark (context);
  struct ebit_channel environment;
  double complex *room
      = ebit_work (context, d * d + e * e + b * b + n * n, sizeof *room);
  if (!room)
    return EBIT_EMEMORY;
  double complex *m = room, *z = m + d * d, *g = z + e * e, *choi = g + b * b;
  basis_element (b, 0, g);
  for (size_t i = 0; i < e; i++)
    z[i * (e + 1)] = 1 / (double)e;
  set_map (program, g, z, m, constant);
  const enum ebit_status status
      = ebit_complementary_channel (context, channel, &environment);
  if (!status)
    ebit_choi_matrix (context, &environment, choi);
  double complex *third = constant + b * b * e * e + n * n;
  for (size_t i = 0; i < n * n; i++)
    third[i] -= STIFFNESS * choi[i];
  ebit_work_release (context, mark);
  return status;
}

/* The map of the first block, mixed with as much of 1/d_env as makes it
 * positive. */
static enum ebit_status
read_map (struct ebit_context *context, const struct program *program,
          double complex *choi, struct ebit_channel *map)
{
  const size_t n = program->d_out * program->d_env;
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n * n; i++)
    choi[i] /= STIFFNESS;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, choi, values, NULL);
  const double lack = fmax (0, -values[0]);
  for (size_t i = 0; i < n * n; i++)
    choi[i] = (choi[i] + (i % (n + 1) == 0 ? lack : 0))
              / (1 + lack * (double)program->d_env);
  return status ? status
                : ebit_channel_from_choi (context, program->d_out,
                                          program->d_env, choi, map);
}

static enum ebit_status
solve (struct ebit_context *context, const struct program *program,
       const struct ebit_channel *channel, size_t most,
       struct ebit_channel *map)
{
  double complex *constant
      = ebit_work (context, (most + 1) * program->size, sizeof *constant);
  if (!constant)
    return EBIT_EMEMORY;
  struct ebit_eigenvalue_program family
      = { .n_blocks = 4,
          .sizes = program->blocks,
          .constant = constant,
          .directions = constant + program->size,
          .enough = ENOUGH,
          .hopeless = HOPELESS };
  struct ebit_eigenvalue_point point;
  enum ebit_status status
      = fill_constant (context, program, channel, constant);
  if (!status)
    status = fill_directions (context, program, constant + program->size,
                              &family.n_unknowns);
  if (!status)
    status = ebit_solve_eigenvalue_program (context, &family, &point);
  if (status || point.bound < HOPELESS || !(point.least > 2 * HOPELESS))
    return status;
  const size_t n = program->blocks[0] * program->blocks[0];
  for (size_t k = 0; k < family.n_unknowns; k++)
    for (size_t i = 0; i < n; i++)
      constant[i]
          += point.unknowns[k] * family.directions[i + k * program->size];
  return read_map (context, program, constant, map);
}

enum ebit_status
ebit_find_nearest_degrading (struct ebit_context *context,
                             const struct ebit_channel *channel,
                             struct ebit_channel *map)
{
  const size_t d = channel->d_in, b = channel->d_out, e = channel->count;
  const size_t n = d * e, unknowns = b * b * (e * e - 1) + n * n;
  struct program program = { .d_in = d,
                             .d_out = b,
                             .d_env = e,
                             .blocks = { b * e, n, n, d },
                             .size = b * b * e * e + 2 * n * n + d * d };
  map->count = 0;
  if (unknowns > MOST_UNKNOWNS)
    return EBIT_OK;
  double complex *choi = ebit_work (context, d * d * b * b, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  program.choi = choi;
  return solve (context, &program, channel, unknowns, map);
}
