/* Measures of states: one number for a state, a vector for a stack.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_measure.h"

#include "value.h"

/* States between two polls. */
#define CHUNK ((size_t)1024)

enum ebit_status
ebit_poll_states (struct ebit_context *context, size_t index, size_t count)
{
  if (index % CHUNK != 0 || index == 0)
    return EBIT_OK;
  ebit_progress (context, (double)index / (double)count);
  return ebit_poll (context);
}

enum ebit_status
ebit_check_two_qubits (struct ebit_context *context,
                       const struct ebit_states *states,
                       const struct ebit_value *value)
{
  if (states->n == 4)
    return EBIT_OK;
  return ebit_refuse_kind (context, states->name, value,
                           "a state of two qubits, a 4 x 4 matrix, or a "
                           "4 x 4 x n stack of them");
}

static enum ebit_status
run_two_qubits (struct ebit_context *context,
                const struct ebit_measure *measure,
                const struct ebit_states *states, double *values)
{
  for (size_t i = 0; i < states->count; i++)
  {
    struct ebit_two_qubit rho;
    enum ebit_status status = ebit_poll_states (context, i, states->count);
    if (!status)
      status = ebit_load_two_qubit (context, states, i, &rho);
    if (status)
      return status;
    if (measure->combination)
    {
      const struct ebit_entropies s = ebit_two_qubit_entropies (&rho);
      values[i] = measure->combination (&s);
    }
    else
      values[i] = measure->two_qubit (&rho);
  }
  return EBIT_OK;
}

static enum ebit_status
evaluate (struct ebit_context *context, const struct ebit_measure *measure,
          const struct ebit_state *state, const size_t *dims, double *value)
{
  if (!measure->combination)
    return measure->general (context, state, dims, value);
  struct ebit_entropies s;
  const enum ebit_status status
      = ebit_state_entropies (context, state, dims, &s);
  *value = !status ? measure->combination (&s) : 0;
  return status;
}

static enum ebit_status
run_general (struct ebit_context *context, const struct ebit_measure *measure,
             const struct ebit_states *states, const size_t *dims,
             double *values)
{
  struct ebit_state state = { .n = states->n };
  state.rho = ebit_work (context, state.n * state.n, sizeof *state.rho);
  if (!state.rho)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < states->count; i++)
  {
    const size_t mark = ebit_work_mark (context);
    enum ebit_status status = ebit_poll (context);
    if (!status)
      status = ebit_load_state (context, states, i, state.rho);
    if (!status)
      status = evaluate (context, measure, &state, dims, &values[i]);
    if (status)
      return status;
    ebit_work_release (context, mark);
    ebit_progress (context, (double)(i + 1) / (double)states->count);
  }
  return EBIT_OK;
}

/* A ket without its matrix, where the entropies of its parts say all. */
static enum ebit_status
run_ket (struct ebit_context *context, const struct ebit_measure *measure,
         const struct ebit_states *states, const size_t *dims, double *value)
{
  const double complex *ket;
  struct ebit_entropies s = { 0, 0, 0 };
  enum ebit_status status = ebit_load_ket (context, states, &ket);
  if (!status && measure->combination)
    status = ebit_ket_entropies (context, ket, dims, &s);
  *value = !status && measure->combination ? measure->combination (&s) : 0;
  return status;
}

enum ebit_status
ebit_run_measure (struct ebit_context *context,
                  const struct ebit_measure *measure, const char *name,
                  const struct ebit_value *value,
                  const struct ebit_value *dims_value,
                  const struct ebit_value **result)
{
  struct ebit_states states;
  size_t dims[2] = { 2, 2 };
  enum ebit_status status = ebit_read_states (context, name, value, &states);
  if (!status && !measure->general && !measure->combination)
    status = ebit_check_two_qubits (context, &states, value);
  if (!status && measure->bipartite)
    status = ebit_read_dims (context, "dims", dims_value, states.n, dims);
  if (status)
    return status;
  double *values;
  struct ebit_value *vector
      = ebit_make_array (context, EBIT_NUMBERS, 1, &states.count, &values);
  if (!vector)
    return EBIT_EMEMORY;
  *result = vector;
  if (states.ket && (measure->combination || measure->vanishes))
    return run_ket (context, measure, &states, dims, values);
  if (states.n == 4 && dims[0] == 2)
    return run_two_qubits (context, measure, &states, values);
  return run_general (context, measure, &states,
                      measure->bipartite ? dims : NULL, values);
}

enum ebit_status
ebit_measure_of_states (struct ebit_context *context,
                        const struct ebit_value *const *arguments,
                        const struct ebit_value **result)
{
  const struct ebit_measure *measure = context->data;
  return ebit_run_measure (context, measure, "rho", arguments[0],
                           measure->bipartite ? arguments[1] : NULL, result);
}
