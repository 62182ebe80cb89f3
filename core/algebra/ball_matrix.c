/* Matrices of complex balls: see ball_matrix.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_matrix.h"

#include <math.h>
#include <string.h>

static const struct ebit_balls none = { 0, 0, NULL };

struct ebit_balls
ebit_balls_new (struct ebit_context *context, size_t rows, size_t columns)
{
  struct ebit_balls a = { rows, columns, NULL };
  a.x = ebit_work (context, rows * columns > 0 ? rows * columns : 1,
                   sizeof *a.x);
  return a.x ? a : none;
}

struct ebit_balls
ebit_balls_exactly (struct ebit_context *context, size_t rows, size_t columns,
                    const double complex *x)
{
  const struct ebit_balls a = ebit_balls_new (context, rows, columns);
  for (size_t i = 0; a.x && i < rows * columns; i++)
    a.x[i] = ebit_exactly_complex (creal (x[i]), cimag (x[i]));
  return a;
}

struct ebit_ball
ebit_balls_diagonal_at (struct ebit_balls a, size_t i)
{
  return a.x[i + i * a.rows].re;
}

double complex *
ebit_balls_rounded (struct ebit_context *context, struct ebit_balls a)
{
  double complex *x
      = a.x ? ebit_work (context, a.rows * a.columns, sizeof *x) : NULL;
  for (size_t i = 0; x && i < a.rows * a.columns; i++)
    x[i] = ebit_rounded (a.x[i].re) + ebit_rounded (a.x[i].im) * I;
  return x;
}

/* ---- Products -------------------------------------------------------- */

/* Row i of a, or of a^dag. */
static struct ebit_ball_vector
row_of (struct ebit_balls a, bool adjoint, size_t i)
{
  if (adjoint)
    return (struct ebit_ball_vector){ a.x + i * a.rows, 1, true };
  return (struct ebit_ball_vector){ a.x + i, a.rows, false };
}

/* Column j of b, or of b^dag. */
static struct ebit_ball_vector
column_of (struct ebit_balls b, bool adjoint, size_t j)
{
  if (adjoint)
    return (struct ebit_ball_vector){ b.x + j, b.rows, true };
  return (struct ebit_ball_vector){ b.x + j * b.rows, 1, false };
}

static struct ebit_balls
product (struct ebit_context *context, struct ebit_balls a, bool adjoint_a,
         struct ebit_balls b, bool adjoint_b)
{
  const size_t rows = adjoint_a ? a.columns : a.rows;
  const size_t inner = adjoint_a ? a.rows : a.columns;
  const size_t columns = adjoint_b ? b.rows : b.columns;
  if (!a.x || !b.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, rows, columns);
  for (size_t j = 0; c.x && j < columns; j++)
  {
    if (ebit_poll_if_due (context))
      return none;
    for (size_t i = 0; i < rows; i++)
      c.x[i + j * rows] = ebit_ball_dot (inner, row_of (a, adjoint_a, i),
                                         column_of (b, adjoint_b, j));
  }
  return c;
}

struct ebit_balls
ebit_balls_product (struct ebit_context *context, struct ebit_balls a,
                    struct ebit_balls b)
{
  return product (context, a, false, b, false);
}

struct ebit_balls
ebit_balls_adjoint_product (struct ebit_context *context, struct ebit_balls a,
                            struct ebit_balls b)
{
  return product (context, a, true, b, false);
}

struct ebit_balls
ebit_balls_product_adjoint (struct ebit_context *context, struct ebit_balls a,
                            struct ebit_balls b)
{
  return product (context, a, false, b, true);
}

struct ebit_balls
ebit_balls_congruence (struct ebit_context *context, struct ebit_balls a,
                       struct ebit_balls x)
{
  return ebit_balls_product_adjoint (context,
                                     ebit_balls_product (context, a, x), a);
}

struct ebit_balls
ebit_balls_adjoint_congruence (struct ebit_context *context,
                               struct ebit_balls a, struct ebit_balls x)
{
  return ebit_balls_adjoint_product (context, a,
                                     ebit_balls_product (context, x, a));
}

struct ebit_balls
ebit_balls_spectral (struct ebit_context *context, struct ebit_balls q,
                     const struct ebit_ball *values)
{
  if (!q.x)
    return none;
  const struct ebit_balls scaled = ebit_balls_new (context, q.rows, q.columns);
  for (size_t j = 0; scaled.x && j < q.columns; j++)
    for (size_t i = 0; i < q.rows; i++)
      scaled.x[i + j * q.rows] = ebit_scaled (values[j], q.x[i + j * q.rows]);
  return ebit_balls_product_adjoint (context, scaled, q);
}

/* ---- Element by element ---------------------------------------------- */

struct ebit_balls
ebit_balls_plus (struct ebit_context *context, struct ebit_balls a,
                 struct ebit_balls b)
{
  if (!a.x || !b.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.rows, a.columns);
  for (size_t i = 0; c.x && i < a.rows * a.columns; i++)
    c.x[i] = ebit_complex_plus (a.x[i], b.x[i]);
  return c;
}

struct ebit_balls
ebit_balls_minus (struct ebit_context *context, struct ebit_balls a,
                  struct ebit_balls b)
{
  if (!a.x || !b.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.rows, a.columns);
  for (size_t i = 0; c.x && i < a.rows * a.columns; i++)
    c.x[i] = ebit_complex_minus (a.x[i], b.x[i]);
  return c;
}

