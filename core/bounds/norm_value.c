/* The bounds values of the quantities that are norms of norm_program.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm_value.h"

#include "channel_value.h"
#include "hermitian.h"
#include "subsystems.h"

/* The matrix with its B transposed, as a value. */
static const struct ebit_value *
make_transposed (struct ebit_context *context, const size_t dims[2],
                 const double complex *x, double complex *work)
{
  const size_t n = dims[0] * dims[1];
  ebit_transpose_second (dims, x, work);
  return ebit_make_matrix (context, n, n, work);
}

/* Appends `channel` and the fields that ebit_read_norm_certificate reads. */
static enum ebit_status
append_norm (struct ebit_context *context, const struct ebit_channel *channel,
             const struct ebit_norm_program *program,
             const struct ebit_norm_point *point, struct ebit_bounds *bounds)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  const size_t mark = ebit_work_mark (context);
  double complex *work = ebit_work (context, n * n, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  ebit_transpose (d, point->marginal, work);
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  ebit_append_certificate (bounds, "state",
                           ebit_make_matrix (context, d, d, work));
  ebit_append_certificate (
      bounds, "dual",
      make_transposed (context, program->dims, point->dual, work));
  if (program->two_sided)
  {
    ebit_append_certificate (bounds, "positive_part",
                             ebit_make_matrix (context, n, n, point->above));
    ebit_append_certificate (bounds, "negative_part",
                             ebit_make_matrix (context, n, n, point->below));
  }
  else
    ebit_append_certificate (
        bounds, "sigma",
        make_transposed (context, program->dims, point->above, work));
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_set_norm_bounds (struct ebit_context *context,
                      const struct ebit_norm_quantity *what,
                      const struct ebit_channel *channel,
                      const struct ebit_norm_program *program,
                      const struct ebit_norm_bounds *found, bool exact,
                      struct ebit_bounds *bounds)
{
  *bounds = (struct ebit_bounds){
    .quantity = what->name,
    .lower = found->lower,
    .upper = found->upper,
    .status = exact ? EBIT_EXACT
                    : ebit_status_of_gap (found->lower, found->upper,
                                          EBIT_BOUNDS_TOLERANCE),
    .tol = EBIT_BOUNDS_TOLERANCE,
    .lower_method = what->lower_method,
    .upper_method = what->upper_method,
    .task = what->task,
  };
  return append_norm (context, channel, program, &found->point, bounds);
}
