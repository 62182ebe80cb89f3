/* The Greenberger-Horne-Zeilinger state of n systems of dimension d,
 * sum over i of |i i ... i> / sqrt d.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bell_states.h"
#include "named_states.h"

#include <math.h>
#include <stdio.h>

#include "value.h"

static enum ebit_status
read_order (struct ebit_context *context,
            const struct ebit_value *const *arguments, size_t *n, size_t *d,
            size_t *order)
{
  const struct ebit_range range = { 1, INFINITY, false, false, true };
  double systems, dimension;
  enum ebit_status status
      = ebit_read_number (context, "n", arguments[0], &range, NAN, &systems);
  if (!status)
    status
        = ebit_read_number (context, "d", arguments[1], &range, 2, &dimension);
  if (status)
    return status;
  *order = 1;
  const double least = dimension > 1 ? systems : 0;
  for (size_t i = 0; (double)i < least && *order <= EBIT_MAX_NAMED_ORDER; i++)
    *order = dimension <= EBIT_MAX_NAMED_ORDER ? *order * (size_t)dimension
                                               : EBIT_MAX_NAMED_ORDER + 1;
  if (*order <= EBIT_MAX_NAMED_ORDER)
  {
    *n = dimension > 1 ? (size_t)systems : 1;
    *d = (size_t)dimension;
    return EBIT_OK;
  }
  char allowed[96];
  snprintf (allowed, sizeof allowed,
            "so small that d^n <= %d, where d is %.15g", EBIT_MAX_NAMED_ORDER,
            dimension);
  return ebit_refuse_number (context, "n", 0, 1, systems, allowed);
}

static enum ebit_status
ghz_state (struct ebit_context *context,
           const struct ebit_value *const *arguments,
           const struct ebit_value **result)
{
  size_t n = 0, d = 0, order = 0, step = 0, power = 1;
  double *rho;
  const enum ebit_status status
      = read_order (context, arguments, &n, &d, &order);
  if (status)
    return status;
  *result = ebit_make_array (context, EBIT_NUMBERS, 2,
                             (size_t[]){ order, order }, &rho);
  if (!*result)
    return EBIT_EMEMORY;
  /* |i i ... i> has the index i (1 + d + d^2 + ...). */
  for (size_t k = 0; k < n; k++, power *= d)
    step += power;
  for (size_t i = 0; i < d; i++)
    for (size_t j = 0; j < d; j++)
      rho[i * step + j * step * order] = 1 / (double)d;
  return EBIT_OK;
}

const struct ebit_functional ebit_ghz_state_functional = {
  .name = "ghz_state",
  .topic = "States",
  .summary = "Density matrix of a GHZ state of n systems",
  .n_parameters = 2,
  .parameters = { { "n", NULL, "number of systems, from 1" },
                  { "d", "2", "dimension of each; d^n at most 4096" } },
  .implementation = ghz_state,
};
