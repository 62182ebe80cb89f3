/* The partial trace: what is left on the subsystems that are kept.  Defined
 * for every square matrix, state or not.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "partial_trace.h"

#include "subsystem_arguments.h"
#include "subsystems.h"

static enum ebit_status
partial_trace (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct ebit_subsystems subsystems;
  double complex *x;
  size_t n, kept = 1;
  enum ebit_status status
      = ebit_read_square (context, "rho", arguments[0], &n, &x);
  /* before dims, in whose place it may have been given */
  if (!status && ebit_is_missing (arguments[2]))
    return ebit_refuse_kind (context, "keep", NULL,
                             "the numbers of the subsystems that stay");
  if (!status)
    status
        = ebit_read_subsystems (context, "dims", arguments[1], n, &subsystems);
  if (!status)
    status = ebit_choose_subsystems (context, "keep", arguments[2], 0,
                                     &subsystems);
  if (status)
    return status;
  for (size_t i = 0; i < subsystems.count; i++)
    kept *= subsystems.chosen[i] ? subsystems.dims[i] : 1;
  double complex *y = ebit_work (context, kept * kept, sizeof *y);
  if (!y)
    return EBIT_EMEMORY;
  ebit_marginal (subsystems.count, subsystems.dims, subsystems.chosen, x, y);
  *result = ebit_make_like (context, arguments[0], kept, y);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_partial_trace_functional = {
  .name = "partial_trace",
  .topic = "States",
  .summary = "Partial trace, on the subsystems that are kept",
  .n_parameters = 3,
  .parameters
  = { { "rho", NULL, "square matrix" },
      { "dims", "[d d]", "dimensions of the subsystems" },
      { "keep", NULL,
        "numbers of the subsystems that stay, from 1, ascending" } },
  .implementation = partial_trace,
};
