/* The partial trace: what is left on the subsystems that are kept.  Defined
 * for every square matrix, state or not.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "partial_trace.h"

#include "hermitian.h"
#include "subsystem_arguments.h"
#include "subsystems.h"
#include "value.h"

/* Of a ket without its matrix: M M^dag with the amplitudes M, a row for each
 * level of what is kept. */
static enum ebit_status
marginal_of_ket (struct ebit_context *context, size_t n,
                 const double complex *ket,
                 const struct ebit_subsystems *subsystems, size_t kept,
                 double complex *y)
{
  double complex *rows = ebit_work (context, n, sizeof *rows);
  if (!rows)
    return EBIT_EMEMORY;
  ebit_split_ket (subsystems->count, subsystems->dims, subsystems->chosen, ket,
                  rows);
  ebit_product_adjoint (kept, n / kept, kept, rows, rows, y);
  ebit_hermitian_part (kept, y, y);
  return EBIT_OK;
}

static enum ebit_status
partial_trace (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct ebit_subsystems subsystems;
  double complex *x;
  size_t n, columns, kept = 1;
  const bool ket = ebit_is_ket (arguments[0]);
  enum ebit_status status
      = ket ? ebit_read_matrix (context, "rho", arguments[0], &n, &columns, &x)
            : ebit_read_operator (context, "rho", arguments[0], &n, &x);
  /* before dims, in whose place it may have been given */
  if (!status && ebit_is_missing (arguments[2]))
    return ebit_refuse_kind (context, "keep", NULL,
                             "the numbers of the subsystems that stay");
  if (ket)
    n = ebit_length (arguments[0]);
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
  if (ket)
    status = marginal_of_ket (context, n, x, &subsystems, kept, y);
  else
    ebit_marginal (subsystems.count, subsystems.dims, subsystems.chosen, x, y);
  if (status)
    return status;
  *result = ebit_make_like (context, arguments[0], kept, y);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_partial_trace_functional = {
  .name = "partial_trace",
  .topic = "States",
  .summary = "Partial trace, on the subsystems that are kept",
  .n_parameters = 3,
  .parameters
  = { { "rho", NULL, "square matrix, d x d x n stack of them, or ket" },
      { "dims", "[d d]", "dimensions of the subsystems" },
      { "keep", NULL,
        "numbers of the subsystems that stay, from 1, ascending" } },
  .implementation = partial_trace,
  .stack = 1,
};
