/* One step of distillation: two pairs, equal or not, of which one is kept.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_step.h"

#include <math.h>
#include <string.h>

#include "distillation_arguments.h"
#include "distillation_run.h"
#include "value.h"

enum parameter
{
  KEPT,
  PROTOCOL,
  MEASURED,
  FIRST,
  VARIANT,
  NOISE
};

struct step
{
  enum ebit_distillation_protocol protocol;
  bool first;
  struct ebit_pairs kept, measured;
  struct ebit_noise_rows noise;
  size_t rows;
  bool gives_states;
};

/* "epl_d" has two variants, which are two protocols of the maps. */
static enum ebit_status
read_protocol (struct ebit_context *context,
               const struct ebit_value *const *arguments, struct step *step)
{
  static const char *const variants[] = { "target", "control", NULL };
  size_t protocol, variant = 0;
  enum ebit_status status
      = ebit_require_choice (context, "protocol", arguments[PROTOCOL],
                             ebit_distillation_step_names, &protocol);
  if (!status)
    status = ebit_read_choice (context, "variant", arguments[VARIANT],
                               variants, &variant);
  if (!status && variant > 0 && protocol != EBIT_EPL_D_TARGET)
    status = ebit_refuse (context, "variant", "\"control\"",
                          "\"target\", but of the protocol \"epl_d\"");
  if (!status)
    step->protocol = (enum ebit_distillation_protocol) (protocol + variant);
  return status;
}

static enum ebit_status
read_step (struct ebit_context *context,
           const struct ebit_value *const *arguments, struct step *step)
{
  enum ebit_status status
      = ebit_read_pairs (context, "x", arguments[KEPT], &step->kept);
  if (!status)
    status = read_protocol (context, arguments, step);
  step->measured = step->kept;
  if (!status && !ebit_is_missing (arguments[MEASURED]))
    status = ebit_read_pairs (context, "measured", arguments[MEASURED],
                              &step->measured);
  if (!status)
    status = ebit_read_truth (context, "first", arguments[FIRST], true,
                              &step->first);
  if (!status)
    status = ebit_read_noise (context, arguments + NOISE, &step->noise);
  if (!status)
    status = ebit_count_pair_rows (context, step->kept.count, "measured",
                                   step->measured.count, &step->noise,
                                   &step->rows);
  if (status)
    return status;
  step->gives_states = step->kept.are_states || step->measured.are_states
                       || ebit_noise_damps (&step->noise);
  return EBIT_OK;
}

/* Where the rows of the results are. */
struct results
{
  double *probability;
  double *weights, *rho; /* one of them */
};

static enum ebit_status
compute_row (struct ebit_context *context, const struct step *step, size_t row,
             const struct results *results)
{
  const struct ebit_pairs *kept = &step->kept, *measured = &step->measured;
  const size_t i = kept->count == 1 ? 0 : row;
  const size_t j = measured->count == 1 ? 0 : row;
  struct ebit_distillation_run run = { .is_state = step->gives_states };
  struct ebit_distillation_noise noise;
  double w[4];
  double complex rho[16];
  enum ebit_status status
      = ebit_load_noise (context, &step->noise, row, &noise);
  if (!status && run.is_state)
    status = ebit_load_pair_state (context, kept, i, run.rho);
  else if (!status)
    status = ebit_load_pair_weights (context, kept, i, run.w);
  if (!status && run.is_state)
    status = ebit_load_pair_state (context, measured, j, rho);
  else if (!status)
    status = ebit_load_pair_weights (context, measured, j, w);
  if (status)
    return status;
  ebit_start_distillation (&run, step->protocol, &noise);
  ebit_distil_step (&run, step->first, w, rho);
  results->probability[row] = run.probability;
  for (size_t k = 0; k < 4 && !run.is_state; k++)
    results->weights[row + k * step->rows] = run.w[k];
  if (run.is_state)
    memcpy (results->rho + 32 * row, run.rho, sizeof run.rho);
  return EBIT_OK;
}

static enum ebit_status
make_results (struct ebit_context *context, const struct step *step,
              struct results *results, struct ebit_value **list)
{
  const size_t n = step->rows;
  const bool is_one = n == 1 && step->kept.is_one;
  struct ebit_value *probability
      = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &results->probability);
  struct ebit_value *pairs
      = step->gives_states
            ? ebit_make_array (context, EBIT_COMPLEX, is_one ? 2 : 3,
                               (const size_t[]){ 4, 4, n }, &results->rho)
            : ebit_make_array (context, EBIT_NUMBERS, is_one ? 1 : 2,
                               is_one ? (const size_t[]){ 4, 1 }
                                      : (const size_t[]){ n, 4 },
                               &results->weights);
  *list = ebit_make_list (context, EBIT_LIST, NULL, 2);
  const enum ebit_status status
      = ebit_add (context, *list, "probability", probability);
  return status ? status
                : ebit_add (context, *list,
                            step->gives_states ? "rho" : "weights", pairs);
}

static enum ebit_status
distill_step (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  struct step step;
  struct results results;
  struct ebit_value *list = NULL;
  enum ebit_status status = read_step (context, arguments, &step);
  if (!status)
    status = make_results (context, &step, &results, &list);
  for (size_t row = 0; !status && row < step.rows; row++)
  {
    status = ebit_poll_if_due (context);
    if (!status)
      status = compute_row (context, &step, row, &results);
  }
  *result = list;
  return status;
}

const struct ebit_functional ebit_distill_step_functional = {
  .name = "distill_step",
  .topic = "Distillation",
  .summary = "One step of distillation, two pairs into one",
  .n_parameters = NOISE + EBIT_DISTILLATION_NOISES,
  .parameters
  = { { "x", NULL,
        "the pairs that may be kept: weights of phi+ phi- psi+ psi-, n x 4 of "
        "them, or a 4 x 4 state" },
      { "protocol", NULL,
        "\"dejmps\", \"bbpssw\", \"bbpssw_improved\", \"mfi\", \"cnot\" or "
        "\"epl_d\"" },
      { "measured", "x", "the pairs that are measured" },
      { "first", "TRUE",
        "whether it is the first step, in which \"bbpssw_improved\" twirls" },
      { "variant", "\"target\"",
        "what \"epl_d\" measures, \"target\" or \"control\" of the CNOTs" },
      EBIT_NOISE_PARAMETERS },
  .implementation = distill_step,
};
