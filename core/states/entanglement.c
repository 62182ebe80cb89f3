/* Entanglement measures that are made of the negativity or the concurrence.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement.h"

#include <math.h>

#include "concurrence.h"
#include "negativity.h"
#include "scalar.h"
#include "state_measure.h"

static const struct ebit_measure negativity
    = { .bipartite = true,
        .two_qubit = ebit_two_qubit_negativity,
        .general = ebit_state_negativity };

const struct ebit_functional ebit_negativity_functional = {
  .name = "negativity",
  .topic = "States",
  .summary = "Negativity, minus the negative eigenvalues of rho^TB",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &negativity,
};

/* ---- Logarithmic negativity --------------------------------------------
 * E_N = log2 ||rho^TB||_1 = log2 (2 N + 1), in ebits an upper bound on what
 * can be distilled.  G. Vidal and R. F. Werner, Phys. Rev. A 65 (2002) 032314,
 * (2). */

static double
take_logarithm (double negativity_of_state)
{
  return log1p (2 * negativity_of_state) / EBIT_LN2;
}

static double
measure_two_qubits (const struct ebit_two_qubit *rho)
{
  return take_logarithm (ebit_two_qubit_negativity (rho));
}

static enum ebit_status
measure_state (struct ebit_context *context, const struct ebit_state *rho,
               const size_t *dims, double *value)
{
  const enum ebit_status status
      = ebit_state_negativity (context, rho, dims, value);
  *value = take_logarithm (*value);
  return status;
}

static const struct ebit_measure log_negativity = {
  .bipartite = true, .two_qubit = measure_two_qubits, .general = measure_state
};

const struct ebit_functional ebit_log_negativity_functional = {
  .name = "log_negativity",
  .topic = "States",
  .summary = "Logarithmic negativity log2 ||rho^TB||_1 in ebits",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &log_negativity,
};

/* ---- Of two qubits ---------------------------------------------------- */

static const struct ebit_measure concurrence
    = { .two_qubit = ebit_two_qubit_concurrence };

const struct ebit_functional ebit_concurrence_functional = {
  .name = "concurrence",
  .topic = "States",
  .summary = "Concurrence of two qubits",
  .n_parameters = 1,
  .parameters = { EBIT_TWO_QUBIT_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &concurrence,
};

static double
measure_formation (const struct ebit_two_qubit *rho)
{
  return ebit_formation_of_concurrence (ebit_two_qubit_concurrence (rho));
}

static const struct ebit_measure formation
    = { .two_qubit = measure_formation };

const struct ebit_functional ebit_entanglement_of_formation_functional = {
  .name = "entanglement_of_formation",
  .topic = "States",
  .summary = "Entanglement of formation of two qubits in ebits",
  .n_parameters = 1,
  .parameters = { EBIT_TWO_QUBIT_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &formation,
};
