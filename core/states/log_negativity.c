/* The logarithmic negativity E_N = log2 ||rho^TB||_1 = log2 (2 N + 1), in
 * ebits an upper bound on what can be distilled.  G. Vidal and R. F. Werner,
 * Phys. Rev. A 65 (2002) 032314, (2).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement.h"

#include <math.h>

#include "scalar.h"

double
ebit_log_negativity_of (double negativity)
{
  return log1p (2 * negativity) / EBIT_LN2;
}

static double
measure_two_qubits (const struct ebit_two_qubit *rho)
{
  return ebit_log_negativity_of (ebit_two_qubit_negativity (rho));
}

static enum ebit_status
measure_state (struct ebit_context *context, const struct ebit_state *rho,
               const size_t *dims, double *value)
{
  const enum ebit_status status
      = ebit_state_negativity (context, rho, dims, value);
  *value = ebit_log_negativity_of (*value);
  return status;
}

static enum ebit_status
log_negativity (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  static const struct ebit_measure measure = { .bipartite = true,
                                               .two_qubit = measure_two_qubits,
                                               .general = measure_state };
  return ebit_run_measure (context, &measure, "rho", arguments[0],
                           arguments[1], result);
}

const struct ebit_functional ebit_log_negativity_functional = {
  .name = "log_negativity",
  .topic = "States",
  .summary = "Logarithmic negativity log2 ||rho^TB||_1 in ebits",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = log_negativity,
};
