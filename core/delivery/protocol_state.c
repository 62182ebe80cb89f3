/* What a protocol over a fiber has made of its qubits after a step.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "protocol_state.h"

#include "fiber_arguments.h"
#include "protocol_circuit.h"
#include "value.h"

static const char *const stages[]
    = { "initial", "encoded", "sent", "decoded", NULL };

static enum ebit_status
make_states (struct ebit_context *context, enum ebit_protocol protocol,
             enum ebit_stage stage, size_t n, const double *x,
             struct ebit_value **result)
{
  static const double none[4] = { 1, 0, 0, 0 };
  const size_t order = protocol == EBIT_DED ? 4 : 8, size = order * order;
  double *elements;
  *result = ebit_make_array (context, EBIT_COMPLEX, n == 1 ? 2 : 3,
                             (const size_t[]){ order, order, n }, &elements);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    double noise[4];
    struct ebit_register reg;
    ebit_noise_on_carrier (x[i], none, noise);
    ebit_run_protocol (protocol, stage, noise, &reg);
    for (size_t k = 0; k < size; k++)
    {
      *elements++ = creal (reg.rho[k]);
      *elements++ = cimag (reg.rho[k]);
    }
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return EBIT_OK;
}

static enum ebit_status
protocol_state (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  const struct ebit_input input = EBIT_FIBER_NOISE;
  size_t protocol, stage, n;
  const double *x;
  enum ebit_status status = ebit_require_choice (
      context, "protocol", arguments[0], ebit_protocol_names, &protocol);
  if (!status)
    status
        = ebit_require_choice (context, "stage", arguments[1], stages, &stage);
  if (!status)
    status = ebit_read_vector (context, input.name, arguments[2], &input.range,
                               &n, &x);
  if (status)
    return status;
  struct ebit_value *states;
  status = make_states (context, (enum ebit_protocol)protocol,
                        (enum ebit_stage)stage, n, x, &states);
  *result = states;
  return status;
}

const struct ebit_functional ebit_protocol_state_functional = {
  .name = "protocol_state",
  .topic = "Fibers",
  .summary = "The qubits of a protocol over a fiber after one of its steps",
  .n_parameters = 3,
  .parameters
  = { { "protocol", NULL, "\"ded\", \"edss1\" or \"edss2\"" },
      { "stage", NULL, "\"initial\", \"encoded\", \"sent\" or \"decoded\"" },
      { "noise", NULL,
        "noise on the way, (noise per km)(km), numbers >= 0; of several a "
        "stack of states" } },
  .implementation = protocol_state,
};
