/* What functions of distillation take: pairs, as weights or as states, and
 * what is imperfect.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_arguments.h"

#include <math.h>
#include <stdio.h>

#include "bell_mixture.h"
#include "rows.h"
#include "value.h"

const char *const ebit_distillation_step_names[]
    = { "dejmps", "bbpssw", "bbpssw_improved", "mfi", "cnot", "epl_d", NULL };

/* ---- Pairs ---------------------------------------------------------------
 */

/* Four rows of weights, or a real state: see the header. */
static bool
is_state (const double x[16])
{
  bool symmetric = true, stochastic = true;
  for (size_t i = 0; i < 4; i++)
  {
    double sum = 0;
    for (size_t j = 0; j < 4; j++)
    {
      sum += x[i + 4 * j];
      symmetric
          = symmetric && fabs (x[i + 4 * j] - x[j + 4 * i]) <= EBIT_TOLERANCE;
    }
    stochastic = stochastic && fabs (sum - 1) <= EBIT_TOLERANCE;
  }
  return symmetric && !stochastic;
}

static bool
are_states (const struct ebit_value *value)
{
  if (value->kind == EBIT_COMPLEX || ebit_extent (value, 2) != 1)
    return true;
  return ebit_extent (value, 0) == 4 && ebit_extent (value, 1) == 4
         && is_state (value->numbers);
}

enum ebit_status
ebit_read_pairs (struct ebit_context *context, const char *name,
                 const struct ebit_value *value, struct ebit_pairs *pairs)
{
  static const char allowed[]
      = "4 weights, an n x 4 matrix of such rows, or a state of two qubits, a "
        "4 x 4 matrix";
  const size_t n = ebit_has_numbers (value) ? ebit_length (value) : 0;
  const bool is_column = n == 4 && ebit_extent (value, 0) == 4;
  if (n == 0 || (!is_column && ebit_extent (value, 1) != 4))
    return ebit_refuse_kind (context, name, value, allowed);
  *pairs = (struct ebit_pairs){ .are_states = are_states (value) };
  if (!pairs->are_states)
  {
    const enum ebit_status status = ebit_read_weights (
        context, name, value, &pairs->count, &pairs->weights);
    pairs->is_one = pairs->count == 1;
    return status;
  }
  const enum ebit_status status
      = ebit_read_states (context, name, value, &pairs->states);
  if (status || pairs->states.n != 4)
    return status ? status : ebit_refuse_kind (context, name, value, allowed);
  pairs->count = pairs->states.count;
  pairs->is_one = !pairs->states.stacked;
  return EBIT_OK;
}

enum ebit_status
ebit_load_pair_state (struct ebit_context *context,
                      const struct ebit_pairs *pairs, size_t i,
                      double complex rho[16])
{
  if (pairs->are_states)
  {
    struct ebit_two_qubit state;
    const enum ebit_status status
        = ebit_load_two_qubit (context, &pairs->states, i, &state);
    if (!status)
      ebit_unpack_two_qubit (&state, rho);
    return status;
  }
  double w[4] = { 0 }, real[16];
  const enum ebit_status status
      = ebit_load_pair_weights (context, pairs, i, w);
  ebit_mix_bell_states (w, real);
  for (size_t k = 0; k < 16; k++)
    rho[k] = real[k];
  return status;
}

void
ebit_weights_of_pair (const double complex rho[16], double w[4])
{
  struct ebit_two_qubit state;
  ebit_pack_two_qubit (rho, &state);
  ebit_weigh_bell_states (&state, w);
}

enum ebit_status
ebit_load_pair_weights (struct ebit_context *context,
                        const struct ebit_pairs *pairs, size_t i, double w[4])
{
  if (pairs->are_states)
  {
    double complex rho[16];
    const enum ebit_status status
        = ebit_load_pair_state (context, pairs, i, rho);
    if (!status)
      ebit_weights_of_pair (rho, w);
    return status;
  }
  for (size_t k = 0; k < 4; k++)
    w[k] = pairs->weights[i + k * pairs->count];
  return EBIT_OK;
}

