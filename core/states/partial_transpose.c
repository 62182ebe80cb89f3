/* The partial transpose, of one subsystem or several.  Defined for every
 * square matrix, state or not.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "partial_trace.h"

#include "subsystem_arguments.h"
#include "subsystems.h"

static enum ebit_status
partial_transpose (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  struct ebit_subsystems subsystems;
  double complex *x;
  size_t n;
  enum ebit_status status
      = ebit_read_operator (context, "rho", arguments[0], &n, &x);
  if (!status)
    status
        = ebit_read_subsystems (context, "dims", arguments[1], n, &subsystems);
  if (!status)
    status = ebit_choose_subsystems (context, "system", arguments[2], 2,
                                     &subsystems);
  if (status)
    return status;
  double complex *y = ebit_work (context, n * n, sizeof *y);
  if (!y)
    return EBIT_EMEMORY;
  ebit_transpose_subsystems (subsystems.count, subsystems.dims,
                             subsystems.chosen, x, y);
  *result = ebit_make_like (context, arguments[0], n, y);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_partial_transpose_functional = {
  .name = "partial_transpose",
  .topic = "States",
  .summary = "Partial transpose, of the second subsystem or of those named",
  .n_parameters = 3,
  .parameters
  = { { "rho", NULL, "square matrix, d x d x n stack of them, or ket" },
      { "dims", "[d d]", "dimensions of the subsystems" },
      { "system", "2",
        "numbers of the subsystems to transpose, from 1, ascending" } },
  .implementation = partial_transpose,
  .stack = 1,
};
