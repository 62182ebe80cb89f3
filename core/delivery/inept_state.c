/* The state that an inept delivery service hands over, (2.1) of S. J. Jones,
 * H. M. Wiseman and D. T. Pope, arXiv:quant-ph/0504112:
 *
 *     rho = S psi_a + (1 - S) Tr_B psi_a (x) Tr_A psi_a,
 *
 * an X-shaped matrix in the basis 00 01 10 11.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inept_state.h"

#include <stdio.h>
#include "value.h"

void
ebit_inept_density_matrix (double success, const struct ebit_pure_pair *pair,
                           double *rho)
{
  const double t = pair->product, failure = 1 - success;
  const double a2 = pair->a * pair->a, b2 = pair->b * pair->b;
  for (size_t i = 0; i < 16; i++)
    rho[i] = 0;
  rho[0] = a2 * (success + failure * a2);
  rho[5] = rho[10] = failure * t * t;
  rho[15] = b2 * (success + failure * b2);
  rho[3] = rho[12] = success * t;
}

static enum ebit_status
inept_state (struct ebit_context *context,
             const struct ebit_value *const *arguments,
             const struct ebit_value **result)
{
  const struct ebit_input inputs[]
      = { EBIT_INEPT_SUCCESS, EBIT_INEPT_AMPLITUDE };
  const double *x[2];
  size_t count[2];
  for (size_t i = 0; i < 2; i++)
  {
    const enum ebit_status status
        = ebit_read_vector (context, inputs[i].name, arguments[i],
                            &inputs[i].range, &count[i], &x[i]);
    if (status)
      return status;
  }
  const size_t n = count[0] == 1 ? count[1] : count[0];
  if (count[1] != n && count[1] != 1)
  {
    char has[64], allowed[96];
    snprintf (has, sizeof has, "of length %zu", count[1]);
    snprintf (allowed, sizeof allowed, "of length 1 or %zu, as success is", n);
    return ebit_refuse (context, "amplitude", has, allowed);
  }

  double *rho;
  struct ebit_value *stack
      = ebit_make_array (context, EBIT_NUMBERS, n == 1 ? 2 : 3,
                         (const size_t[]){ 4, 4, n }, &rho);
  if (!stack)
    return context->error.status;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_pure_pair pair
        = ebit_make_pure_pair (x[1][count[1] == 1 ? 0 : i]);
    ebit_inept_density_matrix (x[0][count[0] == 1 ? 0 : i], &pair,
                               rho + 16 * i);
  }
  *result = stack;
  return EBIT_OK;
}

const struct ebit_functional ebit_inept_state_functional = {
  .name = "inept_state",
  .topic = "Inept delivery",
  .summary = "The state that an inept delivery service hands over",
  .n_parameters = 2,
  .parameters
  = { { "success", NULL, "probabilities of joint arrival, in [0, 1]" },
      { "amplitude", NULL, "a of a|00> + sqrt(1 - a^2)|11>, in [0, 1]" } },
  .implementation = inept_state,
};
