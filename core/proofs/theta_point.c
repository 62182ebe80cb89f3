/* What proves both ends of a Theta information: memory, parts, supports.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_point.h"

#include <string.h>

#include "subsystems.h"

enum ebit_status
ebit_make_theta_point (struct ebit_context *context,
                       const struct ebit_channel *channel, bool key,
                       struct ebit_theta_point *point)
{
  const size_t d = channel->d_in, n = d * channel->d_out, size = n * n;
  double complex *all = ebit_work (context, 4 * size + 2 * d * d, sizeof *all);
  if (!all)
    return EBIT_EMEMORY;
  *point = (struct ebit_theta_point){ .map = all,
                                      .dual = all + size,
                                      .above = key ? NULL : all + 2 * size,
                                      .below = key ? NULL : all + 3 * size,
                                      .state = all + 4 * size,
                                      .weight = all + 4 * size + d * d };
  return EBIT_OK;
}

void
ebit_split_theta_map (const size_t dims[2], struct ebit_theta_point *point)
{
  const size_t n = dims[0] * dims[1];
  ebit_transpose_second (dims, point->map, point->above);
  memset (point->below, 0, n * n * sizeof *point->below);
}

void
ebit_copy_theta_point (size_t d, size_t n, const struct ebit_theta_point *from,
                       struct ebit_theta_point *to)
{
  memcpy (to->map, from->map, n * n * sizeof *to->map);
  memcpy (to->dual, from->dual, n * n * sizeof *to->dual);
  if (from->above && to->above)
  {
    memcpy (to->above, from->above, n * n * sizeof *to->above);
    memcpy (to->below, from->below, n * n * sizeof *to->below);
  }
  memcpy (to->state, from->state, d * d * sizeof *to->state);
  memcpy (to->weight, from->weight, d * d * sizeof *to->weight);
}

/* ---- Supports -------------------------------------------------------- */

/* Compresses or embeds. */
typedef enum ebit_status carry (struct ebit_context *context,
                                const struct ebit_support *support,
                                const double complex *x, double complex *y);

/* The same of a matrix that is a partial transpose, as V and Y are: the
 * isometry of B is then that one's complex conjugate. */
static enum ebit_status
carry_transposed (struct ebit_context *context, carry *function,
                  const struct ebit_support *support, const size_t from[2],
                  const size_t to[2], const double complex *x,
                  double complex *y)
{
  const size_t mark = ebit_work_mark (context);
  const size_t n = from[0] * from[1], m = to[0] * to[1];
  double complex *turned = ebit_work (context, n * n + m * m, sizeof *turned);
  if (!turned)
    return EBIT_EMEMORY;
  ebit_transpose_second (from, x, turned);
  const enum ebit_status status
      = function (context, support, turned, turned + n * n);
  ebit_transpose_second (to, turned + n * n, y);
  ebit_work_release (context, mark);
  return status;
}

static enum ebit_status
carry_point (struct ebit_context *context, carry *function,
             const struct ebit_support *support, const size_t from[2],
             const size_t to[2], const struct ebit_theta_point *x,
             struct ebit_theta_point *y)
{
  const size_t d = support->dims[0];
  enum ebit_status status = function (context, support, x->map, y->map);
  if (!status)
    status = function (context, support, x->dual, y->dual);
  if (!status && x->above)
    status = carry_transposed (context, function, support, from, to, x->above,
                               y->above);
  if (!status && x->above)
    status = carry_transposed (context, function, support, from, to, x->below,
                               y->below);
  memcpy (y->state, x->state, d * d * sizeof *y->state);
  memcpy (y->weight, x->weight, d * d * sizeof *y->weight);
  return status;
}

enum ebit_status
ebit_compress_theta_point (struct ebit_context *context,
                           const struct ebit_support *support, bool key,
                           const struct ebit_theta_point *whole,
                           struct ebit_theta_point *part)
{
  const struct ebit_channel reduced
      = { .d_in = support->ranks[0], .d_out = support->ranks[1] };
  const enum ebit_status status
      = ebit_make_theta_point (context, &reduced, key, part);
  return status ? status
                : carry_point (context, ebit_compress, support, support->dims,
                               support->ranks, whole, part);
}

enum ebit_status
ebit_embed_theta_point (struct ebit_context *context,
                        const struct ebit_support *support,
                        const struct ebit_theta_point *part,
                        struct ebit_theta_point *whole)
{
  return carry_point (context, ebit_embed, support, support->ranks,
                      support->dims, part, whole);
}
