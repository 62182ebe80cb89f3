/* The certificates of the bounds that are norms of norm_program.h: written
 * into a bounds value, and read back.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm_certificate.h"

#include <stdio.h>

#include "arguments.h"
#include "maps.h"
#include "subsystems.h"

enum ebit_status
ebit_channel_program (struct ebit_context *context,
                      const struct ebit_norm_quantity *what,
                      const struct ebit_channel *channel,
                      struct ebit_norm_program *program)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *choi = ebit_work (context, 2 * n * n, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (channel, choi);
  ebit_transpose_second (dims, choi, choi + n * n);
  *program = (struct ebit_norm_program){ .dims = { dims[0], dims[1] },
                                         .target = choi + n * n,
                                         .free_marginal = true,
                                         .two_sided = what->two_sided,
                                         .dominating = what->dominating };
  return EBIT_OK;
}

/* The matrix with its B transposed, as a value. */
static const struct ebit_value *
make_transposed (struct ebit_context *context, const size_t dims[2],
                 const double complex *x, double complex *work)
{
  const size_t n = dims[0] * dims[1];
  ebit_transpose_second (dims, x, work);
  return ebit_make_matrix (context, n, n, work);
}

enum ebit_status
ebit_certify_norm (struct ebit_context *context,
                   const struct ebit_value *channel,
                   const struct ebit_norm_program *program,
                   const struct ebit_norm_point *point,
                   struct ebit_bounds *bounds)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  const size_t mark = ebit_work_mark (context);
  double complex *work = ebit_work (context, n * n, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      work[i + j * d] = point->marginal[j + i * d];
  ebit_certify (bounds, "channel", ebit_copy_value (context, channel));
  ebit_certify (bounds, "state", ebit_make_matrix (context, d, d, work));
  ebit_certify (bounds, "dual",
                make_transposed (context, program->dims, point->dual, work));
  if (program->two_sided)
  {
    ebit_certify (bounds, "positive_part",
                  ebit_make_matrix (context, n, n, point->above));
    ebit_certify (bounds, "negative_part",
                  ebit_make_matrix (context, n, n, point->below));
  }
  else
    ebit_certify (
        bounds, "sigma",
        make_transposed (context, program->dims, point->above, work));
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_read_square_field (struct ebit_context *context,
                        const struct ebit_value *bounds, const char *name,
                        size_t n, double complex **x)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  size_t rows, columns;
  const enum ebit_status status
      = ebit_read_matrix (context, name, value, &rows, &columns, x);
  if (status || (rows == n && columns == n))
    return status;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "a %zu x %zu matrix", n, n);
  return ebit_refuse_kind (context, name, value, allowed);
}

/* The same, with B transposed. */
static enum ebit_status
read_transposed (struct ebit_context *context, const struct ebit_value *bounds,
                 const char *name, const size_t dims[2], double complex **x)
{
  const size_t n = dims[0] * dims[1];
  double complex *given;
  const enum ebit_status status
      = ebit_read_square_field (context, bounds, name, n, &given);
  if (status)
    return status;
  *x = ebit_work (context, n * n, sizeof **x);
  if (!*x)
    return EBIT_EMEMORY;
  ebit_transpose_second (dims, given, *x);
  return EBIT_OK;
}

enum ebit_status
ebit_read_norm_certificate (struct ebit_context *context,
                            const struct ebit_value *bounds,
                            const struct ebit_norm_program *program,
                            struct ebit_norm_point *point)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  enum ebit_status status
      = ebit_read_square_field (context, bounds, "state", d, &point->marginal);
  for (size_t j = 0; j < d && !status; j++)
    for (size_t i = 0; i < j; i++)
    {
      const double complex swapped = point->marginal[i + j * d];
      point->marginal[i + j * d] = point->marginal[j + i * d];
      point->marginal[j + i * d] = swapped;
    }
  if (!status)
    status = read_transposed (context, bounds, "dual", program->dims,
                              &point->dual);
  if (!status && !program->two_sided)
    return read_transposed (context, bounds, "sigma", program->dims,
                            &point->above);
  if (!status)
    status = ebit_read_square_field (context, bounds, "positive_part", n,
                                     &point->above);
  if (!status)
    status = ebit_read_square_field (context, bounds, "negative_part", n,
                                     &point->below);
  return status;
}

enum ebit_status
ebit_verify_norm (struct ebit_context *context,
                  const struct ebit_norm_quantity *what,
                  const struct ebit_value *bounds,
                  struct ebit_norm_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_norm_program program;
  struct ebit_norm_point point;
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_channel_program (context, what, &channel, &program);
  if (!status)
    status = ebit_read_norm_certificate (context, bounds, &program, &point);
  return status ? status : ebit_prove_norm (context, &program, &point, proof);
}

enum ebit_bounds_status
ebit_gap_status (double lower, double upper)
{
  return upper - lower <= EBIT_NORM_TOLERANCE ? EBIT_CERTIFIED : EBIT_BRACKET;
}

enum ebit_status
ebit_make_norm_bounds (struct ebit_context *context,
                       const struct ebit_norm_quantity *what,
                       const struct ebit_value *channel,
                       const struct ebit_norm_program *program,
                       const struct ebit_norm_bounds *found, bool exact,
                       const struct ebit_value **result)
{
  struct ebit_bounds bounds
      = { .quantity = what->name,
          .lower = found->lower,
          .upper = found->upper,
          .status
          = exact ? EBIT_EXACT : ebit_gap_status (found->lower, found->upper),
          .lower_method = what->lower_method,
          .upper_method = what->upper_method,
          .task = what->task };
  const enum ebit_status status
      = ebit_certify_norm (context, channel, program, &found->point, &bounds);
  return status ? status : ebit_make_bounds (context, &bounds, result);
}
