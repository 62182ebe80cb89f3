/* Matrices of balls of two subsystems: see ball_matrix.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_matrix.h"

static const struct ebit_balls none = { 0, 0, NULL };

struct ebit_balls
ebit_balls_trace_second (struct ebit_context *context, const size_t dims[2],
                         struct ebit_balls a)
{
  const size_t d = dims[0], n = d * dims[1];
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, d, d);
  for (size_t j = 0; c.x && j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t b = 0; b < dims[1]; b++)
        c.x[i + j * d] = ebit_complex_plus (
            c.x[i + j * d], a.x[i * dims[1] + b + (j * dims[1] + b) * n]);
  return c;
}

struct ebit_balls
ebit_balls_trace_first (struct ebit_context *context, const size_t dims[2],
                        struct ebit_balls a)
{
  const size_t d = dims[1], n = dims[0] * d;
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, d, d);
  for (size_t j = 0; c.x && j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t k = 0; k < dims[0]; k++)
        c.x[i + j * d] = ebit_complex_plus (c.x[i + j * d],
                                            a.x[k * d + i + (k * d + j) * n]);
  return c;
}

struct ebit_balls
ebit_balls_transpose_second (struct ebit_context *context,
                             const size_t dims[2], struct ebit_balls a)
{
  const size_t d = dims[1], n = dims[0] * d;
  if (!a.x)
    return none;
  const struct ebit_balls c = ebit_balls_new (context, n, n);
  for (size_t j = 0; c.x && j < n; j++)
    for (size_t i = 0; i < n; i++)
      c.x[i - i % d + j % d + (j - j % d + i % d) * n] = a.x[i + j * n];
  return c;
}

struct ebit_balls
ebit_balls_kron (struct ebit_context *context, struct ebit_balls a,
                 struct ebit_balls b)
{
  if (!a.x || !b.x)
    return none;
  const size_t rows = a.rows * b.rows;
  const struct ebit_balls c
      = ebit_balls_new (context, rows, a.columns * b.columns);
  for (size_t j = 0; c.x && j < c.columns; j++)
    for (size_t i = 0; i < rows; i++)
      c.x[i + j * rows]
          = ebit_complex_times (a.x[i / b.rows + j / b.columns * a.rows],
                                b.x[i % b.rows + j % b.columns * b.rows]);
  return c;
}
