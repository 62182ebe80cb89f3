/* Bell states phi+ phi- = (|00> +- |11>)/sqrt 2, psi+ psi- = (|01> +-
 * |10>)/sqrt 2, their mixtures, and the weights of a state in their basis.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bell_states.h"

#include <math.h>

#include "state_measure.h"
#include "value.h"

/* The state with weights w of phi+ phi- psi+ psi-. */
static void
mix (const double w[4], double rho[16])
{
  for (size_t i = 0; i < 16; i++)
    rho[i] = 0;
  rho[0] = rho[15] = 0.5 * (w[0] + w[1]);
  rho[3] = rho[12] = 0.5 * (w[0] - w[1]);
  rho[5] = rho[10] = 0.5 * (w[2] + w[3]);
  rho[6] = rho[9] = 0.5 * (w[2] - w[3]);
}

static enum ebit_status
bell_state (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_value **result)
{
  const struct ebit_range range = { 1, 4, false, false, true };
  double k, *rho, w[4] = { 0, 0, 0, 0 };
  const enum ebit_status status
      = ebit_read_number (context, "k", arguments[0], &range, NAN, &k);
  if (status)
    return status;
  *result
      = ebit_make_array (context, EBIT_NUMBERS, 2, (size_t[]){ 4, 4 }, &rho);
  if (!*result)
    return EBIT_EMEMORY;
  w[(size_t)k - 1] = 1;
  mix (w, rho);
  return EBIT_OK;
}

const struct ebit_functional ebit_bell_state_functional = {
  .name = "bell_state",
  .topic = "States",
  .summary = "Density matrix of a Bell state",
  .n_parameters = 1,
  .parameters = { { "k", NULL, "1 to 4: phi+ phi- psi+ psi-" } },
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
    mix (row, rho + 16 * i);
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

static void
set_weights (const struct ebit_two_qubit *rho, size_t rows, double *w)
{
  const double phi = 0.5 * (rho->re[0][0] + rho->re[3][3]);
  const double psi = 0.5 * (rho->re[1][1] + rho->re[2][2]);
  w[0] = fmax (0, phi + rho->re[0][3]);
  w[rows] = fmax (0, phi - rho->re[0][3]);
  w[2 * rows] = fmax (0, psi + rho->re[1][2]);
  w[3 * rows] = fmax (0, psi - rho->re[1][2]);
}

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
    status = ebit_poll_states (context, i, n);
    if (!status)
      status = ebit_load_two_qubit (context, &states, i, &rho);
    if (status)
      return status;
    set_weights (&rho, n, w + i);
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
