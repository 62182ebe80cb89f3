/* Bell states, their mixtures, and the weights of a state in their basis.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bell_states.h"

#include <math.h>

#include "bell_mixture.h"
#include "ket_text.h"
#include "state_measure.h"
#include "value.h"

static enum ebit_status
bell_state (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_value **result)
{
  const struct ebit_range range = { 1, 4, false, false, true };
  size_t n;
  const double *k;
  double *rho;
  const bool is_text = arguments[0]
                       && (arguments[0]->kind == EBIT_TEXTS
                           || arguments[0]->kind == EBIT_LIST);
  const enum ebit_status status
      = is_text
            ? ebit_read_bell_names (context, "k", arguments[0], &n, &k)
            : ebit_read_vector (context, "k", arguments[0], &range, &n, &k);
  if (status)
    return status;
  *result = ebit_make_array (context, EBIT_NUMBERS, n == 1 ? 2 : 3,
                             (size_t[]){ 4, 4, n }, &rho);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    double w[4] = { 0, 0, 0, 0 };
    w[(size_t)k[i] - 1] = 1;
    ebit_mix_bell_states (w, rho + 16 * i);
  }
  return EBIT_OK;
}

const struct ebit_functional ebit_bell_state_functional = {
  .name = "bell_state",
  .topic = "States",
  .summary = "Density matrix of a Bell state",
  .n_parameters = 1,
  .parameters
  = { { "k", NULL,
        "1 to 4, or \"phi+\", \"phi-\", \"psi+\", \"psi-\"; of n of them a "
        "stack of n states" } },
  .implementation = bell_state,
};

/* ---- Bell-diagonal states -------------------------------------------- */

static enum ebit_status
bell_diagonal (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  size_t rows = 0;
  const double *w = NULL;
  double *rho;
  const enum ebit_status status
      = ebit_read_weights (context, "weights", arguments[0], &rows, &w);
  if (status)
    return status;
  *result = ebit_make_array (context, EBIT_NUMBERS, rows == 1 ? 2 : 3,
                             (size_t[]){ 4, 4, rows }, &rho);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < rows; i++)
  {
    const double row[4]
        = { w[i], w[i + rows], w[i + 2 * rows], w[i + 3 * rows] };
    ebit_mix_bell_states (row, rho + 16 * i);
  }
  return EBIT_OK;
}

const struct ebit_functional ebit_bell_diagonal_functional = {
  .name = "bell_diagonal",
  .topic = "States",
  .summary = "Mixture of the Bell states with the weights given",
  .n_parameters = 1,
  .parameters = { { "weights", NULL,
                    "weights of phi+ phi- psi+ psi-, sum 1; n x 4: a stack of "
                    "n states" } },
  .implementation = bell_diagonal,
};

static enum ebit_status
bell_weights (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  struct ebit_states states;
  double *w;
  enum ebit_status status
      = ebit_read_states (context, "rho", arguments[0], &states);
  if (!status)
    status = ebit_check_two_qubits (context, &states, arguments[0]);
  if (status)
    return status;
  const size_t n = states.count;
  *result = ebit_make_array (
      context, EBIT_NUMBERS, states.stacked ? 2 : 1,
      states.stacked ? (size_t[]){ n, 4 } : (size_t[]){ 4, 1 }, &w);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    struct ebit_two_qubit rho;
    double own[4];
    status = ebit_poll_states (context, i, n);
    if (!status)
      status = ebit_load_two_qubit (context, &states, i, &rho);
    if (status)
      return status;
    ebit_weigh_bell_states (&rho, own);
    for (size_t k = 0; k < 4; k++)
      w[i + k * n] = own[k];
  }
  return EBIT_OK;
}

const struct ebit_functional ebit_bell_weights_functional = {
  .name = "bell_weights",
  .topic = "States",
  .summary = "Weights of phi+ phi- psi+ psi- in a state of two qubits",
  .n_parameters = 1,
  .parameters = { EBIT_TWO_QUBIT_PARAMETER },
  .implementation = bell_weights,
};
