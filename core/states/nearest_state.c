/* The state nearest to a matrix that rounding or noise has spoilt, in the
 * Frobenius norm.  What is not Hermitian is orthogonal to all that is, so that
 * the Hermitian part is projected.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nearest_state.h"

#include "state_projection.h"
#include "subsystem_arguments.h"
#include "value.h"

/* Squares of distances have to be numbers. */
#define LARGEST 1e100

static enum ebit_status
nearest_state (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  double complex *x;
  size_t n;
  enum ebit_status status
      = ebit_read_operator (context, "rho", arguments[0], &n, &x);
  if (!status)
    status = ebit_refuse_large (context, "rho", n, x, LARGEST);
  if (status)
    return status;
  double complex *h = ebit_work (context, n * n, sizeof *h);
  double complex *rho = ebit_work (context, n * n, sizeof *rho);
  if (!h || !rho)
    return EBIT_EMEMORY;
  ebit_hermitian_part (n, x, h);
  status = ebit_nearest_density (context, n, h, rho);
  if (status)
    return status;
  struct ebit_value *pair = ebit_make_list (context, EBIT_LIST, NULL, 2);
  status = ebit_add (context, pair, "state",
                     ebit_make_like (context, arguments[0], n, rho));
  if (!status)
    status
        = ebit_add (context, pair, "distance",
                    ebit_make_number (context, ebit_distance (n * n, x, rho)));
  *result = pair;
  return status;
}

const struct ebit_functional ebit_nearest_state_functional = {
  .name = "nearest_state",
  .topic = "States",
  .summary = "The state nearest to a matrix, and how far it is",
  .n_parameters = 1,
  .parameters = { { "rho", NULL, "square matrix, of noisy or rounded data" } },
  .implementation = nearest_state,
};