struct ebit_balls
ebit_balls_scaled (struct ebit_context *context, struct ebit_ball s,
                   struct ebit_balls a)
{
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.rows, a.columns);
  for (size_t i = 0; c.x && i < a.rows * a.columns; i++)
    c.x[i] = ebit_scaled (s, a.x[i]);
  return c;
}

struct ebit_balls
ebit_balls_shifted (struct ebit_context *context, struct ebit_balls a,
                    struct ebit_ball s)
{
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.rows, a.columns);
  if (!c.x)
    return none;
  memcpy (c.x, a.x, a.rows * a.columns * sizeof *a.x);
  for (size_t i = 0; i < a.rows; i++)
    c.x[i + i * a.rows].re = ebit_plus (c.x[i + i * a.rows].re, s);
  return c;
}

struct ebit_balls
ebit_balls_conjugate (struct ebit_context *context, struct ebit_balls a)
{
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.rows, a.columns);
  for (size_t i = 0; c.x && i < a.rows * a.columns; i++)
    c.x[i] = ebit_conjugate (a.x[i]);
  return c;
}

struct ebit_balls
ebit_balls_transpose (struct ebit_context *context, struct ebit_balls a)
{
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.columns, a.rows);
  for (size_t j = 0; c.x && j < a.columns; j++)
    for (size_t i = 0; i < a.rows; i++)
      c.x[j + i * a.columns] = a.x[i + j * a.rows];
  return c;
}

static struct ebit_balls
adjoint (struct ebit_context *context, struct ebit_balls a)
{
  return ebit_balls_conjugate (context, ebit_balls_transpose (context, a));
}

struct ebit_balls
ebit_balls_hermitian (struct ebit_context *context, struct ebit_balls a)
{
  return ebit_balls_scaled (
      context, ebit_exactly (0.5),
      ebit_balls_plus (context, a, adjoint (context, a)));
}

struct ebit_balls
ebit_balls_widened (struct ebit_context *context, struct ebit_balls a,
                    double by)
{
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, a.rows, a.columns);
  for (size_t i = 0; c.x && i < a.rows * a.columns; i++)
  {
    c.x[i].re = ebit_widened (a.x[i].re, by);
    c.x[i].im = ebit_widened (a.x[i].im, by);
  }
  return c;
}

/* ---- Numbers --------------------------------------------------------- */

struct ebit_ball
ebit_balls_trace (struct ebit_balls a)
{
  struct ebit_ball sum = ebit_exactly (0);
  if (!a.x)
    return ebit_anything ();
  for (size_t i = 0; i < a.rows; i++)
    sum = ebit_plus (sum, ebit_balls_diagonal_at (a, i));
  return sum;
}

struct ebit_ball
ebit_balls_inner (struct ebit_balls a, struct ebit_balls b)
{
  if (!a.x || !b.x)
    return ebit_anything ();
  return ebit_ball_dot (a.rows * a.columns,
                        (struct ebit_ball_vector){ a.x, 1, true },
                        (struct ebit_ball_vector){ b.x, 1, false })
      .re;
}

static double
norm (struct ebit_balls a, bool diagonal)
{
  struct ebit_ball sum = ebit_exactly (0);
  if (!a.x)
    return INFINITY;
  for (size_t j = 0; j < a.columns; j++)
    for (size_t i = 0; i < a.rows; i++)
    {
      if (i == j && !diagonal)
        continue;
      const struct ebit_ball size
          = ebit_exactly (ebit_complex_size (a.x[i + j * a.rows]));
      sum = ebit_plus (sum, ebit_times (size, size));
    }
  return ebit_top (ebit_root (sum));
}

double
ebit_balls_norm (struct ebit_balls a)
{
  return norm (a, true);
}

double
ebit_balls_off_norm (struct ebit_balls a)
{
  return norm (a, false);
}

/* ---- The nearest isometry -------------------------------------------- */

/* (1 + f)^(-1/2) = 1 - f/2 + 3 f^2/8 and what is at most 5/16 ||f||^3/(1 -
 * ||f||), in every element. */
static struct ebit_balls
inverse_root (struct ebit_context *context, struct ebit_balls f, double size)
{
  const struct ebit_ball s = ebit_exactly (size);
  const struct ebit_ball cube = ebit_times (ebit_times (s, s), s);
  const struct ebit_ball rest = ebit_over (
      ebit_times (ebit_exactly (0.3125), cube), ebit_complement (s));
  const struct ebit_balls square = ebit_balls_scaled (
      context, ebit_exactly (0.375), ebit_balls_product (context, f, f));
  const struct ebit_balls line
      = ebit_balls_scaled (context, ebit_exactly (-0.5), f);
  const struct ebit_balls sum = ebit_balls_shifted (
      context, ebit_balls_plus (context, square, line), ebit_exactly (1));
  return ebit_balls_widened (context, sum, ebit_top (rest));
}

struct ebit_balls
ebit_balls_polar (struct ebit_context *context, struct ebit_balls v,
                  double *defect)
{
  const struct ebit_balls f = ebit_balls_shifted (
      context, ebit_balls_adjoint_product (context, v, v), ebit_exactly (-1));
  *defect = ebit_balls_norm (f);
  if (!f.x)
    return none;
  if (*defect < 1e-3)
    return ebit_balls_product (context, v, inverse_root (context, f, *defect));
  return ebit_balls_widened (context, v, INFINITY);
}