enum ebit_status
ebit_load_bell_diagonal (struct ebit_context *context,
                         const struct ebit_pairs *pairs, size_t i, double w[4])
{
  double complex rho[16];
  double mixture[16];
  enum ebit_status status = ebit_load_pair_weights (context, pairs, i, w);
  if (!status)
    status = ebit_load_pair_state (context, pairs, i, rho);
  if (status)
    return status;
  ebit_mix_bell_states (w, mixture);
  bool is_mixture = true;
  for (size_t k = 0; k < 16; k++)
    is_mixture = is_mixture && cabs (rho[k] - mixture[k]) <= EBIT_TOLERANCE;
  for (size_t k = 0; k < 4 && !is_mixture; k++)
    w[k] = NAN;
  return EBIT_OK;
}

/* ---- What is imperfect ---------------------------------------------------
 */

const struct ebit_input ebit_distillation_noises[EBIT_DISTILLATION_NOISES]
    = { EBIT_NOISE_INPUTS };

enum ebit_status
ebit_read_noise (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 struct ebit_noise_rows *noise)
{
  for (size_t i = 0; i < EBIT_DISTILLATION_NOISES; i++)
  {
    const struct ebit_input *input = &ebit_distillation_noises[i];
    noise->length[i] = 1;
    noise->x[i] = &input->fallback;
    if (ebit_is_missing (arguments[i]))
      continue;
    const enum ebit_status status
        = ebit_read_vector (context, input->name, arguments[i], &input->range,
                            &noise->length[i], &noise->x[i]);
    if (status)
      return status;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_count_pair_rows (struct ebit_context *context, size_t pairs,
                      const char *other_name, size_t other,
                      const struct ebit_noise_rows *noise, size_t *rows)
{
  const char *names[2 + EBIT_DISTILLATION_NOISES] = { "x", other_name };
  size_t lengths[2 + EBIT_DISTILLATION_NOISES] = { pairs, other };
  for (size_t i = 0; i < EBIT_DISTILLATION_NOISES; i++)
  {
    names[2 + i] = ebit_distillation_noises[i].name;
    lengths[2 + i] = noise->length[i];
  }
  return ebit_count_rows (context, 2 + EBIT_DISTILLATION_NOISES, names,
                          lengths, rows);
}

enum ebit_status
ebit_load_noise (struct ebit_context *context,
                 const struct ebit_noise_rows *noise, size_t row,
                 struct ebit_distillation_noise *one)
{
  double x[EBIT_DISTILLATION_NOISES];
  for (size_t i = 0; i < EBIT_DISTILLATION_NOISES; i++)
    x[i] = noise->x[i][noise->length[i] == 1 ? 0 : row];
  *one = (struct ebit_distillation_noise){
    .gate_fidelity = x[EBIT_GATE_FIDELITY],
    .measurement_error = x[EBIT_MEASUREMENT_ERROR],
    .wait = x[EBIT_WAIT],
    .t1 = x[EBIT_T1],
  };
  /* Damping alone takes so much coherence away. */
  const struct ebit_range range
      = { 0, 2 * one->t1, true, false, EBIT_OR_INFINITE };
  one->t2 = ebit_settle_number (x[EBIT_T2], &range);
  if (one->t2 <= range.upper)
    return EBIT_OK;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "at most 2 t1 = %.15g", range.upper);
  return ebit_refuse_number (context, "t2", row, noise->length[EBIT_T2],
                             one->t2, allowed);
}

bool
ebit_noise_damps (const struct ebit_noise_rows *noise)
{
  for (size_t i = 0; i < noise->length[EBIT_T1]; i++)
    if (isfinite (noise->x[EBIT_T1][i]))
      return true;
  return false;
}
