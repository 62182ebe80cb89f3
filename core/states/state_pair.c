/* Comparing states: one number for two states, a vector for stacks.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_pair.h"

#include <stdio.h>

#include "factor.h"
#include "value.h"

static enum ebit_status
load (struct ebit_context *context, const struct ebit_states *states,
      size_t index, double *scratch, struct ebit_factored_state *state)
{
  enum ebit_status status;
  if (states->n == 4)
  {
    struct ebit_two_qubit rho;
    status = ebit_load_two_qubit (context, states, index, &rho);
    ebit_unpack_two_qubit (&rho, state->matrix);
  }
  else
    status = ebit_load_state (context, states, index, state->matrix);
  if (!status)
    state->rank
        = ebit_factor_state (states->n, state->matrix, scratch, state->factor);
  return status;
}

static enum ebit_status
read_pair (struct ebit_context *context,
           const struct ebit_value *const *arguments, struct ebit_states *rho,
           struct ebit_states *sigma)
{
  enum ebit_status status
      = ebit_read_states (context, "rho", arguments[0], rho);
  if (!status)
    status = ebit_read_states (context, "sigma", arguments[1], sigma);
  if (status)
    return status;
  char allowed[128];
  snprintf (allowed, sizeof allowed,
            "a %zu x %zu matrix, or a stack of them, as rho is", rho->n,
            rho->n);
  if (sigma->n != rho->n)
    return ebit_refuse_kind (context, "sigma", arguments[1], allowed);
  snprintf (allowed, sizeof allowed, "one state or %zu of them, as rho is",
            rho->count);
  if (sigma->count != rho->count && sigma->count != 1 && rho->count != 1)
    return ebit_refuse_kind (context, "sigma", arguments[1], allowed);
  return EBIT_OK;
}

static bool
allocate (struct ebit_context *context, struct ebit_state_pair *pair)
{
  const size_t square = pair->n * pair->n, size = sizeof (double complex);
  pair->rho.matrix = ebit_work (context, square, size);
  pair->rho.factor = ebit_work (context, square, size);
  pair->sigma.matrix = ebit_work (context, square, size);
  pair->sigma.factor = ebit_work (context, square, size);
  pair->scratch = ebit_work (context, square, size);
  pair->values = ebit_work (context, pair->n, sizeof *pair->values);
  return pair->rho.matrix && pair->rho.factor && pair->sigma.matrix
         && pair->sigma.factor && pair->scratch && pair->values;
}

enum ebit_status
ebit_comparison_of_states (struct ebit_context *context,
                           const struct ebit_value *const *arguments,
                           const struct ebit_value **result)
{
  const struct ebit_comparison *comparison = context->data;
  struct ebit_states rho, sigma;
  enum ebit_status status = read_pair (context, arguments, &rho, &sigma);
  if (status)
    return status;
  struct ebit_state_pair pair = { .context = context, .n = rho.n };
  const size_t count = rho.count > sigma.count ? rho.count : sigma.count;
  double *values, *scratch = ebit_work (context, 2 * pair.n, sizeof *scratch);
  struct ebit_value *vector
      = ebit_make_array (context, EBIT_NUMBERS, 1, &count, &values);
  if (!vector || !scratch || !allocate (context, &pair))
    return EBIT_EMEMORY;
  for (size_t i = 0; i < count; i++)
  {
    status = ebit_poll_states (context, i, count);
    if (!status && i < rho.count)
      status = load (context, &rho, i, scratch, &pair.rho);
    if (!status && i < sigma.count)
    {
      status = load (context, &sigma, i, scratch, &pair.sigma);
      if (!status && comparison->prepare)
        comparison->prepare (context, pair.n, &pair.sigma, pair.values);
    }
    if (status)
      return status;
    values[i] = comparison->measure (&pair);
  }
  *result = vector;
  return EBIT_OK;
}
