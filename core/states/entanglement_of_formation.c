/* The entanglement of formation of two qubits in ebits, from the concurrence:
 * E_F = h2 ((1 + sqrt (1 - C^2)) / 2).  W. K. Wootters, Phys. Rev. Lett. 80
 * (1998) 2245.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement.h"

#include "scalar.h"

static double
measure_two_qubits (const struct ebit_two_qubit *rho)
{
  return ebit_formation_of_concurrence (ebit_two_qubit_concurrence (rho));
}

static enum ebit_status
entanglement_of_formation (struct ebit_context *context,
                           const struct ebit_value *const *arguments,
                           const struct ebit_value **result)
{
  static const struct ebit_measure measure
      = { .two_qubit = measure_two_qubits };
  return ebit_run_measure (context, &measure, "rho", arguments[0], NULL,
                           result);
}

const struct ebit_functional ebit_entanglement_of_formation_functional = {
  .name = "entanglement_of_formation",
  .topic = "States",
  .summary = "Entanglement of formation of two qubits in ebits",
  .n_parameters = 1,
  .parameters = { EBIT_TWO_QUBIT_PARAMETER },
  .implementation = entanglement_of_formation,
};
