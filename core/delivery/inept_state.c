/* The state that an inept delivery service hands over, and that state as a
 * mixture with a local model: S. J. Jones, H. M. Wiseman and D. T. Pope,
 * arXiv:quant-ph/0504112, (2.1) and (5.3).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inept_state.h"

#include "arguments.h"
#include "inept_arguments.h"
#include "inept_delivery.h"
#include "inept_local_model.h"
#include "rows.h"
#include "value.h"

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
  size_t n;
  const char *const names[] = { inputs[0].name, inputs[1].name };
  const enum ebit_status status
      = ebit_count_rows (context, 2, names, count, &n);
  if (status)
    return status;
  double *rho;
  struct ebit_value *stack
      = ebit_make_array (context, EBIT_NUMBERS, n == 1 ? 2 : 3,
                         (const size_t[]){ 4, 4, n }, &rho);
  if (!stack)
    return EBIT_EMEMORY;
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

/* ---- Local model ----------------------------------------------------- */

/* rho_B of (5.2) with v for 5/12, as a 4 x 4 matrix. */
static struct ebit_value *
make_werner_state (struct ebit_context *context, double visibility)
{
  double *rho;
  struct ebit_value *value = ebit_make_array (context, EBIT_NUMBERS, 2,
                                              (const size_t[]){ 4, 4 }, &rho);
  if (!value)
    return NULL;
  for (size_t i = 0; i < 4; i++)
    rho[i + 4 * i] = (1 - visibility) / 4;
  rho[0] += visibility / 2;
  rho[15] += visibility / 2;
  rho[3] = rho[12] = visibility / 2;
  return value;
}

static enum ebit_status
inept_local_model (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  const struct ebit_input inputs[]
      = { EBIT_INEPT_SUCCESS, EBIT_INEPT_AMPLITUDE, EBIT_INEPT_MODEL };
  double x[3];
  for (size_t i = 0; i < 3; i++)
  {
    const enum ebit_status status
        = ebit_read_number (context, inputs[i].name, arguments[i],
                            &inputs[i].range, inputs[i].fallback, &x[i]);
    if (status)
      return status;
  }

  const struct ebit_pure_pair pair = ebit_make_pure_pair (x[1]);
  const bool separable = !(ebit_inept_concurrence (x[0], &pair) > 0);
  const struct ebit_local_decomposition found
      = ebit_inept_decompose (x[0], &pair, x[2]);
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 5);
  const struct
  {
    const char *name;
    const struct ebit_value *value;
  } fields[] = {
    { "weight", ebit_make_number (context, found.weight) },
    { "diagonal", ebit_make_vector (context, 4, found.diagonal) },
    { "werner_state", make_werner_state (context, x[2]) },
    { "valid", ebit_make_logical (context, found.valid) },
    { "local_model", ebit_make_logical (context, separable || found.valid) },
  };
  for (size_t i = 0; i < 5; i++)
  {
    const enum ebit_status status
        = ebit_add (context, list, fields[i].name, fields[i].value);
    if (status)
      return status;
  }
  *result = list;
  return EBIT_OK;
}

const struct ebit_functional ebit_inept_local_model_functional = {
  .name = "inept_local_model",
  .topic = "Inept delivery",
  .summary = "The delivered pair as a Werner state mixed with a diagonal one",
  .n_parameters = 3,
  .parameters
  = { { "success", NULL, "probability of joint arrival, in [0, 1]" },
      { "amplitude", NULL, "a of a|00> + sqrt(1 - a^2)|11>, in [0, 1]" },
      { "model", "5/12", "visibility of the Werner state, in (0, 0.6874]" } },
  .implementation = inept_local_model,
};
